"""A scene and one of its candidates in -> the facts that speak for or against him, each by its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.model import Kind
from knowledge.speakers.by_turn import adjacent, called_in, is_asking
from knowledge.speakers.case import SURE
from knowledge.speakers.gendered import gender_of, is_surely, may_be
from knowledge.speakers.mentions import Gender
from knowledge.speakers.own_gender import own_gender
from knowledge.speakers.person import Person
from knowledge.speakers.scene import OPENING, Candidate, Heard, How, Scene, Sight

_SENTENCES, _PARAGRAPHS, _TIMES, _RANKS = (0, 1, 2, 3, 5, 8), (0, 1, 2, 3), (1, 2, 3, 5), (0, 1, 2)
"""Up to which numbers facts are told apart."""
_NEAREST = ("nearest", "second nearest", "third nearest", "farther")
_HALF, _THIRD = 1 / 2, 1 / 3
_SUBJECT_BACK = 3
"""Sentences back among which one tells who acted last as its subject."""


def _step(number: int, steps: Sequence[int]) -> str:
    return next((str(step) for step in steps if number <= step), "more")


class Facts:
    """What is asked once of a scene, and then of each candidate."""

    def __init__(self, scene: Scene) -> None:
        case = scene.case
        self.scene, self.case = scene, case
        held = case.classes(case.first) if case.mentioned else frozenset()
        self.gender: Gender = gender_of(held) or case.gender or own_gender(case)
        self.sentence, self.paragraph = scene.sentence(case.place), scene.paragraph(case.place)
        self.last = case.before[-1][0] if case.before else None
        self.adjacent = bool(self.last) and adjacent(case)
        self.asked = self.last is not None and is_asking(case, self.last)
        words = self.last.content.of(case.parsed.text) if self.last else ""
        self.called = set(called_in(case.people, words))
        starts = case.parsed.paragraph_starts
        self.lead = starts[1] if len(starts) > 1 else 0
        self.opens_paragraph = case.place in starts or scene.said.start in starts
        self._rank()

    def _rank(self) -> None:
        """Who is before whom among those who may be meant, and who acts."""
        scene, sentences = self.scene, self.case.parsed.sentences
        self.rivals = [
            one for one in scene.candidates if self._may_be(one) and not self._is_beside(one)
        ]
        order = sorted(
            (one for one in scene.candidates if one.heard), key=lambda one: one.heard[0].back
        )
        self.ranks = {id(one): rank for rank, one in enumerate(order)}
        self.subject_here = scene.subject(sentences[self.sentence][0], self.case.place)
        before = sentences[max(0, self.sentence - _SUBJECT_BACK) : self.sentence]
        subjects = (scene.subject(*sentence) for sentence in reversed(before))
        self.subject_before = next(filter(None, subjects), None)
        acting = [one.who for one in scene.sights if one.acts and one.who.human]
        self.acted_last = acting[-1] if acting else None
        self.names = sum(one.how is How.NAME for one in scene.sights) or 1
        self.most = max(map(_times_named, scene.candidates), default=0)

    def _is_beside(self, one: Candidate) -> bool:
        """Whether the sentence tells of him before the mention, but not as acting: "In a letter to May she said"."""
        return bool(one.sights) and (
            not one.sights[-1].acts and self.scene.sentence(one.sights[-1].token) == self.sentence
        )

    def _may_be(self, one: Candidate) -> bool:
        """Whether nothing speaks against his or her gender."""
        return not self.gender or may_be(self.case, one.resolution, self.gender)

    def of(self, one: Candidate) -> Iterator[str]:
        """The names of the facts that hold for a candidate."""
        if one.heard:
            yield from self._of_voice(one, one.heard[0])
        else:
            yield "silent"
        if one.sights:
            yield from self._of_sights(one)
        else:
            yield "not sighted"
        yield from self._of_person(one.person) if one.person else self._of_words(one)
        yield from self._of_place(one)

    def _of_place(self, one: Candidate) -> Iterator[str]:
        """Of his place among all."""
        if self.subject_here:
            yield "subject here" if one is self.subject_here else "another is subject here"
        if one is self.subject_before:
            yield "subject before"
        if one is self.acted_last:
            yield "acted last"
        yield _NEAREST[min(self.rivals.index(one), len(_NEAREST) - 1)]
        if len(self.rivals) == 1:
            yield "only one"

    def _of_voice(self, one: Candidate, last: Heard) -> Iterator[str]:
        """Of his words before."""
        scene = self.scene
        sentences = max(self.sentence - scene.sentence(last.token), 0)
        paragraphs = max(self.paragraph - scene.paragraph(last.token), 0)
        yield f"heard {_step(sentences, _SENTENCES)} sentences back"
        yield f"heard {_step(paragraphs, _PARAGRAPHS)} paragraphs back"
        yield "heard surely" if last.found.confidence >= SURE else "heard unsurely"
        yield f"heard {last.quote.kind.value}"
        yield f"heard {_step(len(one.heard), _TIMES[:3])} times"
        since = scene.between(last.token + 1, self.case.place)
        if not any(sight.acts and sight.who.human and sight.who is not one for sight in since):
            yield "nobody else acted since heard"
        rank = self.ranks[id(one)]
        yield f"heard rank {_step(rank, _RANKS)}"
        if last.back == 0:
            yield from self._of_turn("heard last", last.quote.kind is Kind.DIRECT)
        elif rank == 1:
            yield from self._of_turn("other of two", last.quote.kind is Kind.DIRECT)

    def _of_turn(self, which: str, direct: bool) -> Iterator[str]:
        """Of the turn in which these words stand, for who spoke last and for who spoke with him."""
        if self.adjacent and direct:
            yield f"{which}, just before"
            if self.asked:
                yield f"{which}, asked just before"
        if self.asked:
            yield f"{which}, asked"
        if self.opens_paragraph:
            yield f"{which}, opens"
        for name in sorted(_TURNS & self.case.cue_classes):
            yield f"{which}, {name}"

    def _of_sights(self, one: Candidate) -> Iterator[str]:
        """Of where the text tells of him."""
        last = {sight.how: sight for sight in one.sights}
        for how in (How.WORD, How.PRONOUN):
            if how in last:
                back = self.sentence - self.scene.sentence(last[how].token)
                yield f"{how} {_step(back, _RANKS)} sentences back"
        if How.WORD in last:
            yield f"{How.WORD}, acts" if last[How.WORD].acts else f"{How.WORD}, does not act"
        if How.NAME not in last:
            yield "never by name"
        if not any(sight.acts for sight in one.sights):
            yield "never acts" if one.heard else "never acts, silent"
        yield from self._of_sight(one, last.get(How.NAME, one.sights[-1]))
        times = _times_named(one)
        yield f"named {_step(times, _TIMES)} times"
        if times > self.names * _THIRD:
            yield "half of all" if times > self.names * _HALF else "a third of all"
        if times == self.most:
            yield "named most"
        if one.sights[0].token < self.lead:
            yield "in the lead"
        if self._is_told(one):
            yield "told behind the last words"

    def _of_sight(self, one: Candidate, sight: Sight) -> Iterator[str]:
        """Of the last place where he is named."""
        case, scene, token = self.case, self.scene, sight.token
        number, paragraph = scene.sentence(token), scene.paragraph(token)
        back = self.sentence - number
        acts = "acts" if sight.acts else "does not act"
        yield f"{_step(back, _SENTENCES)} sentences back"
        yield f"{_step(self.paragraph - paragraph, _PARAGRAPHS)} paragraphs back"
        yield acts
        yield f"{acts} {_step(back, _RANKS)} sentences back"
        if back <= 1 and _times_named(one) == 1:
            yield "new"
        if any(
            quote.content.start <= case.parsed.starts[token] < quote.content.end
            for quote, _ in case.before
        ):
            yield "in speech"
        first, past = case.parsed.sentences[number]
        past = min(past, case.place)
        if subject := scene.subject(first, past):
            yield "acts first" if subject is one else "another acts first"
        others = (other.who for other in scene.between(first, past) if other.who is not one)
        yield "with others" if any(other.human for other in others) else "alone"
        if token - first < OPENING:
            yield "opens a sentence"
        here = scene.between(case.parsed.paragraph_starts[paragraph], case.place)
        if next((other.who for other in here if other.who.human), None) is one:
            yield "first of paragraph"

    def _is_told(self, one: Candidate) -> bool:
        """Whether who spoke last tells of him, or tells it him, behind the verb: "reminded Poole that"."""
        if self.last is None or self.last.cue is None or (one.heard and one.heard[0].back == 0):
            return False
        starts = self.case.parsed.starts
        start, end = self.last.cue.start, self.last.shown.end
        return any(start < starts[sight.token] <= end for sight in one.sights)

    def _of_person(self, person: Person) -> Iterator[str]:
        """Of a person."""
        yield "human" if person.is_human else "looks human"
        if self.gender:
            yield "right gender" if person.gender else "any gender"
        elif person.gender:
            yield "gender known"
        if person.name[-1] in self.case.article.title:
            yield "in the title"
        if person.roles:
            yield "has a role"
        if person in self.called:
            yield "called in the last words"

    def _of_words(self, one: Candidate) -> Iterator[str]:
        """Of somebody without a name."""
        yield "no name"
        if self.gender:
            right = is_surely(self.case, one.resolution, self.gender)
            yield "words of right gender" if right else "words of any gender"


_TURNS = frozenset({"answering", "inquiring"})
"""Classes of verbs that say whose turn it is."""


def _times_named(one: Candidate) -> int:
    return sum(sight.how is How.NAME for sight in one.sights)
