"""Which words of a Kazakh article are somebody's: the forms of its press in three alphabets."""

from collections.abc import Callable

import pytest

from knowledge import quotes
from knowledge.model import Article

Found = list[tuple[str, str]]

DIRECT = [
    ("– Көпір ескі, – деді Қайсар Бөлтірік.", ["Көпір ескі,"]),
    ("– Көпір ескі, – деді ол көпір басында. – Су өтіп жатыр.", ["Көпір ескі,", "Су өтіп жатыр."]),
    ("– Көпір ескі, – деп басын изеді ұста.", ["Көпір ескі,"]),
    ("– Көпір ескі, деп ойлаймын, – деді Бөлтірік.", ["Көпір ескі, деп ойлаймын,"]),
    ("«Көпір ескі, су өтіп жатыр», – деп мәлімдеді министрлік.", ["«Көпір ескі, су өтіп жатыр»"]),
    ("«Көпір ескі», – делінген хатта.", ["«Көпір ескі»"]),
    ("Кеше маған: «Көпір ескі, су өтіп жатыр», – деді.", ["«Көпір ескі, су өтіп жатыр»"]),
    ("Қайсар Бөлтірік былай деді: «Көпір ескі. Су өтіп жатыр».", ["«Көпір ескі. Су өтіп жатыр»"]),
    (
        "Қайсар Бөлтірік «Біз көпірді жазда саламыз» деп уәде берді.",
        ["«Біз көпірді жазда саламыз»"],
    ),
    ("- Kópir eski, - dedi Qaısar Bóltirik.", ["Kópir eski,"]),
    ("– Köpır eskı, – dedı Qaisar Böltırık.", ["Köpır eskı,"]),
    ("Көпір ескі, су өтіп жатыр, – деді Қайсар Бөлтірік.", ["Көпір ескі, су өтіп жатыр,"]),
    ("– Көпір ескі. (Күледі.)\n– Рас, – деді Бөлтірік.", ["Көпір ескі.", "Рас,"]),
]


@pytest.mark.parametrize(("text", "words"), DIRECT)
def test_direct_speech_is_found(found: Callable[..., Found], text: str, words: list[str]) -> None:
    assert found(text, "kk") == [("direct", word) for word in words]


REPORTED = [
    ("Қайсар Бөлтірік көпірдің ескіргенін айтты.", "көпірдің ескіргенін"),
    ("Министр Қайсар Бөлтірік көпір жазда салынатынын атап өтті.", "көпір жазда салынатынын"),
    ("Қайсар Бөлтіріктің айтуынша, көпір әбден ескі.", "көпір әбден ескі"),
    ("Оның сөзінше, көпір әбден ескі.", "көпір әбден ескі"),
    ("Министрліктің мәліметінше, көпір әбден ескі.", "көпір әбден ескі"),
    ("Қайсар Бөлтірік атап өткендей, көпір әбден ескі.", "көпір әбден ескі"),
    ("Қайсар Бөлтірік көпірді жазға дейін салуды тапсырды.", "көпірді жазға дейін салуды"),
    ("Қайсар Бөлтірік тұрғындарды көпірден өтпеуге шақырды.", "тұрғындарды көпірден өтпеуге"),
    ("Қайсар Бөлтірік көпірдің жазда ашылатынына сенім білдірді.", "көпірдің жазда ашылатынына"),
    ("Қайсар Бөлтірік көпірдің жазда ашылатынына сенімді.", "көпірдің жазда ашылатынына"),
    ("Қайсар Бөлтірік көпір әбден ескі деп санайды.", "көпір әбден ескі"),
    ("Қайсар Бөлтірік көпір әбден ескі дейді.", "көпір әбден ескі"),
    ("Көпір әбден ескі, деді Бөлтірік.", "Көпір әбден ескі"),
    ("Көпір әбден ескі, делінген министрліктің хатында.", "Көпір әбден ескі"),
    ("Министрлік таратқан хатта көпірдің ескіргені айтылған.", "көпірдің ескіргені"),
    ("Qaısar Bóltirik kópirdiń eskirgenin málimdedi.", "kópirdiń eskirgenin"),
    ("Qaısar Bóltiriktiń aıtýynsha, kópir ábden eski.", "kópir ábden eski"),
    ("Qaisar Böltırık köpır jazda salynatynyn mälımdedı.", "köpır jazda salynatynyn"),
]


