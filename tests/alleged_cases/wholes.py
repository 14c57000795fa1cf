"""Sentences -> alleged quotations made of whole ones: pieces, parts, other speakers, the marks of a quoter."""

from __future__ import annotations

from tests.alleged_cases.changes import NOTHING
from tests.alleged_cases.maker import Case, Maker, as_stored, nearly
from tests.alleged_cases.units import Unit, same, words

FAR_APART = 400
"""Characters between two sentences of one article that no quoter takes for neighbours."""
LEFT_OUT_WORDS = 7
"""So many words left out are more than a slip."""


def stitched(maker: Maker, kind: str, unit: Unit) -> Case | None:
    """Two sentences, or the half of one and the half of another."""
    other = maker.chance.choice(maker.units)
    is_near = abs(other.span.start - unit.span.start) < FAR_APART
    if other.article.id == unit.article.id and is_near:
        return None
    one, two = unit.text, other.text
    if maker.chance.random() < 0.5:
        one, two = one[: unit.tokens[len(unit.tokens) // 2].end], two[_middle(other) :]
    text = f"{one.rstrip('.')} {two}"
    return maker.case(kind, unit, text, "stitched", must_not_warn=frozenset())


def _middle(unit: Unit) -> int:
    return unit.tokens[len(unit.tokens) // 2].start


def neighbours(maker: Maker, kind: str, unit: Unit) -> Case | None:
    """Two sentences that follow each other, nothing left out."""
    following = _after(maker, unit, 1)
    if following is None:
        return None
    text = f"{unit.text} {following.text}"
    return maker.case(kind, unit, text, *as_stored(unit), put_in=NOTHING, left_out=NOTHING)


def _after(maker: Maker, unit: Unit, steps: int) -> Unit | None:
    """The sentence so many further in what the same person says, or in what nobody does."""
    found = maker.neighbours.get((unit.article.id, unit.place + steps))
    return found if found and found.statement == unit.statement else None


def sentence_left_out(maker: Maker, kind: str, unit: Unit) -> Case | None:
    """The first and the third of three sentences."""
    skipped, third = _after(maker, unit, 1), _after(maker, unit, 2)
    if skipped is None or third is None or len(skipped.tokens) < LEFT_OUT_WORDS:
        return None
    text = f"{unit.text} {third.text}"
    return maker.case(kind, unit, text, "stitched", must_not_warn=frozenset())


def dots(maker: Maker, kind: str, unit: Unit) -> Case | None:
    """The first and the third of three sentences, and dots between."""
    skipped, third = _after(maker, unit, 1), _after(maker, unit, 2)
    if skipped is None or third is None:
        return None
    sign = maker.chance.choice(("...", "…", "[...]", "(…)"))
    text = f"{unit.text} {sign} {third.text}"
    left_out = words(skipped.text)
    return maker.case(kind, unit, text, *nearly(unit), put_in=NOTHING, left_out=left_out)


def brackets(maker: Maker, kind: str, unit: Unit) -> Case | None:
    """A word explained in square brackets."""
    place = maker.chance.randrange(1, len(unit.tokens) - 1)
    new = maker.word(unit)
    start = unit.tokens[place].end
    text = f"{unit.text[:start]} [{new}]{unit.text[start:]}"
    return maker.case(kind, unit, text, *nearly(unit), put_in=(same(new),), left_out=NOTHING)


def framed(maker: Maker, kind: str, unit: Unit) -> Case | None:
    """With "said X" copied along, X being its own speaker."""
    if not unit.is_direct or unit.speaker is None:
        return None
    verb = {"en": "said", "ru": "сказал", "kk": "деді"}[maker.language]
    name = unit.speaker.name
    text = maker.chance.choice((
        f"“{unit.text}” {verb} {name}", f"«{unit.text}», — {verb} {name}.",
        f"{name}: «{unit.text}»", f"— {unit.text.rstrip('.')}, — {verb} {name}.",
    ))  # fmt: skip
    return maker.case(kind, unit, text, "exact", put_in=NOTHING, left_out=NOTHING)


def anothers(maker: Maker, kind: str, unit: Unit) -> Case | None:
    """Given to another speaker."""
    other = maker.chance.choice(maker.speakers)
    if unit.speaker is None or not all(word[0].isupper() for word in other.name.split()):
        return None  # an office may be his too
    if set(other.key.split()) & set(unit.speaker.key.split()) or len(other.key.split()) < 2:
        return None
    return maker.case(
        kind, unit, unit.text, "misattributed", speaker=other.name, put_in=NOTHING, left_out=NOTHING
    )  # fmt: skip


def own(maker: Maker, kind: str, unit: Unit) -> Case | None:
    """Given to its own speaker."""
    if unit.speaker is None:
        return None
    return maker.case(
        kind, unit, unit.text, *as_stored(unit), speaker=unit.speaker.name, put_in=NOTHING, left_out=NOTHING
    )  # fmt: skip


def cut(maker: Maker, kind: str, unit: Unit) -> Case | None:
    """Half of a long sentence or more, its beginning or its end."""
    size = len(unit.tokens)
    if size < 14:
        return None
    keep = maker.chance.randint(max(6, size // 2), size - 4)
    first, last = (0, keep - 1) if maker.chance.random() < 0.6 else (size - keep, size - 1)
    text = unit.text[unit.tokens[first].start : unit.tokens[last].end]
    rest = unit.tokens[:first] + unit.tokens[last + 1 :]
    return maker.case(
        kind, unit, text, *nearly(unit), must_warn=frozenset({"cut"}), must_not_warn=frozenset(),
        put_in=NOTHING, left_out=tuple(same(span.of(unit.text)) for span in rest),
    )  # fmt: skip


def invented(maker: Maker, kind: str, _: Unit) -> Case | None:
    """Of the same topics, stored nowhere: not nearly, in another article or as a headline, either."""
    made = maker.chance.choice(maker.held_out)
    if maker.is_nearly_stored(made):
        return None
    return maker.case(kind, made, made.text, "not_found")


def translation(maker: Maker, kind: str, _: Unit) -> Case | None:
    """A sentence that is stored in another language only; with names and figures in it."""
    if not maker.translated:
        return None
    made = maker.chance.choice(maker.translated)
    tokens = [span.of(made.text) for span in made.tokens]
    anchors = {same(word) for word in tokens[1:] if word[0].isupper() or word[0].isdigit()}
    return maker.case(kind, made, made.text, "translation") if len(anchors) >= 4 else None


def headline(maker: Maker, kind: str, _: Unit) -> Case | None:
    """What stands only over an article is nobody's words."""
    if not maker.headlines:
        return None
    made = maker.chance.choice(maker.headlines)
    return maker.case(kind, made, made.text, "reported", "not_found", "close", "stitched")
