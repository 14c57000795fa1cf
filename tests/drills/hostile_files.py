"""Files that were made to do harm: bombs, loops, lies, and words that no reader sees. None is stored."""

# ruff: noqa: E501 - a case on one line is easier to compare with the next

from __future__ import annotations

import gzip
import json
import random
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "knowledge" / "reading"))

from documents import Printed, docx, pdf

SECRET = "Unseen minister Grolm promised nothing."
"""Stands where no reader sees it, or in another file: it must never be in an article."""
SEEN = [
    "The mayor of Torvin opened the new bridge over the Ister on Monday.",
    "“We have waited nine years for this day,” she said at the ceremony.",
    "The bridge is four hundred metres long and carries two tracks and a road.",
]


@dataclass(frozen=True)
class Case:
    """One file. `whole`: its article is to be read all the same."""

    name: str
    data: Callable[[], bytes]
    file: str = "a.html"
    content_type: str = ""
    whole: bool = False


def page(body: str = "", head: str = "", *, before: str = "", attributes: str = "lang=en") -> bytes:
    """An honest article with something around it."""
    text = "".join(f"<p>{part}</p>" for part in SEEN)
    return (
        f"<!doctype html><html {attributes}><head><meta charset=utf-8><title>Bridge opened</title>{head}</head>"
        f"<body>{before}<article><h1>Bridge opened</h1>{text}{body}</article></body></html>"
    ).encode("utf-8", "surrogatepass")


