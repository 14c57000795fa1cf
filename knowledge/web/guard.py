"""A request -> its response, sent only to an address that was judged to be public.

The connection goes to the very address that was judged, so that a name cannot point elsewhere a
moment later; a redirect is another request and is judged anew.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import socket
import ssl
import threading
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import cache

import httpx

from knowledge.errors import SourceNotFound, SourceRefused
from knowledge.web.addresses import Address, is_public

Resolver = Callable[[str, int], Awaitable[Sequence[str]]]

LIMIT_BYTES = 10_000_000
LIMIT_SECONDS = 30.0
PORTS = frozenset({80, 443, 8080, 8443})
_MOST_ADDRESSES = 3
"""Addresses of a host tried one after the other, where the first do not answer."""


async def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of a host as the system knows them.

    Asked in a thread that nobody waits for: a slow name server must not outlast the limit of time.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[Sequence[str]] = loop.create_future()

    def tell(found: Sequence[str] | OSError | UnicodeError) -> None:
        if answer.done():
            return
        if isinstance(found, Exception):
            answer.set_exception(found)
        else:
            answer.set_result(found)

    def ask() -> None:
        found: Sequence[str] | OSError | UnicodeError
        try:
            entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found = [str(entry[4][0]) for entry in entries]
        except (OSError, UnicodeError) as error:
            found = error
        with contextlib.suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(tell, found)

    threading.Thread(target=ask, daemon=True).start()
    return await answer


@dataclass(frozen=True, slots=True)
class Gate:
    """What may pass; tests set up another one."""

    allows: Callable[[Address], bool] = is_public
    resolve: Resolver = resolve
    ports: frozenset[int] = PORTS
    bytes: int = LIMIT_BYTES
    seconds: float = LIMIT_SECONDS
    tls: ssl.SSLContext | None = None


PUBLIC = Gate()
"""The gate to the public internet."""


def shown(url: str) -> str:
    """A link as it may stand in a message: on one line, short, without what cannot be written."""
    line = " ".join(url.split()).encode("utf-8", "replace").decode()
    return line if len(line) <= 200 else f"{line[:200]}…"


@cache
def _authorities() -> ssl.SSLContext:
    """The certificates that are trusted; reading them takes longer than many a page."""
    return httpx.create_ssl_context(trust_env=False)


class Guard(httpx.AsyncBaseTransport):
    """Judges each request, then sends it to the address that was judged."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        # No connection is kept: one that was made for a host must not serve another at its address.
        self._inner = httpx.AsyncHTTPTransport(
            verify=gate.tls or _authorities(),
            trust_env=False,
            limits=httpx.Limits(max_keepalive_connections=0),
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The response of the first public address of the host that answers.

        :raises SourceRefused: if scheme, port or address must not be used.
        """
        url = request.url
        addresses = await self._addresses(url)
        for address in addresses[:-1]:
            with contextlib.suppress(httpx.ConnectError, httpx.ConnectTimeout):
                return await self._send(request, address)
        return await self._send(request, addresses[-1])

    async def _send(self, request: httpx.Request, address: Address) -> httpx.Response:
        name = request.url.raw_host.decode("ascii")
        return await self._inner.handle_async_request(
            httpx.Request(
                request.method,
                request.url.copy_with(host=str(address)),
                headers=request.headers,  # with the Host of the link
                extensions={**request.extensions, "sni_hostname": name},
            )
        )

    async def _addresses(self, url: httpx.URL) -> Sequence[Address]:
        """The first public addresses of a host, one at least."""
        port = url.port or {"http": 80, "https": 443}.get(url.scheme, 0)
        if url.scheme not in ("http", "https") or port not in self._gate.ports or url.userinfo:
            raise SourceRefused(
                f"{shown(str(url))} is not fetched: only http and https at their usual ports,"
                " without a password, are.",
                url=shown(str(url)),
                why="link",
            )
        try:
            found = await self._gate.resolve(url.raw_host.decode("ascii"), port)
        except OSError:
            raise SourceNotFound(
                f"There is no host {shown(url.host)}.", host=shown(url.host), why="no_host"
            ) from None
        judged = map(ipaddress.ip_address, dict.fromkeys(found))
        if public := [address for address in judged if self._gate.allows(address)]:
            return public[:_MOST_ADDRESSES]
        raise SourceRefused(
            f"{shown(str(url))} is not fetched: it leads to an address that is not public.",
            url=shown(str(url)),
            why="inside",
        )

    async def aclose(self) -> None:
        """Close what is open."""
        await self._inner.aclose()
