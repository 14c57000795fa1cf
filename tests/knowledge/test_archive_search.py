"""Questions to a whole archive: whose words, which words, or silence."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from knowledge import Archive, Article, Status, search
from knowledge.store import open_store

STATEMENTS = (
    ("a1", "Arman Dauletov", "2024-03-01", "The ferry to Marbeck will carry grain from May."),
    ("a2", "Arman Dauletov", "2025-02-01", "Fishermen will get new harbours before winter."),
    ("b1", "Ilona Brandt", "2025-01-10", "Taxes on grain must fall, or the mills will close."),
    ("b2", "Ilona Brandt", "2024-06-10", "The harbours are not for sale."),
    ("c1", "", "2024-07-07", "The old lighthouse, Rufus Kell said, leans more every year."),
)
TODAY = date(2025, 6, 18)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path = tmp_path_factory.mktemp("archive") / "a.db"
    with Archive.open(str(path)) as archive:
        lines = [
            json.dumps({"id": ref, "speaker": who, "date": day, "text": text, "publisher": "Post"})
            for ref, who, day, text in STATEMENTS
        ]
        for _ in archive.import_statements(lines):
            pass
        yield archive


def refs(archive: Archive, text: str) -> list[str]:
    """The ids of the answers; none if the archive is silent."""
    result = archive.search(text, today=TODAY)
    return [answer.statement.ref for answer in result.answers] if result.answered else []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("What did Dauletov say about harbours?", "a2"),
        ("What did Brandt say about harbours?", "b2"),
        ("Что сказал Даулетов про Марбек?", "a1"),
        ("Brandt grain", "b1"),  # a name without a question is whose words they may be
        ("ferry grain", "a1"),
        ("What did Rufus Kell say about the lighthouse?", "c1"),  # named only in the text
        ("Rufus Kell: the lighthouse leans", "c1"),
        ("BREAKING: the harbours are not for sale! Share before they delete it", "b2"),
        ("Dauletov: will carry grain from May", "a1"),
        ("they are not for", "b2"),  # a piece without a word of weight
    ],
)
def test_the_right_ones_words_come_first(archive: Archive, text: str, first: str) -> None:
    assert refs(archive, text)[:1] == [first]


@pytest.mark.parametrize(
    "text",
    [
        "What did Brandt say about the ferry?",  # another's words
        "What did Zeldovich say about grain?",  # nobody
        "What did Zeldovich say?",
        "What did Dauletov say about volcanoes?",
        "Zeldovich: taxes on grain must fall, or the mills will close",
        "Anton Zeldovich: the old lighthouse leans more every year",
        "Zeldovich harbours are not for sale",
        "Зельдович: ferry to Marbeck will carry grain",
        "Зельдович Марбек туралы не айтты?",
        "Kell: taxes on grain must fall, or the mills will close",  # a stored word, but no speaker
        "Brandt: the ferry will carry grain from May",
        "volcano eruption",
        "what is the",
        "",
    ],
)
def test_nothing_is_answered_with_anothers_or_other_words(archive: Archive, text: str) -> None:
    assert refs(archive, text) == []


def test_what_others_said_is_near_where_who_is_named_did_not_say_it(archive: Archive) -> None:
    result = archive.search("Brandt: the ferry will carry grain from May", today=TODAY)
    assert not result.answered
    assert result.answers[0].statement.ref == "a1" and result.answers[0].score <= 50


def test_a_speaker_alone_is_answered_with_his_newest_words(archive: Archive) -> None:
    assert refs(archive, "What did Dauletov say?") == ["a2", "a1"]
    assert refs(archive, "Brandt") == ["b1", "b2"]


def test_the_time_narrows_and_falls_back_to_words(archive: Archive) -> None:
    assert refs(archive, "What did Dauletov say in 2024?") == ["a1"]
    assert refs(archive, "What did Brandt say about harbours in May?") == []


def test_an_answer_and_a_silence_say_why(archive: Archive) -> None:
    found = archive.search("What did Brandt say about grein taxes?")
    assert found.why.startswith("Answered") and "grein ~ grain, 1 letters" in found.answers[0].why
    assert "Nothing like volcano" in archive.search("volcano harbour ferries mill grain").why


def test_rows_of_another_recipe_are_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "a.db")
    line = json.dumps({"id": "x", "text": "The ferry sails at noon."})
    with Archive.open(path) as archive:
        assert [done.imported for done in archive.import_statements([line])] == [1]
    store = open_store(path, create=False)
    store.postings.clear("older")
    store.close()
    with Archive.open(path) as archive:
        assert refs(archive, "ferry noon") == ["x"]
        assert [fault for _, faults in archive.verify() for fault in faults] == []
    store = open_store(path, create=False)
    assert store.postings.recipe == search.recipe()
    store.close()


def test_rows_too_many_are_a_fault(tmp_path: Path) -> None:
    with Archive.open(str(tmp_path / "a.db")) as archive:
        lines = [json.dumps({"id": str(n), "text": f"Ferry {n} sails."}) for n in range(3)]
        for _ in archive.import_statements(lines):
            pass
        (article, _), *_ = archive.export()
        archive.withdraw(article.id)
        assert [fault for _, faults in archive.verify() for fault in faults] == []
        archive._store.postings.add(
            [search.entry(900, statement, article) for statement in archive.article(2)[1]]
        )
        assert any("not published" in fault for _, faults in archive.verify() for fault in faults)


def test_a_draft_names_nobody_to_askers(tmp_path: Path) -> None:
    text = "Governor Wilma Ostrander said the mill would open in May."
    with Archive.open(str(tmp_path / "a.db")) as archive:
        draft = archive.add(Article(text, language="en"), status=Status.DRAFT).article
        assert not archive.search("What did Ostrander say?", today=TODAY).question.speakers
        archive.publish(draft.id)
        assert archive.search("What did Ostrander say?", today=TODAY).question.speakers
        archive.withdraw(draft.id)
        assert not archive.search("What did Ostrander say?", today=TODAY).question.speakers


def test_a_period_without_a_word_of_it_tells_of_another_time(archive: Archive) -> None:
    result = archive.search("What did Brandt say about harbours last week?", today=TODAY)
    assert not result.answered
    assert [item.statement.ref for item in result.elsewhen][:1] == ["b2"]
    assert not archive.search("What did Brandt say about harbours?", today=TODAY).elsewhen


def test_a_statement_in_slightly_other_words_is_one_answer_with_what_differs(
    tmp_path: Path,
) -> None:
    prints = (
        ("Port opens", "We finished the long northern pier without a single new loan."),
        ("Pier ready", "We finished the northern pier without any single new loan."),
        ("Pier and money", "We finished the northern pier with one single new loan of 3 million."),
    )
    with Archive.open(str(tmp_path / "a.db")) as archive:
        for title, words in prints:
            archive.add(Article(f"“{words}” said Governor Wilma Ostrander.", title, language="en"))
        found = archive.search("Ostrander northern pier loan", today=TODAY).answers
        assert sorted(len(item.near) for item in found) == [0, 1]  # another figure: no rewording
        best = next(item for item in found if item.near)
        (wording,) = archive.wordings(best.statement)
        assert wording.answer.statement.id == best.near[0].statement.id
        changed = {part.op: part.words for part in wording.differences if part.op != "equal"}
        assert {changed["delete"], changed["insert"]} <= {"long", "a", "any", "long northern"}


@pytest.fixture(scope="module")
def tongues(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Statements of one speaker in two languages."""
    statements = (
        ("he", "ru", "Он построит мост через Кельмар, и мост простоит сто лет."),
        ("un", "ru", "Доклад ООН о наших рыбаках мы прочли и ответим на него."),
        ("ai", "ru", "Штрафы за парковку теперь считает ИИ."),
        ("greek", "ru", "Греческие моряки помогли нам поднять паром."),
        ("water", "kk", "Биыл суды үнемдеуге тура келеді."),
        ("moscow", "kk", "Мәскеуге ұшақ аптасына екі рет ұшады."),
    )
    with Archive.open(str(tmp_path_factory.mktemp("tongues") / "a.db")) as archive:
        lines = [
            json.dumps({"id": ref, "speaker": "Ерлан Дәуіт", "language": code, "text": text})
            for ref, code, text in statements
        ]
        list(archive.import_statements(lines))
        yield archive


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Что сказал Ерлан Дауит об ООН?", "un"),  # not "он"
        ("Ерлан Дауит про ИИ", "ai"),  # not "и"
        ("What did Erlan Dauit say about AI?", "ai"),
        ("What did Erlan Dauit say about Greece?", "greek"),
        ("Ерлан Дәуіт Грекия туралы не айтты?", "greek"),
        ("What did Erlan Dauit say about water?", "water"),
        ("Что сказал Ерлан Дауит про Москву?", "moscow"),
    ],
)
def test_abbreviations_places_and_topics_are_found_across_languages(
    tongues: Archive, text: str, first: str
) -> None:
    assert refs(tongues, text)[:1] == [first]


def test_a_topic_of_which_nothing_was_said_is_not_answered_in_another_language(
    tongues: Archive,
) -> None:
    assert not refs(tongues, "What did Erlan Dauit say about China?")
    assert not refs(tongues, "Что сказал Ерлан Дауит о пенсиях?")
