"""What English reports with its rarer forms, and where the reported words end."""

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]

REPORTED = [
    ("Quill repeated the claim that the wall was wet.", "the claim that the wall was wet"),
    ("Quill answered the town had no money.", "the town had no money"),
    ("Quill was quoted by the Clarion as saying that the wall was wet.", "the wall was wet"),
    ("Quill dismissed claims that the wall was wet.", "the wall was wet"),
    ("Quill confirmed reports that the wall was wet.", "the wall was wet"),
    ("Quill promised on Wednesday to look at the wall.", "to look at the wall"),
    ("Quill vowed in a statement to look at the wall.", "to look at the wall"),
    ("The wall is old and wet, a report by the town said.", "The wall is old and wet"),
    ("According to Ada Quill, the head of the Bureau of Walls, it is wet.", "it is wet"),
    ("The wall was “old and wet”, Quill said, wiping his face.", "The wall was “old and wet”"),
    ("The wall fell in the night, Quill warned.", "The wall fell in the night"),
    ("The wall fell in the night, Quill said by telephone.", "The wall fell in the night"),
    ("The wall fell in the night, reported the Clarion.", "The wall fell in the night"),
    ("Walls are old, Det. Tom Harlow wrote in the release.", "Walls are old"),
    ("So far, says Quill, the wall has held.", "the wall has held"),
    ("In interview, she told the court, the wall had been wet.", "the wall had been wet"),
    ("Had nobody looked at the wall, Mr Harlow asked.", "Had nobody looked at the wall"),
    ("By the report's reckoning, the wall is old and wet.", "the wall is old and wet"),
    ("As reported by the Clarion, the wall is old and wet.", "the wall is old and wet"),
    ("Quill testified before the committee that the wall was wet.", "the wall was wet"),
    ("Her answer was that the wall had been wet.", "the wall had been wet"),
    ("The mayor's view is that the wall has to go.", "the wall has to go"),
    ("A narrator reminds viewers that the wall is old.", "the wall is old"),
    ("Nobody came, with one woman saying that the wall was wet.", "the wall was wet"),
    ("A dispatcher can be heard asking what fell on the wall.", "what fell on the wall"),
    ("A number of builders said the wall was wet.", "the wall was wet"),
    ("Its director, Ada Quill, asked ministers for £300 to mend it.", "£300 to mend it"),
    ("The officer accepted that nobody had looked.", "nobody had looked"),
    ("Quill made it plain that the wall would go.", "the wall would go"),
    ("One note was torn; it bore a name, Quill disclosed.", "One note was torn; it bore a name"),
    ("It became “the oldest wall of all”, said the clown.", "It became “the oldest wall of all”"),
    ("The court heard that the wall had been wet.", "the wall had been wet"),
    ("Quill is convinced the wall will hold.", "the wall will hold"),
    ("Quill had no doubt that the wall would hold.", "the wall would hold"),
    ("Quill issued a warning that the wall could fall.", "the wall could fall"),
    ("It is Quill's belief that monks built the wall.", "monks built the wall"),
    ("Quill denied having seen the wall.", "having seen the wall"),
    ("Quill offered to pay for the wall.", "to pay for the wall"),
    ("Quill recommends a coat of lime.", "a coat of lime"),
    ("The town wrote to say the wall would go.", "the wall would go"),
    ("It is the prosecution's case that Quill built the wall.", "Quill built the wall"),
    ("A clerk was asked by the judge, Ada Quill, to stay there.", "to stay there"),
    ("Quill rose to say that the wall was old.", "the wall was old"),
    ("Quill refused it, explaining in a letter that it was old.", "it was old"),
    ("By their estimate, the wall is old.", "the wall is old"),
    ("Quill suggested mending the wall.", "mending the wall"),
    ("In her memoir, ‘Soundings’, Quill said that it was old.", "it was old"),
    ("Some 61 per cent of 110 parents said they were wet.", "they were wet"),
    ("A woman in green wanted to know who had paid.", "who had paid"),
    ("The man beside her said it hardly mattered.", "it hardly mattered"),
    ("Governor Quill on Friday directed the town to mend it.", "the town to mend it"),
    ("Quill faulted the town for its haste.", "the town for its haste"),
    ("Quill said in an emailed statement that the wall was wet.", "the wall was wet"),
    ("Quill told the Clarion over phone that the wall was wet.", "the wall was wet"),
    ("One builder told the paper over coffee that it was wet.", "it was wet"),
    ("The union has pressed for a new wall since March.", "a new wall since March"),
    ("The builders' union demanded guarantees for the wall.", "guarantees for the wall"),
    ("The builders' union demands the return of the wall.", "the return of the wall"),
    ("By the age of ten, they report, walls are wet.", "walls are wet"),
    ("The letter asks for one gate a week.", "one gate a week"),
    ("Quill likened the wall to “a tired old dog”.", "the wall to “a tired old dog”"),
    (
        "Quill was less shy, revealing she had been left with the bill.",
        "she had been left with the bill",
    ),
    ("Notes seen by the Clarion show the town knew of it.", "the town knew of it"),
    ("One of them says every wall used to be wet.", "every wall used to be wet"),
    ("In Kelm people say the wall is wet.", "the wall is wet"),
    ("Quill was keen to point out that the wall was wet.", "the wall was wet"),
    ("Quill was told by a builder that the wall was wet.", "the wall was wet"),
    ("The jury was told that the wall was wet.", "the wall was wet"),
    ("Quill left it as it was but signalled that the wall would go.", "the wall would go"),
    ("His mother described him as a boy who loved walls.", "him as a boy who loved walls"),
    ("The mayor, Tom Harlow, called it a betrayal of the north.", "it a betrayal of the north"),
    ("The company blamed the weather for the fall.", "the weather for the fall"),
    ("The union is demanding a rise of eight per cent.", "a rise of eight per cent"),
    ("About half of the individuals in the study said walls were wet.", "walls were wet"),
    ("Most of those interviewed said they liked the wall.", "they liked the wall"),
    ("I spoke to Quill, who reports that hers is wet as well.", "hers is wet as well"),
    ("Quill said he believed the wall was wet.", "he believed the wall was wet"),
    ("While Quill says the wall is wet, few have looked.", "the wall is wet"),
    ("After saying the wall was wet, Quill was taken home.", "the wall was wet"),
    ("Quill said during a rally on Friday that the wall was wet.", "the wall was wet"),
    (
        "Quill said in a guest column in Monday's Clarion that old walls can fall.",
        "old walls can fall",
    ),
    ("Quill told a crowd of builders in the town that old walls can fall.", "old walls can fall"),
    ("Quill continued to insist that the wall was wet.", "the wall was wet"),
    ("Quill filed a lawsuit in May alleging that the wall was wet.", "the wall was wet"),
    ("Few believed Quill's claim that the wall was wet.", "the wall was wet"),
    ("Quill said if it rains again the wall will go.", "if it rains again the wall will go"),
    ("Quill said that hopes and claims of walls are old.", "hopes and claims of walls are old"),
    ("The judge ordered that the wall be mended.", "the wall be mended"),
    ("They saw the wall, which, Quill said, was wet by noon.", "was wet by noon"),
    ("Quill said Friday's rain had reached the wall.", "Friday's rain had reached the wall"),
    ("Harlow, who said the wall was wet, went home.", "the wall was wet"),
    ("What Quill does say is that the wall was wet.", "the wall was wet"),
    ("US officials said the wall was wet.", "the wall was wet"),
    ("The WHO said on Monday that walls were wet.", "walls were wet"),
    ("They saw the wall, which according to Quill, was wet by noon.", "was wet by noon"),
    ("In her view the wall could be ruled out.", "the wall could be ruled out"),
    ("He declared himself “king of the wall” when asked.", "himself “king of the wall”"),
    ("Rain came, with many saying the wall was wet.", "the wall was wet"),
    ("Its account asked visitors not to climb the wall.", "not to climb the wall"),
    ("The wall was wet, she went on, and then she left.", "The wall was wet"),
    ("Quill wrote to the town in May to say that the wall was wet.", "the wall was wet"),
    ("The commissioners were pleased to announce that it is open.", "it is open"),
    ("Quill had asked for a fine of £300.", "a fine of £300"),
    ("Quill came home and accused the town of hiding its old wall.", "hiding its old wall"),
    ("Quill warned builders against walls in the north.", "against walls in the north"),
    ("It was paid for by the Wall Trust, which said it was glad.", "it was glad"),
    ("A spokesman, who calls himself Captain Quill, said that the wall fell.", "the wall fell"),
    ("Her own view of the wall is that it is old.", "it is old"),
    ("Quill claimed by satellite phone that it was wet.", "it was wet"),
    ("The town sent him a memo describing it as “very off-brand”.", "it as “very off-brand”"),
    ("He was late, and Quill goes on to suggest that it was wet.", "it was wet"),
    ("Quill warns against building too soon.", "building too soon"),
    ("Quill averred that the wall was old.", "the wall was old"),
    ("Tess Quill came, and by her own account she had never seen it.", "she had never seen it"),
    (
        "The two expressed “firm commitment to the old wall of Kelm”.",
        "“firm commitment to the old wall of Kelm”",
    ),
    ("At Kelm in May Quill taught us that the wall was old.", "the wall was old"),
    (
        "Quill urged builders within a mile of the wall to stay away.",
        "builders within a mile of the wall to stay away",
    ),
    ("It had a smell “like a wet dog,” Quill told reporters.", "It had a smell “like a wet dog,”"),
    (
        "Quill said the three had read it and could recall none of it.",
        "the three had read it and could recall none of it",
    ),
    ("The town is advising builders not to climb the wall.", "not to climb the wall"),
    ("Officials are telling people to keep off the wall.", "to keep off the wall"),
    ("The gate was dry; according to Quill, the wall was wet.", "the wall was wet"),
    ("Both said the wall was wet.", "the wall was wet"),
    ("Quill declined to comment except to say that the wall was wet.", "the wall was wet"),
    ("The mayor would say only that the wall was wet.", "the wall was wet"),
    ("The trust refused an interview beyond saying it was glad.", "it was glad"),
    ("He has two sons, one of whom, Quill said, is a mason.", "is a mason"),
    ("Quill called for calm and is threatening to sue the town.", "to sue the town"),
    ("In the opinion of Tess Quill, a professor of law at Kelm, it was old.", "it was old"),
    ("According to the audit, published in May, it was old.", "it was old"),
    ("Quill was accused by builders of hiding the old wall.", "hiding the old wall"),
    (
        "Quill accused big builders of keeping walls wet for years.",
        "big builders of keeping walls wet for years",
    ),
    ("Quill has encouraged the town to mend the wall.", "the town to mend the wall"),
    ("Quill recounted feeling the wall shake.", "feeling the wall shake"),
    ("The mayor sees “no reason to mend the wall”.", "“no reason to mend the wall”"),
    ("Quill remembers how the wall fell on Monday.", "how the wall fell on Monday"),
    ("The wall was “a bad joke”, he said, a reference to Kelm.", "The wall was “a bad joke”"),
]


