"""What the verbs share: how the archive is opened, a line printed, a failure named."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Iterable, Iterator, Sequence

from knowledge import shapes
from knowledge.archive import Archive
from knowledge.errors import KnowledgeError

Options = argparse.Namespace
DONE, COULD_NOT, WRONG = 0, 1, 2


def open_archive(options: Options, *, create: bool = False) -> Archive:
    """The archive that --db names."""
    return Archive.open(options.db, create=create, watch=_renewed)


def _renewed(articles: Sequence[int]) -> Iterable[int]:
    from knowledge.printing.progress import progress  # rarely needed, and slow to load

    return progress(articles, "search rows written anew", len(articles))


def name_or_input(name: str) -> str | bytes:
    """What - means, else the name itself."""
    return sys.stdin.buffer.read() if name == "-" else name


class Failure:
    """The exit code so far."""

    code = DONE


@contextlib.contextmanager
def named_failure() -> Iterator[Failure]:
    """One source that fails is named by its error, and the next is tried."""
    failure = Failure()
    try:
        yield failure
    except KnowledgeError as error:
        print(str(error), file=sys.stderr)
        failure.code = COULD_NOT


def line(shape: shapes.Shape) -> None:
    """One JSON object on a line of its own, at once."""
    print(json.dumps(shape, ensure_ascii=False), flush=True)
