"""What may be a label in, whom it names out: somebody, an office, a voice, or a word for a question or an answer."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from knowledge.grammar.labels import CLOCK, Label, Labels, is_handle
from knowledge.grammar.lexicon import Lexicon
from knowledge.grammar.told import GIVEN
from knowledge.model import Span
from knowledge.sentences import CAPITAL

_NAME_WORDS, _LABEL_WORDS, _AGED_WORDS = 3, 8, 14
"""Words of a name, of what somebody is, and of that behind an age."""
_LABEL = re.compile(
    r"(?P<name>[^,()\[\]:;!?]+?)(?![^,\s(\[:.]|\s+[^\s(\[\d])(?:,\s*(?P<what>(?:(?!\.\s|\s[—–-]\s)[^()\[\];!?:])+?))?"
    rf"(?:\s*[(\[](?P<brackets>[^()\[\]]+)[)\]](?:,\s[^()\[\];!?:]+)?)?(?:,?\s{CLOCK})?:?\.?"
)
_OFFICE_AND_NAME = re.compile(
    rf"(?:[^\W\d_][\w-]* )*?(?:[\w-]+(?P<comma>,) )?"
    rf"(?P<name>{CAPITAL}[\w.’'-]+(?: {CAPITAL}[\w.’'-]+)+)(?:,.*| [^\W\d_]+ {CAPITAL}.*)?"
)
"""A name, maybe with what he is before it, and where he is from behind it."""
_SHORT = re.compile(r"(?<=, )([^\W\d_]{1,5})\.(?= )")
_INITIAL = re.compile(r"(?:[^\W\d_]\.){1,3}(?:-|[^\W\d_])?|[^\W\d_]\.-[^\W\d_]\.|[^\W\d_]{1,3}\.?")
_PARTICLES, _AND = frozenset({"connector", "particle"}), frozenset({"coordinating", "with"})
_ROLE, _PRONOUN = frozenset({"role"}), frozenset({"pronoun"})
_QUOTED = frozenset('«“„"‘')
_THINGS = frozenset({"document", "day", "number"})
_JOINING = frozenset({"coordinating", "prep", "adverb"})


@dataclass(frozen=True, slots=True)
class Naming:
    """What may be a label: `labels` know the words for questions and answers, `voices` are those without a name."""

    text: str
    labels: Labels
    voices: Collection[str]
    lexicon: Lexicon

    def of(self, span: Span, words: Span) -> Label | None:
        """The label that stands there; none if that names nobody."""
        bare = self.labels.without_verb(self.text, span)
        if bare:
            return self._asking_or_answering(bare, words)
        match = _LABEL.fullmatch(self._whole(span.of(self.text).rstrip("*: ")))
        if match is None or not len(words):
            return None
        name = match["name"].strip()
        first = self.labels.first_word(name)
        known = first in self.labels.answering or first in self.labels.asking
        if known and (match["brackets"] or "")[:1].isupper():
            start = span.start + match.start("brackets")
            end = start + len(match["brackets"].rstrip("."))
            return Label(Span(start, end), words, first, known=True, personal=True)
        if name.casefold() in self.labels.unspoken:
            return None
        if known:
            end = span.start + len(name.rstrip("."))
            return Label(Span(span.start, end), words, first, known=True, personal=True)
        return self._naming(span, words, match, name)

    def _whole(self, words: str) -> str:
        """The words, with a space for the stop of a shortened word that tells where somebody lives."""
        if ". " not in words:
            return words
        shortened = self.labels.addresses
        return _SHORT.sub(lambda m: f"{m[1]} " if m[1] in shortened else m[0], words)

    def _asking_or_answering(self, span: Span, words: Span) -> Label | None:
        """The label in which it stands that he asks or answers: an office may stand before the name, a place behind."""
        told = self._holds(span.of(self.text).split()[:1], _PRONOUN)  # "He replied: ..."
        if told or self.text[words.start] in _QUOTED:
            return None
        match = _OFFICE_AND_NAME.fullmatch(span.of(self.text))
        if match and self._is_name(match["name"].split()):
            first = match.start("name") if match["comma"] else 0
            label = Span(span.start + first, span.start + match.end("name"))
            return Label(label, words, match["name"], known=False, personal=True)
        named = self.of(span, words)
        return replace(named, personal=True) if named else None

    def _naming(self, span: Span, words: Span, match: re.Match[str], name: str) -> Label | None:
        """The label if it is a name, a voice or an office."""
        parts = name.split()
        handle = is_handle(name) and any(map(str.isalpha, name))
        named = (self._is_name(parts) or handle) and not self._heads_something(parts)
        voice = self._is_voice(parts)
        role = not named and self._is_role(parts)
        if not (named or voice or role):
            return None
        initials = len(parts) > 1 and any(map(_INITIAL.fullmatch, parts))
        what = match["what"]
        if what and not initials and not self._says_what_he_is(what.split()):
            return None
        end = span.start + (match.end("what") if what else len(name))
        end -= self.text[end - 1] == "."
        told = bool(what or match["brackets"]) and not role
        personal = told or voice or handle or (named and self._is_persons(parts))
        role = role or (len(parts) == 1 and not personal and self._holds(parts, _ROLE))  # "Nurse".
        return Label(
            Span(span.start, end), words, name.rstrip("."), known=False, personal=personal,
            role=role or voice,
        )  # fmt: skip

    def _is_name(self, parts: Sequence[str]) -> bool:
        """Whether all words have capitals or are particles and initials, and no sentence ends among them."""
        if not all(map(self._may_be_of_name, parts)):
            return False
        two = next((n for n, part in enumerate(parts) if self._holds([part], _AND)), 0)
        if two and parts[two][0].islower():  # "Ann and Tom Reed".
            return self._is_name(parts[:two]) and self._is_name(parts[two + 1 :])
        if not 0 < len(parts) <= _NAME_WORDS or sum(map(str.isalpha, "".join(parts))) < 2:
            return False
        inner = (*parts[:-1], parts[-1][:-1])
        if any("." in part and not _INITIAL.fullmatch(part) for part in inner):
            return False
        return all(map(self._is_of_name, parts))

    def _may_be_of_name(self, part: str) -> bool:
        """Whether a word may stand in a name, or between two."""
        return self._is_of_name(part) or self._holds([part], _AND)

    def _is_of_name(self, part: str) -> bool:
        capital = part.lstrip("«")[:1].isupper()
        return capital or bool(self.lexicon.entry(part).classes & _PARTICLES)

    def _is_voice(self, parts: Sequence[str]) -> bool:
        """Whether it is one of the labels without a name, or one before a name: "Witness Harlow"."""
        if " ".join(parts).rstrip(".").casefold() in self.voices:
            return True
        return parts[0].casefold() in self.voices and self._is_name(parts[1:])

    def _heads_something(self, parts: Sequence[str]) -> bool:
        """Whether it is a heading in capitals: "FIRST LETTER"."""
        if not all(map(str.isupper, parts)):
            return False
        held = [self.lexicon.entry(part).classes for part in parts]
        if any(map(GIVEN.__and__, held)):
            return False
        initials = any(part[-1] == "." for part in parts)
        joined = len(parts) > 1 and not initials and any(map(_JOINING.__and__, held))
        return joined or any(map(_THINGS.__and__, held))

    def _is_persons(self, parts: Sequence[str]) -> bool:
        """Whether it is a given name, maybe with a family name, or a family name with initials."""
        if len(parts) > 1 and any(map(_INITIAL.fullmatch, parts)):
            return True
        given = bool(self.lexicon.entry(parts[0].capitalize()).classes & GIVEN)
        return given or (len(parts) == 1 and parts[0][1:2] == "." and len(parts[0]) > 2)

    def _says_what_he_is(self, parts: Sequence[str]) -> bool:
        """Whether it tells an age, an office, where he lives or for whom he asks, and little more."""
        if not parts:
            return False
        aged = parts[0].rstrip(",").isdigit()
        if len(parts) > (_AGED_WORDS if aged else _LABEL_WORDS):
            return False
        if aged or parts[0][:1].isupper() or parts[0][:1] in "«“":
            return True
        if parts[0].rstrip(".") in self.labels.addresses and len(parts) > 1:
            return True
        return self._holds((*parts[:2], parts[-1]), _ROLE)

    def _is_role(self, parts: Sequence[str]) -> bool:
        """Whether it tells an office, and maybe behind it a name: "Head of the school Tom Reed"."""
        stops = any(part.endswith(".") for part in parts)
        if not parts[0][:1].isupper() or len(parts) > _LABEL_WORDS or stops:
            return False
        past = len(parts)
        while past > 1 and parts[past - 1][:1].isupper():
            past -= 1
        return self._holds((*parts[:2], parts[past - 1]), _ROLE)

    def _holds(self, parts: Sequence[str], classes: frozenset[str]) -> bool:
        """Whether one of the words, or of their halves, is of one of these classes: "physician-therapist"."""
        words = (
            word for part in parts for word in (part, *(part.split("-") if "-" in part else ()))
        )
        return any(self.lexicon.entry(word.rstrip(",")).classes & classes for word in words if word)
