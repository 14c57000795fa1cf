"""Interviews in the layouts that papers print them in: what is an answer, and what the one who leads the talk asks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article

Found = list[tuple[str, str]]

TALK = [
    ("Как становятся лоцманом?", "Сама бы хотела знать. Я до девятнадцати лет не умела плавать."),
    ("Вам бывает страшно?", "Мне страшно каждую зиму."),
    ("Говорят, лоцманов заменят машины.", "Говорят каждый год. Я не верю."),
    ("По чему будете скучать?", "По кофе. Мой капитан варил плохой."),
]
INTRODUCTION = {
    "ru": "Лоцман Марта Ковальская провела через отмель тысячи судов. Мы поговорили с ней на причале.",
    "en": "Marta Kowalska, a harbour pilot, spoke to our reporter on the quay.",
}
ENGLISH = [
    ("Are you ever afraid?", "Every winter. I count to five."),
    ("And what do you do then?", "I wait. It sounds silly, but the ship answers."),
    ("What will you miss?", "The coffee. It is bad in another way on every ship."),
]


def text_of(language: str, question: str, answer: str) -> str:
    """The talk of that language, with what stands before each question and each answer."""
    pairs = TALK if language == "ru" else ENGLISH
    turns = [line for asked, said in pairs for line in (question + asked, answer + said)]
    return "\n\n".join([INTRODUCTION[language], *turns])


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("ru", "— ", "— "),
        ("ru", "— ", ""),
        ("ru", "", "— "),
        ("ru", "Олег Прянишников: ", "Марта Ковальская: "),
        ("en", "– ", "– "),
        ("en", "— ", "— "),
        ("en", "", "— "),
        ("en", "Owen Pryce: ", "Marta Kowalska: "),
    ],
)
def test_who_asks_alone_says_nothing(
    found: Callable[..., Found], language: str, question: str, answer: str
) -> None:
    said = [words for kind, words in found(text_of(language, question, answer), language)]
    pairs = TALK if language == "ru" else ENGLISH
    assert [words for words in said if not words.startswith("Говорят, ")] == [
        words for _, words in pairs
    ]


def test_a_hearing_has_nobody_who_asks_for_a_paper(found: Callable[..., Found]) -> None:
    text = text_of("en", "Ruth Vane: ", "Marta Kowalska: ")
    heard = text.replace("spoke to our reporter on the quay", "was heard by the inquest")
    assert ("direct", "Are you ever afraid?") in found(heard)


def test_the_host_of_a_broadcast_is_the_one_who_asks(found: Callable[..., Found]) -> None:
    text = text_of("en", "Lena Ochs: ", "Marta Kowalska: ")
    on_air = text.replace("spoke to our reporter on the quay", "was in our studio with a caller")
    called = (
        f"{on_air}\n\nTom Reed: I drive a taxi.\n\nMarta Kowalska: So did I.\n\nTom Reed: Good."
    )
    said = found(called)
    assert ("direct", "I drive a taxi.") in said
    assert not any(words.endswith("?") for _, words in said)


def test_who_only_calls_out_does_not_ask_too(found: Callable[..., Found]) -> None:
    text = text_of("en", "Lena Ochs: ", "Marta Kowalska: ")
    on_air = text.replace("spoke to our reporter on the quay", "was in our studio with a caller")
    said = found(
        f"{on_air}\n\nTom Reed: Bravo!\n\nMarta Kowalska: Thanks!\n\nTom Reed: Never stop!"
    )
    assert ("direct", "Bravo!") in said
    assert not any(words.endswith("?") for _, words in said)


def test_dashes_speak_in_english_where_the_authors_words_stand_between_them(
    found: Callable[..., Found],
) -> None:
    text = """The carriage stands at the loop.

– I know whose hat it is, – Vera Simko tells me.

– She doesn’t, – remarks her brother.