def pages() -> Iterator[Case]:
    """Pages."""
    for tag in (
        "div",
        "table",
        "b",
        "font",
        "ul",
        "blockquote",
        "span",
        "a",
        "form",
        "svg",
        "p",
        "section",
        "i",
        "select",
    ):
        yield Case(f"nested {tag}", lambda tag=tag: page(f"<{tag}>" * 60_000))
        yield Case(
            f"nested and closed {tag}",
            lambda tag=tag: page(f"<{tag}>" * 3_000 + "x" + f"</{tag}>" * 3_000),
        )
    many = {
        "breaks": "<br>" * 300_000,
        "paragraphs": "<p>x" * 150_000,
        "links": "<a href=/x>x</a> " * 80_000,
        "times": f"<time datetime=2020-01-01>{'x'}</time>" * 40_000,
        "headlines": "<h1>Bridge</h1>" * 15_000,
        "comments": "<!-- x -->" * 100_000,
        "open comments": "<!--" * 100_000,
        "tables": "<table><tr><td>" * 20_000,
        "scripts": "<script>x</script>" * 50_000,
        "open script": "<script>" + "x" * 3_000_000,
        "sections of CDATA": "<![CDATA[" * 50_000,
        "attributes": "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">x</p>",
        "one attribute": f"<p title='{'x' * 3_000_000}'>x</p>",
        "classes": f"<p class='{' '.join(f'c{n}' for n in range(100_000))}'>x</p>",
        "character references": "&#120;" * 300_000,
        "odd references": "&#0;&#xD800;&#99999999999;&#xFFFFFFFFFF;&nosuch;" * 20_000,
        "marks on a letter": "<p>a" + "\u0301" * 500_000 + "</p>",
        "turned writing": "<p>" + "\u202e\u2066\u202d" * 50_000 + "x</p>",
        "nothing but zero width": "<p>" + "\u200b\u2060\ufeff" * 100_000 + "</p>",
        "frames": "<iframe src='file:///etc/passwd'></iframe>" * 20_000,
        "quotes": "<p>" + "«" * 200_000 + "</p>",
        "dashes": "<p>" + "– " * 200_000 + "</p>",
        "a word": "<p>" + "x" * 1_500_000 + "</p>",
        "images": f"<img src='data:image/png;base64,{'A' * 1_000_000}'>",
    }  # fmt: skip
    for name, piece in many.items():
        yield Case(f"many: {name}", lambda piece=piece: page(piece))
        yield Case(f"before the article: {name}", lambda piece=piece: page(before=piece))
    heads = {
        "deep JSON-LD": f"<script type=application/ld+json>{'[' * 100_000}</script>",
        "deep graphs": "<script type=application/ld+json>" + '{"@graph":' * 20_000 + "1" + "}" * 20_000 + "</script>",
        "wide JSON-LD": "<script type=application/ld+json>[" + '{"@type":"NewsArticle"},' * 30_000 + "1]</script>",
        "a huge number": f"<script type=application/ld+json>{'9' * 500_000}</script>",
        "JSON-LD of odd types": '<script type=application/ld+json>{"@type":"NewsArticle","headline":{"a":[1]},"datePublished":[[]],"publisher":[[["x"]]],"inLanguage":7}</script>',
        "days off the calendar": "<meta name=date content='9999-99-99'><meta property=article:published_time content='0000-00-00T99:99'>",
        "a day too large": "<meta name=date content='99999999999999-01-01'>",
        "a title of megabytes": f"<meta property=og:title content='{'Bridge - ' * 200_000}'>",
        "bars in the title": f"<title>{' | ' * 100_000}</title>",
        "a link that runs": "<link rel=canonical href='javascript:alert(1)'><meta property=og:url content='data:text/html,x'>",
        "a link of megabytes": f"<link rel=canonical href='https://x.example/{'a' * 1_000_000}'>",
        "a base elsewhere": "<base href='file:///etc/'><link rel=canonical href=passwd>",
        "a link home that is inside": "<link rel=canonical href='http://127.0.0.1/admin'>",
        "refresh": "<meta http-equiv=refresh content='0;url=http://127.0.0.1/'>" * 10_000,
        "style": "<style>" + ".a{display:none}" * 50_000 + "</style>",
        "style of combs": f"<style>{'.a ' * 20_000}{{display:none}}</style>",
        "open style": f"<style>{'{' * 200_000}</style>",
        "style of comments": f"<style>{'/*' * 100_000}</style>",
        "style of numbers": f"<style>.a{{opacity:{'0' * 200_000}x}}</style>",
        "imports": "<style>@import 'http://127.0.0.1/';</style>" * 5_000,
        "metas": "".join(f"<meta name=n{n} content=x>" for n in range(50_000)),
        "entities": "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>&b;",
        "a charset that is none": "<meta charset='../../../etc/passwd'>",
        "a charset that unpacks": "<meta charset=zip><meta charset=base64><meta charset=unicode_escape>",
    }  # fmt: skip
    for name, head in heads.items():
        yield Case(f"head: {name}", lambda head=head: page(head=head))
    wide = "".join(f".c{n} .d{n}{{display:none}}" for n in range(4_000))
    yield Case(
        "head: rules times elements",
        lambda: page("<p class='c1 d1 d2 d3'>x</p>" * 20_000, f"<style>{wide}</style>"),
    )
    honest = page()
    for name, data in {
        "UTF-16 without a mark": lambda: honest.decode().encode("utf-16-le"),
        "UTF-7": lambda: honest.decode().encode("utf-7"),
        "declared as UTF-32": lambda: honest.replace(b"charset=utf-8", b"charset=utf-32"),
        "NULs": lambda: honest.replace(b" ", b"\0 "),
        "controls": lambda: honest.replace(b" ", b"\x01\x1b\x7f "),
        "half a character": lambda: honest[:-30] + b"\xe2\x80",
        "overlong UTF-8": lambda: honest.replace(b"nine", b"\xc0\xae\xc0\xae"),
        "surrogates": lambda: honest.replace(b"nine", b"\xed\xa0\x80"),
        "only a doctype": lambda: b"<!DOCTYPE html>",
        "no end": lambda: b"<html><body><p>" + b"x" * 100,
        "XML bomb": lambda: (
            b'<?xml version="1.0"?><!DOCTYPE html ['
            + b"".join(b"<!ENTITY a%d '%s'>" % (n, b"&a%d;" % (n - 1) * 20) for n in range(1, 12))
            + b"]><html><p>&a11;</p></html>"
        ),
        "XXE": lambda: (
            b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x;</p></body></html>'
        ),
        "packed page": lambda: gzip.compress(honest),
        "lone bytes": lambda: b"<html>" + bytes(range(256)) * 4_000,
    }.items():
        yield Case(f"bytes: {name}", data)


