"""A sentence -> the same with some words changed, and what must be said of it."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.alleged_cases.denials import TURNS
from tests.alleged_cases.maker import ALWAYS, MONTHS, Case, Maker, as_stored, nearly
from tests.alleged_cases.units import Unit, rewritten, same

MOST_CHANGED = 6
NOTHING: tuple[str, ...] = ()

# Marks and case, which are none of a check's business.
DISGUISES: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: f"«{text}»",
    lambda text: f"“{text}”",
    lambda text: text.lower(),
    lambda text: text.upper(),
    lambda text: text.replace("ё", "е").replace("Ё", "Е"),
    lambda text: text.replace("-", "‑").replace("—", "-").replace("–", "—"),
    lambda text: re.sub(r" ", "  ", text) + " ",
    lambda text: re.sub(r"[,;:()«»\"“”]", "", text),
    lambda text: text.replace("'", "’"),
    lambda text: text.replace(" ", "\u00a0", 3),
    lambda text: f"— {text}\n",
)
SMALL = {
    "en": "two three four five six seven eight nine ten eleven twelve",
    "ru": "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
    "kk": "екі үш төрт бес алты жеті сегіз тоғыз он",
}
FORMS = {"en": ("'s",), "ru": ("а", "у", "ом"), "kk": ("ның", "ға", "да")}


def unchanged(maker: Maker, kind: str, unit: Unit) -> Case:
    text = maker.chance.choice(DISGUISES)(unit.text)
    return maker.case(kind, unit, text, *as_stored(unit), put_in=NOTHING, left_out=NOTHING)


def _some(maker: Maker, unit: Unit) -> list[int]:
    places = maker.neutral_places(unit)
    most = min(MOST_CHANGED, len(unit.tokens) // 3, len(places))
    return maker.chance.sample(places, maker.chance.randint(1, most)) if most else []


def _new_words(maker: Maker, unit: Unit, places: list[int]) -> dict[int, str]:
    new: dict[int, str] = {}
    for place in places:
        new[place] = maker.word(unit, tuple(new.values()))
    return new


def replaced(maker: Maker, kind: str, unit: Unit) -> Case | None:
    if not (chosen := _some(maker, unit)):
        return None
    new = _new_words(maker, unit, chosen)
    old = tuple(same(unit.word(place)) for place in chosen)
    put_in = tuple(map(same, new.values()))
    return maker.case(
        kind, unit, rewritten(unit, new), *nearly(unit), put_in=put_in, left_out=old
    )  # fmt: skip


def dropped(maker: Maker, kind: str, unit: Unit) -> Case | None:
    if not (chosen := _some(maker, unit)):
        return None
    old = tuple(same(unit.word(place)) for place in chosen)
    text = rewritten(unit, dict.fromkeys(chosen, ""))
    return maker.case(kind, unit, text, *nearly(unit), put_in=NOTHING, left_out=old)


def added(maker: Maker, kind: str, unit: Unit) -> Case:
    most = min(MOST_CHANGED, len(unit.tokens) // 3)
    places = maker.chance.sample(range(len(unit.tokens)), maker.chance.randint(1, most))
    new = _new_words(maker, unit, places)
    text = rewritten(unit, {place: f"{unit.word(place)} {word}" for place, word in new.items()})
    put_in = tuple(map(same, new.values()))
    return maker.case(kind, unit, text, *nearly(unit), put_in=put_in, left_out=NOTHING)


def order(maker: Maker, kind: str, unit: Unit) -> Case | None:
    """Two neighbouring words the other way round."""
    neutral = set(maker.neutral_places(unit))
    pairs = [n for n in neutral if n + 1 in neutral and unit.word(n) != unit.word(n + 1)]
    if not pairs:
        return None
    place = maker.chance.choice(sorted(pairs))
    text = rewritten(unit, {place: unit.word(place + 1), place + 1: unit.word(place)})
    return maker.case(kind, unit, text, *nearly(unit))


def negation(maker: Maker, kind: str, unit: Unit) -> Case | None:
    turned = TURNS[maker.language](unit, maker.chance)
    if turned is None:
        return None
    text, put_in, left_out = turned
    return maker.case(
        kind, unit, text, *nearly(unit), must_warn=frozenset({"negation"}),
        must_not_warn=ALWAYS - {"negation"}, put_in=put_in, left_out=left_out,
    )  # fmt: skip


def number(maker: Maker, kind: str, unit: Unit) -> Case | None:
    places = [n for n, span in enumerate(unit.tokens) if span.of(unit.text).isdigit()]
    if not places:
        return None
    place = maker.chance.choice(places)
    new = str(int(unit.word(place)) + maker.chance.choice((1, 2, 10, 3)))
    return _warned(maker, kind, unit, place, new, "number")


def number_in_words(maker: Maker, kind: str, unit: Unit) -> Case | None:
    """Five for 5: another word, the same number."""
    small = dict(enumerate(SMALL[maker.language].split(), 2))
    places = [
        n
        for n, span in enumerate(unit.tokens)
        if span.of(unit.text).isdigit()
        and int(span.of(unit.text)) in small
        and unit.text[max(0, span.start - 1) : span.end + 1].strip(" ,.").isdigit()
        and not (n and unit.word(n - 1)[0].isdigit())
        and not (n + 1 < len(unit.tokens) and unit.word(n + 1)[0].isdigit())
    ]
    if not places:
        return None
    place = maker.chance.choice(places)
    text = rewritten(unit, {place: small[int(unit.word(place))]})
    return maker.case(kind, unit, text, *nearly(unit))


def date(maker: Maker, kind: str, unit: Unit) -> Case | None:
    months = {month.lower(): month for month in MONTHS[maker.language].split()[:12]}
    places = [n for n, span in enumerate(unit.tokens) if span.of(unit.text).lower() in months]
    if not places:
        return None
    place = maker.chance.choice(places)
    old = unit.word(place).lower()
    new = maker.chance.choice([month for low, month in months.items() if low != old])
    return _warned(maker, kind, unit, place, new, "number")


def name(maker: Maker, kind: str, unit: Unit) -> Case | None:
    place = maker.name_in(unit)
    new = maker.chance.choice(maker.names)
    if place is None or same(new)[:4] == same(unit.word(place))[:4]:
        return None
    if same(new) in {same(span.of(unit.text)) for span in unit.tokens}:
        return None
    return _warned(maker, kind, unit, place, new, "name")


def name_by_a_letter(maker: Maker, kind: str, unit: Unit) -> Case | None:
    place = maker.name_in(unit)
    if place is None:
        return None
    old = unit.word(place)
    letter = maker.chance.randrange(1, max(2, len(old) - 2))
    latin = re.search("[a-z]", old)
    new = old[:letter] + maker.chance.choice("bdgklmnprstvz" if latin else "бвгдзклмнрст")
    new += old[letter + 1 :]
    return None if new == old else _warned(maker, kind, unit, place, new, "name")


def name_inflected(maker: Maker, kind: str, unit: Unit) -> Case | None:
    """Another case of the same name: another word, no other name."""
    place = maker.name_in(unit)
    if place is None or same(unit.word(place))[-1] in "аеёиоуыэюяьйіәөүұsyioua":
        return None
    text = rewritten(unit, {place: unit.word(place) + maker.chance.choice(FORMS[maker.language])})
    return maker.case(kind, unit, text, *nearly(unit))


def _warned(maker: Maker, kind: str, unit: Unit, place: int, new: str, warning: str) -> Case:
    return maker.case(
        kind, unit, rewritten(unit, {place: new}), *nearly(unit), must_warn=frozenset({warning}),
        must_not_warn=ALWAYS - {warning}, put_in=(same(new),), left_out=(same(unit.word(place)),),
    )  # fmt: skip
