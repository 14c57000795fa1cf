"""A sentence in, the turn of a conversation in it out: what stands behind a label such as `NAME:`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from functools import lru_cache

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.talk import ANSWER, LETTER, TURN, labelled_turns
from knowledge.grammar.told import GIVEN
from knowledge.grammar.turn import does_ask
from knowledge.language import WORD, fold
from knowledge.model import Kind
from knowledge.quotes.finding import Finding, Tokens

_SURE = 0.97
_ASKS = 0.5
"""Share of the turns of who asks for the paper that end in a question mark."""
_NUMBER = re.compile(r"[^\W\d_]\d{1,4}")
"""That of a question before who asks it: "Q31 Ann Reed"."""
_LONGEST_NAME = 40
_LONGEST_LABEL = 16
"""Tokens between a question and the words of the next turn."""
_INITIALS = 3
"""Letters at most for which a name may stand."""
_TWO = 2
"""Who talk in an interview; that both are no more than initials is how a paper prints its own."""
_LEAST_ASKED, _MOSTLY = 3, 0.6
"""Questions of who leads a talk, and their share of his turns."""
_LEAD = 400
"""Characters in which a text says that a paper or a station has led it."""


def turn(parsed: Parsed, sentence: Tokens, publisher: str) -> list[Finding] | None:
    """The turn as direct speech of whom the label names, nothing where the paper asks; None if it is no turn."""
    first, past = sentence
    if first in parsed.speech and parsed.speech[first].signed is not None:
        return [_signed(parsed, sentence)]
    if _is_answer(parsed, first):
        group = parsed.speech[first].utterance
        return [Finding((first, first + 1), sentence, Kind.DIRECT, ANSWER, _SURE, group=group)]
    token = next((t for t in parsed.spoken(first, past) if t > first), None)
    if token is None or not parsed.speech[token].turn:
        return None
    if (
        "\n" in parsed.text[parsed.ends[token - 1] : parsed.starts[token]]
    ):  # Behind a line that leads to it.
        return turn(parsed, (token, past), publisher)
    if _asks(parsed, first, token, publisher):
        return []
    colon = token - 1
    numbered = _NUMBER.fullmatch(parsed.word(first)) is not None
    source = (
        first + (numbered or _starts_as(parsed, first, "answer_label")),
        _end_of_name(parsed, first, colon),
    )
    named = source[0] < source[1]
    return [
        Finding(
            (token, token + 1), sentence, Kind.DIRECT, TURN if named else ANSWER, _SURE,
            (colon, token) if named else None, source if named else None,
            parsed.speech[token].utterance,
        )
    ]  # fmt: skip


def _signed(parsed: Parsed, sentence: Tokens) -> Finding:
    """The words as those of who is named behind them, or of all who are."""
    token = sentence[0]
    piece = parsed.speech[token]
    assert piece.signed is not None
    first, past = (
        bisect_left(parsed.starts, end) for end in (piece.signed.start, piece.signed.end)
    )
    many = _are_many(parsed, first, past)
    source = (first, past if many else _end_of_name(parsed, first, past)) if past > first else None
    words, rule = (token, token + 1), LETTER if many or not source else TURN
    return Finding(words, sentence, Kind.DIRECT, rule, _SURE, None, source, piece.utterance)


def _are_many(parsed: Parsed, first: int, past: int) -> bool:
    """Whether names are listed there, the last behind "and": "Ann Reed, Tom Hale and 61 others"."""
    return any(
        "coordinating" in parsed.classes[token]
        and any(
            parsed.word(behind)[:1].isdigit() or parsed.classes[behind] & GIVEN
            for behind in range(token + 1, min(token + 3, past))
        )
        for token in range(first, past)
    )


def _is_answer(parsed: Parsed, token: int) -> bool:
    """Whether a turn without a label begins there, that does not go on with one."""
    piece = parsed.speech.get(token)
    return piece is not None and piece.turn and piece.utterance == piece.inner.start


def _asks(parsed: Parsed, first: int, token: int, publisher: str) -> bool:
    """Whether the turn is a question of the paper's, of another paper's or of whoever leads the talk."""
    if _starts_as(parsed, first, "question_label"):
        return True
    if "agency" in parsed.classes[first] and "asks" in parsed.classes[token]:
        return True
    return parsed.printed(first, token - 1) in _papers_labels(parsed, publisher)


def _starts_as(parsed: Parsed, token: int, name: str) -> bool:
    """Whether the label that begins there begins with one of the words of the language's list."""
    word = parsed.word(token).casefold()
    initial = len(word) == 1 and parsed.tags[token + 1] != ":"
    return not initial and word in parsed.lexicon.language.words(f"speech.words.{name}")


