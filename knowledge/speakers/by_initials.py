"""A label in an interview, "TH: ..." -> the one person of the article with these initials."""

from __future__ import annotations

from knowledge.speakers.case import Case, Resolution

_LEAST, _MOST = 2, 3


def by_initials(case: Case) -> Resolution | None:
    """Whose names begin with the letters of the label; nobody if two are, or none."""
    cue = case.quote.cue
    if cue is None or not cue.of(case.parsed.text).rstrip().endswith(":") or not case.mentioned:
        return None
    label = case.words.replace(".", "").replace(" ", "")
    if not label.isupper() or not _LEAST <= len(label) <= _MOST:
        return None
    people = dict.fromkeys(person for _, person in case.people.mentioned)
    fitting = [
        person
        for person in people
        if len(person.name) > 1 and "".join(word[0] for word in person.name).upper() == label
    ]
    if len(fitting) != 1:
        return None
    return Resolution(fitting[0], confidence=0.9, why=f"initials «{label}»")
