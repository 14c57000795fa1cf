"""Whose words they are in Kazakh: names in any case, offices, bodies, documents and "ол"."""

import pytest

from knowledge import quotes, speakers
from knowledge.model import Article


def names(text: str) -> list[str | None]:
    article = Article(text=text, language="kk")
    found = speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())
    return [item.speaker.name if item.speaker else None for item in found]


LAST_SPEAKER = [
    ("– Көпір ескі, – деді Қайсар Бөлтірік.", "Қайсар Бөлтірік"),
    ("– Көпір ескі, – деді Су шаруашылығы министрі Қайсар Бөлтірік кеңесте.", "Қайсар Бөлтірік"),
    ("Қайсар Бөлтіріктің айтуынша, көпір әбден ескі.", "Қайсар Бөлтірік"),
    ("Министр Қайсар Бөлтірік келді. Ол көпірдің ескіргенін айтты.", "Қайсар Бөлтірік"),
    ("Министр Қайсар Бөлтірік келді. Оның сөзінше, көпір әбден ескі.", "Қайсар Бөлтірік"),
    ("Министр Қайсар Бөлтірік келді.\n– Көпір ескі, – деді министр.", "Қайсар Бөлтірік"),
    ("Министр Қайсар Бөлтірік келді. Маман көпірдің ескіргенін айтты.", "Қайсар Бөлтірік"),
    ("Президент Нұрай Досан келді. Мемлекет басшысы жаңа көпір салуды тапсырды.", "Нұрай Досан"),
    ("Кеңестен кейін төраға көпірдің ескіргенін айтты.", "төраға"),
    ("Дәрігердің айтуынша, көпірден құлаған баланың жағдайы жақсы.", "Дәрігер"),
    ("Су шаруашылығы министрлігінің мәліметінше, көпір әбден ескі.", "Су шаруашылығы министрлігі"),
    (
        "Су шаруашылығы министрлігі хат жазды. Ведомство көпірдің ескіргенін мәлімдеді.",
        "Су шаруашылығы министрлігі",
    ),
    (
        "Бұл туралы Су шаруашылығы министрлігі мәлім етті.\n– Көпір ескі, – делінген хабарламада.",
        "Су шаруашылығы министрлігі",
    ),
    ("– Көпір ескі, – делінген Темір зауытының жауабында.", "Темір зауыты"),
    ("Аты-жөнін атамаған шенеунік көпірдің ескіргенін айтты.", "Аты-жөнін атамаған шенеунік"),
    ("Тұрғындар көпірдің ескіргенін айтады.", "Тұрғындар"),
    ("- Kópir eski, - dedi mınıstr Qaısar Bóltirik brıfıngte.", "Qaısar Bóltirik"),
    ("Ministr Qaisar Böltırık keldı. Onyñ sözınşe, köpır äbden eskı.", "Qaisar Böltırık"),
    ("Қайсар Бөлтірік Нұрай Досанға көпірдің ескіргенін айтты.", "Қайсар Бөлтірік"),
    ("Айдар Сұлтанов Орталық көпірдің ескіргенін айтты.", "Айдар Сұлтанов"),
    ("Солардың бірі, инженер Айдар Сұлтанов көпірдің ескіргенін айтты.", "Айдар Сұлтанов"),
    (
        "Дипломаттардың бірі болған жағдайды қарап, көпірдің ескіргенін айтты.",
        "Дипломаттардың бірі",
    ),
    ("Айдар Сұлтан Қайсар аралының тұрғындары қауіпте екенін айтты.", "Айдар Сұлтан"),
]


@pytest.mark.parametrize(("text", "name"), LAST_SPEAKER)
def test_the_speaker_is(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_he_is_who_the_sentence_before_is_about() -> None:
    text = (
        "Депутат Айдар Сұлтан мен министр Қайсар Бөлтірік сөйлесті. Бөлтірік көпірдің ескіргенін "
        "айтты.\nДепутат қарап қалмады. «Мен көпір емес, ақша туралы айтып тұрмын!» – деді ол."
    )
    assert names(text) == ["Қайсар Бөлтірік", "Айдар Сұлтан"]


def test_a_head_of_a_company_is_no_head_of_state() -> None:
    text = (
        "Президент Нұрай Досан зауытқа барды. Зауыт басшысы Айдар Сұлтан қарсы алды.\n"
        "Мемлекет басшысының айтуынша, көпір өте керек."
    )
    assert names(text) == ["Нұрай Досан"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "– Kópir eski, – dedi ınjener Raýshan Janaly.",
            "– Көпір ескі, – деді инженер Раушан Жаналы.",
        ),
        (
            "– Köpır eskı, – dedı injener Şolpan Janaly.",
            "– Көпір ескі, – деді инженер Шолпан Жаналы.",
        ),
        ("– Kópir eski, – dedi mınıstr Qaısar Ýálı.", "– Köpır eskı, – dedı ministr Qaisar Uäli."),
    ],
)
def test_one_person_has_one_key_in_both_scripts(one: str, other: str) -> None:
    keys = []
    for text in (one, other):
        article = Article(text=text, language="kk")
        found = speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())
        keys += [item.speaker.key for item in found if item.speaker]
    assert len(keys) == 2 and len(set(keys)) == 1
