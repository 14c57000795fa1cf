"""The nouns: what the steps hand to each other. Frozen values without behaviour of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters of a text as Python counts them, end excluded."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this span in `text`."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside, equal ends included."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start


class Kind(StrEnum):
    """How a statement stands in its article."""

    DIRECT = "direct"
    """Word for word, in quotation marks or after a dash."""
    MIXED = "mixed"
    """Partly quoted: reported, with some of the words in quotation marks."""
    INDIRECT = "indirect"
    """Reported by the article in its own words."""


class Status(StrEnum):
    """Where an article stands between its editor and the askers."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes from which an article was read, with the name and type under which they came."""

    data: bytes
    name: str = ""
    content_type: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A text that was printed, with where and when. `id` is 0 until it is stored."""

    text: str
    title: str = ""
    language: str = ""
    """Code of the language, as the files of `languages/` are named."""
    url: str = ""
    published: date | None = None
    publisher: str = ""
    place: str = ""
    sha256: str = ""
    """Hexadecimal digest of the UTF-8 bytes of `text`, given by the store."""
    id: int = 0
    ref: str = ""
    """The id under which somebody else keeps the article (of a JSON line); empty if none."""
    sample: bool = False
    """One of the invented articles that come with the program."""
    status: Status = Status.PUBLISHED
    corrected: date | None = None
    """The day on which this version took the place of an older one; given by the store."""
    original: Original | None = field(default=None, repr=False, compare=False)
    """On its way into the archive only; `Sources.original` finds it again."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that the article puts in somebody's mouth, before it is known whose.

    `content` are the words (the quotation with its marks; for reported speech the clause), `shown` the
    passage that a reader needs (direct: the same; mixed and indirect: the whole sentence), `cue` the verb
    or phrase of saying, `source` the mention of who says it ("he", "the Head of State", "the letter").
    Parts of one utterance carry the same `group`. `rule` names the rule that found it, `confidence` (0-1)
    says how often that rule is right.
    """

    content: Span
    shown: Span
    kind: Kind
    cue: Span | None = None
    source: Span | None = None
    group: int = 0
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person or body, under all spellings in all scripts. `id` is 0 until it is stored."""

    key: str
    """Cross-script key of the name (`keys.name_key`)."""
    name: str
    """Full name, as it is shown."""
    role: str = ""
    aliases: tuple[str, ...] = ()
    id: int = 0


@dataclass(frozen=True, slots=True)
class Statement:
    """A quote with its speaker, or with none where there is doubt.

    `span` is what is shown, `content` the words themselves; both are spans of the article's text.
    `confidence` is 0-1; under `speakers.SURE` the speaker is only a guess, for an editor's eyes.
    """

    text: str
    span: Span
    content: Span
    kind: Kind
    speaker: Speaker | None = None
    source_span: Span | None = None
    confidence: float = 1.0
    group: int = 0
    why: str = ""
    """Which rule found it, which cue, which mention, why this speaker; for `extract --explain`."""
    id: int = 0
    article_id: int = 0
    ref: str = ""
    """The id given with an imported statement; empty if it was found in an article."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a person wants to know. `words` are the content words left after the filters were understood.

    `speakers` are those whose words are asked for: several if they share the name or the office.
    `nobody` are the words that name a speaker of whom nothing is stored. `mentioned` are speakers whose
    name stands in a question that may be about them as well, `mention_words` name them. `opening` are the
    first words if they are written as names are, and nobody stored is found in them; `unheard` are stored
    nowhere, and stand in small letters where a speaker is named. `since` and `until` are included, and
    `time_words` say them. `meant` is the text as it would have been typed on the right keyboard; `names` are
    those of the words that are written as names are; `wants` is the kind of thing asked for, a "number" or a
    "name", if the question's own word says so.
    """

    text: str
    words: tuple[str, ...] = ()
    meant: str = ""
    names: tuple[str, ...] = ()
    language: str = ""
    speakers: tuple[Speaker, ...] = ()
    nobody: tuple[str, ...] = ()
    mentioned: tuple[Speaker, ...] = ()
    mention_words: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    unheard: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    time_words: tuple[str, ...] = ()
    publisher: str = ""
    wants: str = ""

    @property
    def speaker(self) -> Speaker | None:
        """The one whose words are asked for, if it is one."""
        return self.speakers[0] if len(self.speakers) == 1 else None


@dataclass(frozen=True, slots=True)
class Answer:
    """A statement that was found, with the article it was first printed in and those that repeat it.

    `score` is 0-100 and comparable across questions.
    """

    statement: Statement
    article: Article
    also_in: tuple[Article, ...] = ()
    score: float = 0.0
    why: str = ""
    near: tuple[Answer, ...] = ()
    """The same statement in slightly other words, as far as the question found it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Another print of a statement; `differences`: delete is only in this one, insert only in the statement."""

    answer: Answer
    differences: tuple[Difference, ...]


ON_TOPIC = 0.6
"""An answer under this share of the first one's score is of another topic."""


@dataclass(frozen=True, slots=True)
class Result:
    """The answers to a question, best first; when `answered` is false they are only the nearest."""

    question: Question
    answers: tuple[Answer, ...] = ()
    answered: bool = False
    why: str = ""
    elsewhen: tuple[Answer, ...] = ()
    """Where nothing was said in the period that is asked for: what was said at another time."""

    @property
    def on_topic(self) -> tuple[Answer, ...]:
        """The answers that do not fall far behind the first."""
        return tuple(a for a in self.answers if a.score >= ON_TOPIC * self.answers[0].score)


class VerdictKind(StrEnum):
    """What a check found."""

    EXACT = "exact"
    CLOSE = "close"
    STITCHED = "stitched"
    MISATTRIBUTED = "misattributed"
    REPORTED = "reported"
    TRANSLATION = "translation"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Difference:
    """A run of words: `op` is equal, insert (only alleged) or delete (only stored)."""

    op: str
    words: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the archive says of an alleged quotation.

    `pieces` are the true parts of a stitched one, in the order alleged; `nearest` what comes closest when
    nothing was found; `places` in how many articles the words stand.
    """

    kind: VerdictKind
    alleged: str
    answer: Answer | None = None
    pieces: tuple[Answer, ...] = ()
    differences: tuple[Difference, ...] = ()
    warnings: tuple[str, ...] = ()
    nearest: tuple[Answer, ...] = ()
    places: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """What adding an article would store."""

    article: Article
    statements: tuple[Statement, ...]
    duplicate_of: int = 0
    replaces: int = 0
    """The id of the article that stood under the same link with other words, else 0."""


@dataclass(frozen=True, slots=True)
class Added:
    """What adding an article stored.

    `duplicate_of` is the id of the article that has the same text, `replaces` of the one that stood under
    the same link with other words, else 0.
    """

    article: Article
    statements: int
    speakers: Sequence[str]
    duplicate_of: int = 0
    replaces: int = 0
