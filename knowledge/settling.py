"""How a program that answers for long keeps Python from searching its memory for garbage all the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_THRESHOLDS = (20_000, 20, 50)
"""Made and not yet released objects before the youngest are looked through, and so on for the older ones."""


def settle() -> None:
    """What is loaded by now stays, and is not looked through again; what comes is looked through seldom.

    Without it one question of fifty waits a tenth of a second while a million remembered words are counted.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)


@contextmanager
def no_garbage() -> Iterator[None]:
    """Nothing is looked through inside: what is made there refers to nothing that refers back."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
