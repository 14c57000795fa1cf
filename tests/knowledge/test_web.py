import asyncio
import gzip
import ipaddress
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from knowledge.errors import SourceError, SourceNotFound, SourceRefused, SourceUnreadable
from knowledge.web import Gate, Known, fetch
from knowledge.web.addresses import is_public
from knowledge.web.guard import resolve

PAGE = b"<html><p>We are one.</p></html>"
BOMB = gzip.compress(bytes(50_000_000))
SLOW_SECONDS = 12.0
"""Under the 20 that a slow page would last, and enough on a busy machine."""
HTML = "text/html; charset=utf-8"


class Site(BaseHTTPRequestHandler):
    """A site on this machine; what it does is told by the path."""

    seen: Sequence[tuple[str, str]] = ()

    def do_GET(self) -> None:
        type(self).seen = [*self.seen, (self.headers["Host"], self.path)]
        name, _, rest = self.path.strip("/").partition("/")
        getattr(self, f"page_{name}", self.page_status)(rest or name)

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def page_page(self, _: str) -> None:
        self.answer(PAGE, Content_Type=HTML)

    def page_status(self, status: str) -> None:
        self.answer(b"", int(status) if status.isdigit() else 404)

    def page_type(self, kind: str) -> None:
        self.answer(PAGE, Content_Type=kind)

    def page_packed(self, _: str) -> None:
        self.answer(gzip.compress(PAGE), Content_Encoding="gzip")

    def page_bomb(self, _: str) -> None:
        self.answer(BOMB, Content_Encoding="gzip")

    def page_twice(self, _: str) -> None:
        self.answer(gzip.compress(gzip.compress(PAGE)), Content_Encoding="gzip, gzip")

    def page_broken(self, _: str) -> None:
        self.answer(b"no gzip at all", Content_Encoding="gzip")

    def page_large(self, _: str) -> None:
        self.answer(bytes(2_000_000))

    def page_cut(self, _: str) -> None:
        self.answer(gzip.compress(PAGE)[:-10], Content_Encoding="gzip")

    def page_trailing(self, _: str) -> None:
        self.answer(gzip.compress(PAGE) + bytes(50_000_000), Content_Encoding="gzip")

    def page_heavy(self, _: str) -> None:
        """A redirect whose body is a bomb."""
        self.answer(BOMB, 302, Content_Encoding="gzip", Location="/page")

    def page_known(self, _: str) -> None:
        if self.headers["If-None-Match"] == '"a"' and self.headers["If-Modified-Since"] == "then":
            self.answer(b"", 304, ETag='"a"')
        else:
            self.answer(PAGE, ETag='"a"', Last_Modified="then")

    def page_busy(self, seconds: str) -> None:
        self.answer(b"", 503, Retry_After=seconds)

    def page_endless(self, step: str) -> None:
        self.answer(b"", 302, Location=f"/endless/{step}x")

    def page_to(self, target: str) -> None:
        self.answer(b"", 302, Location=target)

    def page_slow(self, _: str) -> None:
        self.send_response(200)
        try:
            for number in range(200):
                self.send_header(f"X-{number}", "still here")
                self.flush_headers()
                time.sleep(0.1)
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


async def stub(host: str, port: int) -> Sequence[str]:
    """Names ending in .test are this machine; others are what they say."""
    if host.endswith(".test"):
        return ["127.0.0.1"]
    if host == "two.example":
        return ["10.0.0.1", "127.0.0.1"]
    if host == "dead.example":
        return ["127.0.0.2", "127.0.0.1"]
    if host == "slow.example":
        await asyncio.sleep(60)
    if host.endswith(".example"):
        raise OSError("no such host")
    return [host.strip("[]")]


@pytest.fixture
def gate(port: int) -> Gate:
    Site.seen = ()
    here = ipaddress.ip_address("127.0.0.1")
    return Gate(
        allows=lambda address: address in (here, ipaddress.ip_address("127.0.0.2")),
        resolve=stub,
        ports=frozenset({port}),
        bytes=1_000_000,
        seconds=20.0,
    )


def test_a_page_comes_with_its_type_and_link(gate: Gate, port: int) -> None:
    found = fetch(f"http://news.test:{port}/page", gate=gate)
    assert (found.data, found.content_type) == (PAGE, HTML)
    assert found.url == f"http://news.test:{port}/page"
    assert Site.seen == [(f"news.test:{port}", "/page")]


def test_redirects_are_followed_and_the_last_link_is_told(gate: Gate, port: int) -> None:
    found = fetch(f"http://news.test:{port}/to/http://other.test:{port}/page", gate=gate)
    assert (found.data, found.url) == (PAGE, f"http://other.test:{port}/page")
    assert [host for host, _ in Site.seen] == [f"news.test:{port}", f"other.test:{port}"]


def test_the_first_public_address_is_taken(gate: Gate, port: int) -> None:
    assert fetch(f"http://two.example:{port}/page", gate=gate).data == PAGE


def test_a_packed_page_is_unpacked(gate: Gate, port: int) -> None:
    assert fetch(f"http://news.test:{port}/packed", gate=gate).data == PAGE


