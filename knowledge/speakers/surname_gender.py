"""The endings of surnames that only men or only women have in a language (`people.surnames`) -> who is a man.

Asked of full names whose first name is in no list: "Bakhtiyor Yuldashev" can be no woman.
"""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.language import fold
from knowledge.speakers.mentions import FULL_NAME, Gender
from knowledge.speakers.people import People

_GENDERS = {"he": Gender.MAN, "she": Gender.WOMAN}


def tell_by_surnames(people: People) -> None:
    """Give those of unknown gender that which all forms of their surnames tell that tell one."""
    endings = people.language.pairs("people.surnames")
    for person in dict.fromkeys(person for _, person in people.mentioned) if endings else ():
        if not person.gender and person.looks_human and len(person.name) >= FULL_NAME:
            told = {_told(spelling.split()[-1], endings) for spelling in person.spellings}
            told.discard("")
            if len(told) == 1:
                person.gender = _GENDERS[told.pop()]


def _told(surname: str, endings: Mapping[str, str]) -> str:
    """What the longest ending of the surname tells; empty if nothing."""
    word = fold(surname)
    found = (endings.get(word[-length:]) for length in range(_LONGEST, 1, -1))
    return next((told for told in found if told), "")


_LONGEST = 5
"""Letters of the longest ending."""
