"""Rules of a language file in, regular expressions over tokens out.

In a pattern `{name}` is a part of `speech.parts`, a mark (`{comma}`, `{dash}`, `{colon}`, `{stop}` ...)
or an expression over classes and shapes: `{cap&!role}`, `{saying}`, `{quote&ends_comma}`. `{any}` is
any token that does not end the sentence. Spaces mean nothing; all else is Python's `re`, with groups
named for what they catch: `quote`, `content`, `cue`, `source`, and for mentions `name` and `role`.
A sentence that lacks what a rule needs, or has it in another order, is passed over, see `needs`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, reduce
from itertools import groupby
from operator import or_

from knowledge.grammar.lexicon import PUNCTUATION, Lexicon, lexicon
from knowledge.grammar.needs import cue_of, in_turn, needs
from knowledge.grammar.numbering import DEEPEST, HOLE
from knowledge.grammar.tails import tail

_SPACE = re.compile(r"\s+")
_CLAUSES = "speech.reported"
_LONG = ("{subject}", "{beginning}", "(?<!")
"""How patterns begin whose beginning takes long to read: it is read only where the verb is yet to come."""


@dataclass(frozen=True)  # No slots, as it remembers its patterns.
class Rule:
    """One pattern with its name, how sure it is (0-1) and further words of the file."""

    name: str
    expression: str
    confidence: float
    options: frozenset[str]
    needs: Sequence[frozenset[str]]
    """Sets of tokens of which a sentence that it fits has one each."""
    clauses: bool = False
    """Whether it is one of `speech.reported`: what it finds is all that somebody says."""

    tail: str = ""
    """What of the expression must fit from its cue on, for what has the option `verb_first`."""
    order: str = ""
    """What a sentence that it fits has, each thing behind the other: a small expression, read in a single run."""

    def finds(self, tags: str) -> Iterable[re.Match[str]]:
        """What it fits in a sentence."""
        if not (self.in_order.match(tags) and self.from_cue.search(tags)):
            return ()
        first = self.pattern.search(tags)
        return _all_from(first, tags) if first else ()  # Mostly there is none.

    # Each is made when it is first asked for: a language has a hundred long ones, an article needs few.

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, as it is searched."""
        return re.compile(self.expression)

    @cached_property
    def in_order(self) -> re.Pattern[str]:
        """The order, which fits at the start of every sentence that the expression fits; small, so asked first."""
        return re.compile(self.order)

    @cached_property
    def from_cue(self) -> re.Pattern[str]:
        """The tail, which fits somewhere in every such sentence."""
        return re.compile(self.tail)


def _all_from(first: re.Match[str], tags: str) -> Iterator[re.Match[str]]:
    """What the pattern of a match fits from there on."""
    found: re.Match[str] | None = first
    while found:
        yield found
        found = found.re.search(tags, max(found.end(), found.start() + 1))


@cache
def rules(code: str, path: str) -> tuple[Rule, ...]:
    """The rules at a path such as `speech.direct`, in the order of the file.

    :raises ValueError: if a pattern names what the language does not have.
    """
    words = lexicon(code)
    clauses = path == _CLAUSES
    return tuple(_rule(words, table, clauses) for table in words.language.tables(path))


def fitting(code: str, tags: str, *paths: str) -> Sequence[Rule]:
    """Those of the rules at the paths that may fit the sentence, as it holds what each needs."""
    known = _beginning(code, paths)
    if known.any and known.any.isdisjoint(tags):
        return ()
    met = _met(code, tags)
    lacking = ~met
    return [rule for rule, bits in known.rules[met & known.firsts] if not bits & lacking]


@lru_cache(maxsize=4)  # The steps ask for one sentence, one after the other.
def _met(code: str, tags: str) -> int:
    """The needs that the sentence meets, as bits."""
    return reduce(or_, map(_needs(code)[1].__getitem__, set(tags)), 0)


_SMALL = 500
"""Tokens of a set that are entered one by one; the few larger sets are asked."""


class _Met(dict[str, int]):
    """For each token the needs that it meets, as bits, which are asked for when it is first met."""

    def __init__(self, numbers: Mapping[frozenset[str], int]) -> None:
        super().__init__()
        self._large = [item for item in numbers.items() if len(item[0]) > _SMALL]
        self._small: dict[str, int] = defaultdict(int)
        """What the small sets, which are most of them, tell of each token in them."""
        for tokens, bit in numbers.items():
            for token in tokens if len(tokens) <= _SMALL else ():
                self._small[token] |= bit

    def __missing__(self, token: str) -> int:
        found = self._small.get(token, 0)
        found += sum([bit for tokens, bit in self._large if token in tokens])
        self[token] = found
        return found


