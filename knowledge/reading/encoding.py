"""Bytes of a text -> its characters: by mark, UTF-8, declared charset, else by likely words."""

from __future__ import annotations

import codecs
import re

from knowledge.errors import SourceRefused, SourceUnreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SINGLE_BYTE = (
    "cp1251",
    "kz1048",
    "koi8-r",
    "koi8-u",
    "cp866",
    "iso8859-5",
    "mac-cyrillic",
    "cp1252",
)
"""In the order of trust: the first of equal score is taken."""

_SAMPLE_BYTES = 100_000
"""So much decides; a text of one encoding does not change it later on."""

_OTHER_KINDS = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a sound, film or image"),
    (b"PK\x03\x04", "a ZIP archive; unpack it first"),
    (b"PK\x05\x06", "a ZIP archive; unpack it first"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old Office document; save it as .docx first"),
    (b"{\\rtf", "an RTF document; save it as .docx first"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS_UTF8 = 0.3
"""Share of control bytes in valid UTF-8 that is still a text with stray controls."""
_MOST_CONTROLS_OTHER = 0.01
"""The same for bytes that are no UTF-8: random bytes have 10 %, single-byte texts none."""


def decode(data: bytes, *, name: str, charset: str = "") -> str:
    """The characters of `data`; `charset` is what a header or the file itself declares.

    A byte order mark and valid UTF-8 tell more than a declaration, which is often wrong.

    :raises SourceRefused: if it is no text.  :raises SourceUnreadable: if no encoding fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data.removeprefix(codecs.BOM_UTF8), encoding, name)
    _refuse_other_kinds(data, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if is_nearly_utf8(data):
            raise SourceUnreadable(
                f"{name} is UTF-8 with a broken letter (byte {error.start}): get it again, whole.",
                name=name,
                byte=error.start,
                why="encoding",
            ) from None
        return _single_byte(data, name, charset)
    _refuse_controls(data, name, _MOST_CONTROLS_UTF8)
    return text


def is_nearly_utf8(data: bytes) -> bool:
    """Whether most of what is beyond ASCII is UTF-8, so that no other encoding can be meant."""
    text = data[:_SAMPLE_BYTES].decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return sum(char > "\x7f" for char in text) > 2 * broken


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceUnreadable(
            f"{name} is not the {encoding.upper()} that it says it is (byte {error.start}): "
            "save it as UTF-8.",
            name=name,
        ) from None


def _refuse_other_kinds(data: bytes, name: str) -> None:
    for start, kind in _OTHER_KINDS:
        if data.startswith(start):
            raise SourceRefused(f"{name} is no text but {kind}.", name=name)


def _refuse_controls(data: bytes, name: str, most: float) -> None:
    sample = data[:_SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > most * len(sample):
        raise SourceRefused(f"{name} is no text: give .txt, .md, .html, .pdf or .docx.", name=name)


def _single_byte(data: bytes, name: str, charset: str) -> str:
    _refuse_controls(data, name, _MOST_CONTROLS_OTHER)
    sample = data[:_SAMPLE_BYTES]
    scores = {encoding: _likeness(sample, encoding) for encoding in _SINGLE_BYTE}
    best = max(_SINGLE_BYTE, key=lambda encoding: scores[encoding])
    text = _declared(data, charset) if charset else None
    # A server's default says ISO-8859-1 of everything: what makes no words is not believed.
    if text is not None and (
        scores[best] <= 0 or 2 * _text_likeness(text[:_SAMPLE_BYTES]) >= scores[best]
    ):
        return text
    if scores[best] <= 0:
        raise SourceUnreadable(
            f"{name} is in no encoding that is known: save it as UTF-8.", name=name, why="encoding"
        )
    return data.decode(best, errors="replace")


def _declared(data: bytes, charset: str) -> str | None:
    """The text in the encoding that was declared, if that exists, is for text, and fits."""
    try:
        encoding = codecs.lookup(charset).name
        if encoding.startswith(("utf", "unicode", "raw", "idna", "punycode")):
            return None
        return data.decode(encoding)
    except (LookupError, ValueError):
        return None


_WORD = re.compile(r"[^\W\d_]+")
_ODD = re.compile("[\x80-\x9f\ufffd\u2500-\u259f\xa4\xa6\xac]")
"""What a wrong encoding makes of letters: frames, controls, unassigned bytes."""
_COMMON = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёәғқңөұүһі")
_COMMONEST = frozenset("оеаинтсрвлкымд")
_RARE = frozenset("ђѓљњќћўџјєґѕ")
"""Letters of other alphabets that the right encoding of Russian and Kazakh hardly shows."""


def _likeness(data: bytes, encoding: str) -> float:
    """How much the words beyond ASCII read like words in this encoding; over 0 if they do."""
    return _text_likeness(data.decode(encoding, errors="replace"))


def _text_likeness(text: str) -> float:
    words = (match.group() for match in _WORD.finditer(text))
    score = sum(_word_likeness(word) for word in words if not word.isascii())
    # Quotation marks and dashes of a text without other letters still tell that it can be read.
    return score - 3 * len(_ODD.findall(text)) + 0.001


def _word_likeness(word: str) -> float:
    """Common letters for, rare ones, mixed alphabets and capitals inside against."""
    lower = word.lower()
    cyrillic = sum("Ѐ" <= char <= "ԯ" for char in word)
    if not cyrillic:
        accents = sum(char > "\x7f" for char in word)
        return 0.5 * accents if 2 * accents <= len(word) and not _turned(word) else -len(word)
    if cyrillic < len(word) or _turned(word):
        return -len(word)
    common = sum(char in _COMMON for char in lower) + sum(char in _COMMONEST for char in lower)
    return common - 3 * sum(char in _RARE for char in lower)


def _turned(word: str) -> bool:
    """A capital after a small letter, as when KOI8 is taken for Windows-1251."""
    return not (word.islower() or word.isupper() or word[1:].islower())
