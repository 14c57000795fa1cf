"""Jobs on standard input -> articles on standard output, each parsed in a process with limits.

Runs as a program that loads the parsers once and forks for every document, so that a document costs
milliseconds and can harm nothing but its own process. It has one thread, so that a fork is safe.
"""

from __future__ import annotations

import contextlib
import inspect
import json
import os
import resource
import select
import signal
import struct
import sys
from collections.abc import Callable
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, NoReturn

from knowledge.errors import SourceError
from knowledge.language import languages
from knowledge.model import Article
from knowledge.reading.cleaning import clean
from knowledge.reading.draft import Draft, Unreadable
from knowledge.reading.plain import read_text
from knowledge.reading.wire import Found, failure, pack, refusal

PARSERS = {
    **{
        form: f"knowledge.reading.{form}"
        for form in ("html", "pdf", "docx", "lines", "text", "pack", "sitemap", "feed", "robots")
    },
    "markdown": "knowledge.reading.text",
}
"""Each has `parse(data, **options)`; loaded when the first document of its kind comes."""
_IN_PACKS = ("pack", "html", "pdf", "docx", "lines", "text")
Parsed = Draft | Article | Found

MEMORY_BYTES = 300_000_000
"""Address space above what the program needs itself; a book of 1,000 pages takes a third."""
GIVING_WAY = 10
"""How much less urgent it is than the program that asked (nice): questions come first."""
IDLE_SECONDS = 60
"""Without a document for so long the program ends; the next one starts another."""
SIZE = struct.Struct("!Q")

_SAID = (
    "The ferry from Holm to the islands will sail again on Monday, the ministry of transport said. "
)
_SAMPLES = {
    "text": f"The ferry\n\n{_SAID}\n\n{_SAID}".encode(),
    "lines": json.dumps({"title": "The ferry", "text": _SAID}).encode(),
    "html": (
        "<!doctype html><html lang=en><head><title>The ferry</title><style>.x{color:red}</style></head>"
        f"<body><nav><a href=/>News</a></nav><article><h1>The ferry</h1>{f'<p>{_SAID * 3}</p>' * 6}"
        "<table><tr><td>1</td></tr></table><ul><li>One</ul></article><footer>Contact</footer></body></html>"
    ).encode(),
}
"""Invented; what a parser is made ready with."""

_TOO_LARGE = "it needs more memory than a document may"
_CRASHED = "its parser broke down over it"


def run(seconds: int) -> None:
    """Serve on standard input and output, each document for so many seconds at most.

    What a library prints goes nowhere, so that it cannot be taken for an answer.
    """
    with contextlib.suppress(OSError):
        os.nice(GIVING_WAY)
    languages()  # read before a document comes: each is parsed in a copy of this process
    answers = open(os.dup(sys.stdout.fileno()), "wb")  # noqa: PTH123, SIM115 - a descriptor
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    serve(sys.stdin.buffer, answers, seconds=seconds)


def serve(jobs: BinaryIO, answers: BinaryIO, *, seconds: int) -> None:
    """Answer jobs until there are no more, or none for a while."""
    while select.select([jobs], [], [], IDLE_SECONDS)[0]:
        head, data = _message(jobs), _message(jobs)
        if head is None or data is None:
            return
        answer = _answer_to(json.loads(head), data, seconds)
        answers.write(SIZE.pack(len(answer)) + answer)
        answers.flush()


def _answer_to(job: dict[str, str], data: bytes, seconds: int) -> bytes:
    try:
        # Loaded before the fork, which then costs milliseconds; what a ZIP holds is not known yet.
        for form in _IN_PACKS if job["form"] == "pack" else (job["form"],):
            _get_ready(form)
    except ImportError as error:
        reason = " ".join(str(error).split())
        return refusal(f"its parser is not installed ({reason}); install the program again")
    return _apart(lambda: parsed(data, **job), seconds)


@cache
def _get_ready(form: str) -> None:
    """Load a parser, and let it make once what it makes at its first page: each fork begins with it."""
    import_module(PARSERS[form])
    if sample := _SAMPLES.get(form):
        with contextlib.suppress(Exception):  # then the first documents take a little longer
            parsed(sample, form=form, name="sample")


def parsed(data: bytes, *, form: str, name: str, **options: str) -> Found:
    """What the parser of a form finds, here and now; options that it does not know are passed over.

    :raises Unreadable: :raises SourceError: as the parser does.
    """
    parse = import_module(PARSERS[form]).parse
    given = {"form": form, "name": name, **options}
    known = inspect.signature(parse).parameters
    return _found(parse(data, **{key: given[key] for key in given if key in known}), name)


def _found(found: Parsed, name: str) -> Found:
    """The articles, as they are stored."""
    if isinstance(found, Found):
        return found
    if isinstance(found, Article):
        return Found((found,))
    given = Article(
        "",
        title=" ".join(clean(found.title).split()),
        language=found.language,
        url=found.url,
        published=date.fromisoformat(found.published) if found.published else None,
        publisher=" ".join(clean(found.publisher).split()),
    )
    return Found((read_text(found.text, name=name, given=given),))


def _message(stream: BinaryIO) -> bytes | None:
    head = stream.read(SIZE.size)
    return stream.read(SIZE.unpack(head)[0]) if len(head) == SIZE.size else None


def _apart(parse: Callable[[], Found], seconds: int) -> bytes:
    """The answer of a forked process; if it dies, the reason."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        _work(parse, writing, seconds)
    os.close(writing)
    with open(reading, "rb") as pipe:  # noqa: PTH123 - a descriptor, no path
        answer = pipe.read()
    status = os.waitpid(process, 0)[1]
    if not status and answer:
        return answer
    slow = os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL)
    return too_slow(seconds) if slow else refusal(_CRASHED)


def _work(parse: Callable[[], Found], pipe: int, seconds: int) -> NoReturn:
    """Write the answer and end, whatever happens: the loop that forked must not run twice."""
    try:
        _limit(seconds)
        _write(pipe, _answer(parse))
        os._exit(0)
    finally:
        os._exit(1)


def too_slow(seconds: int) -> bytes:
    """The answer for a document whose time ran out."""
    return refusal(f"it takes longer than {seconds} seconds", why="takes_long")


def _limit(seconds: int) -> None:
    """No more time, memory, files or core dumps than a document may need."""
    memory = _address_space() + MEMORY_BYTES
    for kind, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))


def _address_space() -> int:
    """Bytes that the program has mapped before it reads the document."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def _answer(parse: Callable[[], Found]) -> bytes:
    """What was found, or why there is nothing. Whatever a parser raises must not pass this point."""
    try:
        return pack(parse())
    except Unreadable as error:
        return refusal(str(error), why=error.why)
    except SourceError as error:
        return failure(error)
    except MemoryError:
        return refusal(_TOO_LARGE, why="too_much")
    except RecursionError:
        return refusal("it is nested too deep")
    except Exception as error:
        return refusal(f"{_CRASHED} ({type(error).__name__})")


def _write(pipe: int, answer: bytes) -> None:
    while answer:
        answer = answer[os.write(pipe, answer) :]
