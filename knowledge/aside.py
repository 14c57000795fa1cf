"""A long article -> what was said in it, found in a process of its own: nobody waits for the interpreter meanwhile."""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Lock

from knowledge.intake import extract_from
from knowledge.model import Article, Statement
from knowledge.store import Store, open_store

LONG = 40_000
"""Characters from which it takes a second or more: a process that must begin makes its patterns for some seconds."""
GIVING_WAY = 10
"""How much less urgent it is than the program that asked (nice)."""
_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from knowledge.aside import serve; serve()"

_one_at_a_time = Lock()
"""Several would take the processor from who asks questions."""


def said_in(article: Article, store: Store) -> tuple[Statement, ...]:
    """What was said in an article, and by whom, as far as the store knows them."""
    if len(article.text) >= LONG:
        job = pickle.dumps((str(store.path.resolve()), replace(article, original=None)))
        with _one_at_a_time:
            done = subprocess.run(
                [sys.executable, "-P", "-c", _PROGRAM, str(Path(__file__).parents[1]), *sys.path],
                input=job,
                stdout=subprocess.PIPE,
                check=False,
            )
        with contextlib.suppress(pickle.UnpicklingError, EOFError):
            found: tuple[Statement, ...] = pickle.loads(done.stdout)
            return found
    return extract_from(article, store.people)  # also if the process has failed


def serve() -> None:
    """The process's part: one article on standard input, its statements on standard output."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(GIVING_WAY)
    path, article = pickle.loads(sys.stdin.buffer.read())
    store = open_store(path, create=False)
    try:
        sys.stdout.buffer.write(pickle.dumps(extract_from(article, store.people)))
    finally:
        store.close()
