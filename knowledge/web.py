"""A link -> the bytes behind it, fetched so that no request reaches a private address.

Every address is judged when it is connected to, on each redirect anew, and the connection goes to
the address that was judged, so that a name cannot point elsewhere a moment later.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass

import httpx

from knowledge.errors import SourceError, SourceNotFound, SourceRefused, SourceUnreadable

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], Awaitable[Sequence[str]]]

LIMIT_BYTES = 10_000_000
LIMIT_SECONDS = 30.0
LIMIT_REDIRECTS = 5
PORTS = frozenset({80, 443, 8080, 8443})

_HEADERS = {
    "User-Agent": "verbatim-bot/0.1 (reads single articles for an editor)",
    "Accept": "text/html, */*;q=0.5",
    "Accept-Encoding": "gzip",
}

_TYPES = (
    "text/",
    "application/xhtml+xml",
    "application/pdf",
    "application/jsonl",
    "application/x-ndjson",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/octet-stream",  # the bytes will tell
)
_NOT_PUBLIC_V4 = [
    ipaddress.IPv4Network(net)
    for net in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",  # shared by carriers
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local, where clouds keep their secrets
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",  # multicast, reserved, broadcast
    )
]
_PUBLIC_V6 = ipaddress.IPv6Network("2000::/3")
"""All that is handed out; mapped, NAT64, unique local, link-local and multicast lie outside."""
_NOT_PUBLIC_V6 = [
    ipaddress.IPv6Network(net)
    for net in (
        "2001::/23",  # Teredo, ORCHID, benchmarks
        "2001:db8::/32",
        "2002::/16",  # 6to4 holds an IPv4 address
        "2620:4f:8000::/48",
        "3fff::/20",
        "3ffe::/16",
        "5f00::/16",
    )
]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came from `url`, which is the last link if there were redirects."""

    data: bytes
    url: str
    content_type: str = ""


def is_public(address: Address) -> bool:
    """Whether an address is one that anybody on the internet may reach."""
    if isinstance(address, ipaddress.IPv4Address):
        return not any(address in net for net in _NOT_PUBLIC_V4)
    if address.scope_id or address not in _PUBLIC_V6:
        return False
    return not any(address in net for net in _NOT_PUBLIC_V6)


async def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of a host as the system knows them."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


@dataclass(frozen=True, slots=True)
class Gate:
    """What may pass; tests set up another one."""

    allows: Callable[[Address], bool] = is_public
    resolve: Resolver = resolve
    ports: frozenset[int] = PORTS
    bytes: int = LIMIT_BYTES
    seconds: float = LIMIT_SECONDS
    tls: ssl.SSLContext | None = None


def fetch(url: str, *, gate: Gate = Gate()) -> Fetched:
    """The bytes behind a link.

    Blocks for up to half a minute; not to be called where an event loop runs.

    :raises SourceNotFound: if there is no such page or host.  :raises SourceUnreadable: if it fails
        on the way.  :raises SourceRefused: if it must not be fetched, or cannot be read.
    """
    try:
        return asyncio.run(asyncio.wait_for(_fetch(url, gate), gate.seconds))
    except SourceError:
        raise
    except TimeoutError:
        reason = f"it does not answer within {gate.seconds:.0f} seconds; try again later"
    except httpx.TimeoutException:
        reason = "it does not answer in time; try again later"
    except httpx.TooManyRedirects:
        reason = f"it redirects more than {LIMIT_REDIRECTS} times"
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError, ValueError):
        raise SourceRefused(
            f"{_shown(url)} is no link that can be fetched.", url=_shown(url)
        ) from None
    except httpx.HTTPError as error:
        reason = f"the connection failed ({type(error).__name__}); check the link"
    raise SourceUnreadable(f"{_shown(url)} cannot be fetched: {reason}.", url=_shown(url))


def _shown(url: str) -> str:
    """A link as it may stand in a message: on one line, short, without what cannot be written."""
    line = " ".join(url.split()).encode("utf-8", "replace").decode()
    return line if len(line) <= 200 else f"{line[:200]}…"


