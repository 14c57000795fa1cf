""" "The head of the firm" -> who is told to lead the only firm with a leader: the director of a plant.

For languages that list which offices are those of leaders (`speech.words.chief`) and the words for any body.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge.grammar.lexicon import Lexicon
from knowledge.speakers.offices import Words, lemmas, offices_of, one_office
from knowledge.speakers.person import Person

_KINDS = ("public_word", "firm_word", "team_word")
"""Classes of words for any body of the state, any firm, any team."""
_LEADER_OF_ANY = 2
"""Words of an office that says no more of its body than of what kind that is."""


def leader(words: Lexicon, office: str, persons: Iterable[Person]) -> Person | None:
    """Who leads a body of the kind that the office names, if that is one person alone."""
    wanted = lemmas(words, office)
    kind = _kind(words, wanted)
    found = [one for one in persons if kind and _leads(words, one, wanted[0], kind)]
    return found[0] if len(found) == 1 else None


def _kind(words: Lexicon, wanted: Words) -> str:
    """Of what kind of body the office is the leader's; empty if it says more, or that of none."""
    held = words.entry(wanted[1]).classes if len(wanted) == _LEADER_OF_ANY else frozenset()
    return next((kind for kind in _KINDS if kind in held), "")


def _leads(words: Lexicon, person: Person, head: str, kind: str) -> bool:
    return any(
        len(held) > 1
        and (_are_chiefs(words, head, held[0]) or one_office(words, (head,), held[:1]))
        and _may_be_of(words, held, kind)
        for held in offices_of(words, person)
    )


def _are_chiefs(words: Lexicon, *heads: str) -> bool:
    return all("chief" in words.entry(head).classes for head in heads)


def _may_be_of(words: Lexicon, held: Sequence[str], kind: str) -> bool:
    """Whether the office does not tell that it is of the other kind, one of the state, as a minister's is, or none."""
    known = [words.entry(word).classes for word in held]
    of_state = any(classes & _OF_STATE for classes in known)
    return any("either_body" in classes for classes in known) or of_state is (kind == "public_word")


_OF_STATE = frozenset({"public_body", "minister"})
