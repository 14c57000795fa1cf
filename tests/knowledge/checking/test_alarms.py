"""Words put in, left out or changed, and the warnings that each must give."""

from collections.abc import Callable

import pytest

from knowledge.checking import judge, understand
from knowledge.checking.ground import Passage
from knowledge.intake import extract_from
from knowledge.model import Article, Verdict

Check = Callable[..., Verdict]
BRIDGE = "We will build the bridge by 2030 if the parliament agrees to the new budget."
COST = "It will not cost more than five million dollars."
LAKE = "The lake belongs to nobody, and all farmers may use its water."
SCHOOL = "Мы построим новую школу в Келбете до 1 сентября 2026 года."
DINNER = "Никакая школа не откроется без тёплой столовой для детей"
WINTER = "Мы никого не оставим без горячего обеда этой зимой"
VILLAGE = "Келбет ауылында жаңа мектеп салынады, барлық мұғалім пәтер алады"
PROJECT = "Біз бұл жобаны биыл аяқтаймыз, бірақ көмек қажет емес"


@pytest.mark.parametrize(
    ("words", "old", "new", "warnings"),
    [
        (BRIDGE, "will build", "will not build", {"negation"}),
        (BRIDGE, "will build", "won't build", {"negation"}),
        (BRIDGE, "2030", "2031", {"number"}),
        (BRIDGE, "new", "modest", set()),
        (BRIDGE, "the bridge", "the big bridge", set()),
        (BRIDGE, "parliament", "parliament of Sarybel", {"name"}),
        (COST, "will not", "will", {"negation"}),
        (COST, "five", "5", set()),  # the same number
        (COST, "five", "six", {"number"}),
        (COST, "dollars", "tenge", {"number"}),  # another unit
        (LAKE, "all farmers", "some farmers", {"quantifier"}),
        (LAKE, "may", "must", {"quantifier"}),
        (SCHOOL, "построим", "не построим", {"negation"}),
        (SCHOOL, "сентября", "октября", {"number"}),
        (SCHOOL, "1 сентября 2026 года", "01.09.2026", set()),  # the same day
        (SCHOOL, "Келбете", "Маринске", {"name"}),
        (SCHOOL, "Келбете", "Келбет", set()),  # another case
        (SCHOOL, "Келбете", "Келдете", {"name"}),
        (DINNER, "не откроется", "откроется", {"negation"}),
        (DINNER, "тёплой", "светлой", set()),
        (WINTER, "никого не оставим", "всех оставим", {"negation", "quantifier"}),  # one denial
        (VILLAGE, "салынады", "салынбайды", {"negation"}),
        (VILLAGE, "барлық", "кейбір", {"quantifier"}),
        (VILLAGE, "Келбет", "Келбеттің", set()),
        (PROJECT, "аяқтаймыз", "аяқтамаймыз", {"negation"}),
        (PROJECT, "қажет емес", "қажет", {"negation"}),
        (PROJECT, "биыл", "ертең", set()),
    ],
)
def test_a_change_that_may_turn_the_meaning_is_warned_of(
    check: Check, words: str, old: str, new: str, warnings: set[str]
) -> None:
    assert old in words
    verdict = check(words.replace(old, new))
    assert verdict.kind.value == "close"
    assert set(verdict.warnings) & {"negation", "number", "name", "quantifier"} == warnings


@pytest.mark.parametrize(
    ("words", "is_cut"),
    [
        ("We will build the bridge by 2030", True),  # the condition is lost
        ("if the parliament agrees to the new budget", True),
        (BRIDGE, False),
        ("The lake belongs to nobody", True),
        ("a great victory for every farmer of the valley", False),  # all that was quoted
    ],
)
def test_what_begins_or_ends_within_a_sentence_is_cut(
    check: Check, words: str, is_cut: bool
) -> None:
    assert ("cut" in check(words).warnings) is is_cut


def test_brackets_and_a_copied_frame_warn_of_no_name(check: Check) -> None:
    assert check(BRIDGE.replace("We", "[Tolgarin]")).warnings == ()
    assert check(f"“{LAKE}” Ermek Tolgarin of Marinsk said").warnings == ()


@pytest.mark.parametrize(
    ("language", "text", "words", "is_denied"),
    [
        (
            "en",
            "Ann Reed denied that the lake was empty by May.",
            "the lake was empty by May",
            True,
        ),
        (
            "en",
            "Ann Reed rejected claims that the lake was empty by May.",
            "the lake was empty by May",
            True,
        ),
        (
            "en",
            "Ann Reed denied that the lake was empty by May.",
            "Reed denied that the lake was empty by May",
            False,
        ),
        (
            "en",
            "Ann Reed, who denied everything, said that the lake was empty by May.",
            "the lake was empty by May",
            False,
        ),
        (
            "ru",
            "Анна Рид отрицает, что озеро опустело к маю этого года.",
            "озеро опустело к маю этого года",
            True,
        ),
        (
            "ru",
            "Анна Рид заявила, что озеро опустело к маю этого года.",
            "озеро опустело к маю этого года",
            False,
        ),
        (
            "kk",
            "Айдар Толғарин көлдің мамырға дейін құрғап қалғанын жоққа шығарды.",
            "көлдің мамырға дейін құрғап қалғанын",
            True,
        ),
        (
            "kk",
            "Айдар Толғарин көлдің мамырға дейін құрғап қалғанын айтты.",
            "көлдің мамырға дейін құрғап қалғанын",
            False,
        ),
    ],
)
def test_what_is_told_only_to_be_denied_is_warned_of(
    language: str, text: str, words: str, *, is_denied: bool
) -> None:
    article = Article(text=text, language=language, id=1)
    passages: list[Passage] = list(enumerate(extract_from(article)))
    assert passages
    verdict = judge(
        understand(words), lambda _: [(said, article) for _, said in passages], lambda _: passages
    )
    assert ("denied" in verdict.warnings) is is_denied
