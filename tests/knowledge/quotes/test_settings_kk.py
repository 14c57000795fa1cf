"""Where, when and with which words before somebody says something is no part of what he says: invented sentences."""

import pytest

from knowledge import Article
from knowledge.intake import extract_from
from knowledge.model import Kind

_CLAUSE = "көпірдің биыл жаңадан салынып бітетінін"


@pytest.mark.parametrize(
    "setting",
    [
        "сейсенбі күні",
        "брифинг барысында",
        "аудандық кеңестің отырысында",
        "«Таң» газетіне берген сұхбатында",
        "ауылға жазған ашық хатында",
        "өзінің Твиттерінде",
        "Instagram желісінде",
        "Кельмде өткен жиында сөйлеген сөзінде",
        "сөзін қорытындылай келе,",
        "жолдың жайына пікір білдіре отырып,",
        "көмегі үшін алғысын білдіріп,",
        "Оңтүстік бірлестік министрлігінің мәліметтеріне сілтеме жасай отырып,",
        "жұртпен өткізген бағдарламасы барысында",
        "инстаграмда",
        "елдердің бас ассамблеясында",
        "журналистерге",
        "Ұлттар ұйымына сенбі күні",
        "Kelm TV телеарнасына сенбі күні",
        "«Таң» телеарнасына",
        "осы аптада «Таң» арнасына берген сұхбатында",
        "көршілерін мақтап,",
        "екі тәсілді тағы салыстырып өтті, яғни",
    ],
)
def test_the_setting_is_left_out(setting: str) -> None:
    text = f"Әкім Асан Үсенов {setting} {_CLAUSE} айтты."
    (statement,) = extract_from(Article(text=text, language="kk"))
    assert statement.content.of(text) == _CLAUSE
    assert statement.speaker and statement.speaker.name == "Асан Үсенов"


@pytest.mark.parametrize(
    ("hearer", "deed", "verb"),
    [
        ("тұрғындардан", "қала сыртына шықпауды", "өтінді"),
        ("алдын ала прокурорлардан", "көпірді тағы тексеруді", "сұрады"),
        ("Су ресурстары министрлігіне", "көпірді биыл жөндеуді", "тапсырды"),
    ],
)
def test_who_is_asked_or_ordered_is_left_out(hearer: str, deed: str, verb: str) -> None:
    text = f"Көпір ашылды. Премьер-министр Асан Үсенов {hearer} {deed} {verb}."
    (statement,) = extract_from(Article(text=text, language="kk"))
    assert statement.content.of(text) == deed


def test_for_whom_somebody_asks_something_is_left() -> None:
    text = "Көпір ашылды. Депутат Асан Үсенов мұғалімдерге жаңа үй салуды ұсынды."
    (statement,) = extract_from(Article(text=text, language="kk"))
    assert statement.content.of(text) == "мұғалімдерге жаңа үй салуды"


@pytest.mark.parametrize(
    ("before", "clause"),
    [
        ("Экология институты (ЭИ)", _CLAUSE),
        ("Тұрғындар, соның ішінде мұғалім Асан Үсенов,", _CLAUSE),
        ("Әкім Асан Үсенов былтыр басқа қалаға көшті, бірақ", _CLAUSE),
        ("Әкім Асан Үсенов те", _CLAUSE),
        ("Асан Үсенов келді. Дана Серік жүргізетін бағдарламаға қатысқанда, ол", _CLAUSE),
    ],
)
def test_what_is_told_of_who_speaks_is_left_out(before: str, clause: str) -> None:
    text = f"{before} {clause} айтты."
    (statement,) = extract_from(Article(text=text, language="kk"))
    assert statement.content.of(text) == clause


