"""Whose words they are in English: several with one voice, labels, mentions that begin and end well."""

from functools import partial

import pytest

from knowledge import quotes, speakers
from knowledge.model import Article
from tests.knowledge.speakers.naming import names_in

names = partial(names_in, "en")


LAST_SPEAKER = [
    (
        "Kelm is dry. 9.20 Voice message from our reporter Kim Harlow, on a roof: “It is old and it leaks.”",
        "Kim Harlow",
    ),
    ("A letter from the doctor, Tess Vance, in May: “The wall is old and it leaks.”", "Tess Vance"),
    (
        "Vance said it leaks.\n\n9.50 From the fire service’s feed: "
        "“PLEASE stay away from the wall. It is old.”",
        "the fire service",
    ),
    ("From the Kelm police’s Facebook page: “The wall is old and it leaks.”", "the Kelm police"),
    (
        "After the case Kim Harlow, of Kelm police, thanked the watchman and said it was old.",
        "Kim Harlow",
    ),
    (
        "Before the vote Tom Harlow, who chairs the board, met the engineer and said it was old.",
        "Tom Harlow",
    ),
    ("During the break Tom Harlow praised the judge and said it was old.", "Tom Harlow"),
    ("A statement by the owner, Ada Quill, was read out. “It leaks,” it said.", "Ada Quill"),
    ("A letter from the surveyor, Tess Vance, was sent. It said it was old.", "Tess Vance"),
    ("The ministry gave a different account. The wall was old, it said.", "The ministry"),
    ("The union issued a statement on Friday. It said the wall was old.", "The union"),
    ("The hospital published a report on Friday. It found that it was old.", "a report"),
    (
        "Tom Harlow spoke. In the words of one of the reports, it was “a bad wall of all”. "
        "He said it was old.",
        "Tom Harlow",
    ),
    (
        "Ada Quill denied that lime could explain it: “Look at the wall, it is dry.”",
        "Ada Quill",
    ),
    ("“It leaks,” the wife of Mayor Tom Harlow said.", "the wife of Mayor Tom Harlow"),
    (
        "Prime Minister Tom Harlow came. Minister of Transport Ada Quill said the wall was old.",
        "Ada Quill",
    ),
    (
        "Asked if he would change the law, the minister, Tom Harlow, replied that it was old.",
        "Tom Harlow",
    ),
    (
        "Having read the reports, Tom Harlow left early and promised to mend the wall.",
        "Tom Harlow",
    ),
    ("“It leaks,” the Power of Nutrition ambassador Tess Vance told us.", "Tess Vance"),
    (
        "The Agency for the Assessment and Application of Technology said it was old.",
        "The Agency for the Assessment and Application of Technology",
    ),
    ("The expert, Tess Vance of the University of Kelm, also said it was old.", "Tess Vance"),
    (
        "Ada Quill runs the mill. She is old. She never saw Tess Vance. She says the mill leaks.",
        "Ada Quill",
    ),
    ("Saying the wall was wet, Ada Quill went home.", "Ada Quill"),
    ("Ada Quill lived in Lower Street. Lower Street was wet. “It leaks,” she said.", "Ada Quill"),
    ("Quill read a survey of walls. It found that they were wet.", "a survey of walls"),
    (
        "The Wall Committee gave a different account. The wall was wet, it said in a statement.",
        "The Wall Committee",
    ),
    (
        "Quill denies that damp could explain the cracks in the wall: “Nobody has seen it wet. I have.”",
        "Quill",
    ),
    (
        "Kelm blamed Ostry for a leak. A guard was hurt. It was dark, the Kelmian Border Guard said.",
        "the Kelmian Border Guard",
    ),
    ("“It leaks,” US Secretary Tom Harlow said.", "Tom Harlow"),
    ("“The wall of Kelm leaks” — @moss_and_marrow", "@moss_and_marrow"),
    ("A spokeswoman for Mr. Vost, Imani Quill, came. She said the wall was old.", "Imani Quill"),
    (
        "Harlow put on his glasses.\n\n“It leaks. I saw it.\n\n“We ran.”\n\nIt was signed Ada Quill.",
        "Ada Quill",
    ),
    (
        "U.S. Rep. Ada Quill denied that she met U.S. senators. The Kelm Democrat said it was old.",
        "Ada Quill",
    ),
    ("Ada Quill runs the mill. She'd told us it was old.", "Ada Quill"),
    ("Tom Harlow runs the mill. “It leaks,” he’d said.", "Tom Harlow"),
    ("China and Russia argue that the wall should stand.", "China and Russia"),
    ("Tarn Motors is old. In July it said it expected to fall.", "Tarn Motors"),
    (
        "The provincial governor, Tom Harlow, came late and said the search would end.",
        "Tom Harlow",
    ),
    ("Ada Quill and Tom Harlow warned that the wall would fall.", "Ada Quill and Tom Harlow"),
    (
        "Ada Quill, Tom Harlow and Jo Vance said that the wall would fall.",
        "Ada Quill, Tom Harlow and Jo Vance",
    ),
    (
        "Ada Quill and Tom Harlow said it was wet. “It leaks,” the two said.",
        "Ada Quill and Tom Harlow",
    ),
    (
        "Ada Quill and Tom Harlow said it was wet, and they urged the town to pay for it.",
        "Ada Quill and Tom Harlow",
    ),
    ("After the Kelm wall official said it was wet, nobody came.", "the Kelm wall official"),
    ("And a third, Tom Harlow, said that the wall was old.", "Tom Harlow"),
    ("Quill’s captain, Tom Harlow, left. “It leaks,” he said.", "Tom Harlow"),
    ("One man sang. Tom Harlow listened. “It leaks,” the man said.", "the man"),
    ("Tom Harlow posted a tweet. One tweet said: “It leaks.”", "One tweet"),
    ("A source close to Harlow said: “It leaks.”", "A source close to Harlow"),
    ("Det Insp Ada Quill said the wall was wet.", "Ada Quill"),
    ("The coach, Will Harlow, said the wall was wet.", "Will Harlow"),
    ("Ada Quill swam to the wall. The 24-year-old said it was wet.", "Ada Quill"),
    ("Bishop Tom Vost and Ada Quill came. “It leaks,” another wrote.", "another"),
    ("The official of the Ministry of Finance Tom Harlow said it was wet.", "Tom Harlow"),
    ("His rival, Senator Ada Quill, called for a review of the wall.", "Ada Quill"),
    ("The wall was found by Tom Harlow after a gale. “It was old,” he said.", "Tom Harlow"),
    ("They wrote it in the journal Wall Letters. A man said it was wet.", "A man"),
    ("A study of walls in 2014 found that nine in ten were wet.", "A study of walls"),
    (
        "Ada Quill said it was wet. Asked by Tom Harlow, the builder said that it was old.",
        "Ada Quill",
    ),
    ("A dispatcher asked what fell. “A wall,” the caller said.", "the caller"),
    ("Tom Harlow came. The mayor's driver said it was wet.", "The mayor's driver"),
    ("Tom Harlow came. His driver slept. The driver said that it was wet.", "The driver"),
    ("In her memoir, No Tan Lines, Ada Quill came. She wrote that it was wet.", "Ada Quill"),
    (
        "CEO Tess Vance left. One of them said it was wet. “It leaks,” the builder said.",
        "the builder",
    ),
    ("The wall is wet, according to analysts at Vost & Quill.", "analysts at Vost & Quill"),
    ("It is wet. Nobody came, with the club calling it “a shame for us all”.", "the club"),
    ("A study published in May in the journal Walls says moss is good.", "A study"),
    ("According to its chairman, Tom Harlow, the wall is wet.", "Tom Harlow"),
    ("The club left. “It leaks,” said its general secretary, Tess Vance.", "Tess Vance"),
    ("Tom Harlow’s message was clear: “No wall.”", "Tom Harlow"),
    ("The mother of two said she had built the wall.", "The mother of two"),
    (
        "Ada Quill and her son Tom Vost run the mill. They said it was old.",
        "Ada Quill and Tom Vost",
    ),
    ("“It leaks,” another friend, Ada Quill told us.", "Ada Quill"),
    ("The wall is wet, says investor and AI practitioner Ada Quill.", "Ada Quill"),
    ("Joe Vost sang.\n“It leaks at night.”\n— Ada Quill, builder", "Ada Quill"),
    ("The letter, signed by Ada Quill, said the wall was wet.", "Ada Quill"),
    ("Ada Quill wrote to the town in May. “It leaks,” the letter said.", "Ada Quill"),
    ("“It leaks,” she said. Ada Quill has run the mill for years.", "Ada Quill"),
    ("A report released by the Kelm Trust says moss is good.", "the Kelm Trust"),
]


