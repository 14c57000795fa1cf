"""Answer | Result -> the pages that askers see, within Telegram's limits; pure."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bot.page import Button, Page, asking, clip, clip_start
from bot.passages import parts, plain, short, visible
from bot.periods import period
from bot.phrases import counted, day, label, phrase
from bot.shown import Shown
from knowledge import Answer, Article, Question, Result, Speaker, in_letters_of

PART_UNITS = 2600
"""Of a passage in one message: what stands around it may take 1,400 of Telegram's 4,096."""
SHORT_UNITS = 350
"""Of a passage among others, at most: three of them fit a telephone's screen."""
LIST_UNITS = 3600
"""Of all the entries of a list: the rest of 4,096 is for what was understood."""
SHORT_ROLE_UNITS, SHORT_TITLE_UNITS = 80, 120
BESIDE_UNITS = 470
"""Of what stands beside the words of an entry: name, role, kind, date, publisher, headline."""
FOLDED_UNITS = 900
"""A longer passage is folded by the reader's Telegram until it is tapped."""
AROUND_UNITS = 500
NAME_UNITS, ROLE_UNITS, TITLE_UNITS, PUBLISHER_UNITS = 100, 150, 250, 80
LABEL_UNITS = 40
URL_UNITS = 1000
LISTED = 3
FAR_AHEAD = 0.8
"""A second answer under this share of the first one's score is not near it."""


# One answer.


def answer_page(language: str, answer: Answer, shown: Shown, *, note: str = "") -> Page:
    """One statement with its source, and what can be done with it; `note` is HTML above it."""
    pieces = parts(visible(answer.statement.text), PART_UNITS)
    part = min(shown.part, len(pieces) - 1)
    text = answer_text(language, answer, pieces[part])
    return Page(
        "\n".join(filter(None, (note, text))),
        (
            _parts_row(shown, part, len(pieces)),
            _results_row(language, shown),
            (Button(label(language, "answer.button.wordings"), shown.data("w")),)
            if answer.near
            else (),
            (
                Button(label(language, "answer.button.context"), shown.data("c")),
                Button(label(language, "answer.button.share"), inline=f"s_{shown.id}"),
                Button(label(language, "answer.button.card"), asking("card", shown.id)),
            ),
            (
                Button("👍", asking("u", shown.id)),
                Button("👎", asking("d", shown.id)),
                Button("🔔", asking("bell", shown.id)),
            ),
        ),
    )


def _parts_row(shown: Shown, part: int, count: int) -> tuple[Button, ...]:
    """To the part before and the one after, of a passage that no message holds whole."""
    if count == 1:
        return ()
    return tuple(
        Button(text, shown.turned_to(shown.at, there % count).data("p"))
        for text, there in (("⏮", part - 1), (f"¶ {part + 1}/{count}", part), ("⏭", part + 1))
    )


def _results_row(language: str, shown: Shown) -> tuple[Button, ...]:
    """To the other results."""
    count, at = len(shown.ids), shown.at
    if count == 1:
        return ()
    more = label(language, "answer.button.more", number=at + 2, count=count)
    back = (Button("◀", shown.turned_to(at - 1).data("p")),) if at else ()
    forward = (Button(more, shown.turned_to(at + 1).data("p")),) if at + 1 < count else ()
    return (*back, *forward)


def answer_text(language: str, answer: Answer, words: str) -> str:
    """The words apart, then who, what kind, when and where; without a trace where nothing is known."""
    article = answer.article
    lines = (
        blockquote(words),
        who(language, answer.statement.speaker),
        " · ".join(
            filter(
                None,
                (
                    phrase(language, f"answer.kind.{answer.statement.kind}"),
                    escape(day(language, article.published)) if article.published else "",
                    escape(clip(plain(article.publisher), PUBLISHER_UNITS), quote=False),
                ),
            )
        ),
        headline(article),
        counted(language, "answer.also", len(answer.also_in)) if answer.also_in else "",
        counted(language, "answer.near", len(answer.near)) if answer.near else "",
        phrase(language, "answer.corrected", date=day(language, article.corrected))
        if article.corrected
        else "",
        phrase(language, "answer.sample") if article.sample else "",
    )
    return "\n".join(filter(None, lines))


def blockquote(words: str) -> str:
    """Words of the archive, apart from ours."""
    folded = " expandable" if len(words) > FOLDED_UNITS else ""
    return f"<blockquote{folded}>{escape(words, quote=False)}</blockquote>"


def who(language: str, speaker: Speaker | None, *, role_units: int = ROLE_UNITS) -> str:
    """The speaker's name and role as HTML, or that nobody is surely known."""
    if speaker is None:
        return phrase(language, "answer.nobody")
    name = escape(clip(plain(speaker.name), NAME_UNITS), quote=False)
    role = escape(clip(plain(speaker.role), role_units), quote=False)
    return f"<b>{name}</b>" + (f", {role}" if role else "")


