"""The tokens of a mention without a name in, the words by which one names whom it describes out.

Where words have cases, the head of the mention and the attributes before it are put into the nominative; what
depends on the head stays as it is. `people.agree` tells by the end of the head which attributes it takes, and
`people.attributes` has their endings.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from knowledge.grammar.lexicon import Lexicon
from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.language import fold

_SHORTEST_STEM = 2
"""Letters that are left of an attribute without its ending."""


@lru_cache(maxsize=32)  # Several rules ask for that of one mention.
def headword(parsed: Parsed, first: int, past: int) -> int | None:
    """The token that says what the mention describes (`speech.parts.headword`); None if nothing does."""
    pattern = part(parsed.lexicon.language.code, "headword")
    match = pattern.search(parsed.tags, first, past) if pattern else None
    return match.start() if match else None


def named(parsed: Parsed, first: int, past: int) -> str:
    """The words of a mention in the form in which one names it; as they are printed if that is not known."""
    printed = [parsed.word(token) for token in range(first, past)]
    if "numeral" in parsed.classes[first]:  # It alone is in the nominative: "пять рабочих".
        return " ".join(printed)
    if "one_of" in parsed.classes[first]:  # "In the words of one of them."
        return " ".join(
            [_as_printed(parsed.lexicon.lemma(fold(printed[0])), printed[0]), *printed[1:]]
        )
    head = headword(parsed, first, past)
    if head is None or _is_named(parsed, first, head):
        return " ".join(printed)
    word = fold(parsed.word(head))
    form = parsed.lexicon.first_form(word)
    if form != word:
        endings = _attribute_endings(parsed.lexicon, form, many="many" in parsed.classes[head])
        before = [_agreeing(word, endings) for word in printed[: head - first]]
        printed = [*before, _as_printed(form, parsed.word(head)), *printed[head - first + 1 :]]
    return " ".join(printed)


def before_deed(parsed: Parsed, first: int, past: int) -> int:
    """The end of a mention before a quotation that tells what is done: the league «does not object» to it."""
    for token in parsed.spoken(first + 1, past):
        opening = parsed.speech[token].inner.of(parsed.text)[:_LONGEST_WORD].split()[:1]
        if opening and opening[0].islower() and parsed.lexicon.entry(opening[0]).classes & _DEEDS:
            return token
    return past


def owner_before(parsed: Parsed, first: int) -> str:
    """The pronoun before a mention that says whose that is, where nothing else does; empty if none stands there."""
    return parsed.word(first - 1) if first and "own" in parsed.classes[first - 1] else ""


_DEEDS = frozenset({"not", "acting", "deed"})
_LONGEST_WORD = 40
"""Characters within which the first word of a quotation ends."""


def _is_named(parsed: Parsed, first: int, head: int) -> bool:
    """Whether the mention is in the nominative as it is: by its head, or by the attribute before it."""
    plural = tuple(parsed.lexicon.language.pairs("people.attributes.many").values())
    before = parsed.word(head - 1) if head > first else ""
    return (
        "nom" in parsed.classes[head]
        or any(parsed.classes[token] & _PARTS for token in range(first, head))
        or before.endswith(plural or " ")
    )


_PARTS = frozenset({"oneof", "share", "count"})
"""Words behind which stands whose part they are: "one of the rowers", "40 per cent of the rowers"."""


def _as_printed(form: str, word: str) -> str:
    if len(form) > 1 and word[: len(form)].isupper():  # An abbreviation.
        return form.upper()
    return form.capitalize() if word[:1].isupper() else form


def _attribute_endings(words: Lexicon, head: str, *, many: bool) -> Mapping[str, str]:
    agree = words.language.pairs("people.agree")
    kind = "many" if many else agree.get(head[-1:], agree.get("", ""))
    return words.language.pairs(f"people.attributes.{kind}") if kind else {}


def _agreeing(word: str, endings: Mapping[str, str]) -> str:
    for length in (len(word), *range(len(word) - _SHORTEST_STEM, 0, -1)):
        instead = endings.get(word[-length:])
        if instead is not None:
            return word[:-length] + instead
    return word


def is_one_of_them(parsed: Parsed, first: int, past: int) -> bool:
    """Whether the mention is somebody out of several: "one of the builders", but not "one of the letters"."""
    of = first + 1
    one = parsed.classes[first] >= {"partly", "indefinite"} and of < past
    if not one or "many" in parsed.classes[of] or "belonging" not in parsed.classes[of]:
        return False
    kinds = (parsed.classes[token] & _OF_WHICH_ONE for token in range(of, past))
    return "document" not in next(filter(None, kinds), frozenset())


_OF_WHICH_ONE = frozenset({"document", "role", "crowd"})
"""What tells of what one is one: the first such word, as "one of the authors of the letter" is somebody."""
