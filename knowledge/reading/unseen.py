"""The tree of a page without what its reader does not see or what is not the article's."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_STYLE_HIDES = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$)"
    r"|font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|!|$)|text-indent\s*:\s*-\d{3,}"
    r"|(?:left|top)\s*:\s*-\d{4,}px|clip\s*:\s*rect\(0)",
    re.IGNORECASE,
)
_RULE = re.compile(r"([^{}]{1,300})\{([^{}]{0,2000})\}")
_CLASS_OR_ID = re.compile(r"[\w-]*([.#])([\w-]+)$")
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
)
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
    hiding = _hiding_names(tree)
    for element in list(tree.iter(*_DEAD_TAGS)):
        _drop(element)
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in _KEPT:
            continue
        if _is_unseen(element, hiding) or _is_aside(element):
            _drop(element)


def unfold_layout(tree: HtmlElement) -> None:
    """Turn tables that only place things on the page, as old sites do, into plain blocks."""
    for table in list(tree.iter("table")):
        blocks = [part for part in table.iter(*_TEXT_BLOCKS) if part is not table]
        if blocks or len(list(table.iter("br"))) > 3:
            for part in (table, *table.iter("tbody", "tr", "td", "th")):
                part.tag = "div"


def _is_unseen(element: HtmlElement, hiding: frozenset[str]) -> bool:
    if "hidden" in element.attrib or _STYLE_HIDES.search(element.get("style", "")):
        return True
    if not hiding:
        return False
    names = {f".{name}" for name in element.get("class", "").split()}
    return not hiding.isdisjoint(names | {f"#{element.get('id', '')}"})


def _is_aside(element: HtmlElement) -> bool:
    if element.tag in ("aside", "nav", "footer", "form"):
        return True
    if element.tag in ("p", "a", "span", "em", "strong", "b", "i", "br"):
        return False
    return bool(_ASIDE.search(f"{element.get('class', '')} {element.get('id', '')}"))


def _hiding_names(tree: HtmlElement) -> frozenset[str]:
    """Classes and ids that the page's own style sheet hides, `.x` and `#x`."""
    found = set()
    for style in tree.iter("style"):
        for match in _RULE.finditer(
            re.sub(r"/\*.*?\*/", "", (style.text or "")[:100_000], flags=re.S)
        ):
            if _STYLE_HIDES.search(match[2]):
                for selector in match[1].split(","):
                    if name := _CLASS_OR_ID.fullmatch(selector.strip()):
                        found.add(name[1] + name[2])
    return frozenset(found)


def _drop(element: HtmlElement) -> None:
    """Take an element out, and leave the text after it where it is."""
    if element.getparent() is not None:
        element.drop_tree()