def _end_of_name(parsed: Parsed, first: int, colon: int) -> int:
    """Where the name in the label ends: before a comma, behind which stands what he is."""
    comma = parsed.tags.find(",", first, colon)
    return comma if comma > first else colon


def is_question_of_turn(parsed: Parsed, found: Finding) -> bool:
    """Whether it is a paragraph behind a dash that asks, and the next one has the label of who answers."""
    first = found.content[0]
    piece = parsed.speech.get(first)
    if piece is None or not piece.dashed or "asks" not in parsed.classes[first]:
        return False
    following = next(iter(parsed.spoken(first + 1, first + _LONGEST_LABEL)), first)
    return parsed.speech[following].turn and parsed.tags[first + 1 : following].count("\n") == 1


@lru_cache(maxsize=4)
def _papers_labels(parsed: Parsed, publisher: str) -> frozenset[str]:
    """The labels that name the paper; of who mostly asks a host's, or letters of its name ("UT" in the Undertow)."""
    turns, asked = Counter[str](), Counter[str]()
    hosts: set[str] = set()
    interviewers = _interviewers(parsed)
    for start, token in labelled_turns(parsed):
        label = parsed.printed(start, token - 1)
        turns[label] += 1
        asked[label] += does_ask(parsed.text, parsed.speech[token].inner)
        led = label.casefold() in interviewers.casefold() or _is_of_initials(label, interviewers)
        if _starts_as(parsed, start, "host_label") or led or "agency" in parsed.classes[start]:
            hosts.add(label)
    if len(turns) == _TWO and all(map(_is_initials, turns)) and max(turns.values()) > 1:
        hosts.update(turns)
    hosts |= _leading(parsed, publisher, turns, asked)
    return frozenset(
        label
        for label, number in turns.items()
        if _names(label, publisher)
        or (asked[label] >= _ASKS * number and (label in hosts or _abbreviates(label, publisher)))
    )


def _leading(parsed: Parsed, publisher: str, turns: Counter[str], asked: Counter[str]) -> set[str]:
    """The labels of the only one who asks, in a talk that a paper or a station has led (`speech.talked`)."""
    by_name, all_of, questions = defaultdict[str, set[str]](set), Counter[str](), Counter[str]()
    whole = {"".join(word[0] for word in label.split()): label for label in turns if " " in label}
    for label, number in turns.items():
        full = whole.get(_letters(label), label) if _is_initials(label) else label
        name = fold(full.split()[-1])
        by_name[name].add(label)
        all_of[name] += number
        questions[name] += asked[label]
    (name, most), *others = questions.most_common()
    if most < max(_LEAST_ASKED, _MOSTLY * all_of[name]):
        return set()
    lead = fold(publisher + parsed.text[:_LEAD])
    talked = any(word in lead for word in parsed.lexicon.language.words("speech.talked"))
    asks_too = any(number > 1 for _, number in others)
    return by_name[name] if talked and others and not asks_too else set()


def _interviewers(parsed: Parsed) -> str:
    """What stands behind words that tell who asks: "Interviewed by Ann Reed" (`speech.interviewing`)."""
    text = parsed.text.casefold()
    words = parsed.lexicon.language.words("speech.interviewing")
    return "\n".join(
        parsed.text[place + len(word) : place + len(word) + _LONGEST_NAME]
        for word in words
        if (place := text.find(word)) >= 0
    )


def _is_of_initials(label: str, names: str) -> bool:
    """Whether the letters of the label, which is nothing else, begin two words in a row that are a name: "A.R."."""
    if not _is_initials(label):
        return False
    letters = _letters(label)
    starts = [word[0] for word in WORD.findall(names) if word[0].isupper()]
    return letters in "".join(starts)


def _is_initials(label: str) -> bool:
    letters = _letters(label)
    return letters.isupper() and 1 < len(letters) <= _INITIALS


def _letters(label: str) -> str:
    return label.replace(".", "").replace(" ", "")


def _names(label: str, publisher: str) -> bool:
    words = WORD.findall(fold(label))
    return bool(words) and set(words) <= set(WORD.findall(fold(publisher)))


def _abbreviates(label: str, publisher: str) -> bool:
    words = WORD.findall(fold(publisher))
    letters = iter("".join(words))
    short = "".join(filter(str.isalpha, fold(label)))
    begins = short[:1] in {word[0] for word in words}
    return len(label) <= _INITIALS and begins and all(letter in letters for letter in short)
