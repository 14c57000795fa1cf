"""Texts that name somebody new in every line: four times the names are about four times the work."""

import os
import sys
from types import FrameType

import pytest

from knowledge import Article
from knowledge.intake import extract_from

PACKAGE = f"{os.sep}knowledge{os.sep}"
FEW, MANY = 60, 240
MARGIN = 1.4
"""Beyond proportion; work that grows with the square is four times as much."""

LINES = {
    "en": (
        "“The road is closed,” said {}.",
        "{} came. She said that the road is closed.",
        "{} wrote a letter. The letter said: “The road is closed.”",
        "Mayor {} left. The mayor said: “The road is closed.”",
        "{}: The road is closed.",
        "The agency of {} waits. The agency said that the road is closed.",
        "{}",
    ),
    "ru": (
        "«Дорога закрыта», — сказала {}.",
        "{} пришла. Она сказала, что дорога закрыта.",
        "{} написала письмо. В письме говорится, что дорога закрыта.",
        "Министр {} ушла. Министр сказала, что дорога закрыта.",
        "{}",
    ),
    "kk": (
        "«Жол жабық», – деді {}.",
        "{} келді. Ол жолдың жабық екенін айтты.",
        "{} хат жазды. Хатта жолдың жабық екені айтылған.",
        "{}",
    ),
}
SOUNDS = {
    "en": ("bdfgklmnrt", "aeiou"),
    "ru": ("бдфгклмнрт", "аеиоу"),
    "kk": ("бдфгклмнрт", "аеиоу"),
}


def name(number: int, language: str) -> str:
    """A name that no other number has; all family names begin alike."""
    hard, soft = SOUNDS[language]
    sounds = "".join(hard[number // 10**n % 10] + soft[number // 10**n % 5] for n in (0, 1, 2))
    return f"{sounds} {hard[0]}{soft[0]}{sounds}{sounds}".title()


def steps(line: str, language: str, names: int) -> int:
    """How many lines of our code reading such a text runs through."""
    text = "\n".join(line.format(name(number, language)) for number in range(names))
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> object:
        nonlocal count
        if PACKAGE not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        extract_from(Article(text=text, language=language))
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    ("language", "line"), [(code, line) for code, lines in LINES.items() for line in lines]
)
def test_the_work_grows_no_faster_than_the_names(language: str, line: str) -> None:
    steps(line, language, 12)  # compiles the rules of the language
    few, many = steps(line, language, FEW), steps(line, language, MANY)
    assert many < few * (MANY / FEW) * MARGIN
