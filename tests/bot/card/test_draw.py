"""The picture itself: its size, what its colours say, and what it refuses."""

import io
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image

from bot.card.draw import LOOKS, SIDE, WARNING, UndrawableError, cards
from bot.phrases import languages
from knowledge import Answer, Article, Kind, Span, Speaker, Statement

TEXT = "“The lake belongs to everyone, and we shall build the pumps this year.”"


def answer(text: str = TEXT, kind: Kind = Kind.DIRECT, *, speaker: bool = True) -> Answer:
    article = Article(
        text,
        "Talks on the lake end in Torvin",
        "en",
        publisher="Kelpress",
        published=date(2025, 9, 18),
    )
    who = Speaker("tolgarin", "Sanjar Tolgarin", "President of Kelmaria") if speaker else None
    span = Span(0, len(text))
    return Answer(Statement(text, span, span, kind, who, id=12), article, (), 90)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", Kind)
def test_each_kind_has_a_look_of_its_own(language: str, kind: Kind) -> None:
    (picture,) = cards(language, answer(kind=kind), address="@verbatim_bot · s_12").pictures
    shown = opened(picture)
    assert shown.size == (SIDE, SIDE)
    assert shown.getpixel((SIDE - 1, 0)) == rgb(LOOKS[kind].paper)
    assert len({(look.paper, look.accent) for look in LOOKS.values()}) == len(Kind)


def test_only_whole_quotations_bear_the_large_mark() -> None:
    assert [kind for kind, look in LOOKS.items() if look.mark] == [Kind.DIRECT]


def test_a_sample_wears_a_ribbon() -> None:
    sample = answer()
    sample = replace(sample, article=replace(sample.article, sample=True))
    (picture,) = cards("en", sample).pictures
    assert opened(picture).getpixel((2, 2)) == rgb(WARNING)


@pytest.mark.parametrize(("sentences", "pictures"), [(1, 1), (10, 1), (25, 2), (400, 4)])
def test_long_passages_take_more_pictures(sentences: int, pictures: int) -> None:
    text = " ".join(f"Sentence {n} on the lake and its water ends here." for n in range(sentences))
    made = cards("en", answer(text))
    assert len(made.pictures) == pictures and made.cut is (sentences == 400)


def test_everything_else_may_be_missing_or_long() -> None:
    bare = answer("Never.", speaker=False)
    assert cards("kk", replace(bare, article=Article("Never."))).pictures
    full = answer()
    speaker = Speaker("x", "Name " * 60, "Role " * 100)
    article = replace(
        full.article,
        title="Headline " * 80,
        publisher="Paper " * 80,
        corrected=date(2026, 1, 2),
        sample=True,
    )
    long = Answer(replace(full.statement, text=TEXT * 20, speaker=speaker), article, (), 90)
    assert cards("ru", long).pictures


def test_words_that_cannot_be_drawn_are_not_drawn() -> None:
    with pytest.raises(UndrawableError):
        cards("en", answer("“The lake 湖 belongs to everyone.”"))
