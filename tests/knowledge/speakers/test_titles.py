"""Somebody named behind a long title: the name is the speaker, and no word of the title belongs to it."""

import pytest

from tests.knowledge.speakers.naming import names_in

EN = [
    "Minister of Water Resources",
    "Minister of Culture and Information",
    "Minister of Digital Development, Innovations and Aerospace Industry",
    "Minister for Emergency Situations",
    "Chair of the Committee on International Affairs, Defence and Security",
    "Director of Emergency Medicine",
    "Chief of Naval Operations Adm.",
    "President of the Academy of Sciences",
    "Special Representative of the President for International Cooperation",
    "Editor-in-chief of Vecherny Kelm",
    "CEO of Pacific Gas",
    "Orda's Ambassador to Turkey",
    "UN Resident Coordinator in Turkey",
    "U.S. Ambassador to the United Nations",
    "Secretary of State for Northern Ireland",
]

RU = [
    "Премьер-министр Республики Казахстан",
    "Председатель Кабинета министров Кельмской Республики",
    "Чрезвычайный и Полномочный Посол Республики Казахстан в Турецкой Республике",
    "Заместитель Председателя Совета Безопасности РФ",
    "Старший помощник прокурора Кельмской области по работе со СМИ",
    "Министр цифрового развития, инноваций и аэрокосмической промышленности",
    "Генеральный директор ТОО «Кельм Энерго»",
]

KK = [
    "РФ СІМ ресми өкілі",
    "Кельм Республикасы Министрлер кабинетінің төрағасы",
    "«КельмОйл» АҚ Басқарма төрағасы",
    "ҚХР СІМ басшысы",
    "«Кельмгидромет» РМК синоптигі",
    "Кельм Республикасы Денсаулық сақтау министрлігінің ресми өкілі",
    "ҚР Денсаулық сақтау министрлігі Санитариялық бақылау комитетінің төрағасы",
    "ҚР Ұлттық экономика министрлігі Талдау және даму департаментінің директоры",
    "ІІМ Әкімшілік полиция комитетінің төрағасы, полиция генерал-майоры",
    "Кельм қаласы әкімінің орынбасары болып қызмет ететін",
    "Орталық коммуникациялар қызметінде өткен брифингте вице-министр",
    "Ауыл тұрғыны, көп балалы әке",
    "Жоспарлау және реформалар агенттігі Ұлттық статистика бюросының басшысы",
    "Қазақстан халқы Ассамблеясы Төрағасының орынбасары",
    "ІІМ Киберқылмысқа қарсы іс-қимыл департаментінің бастығы",
    "Satbayev University ректоры",
    "Kelm Rights Watch ұйымының директоры",
    "Kelm TV телеарнасының журналисі",
    "Kelm Finance басқарма төрағасы",
    "Kelm Finance Global сарапшысы",
    "Париж Олимпиадасының қола жүлдегері",
    "«Кельм айнасы» газетінің бас редакторы",
    "Абай облысы бойынша ТЖД бастығы, азаматтық қорғау полковнигі",
]


@pytest.mark.parametrize("name", ["Ada Quill", "Nurzhan Tulkibek"])
@pytest.mark.parametrize("title", EN)
def test_an_english_title(title: str, name: str) -> None:
    assert names_in("en", f"{title} {name} said that the wall was old.") == [name]


@pytest.mark.parametrize("name", ["Самат Жанов", "Анна Орлик"])
@pytest.mark.parametrize("title", RU)
def test_a_russian_title(title: str, name: str) -> None:
    assert names_in("ru", f"{title} {name} считает, что стена стара.") == [name]


@pytest.mark.parametrize("name", ["Самат Жанов", "Дана Орманбай"])
@pytest.mark.parametrize("title", KK)
def test_a_kazakh_title(title: str, name: str) -> None:
    assert names_in("kk", f"{title} {name} қабырғаның ескі екенін айтты.") == [name]


@pytest.mark.parametrize("officer", ["банк басшысы", "кәсіпорын директоры", "елші", "құтқарушы"])
def test_a_body_that_speaks_of_an_officer_is_no_title(officer: str) -> None:
    text = f"Полиция департаменті {officer} Самат Жановтың ұсталғанын хабарлады."
    assert names_in("kk", text) == ["Полиция департаменті"]


def test_the_office_of_somebody_else_is_no_title() -> None:
    text = "The son of President of Orda Tom Harlow said that the wall was old."
    assert names_in("en", text) == ["The son of President of Orda Tom Harlow"]
