"""The archive's newest statements -> questions that it surely answers, for people to tap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.page import Button, asking, clip
from bot.passages import plain
from bot.phrases import label, languages
from knowledge import Answer, Archive, Kind

WANTED = 3
LOOKED_AT = 60
"""Newest statements among which examples are looked for: of several speakers, if there are such."""
TRIED = 15
"""Statements that are tried: each try is a search or two."""
TOPIC_UNITS = 40
"""Of a headline or of the words said: a button shows about as much on a telephone."""

LEAST_LETTERS = 4
"""Of a word that may tell a topic: most words of grammar are shorter."""
_MARKS = "«»“”„\"'’.,:;!?()–—-"


def examples(archive: Archive, language: str) -> list[Button]:
    """Up to three questions as buttons, each of another speaker, those in the language first."""
    found: dict[int, Button] = {}
    for answer in _candidates(archive.latest(limit=LOOKED_AT), language):
        speaker = answer.statement.speaker
        if speaker is None or speaker.id in found:
            continue
        asked = question(archive, language, answer)
        if asked:
            found[speaker.id] = Button(asked, asking("x", answer.statement.id))
        if len(found) == WANTED:
            break
    return list(found.values())


def _candidates(newest: Sequence[Answer], language: str) -> Iterator[Answer]:
    """The best to try first: in the language, of somebody with a full name, on a topic of the headline."""

    def worth(answer: Answer) -> tuple[bool, bool, bool, bool]:
        speaker = answer.statement.speaker
        return (
            answer.article.language != language,
            not (speaker and _is_full_name(speaker.name)),
            not _topic(answer),
            answer.statement.kind is not Kind.DIRECT,
        )

    return iter(sorted(newest, key=worth)[:TRIED])


def _is_full_name(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 3 and all(word[:1].isupper() for word in words)


def question(archive: Archive, language: str, answer: Answer) -> str:
    """What the speaker said on a topic of the headline, on the headline, else of his first words; "" if none works.

    Asked in the language of the article, as its words are; in the person's if that is not spoken.
    """
    speaker = answer.statement.speaker
    if speaker is None:
        return ""
    name = clip(plain(speaker.name), TOPIC_UNITS)
    spoken = answer.article.language if answer.article.language in languages() else language
    for topic in (_topic(answer), answer.article.title, answer.statement.text):
        said = clip(plain(topic).strip("«»“”\"'–—- "), TOPIC_UNITS)
        asked = label(spoken, "start.example", speaker=name, topic=said)
        if said and _is_answered(archive, asked, speaker.id):
            return asked
    return ""


def _topic(answer: Answer) -> str:
    """What the headline and the statement have in common, the speaker's name aside."""
    said = answer.statement
    named = said.source_span.of(answer.article.text) if said.source_span else ""
    name = said.speaker.name if said.speaker else ""
    found = shared(answer.article.title, said.text, but=f"{name} {named}")
    return found if " " in found or _stands_in(found, said.text) else ""


def _stands_in(word: str, words: str) -> bool:
    """Whether a word of some length stands in just this form among others: alone, another form is odd."""
    return len(word) > LEAST_LETTERS and word in (one.strip(_MARKS) for one in words.split())


def shared(title: str, words: str, *, but: str = "") -> str:
    """The piece of a headline between the first and the last word that the statement has as well.

    >>> shared("Two countries agree to share the water of Lake Sorkel", "The lake had no water.")
    'water of Lake'
    """
    heads = {_head(word) for word in words.split()} - {_head(word) for word in but.split()} - {""}
    places = [number for number, word in enumerate(title.split()) if _head(word) in heads]
    return " ".join(title.split()[places[0] : places[-1] + 1]).strip(",.:;") if places else ""


def _head(word: str) -> str:
    """The beginning of a word that means something, without marks: endings change."""
    bare = word.strip(_MARKS).casefold()
    return bare[:5] if len(bare) >= LEAST_LETTERS else ""


def _is_answered(archive: Archive, asked: str, speaker_id: int) -> bool:
    result = archive.search(asked, limit=1)
    said = result.answers[0].statement.speaker if result.answered else None
    return said is not None and said.id == speaker_id
