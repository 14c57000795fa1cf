"""Who asks tells something as well, printed as his questions are: that is no answer, nor is what a desk pulls out."""

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]

TALK = """The keeper Ada Quill has kept the lamp for thirty years. We met her at the foot of the tower.

{}HOW DO YOU SLEEP?

By day. I sleep when the gulls do.

{}WE ARE TOLD THAT THE LAMP WILL GO.

By whom? I will go before it does.

“I will go before it does”

{}A READER WRITES THAT HIS BOAT WAS LOST.

I remember it. My lamp was lit that night.

{}WHAT DO YOU MISS?

Trees. I grew up under them.

{}AND WHO COMES AFTER YOU?

My daughter, I hope."""


@pytest.mark.parametrize("numbered", [False, True])
def test_what_is_printed_as_questions_are_is_no_answer(
    found: Callable[..., Found], numbered: bool
) -> None:
    text = TALK.format(*(f"{n}. " if numbered else "" for n in range(1, 6)))
    said = [words.split()[0] for kind, words in found(text) if kind == "direct"]
    assert said == ["By", "By", "I", "Trees.", "My"]


def test_dashes_set_questions_apart_where_no_answer_has_one(found: Callable[..., Found]) -> None:
    text = "\n".join(
        f"– {line.capitalize()}" if line.isupper() else line
        for line in TALK.format(*[""] * 5).splitlines()
    )
    said = [words.split()[0] for kind, words in found(text) if kind == "direct"]
    assert said == ["By", "By", "I", "Trees.", "My"]


def test_labelled_answers_do_not_go_on_in_what_is_printed_as_questions(
    found: Callable[..., Found],
) -> None:
    lines = TALK.format(*[""] * 5).replace("“I will go before it does”\n\n", "").splitlines()
    behind = ("By", "I ", "Tr", "My")
    text = "\n".join(f"Ada: {line}" if line[:2] in behind else line for line in lines)
    said = [words.split()[0] for kind, words in found(text) if kind == "direct"]
    assert said == ["By", "By", "I", "Trees.", "My"]
