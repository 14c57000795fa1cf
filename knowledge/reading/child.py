"""Jobs on standard input -> drafts on standard output, each parsed in a process with limits.

Runs as a program that loads the parsers once and forks for every document, so that a document costs
milliseconds and can harm nothing but its own process. It has one thread, so that a fork is safe.
"""

from __future__ import annotations

import json
import os
import resource
import select
import signal
import struct
import sys
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, NoReturn

from knowledge.reading.draft import MOST_CHARACTERS, TOO_LONG, Draft, Unreadable

PARSERS = {form: f"knowledge.reading.{form}" for form in ("html", "pdf", "docx")}
"""Each has `parse(data, **options) -> Draft`; loaded when the first document of its kind comes."""

MEMORY_BYTES = 300_000_000
"""Address space above what the program needs itself; a book of 1,000 pages takes a third."""
IDLE_SECONDS = 60
"""Without a document for so long the program ends; the next one starts another."""
SIZE = struct.Struct("!Q")

_TOO_LARGE = "it needs more memory than a document may"
_CRASHED = "its parser broke down over it"


def run(seconds: int) -> None:
    """Serve on standard input and output, each document for so many seconds at most.

    What a library prints goes nowhere, so that it cannot be taken for an answer.
    """
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
        parse = import_module(PARSERS[job.pop("form")]).parse
    except ImportError as error:
        reason = " ".join(str(error).split())
        return _refusal(f"its parser is not installed ({reason}); install the program again")
    return _apart(partial(parse, data, **job), seconds)


def _message(stream: BinaryIO) -> bytes | None:
    head = stream.read(SIZE.size)
    return stream.read(SIZE.unpack(head)[0]) if len(head) == SIZE.size else None


def _apart(parse: Callable[[], Draft], seconds: int) -> bytes:
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
    return too_slow(seconds) if slow else _refusal(_CRASHED)


def _work(parse: Callable[[], Draft], pipe: int, seconds: int) -> NoReturn:
    """Write the answer and end, whatever happens: the loop that forked must not run twice."""
    try:
        _limit(seconds)
        _write(pipe, _answer(parse))
        os._exit(0)
    finally:
        os._exit(1)


def too_slow(seconds: int) -> bytes:
    """The answer for a document whose time ran out."""
    return _refusal(f"it takes longer than {seconds} seconds")


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


def _answer(parse: Callable[[], Draft]) -> bytes:
    """The draft, or why there is none. Whatever a parser raises must not pass this point."""
    try:
        draft = parse()
        if len(draft.text) > MOST_CHARACTERS:
            return _refusal(TOO_LONG)
        return json.dumps({"draft": asdict(draft)}).encode()
    except Unreadable as error:
        return _refusal(str(error))
    except MemoryError:
        return _refusal(_TOO_LARGE)
    except RecursionError:
        return _refusal("it is nested too deep")
    except Exception as error:
        return _refusal(f"{_CRASHED} ({type(error).__name__})")


def _refusal(reason: str) -> bytes:
    return json.dumps({"refusal": reason}).encode()


def _write(pipe: int, answer: bytes) -> None:
    while answer:
        answer = answer[os.write(pipe, answer) :]
