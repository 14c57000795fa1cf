"""The bytes of a PDF -> Draft: the lines that a reader sees, joined to their paragraphs."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from knowledge.reading.draft import Draft, Unreadable
from knowledge.reading.paragraphs import Line, paragraphs, title_and_rest

MOST_PAGES = 2_000
_INVISIBLE_MODES = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})
_WHITE = 250
"""Each of red, green and blue from here up is white on white paper."""
_SMALLEST_POINTS = 1.0
"""Letters lower than this are not meant to be seen."""
_LINE_HYPHENS = "\ufffe\x02"
"""What PDFium puts for a hyphen at the end of a line, and for the line's end."""
_LINE_ENDS = f"\r\n{_LINE_HYPHENS}"


def parse(data: bytes) -> Draft:
    """The article of a PDF.

    :raises Unreadable: if it is broken, locked, too long, or shows no text.
    """
    try:
        with pdfium.PdfDocument(data) as document:
            if len(document) > MOST_PAGES:
                raise Unreadable(f"it has more than {MOST_PAGES} pages; split it", why="too_much")
            lines = [line for number in range(len(document)) for line in _page(document, number)]
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable("it is locked with a password", why="locked") from None
        raise Unreadable("it is no PDF, or a broken one") from None
    found = paragraphs(lines)
    if not found:
        raise Unreadable("it shows no text (a scan?); give the text itself", why="no_text")
    title, rest = title_and_rest(found)
    return Draft("\n\n".join(paragraph.text for paragraph in rest), title)


def _page(document: pdfium.PdfDocument, number: int) -> Iterator[Line]:
    """The lines of a page in the order of its text."""
    page = document[number]
    text = page.get_textpage()
    try:
        yield from _Reader(page, text, number).lines()
    finally:
        text.close()
        page.close()


class _Reader:
    """Walks over the characters of a page as PDFium orders them."""

    def __init__(self, page: pdfium.PdfPage, text: pdfium.PdfTextPage, number: int) -> None:
        self._text = text.raw
        self._count = text.count_chars()
        self._number = number
        self._edges = page.get_cropbox()
        self._seen: dict[int, bool] = {}
        self._box = raw.FS_RECTF()

    def lines(self) -> Iterator[Line]:
        """Runs of visible characters between line breaks."""
        run: list[int] = []
        letters: list[str] = []
        for index in range(self._count):
            letter = chr(raw.FPDFText_GetUnicode(self._text, index))
            if letter not in _LINE_ENDS and self._is_visible(index):
                run.append(index)
                letters.append(letter)
            elif letter in _LINE_HYPHENS and run:
                letters.append("-")
            if letter in _LINE_ENDS and run:
                yield self._line(run, letters)
                run, letters = [], []
        if run:
            yield self._line(run, letters)

    def _is_visible(self, index: int) -> bool:
        thing = raw.FPDFText_GetTextObject(self._text, index)
        address = ctypes.cast(thing, ctypes.c_void_p).value or 0
        if address and address not in self._seen:
            self._seen[address] = self._is_painted(thing)
        if not self._seen.get(address, True):
            return False
        # A space that PDFium puts between words has no height of its own.
        spaced = not address or raw.FPDFText_IsGenerated(self._text, index) == 1
        return spaced or self._is_on_paper(index)

    def _is_painted(self, thing: object) -> bool:
        if raw.FPDFTextObj_GetTextRenderMode(thing) in _INVISIBLE_MODES:
            return False
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        if not raw.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha):
            return True
        shade: int = min(red.value, green.value, blue.value)
        return bool(alpha.value) and shade < _WHITE

    def _is_on_paper(self, index: int) -> bool:
        if not raw.FPDFText_GetLooseCharBox(self._text, index, self._box):
            return False
        left, bottom, right, top = self._edges
        box = self._box
        inside: bool = (
            left <= box.right and box.left <= right and bottom <= box.top and box.bottom <= top
        )
        height: float = abs(box.top - box.bottom)
        return inside and height >= _SMALLEST_POINTS

    def _line(self, run: list[int], letters: list[str]) -> Line:
        first, last = self._rectangle(run[0]), self._rectangle(run[-1])
        text = "".join(letters)
        return Line(text.strip(), self._number, first[0], last[2], first[1], first[3] - first[1])

    def _rectangle(self, index: int) -> tuple[float, float, float, float]:
        raw.FPDFText_GetLooseCharBox(self._text, index, self._box)
        return self._box.left, self._box.bottom, self._box.right, self._box.top
