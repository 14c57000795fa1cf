"""Chunks -> what is prepared of them, in order, by a process of its own while this one keeps what came before.

The two take about as long, so that they keep two cores busy; more could only wait for the one that keeps.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import struct
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from knowledge.errors import KnowledgeError
from knowledge.importing import Chunk
from knowledge.preparing import Prepared, Preparer

_PROGRAM = (
    "import sys; sys.path[:] = sys.argv[1:]; from importlib.util import find_spec, module_from_spec;"
    "sys.modules['knowledge'] = module_from_spec(find_spec('knowledge'));"
    "from knowledge.helpers import serve; serve()"
)
"""The package without its face, which loads what no helper needs: so it starts in half the time."""
_MEMORY = {
    "MALLOC_TOP_PAD_": f"{64 << 20}",
    "MALLOC_TRIM_THRESHOLD_": f"{1 << 30}",
    "MALLOC_MMAP_THRESHOLD_": f"{32 << 20}",
}
"""What a chunk needed, the next one needs: Linux' C library is to keep it, for each page costs time to get again."""
_JOB, _DONE = struct.Struct("!II"), b"\n"
"""The files of a chunk and of its answer; what the helper says when that is written."""
_UNDER_WAY = 2
"""Chunks that the helper has at most: it goes on with one while the answer to the other is kept."""


def prepared(chunks: Iterable[Chunk]) -> Iterator[tuple[Callable[[], Chunk], Prepared]]:
    """What is prepared of each chunk, and the chunk. The first is prepared here: a short file needs no helper."""
    rest = iter(chunks)
    first, second = next(rest, None), next(rest, None)
    if first is not None and second is None:
        yield partial(Chunk._make, first), Preparer().prepare(first)
    elif first is not None and second is not None:
        with _Helper() as helper:  # which starts while the first chunk is prepared and kept
            helper.give(second)
            yield partial(Chunk._make, first), Preparer().prepare(first)
            while helper.under_way:
                if (chunk := next(rest, None)) is not None:
                    helper.give(chunk)
                yield helper.take()


class _Helper:
    """A running process that prepares one chunk after the other.

    Chunks and answers lie in files without names: bytes come through a pipe bit by bit, and a thread that
    reads them takes turns with the one that keeps.
    """

    def __init__(self) -> None:
        self._given = self._taken = 0
        self._files = [(_file(), _file()) for _ in range(_UNDER_WAY)]
        """Of each chunk under way: its own, and that for the answer."""
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _PROGRAM, str(Path(__file__).parents[1]), *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            pass_fds=[file for files in self._files for file in files],
            env={**os.environ, **_MEMORY},
            start_new_session=True,  # Ctrl-C is for the program that imports
        )

    def __enter__(self) -> _Helper:
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the process, whatever it does."""
        self._process.kill()
        self._process.communicate()
        for files in self._files:
            for file in files:
                os.close(file)

    @property
    def under_way(self) -> int:
        """How many chunks were given and not taken."""
        return self._given - self._taken

    def give(self, chunk: Chunk) -> None:
        """A chunk to prepare. The one that was taken last but one is forgotten."""
        files = self._files[self._given % _UNDER_WAY]
        self._given += 1
        _write(files[0], chunk)
        assert self._process.stdin
        with contextlib.suppress(OSError):  # it has ended, as is seen when the answer is taken
            self._process.stdin.write(_JOB.pack(*files))
            self._process.stdin.flush()

    def take(self) -> tuple[Callable[[], Chunk], Prepared]:
        """The next chunk, and what is prepared of it. :raises KnowledgeError: if the process has ended."""
        given, made = self._files[self._taken % _UNDER_WAY]
        self._taken += 1
        assert self._process.stdout
        if self._process.stdout.read(len(_DONE)) != _DONE:
            raise KnowledgeError(
                "The helper process of the import has ended: import the file again; what is kept stays."
            )
        return partial(_read, given), _read(made)


def serve() -> None:
    """The helper's part: files of chunks on standard input; when an answer is written, a sign on standard output."""
    gc.disable()  # nothing that it makes refers to itself, and there is much to look through
    preparer = Preparer()
    with contextlib.suppress(BrokenPipeError):  # whoever asked is gone
        while len(job := sys.stdin.buffer.read(_JOB.size)) == _JOB.size:
            given, made = _JOB.unpack(job)
            _write(made, preparer.prepare(_read(given)))
            sys.stdout.buffer.write(_DONE)
            sys.stdout.buffer.flush()


def _file() -> int:
    """An open file without a name, in memory where the system has such."""
    if sys.platform == "linux":
        return os.memfd_create("chunk")
    with TemporaryFile() as file:
        return os.dup(file.fileno())


def _write(number: int, thing: object) -> None:
    with open(number, "wb", closefd=False) as file:
        file.seek(0)
        pickle.dump(thing, file, protocol=5)


def _read(number: int) -> Any:
    with open(number, "rb", closefd=False) as file:
        file.seek(0)
        return pickle.load(file)
