"""An interview in, its answers out; the questions are nobody's public statements.

Questions are known by turns: dash paragraphs of which every other one asks, paragraphs that ask (or are
printed in bold) between paragraphs that say "I", or labels (`speech.words.question_label`, `answer_label`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.grammar.look import common_look, is_pulled, look
from knowledge.grammar.parsed import Parsed
from knowledge.grammar.talk import ANSWER
from knowledge.grammar.told import Telling
from knowledge.language import WORD
from knowledge.model import Kind, Span
from knowledge.quotes.finding import Finding, Tokens
from knowledge.quotes.paragraphs import (
    asks,
    classes_in,
    is_one_speech,
    opens_with_dash,
    paragraphs_of,
    words_of,
)
from knowledge.quotes.plain_questions import (
    FIRST_PERSON_SHARE,
    LEAST_QUESTIONS,
    is_set_apart,
    plain_questions,
)
from knowledge.quotes.prompts import dashed_prompts, is_remark, prompts

_CONFIDENCE = 0.9
_LEAST_DASHES = 4
_QUESTIONS_ASK, _ANSWERS_ASK = 0.5, 0.4
"""Shares of the turns that end in a question mark: at least so many questions, under so many answers."""
_MOST_FRAMED = 0.4
"""Share of the turns that say themselves whose they are; a tale of a conversation has more."""
_THANKS = 6
"""Words of an exclamation with which an interviewer ends."""
_ANSWERED = 0.8
"""Share of the questions that an answer follows at once, where turns are not strictly every other one."""


@dataclass(frozen=True, slots=True)
class Interview:
    """The answers, and from which token to which one they and the questions stand."""

    answers: Sequence[Finding]
    first: int
    past: int
    told: frozenset[int] = frozenset()
    """The tokens between them of paragraphs in which the writer tells."""

    def holds(self, found: Finding) -> bool:
        """Whether a finding stands among the questions and answers."""
        token = found.content[0]
        return self.first <= token < self.past and token not in self.told


def interview(parsed: Parsed) -> Interview | None:
    """The interview in the article; None if it is none."""
    paragraphs = paragraphs_of(parsed)
    dashes = [n for n, tokens in enumerate(paragraphs) if opens_with_dash(parsed, tokens)]
    questions = (
        _dashed_questions(parsed, paragraphs, dashes)
        or _only_dashes(parsed, paragraphs, dashes)
        or plain_questions(parsed, paragraphs)
    )
    if len(questions) < LEAST_QUESTIONS:
        return None
    alike = common_look(parsed.text, (parsed.span(*paragraphs[n]) for n in questions))
    dashed = opens_with_dash(parsed, paragraphs[questions[0]])
    if alike and not dashed:  # Who asks tells something as well, printed as his questions are.
        questions = _printed_so(parsed, paragraphs, questions, alike)
    else:
        more = dashed_prompts if dashed else _led_or_prompted
        questions = sorted([*questions, *more(parsed, paragraphs, questions)])
    surely = any(_asks_surely(parsed, paragraphs[question]) for question in questions)
    surely |= not dashed and all(is_set_apart(parsed, paragraphs[n]) for n in questions)
    told = _told(parsed, paragraphs, questions)
    answers = [
        finding
        for question, following in zip(questions, [*questions[1:], None], strict=True)
        for finding in _answer(parsed, paragraphs, question, following, surely=surely)
        if finding.content[0] not in told
    ]
    if not answers:
        return None
    quoting = {token for n in questions for token in _quoting(parsed, paragraphs[n])}
    first, past = paragraphs[questions[0]][0], answers[-1].content[1]
    return Interview(answers, first, past, told | quoting)


def _led_or_prompted(
    parsed: Parsed, paragraphs: Sequence[Tokens], questions: Sequence[int]
) -> list[int]:
    return _leading_to_dashes(parsed, paragraphs, questions) or prompts(
        parsed, paragraphs, questions
    )


def _leading_to_dashes(
    parsed: Parsed, paragraphs: Sequence[Tokens], questions: Sequence[int]
) -> list[int]:
    """Where each answer opens with a dash and no question does: what else stands right before an answer."""
    between = range(questions[0], questions[-1])
    dashed = {n for n in between if opens_with_dash(parsed, paragraphs[n])}
    if not dashed or not all(question + 1 in dashed for question in questions[:-1]):
        return []
    return [n for n in between if n + 1 in dashed and n not in dashed and n not in questions]


def _printed_so(
    parsed: Parsed, paragraphs: Sequence[Tokens], questions: Sequence[int], alike: str
) -> list[int]:
    """The questions, and between them what is printed as all of them are."""
    between = range(questions[0], questions[-1] + 1)
    return [n for n in between if look(parsed.text, parsed.span(*paragraphs[n])) == alike]


def _quoting(parsed: Parsed, question: Tokens) -> Iterable[int]:
    """The tokens of a question that holds somebody's words in marks: "A reader writes: “...”"."""
    quotes = parsed.spoken(*question) and not opens_with_dash(parsed, question)
    return range(*question) if quotes else ()


