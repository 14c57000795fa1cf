"""Questions that readers sign and the answers below, in whatever way a paper prints who asks and who answers."""

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article

BELOW = {
    "en": """Our doctor answers.

Why does my knee hurt when it rains? I am 61.
Ivy Marsh, Lower Green

Doctor Dan Rook: The pressure falls, and the joint swells a little.

Keep it warm. I wear wool.

Is it safe to run with a cold?
Ted Hale

Doctor Dan Rook: No. Rest for three days.

We print the next page in May.""",
    "ru": """Сосед спилил мою яблоню. Могу ли я требовать денег?
Инна Маркова, с. Нижнее

Отвечает адвокат Денис Рогов:
Можете. Нужны фотографии и свидетели.

Я бы начал с письма.

Кто платит за общий забор?
Без подписи

Отвечает адвокат Денис Рогов:
Оба соседа поровну.

Пишите нам до пятницы.""",
    "kk": """Көршім алма ағашымды кесіп тастады. Ақша талап ете аламын ба?
Инкар Маратова, Төменгі ауылы

Заңгер Данияр Рахимов: Талап ете аласыз. Сурет пен куә керек.

Мен алдымен хат жазар едім.

Ортақ қоршауға кім төлейді?
Олжас Халықов

Заңгер Данияр Рахимов: Екі көрші тең төлейді.

Бізге жұмаға дейін жазыңыздар.""",
}
INSIDE = {
    "en": """Why does my knee hurt when it rains? (Ivy Marsh, Lower Green)

The pressure falls, and the joint swells a little.

Is it safe to run with a cold? (Ted Hale)

No. Rest for three days.

And to swim? (Ann Reed)

Even less so.""",
    "ru": """«Почему на дождь болит колено?» — Инна Маркова

Давление падает, сустав немного отекает.

«Можно ли бегать с простудой?» — Олег Халин

Нельзя. Отлежитесь три дня.

«А плавать?» — Анна Крайнова

Тем более.""",
    "kk": """Неге жаңбырда тізем ауырады? (Инкар Маратова)

Қысым түседі, буын сәл ісінеді.

Тұмаумен жүгіруге бола ма? (Олжас Халықов)

Болмайды. Үш күн жатыңыз.

Ал жүзуге ше? (Анар Қасымова)

Ол мүлде болмайды.""",
}


def _said(text: str, language: str) -> list[tuple[str, str]]:
    found = extract_from(Article(text=text, title="Our page", language=language))
    return [(one.speaker.name if one.speaker else "", one.text.split()[0]) for one in found]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_an_answer_with_a_label_stands_below_a_signed_question(language: str) -> None:
    said = _said(BELOW[language], language)
    assert len(said) == 5
    asks, answers, on, again, last = (name for name, _ in said)
    assert answers == on == last
    assert answers.split()[-1] in ("Rook", "Рогов", "Рахимов")
    assert asks.split()[-1] in ("Marsh", "Маркова", "Маратова")
    assert again in ("Ted Hale", "Без подписи", "Олжас Халықов")


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_who_answers_without_a_label_is_none_of_those_who_ask(language: str) -> None:
    names = [name for name, _ in _said(INSIDE[language], language)]
    assert len(names) == 6
    assert all(names[::2])
    assert not any(names[1::2])


def test_letters_that_ask_answer_each_other_not() -> None:
    text = """Why is the pool shut on Mondays? I have swum there for years.
Ivy Marsh, Lower Green

Who let them paint the bridge green?
Ted Hale, Mill Lane

I liked the parade. Will there be one next year?
Ann Reed, Selby"""
    names = [name for name, _ in _said(text, "en")]
    assert names == ["Ivy Marsh", "Ted Hale", "Ann Reed"]


def test_who_took_a_picture_asks_nothing() -> None:
    text = """The bridge is shut. (Ann Reed, Ledger)

Traffic stood for two hours.

Is it safe? (Tom Hale, Ledger)

Engineers doubt it."""
    assert _said(text, "en") == []


@pytest.mark.parametrize(
    ("language", "heads", "lines", "told"),
    [
        (
            "ru",
            ["Пыль (Вторая часть)", "Высокая трава", "Анна"],
            ["Рейтинг: 7.5", "Жанр: драма", "Длительность: 90 минут", "Страна: Кельмария"],
            "Пастух ищет свою собаку. В горах он её не находит.",
        ),
        (
            "kk",
            ["Шаң (Екінші бөлім)", "Биік шөп", "Анна"],
            ["Рейтинг: 7.5", "Жанры: драма", "Ұзақтығы: 90 минут", "Елі: Кельмария"],
            "Шопан итін іздейді. Таудан оны таппайды.",
        ),
    ],
)
def test_the_cards_of_films_are_no_answers(
    language: str, heads: list[str], lines: list[str], told: str
) -> None:
    cards = ["\n".join([head, *lines, told]) for head in heads]
    assert _said("\n".join(cards), language) == []


BEHIND = {
    "en": """Our panel is Dr Ivy Marsh, a dentist, and Tom Hale, who runs a bakery.

My gums bleed when I eat apples. Is it the apples? – Puzzled, by e-mail

Marsh: It is the gums. I would see somebody who is not a newspaper.

Why does my bread sink? I have tried three ovens. – Ann T., Mill End

Hale: You open the door too early. I did it for years.

Marsh says she has never baked a loaf. Your letters should reach us by Friday.""",
    "ru": """На вопросы отвечают врач Инна Маркова и юрист Олег Халин.

У меня болит колено на дождь. Это навсегда? – Озадаченная, по почте

Маркова: Нет, это давление. Я сама так хожу.

Сосед поставил забор на моей земле. Что делать? – Пётр С., деревня Нижняя

Халин: Напишите ему письмо, потом в суд. Я всегда начинаю с письма.

Маркова говорит, что забора у неё нет. Нам пишите до пятницы.""",
    "kk": """Сұрақтарға дәрігер Инкар Маратова мен заңгер Олжас Халықов жауап береді.

Жаңбырда тізем ауырады. Бұл мәңгі ме? – Абыржыған, пошта арқылы

Маратова: Жоқ, бұл қысым. Менің де тізем ауырады.

Көршім менің жеріме дуал тұрғызды. Не істеймін? – Петр С., Төменгі ауылы

Халықов: Оған хат жазыңыз. Мен әрқашан хаттан бастаймын.

Маратова өз дуалы жоқ екенін айтты. Бізге жұмаға дейін жазыңыз.""",
}


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_who_asks_stands_behind_a_dash_and_a_surname_answers(language: str) -> None:
    names = [name for name, _ in _said(BEHIND[language], language)]
    assert len(names) == 5
    first, second = names[1].split()[-1], names[3].split()[-1]
    assert (first, second) in (("Marsh", "Hale"), ("Маркова", "Халин"), ("Маратова", "Халықов"))
    assert names[0] in ("Puzzled", "Озадаченная", "Абыржыған")
    assert names[4].split()[-1] == first  # What the editors tell of her is no answer.


def test_a_remark_behind_an_answer_signs_nothing() -> None:
    text = """Mr Reed: Do you like it?

Ms Hale: I do. (Laughs.)

Mr Reed: And the colour?

Ms Hale: I chose it. (Pauses.)"""
    assert [name for name, _ in _said(text, "en")] == ["Reed", "Hale", "Reed", "Hale"]
