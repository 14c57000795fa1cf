"""The tree of a page without what its reader does not see or what is not the article's."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from knowledge.reading.stylesheet import Style

_DEAD_TAGS = (
    "template",
    "noscript",
    "script",
    "style",
    "iframe",
    "object",
    "svg",
    "button",
    "select",
    "datalist",
    "canvas",
    "audio",
    "video",
)
_UNSEEN_CLASSES = frozenset(
    {
        "sr-only",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "d-none",
        "is-hidden",
        "u-hidden",
        "uk-hidden",
    }
)
"""What the common style libraries call words that are not on the screen."""
_SHOWN_AGAIN = re.compile(r"(?:^|\s)d-(?:\w+-)?(?:block|flex|inline|grid|table)")
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:comments?|disqus|respond|related|recommend\w*|read-?more|readalso|see-?also|"
    r"popular|trending|most-read|newsletter|subscribe|subscription|share|sharing|social|"
    r"breadcrumbs?|cookies?|banner|advert\w*|promo|tags|tag-list|copyright|pagination|"
    r"author-bio|print-footer|sidebar)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Class or id of a box beside the article, by the names that sites give it."""
_TEXT_BLOCKS = ("p", "h1", "h2", "table", "article", "blockquote")
"""What a table of figures has none of."""
_KEPT = frozenset({"html", "body", "main", "article"})


def prune(tree: HtmlElement) -> None:
    """Take out of the tree what no reader sees, and boxes named as no part of the article."""
    style = Style(tree)
    for element in _colourless(tree, style):
        _drop(element)
    for element in list(tree.iter(*_DEAD_TAGS)):
        _drop(element)
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in _KEPT:
            continue
        if _is_unseen(element, style) or _is_aside(element):
            _drop(element)


def _colourless(tree: HtmlElement, style: Style) -> list[HtmlElement]:
    """Elements in the colour of the paper; none if most of the page is, for then the paper is dark."""
    found = [
        element
        for element in tree.iter()
        if isinstance(element.tag, str)
        and element.tag not in _KEPT
        and style.is_colourless(element)
    ]
    letters = sum(len(element.text_content()) for element in found)
    return found if 2 * letters < len(tree.text_content()) else []


def unfold_layout(tree: HtmlElement) -> None:
    """Turn tables that only place things on the page, as old sites do, into plain blocks."""
    for table in list(tree.iter("table")):
        blocks = [part for part in table.iter(*_TEXT_BLOCKS) if part is not table]
        if blocks or len(list(table.iter("br"))) > 3:
            for part in (table, *table.iter("tbody", "tr", "td", "th")):
                part.tag = "div"


def _is_unseen(element: HtmlElement, style: Style) -> bool:
    if "hidden" in element.attrib or (element.tag == "dialog" and "open" not in element.attrib):
        return True
    names = element.get("class", "")
    if not _UNSEEN_CLASSES.isdisjoint(names.lower().split()) and not _SHOWN_AGAIN.search(names):
        return True
    return style.hides(element)


def _is_aside(element: HtmlElement) -> bool:
    if element.tag in ("aside", "nav", "footer", "form"):
        return True
    if element.tag in ("p", "a", "span", "em", "strong", "b", "i", "br"):
        return False
    return bool(_ASIDE.search(f"{element.get('class', '')} {element.get('id', '')}"))


def _drop(element: HtmlElement) -> None:
    """Take an element out, and leave the text after it where it is."""
    if element.getparent() is not None:
        element.drop_tree()