def _told(parsed: Parsed, paragraphs: Sequence[Tokens], questions: Sequence[int]) -> frozenset[int]:
    """The tokens of paragraphs, behind an answer, in which the writer tells again, and of what follows them."""
    telling = Telling(parsed.text, parsed.lexicon)
    telling.tell(Span(0, parsed.starts[paragraphs[questions[0]][0]]))
    told: set[int] = set()
    for question, following in pairwise(questions):
        tells = headed = False
        behind_dash = opens_with_dash(parsed, paragraphs[question + 1])
        before: list[int] = []
        for tokens in paragraphs[question + 2 : following]:
            span = parsed.span(*tokens)
            # "The other coach:", and what he says.
            led, headed = headed, parsed.tags[tokens[1] - 1] == ":"
            dashed = opens_with_dash(parsed, tokens)
            acts = behind_dash and telling.acts(span)
            tells = not dashed and (tells or acts or telling.is_told(span))
            if tells or headed or led:
                told.update(before, range(*tokens))
                telling.tell(span)
            before = [] if dashed or telling.is_own(span) else [*before, *range(*tokens)]
    return frozenset(told)


def _dashed_questions(
    parsed: Parsed, paragraphs: Sequence[Tokens], dashed: Sequence[int]
) -> list[int]:
    """The dash paragraphs that ask, if every other one does or nearly all of them are answered."""
    if len(dashed) < _LEAST_DASHES or _framed(parsed, paragraphs, dashed) > _MOST_FRAMED:
        return []
    asking, answered = _answered(parsed, paragraphs, dashed)
    even, odd = dashed[::2], dashed[1::2]
    if _share(parsed, paragraphs, even) < _share(parsed, paragraphs, odd):
        even, odd = odd, even
    apart = len(asking) > LEAST_QUESTIONS and len(answered) == len(asking)
    if apart and not set(asking) <= set(even):  # Two who answer, one after the other.
        return asking
    if (
        len(set(asking) & set(even)) >= LEAST_QUESTIONS
        and _share(parsed, paragraphs, even) >= _QUESTIONS_ASK
        and _share(parsed, paragraphs, odd) < _ANSWERS_ASK
        and all(is_one_speech(parsed, paragraphs[n]) for n in even)
    ):
        return _but_last_words(parsed, paragraphs, even, dashed)
    enough = len(asking) > LEAST_QUESTIONS and len(answered) >= _ANSWERED * len(asking)
    return asking if enough else []


def _but_last_words(
    parsed: Parsed, paragraphs: Sequence[Tokens], even: Sequence[int], dashed: Sequence[int]
) -> list[int]:
    """The questions without a last one that does not ask, says more than thanks, and that nobody answers at once."""
    last = even[-1]
    words = words_of(parsed, paragraphs[last])
    known = parsed.lexicon.language.words("speech.thanks")
    thanks = len(WORD.findall(words)) <= _THANKS and words.rstrip().endswith("!")
    thanks |= any(word in words.casefold() for word in known)
    asked = thanks or asks(parsed, paragraphs[last]) or last + 1 in dashed
    return list(even if asked else even[:-1])


