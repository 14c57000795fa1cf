"""What of a pattern must fit from its cue on."""

import re

import pytest

from knowledge.grammar.lexicon import lexicon
from knowledge.grammar.patterns import rules
from knowledge.grammar.tails import tail
from knowledge.language import languages


@pytest.mark.parametrize(
    ("pattern", "rest"),
    [
        ("(?P<source>[ab]+)[c]?(?P<cue>[d])(?P<content>[ef]*)", "(?P<cue>[d])(?P<content>[ef]*)"),
        ("(?=[^d]*[d])(?:[a](?:[b]?(?P<cue>[d])[e])[f])", "(?P<cue>[d])[e][f]"),
        ("[a](?:(?P<cue>[b])|(?P<cue2>[c])[d])[e]", "(?:(?P<cue>[b])|(?P<cue2>[c])[d])[e]"),
        ("[a](?:(?P<cue>[b]))?[c]", ""),  # may be missing
        ("(?P<cue>[a])[b]|[c]", ""),
        ("[a][b]", ""),
    ],
)
def test_a_pattern_has_a_rest_behind_what_stands_before_its_cue(pattern: str, rest: str) -> None:
    re.compile(pattern)
    assert tail(pattern) == rest


@pytest.mark.parametrize("code", languages())
def test_every_rule_that_asks_for_its_verb_first_can(code: str) -> None:
    for name in languages()[code].keys("speech"):
        for rule in rules(code, f"speech.{name}"):
            assert bool(rule.tail) == ("verb_first" in rule.options)


def test_a_rule_finds_the_same_with_its_verb_asked_first() -> None:
    words = lexicon("en")
    (rule,) = (rule for rule in rules("en", "speech.reported") if rule.name == "X said S")
    for text, fits in (("Hale said the lake froze .", True), ("Hale said so .", False)):
        tags = "".join(words.entry(word).inside if word != "." else "." for word in text.split())
        assert bool(list(rule.finds(tags))) == bool(rule.pattern.search(tags)) == fits


def test_a_rule_passes_over_a_sentence_with_what_it_needs_in_another_order() -> None:
    words = lexicon("en")
    (rule,) = (rule for rule in rules("en", "speech.reported") if rule.name == "S, X said")
    order = re.compile(rule.order)
    for text, fits in (("The lake froze , Hale said .", True), ("Said Hale , the lake .", False)):
        tags = "".join(words.entry(w).inside if w not in ".," else w for w in text.split())
        assert bool(order.match(tags)) == bool(list(rule.finds(tags))) == fits
