"""Names in the case they were printed in -> how likely two of them are one name, and the plain form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache

from rapidfuzz.distance import Prefix

from knowledge.grammar.lexicon import Classes, Lexicon, lexicon
from knowledge.keys import word_key
from knowledge.language import JOINERS, Language, fold, languages

ROMAN = frozenset("IVX")
"""Letters of a number behind a name, which make it no abbreviation."""
SHARED = 4
"""Letters that two cases of one name share at least."""


key_of = lru_cache(maxsize=4096)(word_key)
"""The cross-script key of a word of a name; the names of an article come again and again."""


def same_key(first: str, second: str, *, endings: int) -> bool:
    """Whether two keys are one but for up to `endings` letters of case ending."""
    if first == second:
        return True
    if not endings:
        return False
    shared = 0
    for a, b in zip(first, second, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= SHARED and max(len(first), len(second)) - shared <= endings


@lru_cache(maxsize=4096)
def keys_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of all words of a name."""
    return tuple(map(word_key, words))


@lru_cache(maxsize=4096)
def beginnings(key: str, endings: int) -> Sequence[str]:
    """The key without an ending of each length; two keys that are the same have one of these in common."""
    if not endings:
        return (key,)
    shortest = min(len(key), max(SHARED, len(key) - endings))
    return [key[:length] for length in range(shortest, len(key) + 1)]


@cache
def case_letters(language: Language) -> int:
    """How many letters the longest case ending of names has; 0 where names do not change."""
    cases = language.keys("people.cases")
    tables = ["people.endings", *(f"people.cases.{case}" for case in cases)]
    return max((len(ending) for table in tables for ending in language.pairs(table)), default=0)


def nominative(words: Sequence[str], known: Lexicon) -> tuple[str, ...]:
    """The name as one calls the person, if the form of the first name tells its case; else as it is.

    `people.cases` has a table for each case that `speech.forms` tells: ending = ending of the nominative.
    """
    return _nominative(tuple(words), known)


@lru_cache(maxsize=4096)
def first_form(words: tuple[str, ...], known: Lexicon) -> tuple[str, ...]:
    """The name as one calls the person, each word without its case ending."""
    called = _nominative(words, known)
    return tuple([plain(word, known.language) for word in called]) if known.cases else called


@lru_cache(maxsize=4096)
def _nominative(words: tuple[str, ...], known: Lexicon) -> tuple[str, ...]:
    held = [known.entry(word).classes for word in words]
    given = next((i for i, names in enumerate(held) if names & {"man", "woman"}), None)
    if given is None or "nom" in held[given]:
        return words
    fathers = {f"patronymic_{name}" for name in held[given] & {"man", "woman"}}
    if any(fathers & names for names in held[given + 1 :]):  # It is printed in the nominative.
        return words
    endings = _case_of(words[-1], held[given], known)
    return tuple(
        _given(word, known) if i == given else _small(ended(word, endings), words[given])
        for i, word in enumerate(words)
    )


def _case_of(family: str, given: Classes, known: Lexicon) -> Mapping[str, str]:
    """The endings of the case of a name: of those that the first name may be in, the one that the last fits best."""
    cases = known.language.keys("people.cases")
    tables = [known.language.pairs(f"people.cases.{case}") for case in cases if case in given]
    return max(tables, key=lambda endings: _fits(family, endings), default={})


def _fits(word: str, endings: Mapping[str, str]) -> int:
    """Letters of the longest ending that the word has."""
    return max((len(ending) for ending in endings if fold(word).endswith(ending)), default=0)


def _given(word: str, known: Lexicon) -> str:
    """A first name in the nominative, with the capitals it is printed with where it stands in it: LaVonne, Yong-ho."""
    folded = fold(word)
    plain_form = known.lemma(folded)
    if plain_form == folded and not word.isupper():
        return word
    stem = Prefix.similarity(plain_form, folded)  # Its letters stay as they are printed: Фёдора.
    return f"{word[:stem]}{plain_form[stem:]}".title()


def _small(word: str, given: str) -> str:
    """The word without its capitals, where the first name beside it is printed in capitals as well."""
    return word.title() if given.isupper() and word.isupper() else word


@lru_cache(maxsize=4096)
def forms_of(words: tuple[str, ...], known: Lexicon) -> Sequence[tuple[str, ...]]:
    """The name as it is printed, in the nominative, and a short surname without the ending of its case: Кимнің, Ким."""
    forms = [words, _nominative(words, known)]
    if not known.cases:
        return tuple(dict.fromkeys(forms))
    own = plain(words[-1], known.language) if words else ""
    if own and len(key_of(own)) < SHARED:
        forms.append((*words[:-1], own))
    return tuple(dict.fromkeys(forms))


def short_stem(word: str, known: Lexicon) -> str:
    """A short name without the ending (`question.endings`) of the case it may be in: Ким for Кимге; "" if none."""
    held = known.entry(word).classes
    if not held & known.cases or "personal_name" in held:
        return ""
    endings = filter(fold(word).endswith, known.language.words("question.endings"))
    stems = (word[: -len(ending)] for ending in endings)
    return next((stem for stem in stems if 1 < len(key_of(stem)) < SHARED), "")


def ended(word: str, endings: Mapping[str, str]) -> str:
    """The word with the nominative's ending in place of the longest that it has; so for each half of a double name."""
    first, hyphen, last = word.rpartition("-")
    if hyphen and first[:1].isupper():
        return f"{_ended(first, endings)}-{_ended(last, endings)}"
    return _ended(word, endings)


def _ended(word: str, endings: Mapping[str, str]) -> str:
    for length in range(min(len(word) - 2, _LONGEST), 0, -1):
        ending = word[-length:].casefold()
        if ending in endings:
            own = endings[ending]
            return word[:-length] + (own.upper() if word.isupper() else own)
    return word


