"""A finding in, whether it is a statement out: what looks like speech but is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from knowledge.grammar.parsed import Parsed, is_named_so
from knowledge.grammar.patterns import part
from knowledge.language import WORD, fold
from knowledge.model import Article, Kind
from knowledge.quotes.alone import ALONE
from knowledge.quotes.evidence import evidence
from knowledge.quotes.finding import Finding
from knowledge.quotes.named import (
    behind_heading,
    defined,
    given_name,
    in_list,
    on_a_wall,
    proverb,
    so_called,
    sung,
)
from knowledge.quotes.outlets import agency_tag


def is_statement(parsed: Parsed, found: Finding, article: Article) -> bool:
    """Whether no rule for what it is speaks against it."""
    if any(refused(parsed, found, article) for refused in REFUSALS[found.kind]):
        return False
    return found.rule != ALONE or not any(refused(parsed, found, article) for refused in _OF_LONE)


def one_word(parsed: Parsed, found: Finding, article: Article) -> bool:
    """A quotation of one word is a name or a manner of speaking unless a dash opens it, one in capitals a headline."""
    words = parsed.printed(*found.content)
    line = parsed.speech[found.content[0]].dashed and words.endswith(_ENDS_LINE)
    alone = len(words.split()) < 2 and not (line or _is_answer(parsed, found.content[0]))
    return words[:_LONGEST_CROSSHEAD].isupper() or alone


_ENDS_LINE = (".", "!", "?", "…")
"""How a line of a conversation ends; an item of a list has no such mark."""


def _is_answer(parsed: Parsed, token: int) -> bool:
    """Whether a quotation that asks stands before it, as in a conversation: “Will you sell?” he asked. “Never.”"""
    before = range(token - 1, max(-1, token - _LONGEST_FRAME), -1)
    asked = next((other for other in before if other in parsed.speech), None)
    return (asked is not None and "asks" in parsed.classes[asked]) or _is_asked_for(parsed, token)


def _is_asked_for(parsed: Parsed, token: int) -> bool:
    """Whether it is a sentence of its own behind one that tells of a question: He was asked how he felt. “Tired.”"""
    stop = token - 1
    while stop > 0 and parsed.tags[stop] == "\n":
        stop -= 1
    if stop < 1 or parsed.tags[stop] != ".":
        return False
    for other in range(stop - 1, max(-1, stop - _LONGEST_QUESTION), -1):
        if parsed.tags[other] in ".\n":
            return False
        if not parsed.classes[other].isdisjoint(_ASKING):
            return True
    return False


_LONGEST_QUESTION = 40
_ASKING = frozenset({"inquiring", "inquire"})
"""Classes of verbs with which a question is told."""


_LONGEST_FRAME = 12
"""Tokens between a question and its answer: who asked, and the end of his paragraph."""


def wordless(parsed: Parsed, found: Finding, article: Article) -> bool:
    """Marks around nothing that one could say, or around "деп ойлайды", which stands between two quotations."""
    words = parsed.printed(*found.content)
    first = WORD.search(words)
    if first is None or found.content[0] not in parsed.speech:
        return first is None
    short = len(words.split()) <= _LONGEST_BETWEEN
    return short and "dep" in parsed.lexicon.entry(first.group()).classes


_LONGEST_BETWEEN = 3
"""Words between two quotations, where the marks of each are taken for the other's."""


def told_by_a_sign(parsed: Parsed, found: Finding, article: Article) -> bool:
    """What a thing shows you of somebody is the writer's guess: "the sort of smile that tells you she thinks so"."""
    first = found.source[0] if found.source else 0
    if first < found.sentence[0] + _SIGN:
        return False
    held = parsed.classes[first - _SIGN : first]
    return all(name in classes for name, classes in zip(_TOLD_YOU, held, strict=True))


_TOLD_YOU = ("relative", "telling", "objective")
"""Classes of "that tells you" before who is said to think something."""
_SIGN = len(_TOLD_YOU)