@pytest.mark.parametrize(("text", "words"), REPORTED)
def test_reported_speech_is_found(found: Callable[..., Found], text: str, words: str) -> None:
    assert found(text, "kk") == [("indirect", words)]


def test_each_verb_of_a_chain_reports_its_own_clause(found: Callable[..., Found]) -> None:
    text = "Қайсар Бөлтірік көпірдің ескіргенін айтып, оны жазға дейін салуды тапсырды."
    assert found(text, "kk") == [
        ("indirect", "көпірдің ескіргенін"),
        ("indirect", "оны жазға дейін салуды"),
    ]


MIXED = [
    ("Қайсар Бөлтірік көпірді «су үстіндегі елек» деп атады.", "көпірді «су үстіндегі елек»"),
    (
        "Қайсар Бөлтірік көпірдің «су үстіндегі елек» болып қалғанын айтты.",
        "көпірдің «су үстіндегі елек» болып қалғанын",
    ),
]


@pytest.mark.parametrize(("text", "words"), MIXED)
def test_partly_quoted_speech_is_found(found: Callable[..., Found], text: str, words: str) -> None:
    assert found(text, "kk") == [("mixed", words)]


NO_STATEMENTS = [
    "Қалада «Екі жаға, бір көпір» деген көрме ашылды.",
    "Көпірді «Темір қанат жолдары» компаниясы салады.",
    "Көпірде «Абайла, мұз астында су бар» деген жазу тұр.",
    "Кеше ескі көпір жабылды, деп хабарлайды «Өзен» агенттігінің тілшісі.",
    "Бөлтірік көпір туралы ештеңе айтпады.",
    "Бөлтірік жаңа көпірді Темір көпір деп атауды ойлаған жоқ.",
    "Бағалар:\n– бір тақтай 500 теңге;\n– бір шеге 20 теңге;\n– бір балға 900 теңге.",
    "Бұған дейін көпірдің жабылғанын жазған едік.",
]


@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_what_nobody_says_is_left_out(found: Callable[..., Found], text: str) -> None:
    assert found(text, "kk") == []


def test_an_interview_gives_its_answers(found: Callable[..., Found]) -> None:
    text = (
        "– Көпірді қашан саласыз?\n– Жазда.\n– Ақша бар ма?\n– Бар, – дейді ұста. – Тақтай да бар.\n"
        "– Қиын емес пе?\n– Үйреніп кеттік.\n– Кім көмектеседі?\n– Ауыл адамдары."
    )
    answers = ["Жазда.", "Бар,", "Тақтай да бар.", "Үйреніп кеттік.", "Ауыл адамдары."]
    assert found(text, "kk") == [("direct", words) for words in answers]


def test_speech_over_paragraphs_may_say_at_its_end_whose_it_is(found: Callable[..., Found]) -> None:
    text = "– Көпір дайын.\nЕнді жолды «Асфальт» зауыты салады.\nБәрі жақсы болады, – деп сендірді Бөлтірік."
    assert found(text, "kk") == [
        ("direct", "Көпір дайын."),
        ("direct", "Енді жолды «Асфальт» зауыты салады."),
        ("direct", "Бәрі жақсы болады,"),
    ]


def test_an_agencys_tag_behind_a_dash_makes_no_speech(found: Callable[..., Found]) -> None:
    assert found("Кеше жаңа көпір ашылды, – деп хабарлайды «Өзен» агенттігі.", "kk") == []


def test_a_quotation_that_is_opened_anew_in_each_paragraph_is_one(
    found: Callable[..., Found],
) -> None:
    article = Article(
        "«Көпір ескі. Су өтіп жатыр.\n«Оны жазда жөндеңіздер», – делінген хатта.", language="kk"
    )
    first, second = quotes.find(article)
    assert (first.group, first.source) == (second.group, second.source)