– I do, and he knows."""
    assert [words for _, words in found(text)] == [
        "I know whose hat it is,",
        "She doesn’t,",
        "I do, and he knows.",
    ]


def test_an_english_list_says_nothing(found: Callable[..., Found]) -> None:
    assert not found("The council approved:\n\n– A new bridge.\n\n– A wall.\n\n– Two gates.")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nobody had warned the driver that the road was closed."),
        ("en", "No one says that it was easy."),
        ("ru", "Никто не сказал водителю, что дорога закрыта."),
        ("kk", "Ешкім жолдың жабық екенін айтпады."),
    ],
)
def test_what_nobody_says_is_no_statement(
    found: Callable[..., Found], language: str, text: str
) -> None:
    assert not found(text, language)


def test_a_spokesman_of_no_10_is_somebody(found: Callable[..., Found]) -> None:
    assert found("No 10 said that the road was closed.")


@pytest.mark.parametrize(
    ("language", "lead", "questions", "answers"),
    [
        (
            "en",
            "Tom Harlow, who keeps the wall, answered our questions.",
            ["Who built the wall?", "How long is it?", "Does it leak?"],
            ["Monks, in 1340.", "Two miles and a bit.", "Never."],
        ),
        (
            "ru",
            "Смотритель стены Тимур Харлов ответил на вопросы газеты.",
            ["Кто построил стену?", "Какой она длины?", "Она течёт?"],
            ["Монахи, в 1340 году.", "Две мили с лишним.", "Никогда."],
        ),
        (
            "kk",
            "Қабырға күзетшісі Тимур Харловқа үш сұрақ қойдық.",
            ["Қабырғаны кім салды?", "Ұзындығы қандай?", "Су өткізе ме?"],
            ["Монахтар, 1340 жылы.", "Екі мильден астам.", "Ешқашан."],
        ),
    ],
)
def test_numbered_questions_are_an_interviews_where_somebody_is_said_to_answer(
    language: str, lead: str, questions: list[str], answers: list[str]
) -> None:
    talk = "\n\n".join(
        f"{n}. {asked}\n\n{said}"
        for n, (asked, said) in enumerate(zip(questions, answers, strict=True), 1)
    )
    article = Article(text=f"{lead}\n\n{talk}", title="The wall", language=language)
    assert [one.text for one in extract_from(article)] == answers
    explained = Article(text=f"A note.\n\n{talk}", title="The wall", language=language)
    assert not extract_from(explained)


def test_what_is_told_behind_the_last_answer_is_no_part_of_it(found: Callable[..., Found]) -> None:
    text = (
        "— Вы правда снимались за рекой?\n\n— Снималась. Я там чуть не утонула.\n\n— И бросили?\n\n"
        "— Доснялась! Просто плёнку потеряли.\n\nЛадова вдруг становится серьёзной.\n\n"
        "— Знаете, дочь мне недавно сказала: вырастешь — поймёшь."
    )
    words = [said for _, said in found(text, "ru")]
    assert words[:2] == ["Снималась. Я там чуть не утонула.", "Доснялась! Просто плёнку потеряли."]
    assert not any("серьёзной" in said for said in words)


def test_who_sent_a_question_stands_in_brackets_behind_it(found: Callable[..., Found]) -> None:
    text = (
        "На вопросы отвечает юрист Инна Соболь.\n\n— Сосед ставит забор. Что делать? (Анна К., Кельм)\n\n"
        "— Закажите межевание.\n\n— А если он против? (Тимур Л.)\n\n— Тогда остаётся суд."
    )
    assert [said for _, said in found(text, "ru")] == [
        "Закажите межевание.",
        "Тогда остаётся суд.",
    ]


def test_what_somebody_does_between_two_questions_is_no_answer(found: Callable[..., Found]) -> None:
    text = (
        "Мы встретились с Верой Лонской в кафе.\n\n— Рукопись лежала в столе?\n\n— Двенадцать лет.\n\n"
        "— А что изменилось?\n\n— Умерла мама. Некого стало стесняться.\n\nЛонская долго молчит.\n\n"
        "— Над чем работаете?\n\n— Суеверно промолчу."
    )
    assert not any("молчит" in said for _, said in found(text, "ru"))


def test_whom_a_question_calls_behind_who_sent_it_answers() -> None:
    text = (
        "На вопросы отвечали тренер Андрей Лесков и капитан Ильяс Нургалиев.\n\n— Ильяс, всё серьёзно?\n\n"
        "— Завтра узнаем.\n\n— Вопрос от газеты. Андрей, вы не передумали?\n\n— Нет, не передумал."
    )
    said = extract_from(Article(text, language="ru"))
    assert [one.speaker and one.speaker.name for one in said] == [
        "Ильяс Нургалиев",
        "Андрей Лесков",
    ]
