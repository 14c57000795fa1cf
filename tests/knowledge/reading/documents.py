"""Documents for the tests, written byte by byte: a PDF of printed lines, a .docx of XML."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True)
class Printed:
    """A line on a page; `before` is written before it in the page's own language (colour, mode)."""

    text: str
    left: float = 60
    bottom: float = 700
    size: float = 11
    before: str = ""


def pdf(pages: Sequence[Sequence[Printed]]) -> bytes:
    """A PDF of these pages; each letter gets a code of its own and a width of half its height."""
    letters = sorted({letter for page in pages for line in page for letter in line.text})
    codes = {letter: code for code, letter in enumerate(letters, 33)}
    assert len(codes) < 220, "one byte a letter"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>"
        % (b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(len(pages))), len(pages)),
        b"<</Type/Font/Subtype/TrueType/BaseFont/Test/FirstChar 33/LastChar 255/Widths[%s]"
        b"/ToUnicode 4 0 R/FontDescriptor<</Type/FontDescriptor/FontName/Test/Flags 4/Ascent 800"
        b"/Descent -200/CapHeight 700/ItalicAngle 0/StemV 80/FontBBox[0 -200 500 800]>>>>"
        % b" ".join([b"500"] * 223),
        _stream(_to_unicode(codes)),
    ]
    for number, page in enumerate(pages):
        content = "".join(_printed(line, codes) for line in page)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            b"/Contents %d 0 R>>" % (6 + 2 * number)
        )
        objects.append(_stream(content.encode("ascii")))
    return _file(objects)


def _printed(line: Printed, codes: dict[str, int]) -> str:
    shown = "".join(f"{codes[letter]:02x}" for letter in line.text)
    place = f"1 0 0 1 {line.left} {line.bottom} Tm"
    return f"q BT 0 g {line.before} /F {line.size} Tf {place} <{shown}> Tj ET Q\n"


def _to_unicode(codes: dict[str, int]) -> bytes:
    pairs = [f"<{code:02x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()]
    chunks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    body = "".join(f"{len(part)} beginbfchar\n{chr(10).join(part)}\nendbfchar\n" for part in chunks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange\n<00> <ff>\nendcodespacerange\n"
        f"{body}endcmap end end"
    ).encode()


def _stream(data: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(data), data)


def _file(objects: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, data in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % count
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n" % (count, len(out))
    return b"".join((out, head, table, tail))


def set_as_paragraphs(
    paragraphs: Sequence[str], *, letters: int = 70, size: float = 11
) -> list[Printed]:
    """Lines of so many letters, one under the other, a gap and an indent before each paragraph."""
    lines, bottom = [], 780.0
    for paragraph in paragraphs:
        words, row = paragraph.split(), ""
        for word in [*words, None]:
            if word is None or len(row) + len(word) + 1 > letters:
                lines.append(Printed(row, bottom=bottom, size=size))
                bottom, row = bottom - 1.3 * size, word or ""
            else:
                row = f"{row} {word}".strip()
        bottom -= size
    return lines


def docx(body: str, *, styles: str = "", prologue: str = "") -> bytes:
    """A .docx whose body and styles are this XML, with `w:` for its namespace."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"{prologue}<w:document xmlns:w='{_W}'><w:body>{body}</w:body>"
        "</w:document>",
        "word/styles.xml": f"<w:styles xmlns:w='{_W}'>{styles}</w:styles>",
    }
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return packed.getvalue()
