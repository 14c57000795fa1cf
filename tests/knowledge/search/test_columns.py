"""Search rows made by columns are those that are made one by one."""

from knowledge.model import Article, Kind, Span, Statement
from knowledge.search import Keyer, entry
from knowledge.store.keyed import Keyed, keyed

TEXTS = [
    ("Water is water, and the water of the ferry-port is cold: don't drink it.", "en"),
    ("Мы сказали: «Ёлки стоят, ёлка стоит»", "ru"),
    ("Қала тұрғындары судың тазалығын сұрады, судың тазалығын.", "kk"),
    ("The `quoted' word, the ﬁne ligature and İstanbul ½ Åse O\u2010K.", "en"),
    ("... — !", "en"),
    ("yes", "en"),
    (" ".join(["again"] * 300), "en"),
    ("Water again, in another language: Wasser.", "de"),
]


def statement(text: str) -> Statement:
    span = Span(0, len(text))
    return Statement(text=text, span=span, content=span, kind=Kind.DIRECT)


def test_the_columns_are_those_of_the_rows() -> None:
    keyer = Keyer()
    for _ in range(2):  # what it remembers changes nothing
        found = keyer.keyed(*zip(*TEXTS, strict=True))
        wanted = keyed([
            entry(number, statement(text), Article(text=text, language=language))
            for number, (text, language) in enumerate(TEXTS)
        ])  # fmt: skip
        assert (found.stem[1:] >= found.stem[:-1]).all()
        assert postings(found) == postings(wanted)
        assert set(words(found)) == set(words(wanted))
        assert [words(found)[place] for place in found.word] == [
            words(wanted)[place] for place in wanted.word
        ]


def test_what_nobody_said_is_marked_so() -> None:
    text = "The ferry sails, and the ferry is full."
    for said in (True, False):
        passage = statement(text) if said else Span(0, len(text))
        wanted = keyed([entry(0, passage, Article(text=text, language="en"))])
        assert postings(Keyer().keyed([text], ["en"], [said])) == postings(wanted)


def postings(found: Keyed) -> set[tuple[str, int, int]]:
    columns = zip(found.stem.tolist(), found.passage.tolist(), found.mark.tolist(), strict=True)
    return {(found.stems[stem], passage, mark) for stem, passage, mark in columns}


def words(found: Keyed) -> list[tuple[str, str]]:
    return [(key, found.stems[p]) for key, p in zip(found.keys, found.stem_of, strict=True)]