UNSEEN = {
    "style attribute": f"<p style='display:none'>{SECRET}</p>",
    "important": f"<p style='display:none!important'>{SECRET}</p>",
    "visibility": f"<div style='visibility:hidden'><p>{SECRET}</p></div>",
    "opacity": f"<p style='opacity:0.0'>{SECRET}</p>",
    "zero size": f"<p style='font-size:0'>{SECRET}</p>",
    "tiny": f"<p style='font-size:.1px'>{SECRET}</p>",
    "white": f"<p style='color:#ffffff'>{SECRET}</p>",
    "white by name": f"<p><span style='color:white'>{SECRET}</span></p>",
    "transparent": f"<p style='color:rgba(0,0,0,0)'>{SECRET}</p>",
    "black on black": f"<p style='color:#000;background-color:#000'>{SECRET}</p>",
    "far left": f"<p style='position:absolute;left:-9999px'>{SECRET}</p>",
    "far up": f"<p style='position:fixed;top:-300vh'>{SECRET}</p>",
    "indent": f"<p style='text-indent:-9999px'>{SECRET}</p>",
    "clipped": f"<p style='position:absolute;clip:rect(0 0 0 0)'>{SECRET}</p>",
    "clip path": f"<p style='clip-path:inset(100%)'>{SECRET}</p>",
    "no height": f"<div style='height:0;overflow:hidden'><p>{SECRET}</p></div>",
    "scaled away": f"<p style='transform:scale(0)'>{SECRET}</p>",
    "attribute": f"<p hidden>{SECRET}</p>",
    "template": f"<template><p>{SECRET}</p></template>",
    "noscript": f"<noscript><p>{SECRET}</p></noscript>",
    "dialog": f"<dialog><p>{SECRET}</p></dialog>",
    "class": f"<style>.q{{display:none}}</style><p class=q>{SECRET}</p>",
    "class in a class": f"<style>article .q{{display:none}}</style><p class=q>{SECRET}</p>",
    "id": f"<style>#q{{visibility:hidden}}</style><p id=q>{SECRET}</p>",
    "for readers of screens": f"<p class=sr-only>{SECRET}</p>",
    "comment": f"<!-- <p>{SECRET}</p> -->",
    "script": f"<script>document.write('<p>{SECRET}</p>')</script>",
    "title attribute": f"<p title='{SECRET}'>Words of the article that everybody sees.</p>",
    "image text": f"<img alt='{SECRET}' src=a.png>",
    "input": f"<input type=hidden value='{SECRET}'>",
    "textarea": f"<form><textarea>{SECRET}</textarea></form>",
    "options": f"<select><option>{SECRET}</option></select>",
    "metadata": f"<meta name=description content='{SECRET}'>",
    "readers' comments": f"<div id=comments><div class=comment><p>{SECRET}</p></div></div>",
}  # fmt: skip


def unseen() -> Iterator[Case]:
    """Words in an article that its reader does not see."""
    for name, piece in UNSEEN.items():
        yield Case(f"unseen in a page: {name}", lambda piece=piece: page(piece), whole=True)
    seen = [Printed(line, bottom=700 - 20 * n) for n, line in enumerate(SEEN)]
    for name, line in {
        "invisible mode": Printed(SECRET, bottom=600, before="3 Tr"),
        "white": Printed(SECRET, bottom=600, before="1 g"),
        "off the paper": Printed(SECRET, bottom=-300),
        "far right": Printed(SECRET, left=5_000, bottom=600),
        "tiny": Printed(SECRET, bottom=600, size=0.2),
        "clipping mode": Printed(SECRET, bottom=600, before="7 Tr"),
    }.items():
        yield Case(
            f"unseen in a PDF: {name}", lambda line=line: pdf([[*seen, line]]), "a.pdf", whole=True
        )
    for name, xml in {
        "vanish": "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>%s</w:t></w:r></w:p>",
        "white": "<w:p><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>%s</w:t></w:r></w:p>",
        "tiny": "<w:p><w:r><w:rPr><w:sz w:val='1'/></w:rPr><w:t>%s</w:t></w:r></w:p>",
        "deleted": "<w:p><w:del><w:r><w:delText>%s</w:delText><w:t>x</w:t></w:r></w:del></w:p>",
        "moved away": "<w:p><w:moveFrom><w:r><w:t>%s</w:t></w:r></w:moveFrom></w:p>",
        "instruction": "<w:p><w:r><w:instrText>%s</w:instrText></w:r></w:p>",
        "mark's style": "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:specVanish/><w:vanish/></w:rPr><w:t>%s</w:t></w:r></w:p>",
        "hidden row": "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    }.items():
        yield Case(
            f"unseen in a document: {name}",
            lambda xml=xml: docx(written() + xml % SECRET),
            "a.docx",
            whole=True,
        )


def written() -> str:
    """The honest article as XML of Word."""
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in SEEN)


