"""Paragraphs in, block quotations out: "The mayor wrote:" and then her words without marks.

The paragraph after the colon is hers if it says "I" or "we"; without that it may be a list or the text's own.
So are the words behind a label that opens the paragraph ("Ann Reed: We built it.", `speech.labelled`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import Rule, fitting, rules
from knowledge.model import Kind
from knowledge.quotes.finding import Finding, Tokens, tokens_of
from knowledge.quotes.monologue import opens_with_date, stories
from knowledge.quotes.paragraphs import classes_in, is_crosshead, paragraphs_of


def blocks(parsed: Parsed, told: Sequence[Finding] = ()) -> list[Finding]:
    """The paragraphs that a rule of `speech.block` announces at the end of the one before, or that a label opens.

    `told`: what was found in them before; of a round table a paragraph in which that is somebody's is the writer's.
    """
    paragraphs = paragraphs_of(parsed)
    found = [item for paragraph in paragraphs for item in _labelled(parsed, paragraph)]
    found += _below_names(parsed, paragraphs)
    leads = {
        lead[0]: None if _is_turn(parsed, block) else _led(parsed, lead, block)
        for lead, block in pairwise(paragraphs)
    }
    labels = [led for led in leads.values() if led and led.rule == _LABEL]
    sourced = {item.sentence[0] for item in told if item.source}
    last: Finding | None = None
    for number, (lead, block) in enumerate(pairwise(paragraphs), 1):
        following = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else -1
        announced = leads[lead[0]]
        own = bool(announced or last) and _is_own_words(parsed, block)
        whole = announced is not None and announced.rule in _whole(_code(parsed))
        if announced and whole and not own:
            own = _leads_to_own(parsed, block, paragraphs[number + 1 : number + 2])
        if announced:
            table = announced.rule == _LABEL and len(labels) >= _LEAST_HEADINGS
            last = announced if own or (table and block[0] not in parsed.speech) else None
        elif last and last.rule in _GO_ON and leads.get(block[0]) is None:
            if is_crosshead(parsed, block):
                continue
            in_turn = last.rule == _LABEL and bool(leads.get(following)) and len(labels) > 1
            writers = any(first in sourced for first in range(*block))
            goes_on = own or (in_turn and not writers and block[0] not in parsed.speech)
            last = replace(last, content=block, sentence=block) if goes_on else None
        else:
            last = None
        if last:
            found.append(last)
    return found + _told_on(parsed, paragraphs, found)


def _told_on(
    parsed: Parsed, paragraphs: Sequence[Tokens], found: Sequence[Finding]
) -> list[Finding]:
    """The further paragraphs with which what was announced goes on."""
    announcing, known = _announcing(_code(parsed)), {item.content for item in found}
    announced = [item for item in found if item.rule in announcing]
    more = stories(parsed, paragraphs, announced, _whole(_code(parsed)))
    return [item for item in more if item.content not in known]


@cache
def _announcing(code: str) -> frozenset[str]:
    """The rules that find whose words follow a colon, but for that of labels."""
    return frozenset(rule.name for rule in _leading(code)) - {_LABEL}


@cache
def _whole(code: str) -> frozenset[str]:
    """Those of them that tell of a text which follows, whole or in parts, and not only of what somebody said."""
    return frozenset(rule.name for rule in _leading(code) if "whole" in rule.options)


def _leading(code: str) -> Sequence[Rule]:
    return (*rules(code, "speech.block"), *rules(code, _PRINTED))


def _led(parsed: Parsed, lead: Tokens, block: Tokens) -> Finding | None:
    """The paragraph as the words of whom the one before it announces in its last sentences."""
    last = parsed.tags[lead[1] - 1]
    led = _announced(parsed, lead, block, "speech.block") if last == ":" else None
    if led is None and last in ":." and _tells_of_print(parsed, lead):
        return _announced(parsed, lead, block, _PRINTED)
    return led


def _tells_of_print(parsed: Parsed, lead: Tokens) -> bool:
    """Whether the last sentence has a word that tells that a text follows (`speech.printing`)."""
    printing = _printing(parsed)
    if not printing:
        return False
    first = max(lead[0], parsed.tags.rfind(".", lead[0], lead[1] - 1) + 1)
    words = f" {parsed.printed(first, lead[1]).casefold()}"
    return any(map(words.__contains__, printing))


@lru_cache(maxsize=4)
def _printing(parsed: Parsed) -> Sequence[str]:
    """Those words of which the text holds the letters, each as it begins behind a space."""
    text = parsed.text.casefold()
    known = parsed.lexicon.language.words("speech.printing")
    return [f" {word}" for word in known if word in text]


_PRINTED = "speech.printed"
_LABEL = "name and what he is, and then paragraphs"
_GO_ON = frozenset({_LABEL, "somebody's own words, and then paragraphs"})
"""The rules whose findings go on in the paragraphs that say "I"."""


def _below_names(parsed: Parsed, paragraphs: Sequence[Tokens]) -> list[Finding]:
    """What stands below lines that hold nothing but who somebody is, where several such lead to "I" or "we"."""
    led: list[tuple[Finding, bool]] = []
    for lead, block in pairwise(paragraphs) if rules(_code(parsed), _HEADING) else ():
        if lead[1] - lead[0] > _LONGEST_HEADING or parsed.tags[lead[1] - 1] in ".:":
            continue
        words = None if block[0] in parsed.speech else _announced(parsed, lead, block, _HEADING)
        if words:
            led.append((words, _is_own_words(parsed, block)))
    return [words for words, _ in led] if sum(own for _, own in led) >= _LEAST_HEADINGS else []


_HEADING = "speech.heading"
_LEAST_HEADINGS, _LONGEST_HEADING = 2, 20


def _is_own_words(parsed: Parsed, block: Tokens) -> bool:
    return not _is_quoted(parsed, block[0]) and "first_person" in classes_in(parsed, block)


def _is_turn(parsed: Parsed, block: Tokens) -> bool:
    return block[0] in parsed.speech and parsed.speech[block[0]].turn


def _is_quoted(parsed: Parsed, token: int) -> bool:
    """Whether it is a quotation, and no name of a word or two: «Rose» builds boats."""
    return token in parsed.speech and "short" not in parsed.classes[token]


def _leads_to_own(parsed: Parsed, block: Tokens, following: Sequence[Tokens]) -> bool:
    """Whether the paragraph is no quotation, and the one behind it says "I" or "we"."""
    if _is_quoted(parsed, block[0]):
        return False
    return opens_with_date(parsed, block) or any(_is_own_words(parsed, one) for one in following)


def _labelled(parsed: Parsed, paragraph: Tokens) -> list[Finding]:
    """What stands to the end of the paragraph behind the name that opens a sentence, if that is somebody's."""
    first, past = paragraph
    tags = parsed.tags[first:past]
    if not _LEAST <= past - first < _LONGEST or tags[-1] != "." or ":" not in tags:
        return []
    for rule in fitting(_code(parsed), tags, "speech.labelled"):
        for match in rule.pattern.finditer(tags):
            words = (first + match.end(), past)
            if words[1] - words[0] >= _LEAST and _is_own_words(parsed, words):
                cue, source = tokens_of(match, "cue", first), tokens_of(match, "source", first)
                group = parsed.starts[words[0]] + 1
                return [
                    Finding(
                        words, words, Kind.DIRECT, rule.name, rule.confidence, cue, source, group
                    )
                ]
    return []


_LEAST, _LONGEST = 4, 400
"""Tokens of such words."""


def _announced(parsed: Parsed, lead: Tokens, block: Tokens, path: str) -> Finding | None:
    """The paragraph as the words of whom a rule at the path finds in the one before."""
    tags = parsed.tags[lead[0] : lead[1]]
    for rule in rules(_code(parsed), path):
        match = rule.pattern.search(tags)
        if match:
            cue, source = tokens_of(match, "cue", lead[0]), tokens_of(match, "source", lead[0])
            group = parsed.starts[block[0]] + 1
            return Finding(
                block, block, Kind.DIRECT, rule.name, rule.confidence, cue, source, group
            )
    return None


def _code(parsed: Parsed) -> str:
    return parsed.lexicon.language.code


def without(findings: Sequence[Finding], taken: Sequence[Finding]) -> list[Finding]:
    """The findings that lie in none of the taken ones."""
    tokens = {token for held in taken for token in range(*held.content)}
    return [item for item in findings if item.content[0] not in tokens]
