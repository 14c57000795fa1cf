"""No answer -> the honest page that says so, and ways on; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.page import Button, Page, asking, clip, columns
from bot.passages import plain
from bot.phrases import counted, day, label, phrase
from bot.render import LABEL_UNITS, NAME_UNITS, name_of, understood
from bot.shown import Shown
from knowledge import Question, Result, Size, Speaker, SpeakerCount


def nothing_page(
    language: str, result: Result, size: Size, *, most: Sequence[SpeakerCount] = ()
) -> Page:
    """An honest line with what there is, and ways on: who and what comes nearest, and the editors.

    Where nothing comes near, the speakers with `most` statements.
    """
    if not size.statements:
        return Page(phrase(language, "answer.empty"))
    unknown = clip(plain(as_typed(result.question)), NAME_UNITS)
    text = "\n".join(
        filter(
            None,
            (
                understood(language, result.question),
                phrase(language, "answer.unknown", name=unknown) if unknown else "",
                phrase(language, "answer.elsewhen")
                if result.elsewhen
                else phrase(
                    language,
                    "answer.nothing",
                    statements=counted(language, "count.statements", size.statements),
                    latest=day(language, size.last),
                ),
            ),
        )
    )
    editors = (Button(label(language, "answer.button.editors"), asking("e")),)
    nearest = _nearest(language, result) or [_person(language, item.speaker) for item in most[:2]]
    return Page(text, (*columns(nearest, 1), editors))


def as_typed(question: Question) -> str:
    """The words that name nobody who is known, as the person typed them."""
    typed = {word.casefold(): word for word in re.findall(r"[\w’'-]+", question.text)}
    return " ".join(typed.get(word.casefold(), word) for word in question.nobody)


def nothing_line(language: str, size: Size) -> str:
    """The same for a group: one short line."""
    return phrase(language, "answer.nothing_short", latest=day(language, size.last))


def _nearest(language: str, result: Result) -> list[Button]:
    """Whom the question names, speakers of the nearest statements, and their headlines as topics."""
    near = result.elsewhen or result.answers
    said = [item.statement.speaker for item in near if item.statement.speaker]
    speakers = {item.id: item for item in (*result.question.speakers, *said)}
    titles = {item.article.id: item for item in near if item.article.title}
    return [
        *(_person(language, speaker) for speaker in list(speakers.values())[:2]),
        *(
            Button(
                "📄 " + clip(plain(item.article.title), LABEL_UNITS),
                Shown((item.statement.id,)).data("p"),
            )
            for item in list(titles.values())[:2]
        ),
    ]


def _person(language: str, speaker: Speaker) -> Button:
    return Button("👤 " + name_of(language, speaker, LABEL_UNITS), asking("sp", speaker.id))