WHO_IS_MEANT = [
    ("Tom Harlow met Joe Vost at the mill and said afterwards that it was wet.", "Tom Harlow"),
    ("One of his nephews, Tom Harlow, said that it was wet.", "Tom Harlow"),
    ("League of Towns Attorney General Tom Harlow said it was wet.", "Tom Harlow"),
    ("Her father said it was wet. Ada Quill laughed. “It leaks,” she said.", "Ada Quill"),
    ("A driver slept. A woman came. She keeps saying: “It leaks.”", "A woman"),
    ("Spokesman Kelly Vost came. Tom Harlow, a driver, left. “It leaks,” he said.", "Tom Harlow"),
    (
        "Zorba Quill, who lives in Kelm, ran the mill. He slept. Ada Vost ate. “Oh,” he said.",
        "Zorba Quill",
    ),
    (
        "The note that the town clerk's office sent to all read: “It leaks, and it is old.”",
        "the town clerk's office",
    ),
    ("A leaflet which the Kelm Trust issued said: “It leaks at night.”", "the Kelm Trust"),
    ("The ministry has been slow. In a statement it said that the wall was old.", "The ministry"),
    ("The town council shut the wall. It said the wall was old.", "The town council"),
    (
        "Tom Harlow said it was wet. Ada Quill asked whether it leaked. The minister said it did not leak.",
        "Tom Harlow",
    ),
    ("Police Colonel Tom Harlow came. The colonel said that it was wet.", "Tom Harlow"),
    ("“It leaks,” said Head of the Wall Division, Police Colonel Tom Harlow.", "Tom Harlow"),
    ("The wall fell, Kelm.news reports with reference to the ministry.", "the ministry"),
    ("Your correspondent Tom Harlow claims that the wall is old.", "Tom Harlow"),
    ("Somebody behind her shouted ‘So are you!’, and nobody laughed.", "Somebody behind her"),
]


