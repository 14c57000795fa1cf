"""A question as it was typed -> Question: its content words, whom it asks about, and when and where it was said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Protocol

from knowledge.keys import word_key
from knowledge.language import WORD, detect, fold, languages
from knowledge.model import Question, Speaker


class Known(Protocol):
    """Whom the archive knows."""

    def named(self, surname_key: str) -> Sequence[Speaker]: ...


@cache
def _stop_keys(language: str) -> frozenset[str]:
    return frozenset(map(word_key, languages()[language].words("question.stop")))


def understand(text: str, known: Known, *, today: date) -> Question:
    language = detect(text).code
    words = [w for m in WORD.finditer(text) for w in fold(m.group()).split("-") if w]
    stop = _stop_keys(language)
    content = [w for w in words if word_key(w) not in stop]
    return Question(text, tuple(dict.fromkeys(content)), language)
