"""Pages of answers: within Telegram's limits whatever the archive holds, and nothing shown as markup."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from bot.find_pages import newest_page, speaker_page, speakers_page, who_page
from bot.page import Page, units
from bot.phrases import label
from bot.render import (
    answer_page,
    context_page,
    post_text,
    result_page,
)
from bot.shown import Shown
from bot.silence import as_typed, nothing_page
from bot.verdicts import verdict_page
from knowledge import (
    Answer,
    Article,
    Difference,
    Kind,
    Question,
    Result,
    Size,
    Span,
    Speaker,
    SpeakerCount,
    Statement,
    Verdict,
    VerdictKind,
)
from tests.bot.wire import Wire, _Checked

LONG = "Длинные <b>слова</b> & ещё 😀 " * 3000
SIZE = Size(10**6, 10**7, 10**6, 0, 0, date(2001, 1, 1), date(2026, 12, 31))
WARNINGS = ("denied", "negation", "number", "name", "quantifier", "cut", "short")


def answer(number: int, *, text: str = LONG) -> Answer:
    speaker = Speaker(f"k{number}", LONG, LONG, (LONG,) * 5, id=number)
    span = Span(0, len(text))
    statement = Statement(text, span, span, Kind.INDIRECT, speaker, id=10**9 + number)
    article = Article(
        text, LONG, "ru", "https://example.org/" + "x" * 900, date(2023, 9, 30), LONG, id=number
    )
    return Answer(statement, article, (article,) * 3, score=90.0)


ANSWERS = tuple(answer(number) for number in range(1, 9))
QUESTION = Question(
    LONG, speakers=tuple(a.statement.speaker for a in ANSWERS if a.statement.speaker),
    nobody=(LONG,), since=date(2023, 9, 30), until=date(2025, 9, 30), publisher=LONG,
)  # fmt: skip
SHOWN = Shown(
    tuple(item.statement.id for item in ANSWERS), 0, 3, QUESTION.since, QUESTION.until, named=True
)
COUNTS = tuple(
    SpeakerCount(a.statement.speaker, 10**6, 10**6) for a in ANSWERS if a.statement.speaker
)
DIFFERENCES = tuple(Difference(op, LONG[:900]) for op in ("equal", "insert", "delete") * 9)


def verdict(language: str) -> list[Page]:
    return [
        verdict_page(
            language,
            Verdict(kind, LONG, ANSWERS[0], pieces, DIFFERENCES, WARNINGS, ANSWERS, 10**6),
            SIZE,
        )
        for kind in VerdictKind
        for pieces in ((), ANSWERS)
    ]


PAGES: dict[str, Callable[[str], list[Page]]] = {
    "one": lambda c: [answer_page(c, ANSWERS[0], SHOWN.turned_to(0, part)) for part in range(40)],
    "several": lambda c: [result_page(c, Result(QUESTION, ANSWERS, True), shown=SHOWN)],
    "alone": lambda c: [result_page(c, Result(QUESTION, ANSWERS[:1], True), shown=SHOWN)],
    "context": lambda c: [context_page(c, ANSWERS[0], (LONG, LONG), SHOWN)],
    "nothing": lambda c: [nothing_page(c, Result(QUESTION, ANSWERS), SIZE)],
    "posted": lambda c: [Page(post_text(c, ANSWERS[0]))],
    "who": lambda c: [who_page(c, Result(QUESTION, ANSWERS * 3, True), topic=LONG)],
    "newest": lambda c: [newest_page(c, COUNTS[0], ANSWERS, 5)],
    "speaker": lambda c: [speaker_page(c, COUNTS[0], ANSWERS)],
    "speakers": lambda c: [speakers_page(c, COUNTS, 10, more=True)],
    "verdict": verdict,
}


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("name", sorted(PAGES))
def test_the_largest_page_fits_and_shows_no_markup_of_others(name: str, language: str) -> None:
    for page in PAGES[name](language):
        shown = _Checked(page.text)
        assert 0 < units(shown.text) <= 4096
        assert "<b>слова</b>" in shown.text  # read as letters, not as bold
        keyboard = page.keyboard()
        Wire._checked_buttons({"reply_markup": keyboard.to_dict()} if keyboard else {})


def test_one_answer_far_ahead_stands_alone() -> None:
    few = (answer(1, text="One."), answer(2, text="Two."))
    near = tuple(
        Answer(a.statement, a.article, score=s) for a, s in zip(few, (90, 80), strict=True)
    )
    far = tuple(Answer(a.statement, a.article, score=s) for a, s in zip(few, (90, 60), strict=True))
    shown = Shown(tuple(item.statement.id for item in few))
    page = result_page("en", Result(Question("?"), near, True), shown=shown)
    assert "One." in page.text and "Two." in page.text
    page = result_page("en", Result(Question("?"), far, True), shown=shown)
    assert "One." in page.text and "Two." not in page.text
    assert any(button.label.startswith("More 2/2") for row in page.rows for button in row)


def test_what_is_not_known_leaves_no_trace() -> None:
    text = "Words."
    statement = Statement(text, Span(0, 6), Span(0, 6), Kind.DIRECT, None, id=1)
    page = answer_page("en", Answer(statement, Article(text)), Shown((1,)))
    assert page.text == (
        "<blockquote>Words.</blockquote>\n<b>Speaker not known for sure</b>\ndirect quote"
    )


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://x", "https://x/" + "y" * 2000, ""])
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    statement = Statement("W", Span(0, 1), Span(0, 1), Kind.DIRECT, None, id=1)
    page = answer_page("en", Answer(statement, Article("W", "T", url=url)), Shown((1,)))
    assert "<a" not in page.text and "T" in page.text


def test_an_address_is_no_way_out_of_its_mark() -> None:
    statement = Statement("W", Span(0, 1), Span(0, 1), Kind.DIRECT, None, id=1)
    url = 'https://x/?q="><b>&a=1'
    page = answer_page("en", Answer(statement, Article("W", "T", url=url)), Shown((1,)))
    assert 'href="https://x/?q=&quot;&gt;&lt;b&gt;&amp;a=1"' in page.text


def test_who_is_not_known_is_named_as_typed() -> None:
    question = Question("What did the bishop of O’Qarn say?", nobody=("o’qarn", "else"))
    assert as_typed(question) == "O’Qarn else"


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_an_archive_without_dates_says_so(language: str) -> None:
    page = nothing_page(language, Result(QUESTION, ()), replace(SIZE, first=None, last=None))
    assert label(language, "period.none") in page.text
