"""What differs between alleged and stored words -> the warnings that the meaning may have turned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from knowledge.checking.alleged import Alleged
from knowledge.checking.comparison import Comparison, Run
from knowledge.checking.figures import Figures, figures
from knowledge.checking.ground import Ground
from knowledge.checking.lexicon import Lexicon, cross_script, lexicon
from knowledge.checking.names import names, one_name
from knowledge.checking.words import Words
from knowledge.model import Kind

CUT_WORDS = 3
"""Words that must be missing at an end to call it cut; fewer only if one of them may turn the rest."""
BESIDE = 4
"""Words between "denied" and what is denied: "denied reports in the press that"."""


@dataclass(frozen=True)
class _Case:
    """Both sides of a comparison, with what is known of their words."""

    alleged: Alleged
    ground: Ground
    runs: tuple[Run, ...]

    @cached_property
    def lexicon(self) -> Lexicon:
        return lexicon(self.ground.article.language)

    @cached_property
    def changes(self) -> list[Run]:
        """What differs, but for whole sentences for which the quoter put dots."""
        return [run for run in self.runs if not run.equal and not self._is_openly_omitted(run)]

    def _is_openly_omitted(self, run: Run) -> bool:
        cuts = self.ground.cuts
        return (
            run.start == run.end
            and run.start in self.alleged.omissions
            and run.first in cuts
            and run.last in cuts
        )

    @cached_property
    def _apart(self) -> frozenset[int]:
        """Words that are not alleged to have been said; those around it are, where the article has them too."""
        copied = {
            place for run in self.runs if run.equal for place in range(run.start, run.end)
        } & self.alleged.frame
        return self.alleged.bracketed if copied else self.alleged.bracketed | self.alleged.frame

    def put_in(self, run: Run) -> list[int]:
        """The places of the words put in, without those that the quoter marks as his own."""
        return [place for place in range(run.start, run.end) if place not in self._apart]

    def left_out(self, run: Run) -> list[int]:
        """The places of the words left out, without those that only interrupt."""
        return [place for place in range(run.first, run.last) if place not in self.ground.between]

    def alleged_keys(self, run: Run) -> list[str]:
        """The words put in."""
        return [self.alleged.words.keys[place] for place in self.put_in(run)]

    def stored_keys(self, run: Run) -> list[str]:
        """The words left out."""
        return [self.ground.words.keys[place] for place in self.left_out(run)]

    @cached_property
    def stored_names(self) -> frozenset[int]:
        return names(self.ground.words, self.ground.cuts, self.lexicon)

    @cached_property
    def alleged_names(self) -> frozenset[int]:
        return names(self.alleged.words, _openings(self.alleged.words), self.lexicon)


def alarms(alleged: Alleged, comparison: Comparison) -> tuple[str, ...]:
    """Which of denied, negation, number, name, quantifier and cut apply, in this order."""
    case = _Case(alleged, comparison.ground, comparison.runs)
    return tuple(name for name, rings in ALARMS if rings(case))


def _denied(case: _Case) -> bool:
    """Words that the article tells only to say that somebody denies them: "X denied that Y"."""
    words, lexicon = case.ground.words, case.lexicon
    first = next((run.first for run in case.runs if run.equal), None)
    said = case.ground.owner(first) if first is not None else None
    if said is None or said.kind is Kind.DIRECT:
        return False
    if any(lexicon.rejects(key) or lexicon.rejects_behind(key) for key in case.alleged.words.keys):
        return False
    frame, content = case.ground.places(said.span), case.ground.places(said.content)
    before = words.keys[max(frame.start, content.start - BESIDE) : content.start]
    behind = words.keys[content.end : min(frame.end, content.end + BESIDE)]
    # "Who denied it, said that Y" denies nothing.
    unsaid = takewhile(lambda key: cross_script(key) not in lexicon.saying, reversed(before))
    return any(map(lexicon.rejects, unsaid)) or any(map(lexicon.rejects_behind, behind))


def _negation(case: _Case) -> bool:
    """A denial put in, lost or moved."""
    return any(_turned(case, run) for run in case.changes)


def _turned(case: _Case, run: Run) -> bool:
    bracketed = [place for place in range(run.start, run.end) if place in case.alleged.bracketed]
    put_in, left_out = case.put_in(run), case.left_out(run)
    denials = _denials(case.lexicon, case.alleged.words, [*put_in, *bracketed], case.alleged_names)
    denied = _denials(case.lexicon, case.ground.words, left_out, case.stored_names)
    if (denials - denied) % 2 or (denials != denied and not (put_in and left_out)):
        return True
    return any(
        case.lexicon.opposite(one, other)
        for one in case.alleged_keys(run)
        for other in case.stored_keys(run)
    )


def _denials(words: Lexicon, text: Words, places: Sequence[int], named: frozenset[int]) -> int:
    """How often the words deny; a name that ends like a denied verb does not."""
    denying = [
        key for place in places if place not in named and words.denies(key := text.keys[place])
    ]
    alone = sum(not words.denies_jointly(key) for key in denying)
    return alone or min(1, len(denying))


def _number(case: _Case) -> bool:
    """A figure or date put in, lost or changed, or a unit changed."""
    return any(_counts_otherwise(case, run) for run in case.changes)


def _counts_otherwise(case: _Case, run: Run) -> bool:
    put_in = _figures_in(case.alleged.words.keys, run.start, run.end, case.alleged_keys(run), case)
    left_out = _figures_in(case.ground.words.keys, run.first, run.last, case.stored_keys(run), case)
    units = put_in.units != left_out.units and put_in.units and left_out.units
    return put_in.numbers != left_out.numbers or bool(units)


def _figures_in(
    keys: Sequence[str], start: int, end: int, counted: Sequence[str], case: _Case
) -> Figures:
    if len(counted) == end - start:
        return figures(keys, start, end, case.lexicon)
    return figures(counted, 0, len(counted), case.lexicon)


def _name(case: _Case) -> bool:
    """A name put in, lost or changed; another form of the same name is none."""
    return any(
        _unmatched(case, case.put_in(run), case.alleged.words, case.alleged_names, case.stored_keys(run))
        or _unmatched(case, case.left_out(run), case.ground.words, case.stored_names, case.alleged_keys(run))
        for run in case.changes
    )  # fmt: skip


def _unmatched(
    case: _Case, places: Sequence[int], words: Words, named: frozenset[int], others: Sequence[str]
) -> bool:
    return any(
        not any(one_name(words.keys[place], other, case.lexicon) for other in others)
        for place in places
        if place in named and not _is_date(case.lexicon, words.keys[place])
    )


def _is_date(words: Lexicon, key: str) -> bool:
    return cross_script(key) in words.months or cross_script(key) in words.weekdays


def _quantifier(case: _Case) -> bool:
    """How many, how often or how surely was changed."""
    return any(
        _limits(case.lexicon, case.alleged_keys(run))
        != _limits(case.lexicon, case.stored_keys(run))
        for run in case.changes
    )


def _limits(words: Lexicon, keys: Sequence[str]) -> Counter[str]:
    return Counter(key for key in map(cross_script, keys) if key in words.quantifiers)


def _cut(case: _Case) -> bool:
    """It begins or ends in the middle of a sentence, and does not say so, or a condition is lost with the rest."""
    if not case.runs:
        return False
    size = len(case.alleged.words)
    ends = {0: case.runs[0], size: case.runs[-1]}
    return any(
        _is_cut(case, run, openly=place in case.alleged.omissions) for place, run in ends.items()
    )


def _is_cut(case: _Case, run: Run, *, openly: bool) -> bool:
    if run.equal or run.end > run.start:
        return False
    lost = case.stored_keys(run)
    turning = any(cross_script(key) in case.lexicon.conditions for key in lost)
    return turning or (len(lost) >= CUT_WORDS and not openly)


def _openings(words: Words) -> list[int]:
    """The words that open the text or follow a mark that ends a sentence."""
    return [
        place
        for place, span in enumerate(words.spans)
        if place == 0
        or set(words.text[words.spans[place - 1].end : span.start]) & set('.!?…:\n«“"')
    ]


ALARMS: tuple[tuple[str, Callable[[_Case], bool]], ...] = (
    ("denied", _denied),
    ("negation", _negation),
    ("number", _number),
    ("name", _name),
    ("quantifier", _quantifier),
    ("cut", _cut),
)
"""In the order in which they are shown: what turns the meaning most comes first."""
