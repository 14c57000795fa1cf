"""Whose words they are: names, offices, pronouns, letters, turns, and whom the archive knows."""

from collections.abc import Sequence

import pytest

from knowledge import quotes, speakers
from knowledge.keys import name_key
from knowledge.model import Article, Speaker, Statement


def attributed(text: str, known: speakers.KnownSpeakers | None = None) -> tuple[Statement, ...]:
    article = Article(text=text, language="en")
    return speakers.attribute(article, quotes.find(article), known or speakers.NobodyKnown())


def names(text: str) -> list[str | None]:
    return [item.speaker.name if item.speaker else None for item in attributed(text)]


LAST_SPEAKER = [
    ("Governor Ada Quill met the crew. “It leaks,” Quill said.", "Ada Quill"),
    ("Governor Ada Quill met the crew. “It leaks,” the governor said.", "Ada Quill"),
    ("Ada Quill met Tom Harlow. “It leaks,” he said.", "Tom Harlow"),
    ("Ada Quill met Tom Harlow. “It leaks,” she said.", "Ada Quill"),
    ("“It leaks,” her deputy, Tom Harlow, said.", "Tom Harlow"),
    ("“It leaks,” Mrs May said.", "May"),  # a month, but for the title
    ("“It leaks,” Ada Quill, head of the harbour board said.", "Ada Quill"),
    ("“It leaks,” said Tom Harlow, 61, a builder from the north.", "Tom Harlow"),
    ("“It leaks,” a spokesman for Ada Quill said.", "a spokesman for Ada Quill"),
    ("“It leaks,” the Trump campaign said.", "the Trump campaign"),
    ("“It leaks,” a senior official said.", "a senior official"),
    ("Ada Quill wrote a report. “It leaks,” the report says.", "the report"),
    ("A letter from Ada Quill arrived. “It leaks,” the letter says.", "Ada Quill"),
    ("Residents sent a letter to Ada Quill. “It leaks,” the letter says.", "the letter"),
    (
        "Tom Harlow, who was born here, in Aldmoor, last year, said that it leaks at night.",
        "Tom Harlow",
    ),
]


@pytest.mark.parametrize(("text", "name"), LAST_SPEAKER)
def test_the_speaker_is(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_an_apposition_gives_the_role() -> None:
    (found,) = attributed("“It leaks,” said Tom Harlow, the harbour master.\n")
    assert found.speaker and found.speaker.role == "the harbour master"


def test_who_reads_a_letter_out_is_not_its_speaker() -> None:
    text = (
        "King Edmund sent a message. It was read by Margaret Odell.\n"
        "“The wall is old,” the message began.\n“I am sorry,” Odell read."
    )
    assert names(text) == ["Edmund", "Edmund"]


def test_an_answer_is_the_other_ones() -> None:
    text = (
        "Ada Quill met Tom Harlow.\n“Mr. Harlow, does it leak?” Quill asked.\n“It does.”\n"
        "“Every night?”\n“Every night.”"
    )
    assert names(text) == ["Ada Quill", "Tom Harlow", "Ada Quill", "Tom Harlow"]


def test_parts_of_one_utterance_share_a_group() -> None:
    first, second = attributed("“It leaks,” said Tom Harlow, “and it always did.”")
    assert first.group == second.group != 0


def test_a_guess_is_under_the_threshold() -> None:
    found = attributed(
        "Tom Harlow came. “It leaks,” he said.\n\nThe wall is old.\n\n“I sleep badly because of that wall.”"
    )
    assert found[0].confidence >= speakers.SURE > found[1].confidence


class Known:
    """An archive that knows these speakers."""

    def __init__(self, *people: Speaker) -> None:
        self._people = people

    def named(self, surname_key: str, /) -> Sequence[Speaker]:
        return [one for one in self._people if one.key.split()[-1] == surname_key]

    def with_key(self, key: str, /) -> Sequence[Speaker]:
        return [one for one in self._people if one.key == key]


def known(name: str, number: int) -> Speaker:
    return Speaker(name_key(name), name, id=number)


def test_a_bare_surname_is_the_one_known_person_who_has_it() -> None:
    (found,) = attributed("“It leaks,” Quill said.", Known(known("Ada Quill", 7)))
    assert found.speaker and found.speaker.id == 7


def test_a_bare_surname_of_two_known_persons_is_neither() -> None:
    both = Known(known("Ada Quill", 7), known("Bo Quill", 8))
    (found,) = attributed("“It leaks,” Quill said.", both)
    assert found.speaker and found.speaker.id == 0


def test_two_who_spoke_together_are_not_one_of_them() -> None:
    both = Known(known("Ada Quill", 7), known("Bo Vance and Ada Quill", 8))
    (found,) = attributed("“It leaks,” Quill said.", both)
    assert found.speaker and found.speaker.id == 7


def test_one_person_is_known_in_another_script() -> None:
    (found,) = attributed("“It leaks,” said Kasen Tolegai.", Known(known("Қасен Төлегай", 9)))
    assert found.speaker and found.speaker.id == 9


def test_words_that_nothing_says_are_somebody_are_a_guess() -> None:
    (found,) = attributed("Nobody knows when it broke, and left little said: “It leaks at night.”")
    assert found.confidence < speakers.SURE