def texts() -> Iterator[Case]:
    """Plain text, Markdown, JSON lines, and what is none of them."""
    pieces = {
        "spaces": " " * 1_900_000 + "x", "lines": "\n" * 1_900_000 + "x", "tabs": "\t\n" * 500_000 + "x",
        "date lines": "date 2023-02-10 x\n" * 80_000, "nearly a date": "date " * 300_000,
        "a date off the calendar": "date 2023-02-31 x\n\nHe said so.", "capitals": "A" * 1_000_000, "datelines": "ASTANA. KAZINFORM " * 80_000,
        "initials": "А. Б. " * 200_000, "dots": "." * 1_000_000, "quotes": "“" * 500_000, "pairs": "«» " * 300_000, "commas": ", " * 500_000,
        "dash paragraphs": "– x\n" * 200_000, "mixed marks": "«“\"'”»" * 150_000, "he said": "he said " * 150_000, "brackets": "(" * 1_000_000,
        "joiners": "\u200d\u200c" * 500_000 + "x", "one word": "x" * 1_900_000, "hyphens": "a-" * 600_000, "apostrophes": "a'" * 600_000,
        "letters of all kinds": "".join(map(chr, range(0x20, 0xD7FF))) * 20, "capital of many": "ﬃ" * 300_000 + "İ" * 300_000, "digits": "9" * 1_900_000,
        "three million": "word " * 700_000,
    }  # fmt: skip
    for name, piece in pieces.items():
        yield Case(
            f"text: {name}", lambda piece=piece: piece.encode("utf-8", "surrogatepass"), "a.txt"
        )
    for name, piece in {"links": "[" * 300_000, "images": "![" * 300_000, "bold": "**" * 300_000, "stress": "_a" * 300_000,
                        "fences": "```\n" * 100_000, "quotes": "> " * 300_000, "slashes": "\\" * 500_000, "headings": "#" * 500_000,
                        "links half": "[a](" * 200_000, "tables": "|-" * 300_000}.items():  # fmt: skip
        yield Case(f"Markdown: {name}", lambda piece=piece: piece.encode(), "a.md")
    lines = {
        "deep": "[" * 200_000, "deep objects": '{"a":' * 100_000, "a number": '{"text": ' + "9" * 200_000 + "}", "NaN": '{"text": NaN}',
        "half a pair": '{"text": "\\ud800x"}', "NUL": '{"text": "\\u0000"}', "list": "[1,2]", "wrong types": '{"text": "x", "title": {"a": 1}}',
        "a text of lists": '{"text": [["x"]]}', "a link that runs": '{"text": "He left.", "url": "javascript:alert(1)"}',
        "a day": '{"text": "x", "date": "9999-99-99"}', "same key": '{"text": "a", "text": "b"}', "unknown language": '{"text": "He left.", "language": "../../x"}',
        "three megabytes": json.dumps({"text": "x " * 1_500_000}), "a title": json.dumps({"text": "He left.", "title": "x" * 1_000_000}),
    }  # fmt: skip
    for name, line in lines.items():
        yield Case(f"lines: {name}", lambda line=line: line.encode(), "a.jsonl")
    for seed in range(6):
        yield Case(
            f"random bytes {seed}",
            lambda seed=seed: random.Random(seed).randbytes(200_000),
            "a.txt",
        )
    starts = {
        "PNG": b"\x89PNG\r\n\x1a\n", "JPEG": b"\xff\xd8\xff\xe0", "ZIP": b"PK\x03\x04", "gzip": b"\x1f\x8b\x08", "7z": b"7z\xbc\xaf\x27\x1c",
        "RAR": b"Rar!\x1a\x07", "OLE": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "RTF": b"{\\rtf1 x}", "ELF": b"\x7fELF", "SQLite": b"SQLite format 3\0",
        "MZ": b"MZ\x90\0\x03\0\0\0", "Mach-O": b"\xcf\xfa\xed\xfe\x07\0\0\1", "class": b"\xca\xfe\xba\xbe\0\0\0\x34", "WASM": b"\0asm\1\0\0\0",
        "only a mark": b"\xef\xbb\xbf", "UTF-16 odd": b"\xff\xfea\0b", "UTF-32 cut": b"\xff\xfe\0\0a", "one NUL": b"\0", "one byte": b"\xff",
    }  # fmt: skip
    for name, start in starts.items():
        for file in ("a.txt", "a.docx"):
            yield Case(f"{name} as {file}", lambda start=start: start + bytes(2_000), file)
    for file in (
        "../../etc/passwd",
        "a\nb.txt",
        "x" * 5_000 + ".txt",
        "\u202egpj.txt",
        "con.txt",
        "a\0b.txt",
        "",
        "https://",
        "http://[",
        ".",
        "a.html\0.txt",
    ):
        yield Case(f"named {file[:20]!r}", lambda: b"He left the city, she said.", file)


