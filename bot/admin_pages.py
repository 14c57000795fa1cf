"""Articles, statements, speakers -> the pages that editors see; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.page import Button, Page, clip, clip_start, columns, data
from bot.phrases import Html, label, phrase
from knowledge import SURE, Article, Kind, Listing, Speaker, SpeakerCount, Statement, Status

SHOWN_UNITS = 1500
"""Of one statement; with head and foot the page stays well under Telegram's 4,096."""
AROUND_UNITS = 300
"""Of the sentences before and after it: enough to see who speaks."""
LISTED = 8
"""Lines of a list, each with a button: what a telephone shows without scrolling."""
SPEAKERS_SHOWN = 12


def article_page(
    language: str, article: Article, statements: Sequence[Statement], *, note: str = ""
) -> Page:
    """An article with what was found in it, and what can be done with it now."""
    kinds = Counter(item.kind for item in statements)
    text = phrase(
        language,
        "admin.article",
        state=Html(phrase(language, f"admin.status.{article.status}", id=article.id)),
        title=clip(article.title or "–", 250),
        date=article.published or label(language, "admin.no_date"),
        publisher=clip(article.publisher or "–", 100),
        url=clip(article.url or "–", 300),
        language=label(language, f"admin.language.{article.language}")
        if article.language in ("en", "ru", "kk")
        else article.language or "–",
        direct=kinds[Kind.DIRECT],
        mixed=kinds[Kind.MIXED],
        indirect=kinds[Kind.INDIRECT],
        speakers=Html(_speakers(language, statements)),
    )
    return Page(f"{note}\n\n{text}" if note else text, _deeds(language, article, statements))


def _speakers(language: str, statements: Sequence[Statement]) -> str:
    """Each speaker with the number of his statements; "?" if not all of them are sure."""
    counts = Counter(item.speaker.name if item.speaker else "" for item in statements)
    unsure = {item.speaker.name for item in statements if item.speaker and is_guess(item)}
    lines = [
        phrase(
            language,
            "admin.speaker_guess" if name in unsure else "admin.speaker_sure",
            name=clip(name or label(language, "admin.nobody"), 80),
            count=count,
        )
        for name, count in counts.most_common(SPEAKERS_SHOWN)
    ]
    if len(counts) > SPEAKERS_SHOWN:
        lines.append(phrase(language, "admin.more", count=len(counts) - SPEAKERS_SHOWN))
    return "\n".join(lines) or "–"


def is_guess(statement: Statement) -> bool:
    """Whether an editor should look at who said it."""
    return statement.speaker is None or statement.confidence < SURE


def _deeds(
    language: str, article: Article, statements: Sequence[Statement]
) -> tuple[tuple[Button, ...], ...]:
    def button(verb: str, *arguments: object) -> Button:
        return Button(label(language, f"admin.button.{verb}"), data(verb, article.id, *arguments))

    look = (*((button("sts"),) if statements else ()), button("edit"))
    return {
        Status.DRAFT: ((button("pub"),), look, (button("cancel"),)),
        Status.PUBLISHED: (look, (button("rm"),)),
        Status.WITHDRAWN: ((button("pub"),), look, (button("del"),)),
    }[article.status]


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
    before, after = (
        statements[(number - 1) % len(statements)],
        statements[(number + 1) % len(statements)],
    )
    sure = (
        (Button(label(language, "admin.button.sure"), data("sp", item.id, item.speaker.id)),)
        if item.speaker and is_guess(item)
        else ()
    )
    return Page(
        f"{note}\n\n{text}" if note else text,
        (
            (
                Button("◀", data("st", before.id)),
                Button(f"{number + 1} / {len(statements)}", data("st", item.id)),
                Button("▶", data("st", after.id)),
            ),
            sure,
            (
                Button(label(language, "admin.button.who"), data("who", item.id)),
                Button(label(language, "admin.button.kind"), data("kind", item.id)),
                Button(label(language, "admin.button.drop"), data("drop", item.id)),
            ),
            (Button(label(language, "admin.button.back"), data("art", article.id)),),
        ),
    )


def speaker_choice_page(
    language: str, statement: Statement, choices: Sequence[Speaker], *, new: str = ""
) -> Page:
    """Who may have said it: the choices, a `new` one if a name was typed, nobody, another."""
    text = phrase(language, "admin.who_said", words=clip(statement.text, 300))
    if new and choices:
        text = phrase(language, "admin.which_one", name=clip(new, 100))
    named = [
        Button(clip(_with_role(choice), 60), data("sp", statement.id, choice.id))
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


def _with_role(speaker: Speaker) -> str:
    return f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name


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


def edit_page(language: str, article: Article) -> Page:
    """What can be changed of an article."""
    fields = [
        Button(label(language, f"admin.field.{name}"), data("field", article.id, name))
        for name in ("title", "date", "publisher", "url")
    ]
    return Page(
        phrase(language, "admin.edit", title=clip(article.title or "–", 250)),
        (
            *columns(fields, 2),
            (Button(label(language, "admin.button.back"), data("art", article.id)),),
        ),
    )


def confirm_page(language: str, article: Article, deed: str) -> Page:
    """Asks again before an article is removed (`rm`), or forgotten for good (`del`)."""
    return Page(
        phrase(language, f"admin.confirm.{deed}", id=article.id, title=clip(article.title, 250)),
        (
            (
                Button(label(language, f"admin.button.{deed}_yes"), data(f"{deed}y", article.id)),
                Button(label(language, "admin.button.back"), data("art", article.id)),
            ),
        ),
    )


def turn(
    language: str, verb: str, offset: int, *, more: bool, step: int = LISTED
) -> tuple[Button, ...]:
    """Buttons to the page before and the page after, as far as there are such."""
    back = (Button("◀", data(verb, max(0, offset - step))),) if offset else ()
    return (*back, *((Button("▶", data(verb, offset + step)),) if more else ()))


def articles_page(
    language: str, listings: Sequence[Listing], offset: int, *, containing: str = ""
) -> Page:
    """A page of the list of articles; the one line too many tells that there is another page."""
    shown = listings[:LISTED]
    lines = [
        phrase(
            language,
            "admin.articles_line",
            mark={Status.PUBLISHED: "●", Status.DRAFT: "✎", Status.WITHDRAWN: "○"}[
                item.article.status
            ],
            id=item.article.id,
            date=item.article.published or label(language, "admin.no_date"),
            title=clip(item.article.title or "–", 120),
            publisher=clip(item.article.publisher or "–", 40),
            statements=item.statements,
        )
        for item in shown
    ]
    head = phrase(language, "admin.articles_found", words=clip(containing, 60))
    text = "\n".join([head if containing else phrase(language, "admin.articles"), *lines])
    buttons = [Button(str(item.article.id), data("art", item.article.id)) for item in shown]
    return Page(
        text if shown else phrase(language, "admin.articles_none"),
        (
            *columns(buttons, 4),
            turn(language, "list", offset, more=len(listings) > LISTED),
        ),
    )


def speakers_page(language: str, counts: Sequence[SpeakerCount], offset: int) -> Page:
    """A page of the list of speakers."""
    shown = counts[:LISTED]
    lines = [
        phrase(
            language,
            "admin.speakers_line",
            name=clip(_with_role(item.speaker), 120),
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
        Button(clip(_with_role(other), 60), data("mergey", kept.id, other.id))
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
