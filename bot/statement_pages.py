"""A statement, its possible speakers and kinds -> the pages that editors see; pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.admin_pages import is_guess
from bot.page import Button, Page, clip, clip_start, columns, data
from bot.people_pages import with_role
from bot.phrases import label, phrase
from knowledge import Article, Kind, Speaker, Statement

SHOWN_UNITS = 1500
"""Of one statement; with head and foot the page stays well under Telegram's 4,096."""
AROUND_UNITS = 300
"""Of the sentences before and after it: enough to see who speaks."""


def statement_page(
    language: str,
    article: Article,
    statements: Sequence[Statement],
    number: int,
    *,
    around: tuple[str, str] = ("", ""),
    note: str = "",
) -> Page:
    """One of an article's statements, `number` counted from 0, and what can be done with it."""
    item = statements[number]
    source = item.source_span.of(article.text) if item.source_span else ""
    text = phrase(
        language,
        "admin.statement",
        number=number + 1,
        count=len(statements),
        title=clip(article.title, 100),
        before=clip_start(around[0], AROUND_UNITS),
        words=clip(item.text, SHOWN_UNITS),
        after=clip(around[1], AROUND_UNITS),
        kind=label(language, f"admin.kind.{item.kind}"),
        speaker=clip(item.speaker.name if item.speaker else label(language, "admin.nobody"), 100),
        mark=" (?)" if item.speaker and is_guess(item) else "",
        source=clip(" ".join(source.split()) or "–", 100),
    )
    return Page(
        f"{note}\n\n{text}" if note else text,
        (
            _neighbours(statements, number),
            _confirmation(language, item),
            tuple(
                Button(label(language, f"admin.button.{verb}"), data(verb, item.id))
                for verb in ("who", "kind", "drop")
            ),
            (Button(label(language, "admin.button.back"), data("art", article.id)),),
        ),
    )


def _neighbours(statements: Sequence[Statement], number: int) -> tuple[Button, ...]:
    """To the statement before and the one after; behind the last comes the first."""
    before, after = (statements[(number + step) % len(statements)] for step in (-1, 1))
    return (
        Button("◀", data("st", before.id)),
        Button(f"{number + 1} / {len(statements)}", data("st", statements[number].id)),
        Button("▶", data("st", after.id)),
    )


def _confirmation(language: str, item: Statement) -> tuple[Button, ...]:
    """A guessed speaker can be confirmed."""
    if item.speaker is None or not is_guess(item):
        return ()
    return (Button(label(language, "admin.button.sure"), data("sp", item.id, item.speaker.id)),)


def speaker_choice_page(
    language: str, statement: Statement, choices: Sequence[Speaker], *, new: str = ""
) -> Page:
    """Who may have said it: the choices, a `new` one if a name was typed, nobody, another."""
    text = phrase(language, "admin.who_said", words=clip(statement.text, 300))
    if new and choices:
        text = phrase(language, "admin.which_one", name=clip(new, 100))
    named = [
        Button(clip(with_role(choice), 60), data("sp", statement.id, choice.id))
        for choice in choices
    ]
    fresh = [
        Button(
            label(language, "admin.button.new_speaker", name=clip(new, 40)),
            data("new", statement.id),
        )
    ]
    return Page(
        text,
        (
            *columns(named, 1),
            *((tuple(fresh),) if new else ()),
            (
                Button(label(language, "admin.button.nobody"), data("sp", statement.id, 0)),
                Button(label(language, "admin.button.type_name"), data("name", statement.id)),
            ),
            (Button(label(language, "admin.button.back"), data("st", statement.id)),),
        ),
    )


def kind_page(language: str, statement: Statement) -> Page:
    """The three kinds, the present one marked."""
    return Page(
        phrase(language, "admin.which_kind", words=clip(statement.text, 300)),
        (
            *(
                (
                    Button(
                        ("✓ " if kind is statement.kind else "")
                        + label(language, f"admin.kind.{kind}"),
                        data("setk", statement.id, kind.value),
                    ),
                )
                for kind in Kind
            ),
            (Button(label(language, "admin.button.back"), data("st", statement.id)),),
        ),
    )
