"""Stories that somebody tells of himself, behind a colon and over crossheads, up to where the writer tells again."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article

_ENGLISH = """Edna Brill has dived under the bridges for thirty years. Edna Brill tells her story:

People ask me about treasure. I have found eleven bicycles.

My hands shook on the first day. “If you are afraid, good,” the sergeant told me.

On water

The water is brown in April. You work with your fingers, like an old doctor.

I once found a boot. It was a dummy that film people had sunk.

When the text was ready, we showed it to her. Brill struck out two names."""
_RUSSIAN = """Пётр Ланской сорок лет водит паром. Рассказывает Пётр Ланской:

Я пришёл на реку в семнадцать. Мне казалось, что это на лето.

О пароме

Первый паром был деревянный. Смолили его каждую весну.

Старшина мне сказал: «Ланской, боишься — значит, соображаешь». Я запомнил.

Река меняется. Я помню её другой.

Мы показали текст герою. Ланской вычеркнул два имени."""
_KAZAKH = """Марат Оспан қырық жыл паром айдайды. Марат Оспан былай деп әңгімеледі:

Мен өзенге он жетіде келдім. Маған бұл бір жазға болып көрінген.

Алғашқы паром ағаш еді. Біз оны көктем сайын қарамайлайтынбыз.

Өзен өзгереді. Мен оны басқаша білемін.

Оспан суреттерді көрсетті. Паром көктемде жүзеді."""


@pytest.mark.parametrize(
    ("language", "text", "speaker", "opens"),
    [
        ("en", _ENGLISH, "Edna Brill", ["People", "My", "The", "I"]),
        ("ru", _RUSSIAN, "Пётр Ланской", ["Я", "Первый", "Старшина", "Река"]),
        ("kk", _KAZAKH, "Марат Оспан", ["Мен", "Алғашқы", "Өзен"]),
    ],
)
def test_the_story_goes_on_to_where_the_writer_tells(
    language: str, text: str, speaker: str, opens: list[str]
) -> None:
    found = extract_from(Article(text, language=language))
    assert [item.text.split()[0] for item in found] == opens
    assert {item.speaker.name for item in found if item.speaker} == {speaker}


def test_two_paragraphs_are_no_story() -> None:
    text = (
        "The mayor, Edna Brill, wrote:\n\nI thank my town. We did it.\n\n"
        "The town has nine streets. We walked through three."
    )
    found = extract_from(Article(text, language="en"))
    assert [item.text for item in found] == ["I thank my town. We did it."]


def test_what_somebody_published_goes_on_in_the_paragraphs_that_say_i() -> None:
    text = (
        "Певица Анна Лосева опубликовала на своей странице следующий текст:\n\n"
        "То, что звучит, рано или поздно смолкает.\n\nЯ ухожу со сцены.\n\n"
        "«Кельм» был моим домом. Моей семье нужно время.\n\nВ 2010 году певица получила премию."
    )
    found = extract_from(Article(text, language="ru"))
    assert [item.text.split()[0] for item in found] == ["То,", "Я", "«Кельм»"]
    assert {item.speaker.name for item in found if item.speaker} == {"Анна Лосева"}


def test_a_paper_is_whose_words_it_publishes() -> None:
    text = "«Кельмские вести» распространили следующую информацию: «Директор завода продал долю. Сумма неизвестна»."
    (found,) = extract_from(Article(text, language="ru"))
    assert (found.kind.value, found.speaker and found.speaker.name) == ("direct", "Кельмские вести")


def test_a_list_behind_a_colon_is_nobodys_words() -> None:
    text = (
        "Совет опубликовал следующий список участников:\n\nМост закроют в мае.\n\nМы были на мосту."
    )
    assert not extract_from(Article(text, language="ru"))


@pytest.mark.parametrize(
    "lead",
    [
        "The President's speech, as delivered:",
        "Her speech in full:",
        "The full text of the address by President Ada Quill:",
    ],
)
def test_a_speech_that_a_line_announces_ends_where_the_writer_tells(lead: str) -> None:
    text = f"""President Ada Quill opened the mended dam on Monday.

{lead}

Mayor, ladies and gentlemen.

I stood here three years ago, and I had no boots.

We were told that it would take ten years.

But a dam is no victory. It has to be watched.

I ask the council to watch it.

The guests walked over the dam. “It holds,” Quill told them."""
    found = extract_from(Article(text, language="en"))
    opens = ["Mayor,", "I", "We", "But", "I", "“It"]
    assert [item.text.split()[0] for item in found] == opens
    assert {item.speaker and item.speaker.name for item in found} == {"Ada Quill"}


def test_a_plan_that_a_paper_explains_is_nobodys_speech() -> None:
    text = """The mayor, Ada Quill, has shown her plan.

Ada Quill's plan in brief:

We explain what it means for you. The tax rises by two per cent.

Buses are free on Sundays."""
    assert not extract_from(Article(text, language="en"))


@pytest.mark.parametrize(
    "lead",
    [
        "Текст выступления президента приводим полностью:",
        "Вот её речь:",
        "Публикуем обращение Ады Беловой без сокращений:",
    ],
)
def test_a_russian_speech_that_a_line_announces(lead: str) -> None:
    text = f"""Президент Ада Белова в понедельник открыла плотину.

{lead}

Уважаемые гости!

Я стояла здесь три года назад без сапог.

Нам говорили, что это займёт десять лет.

Но плотина — не победа. За ней надо следить.

Я прошу совет следить за ней.

Гости прошли по плотине. «Держится», — сказала им Белова."""
    found = extract_from(Article(text, language="ru"))
    opens = ["Уважаемые", "Я", "Нам", "Но", "Я", "«Держится»"]
    assert [item.text.split()[0] for item in found] == opens
    assert {item.speaker and item.speaker.name for item in found} == {"Ада Белова"}


@pytest.mark.parametrize("lead", ["План Ады Беловой коротко:", "Главное из выступления мэра:"])
def test_what_a_russian_paper_sums_up_is_nobodys_speech(lead: str) -> None:
    text = f"""Мэр Ада Белова показала план.

{lead}

Мы объясняем, что он значит для вас. Налог вырастет на два процента.

Автобусы по воскресеньям бесплатны."""
    assert not extract_from(Article(text, language="ru"))
