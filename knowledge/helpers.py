"""Chunks -> what is prepared of them, in order, by processes of their own: one for each core."""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import struct
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import IO

from knowledge.errors import KnowledgeError
from knowledge.importing import Record
from knowledge.preparing import Prepared, Preparer

_SIZE = struct.Struct("!Q")
_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from knowledge.helpers import serve; serve()"
_AHEAD = 1
"""Chunks beyond those that the helpers have: what is prepared waits in memory."""

Chunk = list[Record]


def prepared(chunks: Iterable[Chunk]) -> Iterator[tuple[Callable[[], Chunk], Prepared]]:
    """What is prepared of each chunk, and the chunk. The first is prepared here: a short file needs no helper."""
    rest = iter(chunks)
    first = next(rest, None)
    if first is None:
        return
    yield partial(list, first), Preparer().prepare(first)
    second = next(rest, None)
    if second is not None:
        yield from _by_helpers(second, rest)


def _by_helpers(
    first: Chunk, rest: Iterator[Chunk]
) -> Iterator[tuple[Callable[[], Chunk], Prepared]]:
    count = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    )
    idle: SimpleQueue[_Helper] = SimpleQueue()
    helpers = [_Helper() for _ in range(count)]
    for helper in helpers:
        idle.put(helper)

    def answer(chunk: bytes) -> bytes:
        helper = idle.get()
        try:
            return helper.answer(chunk)
        finally:
            idle.put(helper)

    waiting: deque[tuple[bytes, Future[bytes]]] = deque()  # lines take twice the room
    with ThreadPoolExecutor(count) as threads:
        try:
            chunk: Chunk | None = first
            while chunk is not None or waiting:
                while chunk is not None and len(waiting) < count + _AHEAD:
                    data = pickle.dumps(chunk, protocol=5)
                    waiting.append((data, threads.submit(answer, data)))
                    chunk = next(rest, None)
                given, future = waiting.popleft()
                yield partial(pickle.loads, given), pickle.loads(future.result())
        finally:
            for _, future in waiting:
                future.cancel()
            for helper in helpers:
                helper.end()


class _Helper:
    """A running process that prepares one chunk after the other."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _PROGRAM, str(Path(__file__).parents[1]), *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # Ctrl-C is for the program that imports
        )

    def answer(self, chunk: bytes) -> bytes:
        """What it prepares of a chunk, both pickled. :raises KnowledgeError: if the process has ended."""
        try:
            assert self._process.stdin and self._process.stdout
            _send(self._process.stdin, chunk)
            found = _receive(self._process.stdout)
        except OSError:
            found = b""
        if not found:
            raise KnowledgeError(
                "A helper process of the import has ended: import the file again; what is kept stays."
            )
        return found

    def end(self) -> None:
        """Stop the process, whatever it does."""
        self._process.kill()
        self._process.communicate()


def serve() -> None:
    """The helper's part: chunks on standard input, what is prepared on standard output."""
    gc.disable()  # nothing that it makes refers to itself, and there is much to look through
    preparer = Preparer()
    with contextlib.suppress(BrokenPipeError):  # whoever asked is gone
        while chunk := _receive(sys.stdin.buffer):
            prepared = preparer.prepare(pickle.loads(chunk))
            _send(sys.stdout.buffer, pickle.dumps(prepared, protocol=5))


def _send(stream: IO[bytes], data: bytes) -> None:
    stream.write(_SIZE.pack(len(data)))
    stream.write(data)
    stream.flush()


def _receive(stream: IO[bytes]) -> bytes:
    head = stream.read(_SIZE.size)
    return stream.read(_SIZE.unpack(head)[0]) if len(head) == _SIZE.size else b""
