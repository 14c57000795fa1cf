"""What the shipped fonts can draw, and what stands for what they cannot."""

from importlib import resources

import pytest

from bot.card.fonts import Face, drawable

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁёЙйЩщЪъЫыЭэÄäÖöÜüĞğÑñŞşŪūİıÁáǴǵŃńÓóÚúÝýŠš"
MARKS = "«»“”„‘’–—…№₸%&@#*+=/<>()[]"


@pytest.mark.parametrize("face", Face)
def test_every_letter_of_the_three_languages_is_drawn(face: Face) -> None:
    made = drawable(face, KAZAKH + MARKS)
    assert not made.lacks_letters and not made.lacks_signs


@pytest.mark.parametrize("face", Face)
def test_the_licence_of_each_font_lies_beside_it(face: Face) -> None:
    family = face.partition("-")[0]
    text = (resources.files("bot") / "fonts" / f"{family}-OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in text


@pytest.mark.parametrize("words", ["湖は皆のものだ", "البحيرة للجميع", "ทะเลสาบ", "a 湖 b", "𝐛old"])
def test_letters_that_no_font_has_are_told(words: str) -> None:
    assert drawable(Face.WORDS, words).lacks_letters


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("So 🎉🎉 it was", "So □ it was"),
        ("We 👨‍👩‍👧 came ❤️.", "We □ came □."),
        ("👍🏽 yes", "□ yes"),
    ],
)
def test_emoji_leave_a_mark_and_no_letter_changes(words: str, drawn: str) -> None:
    made = drawable(Face.WORDS, words)
    assert (made.text, made.lacks_letters, made.lacks_signs) == (drawn, False, True)


def test_letters_that_are_put_together_are_drawn_as_one() -> None:
    assert drawable(Face.WORDS, "и\u0306").text == "й"
    assert not drawable(Face.WORDS, "доро\u0301га").lacks_signs