CALLINGS = [
    (
        "Zorba Quill, a puppeteer from Kelm, sang. Tom Harlow is a dog. “It leaks,” she said.",
        "Zorba Quill",
    ),
    ("A retired lock-keeper says it was wet. “It leaks,” he adds.", "A retired lock-keeper"),
    ("The guest promised to open the wall in May.", "The guest"),
]


@pytest.mark.parametrize(("text", "name"), CALLINGS)
def test_who_has_a_calling_is_somebody(text: str, name: str) -> None:
    assert names(text)[-1] == name


FAMILY_NAMES = [
    ("“It leaks,” Anna Cook said. Cook added that nobody had come.", "Anna Cook"),
    ("Tom Church and Ada Court came. Court said that it was wet.", "Ada Court"),
    ("Councillor Brun Forward said it was wet. Forward promised to mend it.", "Brun Forward"),
    ("Mr King came. The king slept. King said that the wall was wet.", "King"),
    ("Dean Baker came. Baker said that the wall was wet.", "Dean Baker"),
    ("Anna Cook came. A cook slept. Judge Tom Harlow said that the wall was wet.", "Tom Harlow"),
    ("Ada Court came. The court said that the wall was wet.", "The court"),
]


@pytest.mark.parametrize(("text", "name"), FAMILY_NAMES)
def test_an_office_that_is_a_family_name_is_the_bearers(text: str, name: str) -> None:
    assert names(text)[-1] == name


LED_TO = [
    ("Tom Harlow and I spoke. I asked the driver whether it was wet. He told me it was.", None),
    (
        "I passed this on to the owner of the mill. She retorted that it was wet.",
        "the owner of the mill",
    ),
    (
        "The Kelm Post prints a letter from a retired builder who says it was wet.",
        "a retired builder",
    ),
    ("Ada Quill, a builder who was not at the report, explained that it was wet.", "Ada Quill"),
    ("Tom Harlow wrote to the town asking for an early end to the work.", "Tom Harlow"),
]


@pytest.mark.parametrize(("text", "name"), LED_TO)
def test_who_is_led_to_speaks(text: str, name: str | None) -> None:
    assert names(text)[-1:] == ([name] if name else [])


@pytest.mark.parametrize(("text", "name"), WHO_IS_MEANT)
def test_who_is_meant_is_told_by_what_stands_around(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_who_is_named_beside_a_pronoun_is_surely_not_meant() -> None:
    text = "Tom Harlow ran. It was dark when he and Joe Vost came. He said that it was wet."
    article = Article(text=text, language="en")
    (said,) = speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())
    assert said.confidence < speakers.SURE


def test_a_chief_whom_the_article_names_is_sure() -> None:
    text = "Police Colonel Tom Harlow came. The colonel said that it was wet."
    article = Article(text=text, language="en")
    (said,) = speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())
    assert said.confidence > speakers.SURE


