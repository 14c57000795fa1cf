"""Every language's lists and rules compile, and say what is wrong with them if not."""

import re

import pytest

from knowledge.grammar.lexicon import Lexicon, lexicon
from knowledge.grammar.patterns import part, rules
from knowledge.language import Language, languages

PATHS = ("speech.direct", "speech.reported", "speech.mixed", "speech.block")


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("path", PATHS)
def test_the_rules_of_a_language_compile(code: str, path: str) -> None:
    for rule in rules(code, path):
        assert 0 < rule.confidence <= 1
        assert set(rule.pattern.groupindex) & {"quote", "content", "cue"}


@pytest.mark.parametrize("code", languages())
def test_every_part_of_a_language_compiles(code: str) -> None:
    for name in languages()[code].keys("speech.parts"):
        assert isinstance(part(code, name), re.Pattern)


def test_a_class_that_no_list_has_is_named() -> None:
    with pytest.raises(ValueError, match="no class of words 'shouting'"):
        lexicon("en").characters("cap&shouting")


def test_a_word_in_a_list_has_its_classes_and_no_others() -> None:
    words = Lexicon(Language("xx", {"speech": {"words": {"a": ["run*"], "b": ["*ner", "runner"]}}}))
    assert words.entry("running").classes == {"a"}
    assert words.entry("winner").classes == {"b"}
    assert words.entry("Runner").classes == {"b"}  # as it stands in the list, so only that list
    assert words.entry("run-in-ner").classes == {"a", "b"}


def test_an_ending_may_stand_only_behind_some_letters() -> None:
    speech = {"sounds": {"voiced": "аю"}, "merged": {"ю": "у"}, "words": {"a": ["*[voiced]да"]}}
    words = Lexicon(Language("sounded", {"speech": speech}))
    assert words.entry("қалада").classes == words.entry("суда").classes == {"a"}
    assert words.entry("ларда").classes == frozenset()
    with pytest.raises(ValueError, match=r"no speech\.sounds\.hard"):
        Lexicon(Language("unsounded", {"speech": {"words": {"a": ["*[hard]та"]}}}))


def test_letters_that_another_script_has_not_are_kept_apart_in_their_own() -> None:
    speech = {"script": {"i": "і"}, "merged": {"и": "і"}, "words": {"a": ["*ді"], "b": ["ми*"]}}
    words = Lexicon(Language("merged", {"speech": speech}))
    assert words.entry("келді").classes == words.entry("келдi").classes == {"a"}
    assert words.entry("Моди").classes == frozenset()
    assert words.entry("мiр").classes == words.entry("мир").classes == {"b"}


@pytest.mark.parametrize(("word", "latin"), [
    ("кейін", "keiın"), ("кейін", "keıin"), ("дейін", "deıin"), ("тиіс", "tıis"), ("ІІМ", "IIM"), ("Асхат", "Ashat"),
])  # fmt: skip
def test_a_kazakh_word_is_the_same_in_latin_letters(word: str, latin: str) -> None:
    entry = lexicon("kk").entry
    assert entry(word).classes and entry(word).classes == entry(latin).classes
