"""How fast and how faithfully sources are read.

    python tests/benchmarks/reading.py                            all of these, over invented sources
    python tests/benchmarks/reading.py pages | feed | folder | set
    python tests/benchmarks/reading.py forms ARTICLE.txt...        the same article as text, HTML, DOCX and PDF

"cpu" is the processor time of this process and its parsers together, so that what else runs on the machine
changes little; seconds are by the clock.
"""

from __future__ import annotations

import argparse
import html
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "knowledge" / "reading")]

from documents import Printed, docx, pdf, set_as_paragraphs  # noqa: E402
from pages import pages as made_pages  # noqa: E402
from sites import sites  # noqa: E402

from knowledge import Archive, adding  # noqa: E402
from knowledge.feeds import Feeding  # noqa: E402
from knowledge.intake import extract_from  # noqa: E402
from knowledge.lists import Manners  # noqa: E402
from knowledge.reading import apart, read_bytes  # noqa: E402
from knowledge.web import Fetched, Known  # noqa: E402
from tests.drills.pace import Language  # noqa: E402

PAGE_BYTES = 50_000
LANGUAGE = Language()


def sentence() -> str:
    """Invented words."""
    return " ".join(LANGUAGE.sentence()).capitalize()


def paragraphs(count: int) -> list[str]:
    """Every third is somebody's words."""
    return [
        f'"{sentence()}," said Ivar Tolgarin, the minister.' if n % 3 == 0 else f"{sentence()}."
        for n in range(count)
    ]


def page(number: int, size: int = PAGE_BYTES) -> bytes:
    """A page of so many bytes, about half of them the article, with what sites put around it."""
    menu = "".join(
        f'<li class="menu-item"><a href="/s/{n}">{sentence()[:30]}</a></li>' for n in range(60)
    )
    cards = "".join(
        f'<div class="card"><a href="/{n}"><img src="/{n}.jpg">{sentence()[:60]}</a></div>'
        for n in range(60)
    )
    head = f"<html lang=en><head><title>Forum {number} | Kelpress</title><style>.menu{{color:#333}}</style></head>"
    text = ""
    while len(head) + len(menu) + len(cards) + len(text) < size:
        text += f'<p class="text">{html.escape(paragraphs(3)[len(text) % 3])}</p>\n'
    return (
        f"<!doctype html>{head}<body><nav><ul>{menu}</ul></nav><article><h1>Forum {number}</h1>{text}</article>"
        f"<aside>{cards}</aside><footer>© Kelpress</footer></body></html>"
    ).encode()


@contextmanager
def timed(what: str, count: int) -> Iterator[None]:
    """Print how long it took."""
    apart._end_all()
    cpu, began = _cpu(), time.perf_counter()
    yield
    seconds = time.perf_counter() - began
    apart._end_all()  # only then is the time of the parsers known
    used = _cpu() - cpu
    print(
        f"{what}: {seconds:.1f} s ({count / seconds:.1f}/s), cpu {used:.1f} s ({1000 * used / count:.0f} ms each)",
        flush=True,
    )


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def read_pages(count: int = 100) -> None:
    """Pages of 50 kB, one after the other."""
    made = [page(number) for number in range(count)]
    with timed(f"{count} pages of 50 kB read", count):
        for number, data in enumerate(made):
            list(read_bytes(data, name=f"{number}.html"))


def read_feed(count: int = 100) -> None:
    """A feed of so many new items, each a page of 50 kB, kept."""
    site = "https://news.example"
    items = "".join(
        f"<item><guid>{n}</guid><link>{site}/{n}</link><title>F {n}</title></item>"
        for n in range(count)
    )
    held = {f"{site}/{n}": page(n) for n in range(count)}
    held[f"{site}/rss"] = (
        f"<rss version='2.0'><channel><title>N</title>{items}</channel></rss>".encode()
    )

    def fetch(url: str, *, known: Known = Known(), **_: object) -> Fetched:  # noqa: B008
        return Fetched(held.get(url, b""), url)

    with tempfile.TemporaryDirectory() as folder, Archive.open(f"{folder}/a.db") as archive:
        manners = Manners(fetch=fetch, sleep=lambda _: None)
        feeding = Feeding(
            archive._store,
            add=archive.add,
            read=read_bytes,
            known=archive.sourcing.at,
            manners=manners,
        )
        feeding.add(f"{site}/rss")
        with timed(f"feed of {count} items kept", count):
            (polled,) = feeding.poll(everything=True)
        assert len(polled.added) == count, polled.problems[:3]


