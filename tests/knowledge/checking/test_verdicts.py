"""Alleged quotations of every kind, and the verdict that each must get."""

from collections.abc import Callable

import pytest

from knowledge.model import Verdict

BRIDGE = "We will build the bridge by 2030 if the parliament agrees to the new budget."
COST = "It will not cost more than five million dollars."
LAKE = "The lake belongs to nobody, and all farmers may use its water."
Check = Callable[..., Verdict]


def marks(verdict: Verdict) -> str:
    signs = {"equal": "", "insert": "+", "delete": "-"}
    return " ".join(f"{signs[part.op]}[{part.words}]" for part in verdict.differences)


@pytest.mark.parametrize(
    "words",
    [
        BRIDGE,
        BRIDGE.upper(),
        f"«{BRIDGE}»",
        "we will   build the bridge - by 2030 - if the parliament agrees to the new budget",
        BRIDGE.replace(" ", "\u00a0"),
        BRIDGE.replace("parliament", "parlia\u00adment"),  # a soft hyphen of a web page
        f"{BRIDGE} {COST}",  # two sentences of one statement
        f"{COST} {LAKE}",  # two statements, "said Ermek Tolgarin" between them left out
        f"“{LAKE}” Ermek Tolgarin said on Tuesday.",  # its own frame copied along
        f"{LAKE[:-1]}, said Tolgarin",
        "Никакая школа не откроется без теплой столовой для детей",  # е for ё
        "Мы построим новую школу в Келбете до 1 сентября 2026 года. Учителя получат пять миллионов тенге",
        "– Келбет ауылында жаңа мектеп салынады, барлық мұғалім пәтер алады",
        "a great victory for every farmer of the valley",  # the quoted part of a mixed one
        "Somebody has to pay for the repair of the northern road",  # quoted, but nobody's statement
    ],
)
def test_the_same_words_are_exact_whatever_their_marks(check: Check, words: str) -> None:
    if words.endswith("тенге"):
        assert check(words).kind.value == "close"  # "на ремонт" is left out
    else:
        assert (check(words).kind.value, check(words).warnings) == ("exact", ())


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        (
            "We shall build the bridge by 2030 if the parliament agrees to the new budget.",
            "[We] -[will] +[shall] [build the bridge by 2030 if the parliament agrees to the new budget]",
        ),
        (
            "The lake belongs to nobody, and farmers may freely use its water.",
            "[The lake belongs to nobody, and] -[all] [farmers may] +[freely] [use its water]",
        ),
        (
            "Келбет ауылында жаңа аурухана салынады, барлық мұғалім пәтер алады",
            "[Келбет ауылында жаңа] -[мектеп] +[аурухана] [салынады, барлық мұғалім пәтер алады]",
        ),
    ],
)
def test_other_words_are_close_and_marked(check: Check, words: str, marked: str) -> None:
    verdict = check(words)
    assert (verdict.kind.value, marks(verdict)) == ("close", marked)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the road “{}” and left", "reported"),  # the stored sentence with another word
        ("on the road: “{}”", "exact"),  # a colon parts the quotation from what is told of it
        ("“{}” – words that nobody forgets", "exact"),
        ("some said “{}” of the plan", "exact"),
    ],
)
def test_words_around_the_marks_count_where_they_are_no_tag(
    check: Check, words: str, kind: str
) -> None:
    words = words.format("a great victory for every farmer of the valley")
    assert check(words).kind.value == kind


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        (f"{LAKE} {BRIDGE}", ["The lake belongs", "We will build th"]),  # the other way round
        (f"{BRIDGE} {LAKE}", ["We will build th", "The lake belongs"]),  # a sentence between left out
        (f"{LAKE} Никакая школа не откроется без тёплой столовой", ["The lake belongs", "Никакая школа не"]),
        (
            "Келбет ауылында жаңа мектеп салынады. Біз бұл жобаны биыл аяқтаймыз",
            ["Келбет ауылында ", "Біз бұл жобаны б"],  # from two mouths
        ),
    ],
)  # fmt: skip
def test_true_pieces_put_together_are_stitched(check: Check, words: str, pieces: list[str]) -> None:
    verdict = check(words)
    assert verdict.kind.value == "stitched"
    assert [piece.statement.text[:16] for piece in verdict.pieces] == pieces


def test_dots_for_a_sentence_left_out_make_no_stitched_one_of_it(check: Check) -> None:
    verdict = check(f"{BRIDGE} … {LAKE}")
    assert (verdict.kind.value, verdict.warnings) == ("close", ())
    assert "-[It will not cost" in marks(verdict)


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("Tolgarin", "exact"),
        ("Толгарина", "exact"),  # another script and case
        ("E. Tolgarin", "exact"),
        ("Dana Oksanova", "misattributed"),
        ("Aidar Tolgarin", "misattributed"),  # his namesake
        ("the minister", "exact"),  # whose office is not known cannot be told from him
    ],
)
def test_words_of_another_are_misattributed(check: Check, speaker: str, kind: str) -> None:
    assert check(LAKE, speaker=speaker).kind.value == kind


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("The river had never been so low in the last twenty years", ""),
        ("the river had never been so low in the last twenty years", "Oksanova"),
        ("She called the plan a great victory for every farmer of the valley and left", ""),
        ("The old bridge was closed on Monday by workers of the Sarybel company", "Tolgarin"),
        ("Bridge to be built by 2030", ""),  # the headline
    ],
)
def test_what_the_article_says_in_its_own_words_is_reported(
    check: Check, words: str, speaker: str
) -> None:
    verdict = check(words, speaker=speaker)
    assert verdict.kind.value in ("reported", "close")
    assert verdict.kind.value == "reported"


@pytest.mark.parametrize(
    "words",
    [
        "The weather on the northern coast was calm and many tourists came to swim.",
        "The bridge to the island will be painted green by the end of summer holidays.",
        "Новый стадион в столице примет зрителей уже следующей весной, обещают строители.",
        "Бұл ауылда көптен бері жаңбыр жауған жоқ, мал азайып кетті.",
        "",
        "?!",
    ],
)
def test_words_that_stand_nowhere_are_not_found(check: Check, words: str) -> None:
    verdict = check(words)
    assert (verdict.kind.value, verdict.answer, verdict.differences) == ("not_found", None, ())


def test_few_words_prove_nothing(check: Check) -> None:
    verdict = check("a great victory")
    assert verdict.kind.value == "close" and "short" in verdict.warnings


def test_the_articles_that_carry_the_words_are_counted(check: Check) -> None:
    from tests.knowledge.checking.conftest import ENGLISH

    assert check(LAKE, articles=[ENGLISH]).places == 1
