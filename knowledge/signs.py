"""Keys of words -> their letters as small numbers, so that thousands of words are looked at at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Signs = NDArray[np.uint8]
SIGN_BITS = 6
BLANK = 32
_SIGNS = 1 << SIGN_BITS


class Signed(NamedTuple):
    """Keys one after the other, a blank before and behind each; `sizes`: how many letters each has."""

    signs: Signs
    sizes: NDArray[np.int64]

    @classmethod
    def of(cls, keys: Iterable[str]) -> Signed:
        """These keys."""
        known = list(keys)
        text = f" {'  '.join(known)} " if known else ""
        return cls(signs(text), np.fromiter(map(len, known), np.int64, len(known)))

    def before(self, others: Signed) -> Signed:
        """These keys and then the others."""
        sizes = np.concatenate([self.sizes, others.sizes])
        return Signed(np.concatenate([self.signs, others.signs]), sizes)


def signs(text: str) -> Signs:
    """The letters of keys as numbers below 64, each another one; those of far scripts may share theirs."""
    if text.isascii():
        codes = np.frombuffer(text.encode(), np.uint8).astype(np.int32)
    else:
        codes = np.frombuffer(text.encode("utf-32-le"), np.uint32).astype(np.int32)
    # Adding moves the small letters out of the way of the digits.
    return (codes + 25 * (codes >> SIGN_BITS) & _SIGNS - 1).astype(np.uint8)
