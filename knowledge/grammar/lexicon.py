"""A language's word lists in, classes of words and patterns over them out.

Every list of `speech.words` in a language file is a class: `saying = ["said", "заяви*", "*ғанын"]`.
An entry is a word in any case, a beginning (`заяви*`), an ending (`*ғанын`), a stem with the name of a
table of `speech.forms` (`заяви~past`: each ending of the table, and the class of that form, as in
`ла = "she"`), or several words (`according to`), which become one token. A word that stands in a list
as it is, or in a form, has only the classes that name it; else the longest fitting beginning and the
longest fitting ending give theirs. `*[voiced]да` is an ending behind each letter of `speech.sounds.voiced`.
Of verbs of speaking that are written out ("сказали") `speech.written_out` tells the form.
Where a language has two scripts, `speech.script` rewrites the other one, so that lists need one, and
`speech.merged` tells what the letters of the lists become if the other script cannot tell them apart.

`speech.cases` names the classes that only tell a word's case, not what it is, `speech.common` those of
them that no name has which stands before a name ("his pupil Tom"), `speech.ending` those that an ending tells
which names have as well ("Reed", "Saeed"); `speech.unions` gives
names to expressions over classes that many rules share (`listed = "role|body|func"`).

A token is one character, and a sentence a short string: so rules are regular expressions over
classes (`speech.parts`, `speech.direct`, `speech.reported` ...), see `patterns`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import product

from knowledge.grammar.accents import without_accents
from knowledge.grammar.affixes import Affixes
from knowledge.grammar.borrowed import borrowed
from knowledge.grammar.entries import Entries, Entry, is_plain, shape_of
from knowledge.grammar.numbering import together, used_expressions
from knowledge.grammar.phrases import Begun, Phrases, nexts
from knowledge.grammar.respelling import Respelling
from knowledge.language import Language, fold, fold_once, languages

Classes = frozenset[str]
BORROWED = "borrowed"
"""The class of words that the lists of another language lend, whose bearers' other names are of that language."""
NONE: Classes = frozenset()
GIVEN = frozenset({"man", "woman"})
"""Classes of first names."""
PROPER = GIVEN | {"place", BORROWED}
"""Classes of words that are names; a word of any other class may open a sentence as a common word."""
SHAPES = ("lower", "cap", "first", "num")
"""How a word is written: small, with a capital, with one only because it opens a sentence, in figures.

Beside these an expression may say `word` (no quotation) and `plain` (a word of no class)."""
PUNCTUATION = {
    "comma": ",", "dash": "—", "colon": ":", "semicolon": ";", "stop": ".", "paragraph": "\n",
    "left": "(", "right": ")", "possessive": "'", "other": "*",
}  # fmt: skip
_ANY_SHAPE = ("word", "plain", "quote")
QUOTE_TRAITS = ("ends_comma", "ends_stop", "asks", "short", "capital", "dashed", "titled")
"""What a rule may ask of a quotation: its last mark, at most two words, a capital first, in dashes, and
capitals on all words of a few as titles have them."""
_FIRST_CHARACTER = 0xE000
"""Of the private use area. The characters behind its 6,400 do as well: none of them is `PUNCTUATION`."""


