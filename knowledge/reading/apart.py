"""Bytes from outside -> articles, parsed in another process with limits of time and memory."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Lock, Timer

from knowledge.reading.child import SIZE, too_slow
from knowledge.reading.wire import Found, refusal, unpack

SECONDS = 30
"""Time for one document; real pages take under one."""

_PROGRAM = """
import sys
from importlib.util import module_from_spec, spec_from_file_location
seconds, package, *sys.path = sys.argv[1:]
spec = spec_from_file_location(
    "knowledge", package + "/__init__.py", submodule_search_locations=[package]
)
sys.modules["knowledge"] = module_from_spec(spec)
from knowledge.reading import child
child.run(int(seconds))
"""
"""Starts the child without the face of the package, which would load numpy and the store."""

_MOST_IDLE = 2
"""Children kept for the next document; each holds about 60 MB until it ends by itself."""


def parse(
    data: bytes,
    *,
    form: str,
    name: str,
    options: Mapping[str, str] | None = None,
    seconds: int = SECONDS,
) -> Found:
    """The articles of a document; `options` go to its parser, as far as it knows them.

    :raises SourceError: with the parser's reason, also if it died over the document.
    """
    head = json.dumps({"form": form, "name": name, **(options or {})}).encode()
    # Asked again if nothing came: the child may have ended just then for want of work.
    answer = _ask(head, data, seconds) or _ask(head, data, seconds)
    return unpack(answer or refusal("its parser does not start"), name=name)


def _ask(head: bytes, data: bytes, seconds: int) -> bytes:
    child = (_waiting() if seconds == SECONDS else None) or _Child(seconds)
    answer = child.answer(head, data)
    with _lock:
        keep = child.alive and len(_idle) < _MOST_IDLE and seconds == SECONDS
        if keep:
            _idle.append(child)
    if not keep:
        child.end()
    return answer


def _waiting() -> _Child | None:
    """A child that waits for work; those that have ended meanwhile are forgotten."""
    with _lock:
        while _idle:
            child = _idle.pop()
            if child.runs:
                return child
            child.end()
    return None


class _Child:
    """A running child, which parses one document after the other."""

    def __init__(self, seconds: int) -> None:
        self.alive = True
        self._killed = False
        self._seconds = seconds
        package = str(Path(__file__).parents[1])
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _PROGRAM, str(seconds), package, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # So that the processes it forks can be ended with it. No session of its own: Linux shares
            # the processor among sessions, whatever the urgency of those in them.
            process_group=0,
            env={},  # a broken parser must not find a token
        )

    @property
    def runs(self) -> bool:
        """Whether its process has not ended."""
        return self._process.poll() is None

    def answer(self, head: bytes, data: bytes) -> bytes:
        """Its answer; nothing if it has ended before."""
        late = Timer(self._seconds + 1, self._late)  # the child sees to its own limit first
        late.daemon = True
        late.start()
        try:
            answer = self._exchange(head, data)
        except OSError:
            answer = b""
        finally:
            late.cancel()
        if not answer:
            self.alive = False
        return too_slow(self._seconds) if self._killed else answer

    def _exchange(self, head: bytes, data: bytes) -> bytes:
        jobs, answers = self._process.stdin, self._process.stdout
        assert jobs and answers
        for part in (head, data):
            jobs.write(SIZE.pack(len(part)))
            jobs.write(part)
        jobs.flush()
        size = answers.read(SIZE.size)
        return answers.read(SIZE.unpack(size)[0]) if len(size) == SIZE.size else b""

    def _late(self) -> None:
        self._killed = True
        self._kill()

    def _kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def end(self) -> None:
        """End it and whatever it started."""
        self._kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()
        self._process.wait()


_lock = Lock()
_idle: list[_Child] = []


@atexit.register
def _end_all() -> None:
    while _idle:
        _idle.pop().end()
