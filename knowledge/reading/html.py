"""The bytes of a page -> Draft: the article's own paragraphs, and what the page declares of it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence

import trafilatura
from lxml import html as parser
from lxml.etree import LxmlError
from lxml.html import HtmlElement

from knowledge.errors import SourceError
from knowledge.language import languages
from knowledge.reading.draft import Draft, Unreadable
from knowledge.reading.encoding import decode, is_nearly_utf8
from knowledge.reading.furniture import drop_linked_paragraphs, without_furniture
from knowledge.reading.metadata import metadata
from knowledge.reading.post import post
from knowledge.reading.unseen import as_plain_blocks, prune

_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_HEAD_BYTES = 4096
"""Browsers look for the charset in the first kilobyte; some pages have it later."""
_LEAST_LETTERS = 25
"""Less is a menu or a message of an error."""
_LEAD_LETTERS = 40
_MOST_LEADS = 4
_SENTENCE_ENDS = frozenset('.!?…»”"')
_RULE = re.compile(r"\|(?:\s*-{3,}\s*\|)+\s*$")
_TABLE_EDGES = re.compile(r"^\|\s|\s*\|\s*$")
"""How the rows of a table are marked; its cells stay apart by a bar."""
_INVISIBLE = re.compile("[\u00ad\u200b\u2060]")
"""Hints where a line may break: no reader sees them, and they would cut words for the search."""

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def parse(data: bytes, *, charset: str = "", url: str = "") -> Draft:
    """The article of a page that came from `url`, if it came from one.

    :raises Unreadable: if there is no page, or no article on it.
    """
    tree = _tree(_characters(data, charset))
    if found := post(tree, url=url):
        return found
    declared = metadata(tree, url=url)
    prune(tree)
    as_plain_blocks(tree, quotes=_quotes(declared.language))
    drop_linked_paragraphs(tree)
    headings = [" ".join(heading.text_content().split()) for heading in tree.iter("h1")]
    text = _INVISIBLE.sub("", _with_lead(tree, _article_text(tree)))
    text = without_furniture(
        text, known=(declared.title, declared.publisher, declared.site, *headings)
    )
    title, text = _title_and_text(declared.title, text, headings)
    return Draft(
        text, title, declared.published, declared.publisher, declared.language, declared.url
    )


def _characters(data: bytes, charset: str) -> str:
    match = _META_CHARSET.search(data[:_HEAD_BYTES])
    declared = charset or (match[1].decode("ascii") if match else "")
    if is_nearly_utf8(data):
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
    if not found or len(found) < _LEAST_LETTERS:
        raise Unreadable("no article can be found on the page", why="no_text")
    return "\n".join(
        _TABLE_EDGES.sub("", line) for line in found.split("\n") if not _RULE.match(line)
    )


def _quotes(code: str) -> tuple[str, ...]:
    """The quotation marks of a language, as its data has them."""
    language = languages().get(code)
    return language.words("page.quotes") if language else ()


def _with_lead(tree: HtmlElement, text: str) -> str:
    """The text with the paragraphs between headline and body, which sites set apart as the lead."""
    first = _squeezed(text.partition("\n")[0])
    headings = list(tree.iter("h1"))
    if len(headings) != 1 or not first:
        return text
    lead: list[str] = []
    for block in _blocks_after(headings[0]):
        words = " ".join(block.text_content().split())
        if _squeezed(words).startswith(first):
            return "\n".join([*lead, text])
        if len(words) >= _LEAD_LETTERS and words[-1] in _SENTENCE_ENDS:
            lead.append(words)
        if len(lead) > _MOST_LEADS:
            break
    return text


def _blocks_after(heading: HtmlElement) -> Iterator[HtmlElement]:
    """The innermost blocks of words that follow the headline, in their order."""
    for element in heading.xpath("following::*[self::p or self::div or self::h2]"):
        if next(element.iterdescendants("p", "div", "li", "h2"), None) is None:
            yield element


def _squeezed(words: str) -> str:
    return re.sub(r"\W+", "", words)


def _title_and_text(title: str, text: str, headings: Sequence[str]) -> tuple[str, str]:
    """The headline, and the text without it as a first line: it is nobody's words."""
    first, _, rest = text.partition("\n")
    if not title and first in headings:
        title = first
    same = title and _squeezed(first) == _squeezed(title)
    return title, rest.lstrip("\n") if same else text
