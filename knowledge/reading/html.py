"""The bytes of a page -> Draft: the article's own paragraphs, and what the page declares of it."""

from __future__ import annotations

import logging
import re

import trafilatura
from lxml import html as parser
from lxml.etree import LxmlError
from lxml.html import HtmlElement

from knowledge.errors import SourceError
from knowledge.reading.draft import Draft, Unreadable
from knowledge.reading.encoding import decode
from knowledge.reading.metadata import Metadata, metadata
from knowledge.reading.unseen import prune

_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_HEAD_BYTES = 4096
"""Browsers look for the charset in the first kilobyte; some pages have it later."""
_INVISIBLE = re.compile("[\u00ad\u200b\u2060]")
"""Hints where a line may break: no reader sees them, and they would cut words for the search."""

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def parse(data: bytes, *, charset: str = "") -> Draft:
    """The article of a page.

    :raises Unreadable: if there is no page, or no article on it.
    """
    tree = _tree(_characters(data, charset))
    declared = metadata(tree)
    prune(tree)
    text = _INVISIBLE.sub("", _article_text(tree))
    return Draft(
        _without_title(text, declared),
        declared.title,
        declared.published,
        declared.publisher,
        declared.language,
        declared.url,
    )


def _characters(data: bytes, charset: str) -> str:
    match = _META_CHARSET.search(data[:_HEAD_BYTES])
    declared = charset or (match[1].decode("ascii") if match else "")
    if declared.lower().replace("_", "-") in ("utf-8", "utf8"):
        # A browser shows a page with a broken byte, and so the rest of it can be read.
        return data.decode("utf-8-sig", errors="replace")
    try:
        return decode(data, name="it", charset=declared)
    except SourceError as error:
        raise Unreadable(str(error).rstrip(".")) from None


def _tree(text: str) -> HtmlElement:
    try:
        tree = parser.document_fromstring(
            _XML_DECLARATION.sub("", text.replace("\x00", "")),
            parser=parser.HTMLParser(no_network=True),
        )
    except (LxmlError, ValueError) as error:
        raise Unreadable(f"it is no page ({str(error)[:80]})") from None
    return tree


def _article_text(tree: HtmlElement) -> str:
    found = trafilatura.extract(
        tree,
        include_comments=False,
        include_tables=True,
        include_images=False,
        include_links=False,
        with_metadata=False,
        deduplicate=False,
    )
    if not found:
        raise Unreadable("no article can be found on the page")
    return found


def _without_title(text: str, declared: Metadata) -> str:
    """The text without its headline, if that stands as the first line: it is nobody's words."""
    first, _, rest = text.partition("\n")
    same = declared.title and re.sub(r"\W+", "", first) == re.sub(r"\W+", "", declared.title)
    return rest.lstrip("\n") if same else text
