"""The tree of a page -> its title, day, publisher, link and language, where it declares them.

A date is taken only where the page says that it is the article's: JSON-LD, meta, a marked <time>.
Where such places disagree, or none speaks, there is none: no date is better than a wrong one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lxml.html import HtmlElement

from knowledge.links import canonical

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|Report)$")
_DATE_METAS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date_published",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
)
"""In the order of trust."""
_ISO_DAY = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_LAST_BAR = re.compile(r"(.*\S)\s([|–—•»-]|::)\s([^|–—•»]*)")
_PARENTS_SEARCHED = 6


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of its article; empty where it says nothing."""

    title: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    site: str = ""
    """What the site calls itself, which may not be the publisher."""


def metadata(tree: HtmlElement, *, url: str = "") -> Metadata:
    """What the page that was fetched from `url` declares, before it is pruned."""
    metas = _metas(tree)
    headings = _headings(tree)
    linked = _the_article(list(_linked_data(tree)), metas, headings)
    return Metadata(
        title=_title(tree, metas, headings, linked),
        published=_published(tree, metas, linked),
        publisher=_name(linked.get("publisher"))
        or _first(metas, "og:site_name", "application-name"),
        url=_link(tree, metas, url),
        language=_language(tree, metas, linked),
        site=_first(metas, "og:site_name", "application-name"),
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    """The content of each meta, the first of a name."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = _words(meta.get("content", ""))
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := meta.get(attribute)):
                found.setdefault(name.strip().lower(), content)
    return found


def _first(metas: Mapping[str, str], *names: str) -> str:
    return next((metas[name] for name in names if metas.get(name)), "")


def _words(text: str) -> str:
    return " ".join(text.split())


# JSON-LD.


def _linked_data(tree: HtmlElement) -> Iterator[Mapping[str, object]]:
    """The articles that JSON-LD describes; what is broken is passed over."""
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", ""):
            try:
                yield from _articles(json.loads(script.text or "", strict=False), depth=0)
            except (ValueError, RecursionError):
                continue


def _articles(found: object, depth: int) -> Iterator[Mapping[str, object]]:
    """Lists and graphs are entered, other parts of a thing are not: they belong to it."""
    if isinstance(found, list) and depth < 4:
        for item in found[:100]:
            yield from _articles(item, depth + 1)
    elif isinstance(found, dict):
        kinds = found.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(_ARTICLE_TYPES.search(str(kind)) for kind in kinds):
            yield found
        yield from _articles(found.get("@graph"), depth + 1)
        yield from _articles(found.get("mainEntity"), depth + 1) if depth < 4 else ()


def _the_article(
    found: list[Mapping[str, object]], metas: Mapping[str, str], headings: list[str]
) -> Mapping[str, object]:
    """The one that the page is about: the only one, or the only one with the page's headline."""
    if len(found) > 1:
        names = {_folded(name) for name in (*headings, _first(metas, "og:title"))}
        found = [item for item in found if _folded(str(item.get("headline", ""))) in names]
    return found[0] if len(found) == 1 else {}


def _name(found: object) -> str:
    """The name of a thing, whether it is written out or a string."""
    if isinstance(found, list):
        found = found[0] if found else ""
    if isinstance(found, dict):
        found = found.get("name")
    return _words(found) if isinstance(found, str) else ""


# Title.


def _headings(tree: HtmlElement) -> list[str]:
    return [text for h1 in tree.iter("h1") if (text := _words(h1.text_content()))]


def _title(
    tree: HtmlElement, metas: Mapping[str, str], headings: list[str], linked: Mapping[str, object]
) -> str:
    """The printed headline where it is the one that the page declares, else the declared one."""
    page = _words(tree.findtext(".//title") or "")
    declared = _name(linked.get("headline")) or _first(
        metas, "og:title", "twitter:title", "dc.title"
    )
    for heading in headings:
        if _folded(heading) and any(
            _folded(heading) in _folded(words) for words in (declared, page)
        ):
            return heading
    if declared:
        return _without_site(declared, metas)
    return headings[0] if len(headings) == 1 else _without_site(page, metas)


def _without_site(title: str, metas: Mapping[str, str]) -> str:
    """A title without the name of the site after its last bar or dash."""
    site = _folded(_first(metas, "og:site_name", "application-name"))
    if match := _LAST_BAR.fullmatch(title):
        head, bar, tail = match.groups()
        if bar not in "–—-" or _folded(tail) == site:
            return head
    return title


def _folded(words: str) -> str:
    return re.sub(r"\W+", "", words).casefold()


# Date.


def _published(tree: HtmlElement, metas: Mapping[str, str], linked: Mapping[str, object]) -> str:
    for written in (linked.get("datePublished"), *(metas.get(name) for name in _DATE_METAS)):
        if isinstance(written, str) and (day := _day(written)):
            return day
    marked = {day for item in tree.iter() if (day := _marked_day(item))}
    if len(marked) == 1:
        return marked.pop()
    return "" if marked else _day_at_headline(tree)


def _marked_day(element: HtmlElement) -> str:
    """The day of an element that is marked as the day of publication."""
    if not isinstance(element.tag, str):
        return ""
    if "datePublished" in element.get("itemprop", "") or "pubdate" in element.attrib:
        return _day(element.get("datetime") or element.get("content") or element.text_content())
    return ""


def _day_at_headline(tree: HtmlElement) -> str:
    """The day of the only <time> beside the headline, in the nearest part that has one."""
    headings = list(tree.iter("h1"))
    place = headings[0] if len(headings) == 1 else None
    for _ in range(_PARENTS_SEARCHED):
        place = place.getparent() if place is not None else None
        if place is None or place.tag in ("body", "html"):
            return ""
        days = {_day(item.get("datetime", "")) for item in place.iter("time")} - {""}
        if days:
            return days.pop() if len(days) == 1 else ""
    return ""


def _day(written: str) -> str:
    """The ISO day that a machine-readable date begins with; empty if it is none.

    >>> _day("2023-02-10T09:00:00+06:00"), _day("10.02.2023"), _day("2023-02-31")
    ('2023-02-10', '', '')
    """
    match = _ISO_DAY.match(written)
    try:
        day = date(*map(int, match.groups())) if match else None
    except ValueError:
        return ""
    # Before 1990 nothing was online: such a day is the zero of a clock.
    return day.isoformat() if day and day.year >= 1990 else ""


# Link and language.


def _link(tree: HtmlElement, metas: Mapping[str, str], url: str) -> str:
    """The link under which the page wants to be known, as far as it may say so."""
    links = [
        link.get("href", "").strip()
        for link in tree.iter("link")
        if "canonical" in link.get("rel", "").lower().split()
    ]
    for declared in (*links, metas.get("og:url", "")):
        if (found := canonical(declared, fetched=url)) != url:
            return found
    return url


def _language(tree: HtmlElement, metas: Mapping[str, str], linked: Mapping[str, object]) -> str:
    root = tree.getroottree().getroot()
    written = (
        root.get("lang")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or _name(linked.get("inLanguage"))
        or _first(metas, "og:locale", "content-language", "dc.language")
    )
    return re.split(r"[-_,;\s]", written.strip().lower())[0] if written else ""
