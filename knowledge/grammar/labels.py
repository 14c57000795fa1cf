"""A paragraph in, the label that opens it out: who speaks in it, before a colon.

`Name:`, `Q:`, `[00:14] Name:`, `Name (laughs):`, `Name, mayor:`, `Answer (Name):`, `**Question:**`, `«The Herald»:`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.model import Span

CLOCK = r"\d{1,2}(?::\d\d){1,2}"
"""The time at which somebody begins, as transcripts of recordings have it: `[00:14] Name:`, `Name, 1:02:03:`."""
NUMBERED = r"[^\W\d_]\d{1,4}[.)]?\s+(?=[^\W\d_])"
"""The number of a question before who asks it, as records of hearings have it: `Q31 Ann Reed:`."""
_LABEL = re.compile(
    rf"(?:[(\[]?{CLOCK}[)\]]?\s*(?:[—–-]\s+)?)?(?:{NUMBERED})?"
    r"(?P<label>(?:[^\W\d_][\w.’'-]*|«[^«»\n]{1,30}»)(?:,? (?:&|[\w.’'-]+|«[^«»\n]{1,30}»)){0,5}?)"
    rf"(?:,?\s{CLOCK}(?=:\s))?"
    r"(?:\s*[(\[](?P<remark>[^)\]\n]{1,40})[)\]])?\s?:\s+(?:[—–-]\s+)?(?=[^\s—–-])"
)
_BEFORE_NAME = " \t\u00a0,:—–-"
_OPENING = '«“„"'
_SHORT = 3
"""Words of a name."""
_INITIALS = re.compile(r"(?:[^\W\d_a-zа-я]\.){1,2}[^\W\d_a-zа-я][\w’'-]+")
_HANDLE = re.compile(r"[\w.’'-]*[a-zа-яё]*[_\d][\w.’'-]*", re.IGNORECASE)
"""One word by which somebody goes on the net: `anna_k`, `Tom77`."""


@dataclass(frozen=True, slots=True)
class Label:
    """Where it stands, and the words behind it; `key` is the same for all labels of one speaker."""

    span: Span
    words: Span
    key: str
    known: bool
    """Whether it tells a question or an answer and no name."""
    personal: bool = False
    """Whether it surely tells a person: a given name and a family name, or what he is stands behind it."""
    role: bool = False
    """Whether it tells an office, or a voice, and no name."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The words, in small letters, that labels of questions and of answers begin with, and labels of nobody's."""

    asking: Collection[str] = ()
    answering: Collection[str] = ()
    unspoken: Collection[str] = ()
    verbs: Sequence[str] = ()
    """What says in a label that somebody asks or answers: "Ann Reed asks", "Question from Ann Reed"."""
    addresses: Collection[str] = ()
    """Words with which it begins where somebody lives: "village of Mill End", "flat 12"."""

    def without_verb(self, text: str, span: Span) -> Span | None:
        """The label without the words that say that he asks or answers; None if it has none of them."""
        words = span.of(text).rstrip(" :*")
        small = words.casefold().replace("'", "’")
        before, behind = _beside_name(self.verbs)
        if not (small.startswith(before) or small.endswith(behind)):
            return None  # As nearly all.
        for verb in self.verbs:
            if small.startswith((f"{verb} ", f"{verb}: ")):
                name = words[len(verb) :].lstrip(_BEFORE_NAME)
                start = span.start + len(words) - len(name)
                return Span(start, start + len(name.rstrip(".")))
            if small.endswith(_behind_name(verb)):
                return Span(span.start, span.start + len(words[: -len(verb)].rstrip(" ,—–-")))
        return None

    def opens_with_verb(self, words: str) -> bool:
        """Whether nothing but the words that he answers stand before a colon: "Answers: Ann Reed."."""
        return words.partition(":")[0].casefold() in self.verbs

    def of(self, text: str, paragraph: Span) -> Label | None:
        """The label of a paragraph; that of an answer may name who gives it in brackets."""
        if text.find(":", paragraph.start, paragraph.end) < 0:
            return None
        match = _LABEL.match(text, paragraph.start, paragraph.end)
        if match is None or match["label"].casefold() in self.unspoken:
            return None
        if self.opens_with_verb(match["label"]):  # A line over the answer.
            return None
        commas = match["label"].count(",")
        if commas > 1 + any(map(str.isdigit, match["label"])) or (
            commas and text[match.end()] in _OPENING
        ):
            return None  # "Tom, smiling, said: «Go»" is a sentence.
        first = self.first_word(match["label"])
        answers = first in self.answering
        group = (
            "remark" if answers and match["remark"] and match["remark"][0].isupper() else "label"
        )
        span = Span(*match.span(group))
        if text[span.end - 1] == ".":  # An initial, or "Corr.".
            span = Span(span.start, span.end - 1)
        known = answers or first in self.asking
        key = first if known else span.of(text).partition(",")[0]
        return Label(span, _bare(text, match.end(), paragraph.end), key, known)

    def first_word(self, label: str) -> str:
        """The word that may tell a question or an answer; of "Q. Reed" none, that is an initial."""
        first, *others = label.split()
        word = first.rstrip(".,").casefold()
        return "" if others and len(word) == 1 else word

    def all_of(self, text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[int, Label]]:
        """The labels with where their paragraphs start."""
        for paragraph in paragraphs:
            label = self.of(text, paragraph)
            if label:
                yield paragraph.start, label


@cache
def _beside_name(verbs: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How what says that somebody asks or answers stands before his name, and behind it."""
    before = tuple(verb + behind for verb in verbs for behind in (" ", ": "))
    return before, tuple(map(_behind_name, verbs))


def _behind_name(verb: str) -> str:
    """As it stands behind a name: "Reed replies", "Reed’s reply"."""
    return verb if verb.startswith("’") else f" {verb}"


def _bare(text: str, start: int, end: int) -> Span:
    """The words without the marks of bold print at their end."""
    while end > start + 1 and text[end - 1] == "*":
        end -= 1
    return Span(start, end)


def is_name(label: str) -> bool:
    """Whether it looks like one: a few words, each with a capital."""
    words = label.split()
    return len(words) <= _SHORT and all(word.lstrip("«")[:1].isupper() for word in words)


def is_full_name(label: str) -> bool:
    """Whether it looks like a first name or an initial, and a family name."""
    return is_name(label) and (len(label.split()) > 1 or _INITIALS.fullmatch(label) is not None)


def is_handle(label: str) -> bool:
    """Whether somebody may go by it on the net: a whole name, or a word with a figure or `_` in it."""
    return is_full_name(label) or (" " not in label and _HANDLE.fullmatch(label) is not None)


def may_be_handle(label: str) -> bool:
    """Whether somebody may call himself so among other readers: `Lena, mother of Tom`, `Admin`."""
    return label[:1].isupper() or is_handle(label)


def is_in_capitals(label: str) -> bool:
    """Whether the last word, the name, is written in capitals throughout."""
    return label.split()[-1].isupper()
