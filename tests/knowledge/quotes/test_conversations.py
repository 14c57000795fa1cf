"""Speeches, interviews and transcripts: words that stand without quotation marks."""

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]

SPEECH = """Check against delivery.

Good evening.

I was asked to speak about the wall. I will speak about the sea.

We built the wall, and we forgot the sea. It did not forget us.

Thank you."""


def test_a_speech_is_its_speakers_from_greeting_to_farewell(found: Callable[..., Found]) -> None:
    said = found(SPEECH, title="Address by Governor Ada Quill at the opening of the wall")
    assert [words.split()[0] for _, words in said] == ["Good", "I", "We", "Thank"]


def test_a_long_speech_may_tell_what_others_said(found: Callable[..., Found]) -> None:
    part = "The mayor said that it holds.\n\n" + "We built the gate.\n\n" * 15
    text = SPEECH.replace("We built", part * 3 + "We built")
    assert len(found(text, title="Address by Governor Ada Quill on the wall")) == 3 * 16 + 4


def test_what_the_editors_tell_around_a_speech_is_no_part_of_it(
    found: Callable[..., Found],
) -> None:
    before = "Her deputy said that the wall was strong and added that it was cheap."
    after = "Quill later said that the doors were open, and promised to come back."
    text = f"{before}\n\nHer address was as follows:\n\n{SPEECH}\n\n{after}"
    said = found(text, title="Address by Governor Ada Quill at the opening of the wall")
    spoken = [words.split()[0] for kind, words in said if kind == "direct"]
    assert spoken == ["Good", "I", "We", "Thank"]
    assert ("indirect", "the wall was strong") in said
    assert ("indirect", "the doors were open") in said


def test_an_article_about_a_speech_is_no_speech(found: Callable[..., Found]) -> None:
    text = "Quill spoke of the sea.\n\nShe said that the wall was old.\n\nNobody clapped."
    assert found(text, title="Quill gives address on the wall") == [
        ("indirect", "the wall was old")
    ]


INTERVIEW = """The builder Tom Harlow lives by the wall. We met there.

Why here?

I was born here. My father laid the first stone.

Does it leak?

It does. I sleep badly when it rains.

And the gate?

I will repair the gate in spring."""


def test_the_answers_of_an_interview_are_statements_its_questions_are_not(
    found: Callable[..., Found],
) -> None:
    said = [words for _, words in found(INTERVIEW, title="Tom Harlow and his wall")]
    assert [words.split()[0] for words in said] == ["I", "It", "I"]


def test_labelled_questions_are_nobodys_statements(found: Callable[..., Found]) -> None:
    assert found("Q: Does it leak?\nA: It does.") == [("direct", "It does.")]


def test_labels_of_questions_and_answers_may_have_a_stop(found: Callable[..., Found]) -> None:
    text = "Q. Does it leak?\n\nA. It does.\n\nI sleep badly.\n\nQ. And the gate?\n\nA. It holds."
    assert [words for _, words in found(text)] == ["It does.", "I sleep badly.", "It holds."]


PAPERS_QUESTIONS = [
    ("The Wall: Why?\nTom Harlow: It is old.\n" + "TW: And?\nTH: It is old.\n" * 3, "The Wall"),
    ("SEA & WALL: Why?\nTOM HARLOW: It is old.\n" * 4, "Sea & Wall magazine"),
]


@pytest.mark.parametrize(("text", "publisher"), PAPERS_QUESTIONS)
def test_who_asks_for_the_paper_makes_no_statements(
    found: Callable[..., Found], text: str, publisher: str
) -> None:
    assert [words for _, words in found(text, publisher=publisher)] == ["It is old."] * 4
    assert len(found(text, publisher="The Clarion")) == 8


def test_a_transcript_has_a_statement_for_each_turn(found: Callable[..., Found]) -> None:
    text = "SEN. QUILL: Does it leak?\nMR. HARLOW: It does. Every night."
    assert found(text) == [("direct", "Does it leak?"), ("direct", "It does. Every night.")]


def test_a_remark_before_what_goes_on_with_a_turn_is_not_said(found: Callable[..., Found]) -> None:
    turns = [f"{name}: It is old. It leaks." for name in ("SEN. QUILL", "MR. HARLOW") * 3]
    text = "\n\n".join([*turns[:4], "[In Spanish] It fell.", *turns[4:]])
    assert [words for _, words in found(text)][4] == "It fell."


CLOCKED = ["[00:{}4] {}: ", "00:{}4 – {}: ", "(1:00:{}4) {}: ", "{1}, 00:{0}4: ", "{1} (00:{0}4): "]


