"""Rules of a language file in, regular expressions over tokens out.

In a pattern `{name}` is a part of `speech.parts`, a mark (`{comma}`, `{dash}`, `{colon}`, `{stop}` ...)
or an expression over classes and shapes: `{cap&!role}`, `{saying}`, `{quote&ends_comma}`. `{any}` is
any token that does not end the sentence. Spaces mean nothing; all else is Python's `re`, with groups
named for what they catch: `quote`, `content`, `cue`, `source`, and for mentions `name` and `role`.
Where a rule has a `cue` it always catches one, so a sentence without any of its words is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from knowledge.grammar.lexicon import PUNCTUATION, Lexicon, lexicon
from knowledge.grammar.numbering import HOLE

_SPACE = re.compile(r"\s+")
_DEEPEST = 12  # Parts inside parts; deeper is a part that names itself.


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern with its name, how sure it is (0-1) and further words of the file."""

    name: str
    pattern: re.Pattern[str]
    confidence: float
    options: frozenset[str]
    cues: str
    """The tokens that its cue can be; empty if that is more than one token."""

    def matches(self, tags: str) -> Iterator[re.Match[str]]:
        """Where the rule fits in a sentence."""
        return self.pattern.finditer(tags)


@cache
def rules(code: str, path: str) -> tuple[Rule, ...]:
    """The rules at a path such as `speech.direct`, in the order of the file.

    :raises ValueError: if a pattern names what the language does not have.
    """
    words = lexicon(code)
    return tuple(_rule(words, table) for table in words.language.tables(path))


def fitting(code: str, path: str, tags: str) -> Iterator[Rule]:
    """Those of the rules at a path whose cues the sentence holds, in the order of the file."""
    bits, triggers = _triggers(code, path)
    for character in set(tags):
        bits |= triggers.get(character, 0)
    for rule in rules(code, path):
        if bits & 1:
            yield rule
        bits >>= 1


@cache
def _triggers(code: str, path: str) -> tuple[int, Mapping[str, int]]:
    """The rules that are always asked, and for each token those of which it is a cue; each rule is a bit."""
    always, triggers = 0, dict[str, int]()
    for number, rule in enumerate(rules(code, path)):
        if not rule.cues:
            always |= 1 << number
        for character in rule.cues:
            triggers[character] = triggers.get(character, 0) | 1 << number
    return always, triggers


def _rule(words: Lexicon, table: Mapping[str, object]) -> Rule:
    pattern = _compiled(words, str(table["pattern"]))
    return Rule(
        name=str(table["rule"]),
        pattern=pattern,
        confidence=float(str(table.get("confidence", 0.9))),
        options=frozenset(str(table.get("options", "")).split()),
        cues=_cues(pattern.pattern),
    )


def _cues(pattern: str) -> str:
    groups, sets = _CUE.findall(pattern), _CUE_SET.findall(pattern)
    return _listed("".join(sets)) if len(sets) == len(groups) else ""


def _listed(ranges: str) -> str:
    """All characters of a set such as `a-cx`; none of those of the lists is a hyphen."""
    every = _RANGE.sub(lambda found: "".join(map(chr, _between(*found.groups()))), ranges)
    return "".join(set(every))


def _between(first: str, last: str) -> range:
    return range(ord(first), ord(last) + 1)


_RANGE = re.compile(r"(.)-(.)")
_CUE = re.compile(r"\(\?P<cue\d?>")
_CUE_SET = re.compile(r"\(\?P<cue\d?>\[([^\]]*)\]\)")


@cache
def part(code: str, name: str) -> re.Pattern[str] | None:
    """One part of `speech.parts` as a pattern; None if the language has none of that name."""
    words = lexicon(code)
    source = words.language.pairs("speech.parts").get(name)
    return _compiled(words, source) if source else None


@cache
def one_of(code: str, expression: str) -> re.Pattern[str]:
    """A pattern for one token that the expression allows."""
    return _compiled(lexicon(code), "{" + expression + "}")


@cache
def _one_of(words: Lexicon, expression: str) -> str:
    """The set of characters for a hole; remembered, as rules share most of theirs."""
    return f"[{''.join(_ranges(words.characters(expression)))}]"


def _ranges(characters: str) -> Iterator[str]:
    """The characters with each run of neighbours as `a-z`: a tenth of the work of compiling them all."""
    codes = sorted(map(ord, characters))
    for _, run in groupby(enumerate(codes), key=lambda numbered: numbered[1] - numbered[0]):
        neighbours = [code for _, code in run]
        first, last = chr(neighbours[0]), chr(neighbours[-1])
        yield first if first == last else f"{first}-{last}"


def _compiled(words: Lexicon, pattern: str) -> re.Pattern[str]:
    parts = words.language.pairs("speech.parts")

    def filled(match: re.Match[str]) -> str:
        name = match.group(1)
        if name in parts:
            return f"(?:{parts[name]})"
        if name in PUNCTUATION:
            return re.escape(PUNCTUATION[name])
        if name == "any":
            return r"[^.\n]"
        return _one_of(words, name)

    for _ in range(_DEEPEST):
        if not HOLE.search(pattern):
            return re.compile(_SPACE.sub("", pattern))
        pattern = HOLE.sub(filled, pattern)
    raise ValueError(f"languages/{words.language.code}.toml: a part of speech.parts names itself")
