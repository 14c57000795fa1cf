"""Text in, its sentences out, as spans: in order, never over the end of a paragraph, linear in length.

`sentences.abbreviations` of the language file never end one ("Mr.", "им."), nor do those of
`sentences.before_numbers` before a number ("No. 5"); a full stop before a small
letter, after a single initial or between figures does not either. Behind what closes
a list (`sentences.closings`: "и др.") a capital opens the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from knowledge.language import fold, languages
from knowledge.model import Span

CAPITAL = rf"[^\W\d_{''.join(filter(str.islower, map(chr, range(0x530))))}]"
"""A capital of the Latin and Cyrillic letters, as a pattern."""
_END = re.compile(r"[.!?…]+[\"'»”“’)\]]*(?=\s|$)")
_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c]+")
_OTHER_BREAKS = "\r\u2028\u2029\x0b\x0c"
_WORD_BEFORE = re.compile(r"[\w.'’-]+$")
_LONGEST_ABBREVIATION = 24
_LONGEST_CLOSING = 12
"""Characters of the words with which a list ends."""
_OPENS = re.compile(r"\s*[\"'«“„‘(\[—–-]*\s*(\w)?")


def sentences(text: str, language_code: str) -> Iterable[Span]:
    """The sentences of a text in a language; English rules for a language that is not known."""
    for line in paragraphs(text):
        yield from _sentences_of(text, line, language_code)


def paragraphs(text: str, start: int = 0) -> Iterator[Span]:
    """The lines of a text, from a place on, that hold more than space, without the space around them."""
    for place, end in _lines(text, start):
        line = text[place:end]
        first = end - len(line.lstrip())
        past = place + len(line.rstrip())
        if first < past:
            yield Span(first, past)


def _lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where the lines stand; all but a few texts part them with the one sign that is found fast."""
    if _has_other_breaks(text):
        yield from (match.span() for match in _LINE.finditer(text, start))
        return
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


@lru_cache(maxsize=4)  # Each paragraph may ask for those behind it.
def _has_other_breaks(text: str) -> bool:
    return any(map(text.__contains__, _OTHER_BREAKS))


def _sentences_of(text: str, line: Span, language_code: str) -> Iterator[Span]:
    start = line.start
    for match in _END.finditer(text, line.start, line.end):
        if match.end() < line.end and ends_sentence(
            text, match.start(), match.end(), language_code
        ):
            yield Span(start, match.end())
            start = match.end() + 1
            while start < line.end and text[start].isspace():
                start += 1
    if start < line.end:
        yield Span(start, line.end)


def ends_sentence(text: str, start: int, end: int, language_code: str) -> bool:
    """Whether the marks at start..end, which stand before a space, end a sentence."""
    letter = text[end + 1 : end + 2]
    if text[end : end + 1] != " " or not letter.isalnum():  # Marks stand before it.
        following = _OPENS.match(text, end)
        letter = (following.group(1) if following else None) or ""
    if letter.islower():
        return False
    if text[start] != "." or text[start : start + 2] == "..":
        return True
    chunk = text[max(0, start - _LONGEST_ABBREVIATION) : start].rpartition(" ")[2]
    before = _WORD_BEFORE.search(chunk)
    if not before or not _goes_on(before.group(), language_code, number=letter.isdigit()):
        return True
    ends = text[max(0, start - _LONGEST_CLOSING) : start]
    return letter.isupper() and _closes_list(ends, language_code)


def _closes_list(before: str, language_code: str) -> bool:
    """Whether words with which a list ends stand last: "and so on", shortened."""
    closings = _listed(language_code, "closings")
    return bool(closings) and fold(before).endswith(tuple(closings))


@lru_cache(maxsize=4096)
def _goes_on(word: str, language_code: str, *, number: bool) -> bool:
    """Whether a stop behind the word is that of an abbreviation or an initial; `number`: before a number."""
    last = fold(word).rpartition("-")[2]  # "then-Sen. Quill"
    if number and last in _listed(language_code, "before_numbers"):
        return True
    return _is_initial(word) or is_abbreviation(word, language_code)


def is_abbreviation(word: str, language_code: str) -> bool:
    """Whether the language lists the word as one that a stop belongs to: Mr, then-Sen, им."""
    known = _listed(language_code, "abbreviations") | _listed(language_code, "initials")
    return not known.isdisjoint({fold(word), fold(word).rpartition("-")[2]})


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha() and word.isupper()


@cache
def _listed(language_code: str, name: str) -> frozenset[str]:
    known = languages()
    language = known.get(language_code, known["en"])
    return frozenset(map(fold, language.words(f"sentences.{name}")))
