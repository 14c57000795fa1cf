"""Passages and questions -> the answers of other engines, to be measured beside ours."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from typing import Protocol

import bm25s
import numpy as np
import Stemmer
import tantivy
from rapidfuzz import fuzz, process

from knowledge.language import languages

Ranked = tuple[list[str], float]
"""Ids best first, and the score of the first."""
_WORD = re.compile(r"\w+")
_STEMMERS = {"en": "english", "ru": "russian"}
LIMIT = 10


class Peer(Protocol):
    """An engine over the passages of one language."""

    def __init__(self, ids: Sequence[str], texts: Sequence[str], language: str) -> None: ...

    def ask(self, text: str) -> Ranked: ...


def _words(text: str, language: str) -> list[str]:
    """Small letters, no stop words, stems where there is a stemmer: what each engine is given."""
    stop = set(languages()[language].words("question.stop"))
    found = [word for word in _WORD.findall(text.lower()) if word not in stop]
    if name := _STEMMERS.get(language):
        return [str(stem) for stem in Stemmer.Stemmer(name).stemWords(found)]
    return found


class TantivyBoosted:
    """Stemmed BM25; each word as it stands and, weighing two thirds of that, with one letter's difference."""

    exact, near, together = 3.0, 2.0, "sum"

    def __init__(self, ids: Sequence[str], texts: Sequence[str], language: str) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("number", stored=True)
        builder.add_text_field("words", tokenizer_name="whitespace")
        self._schema, self._ids, self._language = builder.build(), list(ids), language
        self._index = tantivy.Index(self._schema)
        writer = self._index.writer(heap_size=50_000_000, num_threads=1)
        for number, text in enumerate(texts):
            words = " ".join(_words(text, language))
            writer.add_document(tantivy.Document(number=number, words=words))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def ask(self, text: str) -> Ranked:
        parts = [self._word(word) for word in _words(text, self._language)]
        if not parts:
            return [], 0.0
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, part) for part in parts])
        searcher = self._index.searcher()
        hits = searcher.search(query, LIMIT).hits
        ids = [self._ids[searcher.doc(address)["number"][0]] for _, address in hits]
        return ids, float(hits[0][0]) if hits else 0.0

    def _word(self, word: str) -> tantivy.Query:
        exact = tantivy.Query.term_query(self._schema, "words", word)
        if not self.near:
            return exact
        fuzzy = tantivy.Query.fuzzy_term_query(self._schema, "words", word, 1, True)
        both = [
            tantivy.Query.boost_query(exact, self.exact),
            tantivy.Query.boost_query(fuzzy, self.near),
        ]
        if self.together == "best":
            return tantivy.Query.disjunction_max_query(both)
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, part) for part in both])


class TantivyPlain(TantivyBoosted):
    """Stemmed BM25, words as they stand."""

    near = 0.0


class TantivyBest(TantivyBoosted):
    """As the boosted one, but a word counts by its better form, not by the sum of both."""

    together = "best"


class Bm25s:
    """BM25 in numpy over stems."""

    def __init__(self, ids: Sequence[str], texts: Sequence[str], language: str) -> None:
        self._ids, self._language = list(ids), language
        self._engine = bm25s.BM25()
        self._engine.index([_words(text, language) for text in texts], show_progress=False)

    def ask(self, text: str) -> Ranked:
        words = _words(text, self._language)
        known = [word for word in words if word in self._engine.vocab_dict]
        if not known:
            return [], 0.0
        scores = self._engine.get_scores(known)
        order = np.argsort(-scores, kind="stable")[:LIMIT]
        return [self._ids[i] for i in order], float(scores[order[0]])


class Fts5:
    """SQLite's full-text search, words joined by OR, ranked by its bm25()."""

    tokenizer = "porter unicode61"

    def __init__(self, ids: Sequence[str], texts: Sequence[str], language: str) -> None:
        self._language = language
        self._database = sqlite3.connect(":memory:")
        self._database.execute(
            f"CREATE VIRTUAL TABLE passage USING fts5(id UNINDEXED, text, tokenize='{self.tokenizer}')"
        )
        self._database.executemany(
            "INSERT INTO passage VALUES (?, ?)", zip(ids, map(str.lower, texts), strict=True)
        )

    def _terms(self, text: str) -> list[str]:
        stop = set(languages()[self._language].words("question.stop"))
        return [word for word in _WORD.findall(text.lower()) if word not in stop]

    def ask(self, text: str) -> Ranked:
        terms = self._terms(text)
        if not terms:
            return [], 0.0
        found = self._database.execute(
            "SELECT id, -rank FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?",
            (" OR ".join(f'"{term}"' for term in terms), LIMIT),
        ).fetchall()
        return [row[0] for row in found], float(found[0][1]) if found else 0.0


class Fts5Trigram(Fts5):
    """The same over runs of three letters, which forgive endings and typing errors."""

    tokenizer = "trigram"

    def _terms(self, text: str) -> list[str]:
        words = super()._terms(text)
        return list(dict.fromkeys(w[i : i + 3] for w in words for i in range(len(w) - 2)))


class RapidFuzz:
    """The likeness of the whole question with each passage."""

    def __init__(self, ids: Sequence[str], texts: Sequence[str], language: str) -> None:
        self._ids, self._texts = list(ids), [text.lower() for text in texts]

    def ask(self, text: str) -> Ranked:
        found = process.extract(text.lower(), self._texts, scorer=fuzz.token_set_ratio, limit=LIMIT)
        return [self._ids[number] for _, _, number in found], float(found[0][1])


PEERS: dict[str, type[Peer]] = {
    "tantivy": TantivyPlain,
    "tantivy boosted": TantivyBoosted,
    "tantivy best": TantivyBest,
    "bm25s": Bm25s,
    "fts5 porter": Fts5,
    "fts5 trigram": Fts5Trigram,
    "rapidfuzz": RapidFuzz,
}
