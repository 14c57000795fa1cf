"""What Kazakh writers call whom they have named: invented sentences."""

from __future__ import annotations

import pytest

from knowledge.grammar.lexicon import lexicon
from tests.knowledge.speakers.naming import names_in

_ASEL = "Әсел Жанова"


@pytest.mark.parametrize(
    "called",
    [
        "Қазақстандық теннисші",
        "Кубоктың екі мәрте жүлдегері",
        "Үш дүркін әлем чемпионы",
        "Дарынды спортшы",
    ],
)
def test_an_epithet_is_who_spoke_last(called: str) -> None:
    text = f"«Корт жақсы екен», – деді {_ASEL}. {called} ертең де алаңға шығатынын айтты."
    assert names_in("kk", text) == [_ASEL, _ASEL]


def test_an_epithet_is_of_whom_the_text_tells_most() -> None:
    text = f"{_ASEL} кеше жеңіске жетті. Жанова үш сет ойнады. Кубоктың екі мәрте жүлдегері ертең де ойнайтынын айтты."
    assert names_in("kk", text) == [_ASEL]


@pytest.mark.parametrize("called", ["Шебер", "Фототілші", "Археолог", "Бизнесмен"])
def test_a_calling_is_who_was_named(called: str) -> None:
    text = f"{_ASEL} осында он жыл істейді. {called} енді қалаға көшетінін айтты."
    assert names_in("kk", text) == [_ASEL]


@pytest.mark.parametrize("stranger", ["Зауыттағы дереккөз", "Жиырмадағы жігіт", "Полиция өкілі"])
def test_who_is_somewhere_is_another(stranger: str) -> None:
    text = f"«Корт жақсы екен», – деді {_ASEL}. {stranger} жолдың жабылатынын айтты."
    assert names_in("kk", text)[-1] == stranger


@pytest.mark.parametrize(
    ("text", "many"),
    [
        (
            "Адвокаттардың айтуынша, бұл мәселе ұлғаяды. Себебі залда орын аз. Олар істің ұзаққа созылатынын айтты.",
            "Адвокаттар",
        ),
        (
            "Оған үш елдің дипломаттары қатысты. Жиында олар келісімнің кешігетінін айтты.",
            "үш елдің дипломаттары",
        ),
    ],
)
def test_they_are_the_many_who_spoke_or_were_there(text: str, many: str) -> None:
    assert names_in("kk", text)[-1] == many


def test_a_mark_of_whose_is_no_end_of_a_name() -> None:
    text = "Желі Harlow's деп аталады. Harlow's желісінің бас директоры Асан Үсен сауданың өскенін айтты."
    assert names_in("kk", text) == ["Асан Үсен"]


def test_what_is_contrary_to_something_is_nobody() -> None:
    assert "role" not in lexicon("kk").entry("қайшы").classes
    assert "role" in lexicon("kk").entry("шайшы").classes


def test_a_report_is_of_the_many_who_gave_it_out() -> None:
    text = "Өңір өртшілері сенбі күні жариялаған баяндамаға сәйкес, үй түнде жанып кеткен."
    assert names_in("kk", text) == ["Өңір өртшілері"]


def test_the_president_is_who_is_named_again_and_again_without_an_office() -> None:
    text = (
        "Жиын өтті. Қар жауды. Оған Дана Көбеева мен Ерлан Мұратов келді.\n\nӘсел Жанова ертең тағы да келетінін айтты."
        " Сосын Әсел Жанова үйіне қайтты.\n\n«Көпір биыл бітеді», – деді Мемлекет басшысы."
    )
    assert names_in("kk", text)[-1] == _ASEL


def test_a_former_leader_is_of_whom_the_text_tells() -> None:
    text = f"{_ASEL} кеше жеңіске жетті. Жанова үш сет ойнады. Kelm-нің бұрынғы жетекшісі ертең де ойнайтынын айтты."
    assert names_in("kk", text) == [_ASEL]


def test_whose_statement_an_office_makes_is_the_offices() -> None:
    text = "Кельм округінің бас прокуроры өз мәлімдемесінде жаңа заң бұрынғыдан жақсы болады дейді."
    assert names_in("kk", text) == ["Кельм округінің бас прокуроры"]


def test_who_opens_a_sentence_says_what_stands_behind_its_colon() -> None:
    text = f"«Суық», – деді {_ASEL}. Оның айтуынша, қыс олар үшін ауыр болды, бірақ олар төзді: «Енді күн де жылынады»."
    assert names_in("kk", text)[-1] == _ASEL


def test_the_agency_is_the_one_that_was_heard_last() -> None:
    for text, name in (
        ("Көпір жөнделеді, деп хабарлайды Anadoly.", "Anadoly"),
        (
            "Кельмдегі Еңбек агенттігінің мәліметінше, жұмыссыздық азайды.",
            "Кельмдегі Еңбек агенттігі",
        ),
    ):
        told = f"{text} Агенттіктің хабарлауынша, жалақы да өседі."
        assert names_in("kk", told) == [name, name]


def test_an_office_and_a_dash_open_a_name() -> None:
    text = "Сыртқы істер министрі – Халид аль-Харун елдегі жағдайдың жақсарып келе жатқанын айтты."
    assert names_in("kk", text) == ["Халид аль-Харун"]


def test_at_that_time_is_not_he() -> None:
    text = f"{_ASEL} бізге хат жазды, ол кезде Дана Көбеева жолдың биыл салынатынын айтқан."
    assert names_in("kk", text) == ["Дана Көбеева"]


def test_that_somebody_said_so_is_no_statement_of_who_reports_it() -> None:
    text = "«Мен жасырынған жоқпын», деп Үсеновтің комитетке айтқанын Reuters хабарлады.\n\n«Ол менен сақтауды сұрады»."
    assert "Reuters" not in names_in("kk", text)


def test_a_seat_of_power_opens_its_sentence() -> None:
    text = "Ақорда Мемлекет басшысы Асан Үсеновтің Кельмде бірқатар кездесу өткізгенін мәлімдеді."
    assert names_in("kk", text) == ["Ақорда"]
