"""Pages of readers' questions: who asks by any name, and who answers before a colon, by initials or in a sentence."""

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article

LEAD = {
    "en": "Back on the bench are Winnie Farrow, head gardener, and Stuart Pell, a solicitor.",
    "ru": "Отвечают садовод Вера Панова и юрист Степан Ильин.",
    "kk": "Сұрақтарға бағбан Гүлнар Сейітова мен заңгер Марат Әлиев жауап береді.",
}
ASKED = {
    "en": (
        "I have tried eggshells and prayer. What is left?",
        "It comes up through our patio and the neighbour only laughs.",
    ),
    "ru": (
        "Я пробовала и золу, и молитву. Что ещё остаётся?",
        "Он растёт у нас под домом, а сосед только смеётся.",
    ),
    "kk": (
        "Мен күл де септім, дұға да оқыдым. Енді не қалды?",
        "Ол біздің үйдің астынан өсіп жатыр, көршім тек күледі.",
    ),
}
ANSWERED = {
    "en": ("Take a torch and a bucket.", "You may cut what crosses the fence."),
    "ru": ("Возьмите фонарь и ведро.", "Режьте то, что перешло через забор."),
    "kk": ("Шам мен шелек алыңыз.", "Қоршаудан өткенін кесе беріңіз."),
}
WHO = {
    "en": ("Maureen, Kelling", "Desperate, by e-mail"),
    "ru": ("Гуля К., Рудный", "Читатель без сна, Лисаковск"),
    "kk": ("Сабира апа, Шыңтас", "Ұйқысыз оқырман, Майтөбе"),
}
LABELS = {
    "surname": {
        "en": ("Farrow:", "Pell:"),
        "ru": ("Панова:", "Ильин:"),
        "kk": ("Сейітова:", "Әлиев:"),
    },
    "sentence": {
        "en": ("Answered by Winnie Farrow, head gardener.\n\n", "Answered by Stuart Pell.\n\n"),
        "ru": ("Отвечает садовод Вера Панова.\n\n", "Отвечает юрист Степан Ильин.\n\n"),
        "kk": (
            "Жауап береді: бағбан Гүлнар Сейітова.\n\n",
            "Жауап береді: заңгер Марат Әлиев.\n\n",
        ),
    },
}
SIGNATURES = ("{words} – {who}", "{words}\n{who}", "{words}\n\n— {who}", "{words}\n\n**{who}**")


def _said(text: str, language: str) -> list[tuple[str, str]]:
    found = extract_from(Article(text=text, title="Our page", language=language))
    return [(one.speaker.name if one.speaker else "", one.text) for one in found]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("signature", SIGNATURES)
@pytest.mark.parametrize("label", LABELS)
def test_readers_sign_by_any_name_over_who_answers(
    language: str, signature: str, label: str
) -> None:
    parts = [LEAD[language]]
    for asked, who, lead, answered in zip(
        ASKED[language], WHO[language], LABELS[label][language], ANSWERED[language], strict=True
    ):
        parts += [signature.format(words=asked, who=who), f"{lead} {answered}".replace("\n ", "\n")]
    said = _said("\n\n".join(parts), language)
    words = [text for _, text in said]
    assert words == [
        one for pair in zip(ASKED[language], ANSWERED[language], strict=True) for one in pair
    ]
    names = [name.split()[-1] for name, _ in said]
    assert names[1] == {"en": "Farrow", "ru": "Панова", "kk": "Сейітова"}[language]
    assert names[3] == {"en": "Pell", "ru": "Ильин", "kk": "Әлиев"}[language]
    assert not {names[1], names[3]} & {names[0], names[2]}


def test_who_answers_may_be_told_by_initials() -> None:
    text = """На вопросы отвечает адвокат Эдита Рорбах.

«Хозяйка увидела кота и требует съехать. Имеет ли она право?»
Лора Г., Майнц

Э. Р. Нет. Ответьте ей письменно.

«Залог не возвращают с ноября. Сколько ждать?»
Семён Аркадьевич, 74 года

Э. Р. Обычно полгода.

Сёстры Вайс пишут, что платят за двоих.

Э. Р. Так нельзя."""
    answers = {"Нет. Ответьте ей письменно.", "Обычно полгода.", "Так нельзя."}
    assert {words for name, words in _said(text, "ru") if name == "Эдита Рорбах"} == answers


def test_a_list_of_what_is_shown_holds_no_questions() -> None:
    text = """New films this week.

The Long Pier
Genre: drama, comedy
Length: 120 minutes
Director: Ann Reed
A keeper comes home, and nobody is there to meet him.

Salt
Genre: thriller
Length: 100 minutes
Director: Tom Hale
A father and his daughter find somebody on the beach."""
    assert _said(text, "en") == []
