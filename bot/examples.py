"""The archive's newest statements -> questions that it surely answers, for people to tap."""

from __future__ import annotations

from bot.page import Button, asking, clip
from bot.passages import plain
from bot.phrases import label
from knowledge import Answer, Archive

WANTED = 3
LOOKED_AT = 60
"""Newest statements among which examples are looked for: of several speakers, if there are such."""
TRIED = 12
"""Speakers whose example is tried: each try is a search."""
TOPIC_UNITS = 40
"""Of a headline or of the words said: a button shows about as much on a telephone."""


def examples(archive: Archive, language: str) -> list[Button]:
    """Up to three questions as buttons, each of another speaker, those in the language first."""
    newest = archive.latest(limit=LOOKED_AT)
    by_speaker: dict[int, Answer] = {}
    for answer in sorted(newest, key=lambda item: item.article.language != language):
        if answer.statement.speaker:
            by_speaker.setdefault(answer.statement.speaker.id, answer)
    found: list[Button] = []
    for answer in list(by_speaker.values())[:TRIED]:
        asked = question(archive, language, answer)
        if asked:
            found.append(Button(asked, asking("x", answer.statement.id)))
        if len(found) == WANTED:
            break
    return found


def question(archive: Archive, language: str, answer: Answer) -> str:
    """What the speaker said on the headline's topic, else on his own first words; empty if neither works."""
    speaker = answer.statement.speaker
    if speaker is None:
        return ""
    name = clip(plain(speaker.name), TOPIC_UNITS)
    for topic in (answer.article.title, answer.statement.text):
        words = clip(plain(topic).strip("«»“”\"'–—- "), TOPIC_UNITS).rstrip("…,.:;!? ")
        asked = label(language, "start.example", speaker=name, topic=words)
        if words and _is_answered(archive, asked, speaker.id):
            return asked
    return ""


def _is_answered(archive: Archive, asked: str, speaker_id: int) -> bool:
    result = archive.search(asked, limit=1)
    said = result.answers[0].statement.speaker if result.answered else None
    return said is not None and said.id == speaker_id