def _only_dashes(parsed: Parsed, paragraphs: Sequence[Tokens], dashed: Sequence[int]) -> list[int]:
    """The dash paragraphs if they are the questions alone: what stands between them says "I", behind no dash."""
    if len(dashed) <= LEAST_QUESTIONS or any(b - a == 1 for a, b in pairwise(dashed)):
        return []
    if _share(parsed, paragraphs, dashed) < _QUESTIONS_ASK or _framed(parsed, paragraphs, dashed):
        return []
    answers = [paragraphs[n + 1] for n in dashed[:-1]]
    own = sum("first_person" in classes_in(parsed, tokens) for tokens in answers)
    return list(dashed) if own >= FIRST_PERSON_SHARE * len(answers) else []


def _answered(
    parsed: Parsed, paragraphs: Sequence[Tokens], dashed: Sequence[int]
) -> tuple[list[int], list[int]]:
    """The dash paragraphs that ask, and those of them that the next one answers without saying who does."""
    spoken = [n for n in dashed if is_one_speech(parsed, paragraphs[n])]
    asking = [n for n in spoken if asks(parsed, paragraphs[n])]
    return asking, [n for n in asking if n + 1 in spoken and n + 1 not in asking]


def _framed(parsed: Parsed, paragraphs: Sequence[Tokens], numbers: Sequence[int]) -> float:
    return sum(not is_one_speech(parsed, paragraphs[n]) for n in numbers) / len(numbers)


def _share(parsed: Parsed, paragraphs: Sequence[Tokens], numbers: Sequence[int]) -> float:
    return sum(asks(parsed, paragraphs[n]) for n in numbers) / len(numbers)


def _answer(
    parsed: Parsed,
    paragraphs: Sequence[Tokens],
    question: int,
    following: int | None,
    *,
    surely: bool,
) -> Iterator[Finding]:
    """The paragraphs from a question to the next; after the last one only what is surely an answer."""
    end = following if following is not None else min(question + 3, len(paragraphs))
    group = parsed.starts[paragraphs[question][0]] + 1
    dashed = False
    for number in range(question + 1, end):
        tokens = paragraphs[number]
        spoken = opens_with_dash(parsed, tokens)
        if spoken and dashed:
            group = parsed.starts[tokens[0]] + 1
        if (
            following is None
            and not spoken
            and (dashed or not _is_own(parsed, tokens))
            and (dashed or number > question + 1 or not surely)
        ):
            return
        dashed = spoken
        if is_pulled(parsed.text, parsed.span(*tokens)) or is_remark(parsed, tokens):
            continue
        for words in _spoken(parsed, tokens):
            yield Finding(words, tokens, Kind.DIRECT, ANSWER, _CONFIDENCE, group=group)


def _is_own(parsed: Parsed, tokens: Tokens) -> bool:
    """Whether it says "I", and quotes nobody, as the writer does who tells the end."""
    return "first_person" in classes_in(parsed, tokens) and not parsed.spoken(*tokens)


def _asks_surely(parsed: Parsed, question: Tokens) -> bool:
    """Whether it says "you" (`speech.words.addressed`) or is in bold, as what a writer asks himself is not."""
    if opens_with_dash(parsed, question):
        return False
    bold = words_of(parsed, question).startswith("**")
    return bold or "addressed" in classes_in(parsed, question)


def _spoken(parsed: Parsed, tokens: Tokens) -> list[Tokens]:
    """The paragraph, or its parts in dashes where the author's words stand between them."""
    if not opens_with_dash(parsed, tokens) or is_one_speech(parsed, tokens):
        return [tokens]
    return [(token, token + 1) for token in parsed.spoken(*tokens)]
