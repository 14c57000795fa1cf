"""A stretch of text in, its tokens out: what each word, mark and number is, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knowledge.grammar.chunks import NOTHING, TOKEN, chunks
from knowledge.grammar.entries import Entry
from knowledge.grammar.lexicon import NONE, PROPER, PUNCTUATION, Classes, Lexicon
from knowledge.grammar.phrases import LONGEST, Begun
from knowledge.grammar.surnames import free_surnames
from knowledge.model import Span
from knowledge.sentences import CAPITAL, ends_sentence

_INITIAL = re.compile(CAPITAL + r"\.\s?(?:[^\W\d_]\.\s?){0,2}[^\W\d_]{2}")
"""The first letter of a name, which may be a word of its own as well: I. Newton, А. Пушкин."""
_SPACES = 3
"""Characters of space that may follow the last stop before a quotation."""
_SHORTEST_NAME, _LONGEST_CASE = 4, 5
_RESPECT = frozenset({"honorific"})
"""What does not make a name of where something is: "Жолда апай үндемеді"."""
"""Letters of a name, and of a case ending, by which a name in another case is known again."""
_PERSONAL = frozenset({"personal_name"})
_SHORT_CASES = (1, 2)
"""Letters of the endings behind which the rest of a name is a name."""
_ATTRIBUTE = frozenset({"instr"})
"""Classes of the endings that an attribute has as well, unlike a name: "Большой", not "Лугова" behind "Луговой"."""
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W_]+(?:[-'’ʼ‑][^\W_]+)*)")


@dataclass(slots=True)
class Tokens:
    """The tokens read so far; each list has one entry for each of them."""

    text: str
    lexicon: Lexicon
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    classes: list[Classes] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    firsts: dict[int, str] = field(default_factory=dict)
    """The words, folded, with a capital that may be there only because they open a sentence."""
    capitals: set[int] = field(default_factory=set)
    """The words with a capital that is there for the word."""
    names: set[str] = field(default_factory=set)
    """Those words, folded."""
    stems: set[str] = field(default_factory=set)
    """Those names without a short case ending: "Harlow" of "Harlows"."""
    opens: bool = True
    """Whether the next word opens a sentence."""

    def add(self, classes: Classes, tag: str, start: int, end: int) -> None:
        """Take one more token of these classes, with its character."""
        self.starts.append(start)
        self.ends.append(end)
        self.classes.append(classes)
        self.tags.append(tag)

    def mark(self, kind: str, start: int, end: int) -> None:
        """Take a mark, of which PUNCTUATION has the kind."""
        self.add(NONE, PUNCTUATION[kind], start, end)

    def words(self, span: Span) -> None:
        """Take the tokens of a stretch that holds no quotation."""
        text, past = self.text, span.end
        place = end = span.start
        printed = text[place:past].split()
        read = [*map(chunks(self.lexicon), printed)]
        add_start, add_end = self.starts.append, self.ends.append
        add_classes, add_tag = self.classes.append, self.tags.append
        index = text.index
        for word, chunk, following in zip(printed, read, [*read[1:], NOTHING], strict=False):
            start = index(word, end)
            end = start + len(word)
            if start < place:  # Inside a phrase that is one token already.
                if place < end:
                    place = self._tokens(place, end, past)
                continue
            place = start + chunk.letters
            begins = chunk.nexts and following.listed in chunk.nexts
            if chunk.plain and not begins:  # Three of four.
                add_start(start)
                add_end(place)
                add_classes(chunk.classes)
                add_tag(chunk.tag)
                self.opens = False
            elif place == start:
                place = self._tokens(start, end, past)
                continue
            else:
                place = self._word(chunk, start, place, past, begins=bool(begins))
            if chunk.mark:
                behind = start + chunk.letters
                if chunk.mark == ".":
                    self._stop(behind, end, past)
                else:
                    self.add(NONE, chunk.mark, behind, end)

    def _tokens(self, start: int, end: int, span_end: int) -> int:
        """Add the tokens of what stands between two spaces; returns where to read on."""
        place = start
        for match in TOKEN.finditer(self.text, start, min(end + 1, span_end)):
            first, past = match.span()
            if first < place:
                continue
            kind = match.lastgroup or "other"
            if kind == "word":
                word = match.group()
                entry = self.lexicon.entry(word)
                place = self._word(entry, first, past, span_end, begins=bool(entry.begun))
            elif kind == "stop":
                self._stop(first, past, span_end)
            else:
                self.mark(kind, first, past)
                self.opens = self.opens and kind not in ("comma", "possessive")
        return place

    def _stop(self, start: int, end: int, span_end: int) -> None:
        code = self.lexicon.language.code
        last = end + _SPACES >= span_end and not self.text[end:span_end].strip()
        if last or (self.text[end].isspace() and ends_sentence(self.text, start, end, code)):
            self.mark("stop", start, end)
            self.opens = True

    def _word(self, entry: Entry, start: int, end: int, span_end: int, *, begins: bool) -> int:
        """Add the word, or the phrase that it begins if it may begin one; returns where to read on."""
        classes, tag, shape, inside = entry.classes, entry.tag, entry.shape, entry.inside
        if end - start == 1 and _INITIAL.match(self.text, start, span_end):
            shape, classes, tag = "cap", NONE, self.lexicon.character("cap", NONE)
        elif begins:
            past, phrase_classes = self._phrase(entry.begun, end, span_end)
            if phrase_classes:
                end, classes = past, phrase_classes
                tag = self.lexicon.character(shape, classes)
                inside = self.lexicon.character("cap", classes) if shape == "first" else tag
        if shape == "first":
            if self.opens:
                self.firsts[len(self.starts)] = entry.folded
            else:
                shape, tag = "cap", inside
        if shape == "cap":
            self.capitals.add(len(self.starts))
            self.names.add(entry.folded)
            _, hyphen, family = entry.folded.partition("-")
            if hyphen and self.text[start].islower():  # "аль-Харун" tells that Харун is a name.
                self.names.add(family)
        self.add(classes, tag, start, end)
        self.opens = False
        return end

    def _phrase(self, begun: Begun, place: int, span_end: int) -> tuple[int, Classes]:
        """Where the longest phrase ends that begins with the word before, and its classes; none if it begins none."""
        end, classes, words = place, NONE, self.lexicon
        for _ in range(LONGEST - 1):
            found = _NEXT_WORD.match(self.text, place, span_end)
            if not found:
                break
            word, place = found.group(1), found.end()
            begun = words.goes_on(begun, word)
            if not begun:
                break
            if any(node.names for node in begun):
                end, classes = place, words.classes_of_phrase(begun, word)
        return end, classes

    def kinds(self) -> str:
        """The characters of all tokens, now that the names are known."""
        if not self.names and not self.firsts:
            return "".join(self.tags)
        self.stems = {
            name[:-letters]
            for name in self.names
            for letters in _SHORT_CASES
            if len(name) - letters > _SHORTEST_NAME
        }
        self.stems |= self.lexicon.stems(self.names)  # "Рамирестің" knows "Рамирес".
        self.stems |= self._short_families()
        self._free_from_endings()
        free_surnames(self)
        self.names |= {word for i, word in self.firsts.items() if self._is_named_in_full(i)}
        for i in self.firsts:
            if self._is_name(i):
                self.tags[i] = self.lexicon.character("cap", self.classes[i])
        return "".join(self.tags)

    def _short_families(self) -> set[str]:
        """The short family names behind a given name without the ending (`question.endings`) of a case: Олег Кимге."""
        endings, words = tuple(self.lexicon.language.words("question.endings")), self.lexicon
        behind = (i for i in self.capitals if endings and i - 1 in self.capitals)
        bent = [i for i in behind if NONE < self.classes[i] <= words.cases]
        families = (
            words.entry(self.text[self.starts[i] : self.ends[i]]).folded
            for i in bent
            if "personal_name" in self.classes[i - 1]
        )
        cut = ((family, ending) for family in families for ending in endings)
        stems = {name[: -len(end)] for name, end in cut if name.endswith(end)}
        return {stem for stem in stems if 1 < len(stem) < _SHORTEST_NAME}

    def _free_from_endings(self) -> None:
        """A name that stands elsewhere with an ending more has none itself, though it looks so: Lange's, Lange."""
        words = self.lexicon
        stems = words.stems(self.names.union(self.firsts.values()))
        for i in self.capitals.union(self.firsts) if stems else ():
            held = self.classes[i]
            bent = held and held <= words.cases
            if bent and words.entry(self.text[self.starts[i] : self.ends[i]]).folded in stems:
                self.classes[i] = held & words.lasting
                self.tags[i] = words.character("cap", self.classes[i])
                self.firsts.pop(i, None)

    def _is_named_in_full(self, i: int) -> bool:
        """Whether a word opens a sentence as the first of a name, and nothing says that it is none: "Ned Hale"."""
        lasting = self.lexicon.lasting
        return (
            self.classes[i] <= lasting and i + 1 in self.capitals and self.classes[i + 1] <= lasting
        )

    def _may_be_many(self, word: str) -> bool:
        """Whether it ends as those may before whom a verb of many stands; no thing that "they" do something to."""
        endings = self.lexicon.language.words("speech.many_endings")
        return not endings or word.endswith(tuple(endings))

    def _is_personal(self, i: int) -> bool:
        """Whether it is nothing but a given name, and does not stand small in the text: no dream, but Arman."""
        word = self.text[self.starts[i] : self.ends[i]]
        return self.classes[i] == _PERSONAL and f" {word.lower()}" not in self.text

    def _is_told_of(self, i: int) -> bool:
        """Whether a clause or an age behind a word of no list tells that it is somebody: "Sadyk, who", "Kayden, 9,"."""
        if self.tags[i + 1 : i + 2] != [","] or i + 3 >= len(self.tags):
            return False
        crowd = tuple(self.lexicon.language.words("speech.crowd_endings"))
        clause = "who" in self.classes[i + 2] and not self.firsts[i].endswith(crowd)
        aged = self.text[self.starts[i + 2] : self.ends[i + 2]].isdigit()
        return clause or (aged and self.tags[i + 3] == ",")

    def _is_name(self, i: int) -> bool:
        """Whether a capital that opens a sentence is there for the name, not for the sentence."""
        proper = self.lexicon.proper
        held = self.classes[i]
        if not held <= proper:
            return held <= self.lexicon.ending and self.firsts[i] in self.names
        following = i + 1
        while following < len(self.classes) and self.classes[following] & self.lexicon.passed:
            following += 1
        classes = self.classes[following] if following < len(self.classes) else NONE
        common = bool(held & self.lexicon.common)
        capital = following in self.capitals and classes <= proper
        agrees = "they" not in classes or self._may_be_many(self.firsts[i])
        cued = classes & self.lexicon.cues - (_RESPECT if "locative" in held else NONE)
        followed = (capital and not common) or (agrees and bool(cued))
        word = self.firsts[i]
        if followed or held & PROPER or word in self.names or self._is_personal(i):
            return True
        if not held and self._is_told_of(i):
            return True
        if word in self.stems or not self.names.isdisjoint(self.lexicon.stems([word])):
            return True
        if not held & self.lexicon.cases:
            return False
        if not (common or held & _ATTRIBUTE) and word[:-1] in self.stems:
            return True
        shortest = max(_SHORTEST_NAME, len(word) - _LONGEST_CASE)
        lengths = range(len(word) - 1, shortest - 1, -1)
        return any(word[:length] in self.names for length in lengths)
