"""The mentions of an article -> its people: one entry for each person or body, under all its spellings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import itemgetter

from knowledge.grammar.lexicon import BORROWED, NONE, Lexicon
from knowledge.grammar.parsed import Parsed
from knowledge.language import Language, fold
from knowledge.speakers.family_names import is_familys, is_half
from knowledge.speakers.mentions import FULL_NAME, Gender, Mention
from knowledge.speakers.merging import full_names, without_particle
from knowledge.speakers.names import (
    beginnings,
    ended,
    ends_in_fathers,
    first_form,
    forms_of,
    initials,
    is_abbreviated,
    is_by_father,
    is_plainer,
    key_of,
    keys_of,
    same_key,
    short_stem,
)
from knowledge.speakers.oblique import (
    governed_case,
    is_oblique,
    nominative_among,
)
from knowledge.speakers.person import Person

_GIVEN = frozenset({"man", "woman"})


@dataclass(slots=True, eq=False)
class People:
    """The people of an article in the order of their first mention."""

    _words: Lexicon
    mentioned: list[tuple[int, Person]] = field(default_factory=list)
    """Every mention in the order of reading: its token, and who it is."""
    places: list[int] = field(default_factory=list)
    """The tokens of `mentioned`."""
    oblique: set[int] = field(default_factory=set)
    """Those of them at which somebody is named in another case than the nominative."""
    owners: set[int] = field(default_factory=set)
    """Those at which somebody is named in the genitive, in languages whose words tell of cases only by their form."""
    _letters: int = 0
    _own_letters: bool = False
    """Whether the text is in other letters than Latin ones."""
    _bends: bool = field(init=False)
    """Whether the language has case endings that the lists tell by themselves."""
    _by_last: dict[str, list[Person]] = field(default_factory=dict)
    _by_first: dict[str, list[Person]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._bends = bool(_BENT & self._words.cases)

    @property
    def language(self) -> Language:
        """The language of the article."""
        return self._words.language

    def named(self, words: Sequence[str], *, gender: Gender = Gender.UNKNOWN) -> Person | None:
        """Who has this name: the same last word and no other first name; one word may be a first name."""
        words = self._in_own_letters(words)
        forms = forms_of(tuple(words), self._words)
        for asked in [gender, Gender.UNKNOWN] if gender else [gender]:
            for form in forms:
                if found := self._named(form, asked):
                    return found
        return None

    def _named(self, words: Sequence[str], gender: Gender) -> Person | None:
        if len(words) > 1 and ends_in_fathers(words, self._words):
            words = words[:1]  # "Anna Petrovna" has no surname, but is the only Anna.
        if not words:
            return None
        keys = keys_of(tuple(words))
        namesakes = [
            person
            for person in self._found(self._by_last, keys[-1])
            if not (gender and person.gender and person.gender != gender)
            and self._first_names_fit(person, keys)
            and not is_familys(person.name[-1], words[-1], self.language)
        ]
        if gender:
            namesakes = [one for one in namesakes if one.gender == gender] or namesakes
        if namesakes:  # A bare family name is that of whom the article calls so most.
            own = [
                person for person in namesakes if not is_half(keys[-1], person.name[-1])
            ] or namesakes
            return max(own, key=lambda one: (one.by_family, -one.tokens[0]))
        if len(keys) == 1:
            firsts = self._found(self._by_first, keys[0])
            if len(firsts) > 1:  # Of two one was called so before.
                firsts = {one: None for one in firsts if words[0] in one.spellings}
            return next(iter(firsts)) if len(firsts) == 1 else self._by_father(words[0])
        if len(keys) == FULL_NAME and (self._is_bent(words[-1]) or self._is_another(words[-1])):
            return self._of_family(words[0])
        return None

    def _by_father(self, word: str) -> Person | None:
        """Who alone has this patronymic, by which alone he may be called."""
        if "patronymic" not in self._words.entry(word).classes:
            return None
        everybody = dict.fromkeys(person for _, person in self.mentioned)
        found = [person for person in everybody if is_by_father(word, person.name, self._words)]
        return found[0] if len(found) == 1 else None

    def _is_another(self, word: str) -> bool:
        """Whether the word behind a family name is somebody else's or a firm's: "Walton" told NBC."""
        held = self._words.entry(word).classes
        given = "personal_name" in held and "family" not in held
        return self._bends and (given or is_abbreviated(word))

    def recent_mentions(self, token: int, limit: int = 100) -> Sequence[Person]:
        """Who is mentioned by each of the last `limit` mentions before a token."""
        end = bisect_left(self.places, token)
        return [person for _, person in self.mentioned[max(0, end - limit) : end]]

    def between(self, first: int, past: int) -> Sequence[tuple[int, Person]]:
        """Who is mentioned there, each time with the token."""
        return self.mentioned[bisect_left(self.places, first) : bisect_left(self.places, past)]

    def mentioned_at(self, token: int) -> Person | None:
        """Who is mentioned there, with that token or behind the article before it."""
        place = bisect_left(self.places, token)
        near = place < len(self.places) and self.places[place] <= token + 1
        return self.mentioned[place][1] if near else None

    def recent(self, token: int, limit: int = 40) -> Sequence[Person]:
        """Those mentioned before a token, the last one first, each once; looks back `limit` mentions."""
        end = bisect_left(self.places, token)
        last = self.mentioned[max(0, end - limit) : end]
        return list(dict.fromkeys([person for _, person in reversed(last)]))

    def add(self, mention: Mention, gender: Gender = Gender.UNKNOWN) -> None:
        """Take one more mention, of a person who is known already (of this gender sooner) or of a new one."""
        name = first_form(tuple(self._in_own_letters(mention.words)), self._words)
        person = self.named(mention.words, gender=gender)
        if person is None and name != mention.words:
            person = self.named(name)
        if person is None and len(name) > FULL_NAME:  # A word of what follows may stick to it.
            person = self.named(mention.words[:FULL_NAME])
            name = name[:FULL_NAME] if person else name
        if person and len(name) == len(person.name) > 1 and person is self._of_family(name[0]):
            name = name[:1]
        if person is None:
            person = Person(name, foreign=self._own_letters and all(map(str.isascii, name)))
            self._enter(self._by_last, person.keys[-1], person)
            if len(person.keys) > 1:
                self._enter(self._by_first, person.keys[0], person)
                if alone := without_particle(name[-1]):
                    self._enter(self._by_last, key_of(alone), person)
                if stem := short_stem(name[-1], self._words):
                    self._enter(self._by_last, key_of(stem), person)
        elif self._tells_more(name, person, mention):
            person.call(name)
            self._enter(self._by_first, person.keys[0], person)
        elif self._is_bent(person.name[-1]) and person.name[-1].startswith(name[-1]):
            person.call((*person.name[:-1], name[-1]))
        person.add(mention)
        self.mentioned.append((mention.token, person))
        self.places.append(mention.token)

    def add_between(self, mentions: Iterable[Mention]) -> None:
        """Take more mentions that stand between those that are known."""
        for mention in mentions:
            self.add(mention)
        self.mentioned.sort(key=itemgetter(0))
        self.places.sort()

    def _tells_more(self, name: Sequence[str], person: Person, mention: Mention) -> bool:
        """Whether it has more words than his name, none of them in a case, or is as long and plainer."""
        fathers = ends_in_fathers(name, self._words) and len(person.name) > 1
        if fathers and not ends_in_fathers(person.name, self._words):
            return False
        if len(name) > len(person.name):
            return not (self._is_bent(mention.words[-1]) and self._of_family(name[0]))
        return len(name) == len(person.name) and is_plainer(name, person.name)

    def _in_own_letters(self, words: Sequence[str]) -> Sequence[str]:
        """A name without what sticks to its end: "told example.com", "Anna Ivanova RTL"."""
        if not (self._bends or self._own_letters):
            return words
        past = len(words)
        stuck = past >= FULL_NAME and self._bends and is_abbreviated(words[-1])
        if stuck and past > FULL_NAME and not words[0].isupper():
            past -= not ends_in_fathers(words[:-1], self._words)  # Нина Павловна КРЮКОВА.
        if stuck and past == FULL_NAME and self._found(self._by_last, key_of(words[0])):
            past -= 1  # "Walton SpaceX", where "Walton" stood before.
        if self._own_letters and words and not words[0].isascii():
            while past > 1 and words[past - 1].isascii():
                past -= 1
        return words[:past]

    def _is_bent(self, word: str) -> bool:
        """Whether the word may have a case ending that takes nothing away from what it names."""
        held = self._words.entry(word).classes
        return bool(held & _BENT) and "personal_name" not in held

    def _of_family(self, word: str) -> Person | None:
        """Whose family name this is, if the text has told his first name."""
        person, key = self.named([word]), key_of(word)
        last = person.keys[-1] if person and len(person.keys) > 1 else ""
        given = "personal_name" in self._words.entry(word).classes  # Джон, and not Джонсон.
        return person if last and (last == key or (not given and self._same(last, key))) else None

    def name_in_nominative(self) -> None:
        """Names whose first form no list tells get the form that another mention shows."""
        for person in dict.fromkeys(person for _, person in self.mentioned):
            lasts = {spelling.split()[-1] for spelling in person.spellings}
            printed = self._printed_instead(person.name[-1], lasts)
            if printed:
                person.call((*person.name[:-1], printed))
                self._enter(self._by_last, person.keys[-1], person)
            elif not self._has_cases(self._given(person.name)):
                person.call(tuple(nominative_among(person.name, lasts, self.language)))
                self._enter(self._by_last, person.keys[-1], person)

    def _printed_instead(self, last: str, lasts: Collection[str]) -> str:
        """The form with another ending (`people.stressed`) that the text prints, if it does not print this one."""
        endings = self.language.pairs("people.stressed") if last not in lasts else {}
        forms = (ended(last, {ending: other}) for ending, other in endings.items())
        return next((form for form in forms if form != last and form in lasts), "")

    def free_from_cases(self, parsed: Parsed, named: Sequence[Mention]) -> None:
        """Names that stand nowhere but in a case that the word before asks for lose its ending."""
        cases: dict[Person, set[str]] = {}
        for mention, (_, person) in zip(named, self.mentioned, strict=True):
            if mention.words[-1] == person.name[-1] and not any(map(self._has_cases, person.name)):
                case = governed_case(parsed, mention)
                if case or not is_oblique(parsed, mention):
                    cases.setdefault(person, set()).add(case)
        for person, found in cases.items():
            endings = self.language.pairs(f"people.cases.{found.pop()}") if len(found) == 1 else {}
            if endings:
                person.call(tuple(ended(word, endings) for word in person.name))
                self._enter(self._by_last, person.keys[-1], person)

    def free_from_objects(self) -> None:
        """Names that are printed only with such an ending (`people.objects`) lose it: Трампты, Трамп."""
        endings = self.language.words("people.objects")
        for person in dict.fromkeys(person for _, person in self.mentioned) if endings else ():
            *others, last = person.name
            ending = next(filter(fold(last).endswith, endings), "")
            held = self._words.entry(others[-1]).classes if others else NONE
            given = "personal_name" in held and BORROWED not in held
            bent = _OBJECTS | {"dative"} if given else _OBJECTS  # "Mary Drake", in a case.
            if ending and self._words.entry(last).classes & bent:
                person.call((*others, last[: -len(ending)]))
                self._enter(self._by_last, person.keys[-1], person)
        self._join(full_names(dict.fromkeys(person for _, person in self.mentioned)))

    def _join(self, full: Mapping[Person, Person]) -> None:
        """Take the mentions of those with one name for those of the others."""
        for one, other in full.items():
            other.join(one)
            for namesakes in self._by_last.values():
                if one in namesakes:
                    namesakes.remove(one)
        self.mentioned = [(token, full.get(one, one)) for token, one in self.mentioned]

    def _given(self, name: Sequence[str]) -> str:
        """The first name in it that the lists know, else its first word; of Korean names all are bent alike."""
        words = self._words
        return next((word for word in name if words.entry(word).classes & _GIVEN), name[0])

    def _has_cases(self, word: str) -> bool:
        """Whether the lists know the word as a first name, and in several forms."""
        words = self._words
        return bool(words.entry(word).classes & _GIVEN) and words.has_forms(fold(word))

    def _enter(self, index: dict[str, list[Person]], key: str, person: Person) -> None:
        for beginning in beginnings(key, self._letters):
            entry = index.setdefault(beginning, [])
            if len(entry) < _NAMESAKES and person not in entry:
                entry.append(person)

    def _found(self, index: dict[str, list[Person]], key: str) -> dict[Person, None]:
        """Whose name in the index is the same but for a case ending, each once."""
        found: dict[Person, None] = {}
        for beginning in beginnings(key, self._letters) if self._letters else (key,):
            if beginning in index:
                found.update(dict.fromkeys(index[beginning]))
        if not found or not _apart(self.language):
            return found
        return {person: None for person in found if not self._is_made_from(key, person)}

    def _is_made_from(self, key: str, person: Person) -> bool:
        """Whether each word of the name that is like the key is made from it, or it from one: Askar, Askarov."""
        like = [other for other in person.keys if self._same(key, other)]
        return bool(like) and all(self._makes(*sorted((key, other), key=len)) for other in like)

    def _makes(self, short: str, long: str) -> bool:
        apart = _apart(self.language)
        return bool(apart) and long.startswith(short) and long[len(short) :].startswith(apart)

    def _same(self, one: str, other: str) -> bool:
        return same_key(one, other, endings=self._letters)

    def _first_names_fit(self, person: Person, keys: Sequence[str]) -> bool:
        if len(person.keys) == 1 or len(keys) == 1:
            return True
        first, other = person.keys[0], keys[0]
        short, long = sorted((first, other), key=len)
        initial = len(short) == 1 or short in initials()
        return long.startswith(short) if initial else self._same(first, other)


@cache
def _apart(language: Language) -> tuple[str, ...]:
    """Endings that make another name of a name (`people.apart`), as keys have them."""
    return tuple(key_of(ending) for ending in language.words("people.apart"))


_BENT = frozenset(
    {"genitive", "dative", "locative", "ablative", "perhaps_oblique", "family_case", "past"}
)
_OBJECTS = frozenset({"object", "family_case"})
_NAMESAKES = 50
"""Persons with one family name that are told apart; bounds the work on a list of names."""