async def _fetch(url: str, gate: Gate) -> Fetched:
    async with httpx.AsyncClient(
        transport=_Guard(gate),
        follow_redirects=True,
        max_redirects=LIMIT_REDIRECTS,
        timeout=httpx.Timeout(gate.seconds),
        trust_env=False,
        headers=_HEADERS,
    ) as client, client.stream("GET", url) as response:  # fmt: skip
        _refuse_status(response, url)
        content_type = response.headers.get("content-type", "")
        kind = content_type.partition(";")[0].strip().lower()
        if kind and not kind.startswith(_TYPES):
            raise SourceRefused(
                f"{_shown(url)} is {kind[:80]}, which holds no article.", url=_shown(url)
            )
        data = await _body(response, url, gate.bytes)
        return Fetched(data, str(response.url), content_type)


def _refuse_status(response: httpx.Response, url: str) -> None:
    status = response.status_code
    if status in (404, 410):
        raise SourceNotFound(f"There is no page {_shown(url)} (status {status}).", url=_shown(url))
    if status in (401, 402, 403, 407, 429, 451):
        raise SourceRefused(
            f"{_shown(url)} is not given to a program (status {status}): save the page and add"
            " the file.",
            url=_shown(url),
            status=status,
        )
    if status != 200:
        raise SourceUnreadable(
            f"{_shown(url)} cannot be fetched: the site answers with status {status}.",
            url=_shown(url),
        )


async def _body(response: httpx.Response, url: str, limit: int) -> bytes:
    """The body, unpacked by us: a library unpacks at once, however much that becomes."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "", "gzip", "x-gzip"):
        raise SourceRefused(
            f"{_shown(url)} is packed as {encoding[:40]}, which is not read.", url=_shown(url)
        )
    raw = response.aiter_raw()
    found = bytearray()
    try:
        async for chunk in _unpacked(raw, limit) if "gzip" in encoding else raw:
            found += chunk
            if len(found) > limit:
                raise SourceRefused(
                    f"{_shown(url)} is over {limit / 1_000_000:g} MB: add the text itself.",
                    url=_shown(url),
                )
    except zlib.error:
        raise SourceUnreadable(
            f"{_shown(url)} cannot be fetched: it is packed in a broken way.", url=_shown(url)
        ) from None
    return bytes(found)


async def _unpacked(chunks: AsyncIterator[bytes], limit: int) -> AsyncIterator[bytes]:
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
    async for chunk in chunks:
        yield unpacking.decompress(chunk, limit + 1)


class _Guard(httpx.AsyncBaseTransport):
    """Judges each request, then sends it to the address that was judged."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        # No connection is kept: one that was made for a host must not serve another at its address.
        self._inner = httpx.AsyncHTTPTransport(
            verify=gate.tls or True,
            trust_env=False,
            limits=httpx.Limits(max_keepalive_connections=0),
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The response of the first public address of the host.

        :raises SourceRefused: if scheme, port or address must not be used.
        """
        url = request.url
        address = await self._address(url)
        sent = httpx.Request(
            request.method,
            url.copy_with(host=str(address)),
            headers=request.headers,  # with the Host of the link
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": url.raw_host.decode("ascii")},
        )
        return await self._inner.handle_async_request(sent)

    async def _address(self, url: httpx.URL) -> Address:
        port = url.port or {"http": 80, "https": 443}.get(url.scheme, 0)
        if url.scheme not in ("http", "https") or port not in self._gate.ports or url.userinfo:
            raise SourceRefused(
                f"{_shown(str(url))} is not fetched: only http and https at their usual ports,"
                " without a password, are.",
                url=_shown(str(url)),
            )
        try:
            found = await self._gate.resolve(url.raw_host.decode("ascii"), port)
        except OSError:
            raise SourceNotFound(
                f"There is no host {_shown(url.host)}.", host=_shown(url.host)
            ) from None
        for written in found:
            address = ipaddress.ip_address(written)
            if self._gate.allows(address):
                return address
        raise SourceRefused(
            f"{_shown(str(url))} is not fetched: it leads to an address that is not public.",
            url=_shown(str(url)),
        )

    async def aclose(self) -> None:
        """Close what is open."""
        await self._inner.aclose()
