"""Whom the weights choose where the rules only guess, and where they keep still: invented sentences."""

from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import pytest

from knowledge import quotes, speakers
from knowledge.model import Article, Statement
from knowledge.speakers import weighing
from knowledge.speakers.case import Basis, Resolution
from tests.knowledge.speakers.naming import names_in
from tests.weights import WEIGHTS, Choice, Data, learnt, written


def _last(language: str, text: str) -> Statement:
    article = Article(text=text, language=language)
    return speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())[-1]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "ru",
            "«Сцена тесная», — говорит директор Игорь Лапшин.\n\nКостюмы шьют на чердаке. "
            "Это владения Марины Оль, которая пришла в театр в 1991 году.\n\n— Плащ перешит четырежды.",
            "Марина Оль",
        ),
    ],
)
def test_who_came_in_last_is_sooner_meant_than_who_spoke_before(
    language: str, text: str, name: str
) -> None:
    found = _last(language, text)
    assert found.speaker and found.speaker.name == name
    assert "most speaks for him" in found.why
    assert found.confidence < speakers.SURE  # A guess stays one.


def test_a_pronoun_that_the_rules_know_is_not_weighed() -> None:
    text = "Ann Reed runs the mill with Tom Harlow.\n\n“It turns,” she said."
    assert "most speaks" not in _last("en", text).why
    assert names_in("en", text) == ["Ann Reed"]


def test_whom_the_words_call_does_not_say_them() -> None:
    text = "Tom Harlow met Ann Reed at the gate.\n\n“Tom, the mill turns.”"
    speaker = _last("en", text).speaker
    assert speaker is None or speaker.name != "Tom Harlow"


@pytest.mark.parametrize("basis", [Basis.NARRATOR, Basis.REPORTER])
def test_who_has_no_name_for_good_reason_gets_none(basis: Basis) -> None:
    assert weighing.is_nobodys(Resolution(basis=basis))
    assert not weighing.is_nobodys(Resolution(words="a nurse", basis=basis))


def test_the_weight_of_a_fact_is_the_sum_of_what_applies() -> None:
    rows = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))
    row = rows["any gender"]
    sums = weighing.weights_of("ru", "pronoun")
    assert sums["any gender"] == pytest.approx(
        row["all"] + row.get("ru", 0) + row.get("pronoun", 0)
    )
    assert sums["never told of"] == 0


def test_the_weights_speak_for_the_right_gender_and_for_who_is_near() -> None:
    for language in ("en", "ru", "kk"):
        sums = weighing.weights_of(language, "pronoun")
        assert sums["right gender"] > sums["any gender"]
        assert sums["heard 1 sentences back"] > sums["heard 8 sentences back"]


def test_what_tells_the_right_from_the_wrong_is_learnt(tmp_path: Path) -> None:
    near, far = frozenset({"near", "human"}), frozenset({"far", "human"})
    choices = [Choice(("en", "pronoun"), (near, far), (True, False)) for _ in range(30)]
    choices += [Choice(("en", "pronoun"), (far, near), (True, False)) for _ in range(3)]
    data = Data(choices)
    rows = tomllib.loads(written(data, learnt(data)))
    assert rows["near"]["all"] > 0 > rows["far"]["all"]
    assert "human" not in rows  # It tells nobody from the other.
    assert np.isfinite(learnt(data)).all()


def test_nobody_is_named_instead_of_nobody_who_is_not_surely_human() -> None:
    text = (
        "The Kelm Rovers hold a lead over the Torvin Falcons. The race is open.\n\n"
        "“We play for the crowd tonight.”"
    )
    assert names_in("en", text) == [None]
