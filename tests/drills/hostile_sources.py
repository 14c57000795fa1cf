"""Hostile files and addresses -> what became of each: `python tests/drills/hostile_sources.py`.

Shows crashes (anything but an error with one clear line), connections to an address inside, time over
the limit, words of hidden text that were taken, and how long an event loop was held meanwhile.
"""

# ruff: noqa: E402, E501 - the path comes first; a case on one line is easier to compare

from __future__ import annotations

import asyncio
import gzip
import ipaddress
import resource
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from hostile_files import SECRET, SEEN, Case, cases
from hostile_more import WIRE, Server, feeds, more

from knowledge.errors import KnowledgeError
from knowledge.reading import apart, read_bytes
from knowledge.web import Gate, fetch
from knowledge.web.addresses import Address, is_public

STAND_IN = "127.0.0.77"
"""Plays a public site; everything else on this machine is inside."""
SECONDS = 32.0
"""For one source: the limit of thirty, and the end of the child."""
INSIDE_V4 = (
    "127.0.0.1", "127.8.9.10", "10.0.0.1", "172.16.5.4", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "0.0.0.0", "192.0.0.192", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "168.63.129.16",
)  # fmt: skip
INSIDE_V6 = (
    "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::7f00:1",
    "2002:7f00:1::", "2002:a9fe:a9fe::1", "2001:0:7f00:1::", "2001:db8::1", "fc00::1", "fd00:ec2::254", "fe80::1",
    "fec0::1", "ff02::1", "ff0e::1", "100::1", "3fff::1", "5f00::1", "2a00:1450::5efe:127.0.0.1",
)  # fmt: skip


def spellings(address: str) -> Iterator[str]:
    """The ways in which an IPv4 address can be written in a link."""
    one, two, three, four = map(int, address.split("."))
    number = int(ipaddress.IPv4Address(address))
    yield from (address, str(number), hex(number), oct(number).replace("0o", "0"), f"{address}.")
    yield f"{one:#x}.{two:#x}.{three:#x}.{four:#x}"
    yield f"0{one:o}.0{two:o}.0{three:o}.0{four:o}"
    yield f"{one}.{two}.{(three << 8) + four}"
    yield f"{one}.{number & 0xFFFFFF}"
    yield f"{one:#x}.{two}.0{three:o}.{four}"
    yield address.translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)})
    yield address.replace(".", "\u3002")
    yield "".join(f"%{ord(letter):02x}" for letter in address)
    yield f"[::ffff:{address}]"
    yield f"[::ffff:{number >> 16:x}:{number & 0xFFFF:x}]"
    yield f"[0:0:0:0:0:ffff:{address}]"
    yield f"[64:ff9b::{address}]"
    yield f"[2002:{number >> 16:x}:{number & 0xFFFF:x}::1]"
    yield f"[::{address}]"


def links() -> Iterator[str]:
    """Links that lead inside, however they are written."""
    for address in INSIDE_V4:
        yield from (f"http://{written}/" for written in spellings(address))
    for address in INSIDE_V6:
        yield from (f"http://[{address}]/", f"https://[{address}]:8443/x")
    yield from (
        "http://localhost/", "http://LOCALHOST:8080/", "http://localhost.localdomain/", "http://ip6-localhost/", "http://0/", "http://0x0/",
        "http://127.1/", "http://127.0.1/", "http://2130706433./", "http://[::1%25lo]/", "http://[fe80::1%25eth0]/", "http://[0:0:0:0:0:0:0:1]/",
        "http://site.test@127.0.0.1/", "http://127.0.0.1@site.test/", "http://127.0.0.1:80@site.test/", "http://site.test:x@127.0.0.1/",
        "http://127.0.0.1#@site.test/", "http://127.0.0.1?@site.test/", "http://127.0.0.1\\@site.test/", "http://127.0.0.1;site.test/",
        "http://127.0.0.1:22/", "http://127.0.0.1:6379/", "http://site.test:25/", "http://site.test:0/", "http://site.test:99999/", "http://site.test:-1/",
        "http:127.0.0.1/", "http:/127.0.0.1/", "http:///127.0.0.1/", "//127.0.0.1/", "127.0.0.1", "HTTP://127.0.0.1/", "http://\t127.0.0.1/",
        "http://127.0.0.1\r\nHost: site.test\r\n/", "http://127.0.0.1%00.site.test/", "http://127.0.0.1%2f.site.test/", "http://[::1].site.test/",
        "file:///etc/passwd", "file://127.0.0.1/etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:70/_x", "dict://127.0.0.1/", "ldap://127.0.0.1/",
        "data:text/html,<p>x</p>", "javascript:alert(1)", "jar:http://127.0.0.1!/", "ws://127.0.0.1/", "unix:///var/run/docker.sock", "http+unix://%2fvar%2frun/",
        "http://[", "http://]", "http://[::", "http://", "http:", "", " ", "\0", "http://\0/", "http://\ud800/", "http://" + "a" * 70_000 + "/", "http://a..b/",
        "http://xn--a/", "http://-/", "http://*/", "http://a_b/", "http://" + "1." * 500 + "1/", "http://[" + "1:" * 500 + "]/",
    )  # fmt: skip
    for number in range(len(INSIDE_V4) + len(INSIDE_V6)):
        yield from (f"http://name-{number}.test/", f"https://both-{number}.test:8443/")
    yield from ("http://turning.test/", "http://nothing.test/", "http://odd.test/")


