"""A mention in -> whom its own words name, whatever stands around: by name, by office, as a body, as it is written."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.speakers.as_written import as_written
from knowledge.speakers.by_last_word import by_body
from knowledge.speakers.by_name import by_name
from knowledge.speakers.by_role import by_role
from knowledge.speakers.case import Case, Resolution, Rule

_RULES: Sequence[Rule] = (by_name, by_role, by_body, as_written)


def by_own_words(case: Case) -> Resolution | None:
    """What the first of these rules says that knows; None if none does."""
    return next(filter(None, (rule(case) for rule in _RULES)), None)