class Lexicon:
    """The classes of one language's words, and the character of each kind of token."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._exact: dict[str, Classes] = {}
        self._lemmas: dict[str, str] = {}
        self._plurals: dict[str, str] = {}
        self._genitives: set[str] = set()
        self._beginnings, self._endings = Affixes(ending=False), Affixes(ending=True)
        self._phrases = Phrases()
        self._names = set(language.keys("speech.words")) | {
            name
            for table in language.keys("speech.forms")
            for form in language.pairs(f"speech.forms.{table}").values()
            for name in form.split()
        }
        self._prefixes = frozenset(language.words("speech.prefixes"))
        self.respell: Callable[[str], str] = Respelling(language.pairs("speech.script"))
        """The word, folded, in the script of the lists."""
        self._merging = Respelling(language.pairs("speech.merged"))
        self.cues = frozenset(language.words("speech.speaking"))
        for name in language.keys("speech.words"):
            told = language.pairs("speech.written_out") if name in self.cues else {}
            for entry in language.words(f"speech.words.{name}"):
                self._enter(entry, {name, *_form_of(entry, told)})
        for word, name in borrowed(language):
            if not self._look_up(self.respell(fold(word))):  # What it means here goes before.
                self._enter(word, {name, BORROWED})
        self.cases = frozenset(language.words("speech.cases"))
        self.proper = PROPER | self.cases
        self.common = frozenset(language.words("speech.common"))
        self.ending = frozenset(language.words("speech.ending"))
        self.passed = frozenset(language.words("speech.passed"))
        self.lasting = frozenset(language.words("speech.lasting"))
        self._owners = language.words("speech.owners")
        self.entry: Callable[[str], Entry] = Entries(self._read).__getitem__
        """What the lists know of a word as it is printed; asked several times for each word of a text."""
        self._characters: dict[tuple[str, Classes], str] = {}
        self._members: Mapping[str, frozenset[str]] = {}
        self._unions = language.pairs("speech.unions")
        self._expressions: dict[str, frozenset[str]] = {}
        self._number_kinds()

    def _enter(self, entry: str, names: set[str]) -> None:
        stem, inflected, table = fold(entry).partition("~")
        if inflected:
            forms = self._forms(table)
            plural = _plural(forms)
            self._genitives.update(stem + ending for ending in [*forms][1:2])
            for ending, form in forms.items():
                if len(forms) > 1:
                    self._lemmas.setdefault(stem + ending, stem + next(iter(forms)))
                if "many" in form.split():
                    self._plurals.setdefault(stem + ending, stem + plural)
                self._enter(stem + ending, {*names, *form.split()})
            return
        for spelled in self._sounded(stem):
            for variant in {spelled, self._merging(self.respell(spelled))}:
                self._enter_as(variant, names)

    def _sounded(self, stem: str) -> Iterable[str]:
        """The entry, or with each letter that it may have in the place of `[sounds]`."""
        before, bracket, rest = stem.partition("[")
        if not bracket:
            return (stem,)
        name, _, after = rest.partition("]")
        letters = self.language.pairs("speech.sounds").get(name, "")
        if not letters:
            raise ValueError(f"languages/{self.language.code}.toml: no speech.sounds.{name}")
        return (before + letter + after for letter in letters)

    def _enter_as(self, stem: str, names: set[str]) -> None:
        words = stem.split()
        if len(words) > 1:
            self._phrases.enter(tuple(words), names)
        elif stem.startswith("*"):
            self._endings.enter(words[0][1:], names)
        elif stem.endswith("*"):
            self._beginnings.enter(words[0][:-1], names)
        else:
            self._exact[words[0]] = self._exact.get(words[0], NONE) | names

    def _forms(self, table: str) -> Mapping[str, str]:
        forms = self.language.pairs(f"speech.forms.{table}")
        if not forms:
            raise ValueError(f"languages/{self.language.code}.toml: no table speech.forms.{table}")
        return forms

    def _without_prefix(self, word: str) -> str:
        """The word behind a prefix with a hyphen (`speech.prefixes`): of "ex-governor" the governor."""
        prefix, hyphen, stem = word.partition("-")
        return stem if hyphen and prefix in self._prefixes else word

    def lemma(self, folded: str) -> str:
        """The first form of the table of which this is a form; the word itself if it stands in none."""
        found = self._lemmas.get(folded)
        if found is None and (stem := self._without_prefix(folded)) != folded:
            return folded[: -len(stem)] + self._lemmas.get(stem, stem)
        return found or folded

    def has_forms(self, folded: str) -> bool:
        """Whether a table of the lists has this word in more forms than one."""
        return folded in self._lemmas

    def is_genitive(self, folded: str) -> bool:
        """Whether it is the second form of a table, which for nouns is that of "whose"."""
        return folded in self._genitives

    def words_of(self, name: str) -> Iterable[str]:
        """The words that the lists have for a class."""
        if name not in self._names:
            return ()
        return (word for word, names in self._exact.items() if name in names)

    def first_form(self, folded: str) -> str:
        """The form in which one names what the word says: of several the nominative plural."""
        return self._plurals.get(folded) or self.lemma(folded)

    def stems(self, folded: Iterable[str]) -> frozenset[str]:
        """What is left of the words without an ending of `speech.owners`, which only a whole name takes."""
        return frozenset(
            word[: -len(ending)]
            for word in folded
            if word.endswith(self._owners)
            for ending in self._owners
            if word.endswith(ending) and len(word) > len(ending) + 1
        )

    def _read(self, word: str) -> Entry:
        folded = fold_once(word)
        listed = self.respell(folded)
        classes, shape, begun = self._look_up(listed), shape_of(word), self._phrases.begun(listed)
        tag = self.character(shape, classes)
        inside = self.character("cap", classes) if shape == "first" else tag
        plain = is_plain(word, shape)
        return Entry(
            len(word), plain, classes, tag, nexts(begun), listed, folded, begun, shape, inside
        )

    def _look_up(self, word: str) -> Classes:
        exact = self._exact.get(word)
        if exact is not None:
            return exact
        if "-" in word and (stem := self._without_prefix(word)) in self._exact:
            return self._exact[stem]
        if not word.isascii() and (given := self._exact.get(without_accents(word), NONE) & GIVEN):
            return given
        begins, ends = self._beginnings.longest(word), self._endings.longest(word)
        if "-" in word:
            first, _, last = word.rpartition("-")
            if "role" in self._exact.get(first, NONE) & self._exact.get(last, NONE):
                return begins or self._exact[last]  # "Сенатора-демократа".
        return begins | ends if begins and ends else begins or ends

    def goes_on(self, begun: Begun, word: str) -> Begun:
        """The phrases that go on with the word as it is printed."""
        listed = self.entry(word).listed
        if len(begun) == 1:
            return begun[0].after(listed)
        return [other for node in begun for other in node.after(listed)]

    def classes_of_phrase(self, begun: Begun, last: str) -> Classes:
        """The classes of the phrases that end with the last word as it is printed."""
        ended = [node for node in begun if node.names]
        classes = NONE.union(*(node.names for node in ended))
        if any(node.bent for node in ended):
            classes |= self._endings.longest(self.entry(last).listed)
        return classes

    # Kinds of tokens -> characters, and expressions over classes -> sets of characters.

    def _number_kinds(self) -> None:
        closed, open_phrases = self._phrases.combinations()
        combinations = set(self._exact.values()) | closed
        starts = {NONE} | self._beginnings.combinations() | open_phrases
        ends = {NONE} | self._endings.combinations()
        combinations |= {start | end for start, end in product(starts, ends)}
        kinds = [(shape, names) for shape in SHAPES for names in sorted(combinations, key=sorted)]
        traits = [
            frozenset(trait for trait, on in zip(QUOTE_TRAITS, bits, strict=True) if on)
            for bits in product((0, 1), repeat=len(QUOTE_TRAITS))
        ]
        kinds += [("quote", names) for names in traits]
        self._give({kind: chr(_FIRST_CHARACTER + n) for n, kind in enumerate(kinds)})
        used = [name for name in used_expressions(self.language) if name not in PUNCTUATION]
        sets = [self.characters(name) for name in used if self._is_expression(name)]
        places = together([*self._characters.values()], sets)
        self._give({kind: places[character] for kind, character in self._characters.items()})

    def _give(self, characters: dict[tuple[str, Classes], str]) -> None:
        """Let each kind have this character."""
        self._characters = characters
        self._expressions.clear()
        members: dict[str, set[str]] = defaultdict(set)
        for kind, character in characters.items():
            for name in _names_of(*kind):
                members[name].add(character)
        self._members = {name: frozenset(held) for name, held in members.items()}

    def _is_expression(self, name: str) -> bool:
        """Whether every name in it is one that the language has."""
        named = re.split(r"[|&]", name.replace("!", ""))
        known = {*self._names, *self._unions, *SHAPES, *QUOTE_TRAITS, *_ANY_SHAPE}
        return all(part.strip() in known for part in named)

    def character(self, shape: str, classes: Classes) -> str:
        """The character of a token of this shape and these classes."""
        found = self._characters.get((shape, classes))
        if found is None:  # Two phrases with wildcards met: the first class that has a character.
            found = self._characters[shape, frozenset(sorted(classes)[:1])]
        return found

    def characters(self, expression: str) -> frozenset[str]:
        """All characters that an expression such as `cap&!role|num` allows; `|` binds least.

        :raises ValueError: if a name in it is neither a class nor a shape.
        """
        if expression not in self._expressions:
            allowed = map(self._all_of, expression.split("|"))
            self._expressions[expression] = frozenset().union(*allowed)
        return self._expressions[expression]

    def _all_of(self, terms: str) -> frozenset[str]:
        """The characters that each of the terms between `&` allows; `!name` allows all but those of the name."""
        names = [term.strip() for term in terms.split("&")]
        held = [self._named(name) for name in names if not name.startswith("!")]
        barred = [self._named(name[1:]) for name in names if name.startswith("!")]
        first, *others = held or [frozenset(self._characters.values())]
        return first.intersection(*others).difference(*barred)

    def _named(self, name: str) -> frozenset[str]:
        """The characters of one name, of a class, a shape or a union."""
        if name in self._unions:
            return self.characters(self._unions[name])
        if name not in self._names and name not in (*SHAPES, *QUOTE_TRAITS, *_ANY_SHAPE):
            raise ValueError(f"languages/{self.language.code}.toml: no class of words '{name}'")
        return self._members.get(name, NONE)


def _form_of(entry: str, endings: Mapping[str, str]) -> Iterable[str]:
    """The form that an ending of the first word tells, if the entry is written out."""
    word = entry.partition(" ")[0]
    return () if "~" in entry else [form for end, form in endings.items() if word.endswith(end)][:1]


def _plural(forms: Mapping[str, str]) -> str:
    """The ending of the nominative plural; where the table does not say it, it is the second one's."""
    named = [ending for ending, form in forms.items() if {"nom", "many"} <= set(form.split())]
    return named[0] if named else [*forms, ""][1]


def _names_of(shape: str, classes: Classes) -> Iterable[str]:
    """The names under which an expression finds a kind of token."""
    yield shape
    yield from classes
    if shape != "quote":
        yield "word"
        if not classes:
            yield "plain"


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language by its code; of English if there is no such language."""
    known = languages()
    return Lexicon(known.get(code, known["en"]))
