"""The bytes of a .docx -> Draft: the words of its body that a reader sees, a paragraph a line."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from zlib import error as ZlibError  # noqa: N812 - the module names it in small letters

from lxml import etree
from lxml.etree import _Element as Element

from knowledge.reading.draft import Draft, Unreadable

MOST_BYTES = 50_000_000
"""Of one part, unpacked: the body of a book of 1,000 pages has ten million."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(
    {_W + name for name in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sectPr")}
    | {_ALTERNATIVE}
)
_MARKS = {
    _W + "tab": " ",
    _W + "br": "\n",
    _W + "cr": "\n",
    _W + "noBreakHyphen": "-",
}
_OFF = frozenset({"0", "false", "off"})
_SMALLEST_HALF_POINTS = 2
_WHITE = frozenset({"FFFFFF", "FEFEFE"})
_TITLE_STYLES = ("title", "heading1")

Styles = dict[str, Element]


def parse(data: bytes) -> Draft:
    """The article of a .docx.

    :raises Unreadable: if it is broken, locked, too large, or shows no text.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            body = _part(parts, "word/document.xml")
            styles = _styles(parts)
    except (
        zipfile.BadZipFile,
        ZlibError,
        KeyError,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ) as error:
        if "password" in str(error):
            raise Unreadable("it is locked", why="locked") from None
        raise Unreadable("it is no .docx, or a broken one") from None
    except etree.XMLSyntaxError:
        raise Unreadable("its XML is broken") from None
    title, lines = _title_and_lines(body, styles)
    if not lines:
        raise Unreadable("it shows no text", why="no_text")
    return Draft("\n\n".join(lines), title)


def _part(parts: zipfile.ZipFile, name: str) -> Element:
    """A part as a tree: bounded in size, no entity resolved, nothing loaded from elsewhere."""
    with parts.open(name) as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise Unreadable(f"it unpacks to more than {MOST_BYTES // 1_000_000} MB", why="too_much")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root: Element = etree.fromstring(data, parser)
    return root


def _styles(parts: zipfile.ZipFile) -> Styles:
    if "word/styles.xml" not in parts.namelist():
        return {}
    root = _part(parts, "word/styles.xml")
    return {style.get(_W + "styleId", ""): style for style in root.iter(_W + "style")}


def _title_and_lines(body: Element, styles: Styles) -> tuple[str, list[str]]:
    """The first paragraph as the title if its style says so, and the others."""
    title = ""
    lines: list[str] = []
    for paragraph in body.iter(_W + "p"):
        if _is_inside(paragraph, _SKIPPED) or _in_hidden_row(paragraph):
            continue
        text = _text(paragraph, styles).strip()
        if text and not lines and not title and _style(paragraph).startswith(_TITLE_STYLES):
            title = " ".join(text.split())
        elif text:
            lines.append(text)
    return title, lines


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style.get(_W + "val", "").lower() if style is not None else ""


def _is_inside(element: Element, names: frozenset[str]) -> bool:
    return any(parent.tag in names for parent in element.iterancestors())


def _in_hidden_row(element: Element) -> bool:
    """Whether it stands in a row of a table that is not shown."""
    rows = element.iterancestors(_W + "tr")
    marks = (row.find(f"{_W}trPr/{_W}hidden") for row in rows)
    return any(mark is not None and _is_on(mark) for mark in marks)


def _text(paragraph: Element, styles: Styles) -> str:
    named = paragraph.find(f"{_W}pPr/{_W}pStyle")
    inherited = styles.get(named.get(_W + "val", "")) if named is not None else None
    hidden_by_style = inherited is not None and _is_hidden(inherited, styles)
    return "".join(
        piece for run in _runs(paragraph) if not _run_is_hidden(run, styles, hidden_by_style)
        for piece in _pieces(run)
    )  # fmt: skip


def _runs(element: Element) -> Iterator[Element]:
    """The runs of a paragraph, in links and insertions too, without paragraphs inside it."""
    for child in element:
        if child.tag == _W + "r":
            yield child
        elif child.tag not in _SKIPPED and child.tag != _W + "p":
            yield from _runs(child)


def _pieces(run: Element) -> Iterator[str]:
    for child in run:
        if child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]


def _run_is_hidden(run: Element, styles: Styles, by_paragraph: bool) -> bool:
    own = run.find(_W + "rPr")
    if own is not None:
        vanish = own.find(_W + "vanish")
        if vanish is not None:
            return _is_on(vanish)
        if _is_hidden(run, styles):
            return True
        style = own.find(_W + "rStyle")
        if style is not None and (named := styles.get(style.get(_W + "val", ""))) is not None:
            return _is_hidden(named, styles)
    return by_paragraph


def _is_hidden(holder: Element, styles: Styles, depth: int = 0) -> bool:
    """Whether the run properties in `holder`, or of a style it is based on, hide the words."""
    properties = holder.find(_W + "rPr")
    if properties is not None:
        if any(_is_on(mark) for mark in properties.iterfind(_W + "vanish")):
            return True
        if _is_white(properties) or _is_tiny(properties):
            return True
    based = holder.find(_W + "basedOn")
    parent = styles.get(based.get(_W + "val", "")) if based is not None else None
    return parent is not None and depth < 10 and _is_hidden(parent, styles, depth + 1)


def _is_on(mark: Element) -> bool:
    return mark.get(_W + "val", "true").lower() not in _OFF


def _is_white(properties: Element) -> bool:
    """White letters, unless something dark is laid behind them."""
    color = properties.find(_W + "color")
    backed = (
        properties.find(_W + "shd") is not None or properties.find(_W + "highlight") is not None
    )
    return color is not None and color.get(_W + "val", "").upper() in _WHITE and not backed


def _is_tiny(properties: Element) -> bool:
    size = properties.find(_W + "sz")
    value = size.get(_W + "val", "") if size is not None else ""
    return value.isdigit() and int(value) <= _SMALLEST_HALF_POINTS
