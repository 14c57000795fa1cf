"""Bodies, peoples and what the Russian press says of them: each form in invented texts."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article, Statement


def last_of(text: str) -> Statement:
    """The last statement of a text."""
    *_, found = extract_from(Article(text, language="ru"))
    return found


def words_of(text: str) -> str:
    """The words of the last statement of a text."""
    return last_of(text).content.of(text)


MANY = [
    ("Однако арабы столь же твёрдо заявляют, что мост закроют.", "арабы"),
    ("Жильцы не менее уверенно утверждают, что мост закроют.", "Жильцы"),
    ("Индийцы уверяют, что мост закроют.", "Индийцы"),
    ("Подростки рассказывают, что мост закроют.", "Подростки"),
    ("Люди говорят, что мост закроют.", "Люди"),
    ("Крупные компании сообщили, что закроют магазины весной.", "Крупные компании"),
    (
        "Вчера крупнейшие организации района попросили снизить тариф.",
        "крупнейшие организации района",
    ),
    ("Крупные фирмы, такие как «Лотта» и «Верра», сообщили, что мост закроют.", "Крупные фирмы"),
]


@pytest.mark.parametrize(("text", "name"), MANY)
def test_many_speak_by_what_they_are(text: str, name: str) -> None:
    found = last_of(text)
    assert found.speaker is not None
    assert found.speaker.name == name


POINTED = [
    ("Картину увезут весной. Об этом сообщила галерея «Вилла».", "галерея «Вилла»"),
    ("Картину увезут весной, обещает галерея.", "галерея"),
    ("Картину увезут весной. Это следует из отчёта Счётной палаты.", "Счётная палата"),
    ("Картину увезут весной. Такие данные приводятся в докладе ревизоров.", "ревизоры"),
    ("Согласно IDC, картину увезут весной.", "IDC"),
]


@pytest.mark.parametrize(("text", "name"), POINTED)
def test_a_body_and_a_paper_are_pointed_at(text: str, name: str) -> None:
    found = last_of(text)
    assert found.speaker is not None
    assert found.speaker.name == name


ACCUSED = [
    (
        "Анна Лугова обвинила соседей в порче забора, снимая доски, но не складывая их, и призвала их "
        "к миру.",
        "порче забора, снимая доски, но не складывая их",
    ),
    ("Павел Галтин упрекнул район в нежелании чинить мост.", "нежелании чинить мост"),
    ("Ревизоры подозревают Галтина в подделке смет.", "подделке смет"),
]


@pytest.mark.parametrize(("text", "words"), ACCUSED)
def test_what_somebody_is_accused_of_is_said(text: str, words: str) -> None:
    assert words in [found.content.of(text) for found in extract_from(Article(text, language="ru"))]


def test_those_of_a_place_tell_it_to_a_paper_in_marks() -> None:
    found = last_of("В районной администрации сообщили «Вестнику», что мост закроют.")
    assert found.speaker is not None
    assert found.speaker.name == "районная администрация"


CLAUSES = [
    (
        "Дорин говорит, что он рос в тени, но именно это и дало ему силы.",
        "он рос в тени, но именно это и дало ему силы",
    ),
    (
        "Дорин говорит, что отец болел, и одна из его просьб — это билеты на матч.",
        "отец болел, и одна из его просьб — это билеты на матч",
    ),
    (  # A verb in the neuter.
        "Анна Лугова приехала. Сейчас, продолжала она, село собрало деньги.",
        "село собрало деньги",
    ),
]


@pytest.mark.parametrize(("text", "words"), CLAUSES)
def test_a_clause_is_found_whole(text: str, words: str) -> None:
    assert words_of(text) == words


def test_who_continues_something_tells_nothing_by_that() -> None:
    text = "Школы района продолжают старую традицию, что видно по оценкам."
    assert not extract_from(Article(text, language="ru"))


def test_a_person_named_behind_many_in_a_case_acts() -> None:
    found = last_of("Детям Савелий Лугов советовал беречь лес.")
    assert found.speaker is not None
    assert found.speaker.name == "Савелий Лугов"
    assert found.confidence > 0.7


def test_an_honour_is_of_whom_the_text_speaks() -> None:
    found = last_of(
        "Пловец Тим Лугов вернулся домой. Он говорит, что ему повезло.\n\n"
        "Двукратный бронзовый олимпийский медалист сказал, что бассейн закроют."
    )
    assert found.speaker is not None
    assert found.speaker.name == "Тим Лугов"


def test_a_word_with_an_attribute_for_another_calling_is_another() -> None:
    found = last_of(
        "«Свет погас», — вспоминает хирург Айсен Лугов.\n\n"
        "Больничный электрик объяснил, что кабель старый."
    )
    assert found.speaker is not None
    assert found.speaker.name == "Больничный электрик"


def test_an_agency_has_not_given_out_what_it_tells_of() -> None:
    found = last_of(
        "Лугов подаст в суд, согласно Reuters.\n\nОн вернулся домой, согласно документам."
    )
    assert found.speaker is None or found.speaker.name != "Reuters"


TOLD = [
    (
        "Птицы прилетели и, жалуется фермер Цой, съели всё, что росло.",
        "Цой",
        "съели всё, что росло",
    ),
    (
        "Роста цен ожидают 11 из 14 экономистов, показал опрос «Курса дня».",
        "опрос «Курса дня»",
        "Роста цен ожидают 11 из 14 экономистов",
    ),
    (
        "Цены вырастут на треть, свидетельствуют данные Росстата.",
        "данные Росстата",
        "Цены вырастут на треть",
    ),
    (
        "Аналитик Анна Лугова ждёт первого снижения ставки не раньше осени.",
        "Анна Лугова",
        "первого снижения ставки не раньше осени",
    ),
    (
        "Прокурор Динара Лугова запросила шесть лет лишения свободы и возмещение ущерба.",
        "Динара Лугова",
        "шесть лет лишения свободы и возмещение ущерба",
    ),
    (
        "Петиция, под которой шесть тысяч подписей, требует присвоить дому статус памятника.",
        "Петиция",
        "присвоить дому статус памятника",
    ),
    (  # "He" does not say it with a woman's verb.
        "Карен Лугова рассказала, что отец, до того, как он решил писать, пел, а также добавила, "
        "что юбилей был тихим.",
        "Карен Лугова",
        "юбилей был тихим",
    ),
    (  # A woman's name in the dative.
        "Валентине Луговой исполнилось сто лет. «Я рада», — говорит Валентина.",
        "Валентина Лугова",
        "«Я рада»",
    ),
]


@pytest.mark.parametrize(("text", "name", "words"), TOLD)
def test_forms_that_tell_without_a_that(text: str, name: str, words: str) -> None:
    found = last_of(text)
    assert found.speaker is not None
    assert (found.speaker.name, found.content.of(text)) == (name, words)


NOBODYS = [
    "Суд в Кельме запретил импорт и продажу телефонов фирмы.",
    "Павел Галтин пришёл в класс. Премию попросил отдать школе.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_neither_a_deed_nor_an_object_speaks(text: str) -> None:
    names = [one.speaker.name for one in extract_from(Article(text, language="ru")) if one.speaker]
    assert not {"Суд в Кельме", "Суд", "Премию"} & {*names}


OF_PLACE = [
    (
        "Лекарства привозит фельдшер Оксана Вдовина. С её слов, заказов набирается до шестидесяти.",
        "Оксана Вдовина",
        "заказов набирается до шестидесяти",
    ),
    (
        "В заявлении ревизоров утверждается обратное: мост построен без чертежа.",
        "ревизоры",
        "мост построен без чертежа",
    ),
    (
        "Точка закрыта как убыточная, извещает покупателей аптечная сеть «Подорожник».",
        "сеть «Подорожник»",
        "Точка закрыта как убыточная",
    ),
    (
        "Выжило восемьдесят спор, говорится в статье Веры Луговой, напечатанной в журнале «Мох».",
        "Вера Лугова",
        "Выжило восемьдесят спор",
    ),
    ("«Дети ждали голубя», — пишет @mama_dvuh.", "@mama_dvuh", "«Дети ждали голубя»"),
    (  # A family name that the text has printed in another case only.
        "Письмо отдали судье Алие Тенгизовой. Зал смеялся.\n\n"
        "Тенгизова закрыла дело. «Спать пора», — сказала она.",
        "Алия Тенгизова",
        "«Спать пора»",
    ),
    (
        "Семилетняя Аминат стоит на весах. «Я легче арбуза», — сказала она.",
        "Аминат",
        "«Я легче арбуза»",
    ),
]


@pytest.mark.parametrize(("text", "name", "words"), OF_PLACE)
def test_who_tells_it_is_known_by_his_words_and_name(text: str, name: str, words: str) -> None:
    found = last_of(text)
    assert found.speaker is not None
    assert (found.speaker.name, found.content.of(text)) == (name, words)


def test_minutes_have_lines_that_nobody_says() -> None:
    text = (
        "ВЫСТУПИЛИ:\n\nЛугова Т.: У школы шесть собак, дети боятся.\n\n"
        "Рихтер О. Б.: А хозяев спрашивали? Половина с ошейниками.\n\n"
        "Дорина Л. П.: Спрашивала. Ошейник сам пришёл.\n\n"
        "Разное. Концерт перенесён на март.\n\n"
        "От редакции: собака нашлась во дворе."
    )
    found = extract_from(Article(text, language="ru"))
    assert len(found) == 3
