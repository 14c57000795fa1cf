"""A word in one script in, the same word in the script of the lists out."""

from __future__ import annotations

import re
from collections.abc import Mapping


class Respelling:
    """Rewrites a word: first the pairs of several letters, then the single ones."""

    def __init__(self, pairs: Mapping[str, str]) -> None:
        self._pairs = pairs
        several = sorted((key for key in pairs if len(key) > 1), key=len, reverse=True)
        self._several = re.compile("|".join(map(re.escape, several))) if several else None
        self._single = str.maketrans({key: new for key, new in pairs.items() if len(key) == 1})
        letters = "".join(map(re.escape, {key[0] for key in pairs}))
        self._touched = re.compile(f"[{letters}]" if letters else "(?!)")

    def __call__(self, word: str) -> str:
        if not (self._pairs and self._touched.search(word)):
            return word
        if self._several:
            word = self._several.sub(lambda match: self._pairs[match.group()], word)
        return word.translate(self._single)