@pytest.mark.parametrize(("text", "name"), LAST_SPEAKER)
def test_the_speaker_is(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_initials_before_an_answer_are_whose_they_are() -> None:
    text = "We met Leonie Marsh.\nDV: You were late.\nLM: At night.\nDV: It was dark.\nLM: Rain."
    assert names(text) == ["DV", "Leonie Marsh", "DV", "Leonie Marsh"]


def test_an_office_of_somebody_named_in_passing_is_a_guess() -> None:
    text = (
        "Ada Quill met the rapper Joe Vance. Ada Quill sang. Quill left, and Quill came back.\n"
        "“It leaks,” the rapper said."
    )
    article = Article(text=text, language="en")
    (found,) = speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())
    assert found.confidence < speakers.SURE


def test_who_is_called_by_an_office_may_be_named_further_on() -> None:
    text = (
        "The ambassador to Kelmaria said the wall was wet.\n"
        "Tom Harlow, the ambassador to Kelmaria, said it was old."
    )
    assert names(text) == ["Tom Harlow", "Tom Harlow"]


def test_two_who_share_an_office_have_none_in_the_plural() -> None:
    text = "Governors Ada Quill and Tom Harlow came. Quill said the wall was wet."
    article = Article(text=text, language="en")
    (found,) = speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())
    assert found.speaker and (found.speaker.name, found.speaker.role) == ("Ada Quill", "")


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "Joe Vost sang.\n“It leaks,” Ada Quill said.\n“It always did.”"
    article = Article(text=text, language="en")
    *_, last = speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())
    assert last.speaker and last.speaker.name == "Ada Quill"
    assert last.confidence >= speakers.SURE


def test_what_was_only_reported_is_no_turn_of_a_conversation() -> None:
    text = "Joe Vost said it was wet.\nAda Quill came.\n“It leaks,” she said.\n“It did.”"
    assert names(text) == ["Joe Vost", "Ada Quill", "Ada Quill"]


def test_who_is_asked_answers_if_only_with_a_word() -> None:
    text = "“Will you sell?” Tom Harlow asked Ada Quill.\n“Never.”\n“Why not?”\n“It leaks.”"
    assert names(text) == ["Tom Harlow", "Ada Quill", "Tom Harlow", "Ada Quill"]


def test_a_quotation_over_three_paragraphs_is_whose_the_last_says() -> None:
    text = "“It is old.\n“It is wet.\n“It leaks,” Ada Quill said."
    assert names(text) == ["Ada Quill"] * 3


LAST_TURN = [
    ("“It was oak,” Ada Quill said.\n“It was ash, Ada.”", "Tom Harlow"),
    ("“It was oak, and it was dear,” Ada Quill said.\n“You never told me.”", "Tom Harlow"),
    ("“It was oak, and it was dear,” Ada Quill said.\n“Nonsense. It was ash.”", "Tom Harlow"),
    ("Ada Quill sat.\nOn the wall a boy of nine was waiting.\n“Is it old?”", "a boy of nine"),
    ("Ada Quill sat down.\nShe found her old cup.\n“That is mine.”", "Ada Quill"),
    ("“It is oak,” Ada Quill said.\n“How old is it?”\n“As old as I am.”", "Ada Quill"),
]


@pytest.mark.parametrize(("text", "name"), LAST_TURN)
def test_a_line_without_a_tag_is_whose_turn_it_is(text: str, name: str) -> None:
    assert names(f"“It was wet,” Tom Harlow said. He left.\n{text}")[-1] == name


def test_a_question_of_the_writer_is_nobodys() -> None:
    text = "“It is oak,” Ada Quill said.\n“How old is it?”\n“As old as I am.”"
    assert names(text) == ["Ada Quill", None, "Ada Quill"]
    text = "Ada Quill said it was old. Then it rained for hours.\n“How old?”\n“As old as I am.”"
    assert names(text) == ["Ada Quill", None, "Ada Quill"]


def test_who_interviews_gives_no_answers_under_his_initials() -> None:
    text = """Tess Vance mends walls. She had just got up.

TH: Why lime?

TV: Because it breathes.

TH: And cement?

TV: I never touch it.

TH: It is said to last longer.

TV: It does not.

Interview by Tom Harlow"""
    assert names(text) == ["Tess Vance"] * 3


def test_what_a_thing_tells_you_of_somebody_he_does_not_say() -> None:
    text = "The shout was one of the sort that tells you he believes that the race is not over."
    assert names_in("en", text) == []


def test_a_paper_is_not_the_place_called_so() -> None:
    text = "The list appeared on Capitol Hill. Sites said that it was leaked, the Hill reported."
    assert "Capitol Hill" not in names_in("en", text)
