"""A named mention in, whether it stands in another case than the nominative out: then somebody else acts.

Only asked of languages whose names have cases (`people.cases`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.grammar.lexicon import NONE, Classes
from knowledge.grammar.parsed import Parsed
from knowledge.language import Language, fold
from knowledge.speakers.mentions import Gender, Mention
from knowledge.speakers.names import ended

_GIVEN = frozenset({"man", "woman"})
_TO = frozenset({"to", "toward"})
_TOLD_BY_FORM = frozenset({"dat", "ins"})
"""Cases that the form of a role tells."""
_NOMINATIVE = frozenset({"nom", "gen"})
"""Cases of which one may have the form of the other."""
_EITHER = frozenset({"man", "woman", "dat", "loc"})
"""Classes of a first name that is a woman's in the dative, or a man's behind a preposition."""
_OF_LETTERS = frozenset({"dat", "gen"})
"""Cases of first names that tell to whom a letter goes from whose it is."""


def is_oblique(parsed: Parsed, mention: Mention) -> bool:
    """Whether a preposition before it, its role or its first name says so."""
    if not parsed.lexicon.language.keys("people.cases"):
        return False
    if _is_behind_preposition(parsed, mention) or _is_titled_in_case(parsed, mention):
        return True
    role = range(mention.first, mention.token)
    name = range(mention.token, mention.token + len(mention.words))
    head = [parsed.classes[token] for token in role if "role" in parsed.classes[token]][:1]
    if mention.first and "role" in parsed.classes[mention.first - 1]:
        head = []  # "The lawyer of the plaintiffs Tom Harlow": he is the lawyer.
    given = [parsed.classes[token] for token in name if parsed.classes[token] & _GIVEN]
    if head and given and "many" in head[0] and _NOMINATIVE & given[0] == {"nom"}:
        head = []  # "To the children Tom Harlow gave advice": one is not many.
    return _bent(head) or _bent(given[:1])


def _is_titled_in_case(parsed: Parsed, mention: Mention) -> bool:
    """Whether the title before the name is in another case than the nominative: "of Mrs Harlow"."""
    held = parsed.classes[mention.token - 1] if mention.token else NONE
    return not held.isdisjoint(_TITLES) and "nom" not in held


_TITLES = frozenset({"mister", "madam"})


def _is_behind_preposition(parsed: Parsed, mention: Mention) -> bool:
    return mention.first > 0 and "prep" in parsed.classes[mention.first - 1]


def is_addressee(parsed: Parsed, mention: Mention) -> bool:
    """Whether a letter goes to whom is named: behind "to", or in the dative."""
    if mention.first and not _TO.isdisjoint(parsed.classes[mention.first - 1]):
        return True
    name = range(mention.token, mention.token + len(mention.words))
    held = [parsed.classes[token] for token in name if token < len(parsed.tags)] or [NONE]
    given = next((found & _OF_LETTERS for found in held if found & _GIVEN), NONE)
    return given == {"dat"} if given else "dative" in held[-1]


def acts_by_role(parsed: Parsed, mention: Mention) -> bool:
    """Whether the role before the name is in the nominative."""
    head = (parsed.classes[token] for token in range(mention.first, mention.token))
    return "nom" in next((held for held in head if "role" in held), frozenset())


def governed_case(parsed: Parsed, mention: Mention) -> str:
    """The case of the role, or that the word before the mention asks for (`people.governs`); empty if none."""
    heads = (
        token for token in range(mention.first, mention.token) if "role" in parsed.classes[token]
    )
    if (head := next(heads, None)) is not None:
        told = parsed.classes[head] & _TOLD_BY_FORM
        if told:
            return min(told)
        genitive = parsed.lexicon.is_genitive(fold(parsed.word(head)))
        return "gen" if genitive and "nom" not in parsed.classes[head] else ""
    governs = parsed.lexicon.language.pairs("people.governs")
    held = parsed.classes[mention.first - 1] if mention.first else frozenset()
    return next((case for name, case in governs.items() if name in held), "")


def as_mans(parsed: Parsed, mention: Mention) -> Mention:
    """The mention, with a man's name in place of the same letters' woman's one where the case says so, or the reverse.

    "In the words of Evgenia Minchenko" are those of Evgeny: a woman's name would have another ending there.
    """
    held = parsed.classes[mention.token]
    if held >= _EITHER and not _is_behind_preposition(parsed, mention):
        endings = parsed.lexicon.language.pairs("people.cases.dat")
        words = tuple(ended(word, endings) for word in mention.words)
        return replace(mention, words=words, gender=Gender.WOMAN)
    if not {"man", "woman", "nom"} <= held:
        return mention
    case = governed_case(parsed, mention) or ("gen" if _is_of_him(parsed, mention) else "")
    if case not in held:
        opens = mention.first == 0 or parsed.tags[mention.first - 1] in ".\n"
        acts = acts_by_role(parsed, mention) or (opens and mention.first == mention.token)
        is_she = acts and "gen" in held  # Of a man the form would be the genitive.
        return replace(mention, gender=mention.gender or Gender.WOMAN) if is_she else mention
    endings = parsed.lexicon.language.pairs(f"people.cases.{case}")
    given, *others = mention.words
    first = parsed.lexicon.lemma(fold(given)).title()
    words = (first, *(ended(word, endings) for word in others))
    return replace(mention, words=words, gender=Gender.MAN)


def _is_of_him(parsed: Parsed, mention: Mention) -> bool:
    """Whether "who", of a man, stands right behind the name (`he_who`): his is not in the nominative."""
    behind = mention.token + len(mention.words)
    follows = parsed.tags[behind : behind + 1] == "," and behind + 1 < len(parsed.tags)
    return follows and "he_who" in parsed.classes[behind + 1]


def _bent(found: Sequence[Classes]) -> bool:
    return any("nom" not in held for held in found)


def nominative_among(
    name: Sequence[str], others: Iterable[str], language: Language
) -> Sequence[str]:
    """The name in the nominative, if one of the other forms of its last word is that.

    The form is that from which some case makes the last word of the name; the words before lose that case, too.
    """
    last = name[-1]
    others = [word for word in others if fold(word) != fold(last)]
    for other in sorted(others, key=lambda word: (len(word), word)):
        for case in language.keys("people.cases"):
            endings = language.pairs(f"people.cases.{case}")
            if fold(ended(last, endings)) == fold(other):
                return [*(ended(word, endings) for word in name[:-1]), other]
    return name
