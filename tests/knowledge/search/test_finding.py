"""Questions over a handful of invented statements: found through every kind of typing, silent otherwise."""

from collections.abc import Iterator

import pytest

from knowledge.model import Article, Kind, Question, Span, Statement
from knowledge.search import candidates, entry, find
from knowledge.store import Store

PASSAGES = (
    ("en", "The ferry to Marbeck will carry grain from the first of May."),
    ("en", "Our fishermen need new harbours before the winter storms."),
    ("en", "Teachers in the valley schools will be paid more."),
    ("ru", "Паром до Марбека повезёт зерно с первого мая."),
    ("ru", "Учителям в сельских школах повысят зарплату."),
    ("kk", "Балықшыларға жаңа кемежайлар керек."),
    ("kk", "Ауыл мұғалімдерінің жалақысы өседі."),
)
NOBODYS = ("en", "The harbour master walked along the quay.")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store(tmp_path_factory.mktemp("store") / "a.db", create=True)
    for language, text in PASSAGES:
        span = Span(0, len(text))
        article = Article(text, language=language)
        passage = Statement(text, span, span, Kind.DIRECT)
        stored, first = store.articles.add(article, [passage], {})
        store.postings.add([entry(first, passage, stored)])
    article, first = store.articles.add(
        Article(NOBODYS[1], language="en"), [Span(0, len(NOBODYS[1]))], {}
    )
    store.postings.add([entry(first, Span(0, len(NOBODYS[1])), article)])
    yield store
    store.close()


def first(store: Store, language: str, words: str) -> str:
    found = find(
        Question(words, tuple(words.split()), language), store.postings, store.readings, limit=3
    )
    return PASSAGES[found.hits[0].passage_id - 1][1] if found.hits else ""


@pytest.mark.parametrize(
    ("language", "words", "beginning"),
    [
        ("en", "ferry grain", "The ferry"),
        ("en", "fery grian", "The ferry"),  # two typing errors
        ("en", "fisherman harbors", "Our fish"),
        ("ru", "зарплата учителей", "Учителям"),
        ("ru", "zarplata uchitelei", "Учителям"),
        ("ru", "зорплата учитилям", "Учителям"),
        ("kk", "балықшылардың кемежайы", "Балықшы"),
        ("kk", "балыкшылар кемежай", "Балықшы"),
        ("kk", "balyqshylar kemejaı", "Балықшы"),
    ],
)
def test_a_statement_is_found_however_it_is_asked_for(
    store: Store, language: str, words: str, beginning: str
) -> None:
    assert first(store, language, words).startswith(beginning)


def test_words_of_which_nothing_is_stored_are_not_answered(store: Store) -> None:
    found = find(
        Question("", ("volcano", "eruption"), "en"), store.postings, store.readings, limit=3
    )
    assert not found.answered


def test_only_the_allowed_passages_are_found(store: Store) -> None:
    question = Question("", ("teachers", "paid"), "en")
    found = find(question, store.postings, store.readings, allowed=[1, 2], limit=3)
    assert {hit.passage_id for hit in found.hits} <= {1, 2}


def test_sentences_of_nobody_are_for_checks_only(store: Store) -> None:
    assert len(PASSAGES) + 1 in candidates("harbour master quay", store.postings, limit=3)
    question = Question("", ("harbour", "master", "quay"), "en")
    found = find(question, store.postings, store.readings, limit=9)
    assert len(PASSAGES) + 1 not in {hit.passage_id for hit in found.hits}


def test_a_hit_says_which_word_matched_which(store: Store) -> None:
    found = find(Question("", ("fery",), "en"), store.postings, store.readings, limit=1)
    assert "fery ~ feri" in found.hits[0].why
