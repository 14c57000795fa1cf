"""A link -> the bytes behind it, fetched so that no request reaches a private address.

Every address is judged when it is connected to, on each redirect anew, and the connection goes to
the address that was judged, so that a name cannot point elsewhere a moment later.
"""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator
from dataclasses import dataclass

import httpx

from knowledge.errors import SourceError, SourceNotFound, SourceRefused, SourceUnreadable
from knowledge.web.guard import PUBLIC, Gate, Guard, shown

__all__ = ["ARTICLES", "LISTS", "Fetched", "Gate", "Known", "fetch"]

LIMIT_REDIRECTS = 5

_HEADERS = {
    "User-Agent": "verbatim-bot/0.1 (reads single articles for an editor)",
    "Accept": "text/html, */*;q=0.5",
    "Accept-Encoding": "gzip",
}

ARTICLES = (
    "text/",
    "application/xhtml+xml",
    "application/pdf",
    "application/jsonl",
    "application/x-ndjson",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/octet-stream",  # the bytes will tell
)
"""Content types that may hold an article."""
LISTS = (*ARTICLES, "application/")
"""Those of feeds, sitemaps and robots.txt, which many servers name as they like."""
_CONNECT_SECONDS = 8.0
_LONGEST_MARK = 500
"""Characters of an ETag or a date that are kept; longer ones are no such thing."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came from `url`, which is the last link if there were redirects."""

    data: bytes
    url: str
    content_type: str = ""
    etag: str = ""
    modified: str = ""
    """The Last-Modified of the answer, as the server wrote it."""
    unchanged: bool = False
    """Nothing is new since what was `known`; there are no bytes then."""


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier answer said of itself, so that the server need not send it again."""

    etag: str = ""
    modified: str = ""

    def headers(self) -> dict[str, str]:
        """The headers of a conditional request."""
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in given.items() if value}


def fetch(
    url: str,
    *,
    gate: Gate = PUBLIC,
    types: tuple[str, ...] = ARTICLES,
    known: Known = Known(),
) -> Fetched:
    """The bytes behind a link, if their content type begins with one of `types`.

    Blocks for up to half a minute; not to be called where an event loop runs.

    :raises SourceNotFound: if there is no such page or host.  :raises SourceUnreadable: if it fails
        on the way.  :raises SourceRefused: if it must not be fetched, or cannot be read.
    """
    try:
        return asyncio.run(asyncio.wait_for(_fetch(url, gate, types, known), gate.seconds))
    except SourceError:
        raise
    except TimeoutError:
        why, reason = (
            "slow",
            f"it does not answer within {gate.seconds:.0f} seconds; try again later",
        )
    except httpx.TimeoutException:
        why, reason = "slow", "it does not answer in time; try again later"
    except httpx.TooManyRedirects:
        why, reason = "redirects", f"it redirects more than {LIMIT_REDIRECTS} times"
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError, ValueError):
        raise SourceRefused(
            f"{shown(url)} is no link that can be fetched.", url=shown(url), why="link"
        ) from None
    except httpx.HTTPError as error:
        why, reason = (
            "connection",
            f"the connection failed ({type(error).__name__}); check the link",
        )
    raise SourceUnreadable(f"{shown(url)} cannot be fetched: {reason}.", url=shown(url), why=why)


async def _fetch(url: str, gate: Gate, types: tuple[str, ...], known: Known) -> Fetched:
    async with httpx.AsyncClient(
        transport=Guard(gate),
        follow_redirects=False,  # the library would read the body of a redirect, however large
        timeout=httpx.Timeout(gate.seconds, connect=min(_CONNECT_SECONDS, gate.seconds)),
        trust_env=False,
        headers=_HEADERS,
    ) as client:
        request = client.build_request("GET", url, headers=known.headers())
        for _ in range(LIMIT_REDIRECTS + 1):
            response = await client.send(request, stream=True)
            try:
                if response.next_request is None:
                    return await _taken(response, url, gate, types)
                request = response.next_request
            finally:
                await response.aclose()
    raise httpx.TooManyRedirects("too many redirects", request=request)


async def _taken(response: httpx.Response, url: str, gate: Gate, types: tuple[str, ...]) -> Fetched:
    """What the last answer holds."""
    head = response.headers
    content_type = head.get("content-type", "")
    asked = {"if-none-match", "if-modified-since"} & response.request.headers.keys()
    unchanged = response.status_code == 304 and bool(asked)
    if not unchanged:
        _refuse_status(response, url)
        _refuse_type(content_type, url, types)
    return Fetched(
        b"" if unchanged else await _body(response, url, gate.bytes),
        str(response.url),
        content_type,
        etag=head.get("etag", "")[:_LONGEST_MARK],
        modified=head.get("last-modified", "")[:_LONGEST_MARK],
        unchanged=unchanged,
    )


def _refuse_type(content_type: str, url: str, types: tuple[str, ...]) -> None:
    kind = content_type.partition(";")[0].strip().lower()
    if kind and not kind.startswith(types):
        raise SourceRefused(
            f"{shown(url)} is {shown(kind[:80])}, which holds no article.",
            url=shown(url),
            why="kind",
        )


def _refuse_status(response: httpx.Response, url: str) -> None:
    status = response.status_code
    if status in (404, 410):
        raise SourceNotFound(
            f"There is no page {shown(url)} (status {status}).", url=shown(url), why="no_page"
        )
    if status in (401, 402, 403, 407, 429, 451):
        raise SourceRefused(
            f"{shown(url)} is not given to a program (status {status}): save the page and add"
            " the file.",
            url=shown(url),
            why="closed",
            status=status,
            retry_after=_retry_after(response),
        )
    if status != 200:
        raise SourceUnreadable(
            f"{shown(url)} cannot be fetched: the site answers with status {status}.",
            url=shown(url),
            why="site_fails",
            status=status,
            retry_after=_retry_after(response),
        )


def _retry_after(response: httpx.Response) -> int:
    """The seconds that the site wants to be left alone, 0 if it does not say, a day at most."""
    written = response.headers.get("retry-after", "").strip()
    return min(int(written), 86_400) if written.isascii() and written.isdigit() else 0


async def _body(response: httpx.Response, url: str, limit: int) -> bytes:
    """The body, unpacked by us: a library unpacks at once, however much that becomes."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "", "gzip", "x-gzip"):
        raise SourceRefused(
            f"{shown(url)} is packed as {encoding[:40]}, which is not read.", url=shown(url)
        )
    raw = response.aiter_raw()
    found = bytearray()
    try:
        async for chunk in _unpacked(raw, limit) if "gzip" in encoding else raw:
            found += chunk
            if len(found) > limit:
                raise SourceRefused(
                    f"{shown(url)} is over {limit / 1_000_000:g} MB: add the text itself.",
                    url=shown(url),
                    why="too_large",
                )
    except zlib.error:
        raise SourceUnreadable(
            f"{shown(url)} cannot be fetched: it is packed in a broken way.", url=shown(url)
        ) from None
    return bytes(found)


async def _unpacked(chunks: AsyncIterator[bytes], limit: int) -> AsyncIterator[bytes]:
    """What was packed; nothing after its end is read, so that the site cannot go on for ever.

    :raises zlib.error: if it is broken or ends too early.
    """
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
    async for chunk in chunks:
        yield unpacking.decompress(chunk, limit + 1)
        if unpacking.eof:
            return
    raise zlib.error("incomplete")
