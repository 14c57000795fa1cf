"""A sentence -> the same with a denial put in or taken out, in each language; None if it has no place for one."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from tests.alleged_cases.units import Unit, rewritten, same

Turned = tuple[str, tuple[str, ...], tuple[str, ...]] | None


def _english(unit: Unit, chance: random.Random) -> Turned:
    aux = "is are was were will would can could should has have had must may might"
    return _by_word(unit, chance, "not", aux.split(), after=True)


def _russian(unit: Unit, chance: random.Random) -> Turned:
    verbs = re.compile(r"(?:ет|ит|ла|ли|ло|ют|ят|ал|ил|ул|ть|ем)$")
    found = [same(span.of(unit.text)) for span in unit.tokens]
    return _by_word(
        unit, chance, "не", [w for w in found if verbs.search(w) and len(w) > 4], after=False
    )


def _by_word(
    unit: Unit, chance: random.Random, denial: str, beside: Sequence[str], *, after: bool
) -> Turned:
    """A denial taken out if there is one, else put in beside one of these words."""
    found = [same(span.of(unit.text)) for span in unit.tokens]
    there = [n for n, word in enumerate(found) if word == denial]
    if there and chance.random() < 0.7:
        return rewritten(unit, {chance.choice(there): ""}), (), (denial,)
    fit = [
        n
        for n, word in enumerate(found)
        if word in beside and denial not in found[max(0, n - 1) : n + 2]
    ]
    if not fit:
        return None
    place = chance.choice(fit)
    word = unit.tokens[place].of(unit.text)
    new = f"{word} {denial}" if after else f"{denial} {word}"
    return rewritten(unit, {place: new}), (denial,), ()


_KAZAKH = tuple(
    (re.compile(f"(?<=[{before}]){ending}$"), denied)
    for before, ending, denied in (
        ("лрй", "ады", "майды"), ("лрй", "еді", "мейді"), ("аы", "йды", "майды"), ("еі", "йді", "мейді"),
        ("лрй", "ды", "мады"), ("лрй", "ді", "меді"), ("тпксш", "ты", "пады"), ("тпксш", "ті", "педі"),
        ("lr", "ady", "maıdy"), ("lr", "edi", "meıdi"), ("lr", "dy", "mady"), ("lr", "di", "medi"),
        ("tpks", "ty", "pady"), ("tpks", "ti", "pedi"),
    )
)  # fmt: skip
_NO_VERB = ("еді", "арқылы", "бойынша", "туралы", "тағы", "сонымен", "edi", "arqyly")


def _kazakh(unit: Unit, chance: random.Random) -> Turned:
    """The last verb denied, or a word of denial taken out."""
    found = [same(span.of(unit.text)) for span in unit.tokens]
    there = [n for n, word in enumerate(found) if word in ("емес", "жоқ", "emes", "joq")]
    if there:
        place = chance.choice(there)
        return rewritten(unit, {place: ""}), (), (found[place],)
    word = found[-1]
    for ending, denied in _KAZAKH:
        if ending.search(word) and word not in _NO_VERB and len(word) > 4:
            new = ending.sub(denied, word)
            return rewritten(unit, {len(found) - 1: new}), (same(new),), (word,)
    return None


TURNS = {"en": _english, "ru": _russian, "kk": _kazakh}
