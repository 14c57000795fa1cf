"""Kazakh forms of reporting in both scripts, in invented texts: whose words they are, and where that is a guess."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article, Statement
from knowledge.speakers import SURE

SAID = [
    (
        "«Көпір көктемде ашылады», – деді кеше Көлсай облысы құрылыс басқармасының (ҚБ) өкілі Дастан Құлан.",
        "Дастан Құлан",
    ),
    (
        "«Kópir kóktemde ashylady», – dedi Kólsaı aımaǵyndaǵy Altyn-nyń atqarýshy dırektory Erlan Tóle.",
        "Erlan Tóle",
    ),
    ("Көлсайдағы (Талды) Су институтының профессоры Ерлан Төле былай деді: «Су таза».", "Ерлан Төле"),
    ("Су институтындағы эксперт Ерлан Төле көлдің тайызданғанын айтты.", "Ерлан Төле"),
    ("Облыс әкімінің орынбасары, «Өрлеу» орденінің иегері Айдос Сапар көпірдің ескіргенін айтты.", "Айдос Сапар"),
    (
        "Бапкер Дастан Құлан матчтан кейін сөйледі. «Команда дайын», – деді Құлан Сарыкөлдің сайтында.",
        "Дастан Құлан",
    ),
    (
        "Дирижер Әсет Нұрлан кеше Ғ.Жұбан атындағы залда өнер көрсетті.\n– Зал толы болды, – деді ол.",
        "Әсет Нұрлан",
    ),
    ("Сарапшылар Көлсай Республикасы және Талды көлінің тайызданғанын айтты.", "Сарапшылар"),
    ("Талдының «Өрлеу» футбол клубы бапкердің кеткенін хабарлады.", "Талдының «Өрлеу» футбол клубы"),
    ("Құс қоғамы Дастан мырзаның ұсынысын «асығыс қадам болды» деп атады.", "Құс қоғамы"),
    (
        "Айдос Сапар форумда сөйледі, деп хабарлайды Алатау.\nМемлекет басшысы көпірдің ескіргенін айтты.",
        "Айдос Сапар",
    ),
    (
        "Компанияның вице-президенті Ерлан Төле келді. Талды зауытының президенті көпірдің ескіргенін айтты.",
        "Талды зауытының президенті",
    ),
]  # fmt: skip

GUESSED = [
    "Әкім Айдос Сапар жиналысқа келді. Оны Дастан Құлан мен Ерлан Төле қарсы алды. Ол көпірдің ескіргенін айтты.",
    "Prezıdent kópirdiń eskirgenin aıtty.",
    "«Жарыс қиын болды», – деді елдің жас жұлдызы.",
    "Облыстың бас прокуроры Ерлан Төле келді. Талды қаласының бас прокуроры көпірдің ескіргенін айтты.",
    "Ведомствоның мәліметінше, көпір көктемде ашылады.",
    "Дастан Құлан келді. Құланмен көпірдің ескіргенін айтты.",
    "Кеше Wave жаңалықтар бағдарламасының жабылатынын айтты.",
]

NOBODY = [
    "Президент спортшыларға мемлекеттік туды тапсырды.",
    "Сапар барысында жеті құжатқа қол қойылғаны айтылған.",
]


def said(text: str) -> tuple[Statement, ...]:
    return extract_from(Article(text, language="kk"))


@pytest.mark.parametrize(("text", "speaker"), SAID)
def test_the_whole_mention_names_the_speaker(text: str, speaker: str) -> None:
    found = said(text)[-1]
    assert found.speaker is not None
    assert (found.speaker.name, found.confidence >= SURE) == (speaker, True)


@pytest.mark.parametrize("text", GUESSED)
def test_who_might_be_somebody_else_is_a_guess(text: str) -> None:
    assert [found.confidence >= SURE for found in said(text)] == [False]


@pytest.mark.parametrize("text", NOBODY)
def test_what_nobody_says_is_no_statement(text: str) -> None:
    assert said(text) == ()