@cache
def _needs(code: str) -> tuple[Mapping[frozenset[str], int], _Met]:
    """A bit for each set of tokens that a rule of the language needs, and for each token its bits."""
    data = lexicon(code).language
    every = (rule for name in data.keys("speech") for rule in rules(code, f"speech.{name}"))
    sets = dict.fromkeys(tokens for rule in every for tokens in rule.needs)
    numbers = {tokens: 1 << number for number, tokens in enumerate(sets)}
    return numbers, _Met(numbers)


class _ByFirst(dict[int, Sequence[tuple[Rule, int]]]):
    """For the first needs that a sentence meets, as bits, the rules that it may fit, with all that they need."""

    def __init__(self, needing: Sequence[tuple[Rule, int, int]]) -> None:
        super().__init__()
        self._needing = needing

    def __missing__(self, met: int) -> Sequence[tuple[Rule, int]]:
        lacking = ~met
        found = [(rule, bits) for rule, first, bits in self._needing if not first & lacking]
        if len(self) < _REMEMBERED:
            self[met] = found
        return found


_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class _Beginning:
    """Rules by their first need, mostly their verb, which is the rarest."""

    any: frozenset[str]
    """The tokens that are the first need of some rule; none if some rule has no needs."""
    firsts: int
    """The first needs of all, as bits."""
    rules: _ByFirst


@cache
def _beginning(code: str, paths: tuple[str, ...]) -> _Beginning:
    """The rules at the paths."""
    numbers, _ = _needs(code)
    known = [rule for path in paths for rule in rules(code, path)]
    needing = []
    for rule in known:
        bits = [numbers[tokens] for tokens in rule.needs]
        needing.append((rule, bits[0] if bits else 0, sum(bits)))
    firsts = reduce(or_, (first for _, first, _ in needing), 0)
    sure = all(rule.needs for rule in known)
    some = frozenset().union(*(rule.needs[0] for rule in known)) if sure else frozenset()
    return _Beginning(some, firsts, _ByFirst(needing))


def _rule(words: Lexicon, table: Mapping[str, object], clauses: bool) -> Rule:
    source = str(table["pattern"])
    pattern = _written(words, source)
    options = frozenset(str(table.get("options", "")).split())
    cue = cue_of(pattern) if source.startswith(_LONG) else frozenset()
    if cue:
        verb = "".join(_ranges(cue))
        pattern = f"(?=[^{verb}]*+[{verb}])(?:{pattern})"
    return Rule(
        name=str(table["rule"]),
        expression=pattern,
        confidence=float(str(table.get("confidence", 0.9))),
        options=options,
        needs=needs(pattern),
        clauses=clauses,
        tail=tail(pattern) if "verb_first" in options else "",
        order=_in_order(in_turn(pattern)),
    )


def _in_order(sets: Sequence[frozenset[str]]) -> str:
    """An expression for a token of each set, each the next one there is, so that nothing is tried twice."""
    if len(sets) == 1:  # `needs` tells as much.
        return ""
    ranges = ("".join(_ranges(tokens)) for tokens in sets)
    return "".join(f"[^{tokens}]*+[{tokens}]" for tokens in ranges)


@cache
def part(code: str, name: str) -> re.Pattern[str] | None:
    """One part of `speech.parts` as a pattern; None if the language has none of that name."""
    words = lexicon(code)
    source = words.language.pairs("speech.parts").get(name)
    return re.compile(_written(words, source)) if source else None


@cache
def _one_of(words: Lexicon, expression: str) -> str:
    """The set of characters for a hole; remembered, as rules share most of theirs."""
    return f"[{''.join(_ranges(words.characters(expression)))}]"


def _ranges(characters: Iterable[str]) -> Iterator[str]:
    """The characters with each run of neighbours as `a-z`: a tenth of the work of compiling them all."""
    codes = sorted(map(ord, characters))
    for _, run in groupby(enumerate(codes), key=lambda numbered: numbered[1] - numbered[0]):
        neighbours = [code for _, code in run]
        first, last = chr(neighbours[0]), chr(neighbours[-1])
        yield first if first == last else f"{first}-{last}"


def _written(words: Lexicon, pattern: str) -> str:
    """A pattern of a language file as an expression over characters."""
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

    for _ in range(DEEPEST):
        if not HOLE.search(pattern):
            return _SPACE.sub("", pattern)
        pattern = HOLE.sub(filled, pattern)
    raise ValueError(f"languages/{words.language.code}.toml: a part of speech.parts names itself")
