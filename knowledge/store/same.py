"""Many texts -> the numbers that those with the same words share, as `rows.same_words` gives them one by one."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np

from knowledge.codepoints import Letters, Numbers, folded, letters_of, words_in
from knowledge.store.rows import SAME_BYTES


def same_words_of(texts: Sequence[str]) -> Numbers:
    """One number for each text."""
    digests = [
        blake2b(words, digest_size=SAME_BYTES).digest()
        for letters in letters_of(texts)
        for words in _bare(folded(letters, texts))
    ]
    return np.frombuffer(b"".join(digests), dtype=">i8").astype(np.int64)


def _bare(letters: Letters) -> list[bytes]:
    """The words of each text alone, a space between two."""
    words = words_in(letters)
    kept, codes = words.inside, letters.codes.copy()
    spaces = words.ends[:-1][words.text[1:] == words.text[:-1]]
    codes[spaces] = ord(" ")
    gaps = letters.edges[1:] - 1
    kept[spaces] = kept[gaps] = True
    return codes[kept].tobytes().decode("utf-32-le").encode().splitlines()