def documents() -> Iterator[Case]:
    """PDF and DOCX."""
    honest = pdf([[Printed(line, bottom=700 - 20 * n) for n, line in enumerate(SEEN)]])
    for share in (3, 10, 30, 60, 90, 99):
        yield Case(
            f"PDF cut at {share} %",
            lambda share=share: honest[: len(honest) * share // 100],
            "a.pdf",
        )
    for seed in range(12):
        yield Case(f"PDF with broken bytes {seed}", lambda seed=seed: broken(honest, seed), "a.pdf")
    flate = zlib.compress(b"BT (x) Tj ET " * 8_000_000, 9)
    bomb = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(flate), flate)
    twice = zlib.compress(zlib.compress(bytes(300_000_000), 9), 9)
    nested = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\nendstream" % (
        len(twice),
        twice,
    )
    for name, objects in {
        "page tree in a circle": [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"],
        "no pages": [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"],
        "a million pages": [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1000000>>", b"<</Type/Page/Parent 2 0 R>>"],
        "deep arrays": [b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 100_000 + b">>", b"<</Type/Pages/Kids[]/Count 0>>"],
        "a bomb": one_page(bomb), "a bomb in a bomb": one_page(nested), "script": [b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>", *one_page(b"<</Length 0>>stream\n\nendstream")[1:]],
        "a link elsewhere": [b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(http://127.0.0.1/)>>>>", *one_page(b"<</Length 0>>stream\n\nendstream")[1:]],
        "contents in a circle": one_page(b"5 0 R"), "a length below nothing": one_page(b"<</Length -5>>stream\nx\nendstream"),
        "forms in a circle": one_page(b"<</Length 5/Type/XObject/Subtype/Form/Resources<</XObject<</X 4 0 R>>>>/BBox[0 0 9 9]>>stream\n/X Do\nendstream"),
        "places beyond numbers": one_page(stream(b"BT /F 1e38 Tf 1e38 0 0 1e38 1e38 1e38 Tm (x) Tj ET")), "saved states": one_page(stream(b"q " * 500_000)),
    }.items():  # fmt: skip
        yield Case(f"PDF: {name}", lambda objects=objects: written_pdf(objects), "a.pdf")
    yield Case("PDF: only its name", lambda: b"%PDF-1.7\n", "a.pdf")
    yield Case(
        "PDF: table in a circle",
        lambda: (
            b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Prev 9/Size 1/Root 1 0 R>>\nstartxref\n9\n%%EOF"
        ),
        "a.pdf",
    )
    yield Case("PDF: 2,100 pages", lambda: pdf([[Printed("x")]] * 2_100), "a.pdf")
    yield Case(
        "PDF: a page of letters",
        lambda: pdf([[Printed("x" * 200, bottom=n / 3) for n in range(2_400)]] * 30),
        "a.pdf",
    )
    body = written()
    entities = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 20}'>" for n in range(1, 12))
    for name, data in {
        "entity bomb": lambda: docx("<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>", prologue=f"<!DOCTYPE x [<!ENTITY a0 'xxxxxxxxxx'>{entities}]>"),
        "quadratic entities": lambda: docx(f"<w:p><w:r><w:t>{'&a;' * 50_000}</w:t></w:r></w:p>", prologue=f"<!DOCTYPE x [<!ENTITY a '{'x' * 50_000}'>]>"),
        "XXE": lambda: docx("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", prologue="<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
        "XXE by parameter": lambda: docx(body, prologue="<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1/x.dtd'>%p;]>"),
        "a DTD elsewhere": lambda: docx(body, prologue="<!DOCTYPE x SYSTEM 'http://127.0.0.1/x.dtd'>"),
        "deep": lambda: docx("<w:sdt><w:sdtContent>" * 5_000 + body + "</w:sdtContent></w:sdt>" * 5_000),
        "deep tables": lambda: docx("<w:tbl><w:tr><w:tc>" * 80 + body + "</w:tc></w:tr></w:tbl>" * 80),
        "paragraphs": lambda: docx("<w:p/>" * 4_000_000), "a word of 40 MB": lambda: docx(f"<w:p><w:r><w:t>{'x' * 40_000_000}</w:t></w:r></w:p>"),
        "styles in a circle": lambda: docx(body.replace("<w:p>", "<w:p><w:pPr><w:pStyle w:val='A'/></w:pPr>"), styles="<w:style w:styleId='A'><w:basedOn w:val='B'/></w:style><w:style w:styleId='B'><w:basedOn w:val='A'/></w:style>"),
        "attributes": lambda: docx("<w:p " + " ".join(f"a{n}='1'" for n in range(100_000)) + "/>"),
        "a bomb of 2 GB": lambda: zipped("word/document.xml", bytes(1_000_000), times=2_000), "a bomb in the styles": lambda: zipped("word/styles.xml", b" " * 1_000_000, times=1_000),
        "70,000 parts": lambda: parts(70_000), "no body": lambda: zipped("word/other.xml", b"<x/>"), "two bodies": lambda: doubled(body),
        "a locked part": lambda: flagged(docx(body)), "an odd way of packing": lambda: packed_as(docx(body), 99), "a size that lies": lambda: lying(docx(body)),
        "paths outside": lambda: zipped("../../word/document.xml", b"<x/>"), "UTF-16 bomb": lambda: zipped("word/document.xml", "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE x [<!ENTITY a 'xxxx'><!ENTITY b '&a;&a;&a;'>]><x>&b;</x>".encode("utf-16")),
    }.items():  # fmt: skip
        yield Case(f"document: {name}", data, "a.docx")
    whole = docx(body)
    for share in (5, 40, 80, 98):
        yield Case(
            f"document cut at {share} %",
            lambda share=share: whole[: len(whole) * share // 100],
            "a.docx",
        )
    for seed in range(8):
        yield Case(
            f"document with broken bytes {seed}", lambda seed=seed: broken(whole, seed), "a.docx"
        )


def lists() -> Iterator[Case]:
    """ZIPs and tables of articles; feeds and sitemaps given as if they were articles."""
    good = SEEN[1].encode()
    for name, data in {
        "bomb": lambda: zipped("a.txt", bytes(1_000_000), times=500), "paths outside": lambda: zipped("../../../tmp/a.txt", good), "absolute path": lambda: zipped("/etc/cron.d/a.txt", good),
        "no names": lambda: zipped("", good), "odd names": lambda: zipped("a\n\u202egpj.txt", good), "a ZIP inside": lambda: zipped("a.zip", zipped("b.txt", good)), "70,000 parts": lambda: parts(70_000),
        "locked": lambda: flagged(zipped("a.txt", good)), "an odd way of packing": lambda: packed_as(zipped("a.txt", good), 97), "cut": lambda: zipped("a.txt", good)[:-30], "PNG as text": lambda: zipped("a.txt", b"\x89PNG\r\n"),
        "empty": lambda: b"PK\x05\x06" + bytes(18), "a page that is a bomb": lambda: zipped("a.html", page("<p>x" * 100_000)),
    }.items():  # fmt: skip
        yield Case(f"ZIP: {name}", data, "a.zip")
    for seed in range(6):
        yield Case(
            f"ZIP with broken bytes {seed}",
            lambda seed=seed: broken(zipped("a.txt", good * 50), seed),
            "a.zip",
        )
    for name, text in {
        "quotes": '"' * 300_000, "open quote": 'text\n"' + "x" * 3_000_000, "columns": "text," * 100_000, "no head": "\n" * 100_000, "NULs": "text\n\0\0\0", "separators": "text" + ";" * 500_000 + "\nx",
        "one long field": "text\n" + "y" * 3_000_000, "formula": "text\n=cmd|'/C calc'!A0", "wide rows": "text\n" + "a," * 300_000,
    }.items():  # fmt: skip
        yield Case(f"table: {name}", lambda text=text: text.encode(), "a.csv")
    for name, data in {
        "feed": b"<?xml version='1.0'?><rss version='2.0'><channel>" + b"<item><title>x</title></item>" * 50_000 + b"</channel></rss>",
        "sitemap": b"<?xml version='1.0'?><urlset>" + b"<url><loc>http://127.0.0.1/</loc></url>" * 60_000 + b"</urlset>",
    }.items():  # fmt: skip
        yield Case(f"{name} as an article", lambda data=data: data, "a.xml", "application/xml")


# How they are made.


def broken(data: bytes, seed: int) -> bytes:
    """The data with one byte in a hundred another."""
    dice = random.Random(seed)
    changed = bytearray(data)
    for _ in range(len(data) // 100):
        changed[dice.randrange(8, len(data))] = dice.randrange(256)
    return bytes(changed)


def stream(content: bytes) -> bytes:
    """An object that holds this."""
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)


def one_page(contents: bytes) -> list[bytes]:
    """A document of one page with these contents."""
    return [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 4 0 R>>/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        contents,
    ]


def written_pdf(objects: list[bytes]) -> bytes:
    """A file of these objects; a reader finds them without a table."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, item) for n, item in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R/Size 9>>\n%%EOF"


def zipped(name: str, data: bytes, *, times: int = 1) -> bytes:
    """A ZIP whose part holds the data so many times."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        with file.open(name, "w", force_zip64=True) as part:
            for _ in range(times):
                part.write(data)
        if name != "word/document.xml":
            file.writestr("word/x", "x")
    return packed.getvalue()


def parts(count: int) -> bytes:
    """A ZIP of so many empty parts."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for number in range(count):
            file.writestr(f"word/{number}", b"")
    return packed.getvalue()


def doubled(body: str) -> bytes:
    """A document with a second body under the same name."""
    packed = BytesIO(docx(body))
    with zipfile.ZipFile(packed, "a") as file:
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            file.writestr("word/document.xml", "<x/>")
    return packed.getvalue()


def flagged(data: bytes) -> bytes:
    """The ZIP as if its parts were locked."""
    place = data.index(b"PK\x01\x02")
    return data[: place + 8] + b"\x01\x00" + data[place + 10 :]


def packed_as(data: bytes, method: int) -> bytes:
    """The ZIP as if its first part were packed in this way."""
    changed = bytearray(data)
    for place in (data.index(b"PK\x03\x04") + 8, data.index(b"PK\x01\x02") + 10):
        changed[place : place + 2] = struct.pack("<H", method)
    place = data.rindex(b"PK\x01\x02")
    changed[place + 10 : place + 12] = struct.pack("<H", method)
    return bytes(changed)


def lying(data: bytes) -> bytes:
    """The ZIP with a size of the body that it does not have."""
    place = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    return data[: place + 24] + struct.pack("<I", 5) + data[place + 28 :]


def cases() -> list[Case]:
    """All of them."""
    return [*pages(), *unseen(), *texts(), *documents(), *lists()]
