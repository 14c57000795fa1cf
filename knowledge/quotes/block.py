"""Paragraphs in, block quotations out: "The mayor wrote:" and then her words without marks.

The paragraph after the colon is hers if it says "I" or "we"; without that it may be a list or the text's own.
So are the words behind a label that opens the paragraph ("Ann Reed: We built it.", `speech.labelled`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.grammar.parsing import Parsed
from knowledge.grammar.patterns import fitting, rules
from knowledge.model import Kind
from knowledge.quotes.finding import Finding, Tokens, tokens_of
from knowledge.quotes.paragraphs import classes_in, paragraphs_of


def blocks(parsed: Parsed) -> list[Finding]:
    """The paragraphs that a rule of `speech.block` announces at the end of the one before, or that a label opens."""
    paragraphs = paragraphs_of(parsed)
    found = [item for paragraph in paragraphs for item in _labelled(parsed, paragraph)]
    found += _below_names(parsed, paragraphs)
    last: Finding | None = None
    for lead, block in pairwise(paragraphs):
        announces = parsed.tags[lead[1] - 1] == ":"
        own = (announces or last) and _is_own_words(parsed, block)
        if own and announces:
            last = _announced(parsed, lead, block, "speech.block")
        elif own and last and last.rule == _LABEL and last.content == lead:
            last = replace(last, content=block, sentence=block)
        else:
            last = None
        if last:
            found.append(last)
    return found


_LABEL = "name and what he is, and then paragraphs"
"""The rule whose finding goes on in the paragraphs that say "I"."""


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
    return block[0] not in parsed.speech and "first_person" in classes_in(parsed, block)


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