def inscription(parsed: Parsed, found: Finding, article: Article) -> bool:
    """What a banner, a sign or a label says is nobody's statement; not what a notice states (`inscribed`)."""
    if found.source is None:
        return False
    if on_a_wall(parsed, found):
        return True
    shows = not parsed.lexicon.language.words("speech.words.inscribed") or (
        found.cue is None
        or any("inscribed" in parsed.classes[token] for token in range(*found.cue))
    )
    return shows and any("inscription" in parsed.classes[token] for token in range(*found.source))


def label(parsed: Parsed, found: Finding, article: Article) -> bool:
    """The song «...», an article entitled «...»: what stands before, or behind, says that it is a name."""
    first = found.content[0]
    if found.kind is Kind.DIRECT and is_named_so(parsed, first):
        return True
    if found.kind is not Kind.DIRECT or first not in parsed.speech:
        return False
    if first > 1 and parsed.tags[first - 1] == ":" and parsed.classes[first - 2] >= _HEADING:
        return True  # "In its headline: «...»"
    opens = _first_of_list(parsed, found.sentence[0], first)
    before = opens - 2 if opens > 1 and parsed.tags[opens - 1] == "," else opens - 1
    while before > 0 and "aux" in parsed.classes[before]:  # "Whose motto is «...»"
        before -= 1
    if opens - before == _BEHIND_COMMA and _is_of_time(parsed, before):
        return False  # "After the show, “We were lucky,” she said"
    is_name = found.cue is None or found.cue[0] >= first or "titled" in parsed.classes[first]
    return before >= 0 and "label" in parsed.classes[before] and is_name


_BEHIND_COMMA = 2
_TIME_OF = 4
"""Tokens before a noun in which "after" or "during" may stand."""


def _is_of_time(parsed: Parsed, noun: int) -> bool:
    """Whether the noun only tells when or where something was said (`speech.during`)."""
    during = parsed.lexicon.language.words("speech.during")
    return any(fold(parsed.word(token)) in during for token in range(max(0, noun - _TIME_OF), noun))


def _first_of_list(parsed: Parsed, start: int, token: int) -> int:
    """The first of the quotations that a list joins to this one: the songs «A», «B» and «C»."""
    while token - 1 > start:
        other = token - 1
        while other > start and (parsed.tags[other] == "," or parsed.classes[other] & _AND):
            other -= 1
        if other == token - 1 or other not in parsed.speech:
            break
        token = other
    return token


_AND = frozenset({"coordinating", "and", "link"})
"""Classes of the words that join the members of a list."""
_HEADING = frozenset({"inscription", "label"})
"""Classes of a word for what stands over or under something: a headline, a motto."""


def narrator(parsed: Parsed, found: Finding, article: Article) -> bool:
    """What "I" and "you" think is the writer's, not reported speech; so is what "this story" said."""
    if found.source is None:
        return False
    first, past = found.source
    if any("own_text" in parsed.classes[token] for token in range(first, past)):
        return True
    return past - first == 1 and "narrator" in parsed.classes[first]


def by_nobody(parsed: Parsed, found: Finding, article: Article) -> bool:
    """What nobody says is no statement (`speech.nobody`): "No one told the driver that the road was closed"."""
    if found.source is None:
        return False
    source = fold(parsed.printed(*found.source)) + " "
    return source.startswith(parsed.lexicon.language.words("speech.nobody"))


def asked_by_writer(parsed: Parsed, found: Finding, article: Article) -> bool:
    """What the writer himself asks, if the verb (`speech.words.narrator`, `asked_so`) alone tells of it."""
    if found.cue is None or found.source != found.cue:
        return False
    return not parsed.classes[found.cue[0]].isdisjoint({"narrator", "asked_so"})


def supposed(parsed: Parsed, found: Finding, article: Article) -> bool:
    """What nobody in particular would say: "They will tell you that ...", "where would they say that ...?"."""
    if found.source is None or found.cue is None or found.cue[0] < found.source[1]:
        return False
    between = range(max(0, found.source[0] - 1), found.cue[0])
    anybody = parsed.classes[found.source[1] - 1] & {"plural", "narrator", "crowd"}
    return bool(anybody) and any("modal" in parsed.classes[token] for token in between)


