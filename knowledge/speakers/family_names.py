"""A family name that several share -> whose it is by its form, and what one of its bearers is called.

A language's file tells the endings of surnames (`people.first_surnames`, `people.plurals`), else which
words join first names before one that all of them have (`people.sharing`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.grammar.parsed import Parsed
from knowledge.language import Language, fold
from knowledge.speakers.mentions import FULL_NAME, Gender, Mention
from knowledge.speakers.names import ended, key_of
from knowledge.speakers.oblique import governed_case

_TITLES = frozenset({"mister", "madam"})
_GENDERS = {"he": Gender.MAN, "she": Gender.WOMAN}
_LONGEST = 5
"""Letters of the longest ending."""


def gender_by_ending(surname: str, language: Language, table: str = "people.surnames") -> Gender:
    """What the longest ending of the surname that the table has tells."""
    endings = language.pairs(table)
    word = fold(surname)
    found = (
        (endings.get(word[-length:], "") for length in range(_LONGEST, 1, -1)) if endings else ()
    )
    return _GENDERS.get(next(filter(None, found), ""), Gender.UNKNOWN)


def as_hers(parsed: Parsed, mention: Mention) -> Mention:
    """The mention as a woman's, where a man's first name is in the nominative and the surname is none of a man."""
    language = parsed.lexicon.language
    if mention.gender is not Gender.MAN or len(mention.words) != FULL_NAME:
        return mention
    held = parsed.classes[mention.token]
    if not held >= _MANS or "gen" in held or not parsed.lexicon.has_forms(fold(mention.words[0])):
        return mention
    told = gender_by_ending(mention.words[1], language, "people.first_surnames")
    either = mention.words[1].endswith(language.words("people.either"))
    hers = told is Gender.WOMAN and (not either or _acts_as_woman(parsed, mention))
    return replace(mention, gender=told) if hers else mention


_MANS = frozenset({"man", "nom"})


def _acts_as_woman(parsed: Parsed, mention: Mention) -> bool:
    """Whether a verb right before or behind the name and its role tells of a woman."""
    beside = (mention.first - 1, mention.token + len(mention.words))
    return any(
        "she" in parsed.classes[token] and "role" not in parsed.classes[token]
        for token in beside
        if 0 <= token < len(parsed.classes)
    )


def gender_told(parsed: Parsed, mention: Mention, *, acts: bool = False) -> Gender:
    """Whose a family name alone is by the title before it, "Mrs Harlow", else by its form."""
    told = gender_by_form(parsed, mention, acts=acts)
    titled = mention.token and parsed.classes[mention.token - 1] & _TITLES
    return mention.gender if titled and len(mention.words) == 1 else told


def gender_by_form(parsed: Parsed, mention: Mention, *, acts: bool = False) -> Gender:
    """Whose a family name alone is: "словам Лебедева" are a man's, "Лебедева назвала" tells of a woman.

    `acts`: it is known to be in the nominative.
    """
    language = parsed.lexicon.language
    if len(mention.words) != 1 or not language.pairs("people.first_surnames"):
        return Gender.UNKNOWN
    word = mention.words[0]
    case = governed_case(parsed, mention)
    if case:
        endings = language.pairs(f"people.cases.{case}")
        return gender_by_ending(ended(word, endings), language, "people.first_surnames")
    if acts or _agrees(parsed, mention):
        return gender_by_ending(word, language, "people.first_surnames")
    return gender_by_ending(word, language)


def _agrees(parsed: Parsed, mention: Mention) -> bool:
    """Whether a verb right behind it tells of a woman: so does the name that acts."""
    behind = mention.token + 1
    return behind < len(parsed.tags) and {"she"} <= parsed.classes[behind] - {"role"}


def one_by_one(parsed: Parsed, named: Sequence[Mention]) -> list[Mention]:
    """The mentions, with its family name for each of "Анна и Вера Полозовы", "Ann and Kim Harlow"."""
    endings = parsed.lexicon.language.pairs("people.plurals")
    done = list(named)
    if not endings:
        return _sharing(parsed, done)
    for place, mention in enumerate(named) if endings else ():
        single = ended(mention.words[-1], endings) if len(mention.words) == FULL_NAME else ""
        if not single or single == mention.words[-1] or not (she := _gender(parsed, mention)):
            continue
        done[place] = _called(parsed, mention, single, she)
        for other in range(place - 1, -1, -1):
            gender = _gender(parsed, named[other])
            if not gender or not _beside(parsed, named[other], named[other + 1]):
                break
            done[other] = _called(parsed, named[other], single, gender)
    return done


def _sharing(parsed: Parsed, named: list[Mention]) -> list[Mention]:
    """The mentions, where a first name joined to another one with a family name has it, too."""
    joining = parsed.lexicon.language.words("people.sharing")
    for one, other in pairwise(named) if joining else ():
        first = one.token + 1
        joined = other.first == first + 1 and parsed.word(first) in joining
        first_names = all(name.gender or name.human for name in (one, other))
        whole = first_names and len(one.words) == 1 < len(other.words)
        if joined and whole and not any(_has_another(item, one, other) for item in named):
            named[named.index(one)] = replace(one, words=(*one.words, *other.words[1:]))
    return named


def _has_another(mention: Mention, one: Mention, other: Mention) -> bool:
    """Whether the text gives the first name with another family name than that of who is named beside it."""
    return mention.words[0] == one.words[0] and mention.words[1:] not in ((), other.words[1:])


def _gender(parsed: Parsed, mention: Mention) -> Gender:
    """The gender that the first name tells in the nominative, as that of a family name of many is."""
    she = {"woman", "nom", "gen"} <= parsed.classes[mention.token]
    return mention.gender or (Gender.WOMAN if she else Gender.UNKNOWN)


def _beside(parsed: Parsed, mention: Mention, following: Mention) -> bool:
    """Whether a first name alone is joined to the mention behind it."""
    between = range(mention.token + 1, following.first)
    joins = len(between) == 1 and (
        "coordinating" in parsed.classes[between[0]] or parsed.tags[between[0]] == ","
    )
    return joins and len(mention.words) == 1


def _called(parsed: Parsed, mention: Mention, single: str, gender: Gender) -> Mention:
    hers = parsed.lexicon.language.pairs("people.feminine") if gender is Gender.WOMAN else {}
    return replace(mention, words=(mention.words[0], ended(single, hers)), gender=gender)


def is_familys(surname: str, word: str, language: Language) -> bool:
    """Whether all of a family go by the surname, and the word is what one of them is called: Полозовы, Полозов."""
    return _is_of_many(surname, language) and not _is_of_many(word, language)


def _is_of_many(surname: str, language: Language) -> bool:
    endings = language.pairs("people.plurals")
    return bool(endings) and ended(surname, endings) != surname


def is_half(key: str, surname: str) -> bool:
    """Whether the name is half of the double one."""
    before, hyphen, _ = surname.partition("-")
    return bool(hyphen) and key_of(before) == key
