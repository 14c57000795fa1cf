"""Verdict -> the page that shows it, with the differences marked; pure."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bot.page import Button, Page, clip, clip_start, units
from bot.passages import plain, short, visible
from bot.phrases import counted, day, phrase
from bot.render import (
    LABEL_UNITS,
    SHORT_ROLE_UNITS,
    SHORT_TITLE_UNITS,
    answer_page,
    answer_text,
    blockquote,
    headline,
    who,
)
from bot.shown import Shown
from knowledge import Answer, Difference, Size, Verdict, VerdictKind

MARKED_UNITS = 900
"""Of the alleged words with their marks: with all warnings, a passage and its source it fits a message."""
PASSAGE_UNITS = 1200
PIECE_UNITS = 250
MOST_PIECES = 4
NEAREST = 3
AROUND_UNITS = 120
"""Of words that agree, on each side of a difference, where the whole is too long."""


def verdict_page(language: str, verdict: Verdict, size: Size) -> Page:
    """What the archive says of an alleged quotation, loud where its meaning may have turned."""
    text = "\n".join(
        filter(
            None,
            (
                phrase(language, f"verdict.{verdict.kind}"),
                *(phrase(language, f"warning.{item}") for item in verdict.warnings),
                _marked(language, verdict),
                _found(language, verdict),
                _stitched(language, verdict),
                _places(language, verdict),
                _nothing(language, verdict, size),
            ),
        )
    )
    return Page(text, _rows(language, verdict))


def verdicts_page(language: str, found: Sequence[tuple[str, Verdict]], count: int) -> Page:
    """What the archive says of each quotation of a text, in short, with buttons to what was found.

    `count`: how many quotations the text has, also those that are not among the found.
    """
    lines = [counted(language, "verdict.several", count)]
    buttons = []
    for number, (words, verdict) in enumerate(found, 1):
        kind = phrase(language, f"verdict.short.{verdict.kind}")
        warnings = [phrase(language, f"verdict.mark.{item}") for item in verdict.warnings]
        lines += [
            f"<b>{number}.</b> {' · '.join([kind, *warnings])}",
            blockquote(clip(visible(words), PIECE_UNITS)),
        ]
        if verdict.answer:
            statement = verdict.answer.statement
            lines[-1] += "\n" + who(language, statement.speaker, role_units=SHORT_ROLE_UNITS)
            if statement.id:
                buttons.append(Button(str(number), Shown((statement.id,)).data("p")))
    return Page("\n".join(lines), (tuple(buttons),))


def _marked(language: str, verdict: Verdict) -> str:
    """The alleged words: struck what the archive lacks, bold what it has beyond them."""
    if all(item.op == "equal" for item in verdict.differences):
        return ""
    return "\n".join(
        (blockquote_html(differences(verdict.differences)), phrase(language, "verdict.legend"))
    )


def blockquote_html(html: str) -> str:
    """HTML apart from what stands around it."""
    return f"<blockquote>{html}</blockquote>"


def differences(found: Sequence[Difference]) -> str:
    """The runs of words as HTML; of long agreeing ones only the words near a difference."""
    whole = sum(units(item.words) + 1 for item in found)
    left = MARKED_UNITS
    pieces = []
    for number, item in enumerate(found):
        words = visible(item.words)
        if item.op == "equal" and whole > MARKED_UNITS:
            words = _near(words, first=number == 0, last=number == len(found) - 1)
        words = clip(words, max(2, left))
        left -= units(words) + 1
        tag = {"insert": "s", "delete": "b"}.get(item.op)
        safe = escape(words, quote=False)
        pieces.append(f"<{tag}>{safe}</{tag}>" if tag else safe)
        if left <= 0:
            break
    return " ".join(pieces)


def _near(words: str, *, first: bool, last: bool) -> str:
    if units(words) <= 2 * AROUND_UNITS:
        return words
    head = "" if first else clip(words, AROUND_UNITS)
    tail = "" if last else clip_start(words, AROUND_UNITS)
    return " ".join(filter(None, (head, tail)))


def _found(language: str, verdict: Verdict) -> str:
    """The statement itself, word for word, with its source."""
    if verdict.answer is None or verdict.pieces or verdict.kind is VerdictKind.NOT_FOUND:
        return ""
    words = short(visible(verdict.answer.statement.text), PASSAGE_UNITS)
    return answer_text(language, verdict.answer, words)


def _stitched(language: str, verdict: Verdict) -> str:
    """The pieces, unless the nearest statements take their place."""
    return "" if verdict.kind is VerdictKind.NOT_FOUND else _pieces(language, verdict.pieces)


def _pieces(language: str, pieces: Sequence[Answer]) -> str:
    """The true pieces of a stitched quotation, or what comes nearest, each with its source."""
    return "\n\n".join(
        "\n".join(
            (
                f"<b>{number}.</b> {who(language, item.statement.speaker, role_units=SHORT_ROLE_UNITS)}",
                blockquote(short(visible(item.statement.text), PIECE_UNITS)),
                " · ".join(
                    filter(
                        None,
                        (
                            escape(day(language, item.article.published))
                            if item.article.published
                            else "",
                            headline(item.article, title_units=SHORT_TITLE_UNITS),
                        ),
                    )
                ),
            )
        )
        for number, item in enumerate(pieces[:MOST_PIECES], 1)
    )


def _places(language: str, verdict: Verdict) -> str:
    return counted(language, "verdict.places", verdict.places) if verdict.places > 1 else ""


def _nothing(language: str, verdict: Verdict, size: Size) -> str:
    """That nothing was found proves little, and what there is."""
    if verdict.kind is not VerdictKind.NOT_FOUND:
        return ""
    latest = day(language, size.last)
    statements = counted(language, "count.statements", size.statements)
    lines = [phrase(language, "verdict.unproven", statements=statements, latest=latest)]
    if verdict.nearest:
        lines += [phrase(language, "verdict.nearest"), _pieces(language, verdict.nearest[:NEAREST])]
    return "\n".join(lines)


def _rows(language: str, verdict: Verdict) -> tuple[tuple[Button, ...], ...]:
    """What can be done with the statement, or the nearest ones."""
    if verdict.answer and verdict.kind is not VerdictKind.NOT_FOUND:
        shown = Shown((verdict.answer.statement.id,))
        return answer_page(language, verdict.answer, shown).rows[2:]
    near = verdict.nearest[:NEAREST]
    ids = tuple(item.statement.id for item in near)
    return tuple(
        (Button(_label(item), Shown(ids, number).data("p")),) for number, item in enumerate(near)
    )


def _label(item: Answer) -> str:
    name = f"{plain(item.statement.speaker.name)}: " if item.statement.speaker else ""
    return clip(name + plain(item.statement.text), LABEL_UNITS)
