"""He told it to his wife. "Never," she said. -> "his wife", where nobody who has a name may be she."""

from __future__ import annotations

from knowledge.grammar.patterns import part
from knowledge.speakers.case import Case, Resolution, gender_called, sentences_back
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.mentions import Gender

_BACK = 4
_SURE = 0.65


def mentioned_kin(case: Case, gender: Gender) -> Resolution | None:
    """The kin of this gender mentioned last (`speech.parts.kin_mentioned`), if only "she" acts in between."""
    pattern = part(case.parsed.lexicon.language.code, "kin_mentioned")
    if pattern is None or not gender:
        return None
    for back, (first, past) in enumerate(sentences_back(case, _BACK)):
        for match in reversed([*pattern.finditer(case.parsed.tags, first, min(past, case.place))]):
            if gender_called(case.classes(match.end() - 1)) is gender:
                words = case.parsed.printed(*match.span())
                return Resolution(words=words, confidence=_SURE, why="kin mentioned", human=True)
        if back and gender_of(case.classes(first)) is not gender:
            return None
    return None