def read_folder(count: int = 1000) -> None:
    """A folder of texts and pages of a usual length, kept."""
    with tempfile.TemporaryDirectory() as folder, Archive.open(f"{folder}/a.db") as archive:
        files = Path(folder) / "files"
        files.mkdir()
        for number in range(count):
            parts = paragraphs(25)
            if number % 2:
                text = "\n\n".join([f"Forum {number}", *parts])
                (files / f"{number}.txt").write_text(text)
            else:
                (files / f"{number}.html").write_bytes(page(number, 20_000))
        with timed(f"folder of {count} files kept", count):
            found = list(adding.add_all(archive, adding.expand([str(files)])))
        assert sum(bool(item.added) for item in found) == count, [
            i.problem for i in found if i.problem
        ][:3]


def read_set() -> None:
    """The invented pages of the tests: how much of each is read."""
    kept = wanted = titles = wrong = foreign = 0
    shown = [(p.data, p.title, p.day, p.paragraphs) for p in made_pages()]
    shown += [(s.data, s.title, s.day, s.story.paragraphs) for s in sites()]
    for data, title, day, parts in shown:
        (article,) = read_bytes(data, name="page.html")
        lines = [line for line in article.text.split("\n") if line]
        kept += sum(part in lines for part in parts)
        wanted += len(parts)
        foreign += sum(line not in parts for line in lines)
        titles += article.title == title
        wrong += article.published is not None and article.published.isoformat() != day
    print(
        f"{len(shown)} pages: paragraphs kept {100 * kept / wanted:.1f} %, lines that are none of them {foreign},"
        f" titles {100 * titles / len(shown):.1f} %, wrong dates {wrong}"
    )


def read_forms(path: Path) -> bool:
    """Whether an article says the same as text, HTML, DOCX and PDF."""
    text = path.read_text("utf-8")
    (article,) = read_bytes(text.encode(), name="a.txt")
    lines = [line for line in article.text.split("\n") if line.strip()]
    head = article.title
    body = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    words = "".join(
        f"<w:p><w:r><w:t xml:space='preserve'>{escape(line)}</w:t></w:r></w:p>" for line in lines
    )
    titled = (
        f"<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>{escape(head)}</w:t></w:r></w:p>"
        if head
        else ""
    )
    heading = f"<h1>{html.escape(head)}</h1>" if head else ""
    forms = {
        "a.html": (
            f"<html lang={article.language}><head><meta charset=utf-8><title>{html.escape(head)}</title></head>"
            f"<body><article>{heading}{body}</article></body></html>"
        ).encode(),
        "a.docx": docx(titled + words),
        "a.pdf": pdf(_printed([head, *lines] if head else lines)),
    }
    expected = _said(read_bytes(text.encode(), name="a.txt"))
    same = {name: _said(read_bytes(data, name=name)) == expected for name, data in forms.items()}
    print(f"{path.name}: {len(expected)} statements; the same as {same}")
    return all(same.values())


def _printed(lines: list[str]) -> list[list[Printed]]:
    """Pages as high as a sheet of paper."""
    sheets: list[list[Printed]] = []
    for line in set_as_paragraphs(lines):
        sheet, bottom = divmod(780.0 - line.bottom, 720.0)
        while len(sheets) <= sheet:
            sheets.append([])
        sheets[int(sheet)].append(replace(line, bottom=780.0 - bottom))
    return sheets


def _said(articles: Iterator) -> list[tuple[str, str]]:
    (article,) = articles
    found = extract_from(article)
    return [
        (" ".join(item.text.split()), item.speaker.name if item.speaker else "") for item in found
    ]


PARTS: dict[str, Callable[[], None]] = {
    "set": read_set, "pages": read_pages, "feed": read_feed, "folder": read_folder,
}  # fmt: skip


def main() -> int:
    """Print the figures; 1 if a form says something else than the text."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("part", nargs="?", choices=[*PARTS, "forms"])
    parser.add_argument("files", type=Path, nargs="*")
    given = parser.parse_args()
    if given.part == "forms":
        same = [read_forms(path) for path in given.files]
        return 0 if all(same) else 1
    for name, work in PARTS.items():
        if given.part in (None, name):
            work()
    return 0


if __name__ == "__main__":
    sys.exit(main())
