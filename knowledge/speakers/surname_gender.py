"""The endings of surnames that only men or only women have in a language (`people.surnames`) -> who is a man.

Asked of full names whose first name is in no list: "Bakhtiyor Yuldashev" can be no woman.
"""

from __future__ import annotations

from knowledge.speakers.family_names import gender_by_ending
from knowledge.speakers.mentions import FULL_NAME, Gender
from knowledge.speakers.people import People


def tell_by_surnames(people: People) -> None:
    """Give those of unknown gender that which all forms of their surnames tell that tell one."""
    endings = people.language.pairs("people.surnames")
    for person in dict.fromkeys(person for _, person in people.mentioned) if endings else ():
        if not person.gender and person.looks_human and len(person.name) >= FULL_NAME:
            surnames = (spelling.split()[-1] for spelling in person.spellings)
            told = {gender_by_ending(surname, people.language) for surname in surnames}
            told.discard(Gender.UNKNOWN)
            if len(told) == 1:
                person.gender = told.pop()
