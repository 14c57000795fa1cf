"""What somebody wrote, quoted by a pronoun or by a part of it -> who wrote it.

"Quill typed a memo. “It leaks,” it began", "“It leaks,” reads the last line of her diary".
"""

from __future__ import annotations

from dataclasses import replace

from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_document import author
from knowledge.speakers.by_pronoun import by_pronoun
from knowledge.speakers.case import Case, Resolution, named_between, sentences_back

_IT, _TEXT = frozenset({"neuter", "plural"}), frozenset({"personal", "wording", "text_part"})
_READS = frozenset({"reading", "running"})
_HIS = frozenset({"masculine", "feminine"})
_SURE = 0.75


@asked_of(Source.MENTION, *_IT, "text_part")
def by_composed_text(case: Case) -> Resolution | None:
    """Who composed in the sentence before what "it" is; whose the text is of which a line or an entry is quoted."""
    if not case.mentioned:
        return None
    if case.past - case.first == 1:
        it = case.classes(case.first) & _IT and case.cue_classes & _READS
        return _composer(case) if it else None
    if not any("text_part" in case.classes(token) for token in range(case.first, case.past)):
        return None
    for token in range(case.first, case.past):
        held = case.classes(token)
        if "related" in held and held & _HIS:
            return by_pronoun(replace(case, first=token, past=token + 1))
    return None


def _composer(case: Case) -> Resolution | None:
    """Who acts in the sentence before a verb of writing (`speech.words.composing`) and what he wrote."""
    for first, past in sentences_back(case, 2)[1:]:
        for verb in range(first, past):
            if "composing" not in case.classes(verb):
                continue
            if not any(case.classes(token) & _TEXT for token in range(verb + 1, past)):
                continue
            acting = (who for who, acts in named_between(case, first, verb) if acts)
            if person := next((who for who in acting if who.is_human), None):
                return author(person, _SURE, "what he wrote")
    return None