@pytest.mark.parametrize("label", CLOCKED)
def test_a_label_may_tell_the_time(found: Callable[..., Found], label: str) -> None:
    turns = [label.format(i, name) + "It is old." for i, name in enumerate(("Tom", "Ada") * 2)]
    assert [words for _, words in found("\n\n".join(turns))] == ["It is old."] * 4


def test_a_quotation_goes_on_over_paragraphs_until_it_is_closed(
    found: Callable[..., Found],
) -> None:
    text = "Quill said: “The wall is old.\n\n“It leaks.\n\n“We will mend it.”"
    assert len(found(text)) == 3


TRANSCRIPT = """Q: Why did it fall?

A: It was wet.

As of noon nobody had looked at it.

Q: And the sea?

A: It was wet, too.

Q: Will it stand?

A: It will.

Q: Why?

A: I said so."""


def test_a_paragraph_that_begins_like_a_label_goes_on_with_the_turn(
    found: Callable[..., Found],
) -> None:
    assert found(TRANSCRIPT)[1][1].startswith("As of noon")


QUESTIONS = [
    "Рида расспросила Ада Ли.\n\nАда Ли: Мост стар?\n\nРид: Стар, ему сто лет.\n\nАда Ли: И?\n\nРид: И всё.",
    "Вопрос: Мост стар?\n\nОтвет: Стар, ему сто лет.",
    "Корр.: Мост стар?\n\nТом Рид: Стар, ему сто лет.\n\nКорр.: И?\n\nТом Рид: И всё.",
    "Ведущий: Мост стар?\n\nРид: Стар, ему сто лет.\n\nВедущий: И?\n\nРид: И всё.",
    "— Мост стар?\n\nТом Рид: — Стар, ему сто лет.\n\n— И что?\n\nТом Рид: — И всё.",
]


@pytest.mark.parametrize("text", QUESTIONS)
def test_who_asks_in_a_russian_transcript_makes_no_statement(
    found: Callable[..., Found], text: str
) -> None:
    first, *others = found(text, language="ru")
    assert first == ("direct", "Стар, ему сто лет.")
    assert others in ([], [("direct", "И всё.")])


PROMPTED = """Tom Harlow met Ada Quill at the wall.

Does your back hurt?

It does. I carry stones all day, and I am old.

Your brother wanted to stop you.

He says that now. I never heard him.

And the sea?

I like it.

What do you think of it?

I never think. I build."""


def test_who_prompts_in_an_interview_makes_no_statement(found: Callable[..., Found]) -> None:
    assert [words.split()[0] for _, words in found(PROMPTED)] == ["It", "He", "I", "I"]


OPINIONS = """Мы спросили прохожих.

Ада Рид, врач-терапевт:

— Мост нужен всем. Дети идут по льду.

В марте лёд тонкий. Провожаем их до берега.

Том Харлоу, рыбак:

— Мост распугает рыбу.

Мэр пообещал подумать."""


def test_who_speaks_behind_a_dash_under_a_name_goes_on_in_the_next_paragraph(
    found: Callable[..., Found],
) -> None:
    said = [words.split()[0] for kind, words in found(OPINIONS, language="ru") if kind == "direct"]
    assert said == ["Мост", "В", "Мост"]


def test_who_is_asked_behind_dashes_does_not_go_on_without_one(found: Callable[..., Found]) -> None:
    text = OPINIONS.replace("Мэр пообещал подумать.", "— Вы за мост?\n\n— Я против.")
    said = [words for kind, words in found(text, language="ru") if kind == "direct"]
    assert "Я против." in said
    assert not any(words.startswith("В марте") for words in said)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("kk", "Төраға тәртіпке шақырып, жеке тұлғаға тиіспеуді сұрады."),
        ("kk", "Дүйсен мырза бұған сенбейтінін айтты."),
        ("ru", "Председатель призвала к порядку и попросила не переходить на личности."),
    ],
)
def test_who_takes_part_and_opens_a_paragraph_without_a_label_is_told_of(
    found: Callable[..., Found], language: str, told: str
) -> None:
    chair = "ТӨРАҒА" if language == "kk" else "ПРЕДСЕДАТЕЛЬ"
    turns = (f"{chair}: Сөз Қуатта.", "ДҮЙСЕН: Терезе жоқ.", "ҚУАТ: Терезе бар.", told)
    text = "\n\n".join((*turns, "ДҮЙСЕН: Қашан?", "ҚУАТ: Кеше."))
    assert [kind for kind, _ in found(text, language)].count("direct") == 5
