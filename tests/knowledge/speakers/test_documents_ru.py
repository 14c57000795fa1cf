"""What stands in a Russian document: its clauses, its words in marks, and whose they are."""

import pytest

from tests.knowledge.speakers.naming import names_in


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("В акте приёмки указано, что крыша протекла в мае.", "акт приёмки"),
        ("Как следует из договора от 4 июля, мост строит артель.", "договор от 4 июля"),
        ("Из протокола от 5 мая следует, что ворота были заперты.", "протокол от 5 мая"),
        ("Из выписки следует: деньги ушли на счёт сестры.", "выписка"),
        ("В приказе по школе говорится: «Замечаний нет».", "приказ по школе"),
        ("В контракте с клубом сказано: «Игрок живёт в городе».", "контракт с клубом"),
    ],
)
def test_a_document_speaks_for_itself(text: str, whose: str) -> None:
    assert names_in("ru", text) == [whose]


@pytest.mark.parametrize(
    "text",
    [
        "Согласно договору 1861 года, река остаётся общей.",
        "Он подписал договор, в котором нет ни слова о сроках.",
        "Её сосед, агроном Олег Лобов, усомнился в необходимости пересматривать контракт.",
    ],
)
def test_a_document_that_is_only_told_of_says_nothing(text: str) -> None:
    assert names_in("ru", text) == []
