"""Articles and passages, kept and found again word for word."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from knowledge.errors import NotStored, Tampered
from knowledge.keys import name_key
from knowledge.model import Article, Kind, Span, Speaker, Statement, Status
from knowledge.store import Store
from knowledge.store.texts import packed

ADA = Speaker(name_key("Ada Brenn"), "Ada Brenn", "Mayor")
TEXT = "«The bridge opens.» It rained. «It carries trains.»"
FIRST, SILENT, LAST = Span(0, 19), Span(20, 30), Span(31, 51)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "a.db", create=True)
    yield store
    store.close()


def said(span: Span, *, by: Speaker | None = ADA, text: str = TEXT, ref: str = "") -> Statement:
    return Statement(span.of(text), span, span, Kind.DIRECT, by, ref=ref)


def keep(
    store: Store, article: Article, passages: Sequence[Statement | Span]
) -> tuple[Article, int]:
    people = {p.speaker for p in passages if isinstance(p, Statement) and p.speaker}
    return store.articles.add(article, passages, {p.key: store.people.keep(p) for p in people})


def bridge(store: Store, **more: object) -> tuple[Article, int]:
    article = Article(TEXT, "Bridge", "en", published=date(2025, 3, 1), **more)  # type: ignore[arg-type]
    return keep(store, article, [said(FIRST), SILENT, said(LAST, by=None)])


def test_an_article_comes_back_as_it_was_kept(store: Store) -> None:
    kept, _ = bridge(store, url="https://k.example/1", publisher="Kelpress", place="Torvin")
    assert store.articles.article(kept.id) == kept
    assert kept.id > 0 and len(kept.sha256) == 64


def test_passages_come_back_in_the_order_of_reading(store: Store) -> None:
    kept, first = bridge(store)
    numbers = [number for number, _ in store.passages.of(kept)]
    one, silent, last = (passage for _, passage in store.passages.of(kept))
    assert numbers == [first, first + 1, first + 2]
    assert isinstance(one, Statement) and one.text == "«The bridge opens.»"
    assert one.speaker and (one.speaker.name, one.speaker.role) == ("Ada Brenn", "Mayor")
    assert silent == SILENT
    assert isinstance(last, Statement) and last.speaker is None


@pytest.mark.parametrize("changed", [packed("«The bridge closes.»"), b"no text at all", b""])
def test_a_text_that_was_changed_outside_is_never_shown(store: Store, changed: bytes) -> None:
    kept, _ = bridge(store)
    with store.articles._connections.writing() as connection:
        connection.execute("UPDATE text SET packed = ?", (changed,))
    with pytest.raises(Tampered, match="article 1"):
        store.articles.article(kept.id)


def test_a_statement_found_by_its_number_brings_its_article(store: Store) -> None:
    kept, first = bridge(store)
    statement, article = store.passages.statement(first)
    assert (statement.id, article) == (first, kept)
    for number in (first + 1, first + 99):  # a silent sentence, and nothing at all
        with pytest.raises(NotStored):
            store.passages.statement(number)


def test_the_same_words_are_found_first_printed_first_whatever_their_marks(store: Store) -> None:
    _, late = bridge(store)
    other = "He said: “the bridge opens”"
    early = Article(other, "Early", "en", published=date(2024, 1, 1))
    _, first = keep(store, early, [said(Span(9, 27), text=other)])
    assert store.passages.same_words(["THE BRIDGE – OPENS!"]) == [[first, late]]


def test_a_draft_has_no_part_in_what_is_found(store: Store) -> None:
    kept, first = bridge(store, status=Status.DRAFT)
    assert store.passages.same_words(["The bridge opens."]) == [[]]
    assert store.passages.newest(limit=5) == []
    assert store.articles.size().drafts == 1 and store.articles.size().statements == 0
    store.articles.set_status(kept.id, Status.PUBLISHED)
    assert store.passages.same_words(["The bridge opens."]) == [[first]]


def test_the_newest_statements_can_be_those_of_one_speaker(store: Store) -> None:
    _, first = bridge(store)
    assert store.passages.newest(limit=5) == [first, first + 2]
    assert store.passages.newest(store.people.keep(ADA), limit=5) == [first]


def test_what_is_removed_is_gone_and_its_numbers_are_never_given_again(store: Store) -> None:
    kept, first = bridge(store)
    store.articles.remove(kept.id)
    with pytest.raises(NotStored):
        store.articles.article(kept.id)
    again, next_first = bridge(store)
    assert again.id > kept.id and next_first > first + 2


def test_the_same_text_is_known_again_under_any_id(store: Store) -> None:
    kept, _ = bridge(store, ref="their-7")
    assert store.articles.duplicate_of(TEXT) == kept.id
    assert store.articles.duplicate_of(TEXT, ref="their-8") == kept.id


def test_an_imported_statement_alone_is_known_by_its_id_only(store: Store) -> None:
    kept, _ = keep(store, Article("No.", ref="s1"), [said(Span(0, 3), ref="s1")])
    assert store.articles.duplicate_of("No.") == 0
    assert store.articles.duplicate_of("No.", ref="s1") == kept.id


def test_statements_are_known_by_the_id_they_came_with(store: Store) -> None:
    _, first = keep(store, Article(TEXT), [said(FIRST, ref="s1"), said(LAST, ref="s2")])
    assert store.passages.by_ref(["s2", "s9"]) == {"s2": first + 1}


def test_articles_are_listed_newest_first_and_searched_by_title_and_publisher(store: Store) -> None:
    bridge(store, publisher="Kelpress")
    keep(store, Article("Old.", "Harbour", published=date(2020, 1, 1)), [])
    keep(store, Article("None.", "Undated"), [])
    titles = [item.article.title for item in store.articles.listing()]
    assert titles == ["Bridge", "Harbour", "Undated"]
    assert [i.statements for i in store.articles.listing(containing="kelp")] == [2]
    keep(store, Article("Озеро полно.", "Озеро Соркель"), [])
    found = store.articles.listing(containing="ОЗЕРО сор")
    assert [i.article.title for i in found] == ["Озеро Соркель"]


def test_nothing_is_kept_of_a_transaction_that_fails(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.writing():
        bridge(store)
        raise ZeroDivisionError
    assert store.articles.ids() == [] and store.people.counts() == []