@pytest.mark.parametrize(
    "clause",
    [
        "сейсенбі күні құлаған көпірдің жөнделетінін",
        "жиында айтылған барлық тапсырманың орындалғанын",
        "ауыл жаңа жетістікке қол жеткізіп, көп нәрсе үйренгенін",
        "«Таң» телеарнасына сұхбат бергенін",
        "«Таң» бағдарламасына қатысқанда бәрінің тыңдағанын",
        "жол нашарлап кетті, көпір ескі екенін",
        "жаңа жобаның өзен арнасына сай келмегенін",
        "елде өткен сайлау кезінде «тағы бір өте қайғылы іс» болғанын",
        "іс материалдарында «болжам көп, ал дәлел аз» екенін",
    ],
)
def test_what_is_told_of_is_left_whole(clause: str) -> None:
    text = f"Әкім Асан Үсенов {clause} айтты."
    (statement,) = extract_from(Article(text=text, language="kk"))
    assert statement.content.of(text) == clause


def test_where_it_was_said_may_stand_before_the_verb() -> None:
    text = f"Әкім Асан Үсенов {_CLAUSE} облыстық ардагерлер ұйымының жылдық жиынында айтып өтті."
    (statement,) = extract_from(Article(text=text, language="kk"))
    assert statement.content.of(text) == _CLAUSE


def test_what_somebody_calls_so_is_told_with_what_it_is() -> None:
    text = (
        "Әкім Асан Үсенов бірінші кездесуді «Өңірге керек үлкен қадам» деп айтқаннан кейін кетті."
    )
    (statement,) = extract_from(Article(text=text, language="kk"))
    assert statement.kind is Kind.MIXED
    assert statement.content.of(text) == "бірінші кездесуді «Өңірге керек үлкен қадам»"


def test_when_it_was_said_stands_before_the_quoted_words() -> None:
    text = "Асан Үсенов бүгін қаладағы шеру кезінде «халық әскерін жұмылдыруға» уәде етті."
    (statement,) = extract_from(Article(text=text, language="kk"))
    assert statement.content.of(text) == "«халық әскерін жұмылдыруға»"


def test_a_quotation_that_tells_what_something_is_is_told_with_it() -> None:
    text = "Асан Үсенов жиында көпірдің басты мақсаты «Елді тезірек жақындату ғана» деп мәлімдеді."
    (statement,) = extract_from(Article(text=text, language="kk"))
    assert statement.kind is Kind.MIXED
    assert statement.content.of(text) == "көпірдің басты мақсаты «Елді тезірек жақындату ғана»"


def test_what_somebody_wants_is_not_yet_said() -> None:
    text = "Топ жиналды. Асан Үсенов әкімнің жаңа көпір салуын қалайды."
    assert extract_from(Article(text=text, language="kk")) == ()


def test_what_somebody_says_that_another_thing_proves_is_left_whole() -> None:
    text = "Әкім Асан Үсенов бұл құжат көпірдің ескі екенін дәлелдеді деп сендірді."
    (statement,) = extract_from(Article(text=text, language="kk"))
    assert statement.content.of(text) == "бұл құжат көпірдің ескі екенін дәлелдеді"


@pytest.mark.parametrize(
    "text",
    [
        "Әкім Асан Үсенов кейбіреулер «осы өңірге мүлдем тән емес» деп есептейтін пікірлерге қатысты қалжыңдады.",
        "Әкім Асан Үсенов көпір салынатынын айта отырып, «шыдамсыз әрі өте асығыс» деген айыптауға қарсы жауап берді.",
    ],
)
def test_what_others_say_is_not_his_who_speaks_of_it(text: str) -> None:
    found = extract_from(Article(text=text, language="kk"))
    assert not any("«" in one.content.of(text) for one in found)


def test_the_word_that_it_was_said_is_left_out() -> None:
    text = "Әкім Асан Үсенов бұл шешім көп үйді сақтап қалды дегенін Reuters агенттігі хабарлады."
    found = extract_from(Article(text=text, language="kk"))
    assert [one.content.of(text) for one in found] == ["бұл шешім көп үйді сақтап қалды"]


def test_a_name_opens_the_phrase_of_who_speaks() -> None:
    office = (
        "Кельм медицина мектебінің сурет профессоры және колледждің жоспар бөлімінің аға директоры"
    )
    text = f"Онда Кельм бар. {office} Асан Мұрат {_CLAUSE} айтады."
    (statement,) = extract_from(Article(text=text, language="kk"))
    assert statement.content.of(text) == _CLAUSE
