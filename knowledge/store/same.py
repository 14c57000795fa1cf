"""Many texts -> the numbers that those with the same words share, as `rows.same_words` gives them one by one."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np

from knowledge.codepoints import Codes, Letters, Numbers, Words, folded
from knowledge.language import WORD, fold
from knowledge.store.rows import SAME_BYTES


class SameWords:
    """Is handed the letters of some of the texts after the other, with the words that were found there."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._digests: list[bytes] = []

    def add(self, letters: Letters, words: Words) -> None:
        """The next of the texts."""
        codes, odd = folded(letters)
        bare = _bare(codes, letters, words)
        for place in odd:
            found = WORD.findall(fold(self._texts[letters.first + place]))
            bare[place] = " ".join(found).encode()
        self._digests += [blake2b(its, digest_size=SAME_BYTES).digest() for its in bare]

    def numbers(self) -> Numbers:
        """One for each text."""
        return np.frombuffer(b"".join(self._digests), dtype=">i8").astype(np.int64)


def _bare(codes: Codes, letters: Letters, words: Words) -> list[bytes]:
    """The words of each text alone, a space between two; `codes`: the letters as they are compared."""
    spaces = words.ends[:-1][words.text[1:] == words.text[:-1]]
    codes[spaces] = ord(" ")
    kept = words.inside.copy()
    kept[spaces] = kept[letters.edges[1:] - 1] = True
    return codes[kept].tobytes().decode("utf-32-le").encode().splitlines()