@pytest.mark.parametrize(("text", "words"), REPORTED)
def test_reported_speech_is_found(found: Callable[..., Found], text: str, words: str) -> None:
    assert [item for _, item in found(text)] == [words]


NOT_SAID = [
    "By our reckoning the wall cost two million.",
    "Quill repeated the claim at a rally on Saturday.",
    "Quill answers every complaint herself, by hand.",
    "The mayor answered the letters of the pupils one by one.",
    "Quill, limping, conceded a corner that he need not have conceded.",
    "VERDICT: “False”",
    "Quill lost the wall to Harlow, conceding his part of it.",
    "Quill has been posting notes on the wall that people can read.",
    "Nordland and Kelmaria have claims in the north, and the wall is old.",
    "The race moves to Western states this week that Quill hopes to win.",
    "Quill said no to the wall.",
    "A builder who saw it in May, the first time in years, remembered her silence.",
    "The town has apologised after a ‘routine’ blast.",
    "Figures were not there for walls that showed it, two in Kelm among them.",
    "Quill was still at work in states that come later in the year.",
    "Quill told the story of a builder who held a sign at the wall.",
    "The club, whose motto is “By work and by water alone”, met in Kelm.",
    "Quill apologised to the 212 builders who had come.",
    "Quill thanked the jurors for their patience.",
    "Quill was jailed for a year and ordered to pay for the wall.",
    "Under the heading “What we know so far of it” the leaflet had a drawing.",
    "Quill explains it with a drawing of the wall.",
    "In the hall in May, Quill told his guests.",
    "Quill taught us to build a wall.",
    "Quill stood on the wall, thanking the builders.",
    "Quill laughed when we came to the wall.",
    "Quill wrote it all down and went to the wall.",
    "A builder from Kelm asked for the floor.",
    "Quill looked at the wall. “Windy.”",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_nobody_said_is_no_statement(found: Callable[..., Found], text: str) -> None:
    assert found(text) == []


def test_what_stands_before_and_behind_who_says_it_is_said(found: Callable[..., Found]) -> None:
    text = "The wall owed nobody anything, Quill said, except a coat of lime."
    said = ["The wall owed nobody anything", "except a coat of lime"]
    assert [words for _, words in found(text)] == said


def test_what_goes_on_in_the_tense_of_before_is_said_as_well(found: Callable[..., Found]) -> None:
    text = "The wall was wet, Quill noted, and the roof had fallen in."
    assert [words for _, words in found(text)] == ["The wall was wet", "the roof had fallen in"]


def test_a_question_ends_where_its_answer_begins(found: Callable[..., Found]) -> None:
    text = "When the court asked if the wall was wet, Quill said it was as dry as a bone."
    assert [words for _, words in found(text)] == [
        "if the wall was wet",
        "it was as dry as a bone",
    ]


def test_a_demand_ends_where_the_blame_begins(found: Callable[..., Found]) -> None:
    text = "Quill called for a review, accusing the town of neglect."
    assert [words for _, words in found(text)] == ["a review", "the town of neglect"]


def test_somebody_else_has_words_of_his_own(found: Callable[..., Found]) -> None:
    text = "“It leaks,” another wrote. Another commented: “It always did.”"
    assert [words for _, words in found(text)] == ["“It leaks,”", "“It always did.”"]


def test_what_is_added_is_a_statement_of_its_own(found: Callable[..., Found]) -> None:
    text = "The wish to go “without walls” lives on, Quill said, adding that it was old."
    assert [words for _, words in found(text)] == [
        "The wish to go “without walls” lives on",
        "it was old",
    ]


def test_what_leads_to_a_quotation_is_said_as_well(found: Callable[..., Found]) -> None:
    text = "Quill said that her people were worried: “The wall will fall on us.”"
    assert [words for _, words in found(text)] == [
        "her people were worried",
        "“The wall will fall on us.”",
    ]


def test_a_second_verb_that_might_be_a_noun_goes_on(found: Callable[..., Found]) -> None:
    text = "The report notes that it was wet and states that it had been old."
    assert [words for _, words in found(text)] == ["it was wet", "it had been old"]


CUT = [
    ("The wall, Quill argues in the weekly “Der Wall”, is the first.", "The wall", "is the first"),
    ("The wall, Quill said, would not last the winter.", "The wall", "would not last the winter"),
    ("The walls, the authors caution, may not hold.", "The walls", "may not hold"),
    ("The wall, say the builders, will last.", "The wall", "will last"),
    ("Old stones, according to Quill, fell first.", "Old stones", "fell first"),
    ("The wall, according to Tom Harlow, is old and wet.", "The wall", "is old and wet"),
    ("The men in boats, she writes, took it down.", "The men in boats", "took it down"),
    ("The wall could, Quill said, fall again.", "The wall could", "fall again"),
    (
        "The wall was wet, he said, and nobody looked at it.",
        "The wall was wet",
        "nobody looked at it",
    ),
    (
        "She will mend it, Quill says, when she has a ladder.",
        "She will mend it",
        "when she has a ladder",
    ),
    (
        "The wall was wet, Quill noted; the gate was dry.",
        "The wall was wet",
        "the gate was dry",
    ),
    ("The wall, said Tom Harlow, belongs to nobody.", "The wall", "belongs to nobody"),
    ("The wall, said Tom Harlow, a builder from Kelm, fell at noon.", "The wall", "fell at noon"),
    ("The wall, Quill said, “leaks like a basket”.", "The wall", "“leaks like a basket”"),
    (
        "The wall was wet, Quill said, but would last for a year.",
        "The wall was wet",
        "would last for a year",
    ),
]


@pytest.mark.parametrize(("text", "first", "second"), CUT)
def test_a_clause_that_who_says_it_cuts_has_two_parts(
    found: Callable[..., Found], text: str, first: str, second: str
) -> None:
    assert [words for _, words in found(text)] == [first, second]


UNCUT = [
    ("The wall would hold, she said, and walked away.", "The wall would hold"),
    ("Quill was glad, she said, when asked about it.", "Quill was glad"),
    ("More oddly, Quill says, the wall has moved.", "the wall has moved"),
    ("On Monday, Quill said, the wall fell.", "the wall fell"),
]


@pytest.mark.parametrize(("text", "words"), UNCUT)
def test_what_says_when_or_how_is_no_part_of_a_clause(
    found: Callable[..., Found], text: str, words: str
) -> None:
    assert words in [item for _, item in found(text)]
    assert len(found(text)) == 1


def test_who_is_quoted_behind_and_has_words_of_his_own(found: Callable[..., Found]) -> None:
    text = "The paper notes that it is cold and quotes a mason as saying that the wall is wet."
    assert [words for _, words in found(text)] == ["it is cold", "the wall is wet"]


@pytest.mark.parametrize(
    "text",
    [
        "In May, Quill said, “we shall open the gate.”",
        "The wall was old. Yes, Quill said, “we shall open the gate.”",
    ],
)
def test_what_follows_no_beginning_of_it_is_said_in_words_of_its_own(
    found: Callable[..., Found], text: str
) -> None:
    assert ("direct", "“we shall open the gate.”") in found(text)


def test_a_word_alone_answers_a_question_that_is_told(found: Callable[..., Found]) -> None:
    text = "Asked about the wall, Quill looked at it. “Windy.”"
    assert found(text) == [("direct", "“Windy.”")]


def test_an_answer_goes_on_behind_whose_it_is(found: Callable[..., Found]) -> None:
    text = "“I would wait,” was the reply of Tom Harlow, “without building it.”"
    assert [words for _, words in found(text)] == ["“I would wait,”", "“without building it.”"]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("It has been argued that the so-called “wall tax” failed.", []),
        (
            "Quill said the so-called “wall tax” had failed.",
            [("indirect", "the so-called “wall tax” had failed")],
        ),
        (
            "Quill described the self-styled “wall king” as “a clown”.",
            [("mixed", "the self-styled “wall king” as “a clown”")],
        ),
        (
            "Quill denied that lime could explain it: “Look at the wall, it is dry.”",
            [("indirect", "lime could explain it"), ("direct", "“Look at the wall, it is dry.”")],
        ),
    ],
)
def test_a_name_that_others_give_is_not_said(
    text: str, statements: Found, found: Callable[..., Found]
) -> None:
    assert found(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "The mayor told Tom Harlow to close the gate, ordered Ada Quill to pay and called on "
            "the town to wait.",
            ["to close the gate", "Ada Quill to pay", "the town to wait"],
        ),
        (
            "The court instructed the firm to pay, ordered the owner to leave and urged the town "
            "to help.",
            ["the firm to pay", "the owner to leave", "the town to help"],
        ),
        (
            "Quill urged the men to wait, and the mayor, of Kelm, urged builders to stay.",
            ["the men to wait, and the mayor, of Kelm, urged builders to stay"],
        ),
    ],
)
def test_each_of_several_demands_in_a_row_is_one(
    text: str, statements: list[str], found: Callable[..., Found]
) -> None:
    assert [words for _, words in found(text)] == statements