def test_where_the_first_address_is_dead_the_next_one_is_tried(gate: Gate, port: int) -> None:
    assert fetch(f"http://dead.example:{port}/page", gate=gate).data == PAGE


def test_nothing_after_a_packed_page_is_read(gate: Gate, port: int) -> None:
    assert fetch(f"http://news.test:{port}/trailing", gate=gate).data == PAGE


def test_the_body_of_a_redirect_is_not_read(gate: Gate, port: int) -> None:
    found = fetch(f"http://news.test:{port}/heavy", gate=gate)
    assert (found.data, found.url) == (PAGE, f"http://news.test:{port}/page")


def test_what_is_known_is_not_sent_again(gate: Gate, port: int) -> None:
    url = f"http://news.test:{port}/known"
    first = fetch(url, gate=gate)
    again = fetch(url, gate=gate, known=Known(first.etag, first.modified))
    assert (first.data, first.unchanged) == (PAGE, False)
    assert (again.data, again.unchanged) == (b"", True)


@pytest.mark.parametrize(("written", "seconds"), [("90", 90), ("soon", 0), ("999999999", 86_400)])
def test_the_wish_to_be_left_alone_is_told(
    gate: Gate, port: int, written: str, seconds: int
) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        fetch(f"http://news.test:{port}/busy/{written}", gate=gate)
    assert caught.value.details["retry_after"] == seconds


def test_a_slow_name_server_does_not_outlast_the_limit(gate: Gate, port: int) -> None:
    begun = time.perf_counter()
    with pytest.raises(SourceUnreadable, match="within 1 seconds"):
        fetch(f"http://slow.example:{port}/page", gate=replace(gate, seconds=1.0))
    assert time.perf_counter() - begun < SLOW_SECONDS


def test_a_slow_page_does_not_outlast_the_limit(gate: Gate, port: int) -> None:
    begun = time.perf_counter()
    with pytest.raises(SourceUnreadable, match="within 1 seconds"):
        fetch(f"http://news.test:{port}/slow", gate=replace(gate, seconds=1.0))
    assert time.perf_counter() - begun < SLOW_SECONDS


@pytest.mark.parametrize(
    ("path", "error", "words"),
    [
        ("404", SourceNotFound, "There is no page"),
        ("410", SourceNotFound, "There is no page"),
        ("403", SourceRefused, "save the page and add the file"),
        ("500", SourceUnreadable, "status 500"),
        ("204", SourceUnreadable, "status 204"),
        ("type/image/png", SourceRefused, "is image/png"),
        ("type/application/json", SourceRefused, "is application/json"),
        ("bomb", SourceRefused, "over 1 MB"),
        ("large", SourceRefused, "over 1 MB"),
        ("twice", SourceRefused, "packed as gzip, gzip"),
        ("broken", SourceUnreadable, "broken way"),
        ("cut", SourceUnreadable, "broken way"),
        ("busy/90", SourceUnreadable, "status 503"),
        ("304", SourceUnreadable, "status 304"),
        ("endless/", SourceUnreadable, "redirects more than 5 times"),
        ("to/http://10.0.0.1/", SourceRefused, "not fetched"),
        ("to/http://192.168.1.1:{port}/", SourceRefused, "not public"),
        ("to/http://[::1]:{port}/", SourceRefused, "not public"),
        ("to/file:///etc/passwd", SourceRefused, "only http and https"),
        ("to/http://u:p@news.test:{port}/page", SourceRefused, "without a password"),
        ("to/http://nothing.example:{port}/", SourceNotFound, "no host"),
    ],
)
def test_what_goes_wrong_is_one_clear_line(
    gate: Gate, port: int, path: str, error: type[SourceError], words: str
) -> None:
    with pytest.raises(error, match=words) as caught:
        fetch(f"http://news.test:{port}/{path.format(port=port)}", gate=gate)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1%25lo]/",
        "http://[::]/",
        "http://0/",
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1:22/",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "https://user@127.0.0.1/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "http://",
        "http:///x",
        "http://[",
        "http://\ud800/",
        "http://a\nb/",
        "http://" + "a" * 70_000,
        "nonsense",
        "",
    ],
)
def test_no_spelling_of_an_inner_address_is_fetched(url: str) -> None:
    with pytest.raises(SourceError) as caught:
        fetch(url, gate=replace(Gate(), seconds=5.0))
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.51.100.1",
        "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1",
        "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "5f00::1",
        "2a00:1450::5efe:7f00:1", "2a00:1450::200:5efe:10.0.0.1", "168.63.129.16",
        "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1",
    ],
)  # fmt: skip
def test_special_addresses_are_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "95.56.1.1", "172.32.0.1", "2a00:1450:4001::1", "2606:4700::1"]
)
def test_other_addresses_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


def test_the_environment_sets_no_proxy(
    gate: Gate, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    assert fetch(f"http://news.test:{port}/page", gate=gate).data == PAGE


def test_the_system_resolver_gives_addresses() -> None:
    assert "127.0.0.1" in asyncio.run(resolve("127.0.0.1", 80))
