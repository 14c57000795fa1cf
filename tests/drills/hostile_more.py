"""More files, feeds and servers that were made to do harm: mixtures, polyglots, relations, drips and lies."""

# ruff: noqa: E501 - a case on one line is easier to compare with the next

from __future__ import annotations

import gzip
import struct
import time
import zipfile
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from io import BytesIO

from documents import docx, pdf
from hostile_files import SECRET, SEEN, Case, one_page, page, stream, written, written_pdf, zipped

HONEST = page()
INSIDE = "http://127.0.0.1/"


def more() -> Iterator[Case]:
    """All of the files."""
    yield from letters()
    yield from printed()
    yield from word()
    yield from packs()
    yield from hidden()


def letters() -> Iterator[Case]:
    """Encodings that contradict each other, and types that lie."""
    text = "\n\n".join(SEEN)
    for name, data in {
        "UTF-8 mark before UTF-16": b"\xef\xbb\xbf" + text.encode("utf-16-le"),
        "UTF-16 mark before UTF-8": b"\xff\xfe" + text.encode(),
        "two marks": b"\xef\xbb\xbf\xef\xbb\xbf" + text.encode(),
        "a mark in the middle": text.encode()[:40] + b"\xff\xfe" + text.encode()[40:],
        "UTF-32 mark before UTF-8": b"\xff\xfe\0\0" + text.encode(),
        "half UTF-8, half Windows": ("Мэр открыла мост. " * 20).encode() + ("Мост открыт. " * 20).encode("cp1251"),
        "EBCDIC": text.encode("cp500", "replace"),
        "escapes of ISO-2022": b"\x1b$B" + text.encode() + b"\x1b(B" * 50_000,
        "HZ": b"~{" * 100_000 + text.encode(),
        "halves of pairs": ("\ud800" * 50_000).encode("utf-16-le", "surrogatepass"),
        "private letters": ("\ue000\uf8ff" * 100_000 + "\U0010ffff" * 50_000).encode(),
    }.items():  # fmt: skip
        yield Case(f"letters: {name}", lambda data=data: data, "a.txt")
    declared = b"<meta charset=utf-16><meta charset=koi8-r><meta http-equiv=content-type content='text/html;charset=cp1251'>"
    yield Case(
        "letters: three charsets",
        lambda: HONEST.replace(b"<meta charset=utf-8>", declared),
        whole=True,
    )
    yield Case(
        "letters: UTF-7 that becomes script",
        lambda: page(f"<p>+ADw-script+AD4-{'+ADw-' * 50_000}", "<meta charset=utf-7>"),
    )
    for kind, file, data in (
        ("application/pdf", "a.pdf", HONEST), ("text/html", "a.html", pdf([[]])), ("text/plain", "a.txt", docx(written())), ("image/png", "a.png", HONEST),
        ("text/html; charset=" + "x" * 100_000, "a.html", HONEST), ("text/html; charset=\u0301\r\nX: y", "a.html", HONEST), ("application/zip", "a.zip", HONEST),
        ("multipart/x-mixed-replace; boundary=x", "a.html", HONEST), ("\0", "a.html", HONEST),
    ):  # fmt: skip
        yield Case(f"type that lies: {kind[:40]!r}", lambda data=data: data, file, kind)


