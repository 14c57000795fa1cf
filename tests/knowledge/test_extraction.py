"""From a text to its statements: kind, words and speaker together, in three languages."""

import pytest

from knowledge import quotes, speakers
from knowledge.model import Article, Statement
from knowledge.speakers import SURE


def statements(text: str, language: str = "en", title: str = "") -> tuple[Statement, ...]:
    article = Article(text=text, language=language, title=title)
    return speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())


def told(text: str, language: str = "en") -> list[tuple[str, str | None, str]]:
    return [
        (item.kind.value, item.speaker.name if item.speaker else None, item.content.of(text))
        for item in statements(text, language)
    ]


SAID = [
    (  # A family name that is also a month and an auxiliary verb.
        "en",
        "Governor Clara May said the ferry would sail at dawn.",
        [("indirect", "Clara May", "the ferry would sail at dawn")],
    ),
    (
        "en",
        "“The ferry sails at dawn,” Governor Ada Quill said.",
        [("direct", "Ada Quill", "“The ferry sails at dawn,”")],
    ),
    (
        "en",
        "“The ferry sails at dawn,” said Tom Harlow. “Nobody will wait.”",
        [
            ("direct", "Tom Harlow", "“The ferry sails at dawn,”"),
            ("direct", "Tom Harlow", "“Nobody will wait.”"),
        ],
    ),
    (
        "en",
        "Minister Tom Harlow met the crew. He said that the ferry would sail at dawn.",
        [("indirect", "Tom Harlow", "the ferry would sail at dawn")],
    ),
    (
        "en",
        "According to Ada Quill, the harbour needs a new wall.",
        [("indirect", "Ada Quill", "the harbour needs a new wall")],
    ),
    (
        "en",
        "According to the harbour authorities the boats were lost in the storm.",
        [("indirect", "the harbour authorities", "the boats were lost in the storm")],
    ),
    (
        "en",
        "Even as the crews began to work, some complained that the pumps were too old.",
        [("indirect", "some", "the pumps were too old")],
    ),
    (
        "ru",
        "«Паром уйдет на рассвете», — сказал капитан Остап Ветров.",
        [("direct", "Остап Ветров", "«Паром уйдет на рассвете»")],
    ),
    (
        "ru",
        "Капитан Остап Ветров заявил, что паром уйдет на рассвете.",
        [("indirect", "Остап Ветров", "паром уйдет на рассвете")],
    ),
    (
        "ru",
        "Совет порта, который пишет закон о названиях судов, выступил со следующим заявлением: «Паром уйдет».",
        [("direct", "Совет порта", "«Паром уйдет»")],
    ),
    (
        "kk",
        "Порттағы мемлекеттік метеорология қызметі Твиттерде былай деп жазды: «Кеме таңда жүреді».",
        [("direct", "Порттағы мемлекеттік метеорология қызметі", "«Кеме таңда жүреді»")],
    ),
    (
        "kk",
        "– Кеме таңда жүреді, – деді министр Ерлан Сабыр.",
        [("direct", "Ерлан Сабыр", "Кеме таңда жүреді,")],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), SAID)
def test_statements_are_found_with_their_speakers(
    language: str, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(text, language) == expected


def test_the_president_is_who_has_spoken_whom_the_title_knows_by_one_name() -> None:
    text = (
        "“The ferry sails at dawn,” Quill said in Oster. Ada Maria Holt was not there, Holt’s friend said. "
        "The President said on Sunday that nobody would wait."
    )
    found = statements(text, title="Quill says the ferry sails")
    assert found[-1].speaker is not None
    assert found[-1].speaker.name == "Quill"


def test_the_place_with_which_a_report_opens_is_no_label_of_those_who_call_in() -> None:
    text = (
        "KELMARU: The mayor Ada Quill said on Monday that she would answer all.\n\n"
        "Tom Harlow\n\nWhy is our water brown every day?\n\n"
        "Mayor’s reply: I see it, and I am sorry.\n\n"
        "Ann Nye\n\nWhy is my road so dark?\n\nMayor’s reply: We do what we can, I promise you."
    )
    found = [(said.kind.value, said.content.of(text)) for said in statements(text)]
    assert found[0] == ("indirect", "she would answer all")
    assert ("direct", "I see it, and I am sorry.") in found
    assert ("direct", "We do what we can, I promise you.") in found


def test_a_place_in_the_headline_gives_no_answers() -> None:
    text = (
        "Alf Brandon has rowed the ferry for forty years. We asked him about it.\n\n"
        "How many come? – On a good Sunday I take ninety.\n\n"
        "Is it hard? – I have never known anything else, and I like it.\n\n"
        "And in the rain? – It is me and my dog."
    )
    found = statements(text, title="Ten questions at Tollen")
    assert {said.speaker.name for said in found if said.speaker} == {"Alf Brandon"}


def test_a_round_of_short_questions_stands_in_an_interview_of_another_print() -> None:
    text = (
        "ВКУ: Вы боитесь моста?\n\nС. Л.: Боюсь. Я тридцать лет вожу паром.\n\n"
        "ВКУ: А дальше?\n\nС. Л.: Буду сидеть на берегу.\n\n"
        "— Чай или кофе? — Чай.\n\n— Примета? — Не свистеть до буя.\n\n— Чего боитесь? — Тумана."
    )
    answers = [said.content.of(text) for said in statements(text, "ru", "Капитан Савва Лодыгин")]
    assert answers[-3:] == ["Чай.", "Не свистеть до буя.", "Тумана."]


def test_who_is_told_something_does_not_surely_say_it() -> None:
    text = "Governor Ada Quill met the crews. She was told, “the old pumps are of no use to us.”"
    (found,) = statements(text)
    assert found.content.of(text) == "“the old pumps are of no use to us.”"
    assert found.speaker is None or found.confidence < SURE


def test_the_leader_of_a_land_is_who_presides_it() -> None:
    text = (
        "Қырғыз Республикасының Президенті Ерлан Төле көлге келді. Жағада жел тұрды. "
        "– Су тазарды, – деді Қырғыз көшбасшысы."
    )
    (found,) = statements(text, "kk")
    assert found.speaker is not None
    assert found.speaker.name == "Ерлан Төле"


def test_a_letter_speaks_for_its_author_and_not_for_who_reads_it_out() -> None:
    text = (
        "President Ada Quill has sent a letter to the sailors.\n"
        "Speaker of the Senate Tom Harlow read out the letter.\n"
        "“We are bound by the sea,” the letter reads."
    )
    assert told(text) == [("direct", "Ada Quill", "“We are bound by the sea,”")]


def test_the_headline_is_nobodys_words() -> None:
    text = "Quill said that the wall is old\n\nThe wall stands by the sea."
    assert statements(text, title="Quill said that the wall is old") == ()


def test_a_statement_tells_why() -> None:
    (found,) = statements("“The ferry sails at dawn,” Ada Quill said.")
    assert "said" in found.why and "Ada Quill" in found.why and "rule:" in found.why


HOSTILE = [
    '"' * 100_000,
    "« a " * 1000 + "b » " * 1000,
    "word " * 100_000,
    "\x00\ud800 said " * 1000,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_every_offset_is_true_under_hostile_text(text: str) -> None:
    for item in statements(text):
        assert item.span.of(text) == item.text