_LONGEST = 5
"""Letters of the longest ending in `people.cases`."""


@cache
def initials() -> frozenset[str]:
    """The keys of initials that have several letters (`sentences.initials`), in any language: Дж."""
    listed = (language.words("sentences.initials") for language in languages().values())
    return frozenset(key_of(initial) for words in listed for initial in words)


def is_plainer(name: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the name tells more than the other of as many words: no initial, no capitals, no case ending."""
    if len(other[0]) == 1 or len(name[0]) == 1:
        written_out = len(other[0]) < len(name[0]) and name[0].startswith(other[0])
        return written_out or (len(name[0]) == 1 and _is_without_ending(name[-1], other[-1]))
    return _is_without_ending(name[-1], other[-1])


def _is_without_ending(word: str, form: str) -> bool:
    """Whether it is the shorter form of a name, and not half of a double one ("Reed" of "Reed-Hall")."""
    if not form.startswith(word[:-_CHANGED]):
        return False
    return len(word) < len(form) and not form[len(word) :].lstrip("-").istitle()


_CHANGED = 2
"""Letters at the end of a name for which a case may have others: Белый, Белого."""


def ends_in_fathers(name: Sequence[str], known: Lexicon) -> bool:
    """Whether it has a patronymic, and no family name behind it: "Anna Petrovna"."""
    return "patronymic" in known.entry(name[-1]).classes


def is_abbreviated(word: str) -> bool:
    """Whether the word ends in a capital that is no number: NBC, SpaceX."""
    return word[-1].isupper() and not set(word) <= ROMAN


def is_by_father(word: str, name: Sequence[str], known: Lexicon) -> bool:
    """Whether the word is the patronymic in the name, in any case, in full or as it is spoken (`people.spoken`)."""
    asked, spoken = fold(word), known.language.pairs("people.spoken")
    fathers = [fold(own) for own in name[1:] if "patronymic" in known.entry(own).classes]
    forms = [form for own in fathers for form in (own, ended(own, spoken))]
    return any(asked.startswith(form) and len(asked) - len(form) <= _CASE for form in forms)


_CASE = 2
"""Letters of a case ending of a patronymic."""


def in_a_case(form: Sequence[str], name: Sequence[str], known: Lexicon) -> bool:
    """Whether the form is the name, or words of it in a row, with the ending of a case: Харлоу Тома for Харлоу Том."""
    runs = (name[start : start + len(form)] for start in range(len(name) - len(form) + 1))
    return any(_is_run_in_a_case(form, run, known) for run in runs)


def _is_run_in_a_case(form: Sequence[str], run: Sequence[str], known: Lexicon) -> bool:
    """Whether each word is that of the run, and some has an ending."""
    ends = False
    for word, own in zip(form, run, strict=True):
        if word != own:
            found = _form_of(known, word, own)
            if found is None:
                return False
            ends = ends or found
    return ends


def _form_of(known: Lexicon, word: str, own: str) -> bool | None:
    """Whether the word is its own one with an ending, of a table of cases or of `question.endings`; None if another.

    An initial is its own word without any.
    """
    language, respell = known.language, known.respell
    long, short = respell(fold(word)), respell(fold(own))
    if long == short or (len(long) == 1 and short.startswith(long)):
        return False
    if long.startswith(short):
        behind = long[len(short) :].lstrip(JOINERS)
        return True if behind in language.words("question.endings") else None
    cases = [language.pairs(f"people.cases.{case}") for case in language.keys("people.cases")]
    listed = known.lemma(fold(word)) if cases else plain(word, language)
    forms = (listed, *(ended(word, endings) for endings in cases))
    return True if any(respell(fold(form)) == short for form in forms) else None


@lru_cache(maxsize=1024)
def read(name: str, language: Language) -> str:
    """The name in letters that every language reads alike, by `people.letters`: Zhanar for Janar."""
    letters = language.pairs("people.letters")
    if not letters:
        return name
    small = {ord(old): new for old, new in letters.items()}
    great = {ord(old.upper()): new.capitalize() for old, new in letters.items()}
    return name.translate({**small, **great})


@lru_cache(maxsize=4096)
def _as_long(ending: str, instead: str, respell: Callable[[str], str]) -> str:
    """The beginning of an ending that is respelled as what takes its place: two letters may be one there."""
    beginnings = (ending[:length] for length in range(len(instead), len(ending)))
    return next((kept for kept in beginnings if respell(fold(kept)) == instead), instead)


@lru_cache(maxsize=4096)
def plain(word: str, language: Language) -> str:
    """The name without its case ending, by `people.endings` (ending = what takes its place).

    Endings stand in the script of the lists, so an ending of a word in another is respelled first.
    """
    endings = _endings(language.code)
    words = lexicon(language.code)
    held = words.entry(word).classes
    if not endings or (held and not held & words.cases):  # A listed word in its first form.
        return word
    respell = words.respell
    longest = min(len(word) - _SHORTEST, max(map(len, endings)))
    for length in range(longest, 0, -1):
        ending = respell(fold(word[-length:]))
        instead = endings.get(ending)
        if instead is not None and ending.startswith(instead):
            kept = _as_long(word[-length:], instead, respell)  # In the word's own script.
            return (word[:-length] + kept).rstrip(JOINERS)
        if instead is not None:
            return word[:-length] + instead
    return word


_SHORTEST = 2
"""Letters that are left of a name at the least."""


@cache
def _endings(code: str) -> dict[str, str]:
    """The endings of a language, as the lexicon spells them."""
    pairs = languages()[code].pairs("people.endings") if code in languages() else {}
    respell = lexicon(code).respell
    return {respell(fold(ending)): instead for ending, instead in pairs.items()}
