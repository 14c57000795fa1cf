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
    "del",
    "s",
    "strike",
    "amp-ad",
    "amp-embed",
    "amp-iframe",
    "amp-list",
    "amp-sidebar",
    "amp-social-share",
    "amp-user-notification",
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
    r"author-bio|print-footer|sidebar|newsletter-?signup|links-block|also-?read|inline-?(?:item|topic|link)|"
    r"rich-?link|pull-?quote|tags?-(?:list|items?)|skip-link|PageListEnhancement\w*)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Class or id of a box beside the article, by the names that sites give it."""
_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:by-?lines?|authors?|document_authors|fig-?caption|captions?|image-(?:title|description|desc|sign)|"
    r"main-image__title|picture-sign|photo-(?:credit|author|desc|title)|credits?|dateline-?date|publish\w*-?(?:date|time|details))"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
"""The same for the names and the day of those who wrote and took pictures."""
_LONGEST_CREDIT = 250
_NAMED_BY = ("class", "id", "data-component", "data-testid", "data-gu-name", "aria-label")
_MOST_LINKED = 0.3
_MOST_OF_TEXT = 0.5
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
    letters = len(tree.text_content())
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in _KEPT:
            continue
        if _is_unseen(element, style) or (
            _is_aside(element) and not _holds_article(element, letters)
        ):
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


def as_plain_blocks(tree: HtmlElement, *, quotes: tuple[str, ...] = ()) -> None:
    """Turn what the reading of pages would mark into plain paragraphs: lists and layout tables.

    `quotes`: the marks that a browser puts around <q>, which are not in the page itself.
    """
    _unfold_tables(tree)
    _unfold_lists(tree)
    opening, closing = quotes[:2] if len(quotes) > 1 else ("“", "”")
    for quoted in list(tree.iter("q")):
        quoted.text = opening + (quoted.text or "")
        if len(quoted):
            quoted[-1].tail = (quoted[-1].tail or "") + closing
        else:
            quoted.text += closing
        quoted.drop_tag()


def _unfold_lists(tree: HtmlElement) -> None:
    """Items of a list are paragraphs, unless the list is one of links: no mark stands before them."""
    for found in list(tree.iter("ul", "ol")):
        letters = len(found.text_content())
        linked = sum(len(link.text_content()) for link in found.iter("a"))
        if letters and linked < _MOST_LINKED * letters:
            found.tag = "div"
            for item in found.iterchildren("li"):
                item.tag = (
                    "div"
                    if next(item.iterchildren("p", "div", "ul", "ol"), None) is not None
                    else "p"
                )


def _unfold_tables(tree: HtmlElement) -> None:
    """Tables that only place things on the page, as old sites have them."""
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
    if element.tag in ("aside", "nav", "footer", "form", "address"):
        return True
    names = " ".join(element.get(name, "") for name in _NAMED_BY).strip()
    if not names or element.tag in ("a", "span", "em", "strong", "b", "i", "br"):
        return False
    if element.tag != "p" and _ASIDE.search(names):
        return True
    return bool(_CREDIT.search(names)) and len(element.text_content().strip()) <= _LONGEST_CREDIT


def _holds_article(element: HtmlElement, letters: int) -> bool:
    """Whether it is no box but what holds the headline or most of the text, whatever its name."""
    if next(element.iter("h1"), None) is not None:
        return True
    return len(element.text_content()) > _MOST_OF_TEXT * letters


def _drop(element: HtmlElement) -> None:
    """Take an element out, and leave the text after it where it is."""
    if element.getparent() is not None:
        element.drop_tree()
