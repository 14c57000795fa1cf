"""«Get out!» they shouted: a verb of many without a subject -> the many just told of, or nobody in particular.

For languages whose verbs tell by their form that many do something, and need no pronoun then.
"""

from __future__ import annotations

from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_pronoun import last_thing
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.together import named_together

_OF_ONE = frozenset({"he", "she", "it", "now", "gerund"})
"""Forms of a verb whose subject may be one."""


@asked_of(Source.NOTHING)
def by_many(case: Case) -> Resolution | None:
    """Those of whom the sentences before tell as many; none of the persons whom they name."""
    held = case.cue_classes
    if case.mentioned or "they" not in held or held & _OF_ONE:
        return None
    return last_thing(case) or named_together(case) or Resolution(why="many, whoever they are")
