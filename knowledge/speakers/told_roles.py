"""What an article says its people are, also behind a verb -> their roles: "Harlow is a vet", "Harlow, 41, a vet"."""

from __future__ import annotations

from knowledge.grammar.parsing import Parsed
from knowledge.grammar.patterns import part
from knowledge.speakers.case import fits, sentence_of
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.mentions import mentions
from knowledge.speakers.people import People
from knowledge.speakers.person import Person


def tell_roles(parsed: Parsed, people: People) -> None:
    """Give each person the roles that stand behind his name or his pronoun (`speech.parts.told_of_him`)."""
    pattern = part(parsed.lexicon.language.code, "told_of_him")
    if pattern is None or not people.mentioned:
        return
    ends = {mention.token + len(mention.words): mention.token for mention in mentions(parsed)}
    for match in pattern.finditer(parsed.tags):
        past = match.start()
        person = people.mentioned_at(ends[past]) if past in ends else _he(parsed, people, past)
        if person and (person.is_human or person.looks_human):
            person.roles.setdefault(parsed.printed(*match.span(match.lastgroup or 0)))


def _he(parsed: Parsed, people: People, past: int) -> Person | None:
    """Whom the pronoun before `past` means: who alone is named in the sentence before."""
    gender = gender_of(parsed.classes[past - 1])
    first = sentence_of(parsed, past - 1)[0] if past else 0
    if not gender or not first:
        return None
    named = {person for _, person in people.between(sentence_of(parsed, first - 1)[0], first)}
    humans = [person for person in named if person.is_human]
    return humans[0] if len(humans) == 1 and fits(humans[0], gender) else None