@dataclass
class Outcome:
    """What became of all of them."""

    counts: Counter[str] = field(default_factory=Counter)
    crashes: list[str] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)
    slow: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    long_lines: list[str] = field(default_factory=list)
    held: list[tuple[float, str]] = field(default_factory=list)
    """How late the event loop was, and over which source."""
    slowest: list[tuple[float, str]] = field(default_factory=list)
    now: str = ""
    """The source that is read at this moment; empty while the next one is being made."""

    @property
    def faults(self) -> list[str]:
        """Everything that must not be."""
        named = ("crashes", "inside", "slow", "taken", "lost", "long_lines")
        return [f"{name}: {item}" for name in named for item in getattr(self, name)]

    def timed(self, name: str, seconds: float) -> None:
        """Note how long a source took."""
        self.slowest = sorted([*self.slowest, (seconds, name)])[-8:]
        if seconds > SECONDS:
            self.slow.append(f"{name} ({seconds:.1f} s)")

    def refused(self, name: str, error: KnowledgeError) -> None:
        """Note an error that a person reads."""
        self.counts["refused"] += 1
        if "\n" in str(error) or len(str(error)) > 1_000:
            self.long_lines.append(name)


class Watch:
    """Every connection that this process begins, except to the stand-in."""

    def __init__(self) -> None:
        self.inside: list[str] = []
        self._on = False
        sys.addaudithook(self._hear)

    def __enter__(self) -> Watch:
        self._on, self.inside = True, []
        return self

    def __exit__(self, *_: object) -> None:
        self._on = False

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self._on or event not in ("socket.connect", "socket.sendto"):
            return
        to = arguments[1]
        host = str(to[0]) if isinstance(to, tuple) else str(to)
        try:
            public = is_public(ipaddress.ip_address(host))
        except ValueError:
            public = False
        if host != STAND_IN and not public:
            self.inside.append(f"{event} {to}")


WATCH = Watch()


def run_files(found: Sequence[Case], outcome: Outcome) -> None:
    """Read each file as an editor would give it."""
    for case in found:
        data = case.data()
        begun = time.perf_counter()
        text, outcome.now = "", case.name
        try:
            with WATCH:
                articles = list(read_bytes(data, name=case.file, content_type=case.content_type))
            text = "\n".join(f"{item.title}\n{item.text}\n{item.url}" for item in articles)
            outcome.counts["read"] += 1
        except KnowledgeError as error:
            outcome.refused(case.name, error)
        except BaseException as error:
            outcome.crashes.append(f"{case.name}: {type(error).__name__}: {str(error)[:100]}")
        outcome.now = ""
        outcome.timed(case.name, time.perf_counter() - begun)
        outcome.inside += [f"{case.name}: {to}" for to in WATCH.inside]
        if any(words in text for words in (SECRET, "root:x:", "javascript:")):
            outcome.taken.append(case.name)
        if case.whole and not all(line in text for line in SEEN):
            outcome.lost.append(case.name)


async def resolve(host: str, port: int) -> Sequence[str]:
    """Names of the drill are what they have to be; everything else is read by the system as it stands."""
    name, _, rest = host.partition("-")
    if host.endswith(".test") and name in ("name", "both"):
        inner = (*INSIDE_V4, *INSIDE_V6)[int(rest.removesuffix(".test"))]
        return [inner] if name == "name" else [inner, "127.0.0.1"]
    if host == "turning.test":  # public when it is judged, another one if it is asked again
        turns = TURNS[host] = TURNS.get(host, 0) + 1
        return ["127.0.0.1"] if turns > 1 else [STAND_IN]
    if host == "odd.test":
        return ["no address", "127.0.0.1"]
    if host.endswith("site.test"):
        return [STAND_IN]
    if any(letter.isalpha() and letter not in "abcdefx" for letter in host) and host != "localhost":
        raise OSError("no such host")  # no question leaves this machine
    loop = asyncio.get_running_loop()
    return [str(entry[4][0]) for entry in await loop.getaddrinfo(host, port)]


