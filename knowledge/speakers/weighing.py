"""A guess in -> the candidate for whom most speaks: facts of the scene, each with a weight that articles taught."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from math import exp, fsum

from knowledge.speakers.case import Basis, Case, Resolution
from knowledge.speakers.facts import Facts
from knowledge.speakers.scene import SINGULAR, Candidate, Resolve, scene_of

GUESSED = 0.66
"""Confidence under which what the rules say is weighed with what else is there."""
OWN = 2.0
"""What the rules' own answer weighs."""
_LEAST = 0.5
"""The share of all that must speak for somebody where the rules find nobody."""
_UNSURE = 0.55
"""Confidence of whom the weights choose against the rules."""
_KNOWN = frozenset({"narrator", "latter"})
"""Pronouns of which rules know whom they mean."""
_TOLD = 2
"""Facts that an explanation names."""


def kind_of(case: Case) -> str:
    """What stands for who says it: a pronoun for one human being, a verb alone, nothing; empty if something else."""
    if not case.mentioned:
        return "verb" if case.quote.cue else "nothing"
    held = case.classes(case.first)
    if case.past - case.first == 1 and held & SINGULAR and held.isdisjoint(_KNOWN):
        return "pronoun"
    return ""


def weighed(case: Case, found: Resolution, resolve: Resolve) -> Resolution:
    """What the rules found, or whom the weights choose instead where that was a guess; `resolve` are the rules."""
    if found.confidence >= GUESSED or is_nobodys(found):
        return found
    kind = kind_of(case)
    if kind == "verb" and not (found.person or found.words or case.gender):
        return found  # Who is left out beside a verb may be many, or anybody.
    facts = facts_of(case, resolve) if kind else {}
    own = next((one for one in facts if _is(one, found)), None)
    if not facts or (own is None and (found.person or found.words)):
        return found
    weights = weights_of(case.parsed.lexicon.language.code, kind)
    sums = {one: fsum(weights[name] for name in names) for one, names in facts.items()}
    if own:
        sums[own] += OWN
    best = max(sums, key=sums.__getitem__)
    if best is own:
        return found
    share = 1 / sum(exp(other - sums[best]) for other in sums.values())
    if own is None and (share < _LEAST or not _is_surely_human(best)):
        return found
    why = ", ".join(sorted(facts[best], key=lambda name: -weights[name])[:_TOLD])
    return replace(best.resolution, confidence=_UNSURE, why=f"most speaks for him: {why}")


def is_nobodys(found: Resolution) -> bool:
    """Whether the rules know that it is nobody who has a name: the narrator, who asks for the paper."""
    return found.basis is not Basis.OTHER and not (found.person or found.words)


def facts_of(case: Case, resolve: Resolve) -> Mapping[Candidate, frozenset[str]]:
    """The candidates of a case with the names of the facts that hold for each."""
    facts = Facts(scene_of(case, resolve))
    return {one: frozenset(facts.of(one)) for one in facts.rivals}


def _is_surely_human(one: Candidate) -> bool:
    return one.person.is_human if one.person else one.human


def _is(one: Candidate, found: Resolution) -> bool:
    return one.person is found.person and (one.person is not None or one.words == found.words)


@cache
def weights_of(language: str, kind: str) -> Mapping[str, float]:
    """The weight of each fact in a language for what stands for who says it; 0 for a fact that none has seen."""
    columns = ("all", language, kind)
    sums = {name: sum(row.get(one, 0.0) for one in columns) for name, row in _rows().items()}
    return defaultdict(float, sums)


@cache
def _rows() -> Mapping[str, Mapping[str, float]]:
    return tomllib.loads(files("knowledge.speakers").joinpath("weights.toml").read_text("utf-8"))
