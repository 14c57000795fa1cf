"""Paragraphs in, the turns of minutes out, with a stop in place of the colon: `Harlow T. B., for the Greens. Words`.

Also `Chair. Words`, `Witness Harlow. Words`, `T. Harlow. Words`, `Harlow. Words`, `HARLOW. Words` and
`T. HARLOW — Words`: a surname with initials or in capitals, or a known voice, and several such paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from knowledge.grammar.turn import ASKS, NO_WORDS, Turn, label_of, without_remark
from knowledge.model import Span

_STOPPED = re.compile(
    r"(?P<label>[^\W\d_][\w’'-]+ [^\W\d_]\.[ \u00a0]?[^\W\d_](?=\.)"
    r"|(?P<whole>(?:[^\W\d_a-zа-яё]\.[ \u00a0]?){1,2}[^\W\d_a-zа-яё]{3,}+(?=\.| [—–―-] )"
    r"|(?:[^\W\d_a-zа-яё]\.[ \u00a0]?){1,2}[^\W\d_a-zа-яё][\w’'-]++(?=\.)"
    r"|[^\W\d_a-zа-яё][\w’'-]++ [^\W\d_a-zа-яё][\w’'-]++(?=\.)"
    r"|[^\W\d_a-zа-яё][a-zа-яё]{2,}+(?:-[^\W\d_a-zа-яё][a-zа-яё]++)?(?=\.| \()"
    r"|(?P<capitals>[^\W\d_a-zа-яё]{3,}+(?:-[^\W\d_a-zа-яё]{2,}+)?(?=\.| \()))"
    r"|(?P<voice>[^\W\d_][\w ’'-]{2,40}+(?=[.,] )))"
    r"\.?(?:, [^.:\n]{1,80})?(?:\s*\([^()\n]{1,60}\))?\.?[ \u00a0]+(?:[—–―-] )?(?=\S)"
)
_LEAST_MINUTES = 4
_LEAST_NAMED = 2
"""Whole names or names in capitals that come back."""


def minutes(text: str, paragraphs: Sequence[Span], voices: Collection[str]) -> Mapping[int, Turn]:
    """The turns of minutes; empty for a text that has too few of them."""
    found: dict[int, Turn] = {}
    if len(paragraphs) < _LEAST_MINUTES:
        return found
    whole, asked, voiced = Counter[str](), False, False
    for paragraph in paragraphs:
        match = _STOPPED.match(text, paragraph.start, paragraph.end)
        if match and _may_speak(match, text, voices):
            words = without_remark(text, Span(match.end(), paragraph.end))
            found[paragraph.start] = Turn(Span(*match.span("label")), words)
            whole[_name(match, voices)] += 1
            voiced = voiced or match["label"].split(" ")[0].casefold() in voices
            asked = asked or bool(ASKS.search(text, words.start, words.end))
    # A sentence may begin with a name and a stop, and the news of a town with its name in capitals.
    again = sum(
        count > 1 for name, count in whole.items() if name and (asked or not name.isupper())
    )
    if again + bool(again and voiced) < _LEAST_NAMED:
        found = {start: turn for start, turn in found.items() if label_of(text, turn) not in whole}
    return found if len(found) >= _LEAST_MINUTES else {}


def _may_speak(match: re.Match[str], text: str, voices: Collection[str]) -> bool:
    """Whether the label names somebody or a voice, and the words begin as a sentence does."""
    known = not match["voice"] or match["voice"].casefold() in voices
    known = known and (match["capitals"] or "A").isupper()
    return known and not text[match.end()].islower() and text[match.end()] not in NO_WORDS


def _name(match: re.Match[str], voices: Collection[str]) -> str:
    """The whole name or the name in capitals of a label; empty if a voice tells what it is ("Witness Harlow")."""
    name = match["whole"] or ""
    return "" if name.split(" ")[0].casefold() in voices else name