TURNS: dict[str, int] = {}


class Site(BaseHTTPRequestHandler):
    """The stand-in: does what the path says."""

    def do_GET(self) -> None:
        name, _, rest = self.path.strip("/").partition("/")
        try:
            getattr(self, f"page_{name}", self.page_plain)(rest)
        except OSError:
            return

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def page_plain(self, _: str) -> None:
        self.answer(b"<html><p>Words.</p></html>", Content_Type="text/html")

    def page_to(self, target: str) -> None:
        self.answer(b"x" * 1_000, 302, Location=target)

    def page_round(self, step: str) -> None:
        self.answer(b"", 302, Location=f"/round/{step}x")

    def page_itself(self, _: str) -> None:
        self.answer(b"", 301, Location="/itself")

    def page_bomb(self, _: str) -> None:
        self.answer(gzip.compress(bytes(100_000_000)), Content_Encoding="gzip")

    def page_redirecting_bomb(self, _: str) -> None:
        bomb = gzip.compress(bytes(100_000_000))
        self.answer(bomb, 302, Content_Encoding="gzip", Location="/plain")

    def page_bombs(self, _: str) -> None:
        twice = gzip.compress(gzip.compress(bytes(100_000_000)))
        self.answer(twice, Content_Encoding="gzip, gzip")

    def page_packing(self, kind: str) -> None:
        self.answer(b"x" * 1_000, Content_Encoding=kind)

    def page_cut(self, _: str) -> None:
        self.answer(b"<html>", Content_Length="100000")

    def page_endless(self, _: str) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"x" * 65_536)

    def page_slow(self, _: str) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"x")
            time.sleep(0.2)

    def page_silent(self, _: str) -> None:
        time.sleep(5)

    def page_headers(self, _: str) -> None:
        self.send_response(200)
        while True:
            self.send_header("X-More", "x" * 1_000)
            self.flush_headers()

    def page_noise(self, _: str) -> None:
        self.wfile.write(bytes(range(256)) * 100)

    def page_type(self, kind: str) -> None:
        self.answer(b"x" * 100, Content_Type=kind)

    def page_cookies(self, _: str) -> None:
        self.send_response(302)
        for number in range(90):
            self.send_header("Set-Cookie", f"c{number}={'x' * 500}; Domain=.test")
        self.send_header("Location", "/plain")
        self.end_headers()

    def page_length(self, number: str) -> None:
        self.answer(b"x", Content_Length=number)

    def log_message(self, *_: object) -> None:
        pass


PATHS = (
    "round/", "itself", "bomb", "redirecting_bomb", "bombs", "packing/br", "packing/zstd", "packing/gzip", "packing/deflate", "packing/compress", "cut",
    "endless", "slow", "silent", "headers", "noise", "type/image/png", "type/video/mp4", "type/application/zip", "type/" + "x" * 5_000, "cookies",
    "length/-1", "length/99999999999999", "length/x", "type/text/html;charset=zip", "type/text/html;charset=../../x",
)  # fmt: skip


