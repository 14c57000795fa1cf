"""A letter that an article prints is the words of those who sign it; the article around it is nobody's."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article, Kind

EN = """Two hundred families have written to the county about the road. We print the letter in full.

Dear Councillor Marsh,

We are the people who walk our children past your window. We have counted the lorries.

In March your officer told us that it was a matter for the police.

Yours sincerely,

Helen Ward, Tom Ibbs and 198 other parents

The county has a hundred miles of road."""
RU = """Двести семей обратились в администрацию из-за дороги. Публикуем обращение полностью.

Уважаемый Сергей Петрович!

Мы те, кто каждое утро ведёт детей мимо ваших окон. Мы посчитали грузовики.

В марте ваш сотрудник сказал нам, что это дело полиции.

С уважением,

Елена Вард, Игорь Ибатов и ещё 198 родителей

В районе сто километров дорог."""
KK = """Екі жүз отбасы жолға байланысты әкімдікке хат жазды. Мәтінін толық жариялаймыз.

Құрметті Серік Бекұлы!

Біз күн сайын терезеңіздің түбінен өтетін адамдармыз. Жүк көліктерін санап шықтық.

Наурызда сіздің қызметкеріңіз бізге бұл полицияның шаруасы деді.

Құрметпен,

Елена Уәлиева, Игілік Ибатов және тағы 198 ата-ана

Ауданда жүз шақырым жол бар."""


@pytest.mark.parametrize(
    ("language", "text", "signed"),
    [
        ("en", EN, "Helen Ward, Tom Ibbs and 198 other parents"),
        ("ru", RU, "Елена Вард, Игорь Ибатов и ещё 198 родителей"),
        ("kk", KK, "Елена Уәлиева, Игілік Ибатов және тағы 198 ата-ана"),
    ],
)
def test_a_letter_is_theirs_who_sign_it(language: str, text: str, signed: str) -> None:
    assert _letter(text, language) == [(text.split("\n\n")[n], signed) for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("language", "text", "signed"),
    [
        (
            "en",
            "We sent our questions to the town hall. On Monday an answer arrived.\n\nANSWER\n\n"
            "Thank you for your questions. I regret that the bridge is shut.\n\n"
            "Martin Cole,\nMayor of Ardle\n\nThe bridge was closed in March.",
            "Martin Cole",
        ),
        (
            "ru",
            "В мае мы отправили вопросы в мэрию. Пришёл ответ.\n\nОТВЕТ\n\n"
            "Спасибо за ваши вопросы. Жаль, что мы не открыли мост.\n\n"
            "Мартын Колесов,\nмэр Ардова\n\nМост закрыли в марте.",
            "Мартын Колесов",
        ),
        (
            "kk",
            "Редакцияға үйдің тұрғындарынан хат түсті. Қысқартпай береміз.\n\n"
            "Сәлеметсіз бе! Үшінші рет жазып отырмыз. Лифт жүрмейді.\n\n"
            "Құрметпен, Сәуле көшесіндегі 8-үйдің тұрғындары\n\nҮй 1980 жылы салынған.",
            "Сәуле көшесіндегі 8-үйдің тұрғындары",
        ),
    ],
)
def test_one_paragraph_and_a_line_are_a_letter(language: str, text: str, signed: str) -> None:
    assert [speaker for _, speaker in _letter(text, language)] == [signed]


def test_a_list_of_names_leaves_the_letter_to_who_is_said_to_send_it() -> None:
    text = (
        "More than forty scientists have called for a halt to the work. The text of their appeal:\n\n"
        "To the Minister for Land\n\nWe have studied this marsh for fifty years.\n\nSigned:\n"
        "Anna Lund, University of Orrey\nPeter Haas, Institute of Hydrology\n\nNobody answered."
    )
    assert _letter(text, "en") == [
        ("We have studied this marsh for fifty years.", "More than forty scientists")
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The governor spoke on Monday.\n\nDear friends! We have come a long way.\n\nAnn Reed",
        ),
        ("ru", "Жители пожаловались.\n\nДорога разбита. Мы просили починить её.\n\nИван Петров"),
        ("en", "The letter was short.\n\nThe road is shut. It has no name.\n\nThe mayor of Ardle"),
    ],
)
def test_what_nothing_announces_or_nobody_says_is_no_letter(language: str, text: str) -> None:
    assert not _letter(text, language)


def _letter(text: str, language: str) -> list[tuple[str, str]]:
    return [
        (found.content.of(text), found.speaker.name if found.speaker else "")
        for found in extract_from(Article(text, language=language))
        if found.kind is Kind.DIRECT
    ]
