"""Speakers -> the pages that editors see; pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.admin_pages import LISTED, turn
from bot.page import Button, Page, clip, columns, data
from bot.phrases import label, phrase
from knowledge import Speaker, SpeakerCount


def with_role(speaker: Speaker) -> str:
    """The name, and the role if it is known."""
    return f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name


def speakers_page(language: str, counts: Sequence[SpeakerCount], offset: int) -> Page:
    """A page of the list of speakers."""
    shown = counts[:LISTED]
    lines = [
        phrase(
            language,
            "admin.speakers_line",
            name=clip(with_role(item.speaker), 120),
            statements=item.statements,
            articles=item.articles,
        )
        for item in shown
    ]
    buttons = [
        Button(clip(item.speaker.name, 40), data("person", item.speaker.id)) for item in shown
    ]
    return Page(
        "\n".join([phrase(language, "admin.speakers"), *lines])
        if shown
        else phrase(language, "admin.speakers_none"),
        (
            *columns(buttons, 2),
            turn(language, "people", offset, more=len(counts) > LISTED),
        ),
    )


def speaker_page(language: str, speaker: Speaker, *, note: str = "") -> Page:
    """A speaker with all his names, and what can be changed."""
    text = phrase(
        language,
        "admin.speaker",
        name=clip(speaker.name, 150),
        role=clip(speaker.role or "–", 200),
        aliases=clip(", ".join(speaker.aliases) or "–", 800),
    )
    deeds = [
        Button(label(language, f"admin.button.{verb}"), data(verb, speaker.id))
        for verb in ("rename", "role", "alias", "merge")
    ]
    drop = [Button(label(language, "admin.button.unalias"), data("unalias", speaker.id))]
    return Page(
        f"{note}\n\n{text}" if note else text,
        (*columns(deeds, 2), tuple(drop) if speaker.aliases else ()),
    )


def merge_page(language: str, kept: Speaker, others: Sequence[Speaker]) -> Page:
    """Which of the found speakers is the same as `kept`."""
    buttons = [
        Button(clip(with_role(other), 60), data("mergey", kept.id, other.id))
        for other in others
        if other.id != kept.id
    ]
    key = "admin.merge_which" if buttons else "admin.merge_none"
    return Page(
        phrase(language, key, name=clip(kept.name, 150)),
        (
            *columns(buttons, 1),
            (Button(label(language, "admin.button.back"), data("person", kept.id)),),
        ),
    )
