"""Speakers, and the newest of what was said -> the pages that askers see; pure."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bot.page import Button, Page, asking, clip, columns
from bot.passages import plain
from bot.phrases import Html, label, phrase
from bot.render import LABEL_UNITS, list_page, name_of, to_reader, who
from bot.shown import MOST_IDS, Shown
from knowledge import Answer, Result, Speaker, SpeakerCount

NEWEST = 5
"""Statements on a page of the newest."""
MOST_SPEAKERS = 10
TOPICS = 6
TOPIC_UNITS = 120


def who_page(language: str, result: Result, *, topic: str) -> Page:
    """Who spoke on a topic, those with most statements first; each button opens what he said."""
    if not result.answered:
        return Page(phrase(language, "who.nobody", topic=clip(topic, 100)))
    speakers: dict[int, Speaker] = {}
    said: dict[int, list[Answer]] = {}
    for answer in result.on_topic:
        if speaker := answer.statement.speaker:
            speakers.setdefault(speaker.id, to_reader(language, speaker))
            said.setdefault(speaker.id, []).append(answer)
    most = sorted(said, key=lambda number: len(said[number]), reverse=True)[:MOST_SPEAKERS]
    if not most:
        return Page(phrase(language, "who.nobody", topic=clip(topic, 100)))
    lines = [_line(language, speakers[number], len(said[number])) for number in most]
    buttons = [
        Button(
            clip(plain(speakers[number].name), LABEL_UNITS),
            Shown(tuple(item.statement.id for item in said[number][:MOST_IDS]), named=True).data(
                "p"
            ),
        )
        for number in most
    ]
    head = phrase(language, "who.head", topic=clip(topic, 100))
    return Page("\n".join([head, *lines]), columns(buttons, 2))


def _line(language: str, speaker: Speaker, count: int) -> str:
    return phrase(language, "who.line", who=Html(who(language, speaker)), count=count)


def newest_page(
    language: str, count: SpeakerCount | None, found: Sequence[Answer], offset: int
) -> Page:
    """A page of the newest statements; the one too many tells that there is another page."""
    speaker_id = count.speaker.id if count else 0
    head = phrase(language, "latest.head")
    if count:
        head = phrase(language, "latest.of", name=name_of(language, count.speaker, 100))
    answers = found[:NEWEST]
    if not answers:
        return Page(phrase(language, "answer.empty"))
    shown = Shown(tuple(item.statement.id for item in answers))
    page = list_page(language, answers, shown, note=head)
    return Page(page.text, (*page.rows, _turn("n", speaker_id, offset, NEWEST, len(found))))


def _turn(verb: str, which: int, offset: int, step: int, found: int) -> tuple[Button, ...]:
    back = (Button("◀", asking(verb, which, max(0, offset - step))),) if offset else ()
    return (*back, *((Button("▶", asking(verb, which, offset + step)),) if found > step else ()))


def speaker_page(language: str, count: SpeakerCount, newest: Sequence[Answer]) -> Page:
    """A person: how much there is, and the headlines of the newest articles as topics."""
    titles = {item.article.id: item for item in newest if item.article.title}
    topics = list(titles.values())[:TOPICS]
    speaker = to_reader(language, count.speaker)
    text = phrase(
        language,
        "speaker.page",
        who=Html(who(language, speaker)),
        aliases=clip(plain(", ".join(speaker.aliases)) or "–", 200),
        statements=count.statements,
        articles=count.articles,
        topics=Html(
            "\n".join(
                f"{number}. {escape(clip(plain(item.article.title), TOPIC_UNITS), quote=False)}"
                for number, item in enumerate(topics, 1)
            )
            or "–"
        ),
    )
    buttons = [
        Button(str(number), Shown((item.statement.id,)).data("p"))
        for number, item in enumerate(topics, 1)
    ]
    newest_button = Button(label(language, "speaker.newest"), asking("n", count.speaker.id, 0))
    return Page(text, (tuple(buttons), (newest_button,)))


def speakers_page(
    language: str,
    counts: Sequence[SpeakerCount],
    offset: int,
    *,
    more: bool,
    asked: bool = False,
) -> Page:
    """Those who are quoted, or those of them who may be meant."""
    if not counts:
        return Page(phrase(language, "answer.empty"))
    head = phrase(language, "speaker.which" if asked else "speaker.all")
    lines = [_line(language, to_reader(language, item.speaker), item.statements) for item in counts]
    found = len(counts) + (1 if more else 0)
    return Page(
        "\n".join([head, *lines]),
        (*_people(language, counts), _turn("sps", 0, offset, len(counts), found)),
    )


def _people(language: str, counts: Sequence[SpeakerCount]) -> tuple[tuple[Button, ...], ...]:
    buttons = [
        Button(name_of(language, item.speaker, LABEL_UNITS), asking("sp", item.speaker.id))
        for item in counts
    ]
    return columns(buttons, 2)


def no_speaker_page(language: str, name: str, most: Sequence[SpeakerCount]) -> Page:
    """Nobody is known under a name; who is."""
    if not most:
        return Page(phrase(language, "answer.empty"))
    return Page(phrase(language, "speaker.none", name=clip(name, 100)), _people(language, most))
