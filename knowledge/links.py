"""A link -> the link meant: out of a cache of fast pages, and one key for all spellings of the same page."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urljoin, urlsplit

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|yclid|ysclid|dclid|msclkid|mc_[ce]id|igshid|_openstat|from|ref|ref_src|amp|outputType",
    re.IGNORECASE,
)
"""Parameters that say how a reader came, not which page he reads."""
_HOST_EDITIONS = re.compile(r"^(?:www\d?|m|mobile|amp|wap)\.(?=[^.]+\.)")
_AMP_PATH = re.compile(r"(?:/amp|\.amp)(?=/?$|\.html?$)|^/amp(?=/)")
_AMP_CACHE = re.compile(
    r"(?:[\w-]+\.)?cdn\.ampproject\.org$|(?:www\.)?(?:google|bing)\.[a-z.]{2,7}$"
)
_AMP_CACHE_PATH = re.compile(r"/(?:amp|[cvri]|wp)/(?P<safe>s/)?(?P<rest>[\w-]+\.[\w.-]+/.*)$")
_HOME = re.compile(r"/?(?:index\.(?:html?|php))?$", re.IGNORECASE)


def original(url: str) -> str:
    """The publisher's own link where the given one leads to a cache of fast pages, else the given one.

    >>> original("https://www.google.com/amp/s/news.example/a/amp/")
    'https://news.example/a/amp/'
    """
    parts = _split(url)
    cached = parts and _AMP_CACHE.fullmatch((parts.hostname or "").lower())
    match = _AMP_CACHE_PATH.match(parts.path) if parts and cached else None
    if not parts or not match:
        return url
    query = f"?{parts.query}" if parts.query else ""
    return f"http{'s' if match['safe'] else ''}://{match['rest']}{query}"


def link_key(url: str) -> str:
    """One key for the same page on its site's editions, with or without what follows readers around.

    >>> link_key("http://m.News.example/a/?utm_source=x#top") == link_key("https://news.example/a")
    True

    Empty for what is no link.
    """
    parts = _split(original(url))
    if not parts or not parts.hostname:
        return ""
    asked = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(name)
    )
    path = _AMP_PATH.sub("", unquote(parts.path)).rstrip("/")
    query = f"?{urlencode(asked)}" if asked else ""
    return f"{_host(parts)}{path}{query}"


def canonical(declared: str, *, fetched: str) -> str:
    """The link under which a page wants to be known, if it may say so, else the one it was fetched from.

    A page speaks only for its own site, and its home is no article: both are common mistakes, and a lie
    about the source would stand under every statement.
    """
    parts, own = _split(declared), _split(fetched)
    link = urljoin(fetched, declared.strip()) if parts and own and declared.strip() else ""
    parts = _split(link)
    if not parts or parts.scheme not in ("http", "https") or not parts.hostname:
        return fetched
    if not own or not own.hostname:
        return link  # a saved page: nothing else tells where it stood
    if not _same_site(_host(parts), _host(own)):
        return fetched
    if _HOME.fullmatch(parts.path) and not parts.query and not _HOME.fullmatch(own.path):
        return fetched
    return link


def _same_site(one: str, other: str) -> bool:
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def _host(parts: SplitResult) -> str:
    """The host without its edition for telephones."""
    host = (parts.hostname or "").lower().rstrip(".")
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    return _HOST_EDITIONS.sub("", host) + port


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url.strip())
        _ = parts.port  # raises for a port that is none
        return parts
    except ValueError:
        return None