def to_reader(language: str, speaker: Speaker) -> Speaker:
    """The speaker where no article names him: in the reader's letters, if the archive knows him so."""
    return in_letters_of(speaker, label(language, "language.name"))


def name_of(language: str, speaker: Speaker, units: int) -> str:
    """His name as `to_reader` has it, of that length at most."""
    return clip(plain(to_reader(language, speaker).name), units)


def headline(article: Article, *, title_units: int = TITLE_UNITS) -> str:
    """The headline, linked to its page if that has an address."""
    title = escape(clip(plain(article.title), title_units), quote=False)
    url = article.url
    if not url.startswith(("http://", "https://")) or len(url) > URL_UNITS:
        return title
    return f'<a href="{escape(plain(url))}">{title or escape(clip(url, 60))}</a>'


def post_text(language: str, answer: Answer) -> str:
    """One answer as a message that is posted somewhere else: what does not fit is cut at a sentence."""
    return answer_text(language, answer, short(visible(answer.statement.text), PART_UNITS))


# The sentences around it.


def context_page(language: str, answer: Answer, around: tuple[str, str], shown: Shown) -> Page:
    """The statement where it stands: with the sentence before it and the one after."""
    before, after = (visible(item) for item in around)
    text = "\n".join(
        filter(
            None,
            (
                _aside(clip_start(before, AROUND_UNITS)),
                blockquote(short(visible(answer.statement.text), PART_UNITS)),
                _aside(clip(after, AROUND_UNITS)),
                "" if before or after else phrase(language, "answer.stands_alone"),
                who(language, answer.statement.speaker),
                headline(answer.article),
            ),
        )
    )
    return Page(text, ((Button(label(language, "answer.button.back"), shown.data("p")),),))


def _aside(text: str) -> str:
    return f"<i>{escape(text, quote=False)}</i>" if text else ""


# Several answers.


def near(answers: Sequence[Answer]) -> Sequence[Answer]:
    """The best answer, and those that come near it: at most three."""
    best = answers[0].score
    return [item for item in answers[:LISTED] if item.score >= FAR_AHEAD * best]


def result_page(language: str, result: Result, *, shown: Shown) -> Page:
    """An answered question: one answer if it is far ahead, else up to three short ones."""
    note = understood(language, result.question)
    several = near(result.answers)
    if len(several) == 1:
        return answer_page(language, result.answers[0], shown, note=note)
    return list_page(language, several, shown, note=note)


def list_page(
    language: str, answers: Sequence[Answer], shown: Shown, *, note: str = "", first: int = 1
) -> Page:
    """Short statements, numbered; the numbers open them."""
    room = LIST_UNITS // len(answers)
    entries = [
        f"<b>{number}.</b> {_entry(language, item, room)}"
        for number, item in enumerate(answers, first)
    ]
    ids = [item.statement.id for item in answers]
    buttons = [
        Button(str(number), shown.turned_to(shown.ids.index(item)).data("p"))
        for number, item in enumerate(ids, first)
    ]
    rest = len(shown.ids) - len(ids)
    if rest > 0 and first == 1:
        more = label(language, "answer.button.rest", count=rest)
        buttons.append(Button(more, shown.turned_to(len(ids)).data("p")))
    return Page("\n\n".join(filter(None, (note, *entries))), (tuple(buttons),))


def _entry(language: str, answer: Answer, room: int) -> str:
    """One of several, in at most `room` units with what may stand beside the words."""
    article = answer.article
    source = (
        phrase(language, f"answer.kind.{answer.statement.kind}"),
        escape(day(language, article.published)) if article.published else "",
        escape(clip(plain(article.publisher), PUBLISHER_UNITS), quote=False),
    )
    words = short(visible(answer.statement.text), min(SHORT_UNITS, room - BESIDE_UNITS))
    return "\n".join(
        (
            who(language, answer.statement.speaker, role_units=SHORT_ROLE_UNITS),
            blockquote(words),
            " · ".join(filter(None, source)),
            headline(article, title_units=SHORT_TITLE_UNITS),
        )
    ).rstrip()


def understood(language: str, question: Question) -> str:
    """What was taken as a filter, as HTML; empty if nothing was."""
    more = len(question.speakers) - LISTED
    found = (
        *(name_of(language, s, NAME_UNITS) for s in question.speakers[:LISTED]),
        f"+{more}" if more > 0 else "",
        period(language, question.since, question.until),
        clip(plain(question.publisher), PUBLISHER_UNITS),
    )
    filters = ", ".join(filter(None, found))
    return phrase(language, "answer.understood", filters=filters) if filters else ""