def played(parsed: Parsed, found: Finding, article: Article) -> bool:
    """What somebody says whom an actor plays is a line of the play (`speech.parts.played`: the role of Irina)."""
    if found.source is None:
        return False
    first, past = found.source
    name = fold(parsed.word(past - 1))
    return past - first == 1 and any(name.startswith(stem) for stem in _played(parsed))


@lru_cache(maxsize=4)
def _played(parsed: Parsed) -> frozenset[str]:
    """The beginnings of the names of those whom actors play."""
    pattern = part(parsed.lexicon.language.code, "played")
    tokens = [match.start("who") for match in pattern.finditer(parsed.tags)] if pattern else []
    return frozenset(fold(parsed.word(token))[:_STEM] for token in tokens)


_STEM = 4
"""Letters by which a name is known again in another case."""


def thanks(parsed: Parsed, found: Finding, article: Article) -> bool:
    """The line with which an interviewer thanks for the talk (`speech.thanks`); an answer of his guest is longer."""
    words = parsed.lexicon.language.words("speech.thanks")
    if not words:
        return False
    line = fold(parsed.printed(*found.content)[:_LONGEST_CROSSHEAD])
    return len(line) < _LONGEST_CROSSHEAD and any(fold(phrase) in line for phrase in words)


def crosshead(parsed: Parsed, found: Finding, article: Article) -> bool:
    """A line between paragraphs that repeats the words of a quotation is its editors'."""
    piece = parsed.speech[found.content[0]]
    start, end = piece.span.start, piece.span.end
    before = parsed.text[max(0, start - _MARGIN) : start].rstrip(" \t\r")
    after = parsed.text[end : end + _MARGIN].lstrip(" \t\r")
    words = piece.inner.of(parsed.text)[:_LONGEST_CROSSHEAD]
    on_its_own = before[-1:] in ("", "\n") and after[:1] in ("", "\n")
    ends = words[-1:] in ".!?,…"
    return on_its_own and not ends and _beginnings(parsed)[_beginning(words)] > 1


def signature(parsed: Parsed, found: Finding, article: Article) -> bool:
    """The last paragraph of a quotation that holds nothing but a name says whose it is."""
    piece = parsed.speech.get(found.content[0])
    opens = parsed.tags[found.content[0] - 1 : found.content[0]] in ("", "\n", ":")
    if (
        piece is None
        or not opens
        or piece.span.start != piece.inner.start
        or piece.turn
        or piece.dashed
    ):
        return False
    return "titled" in parsed.classes[found.content[0]]


_MARGIN = 8
_LONGEST_CROSSHEAD = 80


@lru_cache(maxsize=4)
def _beginnings(parsed: Parsed) -> Counter[str]:
    """How many quotations of the article begin with the same words."""
    return Counter(
        _beginning(piece.inner.of(parsed.text)[:200]) for piece in parsed.speech.values()
    )


def _beginning(words: str) -> str:
    return " ".join([match.group() for match in WORD.finditer(fold(words))][:_BEGINNING])


_BEGINNING = 3
"""Words that a crosshead has in common with the quotation it is taken from."""


Refusal = Callable[[Parsed, Finding, Article], bool]
_OF_ANY: Sequence[Refusal] = (wordless, inscription, by_nobody, supposed, signature)
_OF_REPORTS: Sequence[Refusal] = (*_OF_ANY, told_by_a_sign, agency_tag, given_name, narrator)
REFUSALS: Mapping[Kind, Sequence[Refusal]] = {
    Kind.DIRECT: (
        *_OF_ANY,
        label,
        behind_heading,
        in_list,
        so_called,
        defined,
        sung,
        proverb,
        asked_by_writer,
        played,
    ),
    Kind.MIXED: _OF_REPORTS,
    Kind.INDIRECT: (*_OF_REPORTS, evidence),
}
_OF_LONE: Sequence[Refusal] = (one_word, thanks, crosshead)
"""Of quotations that stand alone (`alone`)."""