def run_links(found: Sequence[str], outcome: Outcome, *, seconds: float = 2.0) -> None:
    """Fetch each link, and be sent to it by the stand-in."""
    server = ThreadingHTTPServer((STAND_IN, 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    stand_in = ipaddress.ip_address(STAND_IN)

    def allows(address: Address) -> bool:
        return address == stand_in or is_public(address)

    gate = Gate(resolve=resolve, seconds=seconds)
    here = replace(gate, allows=allows, ports=gate.ports | {server.server_port})
    site = f"http://site.test:{server.server_port}"
    jobs = [(url, gate) for url in found]
    jobs += [(f"{site}/to/{url}", here) for url in found if "\0" not in url and "\ud800" not in url]
    jobs += [(f"{site}/{path}", here) for path in PATHS]
    for url, through in jobs:
        begun = time.perf_counter()
        outcome.now = url[:80]
        try:
            with WATCH:
                fetch(url, gate=through)
            outcome.counts["fetched"] += 1
        except KnowledgeError as error:
            outcome.refused(url[:80], error)
        except BaseException as error:
            outcome.crashes.append(f"{url[:80]!r}: {type(error).__name__}: {str(error)[:100]}")
        outcome.timed(url[:80], time.perf_counter() - begun)
        outcome.inside += [f"{url[:80]}: {to}" for to in WATCH.inside]
    server.shutdown()
    server.server_close()


def run_lists(outcome: Outcome, given: Iterable[tuple[str, str, bytes]]) -> None:
    """Read each feed, sitemap and robots.txt."""
    for name, form, data in given:
        begun, outcome.now = time.perf_counter(), f"{form}: {name}"
        try:
            with WATCH:
                found = apart.parse(
                    data, form=form, name=name, options={"urls": "http://site.test/x", "agent": "x"}
                )
            outcome.counts["read"] += 1
            if any("passwd" in entry.link or "root:x:" in entry.title for entry in found.entries):
                outcome.taken.append(outcome.now)
        except KnowledgeError as error:
            outcome.refused(outcome.now, error)
        except BaseException as error:
            outcome.crashes.append(f"{outcome.now}: {type(error).__name__}: {str(error)[:100]}")
        outcome.timed(outcome.now, time.perf_counter() - begun)
        outcome.inside += [f"{name}: {to}" for to in WATCH.inside]
        outcome.now = ""


def run_wire(outcome: Outcome, *, seconds: float = 2.0) -> None:
    """Fetch from a server that has no manners."""
    server = ThreadingHTTPServer((STAND_IN, 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    stand_in = ipaddress.ip_address(STAND_IN)
    gate = Gate(
        resolve=resolve,
        seconds=seconds,
        allows=lambda address: address == stand_in or is_public(address),
    )
    gate = replace(gate, ports=gate.ports | {server.server_port})
    for name in WIRE:
        begun, outcome.now = time.perf_counter(), f"wire: {name}"
        try:
            with WATCH:
                fetch(f"http://site.test:{server.server_port}/{name}", gate=gate)
            outcome.counts["fetched"] += 1
        except KnowledgeError as error:
            outcome.refused(outcome.now, error)
        except BaseException as error:
            outcome.crashes.append(f"{outcome.now}: {type(error).__name__}: {str(error)[:100]}")
        outcome.timed(outcome.now, time.perf_counter() - begun)
        if time.perf_counter() - begun > seconds + 3:
            outcome.slow.append(outcome.now)
        outcome.inside += [f"{outcome.now}: {to}" for to in WATCH.inside]
        outcome.now = ""
    server.shutdown()
    server.server_close()


async def beats(outcome: Outcome) -> None:
    """Note how late an event loop comes to its next turn while a source is read."""
    while True:
        source, begun = outcome.now, time.perf_counter()
        await asyncio.sleep(0.01)
        if source and source == outcome.now:
            outcome.held.append((time.perf_counter() - begun - 0.01, source))


async def drill(files: Sequence[Case], addresses: Sequence[str]) -> Outcome:
    """All of it in a thread, as the bot does it, while an event loop goes on."""
    outcome = Outcome()
    beating = asyncio.create_task(beats(outcome))
    await asyncio.to_thread(run_files, files, outcome)
    if addresses:
        await asyncio.to_thread(run_lists, outcome, feeds())
        await asyncio.to_thread(run_wire, outcome)
        await asyncio.to_thread(run_links, addresses, outcome)
    beating.cancel()
    outcome.held.sort()
    return outcome


def main() -> int:
    """Run all, or those whose name contains the argument, and print what became of them."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    files = [case for case in (*cases(), *more()) if wanted in case.name]
    addresses = [] if wanted else list(dict.fromkeys(links()))
    outcome = asyncio.run(drill(files, addresses))
    lists, wires = (len(list(feeds())), len(list(WIRE))) if addresses else (0, 0)
    print(
        f"files: {len(files)}, lists: {lists}, servers: {wires}, links: {len(addresses)}, each also as a redirect"
    )
    print(", ".join(f"{name}: {count}" for name, count in outcome.counts.items()))
    print("\n".join(outcome.faults) or "faults: 0")
    for seconds, name in reversed(outcome.slowest):
        print(f"slow: {seconds:.1f} s, {name}")
    print(f"event loop late: p99 {1000 * outcome.held[int(0.99 * len(outcome.held))][0]:.0f} ms")
    for seconds, name in reversed(outcome.held[-12:]):
        print(f"late: {1000 * seconds:.0f} ms, {name}")
    print(
        f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000} MB at most, files included"
    )
    return 1 if outcome.faults else 0


if __name__ == "__main__":
    sys.exit(main())
