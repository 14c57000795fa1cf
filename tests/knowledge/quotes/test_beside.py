"""Reported clauses beside quotations: the passage that is shown, and whether its own words are partly quoted."""

from __future__ import annotations

import pytest

from knowledge.model import Article, Kind
from knowledge.quotes import find

EXPECTED = [
    (
        "ru",
        "«Снега не будет», — сказала Анна Лугова, добавив, что лыжи убрали в сарай.",
        [
            ("«Снега не будет»", Kind.DIRECT),
            ("сказала Анна Лугова, добавив, что лыжи убрали в сарай.", Kind.INDIRECT),
        ],
    ),
    (
        "en",
        "“The ice is thin,” said Ann Reed, adding that the skates were in the shed.",
        [
            ("“The ice is thin,”", Kind.DIRECT),
            ("said Ann Reed, adding that the skates were in the shed.", Kind.INDIRECT),
        ],
    ),
    (
        "ru",
        "По словам Анны Луговой, мост не единственная забота села: «Колодец тоже пересох».",
        [
            ("По словам Анны Луговой, мост не единственная забота села", Kind.INDIRECT),
            ("«Колодец тоже пересох»", Kind.DIRECT),
        ],
    ),
    (
        "kk",
        "Дәрігер Айгүл Сейітова алаңдауға негіз жоқ екенін хабарлады: «Буынды орнына салдық, жазылып кетеді».",
        [
            ("Дәрігер Айгүл Сейітова алаңдауға негіз жоқ екенін хабарлады", Kind.INDIRECT),
            ("«Буынды орнына салдық, жазылып кетеді»", Kind.DIRECT),
        ],
    ),
    (
        "ru",
        "Анна Лугова заявила, что видела пекарей, и отметила «приподнятое» настроение цеха.",
        [
            (
                "Анна Лугова заявила, что видела пекарей, и отметила «приподнятое» настроение цеха.",
                Kind.INDIRECT,
            )
        ],
    ),
    (
        "en",
        "Ann Reed said that she had changed the recipe and felt “reborn as a baker”.",
        [
            (
                "Ann Reed said that she had changed the recipe and felt “reborn as a baker”.",
                Kind.INDIRECT,
            )
        ],
    ),
    (
        "en",
        "Ann Reed called the recipe “a bad joke” and said that it was changed.",
        [
            ("Ann Reed called the recipe “a bad joke” and said that it was changed.", kind)
            for kind in (Kind.INDIRECT, Kind.MIXED)
        ],
    ),
    (
        "en",
        "Tom Hill called the recipe “a bad joke”, and Ann Reed said that it was changed.",
        [
            (
                "Tom Hill called the recipe “a bad joke”, and Ann Reed said that it was changed.",
                kind,
            )
            for kind in (Kind.INDIRECT, Kind.MIXED)
        ],
    ),
    (
        "en",
        "The road will be shut, according to Ann Reed, the author of “A Measure of Salt”.",
        [
            (
                "The road will be shut, according to Ann Reed, the author of “A Measure of Salt”.",
                Kind.INDIRECT,
            )
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), EXPECTED)
def test_a_clause_beside_a_quotation(
    language: str, text: str, expected: list[tuple[str, Kind]]
) -> None:
    quotes = find(Article(text, language=language))
    found = sorted((quote.shown.start, quote.shown.of(text), quote.kind) for quote in quotes)
    assert [(shown, kind) for _, shown, kind in found] == expected
