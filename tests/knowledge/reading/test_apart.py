import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from documents import Printed, docx, pdf

from knowledge.errors import SourceUnreadable
from knowledge.reading import apart, read_bytes

DOCX = docx("<w:p><w:r><w:t>He said so.</w:t></w:r></w:p>")
PDF = pdf([[Printed("He said so.")]])


@pytest.mark.parametrize(
    ("data", "name"), [(DOCX, "a.docx"), (PDF, "a.pdf"), (DOCX, ""), (PDF, "x.txt")]
)
def test_a_document_is_told_by_its_bytes_and_read(data: bytes, name: str) -> None:
    (article,) = read_bytes(data, name=name)
    assert (article.text, article.language) == ("He said so.", "en")


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"%PDF-1.4", "a.pdf"), (b"PK\x03\x04word/", "a.docx"), (b"<html></html>", "a.html")],
)
def test_the_reason_names_the_document(data: bytes, name: str) -> None:
    with pytest.raises(SourceUnreadable, match=f"^{name} cannot be read: "):
        list(read_bytes(data, name=name))


def test_a_child_is_used_again_and_has_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    apart.parse(DOCX, form="docx", name="x")
    (child,) = apart._idle[-1:]
    apart.parse(DOCX, form="docx", name="x")
    assert apart._idle[-1] is child
    assert Path(f"/proc/{child._process.pid}/environ").read_text() == ""


def test_a_child_that_was_ended_is_replaced() -> None:
    with ThreadPoolExecutor(3) as several:
        list(several.map(lambda _: apart.parse(DOCX, form="docx", name="x"), range(9)))
    for child in apart._idle:
        child._process.kill()
        child._process.wait()
    (article,) = apart.parse(DOCX, form="docx", name="x").articles
    assert article.text == "He said so."


def test_a_document_that_takes_too_long_is_given_up() -> None:
    slow = pdf([[Printed("x" * 90, bottom=12 * line) for line in range(70)]] * 400)
    begun = time.perf_counter()
    with pytest.raises(
        SourceUnreadable, match=r"^slow\.pdf cannot be read: it takes longer than 1 s"
    ):
        apart.parse(slow, form="pdf", name="slow.pdf", seconds=1)
    assert time.perf_counter() - begun < 4


def test_a_document_that_needs_too_much_memory_is_given_up() -> None:
    bomb = docx("<w:p/>" * 8_000_000)
    begun = time.perf_counter()
    with pytest.raises(SourceUnreadable, match=r"^huge cannot be read: "):
        list(read_bytes(bomb, name="huge"))
    assert time.perf_counter() - begun < 10
