"""What an English text says that somebody is, and by which it calls him later: kin and callings."""

import pytest

from tests.knowledge.speakers.naming import names_in

KIN = [
    ("Tom Harlow fell. His sister, Ada Quill, ran. “It hurt,” his sister said.", "Ada Quill"),
    ("Tom Harlow fell. His younger sister Ada Quill ran. “It hurt,” the sister said.", "Ada Quill"),
    ("Ada Quill, Tom Harlow's niece, ran. Harlow's niece said that the pier was wet.", "Ada Quill"),
    (
        "The son of diver Ada Quill, Tom Harlow, ran. Her son said that the pier was wet.",
        "Tom Harlow",
    ),
    ("Ada Quill, 41, is his wife. Tom Harlow fell. “It hurt,” said his wife.", "Ada Quill"),
    ("Tom Harlow fell. His brother, Joe Vance, ran. “It hurt,” said her brother.", "her brother"),
    ("Tess Vance's son, Joe, ran. Ada Quill fell. “It hurt,” said Quill's son.", "Quill's son"),
]
TOLD = [
    ("Tom Harlow is a vet. Ada Quill fell. “It hurt,” the vet said.", "Tom Harlow"),
    ("Ada Quill, 41, a vet from Kelm, met Tess Vance. “It hurt,” the vet said.", "Ada Quill"),
    ("Ada Quill was late. She is a vet. Tess Vance fell. “It hurt,” said the vet.", "Ada Quill"),
    (
        "Tom Harlow was elected mayor of Kelm. Ada Quill ran. “It hurt,” the mayor said.",
        "Tom Harlow",
    ),
    ("Tom Harlow works as a diver. Joe Vance fell. “It hurt,” the diver said.", "Tom Harlow"),
    (
        "Ada Quill is a mother of two. Tess Vance fell. The mother said that the pier was wet.",
        "Ada Quill",
    ),
    ("Tom Harlow, who was mayor, met Ada Quill. “It hurt,” the mayor said.", "Tom Harlow"),
]

TOLD_OF = [
    ("Tom Harlow, 41, met Ada Quill. Quill left. “It hurt,” the 41-year-old said.", "Tom Harlow"),
    ("Tom Harlow is 41, Ada Quill 33. “It hurt,” said the 33-year-old woman.", "Ada Quill"),
    ("Tom Harlow left Norway. Joe Vance fell. “It hurt,” the Norwegian said.", "Tom Harlow"),
    ("Ada Quill, a vet from Spain, met Joe Vance. “It hurt,” said the Spaniard.", "Ada Quill"),
]
BEFORE = [
    ("Tom Harlow, a vet, met Ada Quill. The vet shook his head. “It hurt.”", "Tom Harlow"),
    ("Tom Harlow met Ada Quill. His wife laughed. “It hurt.”", "His wife"),
    ("Tom Harlow met Ada Quill. A neighbour remembers it. “It hurt,” she said.", "A neighbour"),
    (
        "Tom Harlow, a vet, left. Ada Quill fell. We asked the vet about it. “It hurt.”",
        "Tom Harlow",
    ),
    ("Tom Harlow left. Ada Quill fell. Her message is simple. “It hurt.”", "Ada Quill"),
    ("Ada Quill fell. Tom Harlow had only one question: “Who is to pay for it?”", "Tom Harlow"),
    ("Ada Quill, a vet, fell. The vet's reply: “It hurt as nothing before.”", "Ada Quill"),
]
AMONG_SEVERAL = [
    ("Tom Harlow met Joe Vance. The latter did not smile. “It hurt.”", "Joe Vance"),
    ("Tom Harlow met Joe Vance. The latter said that the pier was wet.", "Joe Vance"),
    (
        "Ada Quill left. One of the players, a singer, laughed. “It hurt,” she said.",
        "One of the players",
    ),
    ("Ada Quill left. One of the problems was rain. “It hurt,” she said.", "Ada Quill"),
    (
        "“It fell,” Ada Quill said. Quill left. Tom Harlow, a broker, ran. “It hurt,” the mayor said.",
        "Ada Quill",
    ),
    ("Ada Quill left. Ada Quill ran. Tom Harlow spoke. “It hurt,” the mayor said.", "Tom Harlow"),
]
MENTIONED = [
    ("Tom Harlow rang his mother. “Come home,” she said.", "his mother"),
    ("Tom Harlow spoke to his wife. She laughed.\n\n“Come home,” she said.", "his wife"),
    ("Ada Quill rang her brother. “Come home,” she said.", "Ada Quill"),
    ("Søren Holm met Zoë Quill. “Come home,” she said.", "Zoë Quill"),
]
ANSWERED = [
    ("Tom Harlow asked Joe Vance why it fell. “It was old,” he said.", "Joe Vance"),
    ("Tom Harlow asked Ada Quill why it fell. “It was old,” he said.", "Tom Harlow"),
    ("“It was old,” said a man in the hall. It was Joe Vance, a vet.", "Joe Vance"),
    ("“It was old,” said a woman in a red coat. Her name is Ada Quill.", "Ada Quill"),
    ("“It was old,” said the mayor. It was raining.", "the mayor"),
    ("Joe Vance, 49, barber: “Nobody asked us before the fence went up.”", "Joe Vance"),
]
BEHIND = [
    "“It hurt.” The words are those of Ada Quill, a vet.",
    "“It hurt.” So said Ada Quill.",
    "“It hurt.” This from Ada Quill, who fell.",
    "“It hurt.” That is how Ada Quill, a vet, sums it up.",
    "“It hurt.” That was the verdict of Ada Quill.",
    "“It hurt.” With these words Ada Quill left.",
]


@pytest.mark.parametrize(("text", "name"), TOLD_OF)
def test_an_age_and_a_country_mean_of_whom_they_were_told(text: str, name: str) -> None:
    assert names_in("en", text)[-1] == name


@pytest.mark.parametrize(("text", "name"), BEFORE)
def test_the_sentence_before_tells_whose_the_words_are(text: str, name: str) -> None:
    assert names_in("en", text)[-1] == name


@pytest.mark.parametrize(("text", "name"), AMONG_SEVERAL)
def test_one_of_several_is_told_from_the_others(text: str, name: str) -> None:
    assert names_in("en", text)[-1] == name


@pytest.mark.parametrize(("text", "name"), MENTIONED)
def test_a_pronoun_means_kin_or_a_name_of_its_gender(text: str, name: str) -> None:
    assert names_in("en", text)[-1] == name


@pytest.mark.parametrize(("text", "name"), ANSWERED)
def test_who_is_asked_answers_and_who_it_was_may_be_told_behind(text: str, name: str) -> None:
    assert names_in("en", text)[-1] == name


@pytest.mark.parametrize("text", BEHIND)
def test_the_sentence_behind_tells_whose_the_words_are(text: str) -> None:
    assert names_in("en", text) == ["Ada Quill"]


@pytest.mark.parametrize(("text", "name"), KIN)
def test_kin_is_who_is_named_as_that_to_the_same_person(text: str, name: str) -> None:
    assert names_in("en", text)[-1] == name


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_what_a_sentence_tells_of_somebody_is_his_calling(text: str, name: str) -> None:
    assert names_in("en", text)[-1] == name


def test_whose_son_somebody_is_says_nothing_of_him() -> None:
    text = "The son of mayor Tom Harlow, Joe, fell. “It hurt,” Harlow said."
    assert names_in("en", text) == ["Tom Harlow"]
