"""Typed text -> the words that somebody is said to have said, and what tells who; pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge import asked_whether_said, doubted

MARKS = {"«": "»", "“": "”", "„": "“”", '"': '"', "‹": "›", "❝": "❞"}
"""Opening mark -> those that close it."""
_JOINTS = " \t\n:,.;–—-−?!()"
QUOTATION_WORDS = 4
"""Words of a quotation among several; fewer are a title or a word in doubt."""
NAME_WORDS = 6
"""Words of a name with a role, as in "Prime Minister of Velgoria Henrik Aldein"."""


@dataclass(frozen=True, slots=True)
class Alleged:
    """`words` without their marks; `by` is what stands beside them: mostly a name, maybe nothing."""

    words: str
    by: str = ""


def opening(text: str) -> Alleged | None:
    """A message that is nothing but a quotation with a name before or after it, or doubts one; else None.

    >>> opening("Aldein: «The lake is full.»")
    Alleged(words='The lake is full.', by='Aldein')
    >>> opening("Did Aldein really say that the lake is full?")
    Alleged(words='the lake is full', by='Aldein')
    >>> opening("What did Aldein say about the «Lake» plan?")
    """
    return _doubt(text) or _quotation(text)


def _doubt(text: str) -> Alleged | None:
    """Did X really say Y? Y may stand in quotation marks."""
    found = quoted(text)
    if found:
        start, end, words = found
        without = f"{text[:start]} {text[end:]}"
        around = doubted(without)
        if around and not around.words:
            return Alleged(words, around.who)
        if not around and len(words.split()) >= QUOTATION_WORDS:
            who = asked_whether_said(without)
            if who is not None and len(who.split()) <= NAME_WORDS:
                return Alleged(words, who)
    whole = doubted(text)
    return Alleged(whole.words, whole.who) if whole and whole.words else None


def _quotation(text: str) -> Alleged | None:
    found = quoted(text)
    if found is None:
        return None
    start, end, words = found
    before, after = text[:start].strip(), text[end:].strip()
    if before and not before.endswith((":", "–", "—", "-")):
        return None
    by = before or after
    if (before and after.strip(_JOINTS)) or not _is_name(by) or len(words.split()) < 2:
        return None
    return Alleged(words, by.strip(_JOINTS))


def alleged(text: str) -> Alleged:
    """What /check is given: the quoted words and the rest; without marks, a name before a colon."""
    if doubt := _doubt(text):
        return doubt
    found = quoted(text)
    if found:
        start, end, words = found
        return Alleged(words, f"{text[:start]} {text[end:]}".strip(_JOINTS))
    by, colon, words = text.partition(":")
    if colon and words.strip() and by.strip() and _is_name(by) and len(by.split()) <= NAME_WORDS:
        return Alleged(words.strip(), by.strip(_JOINTS))
    return Alleged(text.strip())


def several(text: str) -> list[Alleged]:
    """The quotations of a text that holds more than one, each with the words around it; else none.

    >>> [item.words for item in several("«The lake is full», he said. «We drink tea at noon», he added.")]
    ['The lake is full', 'We drink tea at noon']
    """
    found = [item for item in _all_quoted(text) if len(item[2].split()) >= QUOTATION_WORDS]
    if len(found) < 2:
        return []
    starts = [*(start for start, _, _ in found), len(text)]
    ends = [0, *(end for _, end, _ in found)]
    return [
        Alleged(words, f"{text[ends[i] : start]} {text[end : starts[i + 1]]}".strip(_JOINTS))
        for i, (start, end, words) in enumerate(found)
    ]


def quoted(text: str) -> tuple[int, int, str] | None:
    """Start, end and words of the first quotation; one without an end goes to the end of the text."""
    return next(_all_quoted(text), None)


def _all_quoted(text: str) -> Iterator[tuple[int, int, str]]:
    place = 0
    for match in re.finditer(f"[{''.join(MARKS)}]", text):
        if match.start() < place:  # Inside a quotation that is taken already.
            continue
        end = _closing(text, match.start())
        words = text[match.end() : end].strip()
        if words:
            place = min(len(text), end + 1)
            yield match.start(), place, words


def _closing(text: str, start: int) -> int:
    """Where the quotation that opens at `start` is closed; quotations may stand inside it."""
    opens, closes, depth = text[start], MARKS[text[start]], 0
    for place in range(start, len(text)):
        if text[place] in closes and (opens not in closes or place > start):
            depth -= 1
            if not depth or opens in closes:
                return place
        elif text[place] == opens:
            depth += 1
    return len(text)


def _is_name(text: str) -> bool:
    """Whether it may be a name: few words, the last of them with a capital, no sentence."""
    words = text.strip(_JOINTS).split()
    return len(words) <= NAME_WORDS and (not words or words[-1][:1].isupper())