def printed() -> Iterator[Case]:
    """PDF."""
    spread = zlib.compress(b"<0000> <FFFF> [" + b"<0041>" * 65_000 + b"]", 9)
    for name, objects in {
        "locked by nobody": [b"<</Type/Catalog/Pages 2 0 R>>", *one_page(stream(b"BT (x) Tj ET"))[1:], b"<</Filter/Standard/V 5/R 6/O<00>/U<00>/P -1>>"],
        "an object stream of billions": [*one_page(b"5 0 R"), b"<</Type/ObjStm/N 999999999/First 10/Length 5>>stream\n4 0 1\nendstream"],
        "columns of a predictor": one_page(b"<</Length 9/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2000000000/Colors 255/BitsPerComponent 16>>>>stream\n" + zlib.compress(b"x") + b"\nendstream"),
        "filters without end": one_page(b"<</Length 1/Filter[" + b"/ASCIIHexDecode" * 10_000 + b"]>>stream\n>\nendstream"),
        "LZW": one_page(b"<</Length 300000/Filter/LZWDecode>>stream\n" + b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01" * 33_000 + b"\nendstream"),
        "run lengths": one_page(b"<</Length 200000/Filter/RunLengthDecode>>stream\n" + b"\x81x" * 100_000 + b"\nendstream"),
        "JBIG2 of noise": one_page(stream(b"BI /W 60000 /H 60000 /BPC 1 /F /JBIG2Decode ID " + bytes(range(256)) * 100 + b" EI")),
        "inline images": one_page(stream(b"BI /W 9 /H 9 ID x EI " * 100_000)),
        "a sheet of miles": [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R/MediaBox[-1e30 -1e30 1e30 1e30]/UserUnit 1e20/Contents 4 0 R>>", stream(b"BT (x) Tj ET")],
        "fewer pages than none": [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count -7>>", b"<</Type/Page/Parent 2 0 R>>"],
        "letters that unfold": [*one_page(stream(b"BT /F 9 Tf (" + b"A" * 50_000 + b") Tj ET")), b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(spread), spread)],
        "files inside": [b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)5 0 R]>>>>/AcroForm<</XFA 5 0 R>>>>", *one_page(stream(b"BT (x) Tj ET"))[1:], b"<</Type/Filespec/F(file:///etc/passwd)/EF<</F 4 0 R>>>>"],
        "launching": [b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/sh)>>/AA<</O<</S/SubmitForm/F(http://127.0.0.1/)>>>>>>", *one_page(stream(b"BT (x) Tj ET"))[1:]],
        "text without end": one_page(stream(b"BT /F 9 Tf " + b"(x) Tj 0 0 Td " * 300_000 + b"ET")),
        "matrices": one_page(stream(b"2 0 0 2 0 0 cm " * 100_000 + b"BT /F 9 Tf (x) Tj ET")),
    }.items():  # fmt: skip
        yield Case(f"PDF: {name}", lambda objects=objects: written_pdf(objects), "a.pdf")
    yield Case("PDF: also a page", lambda: b"%PDF-1.4\n" + HONEST, "a.html")
    yield Case(
        "PDF: also a ZIP", lambda: b"%PDF-1.4\n" + zipped("a.txt", SEEN[0].encode()), "a.pdf"
    )
    yield Case("PDF: its name late", lambda: b" " * 1_000 + pdf([[]]), "a.pdf")


def word() -> Iterator[Case]:
    """DOCX with relations, includes and parts that lead elsewhere."""
    body = written()
    relation = (
        "<Relationship Id='r1' Type='http://x/{kind}' Target='{target}' TargetMode='External'/>"
    )
    for name, xml, kind, target in (
        ("a chunk of a page", "<w:altChunk r:id='r1'/>", "aFChunk", "file:///etc/passwd"), ("a document in a document", "<w:subDoc r:id='r1'/>", "subDocument", INSIDE),
        ("a template elsewhere", "", "attachedTemplate", "\\\\127.0.0.1\\share\\x.dotm"), ("a picture elsewhere", "<w:p><w:r><w:drawing><a:blip r:link='r1'/></w:drawing></w:r></w:p>", "image", INSIDE),
        ("an object", "<w:object><o:OLEObject r:id='r1'/></w:object>", "oleObject", "file:///etc/passwd"), ("a frame", "<w:frame><w:sourceFileName r:id='r1'/></w:frame>", "frame", INSIDE),
    ):  # fmt: skip
        given = {
            "word/document.xml": _body(body + xml),
            "word/_rels/document.xml.rels": f"<Relationships>{relation.format(kind=kind, target=target)}</Relationships>",
            "word/afchunk.html": f"<p>{SECRET}</p>",
        }
        yield Case(f"document: {name}", lambda given=given: _zip(given), "a.docx", whole=True)
    field = f"<w:p><w:fldSimple w:instr='INCLUDETEXT \"/etc/passwd\"'/><w:r><w:instrText>INCLUDETEXT {SECRET}</w:instrText></w:r></w:p>"
    yield Case("document: a field that includes", lambda: docx(body + field), "a.docx", whole=True)
    yield Case(
        "document: a field that asks",
        lambda: docx(
            body + "<w:p><w:r><w:instrText>DDEAUTO c:\\windows\\cmd.exe</w:instrText></w:r></w:p>"
        ),
        "a.docx",
        whole=True,
    )
    include = "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>"
    yield Case(
        "document: XInclude",
        lambda: docx(body + f"<w:p><w:r><w:t>{include}</w:t></w:r></w:p>"),
        "a.docx",
        whole=True,
    )
    yield Case(
        "document: a stylesheet",
        lambda: docx(body, prologue="<?xml-stylesheet type='text/xsl' href='file:///etc/passwd'?>"),
        "a.docx",
        whole=True,
    )
    yield Case(
        "document: UTF-7",
        lambda: _zip(
            {
                "word/document.xml": b"<?xml version='1.0' encoding='utf-7'?>"
                + _body(body).encode("utf-7")
            }
        ),
        "a.docx",
    )
    yield Case(
        "document: an encoding of nobody",
        lambda: docx(body, prologue="<?xml version='1.0' encoding='../../x'?>"),
        "a.docx",
    )
    yield Case(
        "document: comments and footnotes",
        lambda: _zip(
            {
                "word/document.xml": _body(body),
                "word/comments.xml": _body(f"<w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p>"),
                "word/vbaProject.bin": b"\0" * 1000,
            }
        ),
        "a.docx",
        whole=True,
    )
    yield Case("document: behind another file", lambda: b"MZ" + bytes(1000) + docx(body), "a.docx")
    yield Case(
        "document: names in other letters",
        lambda: _zip({"Word/Document.XML": _body(SECRET), "word/document.xml": _body(body)}),
        "a.docx",
        whole=True,
    )
    yield Case(
        "document: a million attributes of space",
        lambda: docx(f"<w:p><w:r><w:t xml:space='preserve'>{' ' * 5_000_000}</w:t></w:r></w:p>"),
        "a.docx",
    )


def packs() -> Iterator[Case]:
    """ZIPs."""
    said = SEEN[1].encode()
    deep = zipped("b.txt", said)
    for level in range(12):
        deep = zipped(f"{level}.zip", deep)
    yield Case("ZIP: twelve in each other", lambda: deep, "a.zip")
    for name, part in {"a drive": "C:\\x\\a.txt", "backslashes": "..\\..\\a.txt", "a NUL": "a.txt\0.html", "dots": "...txt", "a long name": "x" * 60_000 + ".txt", "an order to the shell": "$(touch x).txt", "turned letters": "\u202etxt.exe.txt"}.items():  # fmt: skip
        yield Case(f"ZIP: {name}", lambda part=part: zipped(part, said), "a.zip")
    yield Case("ZIP: a link to a file", _linked, "a.zip")
    yield Case("ZIP: parts over each other", _overlapping, "a.zip")
    yield Case("ZIP: a comment of 64 kB", lambda: _commented(said), "a.zip")
    yield Case(
        "ZIP: bytes before it", lambda: b"#!/bin/sh\n" * 100 + zipped("a.txt", said), "a.zip"
    )
    yield Case(
        "ZIP: 64-bit sizes that lie",
        lambda: zipped("a.txt", said).replace(
            b"\x01\x00\x10\x00", b"\x01\x00\x10\x00" + b"\xff" * 8, 1
        ),
        "a.zip",
    )
    yield Case(
        "ZIP: lines inside", lambda: zipped("a.jsonl", b'{"text": "He left."}\n' * 20_000), "a.zip"
    )
    yield Case(
        "ZIP: hostile parts",
        lambda: _zip(
            {
                "a.pdf": b"%PDF-1.4",
                "b.docx": b"PK\x03\x04",
                "c.html": page("<div>" * 60_000),
                "d.txt": said,
            }
        ),
        "a.zip",
    )


def hidden() -> Iterator[Case]:
    """Words that no reader sees, in further ways."""
    for name, piece in {
        "frame with a page of its own": f"<iframe srcdoc='<p>{SECRET}</p>'></iframe>", "shadow": f"<div><template shadowrootmode=open><p hidden>{SECRET}</p></template></div>",
        "object": f"<object data='{INSIDE}'><param value='{SECRET}'></object>", "until found": f"<p hidden=until-found>{SECRET}</p>", "not rendered": f"<p style='content-visibility:hidden'>{SECRET}</p>",
        "filled with nothing": f"<p style='-webkit-text-fill-color:transparent'>{SECRET}</p>", "escaped in the style": f"<p style='d\\69splay:none'>{SECRET}</p>", "comment in the style": f"<p style='display:/**/none'>{SECRET}</p>",
        "capitals in the style": f"<p STYLE='DISPLAY: NONE ;'>{SECRET}</p>", "attribute selector": f"<style>[data-q]{{display:none}}</style><p data-q=1>{SECRET}</p>", "rule of a layer": f"<style>@layer a{{.q{{display:none}}}}</style><p class=q>{SECRET}</p>",
        "rule for all media": f"<style>@media all{{.q{{display:none}}}}</style><p class=q>{SECRET}</p>", "rule of a choice": f"<style>:is(.q,.z){{display:none}}</style><p class=q>{SECRET}</p>", "collapsed": f"<p style='visibility:collapse'>{SECRET}</p>",
        "in a picture": f"<svg><text visibility=hidden>{SECRET}</text></svg>", "filter": f"<p style='filter:opacity(0)'>{SECRET}</p>", "moved by percent": f"<p style='position:absolute;transform:translateX(-9999px)'>{SECRET}</p>",
        "data list": f"<datalist><option value=1>{SECRET}</option></datalist>", "no width": f"<div style='width:0;height:0;overflow:hidden'><p>{SECRET}</p></div>", "below the page": f"<p style='position:absolute;bottom:-9999px'>{SECRET}</p>",
    }.items():  # fmt: skip
        yield Case(f"unseen in a page: {name}", lambda piece=piece: page(piece), whole=True)
    leading = f"<meta http-equiv=refresh content='0;url={INSIDE}'><link rel=canonical href='{INSIDE}'><link rel=amphtml href='{INSIDE}'><base href='{INSIDE}'>"
    yield Case("a page that leads inside in every way", lambda: page(head=leading), whole=True)


def _body(xml: str) -> str:
    return f"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='r' xmlns:a='a' xmlns:o='o'><w:body>{xml}</w:body></w:document>"


def _zip(given: dict[str, str | bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in given.items():
            file.writestr(name, data)
    return packed.getvalue()


def _linked() -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        entry = zipfile.ZipInfo("a.txt")
        entry.external_attr = 0o120777 << 16
        file.writestr(entry, "/etc/passwd")
    return packed.getvalue()


def _overlapping() -> bytes:
    """A thousand names for one part of 50 MB."""
    kernel = zlib.compress(bytes(50_000_000), 9)[2:-4]
    crc = zlib.crc32(bytes(50_000_000))
    sizes = struct.pack("<III", crc, len(kernel), 50_000_000)
    head = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 0) + sizes + struct.pack("<HH", 5, 0)
    local = head + b"a.txt" + kernel
    central = b"".join(
        b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0) + sizes
        + struct.pack("<HHHHHII", 8, 0, 0, 0, 0, 0, 0) + b"%04d.txt" % number for number in range(1000)
    )  # fmt: skip
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1000, 1000, len(central), len(local), 0)
    return local + central + end


def _commented(said: bytes) -> bytes:
    packed = BytesIO(zipped("a.txt", said))
    with zipfile.ZipFile(packed, "a") as file:
        file.comment = b"PK\x05\x06" * 16_000
    return packed.getvalue()


def feeds() -> Iterator[tuple[str, str, bytes]]:
    """What is given as a feed or a sitemap: name, form, bytes."""
    item = b"<item><guid>%d</guid><link>http://site.test/%d</link><title>x</title></item>"
    head, end = (
        b"<?xml version='1.0'?><rss version='2.0'><channel><title>N</title>",
        b"</channel></rss>",
    )
    bomb = (
        b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a0 'xxxxxxxxxx'>"
        + b"".join(b"<!ENTITY a%d '%s'>" % (n, b"&a%d;" % (n - 1) * 20) for n in range(1, 12))
        + b"]>"
    )
    yield (
        "a million items",
        "feed",
        head + b"".join(item % (n, n) for n in range(1_000_000))[:45_000_000] + end,
    )
    yield "deep items", "feed", head + b"<item>" * 100_000 + end
    yield (
        "entities",
        "feed",
        bomb + b"<rss><channel><item><title>&a11;</title></item></channel></rss>",
    )
    yield (
        "another file",
        "feed",
        b"<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        + head
        + b"<item><title>&x;</title><link>http://site.test/</link></item>"
        + end,
    )
    yield (
        "links inside",
        "feed",
        head
        + b"<item><link>file:///etc/passwd</link></item><item><link>http://127.0.0.1/</link></item><item><link>javascript:x</link></item>"
        + end,
    )
    yield (
        "a base elsewhere",
        "feed",
        b"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='file:///etc/'><entry><link href='passwd'/><id>1</id></entry></feed>",
    )
    yield (
        "odd days",
        "feed",
        head
        + b"<item><pubDate>Tue, 99 Foo 99999 99:99:99 GMT</pubDate><link>http://site.test/</link></item>"
        + end,
    )
    yield "a title of megabytes", "feed", head.replace(b"N", b"x" * 20_000_000) + end
    yield "no end", "feed", head + b"<item><title><![CDATA[" + b"x" * 5_000_000
    yield "a page", "feed", HONEST
    yield "noise", "feed", bytes(range(256)) * 10_000
    yield (
        "a million places",
        "sitemap",
        b"<urlset>" + b"<url><loc>http://site.test/</loc></url>" * 1_000_000 + b"</urlset>",
    )
    yield (
        "an index of itself",
        "sitemap",
        b"<sitemapindex>"
        + b"<sitemap><loc>http://site.test/sitemap.xml</loc></sitemap>" * 50_000
        + b"</sitemapindex>",
    )
    yield "packed", "sitemap", gzip.compress(bytes(500_000_000))
    yield "rules", "robots", b"User-agent: *\nDisallow: /" + b"*a" * 500_000 + b"$\n" * 5
    yield "many rules", "robots", b"User-agent: *\n" + b"Disallow: /*x*y*z$\n" * 200_000
    yield "a pause of years", "robots", b"User-agent: *\nCrawl-delay: 1e308\nDisallow:\n"


class Server(BaseHTTPRequestHandler):
    """Does on the wire what the path says, without any manners."""

    def do_GET(self) -> None:
        name = self.path.strip("/").partition("/")[0]
        try:
            for part in WIRE.get(name, ()):
                if isinstance(part, float):
                    time.sleep(part)
                else:
                    self.wfile.write(part)
                    self.wfile.flush()
        except OSError:
            return
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


OK = b"HTTP/1.1 200 OK\r\n"
HTML = b"Content-Type: text/html\r\n"


def _drip(head: bytes, piece: bytes) -> Iterator[bytes | float]:
    yield head
    for _ in range(200):
        yield piece
        yield 0.05


def _endless(head: bytes, piece: bytes) -> Iterator[bytes | float]:
    yield head
    while True:
        yield piece


class _Wire(dict[str, object]):
    """Made anew for each request."""

    def __getitem__(self, name: str) -> Iterator[bytes | float]:
        return self._made()[name]

    def get(self, name: str, default: object = ()) -> Iterator[bytes | float]:  # type: ignore[override]
        return self._made().get(name, iter(()))

    def __iter__(self) -> Iterator[str]:
        return iter(self._made())

    @staticmethod
    def _made() -> dict[str, Iterator[bytes | float]]:
        packed = gzip.compress(HONEST)
        whole = {
            "content longer than said": OK + HTML + b"Content-Length: 20\r\n\r\n" + HONEST,
            "two lengths": OK + b"Content-Length: 5\r\nContent-Length: 500\r\n\r\n" + HONEST,
            "length and chunks": OK + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
            "a chunk of exabytes": OK + b"Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nabc",
            "chunks of words": OK + b"Transfer-Encoding: chunked\r\n\r\nsome\r\nabc\r\n0\r\n\r\n",
            "no head": HONEST, "old manners": b"<html><p>HTTP 0.9</p></html>", "another version": b"HTTP/9.9 200 OK\r\n\r\n" + HONEST,
            "status of words": b"HTTP/1.1 two OK\r\n\r\n" + HONEST, "status 000": b"HTTP/1.1 000 \r\n\r\n", "status 600": b"HTTP/1.1 600 \r\n\r\n",
            "nothing is new": b"HTTP/1.1 304 Not Modified\r\n\r\n", "no content": b"HTTP/1.1 204 No Content\r\n\r\n", "partial": b"HTTP/1.1 206 Partial\r\nContent-Range: bytes 0-5/9999999999\r\n\r\n" + HONEST,
            "moved to nowhere": b"HTTP/1.1 302 Found\r\n\r\n", "moved to nothing": b"HTTP/1.1 302 Found\r\nLocation: \r\n\r\n", "moved twice": b"HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: http://127.0.0.1/\r\n\r\n",
            "moved by a line": b"HTTP/1.1 302 Found\r\nLocation: http://site.test/\r\n Host: 127.0.0.1\r\n\r\n", "moved with a name": b"HTTP/1.1 302 Found\r\nLocation: http://a:b@127.0.0.1/\r\n\r\n",
            "moved by slashes": b"HTTP/1.1 302 Found\r\nLocation: \\\\127.0.0.1\\x\r\n\r\n", "moved without a scheme": b"HTTP/1.1 302 Found\r\nLocation: //127.0.0.1/\r\n\r\n", "moved to a file": b"HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n",
            "refreshed": OK + b"Refresh: 0; url=http://127.0.0.1/\r\n" + HTML + b"\r\n" + HONEST, "another place": OK + b"Content-Location: http://127.0.0.1/\r\nLink: <http://127.0.0.1/>; rel=canonical\r\n\r\n" + HONEST,
            "packed twice": OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(packed), "packed with a tail": OK + b"Content-Encoding: gzip\r\n\r\n" + packed + b"x" * 100_000, "packed in pieces": OK + b"Content-Encoding: gzip\r\n\r\n" + packed * 3,
            "said to be packed": OK + b"Content-Encoding: gzip\r\n\r\n" + HONEST, "packed otherwise": OK + b"Content-Encoding: gzip\r\n\r\n" + zlib.compress(HONEST), "packed as many": OK + b"Content-Encoding: " + b"gzip," * 5_000 + b"\r\n\r\n" + packed,
            "a head of odd letters": OK + b"X-\xff\x00: \x01\xfe\r\n\r\n" + HONEST, "a line of a megabyte": OK + b"X: " + b"x" * 1_000_000 + b"\r\n\r\n", "a hundred thousand lines": OK + b"X: y\r\n" * 100_000 + b"\r\n" + HONEST,
            "folded lines": OK + b"Content-Type: text/html\r\n ;charset=utf-8\r\n\r\n" + HONEST, "a type of a megabyte": OK + b"Content-Type: text/html; x=" + b"x" * 60_000 + b"\r\n\r\n" + HONEST,
            "a type of odd letters": OK + b"Content-Type: text/html; charset=\xff\xfe\r\n\r\n" + HONEST, "other protocols": b"SSH-2.0-x\r\n", "secure noise": b"\x16\x03\x01\x02\x00\x01\x00", "only line ends": b"\r\n" * 100_000,
            "another protocol wanted": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n", "a mark of a megabyte": OK + b"ETag: " + b"x" * 60_000 + b"\r\nLast-Modified: " + b"y" * 1000 + b"\r\n\r\n" + HONEST,
        }  # fmt: skip
        made: dict[str, Iterator[bytes | float]] = {
            name.replace(" ", "-"): iter([data]) for name, data in whole.items()
        }
        made["dripping-head"] = _drip(OK, b"X: y\r\n")
        made["dripping-body"] = _drip(OK + HTML + b"\r\n", b"<p>x")
        made["dripping-letters"] = _drip(b"", b"H")
        made["hints-without-end"] = _endless(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n")
        made["chunks-without-end"] = _endless(
            OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"
        )
        return made


WIRE = _Wire()
