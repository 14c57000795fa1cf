"""What a question asks for: whom, when, where it was printed, and about what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

import pytest

from knowledge.keys import name_key, word_key
from knowledge.model import Question, Speaker
from knowledge.question import Names, undated, understand

TODAY = date(2025, 6, 18)  # a Wednesday
PEOPLE = {
    1: Speaker(name_key("Arman Dauletov"), "Arman Dauletov", "President of Kelmaria", id=1),
    2: Speaker(name_key("Ilona Brandt"), "Ilona Brandt", "Minister of Finance", id=2),
    3: Speaker(name_key("Pavel Morozov"), "Павел Морозов", "премьер-министр", id=3),
    4: Speaker(name_key("Olga Morozova"), "Ольга Морозова", "врач", id=4),
    5: Speaker(name_key("Jens Holm"), "Jens Holm", "President of Norgard", id=5),
    6: Speaker(name_key("Vera Lund"), "Vera Lund", "the Norgard captain", id=6),
    7: Speaker(name_key("the port's savings bank"), "the port's savings bank", id=7),
}


@dataclass
class Archived:
    """An archive that knows these people, one publisher and some words."""

    stored: set[str] = field(default_factory=set)

    def words(self, keys: Iterable[str]) -> set[str]:
        return self.stored & set(keys)

    def names(self) -> Names:
        return Names(
            tuple((who.name, i) for i, who in PEOPLE.items()),
            tuple((who.role, i) for i, who in PEOPLE.items()),
        )

    def speakers(self, speaker_ids: Iterable[int]) -> Sequence[Speaker]:
        return [PEOPLE[i] for i in sorted(speaker_ids)]

    def publishers(self) -> Sequence[str]:
        return ["Valley Post"]


def ask(text: str, *known: str) -> Question:
    return understand(text, Archived({name_key(word) for word in known}), today=TODAY)


@pytest.mark.parametrize(
    ("text", "ids", "words"),
    [
        ("What did Dauletov say about the new harbour?", [1], ("new", "harbour")),
        ("what did dauletov say about the new harbour", [1], ("new", "harbour")),
        ("What did Daulettov say about grain?", [1], ("grain",)),  # a typing error
        ("What has Даулетов said about grain?", [1], ("grain",)),
        ("Что сказал Даулетов о зерне?", [1], ("зерне",)),
        ("Что Морозов говорил про порт?", [3], ("порт",)),
        ("Что Морозова говорила про порт?", [3, 4], ("порт",)),
        ("Ө. Морозова порт туралы не деді?", [4], ("порт",)),
        ("Ғ.М. Дәулетов порт туралы не деді?", [1], ("порт",)),
        ("Дәулетов Ғ. порт туралы не деді?", [1], ("порт",)),
        ("Мнение Морозова о порте", [3, 4], ("порте",)),  # he in the genitive, or she
        ("Дәулетов астық туралы не айтты?", [1], ("астық",)),
        ("Дәулетовтің астық туралы пікірі", [1], ("астық",)),
        ("What did the president of Kelmaria say about grain?", [1], ("grain",)),
        ("What did the head of state say about grain?", [1, 5], ("grain",)),
        ("Что глава государства сказал о зерне?", [1, 5], ("зерне",)),
        ("Мемлекет басшысы астық туралы не айтты?", [1, 5], ("астық",)),
        ("Что премьер-министр сказал о порте?", [3], ("порте",)),
        ("What did the finance minister say about taxes?", [2], ("taxes",)),
        ("What did Dauletov say on the topic of grain?", [1], ("grain",)),
        ("Что сказал Даулетов на тему зерна?", [1], ("зерна",)),
        ("Что сказал Даулетов по поводу зерна?", [1], ("зерна",)),
        ("Дәулетов астық тақырыбында не айтты?", [1], ("астық",)),
        ("What did Ilona Brandt say?", [2], ()),
        ("What did Yelena Brandt say?", [2], ()),  # a given name in another spelling
        ("What did Yelena Brandt say about taxes?", [2], ("taxes",)),
        ("Что сказала Брандт?", [2], ()),
        ("What did the captain say about fog?", [6], ("fog",)),  # by a role that is no known office
        ("What did the Norgard captain say about fog?", [6], ("fog",)),
        ("What did the port's savings bank say about fog?", [7], ("fog",)),
        ("What did Brandt say about promises and claims?", [2], ("promises", "claims")),
        ("Dauletov: I say the harbour is full", [1], ("say", "harbour", "full")),
        ("Премьер-министр: порт полон", [3], ("порт", "полон")),
        ("Dauletov said the harbour is full", [1], ("harbour", "full")),
        ("Ilona Brandt on taxes", [2], ("taxes",)),
        ("Брандт о налогах", [2], ("налогах",)),
        ("Брандт салық туралы", [2], ("салық",)),
        ("Брандт Голм туралы айтты", [2], ("голм",)),  # who speaks comes first
    ],
)
def test_whose_words_are_asked_for(text: str, ids: list[int], words: tuple[str, ...]) -> None:
    question = ask(text)
    assert [who.id for who in question.speakers] == ids
    assert question.words == words


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("What did Zeldovich say about grain?", ("zeldovich",)),
        ("Что сказал Зельдович о зерне?", ("зельдович",)),
        ("What did the ministry say about grain?", ()),
        ("What did the president of Velgoria say about grain?", ("velgoria",)),  # only of others
        ("What did the central bank say about grain?", ()),  # a word of a description is no name
        ("Zeldovich: the harbour is full", ("zeldovich",)),
        ("Зельдович: порт полон", ("зельдович",)),
        ("Norway's question: who pays?", ()),
        ("Zeldovich said about grain", ("zeldovich",)),
        ("Anton Zeldovich: the harbour is full", ("anton", "zeldovich")),
    ],
)
def test_a_speaker_of_whom_nothing_is_stored_is_nobody(text: str, nobody: tuple[str, ...]) -> None:
    question = ask(text)
    assert (question.nobody, question.speakers) == (nobody, ())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("into a real leadership position in the", ("real", "leadership", "position")),
        ("took one touch and didn't think about it", ("took", "one", "touch", "didn't", "think")),
        ("I think they will be", ("i", "think", "they", "will", "be")),
        ("я так сказал, и скажу опять", ("сказал", "скажу", "опять")),
    ],
)
def test_a_piece_of_a_quotation_keeps_its_words_of_saying(
    text: str, words: tuple[str, ...]
) -> None:
    question = ask(text)
    assert question.speakers == question.nobody == ()
    assert set(words) <= set(question.words)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Зельдович астық туралы не айтты?", ("зельдович",)),
        ("Астық қымбаттады", ()),  # a stored word
        ("Зельдовичтің астығы", ()),  # no subject
        ("Zeldovich bought the harbour", ("zeldovich",)),
        ("Waht is the harbour?", ()),  # a question's first word may be mistyped
        ("Brandt bought the harbour", ()),
    ],
)
def test_the_capitals_that_open_a_question_may_name_nobody_stored(
    text: str, opening: tuple[str, ...]
) -> None:
    assert ask(text, "астық").opening == opening


@pytest.mark.parametrize(
    ("text", "unheard"),
    [
        ("what did anton zeldovich say about grain", ("anton", "zeldovich")),
        ("говорил ли зельдович про зерно", ("зельдович",)),
        ("zeldovich: the harbour is full", ("zeldovich",)),
        ("what did the ministry say about grain", ()),
        ("what did zeldovich and the whole council of the harbour say", ()),  # too long for a name
        ("zeldovich bought the harbour", ()),  # nothing tells that it is a name
    ],
)
def test_small_letters_name_nobody_where_a_speaker_stands(
    text: str, unheard: tuple[str, ...]
) -> None:
    question = ask(text, "ministry")
    assert (question.unheard, question.nobody, question.speakers) == (unheard, (), ())


def test_a_further_name_makes_another_of_a_surname() -> None:
    assert ask("What did Brandt Zeldovich say about grain?").speakers == ()
    assert [who.name for who in ask("What did Ilona Brandt say about grain?").speakers] == [
        "Ilona Brandt"
    ]


def test_an_office_in_the_matter_is_nobody_who_speaks() -> None:
    question = ask("What did Zeldovich say about the minister of agriculture?")
    assert (question.nobody, question.speakers) == (("zeldovich",), ())


@pytest.mark.parametrize(
    ("text", "unheard"),
    [
        ("Антон Зельдович астықты сатып алды", ("зельдович",)),
        ("Зельдович астықты сатып алды", ("зельдович",)),
        ("Илона Зельдович астықты сатып алды", ("зельдович",)),  # she is Brandt
        ("Зельдовичтің астығы сатылды", ()),  # no subject
        ("Астық сатылды", ()),  # a stored word
        ("Зельдович кім?", ()),
    ],
)
def test_a_name_may_open_a_sentence_that_may_open_with_anything(
    text: str, unheard: tuple[str, ...]
) -> None:
    assert ask(text, "астық").unheard == unheard


def test_a_name_before_a_thing_is_no_speaker_on_a_topic() -> None:
    assert {"bridge", "river"} <= set(ask("Ilona Brandt bridge over the river").words)


def test_letters_are_read_as_they_are_seen() -> None:
    assert ask("har\u00adbour o\u200bf Norga\u0308rd").words == ("harbour", "norgärd")


@pytest.mark.parametrize(
    ("label", "nobody"),
    [
        ("Harbour", False),
        ("Пресс-Секретарь", False),
        ("Глава МИД", False),
        ("Глава Зельдович", True),
    ],
)
def test_a_label_that_is_a_stored_word_or_an_office_is_no_name(label: str, nobody: bool) -> None:
    assert bool(ask(f"{label}: who pays for it?", "harbour").nobody) is nobody


def test_a_name_in_another_question_is_only_mentioned() -> None:
    question = ask("Where was Dauletov born?")
    assert question.speakers == ()
    assert [who.id for who in question.mentioned] == [1]
    assert question.words == ("dauletov", "born")


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("What did Brandt say about taxes in 2024?", date(2024, 1, 1), date(2024, 12, 31)),
        ("What did Brandt say about taxes in May 2024?", date(2024, 5, 1), date(2024, 5, 31)),
        ("What did Brandt say about taxes on 3 May 2024?", date(2024, 5, 3), date(2024, 5, 3)),
        ("What did Brandt say about taxes since 2023?", date(2023, 1, 1), None),
        ("What did Brandt say about taxes before March?", None, date(2025, 3, 31)),
        ("What did Brandt say about taxes yesterday?", date(2025, 6, 17), date(2025, 6, 17)),
        ("What did Brandt say last week about taxes?", date(2025, 6, 9), date(2025, 6, 15)),
        ("What did Brandt say about taxes last month?", date(2025, 5, 1), date(2025, 5, 31)),
        ("Что Брандт сказала о налогах в мае 2024 года?", date(2024, 5, 1), date(2024, 5, 31)),
        ("Что Брандт говорила о налогах с 2023 года?", date(2023, 1, 1), None),
        ("Что Брандт сказала о налогах 17.05.2024?", date(2024, 5, 17), date(2024, 5, 17)),
        ("Брандт 2024 жылы салық туралы не айтты?", date(2024, 1, 1), date(2024, 12, 31)),
        ("Брандт 2023 жылдан бері салық туралы не айтты?", date(2023, 1, 1), None),
        ("Что Брандт сказала о налогах 5 мая 2011", date(2011, 5, 5), date(2011, 5, 5)),
        ("What did Brandt say from 3 to 5 May 2024?", date(2024, 5, 3), date(2024, 5, 5)),
        ("Что Брандт говорила с декабря по февраль?", date(2024, 12, 1), date(2025, 2, 28)),
        ("Что Брандт сказала с 2020 по 2023 год?", date(2020, 1, 1), date(2023, 12, 31)),
        ("Брандт қаңтарда не айтты?", date(2025, 1, 1), date(2025, 1, 31)),
        ("Brandt 2024 jyly ne aıtty?", date(2024, 1, 1), date(2024, 12, 31)),
        ("Brandt 2024 jylǵy 2 aqpanda ne dedi?", date(2024, 2, 2), date(2024, 2, 2)),
        ("Brandt yesterday", date(2025, 6, 17), date(2025, 6, 17)),
        ("Taxes in May 2024", None, None),
        ("What did Brandt say about the plan for 2030?", None, None),
        ("What happened in 1812?", None, None),
    ],
)
def test_when_it_was_said(text: str, since: date | None, until: date | None) -> None:
    question = ask(text)
    assert (question.since, question.until) == (since, until)


def test_a_year_that_is_no_time_stays_a_word() -> None:
    assert "2030" in ask("What did Brandt say about the plan for 2030?").words
    assert "1812" in ask("What happened in 1812?").words
    assert "2024" in undated(ask("What did Brandt say about taxes in 2024?")).words


def test_where_it_was_printed() -> None:
    question = ask("What did Brandt say about taxes in the Valley Post?")
    assert (question.publisher, question.words) == ("Valley Post", ("taxes",))


@pytest.mark.parametrize(
    ("typed", "known", "words"),
    [
        ("Xnj crfpfk Lfektnjd j pthyt?", ("зерне",), ("зерне",)),  # a Latin keyboard
        ("Црн дфлу", ("why", "lake"), ("lake",)),
        ("gjhn b pthyj", ("порт", "зерно"), ("порт", "зерно")),
        ("порт pthyj", ("порт", "зерно"), ("порт", "зерно")),  # only one word
        ("Crjkmrj k.ltq yf jpthe?", (), ("людей", "озеру")),  # nothing known, but no vowels either
        ("Rjulf gjcnhjzn gjhn, yf htrt", ("порт", "реке"), ("построят", "порт", "реке")),
        ("Rnj cnhjbn Marbeck d gjhne?", ("marbeck", "порту"), ("строит", "marbeck", "порту")),
        ("The port of grain", ("port", "grain"), ("port", "grain")),
        ("Completely unknown here", (), ("completely", "unknown", "here")),
    ],
)
def test_a_question_on_the_wrong_keyboard_is_put_right(
    typed: str, known: tuple[str, ...], words: tuple[str, ...]
) -> None:
    assert ask(typed, *known).words == words


@pytest.mark.parametrize("text", ["", "   ", "?!", "what is the", "что это", "бұл не"])
def test_a_question_of_small_words_has_no_words(text: str) -> None:
    assert ask(text).words == ()


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Что сказал Енс Хольм?", [5]),
        ("Йенс Хольм не айтты?", [5]),  # "не" is a small word in two languages
        ("Что сказала Илона Брант о зерне?", [2]),
        ("Что сказал Илья Холмсон о зерне?", []),  # another man
    ],
)
def test_a_name_is_known_by_its_sound(text: str, ids: list[int]) -> None:
    assert [who.id for who in ask(text).speakers] == ids


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("How many ships came?", "number"),
        ("Who built the harbour when the ships came?", "name"),
        ("Which harbour did Holm build, and when?", ""),
        ("В каком году построили порт?", "number"),
        ("Порт қай жылы салынды?", "number"),
        ("Портты кім салды?", "name"),
        ("harbour", ""),
    ],
)
def test_the_first_asking_phrase_tells_what_is_asked_for(text: str, wants: str) -> None:
    assert ask(text).wants.replace("thing", "") == wants


def test_of_a_long_post_only_the_beginning_is_looked_at() -> None:
    known = Archived({word_key("bridge"), word_key("harbour")})
    post = f"{'bridge ' * 800}harbour"
    found = understand(post, known, today=TODAY)
    assert found.words == ("bridge",) and found.text == post
