"""Of which cases the rules that name a speaker are asked."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from knowledge.intake import extract_from
from knowledge.speakers.asking import Rules
from knowledge.speakers.by_kin import by_kin
from knowledge.speakers.by_name import by_name
from knowledge.speakers.by_pronoun import by_pronoun
from knowledge.speakers.case import Case, Rule
from knowledge.speakers.resolving import RULES
from tests.golden import golden_articles

_OF_EACH = 20
"""Articles of a language that are read."""


def _cases(monkeypatch: pytest.MonkeyPatch, language: str) -> list[tuple[Case, Sequence[Rule]]]:
    """The cases of some golden articles, each with the rules that are asked of it."""
    cases: list[tuple[Case, Sequence[Rule]]] = []
    of = Rules.of

    def remembered(rules: Rules, case: Case) -> Sequence[Rule]:
        cases.append((case, of(rules, case)))
        return cases[-1][1]

    monkeypatch.setattr(Rules, "of", remembered)
    golden = [one.article for one in golden_articles() if one.article.language == language]
    for article in golden[:: max(1, len(golden) // _OF_EACH)]:
        extract_from(article)
    monkeypatch.undo()
    return cases


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_no_rule_that_is_passed_over_would_answer(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    cases = _cases(monkeypatch, language)
    assert cases
    for case, asked in cases:
        for rule, _ in RULES.all:
            assert rule in asked or rule(case) is None, f"{rule.__name__}: {case.words}"


def test_a_rule_is_asked_of_the_sources_that_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = Rules(by_pronoun, by_kin, by_name)
    asked = {
        case.words.casefold(): rules.of(case)
        for case, _ in _cases(monkeypatch, "en")
        if case.mentioned
    }
    assert asked["she"] == [by_pronoun, by_name]
    full = [name for name in asked if len(name.split()) == 2 and "the" not in name]
    assert full and all(by_pronoun not in asked[name] for name in full)
