"""What is told of a hearing -> on which side somebody is, who is examined, and whose the lines are that do not say it.

For languages that list the offices of the sides (`speech.words.prosecution`, `defence`, `plaintiff`, `defendant`,
`bench`) and the words that tell of an examination (`examining`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.grammar.parsed import Parsed
from knowledge.speakers.case import Resolution
from knowledge.speakers.lines import Line
from knowledge.speakers.people import People
from knowledge.speakers.person import Person

SIDES = frozenset({"prosecution", "defence", "plaintiff", "defendant", "bench"})
OF_THE_STATE = frozenset({"prosecution", "bench"})
"""Sides of which nobody is whom a text calls by any other office."""
_EXAMINE = OF_THE_STATE | {"defence"}
_SENTENCES_BACK = 30
_SURE = 0.74


def sides_of(parsed: Parsed, person: Person) -> list[frozenset[str]]:
    """Of each of his offices the sides that it names: a lawyer of the plaintiff is not the lawyer."""
    entry = parsed.lexicon.entry
    roles = ([entry(word).classes & SIDES for word in role.split()] for role in person.roles)
    before = (token - 1 for token in person.tokens if token)
    called = (parsed.classes[token] for token in before if _in_nominative(parsed, token))
    return [
        *(frozenset[str]().union(*held) for held in roles),
        *(held & SIDES for held in called),
    ]


def _in_nominative(parsed: Parsed, token: int) -> bool:
    """Whether the word and the name behind it are: in another case it may be the lawyer of him who is named.

    A woman's name looks like a man's in a case; the verb before tells it: "asked-she lawyer Safina".
    """
    verb = parsed.classes[token - 1] if token else frozenset[str]()
    hers = "she" in verb and "role" not in verb
    return "nom" in parsed.classes[token] and ("nom" in parsed.classes[token + 1] or hers)


def examined(parsed: Parsed, people: People, token: int) -> Person | None:
    """Who alone is named, but for those who examine, in the last sentence before the token that tells of it."""
    if not parsed.lexicon.language.words("speech.words.examining"):
        return None
    number = bisect_right(parsed.sentences, (token, 0))
    for first, past in reversed(parsed.sentences[max(0, number - _SENTENCES_BACK) : number]):
        if not any("examining" in parsed.classes[word] for word in range(first, past)):
            continue
        named = {person for _, person in people.between(first, past) if person.may_be_human}
        others = [one for one in named if not _examines(parsed, one)]
        if len(others) == 1:
            return others[0]
    return None


def _examines(parsed: Parsed, person: Person) -> bool:
    return any(sides & _EXAMINE for sides in sides_of(parsed, person))


def testimony(
    parsed: Parsed, people: People, found: Sequence[Resolution], lines: Sequence[Line]
) -> Iterator[tuple[Line, Resolution]]:
    """The lines that do not say whose they are: the witness's behind anybody else's, else of who asked last.

    None where others talk than who examine him. `found`: whose the words of the text are.
    """
    witness = examined(parsed, people, parsed.paragraph_starts[lines[0].paragraph])
    if witness is None:
        return
    spoke = [line.spoke for line in lines if line.spoke]
    if not all(one.person is witness or _asks_in_court(parsed, one) for one in spoke):
        return
    answers = Resolution(witness, confidence=_SURE, why="who is examined")
    number = lines[0].quotes[0]
    before = found[number - 1] if number else None
    last = asker = before if before and _asks_in_court(parsed, before) else None
    for line in lines:
        if line.spoke is None and last is not None:
            line.spoke = answers
            if last.person is witness:
                line.spoke = asker and replace(asker, confidence=_SURE, why="who examines")
            if line.spoke:
                yield line, line.spoke
        last = line.spoke
        if last is not None and last.person is not witness:
            asker = last


def _asks_in_court(parsed: Parsed, found: Resolution) -> bool:
    """Whether he is one of those who examine, by an office of his or by the word for him."""
    if found.person:
        return _examines(parsed, found.person)
    entries = map(parsed.lexicon.entry, found.words.split())
    return any(entry.classes & _EXAMINE for entry in entries)
