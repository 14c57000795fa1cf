"""Articles -> alleged quotations made of them by known changes, with the verdict each must get.

Nothing here asks the code that is measured: what a negation, a name or a number is stands in short lists of
its own, so that both sides do not share a mistake.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.model import Article, Kind, Span, Speaker, Statement
from knowledge.sentences import sentences

TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\d+(?:[ \u00a0\u202f.,]\d{3}(?!\d))*(?:[.,]\d+)?")
LEAST_WORDS, MOST_WORDS = 8, 45
LEAST_CONTENT = 7
"""Words of more than three letters in a sentence that is long enough to be told from others."""
MOST_CHANGED = 6
ALWAYS = frozenset({"negation", "number", "name"})
"""The warnings of which a false one counts."""

DENIALS = {
    "en": "not no never none nobody nothing nor neither cannot without hardly unable",
    "ru": "не ни нет никогда никто никого ничего ничто нельзя без невозможно",
    "kk": "емес жоқ ешқашан ешкім ештеңе еш emes joq eshqashan eshkim eshteńe esh",
}
LIMITS = {
    "en": "all every some only must may might should can could always often many most each any few",
    "ru": "все всех каждый некоторые только лишь должен должны может могут всегда много многие",
    "kk": "барлық бәрі кейбір тек ғана керек тиіс мүмкін көп barlyq bári tek ǵana kerek tıis múmkin",
}
COUNTING = {
    "en": "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty"
    " hundred thousand million billion first second third half dozen once twice percent",
    "ru": "один одна одно два две три четыре пять шесть семь восемь девять десять сто тысяч тысячи"
    " миллион миллиона миллионов миллиардов первый второй третий дважды процентов процента",
    "kk": "бір екі үш төрт бес алты жеті сегіз тоғыз он жүз мың миллион миллиард пайыз жиырма отыз"
    " елу bir eki úsh tórt bes alty jeti segiz toǵyz on júz myń mıllıon mıllıard paıyz jıyrma otyz"
    " екінші бірінші үшінші ekinshi birinshi úshinshi",
}
MONTHS = {
    "en": "January February March April June July August September October November December",
    "ru": "января февраля марта апреля июня июля августа сентября октября ноября декабря",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
}
DENIED_VERB = re.compile(
    r"(?:[мпб][аеyі]|m[ae]|[bp][ae])(?:й?д[ыі]|[йı]$|ғ[ан]н|ген|[ıi]d[yi]|ǵan|gen|d[yi]|ıtyn|ıtin|йтын|йтін|у|ý|с|s)"
)


@dataclass(frozen=True, slots=True)
class Case:
    """An alleged quotation: what it was made of and what must be said of it."""

    kind: str
    language: str
    text: str
    verdicts: frozenset[str]
    speaker: str = ""
    must_warn: frozenset[str] = frozenset()
    must_not_warn: frozenset[str] = ALWAYS
    put_in: tuple[str, ...] | None = None
    left_out: tuple[str, ...] | None = None
    """Words put in and left out; None where the change is not one of words."""
    origin: str = ""


@dataclass(frozen=True)
class Unit:
    """A sentence that stands in the archive."""

    article: Article
    span: Span
    statement: Statement | None = None

    @property
    def text(self) -> str:
        return self.span.of(self.article.text)

    @property
    def language(self) -> str:
        return self.article.language

    @property
    def tokens(self) -> list[Span]:
        return [Span(m.start(), m.end()) for m in TOKEN.finditer(self.text)]

    @property
    def speaker(self) -> Speaker | None:
        return self.statement.speaker if self.statement else None


def same(word: str) -> str:
    """A word without what marks and case make of it."""
    return re.sub(r"['’ʼ]", "'", word.casefold().replace("ё", "е"))


def words(text: str) -> tuple[str, ...]:
    """The words of a text, each as `same` has it."""
    return tuple(same(m.group()) for m in TOKEN.finditer(text))


def units(article: Article, passages: Sequence[Statement | Span]) -> Iterator[Unit]:
    """The sentences of an article that are fit to be changed: neither short nor endless, no headline."""
    for passage in passages:
        is_said = isinstance(passage, Statement)
        span = passage.content if isinstance(passage, Statement) else passage
        for sentence in sentences(span.of(article.text), article.language):
            whole = Span(span.start + sentence.start, span.start + sentence.end)
            unit = Unit(article, _bare(article.text, whole), passage if is_said else None)
            if _is_fit(unit):
                yield unit


def _bare(text: str, span: Span) -> Span:
    """Without the marks around it."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".!?%)"):
        end -= 1
    return Span(start, end)


def _is_fit(unit: Unit) -> bool:
    if words(unit.text) == words(unit.article.title):
        return False
    found = words(unit.text)
    return (
        LEAST_WORDS <= len(found) <= MOST_WORDS
        and sum(len(word) > 3 for word in found) >= LEAST_CONTENT
        and "\n" not in unit.text
    )


@dataclass
class Maker:
    """Makes cases of the units of one language."""

    language: str
    units: list[Unit]
    held_out: list[Unit]
    speakers: list[Speaker]
    chance: random.Random
    vocabulary: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Collect the words and the names that are put in place of others."""
        lower: Counter[str] = Counter()
        large: Counter[str] = Counter()
        for unit in self.units:
            for place, span in enumerate(unit.tokens):
                word = span.of(unit.text)
                if word.islower() and word.isalpha() and len(word) > 3 and self._is_neutral(word):
                    lower[word] += 1
                elif place and word.istitle() and len(word) > 4 and not self._is_date(word):
                    large[word] += 1
        self.vocabulary = sorted(lower)
        self.names = sorted(word for word in large if word.lower() not in lower)

    def cases(self, count: int) -> Iterator[Case]:
        """`count` cases of each kind, fewer where too few sentences are fit for it."""
        for kind, make in KINDS.items():
            made = 0
            for _ in range(count * 40):
                if made == count:
                    break
                if case := make(self, kind, self.chance.choice(self.units)):
                    made += 1
                    yield case

    def _is_date(self, word: str) -> bool:
        days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
        months = MONTHS[self.language].lower().split()
        return same(word).startswith(tuple(days) + tuple(month[:5] for month in months))

    # Words.

    def _is_neutral(self, word: str) -> bool:
        """Whether nothing hangs on a word: no denial, number, name or limit."""
        low = same(word)
        return (
            low.isalpha()
            and word.islower()
            and low not in DENIALS[self.language].split()
            and low not in LIMITS[self.language].split()
            and low not in COUNTING[self.language].split()
            and not self._is_date(word)
            and not low.startswith(tuple(n for n in COUNTING[self.language].split() if len(n) > 3))
            and not (self.language == "kk" and DENIED_VERB.search(low))
            and not (self.language == "ru" and low.startswith(("не", "ни", "без")))
        )

    def _neutral_places(self, unit: Unit) -> list[int]:
        return [n for n, span in enumerate(unit.tokens) if self._is_neutral(span.of(unit.text))]

    def _word(self, unit: Unit, near: Sequence[str] = ()) -> str:
        """A word that the sentence does not have."""
        there = set(words(unit.text)) | set(near)
        while True:
            word = self.chance.choice(self.vocabulary)
            if same(word) not in there:
                return word

    def _case(self, kind: str, unit: Unit, text: str, *verdicts: str, **more: object) -> Case:
        return Case(kind, self.language, text, frozenset(verdicts), origin=unit.text, **more)  # type: ignore[arg-type]

    # Kinds of case.

    def unchanged(self, kind: str, unit: Unit) -> Case:
        text = self.chance.choice(DISGUISES)(unit.text, self.chance)
        return self._case(kind, unit, text, *self._as_stored(unit), put_in=(), left_out=())

    def _as_stored(self, unit: Unit) -> tuple[str, ...]:
        kind = unit.statement.kind if unit.statement else None
        if kind is Kind.INDIRECT:
            return ("reported",)
        return ("exact", "reported") if kind is Kind.MIXED else ("exact",)

    def _nearly(self, unit: Unit) -> tuple[str, ...]:
        return tuple("close" if name == "exact" else name for name in self._as_stored(unit))

    def replaced(self, kind: str, unit: Unit) -> Case | None:
        places = self._neutral_places(unit)
        most = min(MOST_CHANGED, len(unit.tokens) // 3, len(places))
        if most < 1:
            return None
        chosen = self.chance.sample(places, self.chance.randint(1, most))
        new: dict[int, str] = {}
        for place in chosen:
            new[place] = self._word(unit, tuple(new.values()))
        text = _rewritten(unit, new)
        old = tuple(same(unit.tokens[place].of(unit.text)) for place in chosen)
        return self._case(
            kind,
            unit,
            text,
            *self._nearly(unit),
            put_in=tuple(map(same, new.values())),
            left_out=old,
        )

    def dropped(self, kind: str, unit: Unit) -> Case | None:
        places = self._neutral_places(unit)
        most = min(MOST_CHANGED, len(unit.tokens) // 3, len(places))
        if most < 1:
            return None
        chosen = self.chance.sample(places, self.chance.randint(1, most))
        text = _rewritten(unit, dict.fromkeys(chosen, ""))
        old = tuple(same(unit.tokens[place].of(unit.text)) for place in chosen)
        return self._case(kind, unit, text, *self._nearly(unit), put_in=(), left_out=old)

    def added(self, kind: str, unit: Unit) -> Case:
        new: dict[int, str] = {}
        for place in self.chance.sample(
            range(len(unit.tokens)),
            self.chance.randint(1, min(MOST_CHANGED, len(unit.tokens) // 3)),
        ):
            new[place] = self._word(unit, tuple(new.values()))
        text = _rewritten(
            unit,
            {place: f"{unit.tokens[place].of(unit.text)} {word}" for place, word in new.items()},
        )
        return self._case(
            kind,
            unit,
            text,
            *self._nearly(unit),
            put_in=tuple(map(same, new.values())),
            left_out=(),
        )

    def negation(self, kind: str, unit: Unit) -> Case | None:
        turned = TURNS[self.language](unit, self.chance)
        if turned is None:
            return None
        text, put_in, left_out = turned
        return self._case(
            kind, unit, text, *self._nearly(unit), must_warn=frozenset({"negation"}),
            must_not_warn=ALWAYS - {"negation"}, put_in=put_in, left_out=left_out,
        )  # fmt: skip

    def number(self, kind: str, unit: Unit) -> Case | None:
        places = [n for n, span in enumerate(unit.tokens) if span.of(unit.text).isdigit()]
        if not places:
            return None
        place = self.chance.choice(places)
        old = unit.tokens[place].of(unit.text)
        new = str(int(old) + self.chance.choice((1, 2, 10, 3)))
        return self._warned(kind, unit, place, new, "number")

    def date(self, kind: str, unit: Unit) -> Case | None:
        months = {month.lower(): month for month in MONTHS[self.language].split()}
        places = [n for n, span in enumerate(unit.tokens) if span.of(unit.text).lower() in months]
        if not places:
            return None
        place = self.chance.choice(places)
        old = unit.tokens[place].of(unit.text)
        new = self.chance.choice([month for low, month in months.items() if low != old.lower()])
        return self._warned(kind, unit, place, new, "number")

    def name(self, kind: str, unit: Unit) -> Case | None:
        place = self._name_in(unit)
        if place is None:
            return None
        new = self.chance.choice(self.names)
        if (
            same(new) in words(unit.text)
            or same(new)[:4] == same(unit.tokens[place].of(unit.text))[:4]
        ):
            return None
        return self._warned(kind, unit, place, new, "name")

    def _name_in(self, unit: Unit) -> int | None:
        large = [
            n
            for n, span in enumerate(unit.tokens)
            if n
            and span.of(unit.text).istitle()
            and span.of(unit.text) in self.names
            and unit.text[span.start - 1] == " "
            and unit.text[span.start - 2] not in '.!?:«“"('
        ]
        return self.chance.choice(large) if large else None

    def name_by_a_letter(self, kind: str, unit: Unit) -> Case | None:
        place = self._name_in(unit)
        if place is None:
            return None
        old = unit.tokens[place].of(unit.text)
        letter = self.chance.randrange(1, max(2, len(old) - 2))
        near = (
            _OTHER_LETTER[self.chance.randrange(len(_OTHER_LETTER))]
            if re.search("[a-z]", old)
            else self.chance.choice("бвгдзклмнрст")
        )
        new = old[:letter] + near + old[letter + 1 :]
        return None if new == old else self._warned(kind, unit, place, new, "name")

    def _warned(self, kind: str, unit: Unit, place: int, new: str, warning: str) -> Case:
        old = unit.tokens[place].of(unit.text)
        return self._case(
            kind, unit, _rewritten(unit, {place: new}), *self._nearly(unit), must_warn=frozenset({warning}),
            must_not_warn=ALWAYS - {warning}, put_in=(same(new),), left_out=(same(old),),
        )  # fmt: skip

    def stitched(self, kind: str, unit: Unit) -> Case | None:
        other = self.chance.choice(self.units)
        if (
            other.article.text == unit.article.text
            and abs(other.span.start - unit.span.start) < 400
        ):
            return None
        one, two = unit.text, other.text
        if self.chance.random() < 0.5:  # halves
            one, two = _part(unit, last=False), _part(other, last=True)
        return self._case(
            kind, unit, f"{one.rstrip('.')} {two}", "stitched", must_not_warn=frozenset()
        )

    def anothers(self, kind: str, unit: Unit) -> Case | None:
        if unit.statement is None or unit.speaker is None:
            return None
        other = self.chance.choice(self.speakers)
        if not all(word[0].isupper() for word in other.name.split()):  # an office may be his too
            return None
        if other.key == unit.speaker.key or set(other.key.split()) & set(unit.speaker.key.split()):
            return None
        return self._case(
            kind, unit, unit.text, "misattributed", speaker=other.name, put_in=(), left_out=()
        )

    def own(self, kind: str, unit: Unit) -> Case | None:
        """Given to its own speaker."""
        if unit.statement is None or unit.speaker is None:
            return None
        return self._case(
            kind,
            unit,
            unit.text,
            *self._as_stored(unit),
            speaker=unit.speaker.name,
            put_in=(),
            left_out=(),
        )

    def cut(self, kind: str, unit: Unit) -> Case | None:
        size = len(unit.tokens)
        keep = self.chance.randint(max(6, size // 2), size - 4) if size >= 14 else 0
        if not keep:
            return None
        at_end = self.chance.random() < 0.6
        first, last = (0, keep - 1) if at_end else (size - keep, size - 1)
        text = unit.text[unit.tokens[first].start : unit.tokens[last].end]
        rest = unit.tokens[keep:] if at_end else unit.tokens[: size - keep]
        left_out = tuple(same(span.of(unit.text)) for span in rest)
        return self._case(
            kind, unit, text, *self._nearly(unit), must_warn=frozenset({"cut"}), must_not_warn=frozenset(),
            put_in=(), left_out=left_out,
        )  # fmt: skip

    def invented(self, kind: str, unit: Unit) -> Case:
        made = self.chance.choice(self.held_out)
        return self._case(kind, made, made.text, "not_found")


def _part(unit: Unit, *, last: bool) -> str:
    half = len(unit.tokens) // 2
    return unit.text[unit.tokens[half].start :] if last else unit.text[: unit.tokens[half].end]


def _rewritten(unit: Unit, new: dict[int, str]) -> str:
    """The sentence with the words at these places written otherwise, no double space left."""
    parts, done = [], 0
    for place, span in enumerate(unit.tokens):
        if place in new:
            parts += [unit.text[done : span.start], new[place]]
            done = span.end
    return re.sub(r"\s+", " ", "".join(parts) + unit.text[done:]).strip()


# Marks and case, which are none of a check's business.

DISGUISES: tuple[Callable[[str, random.Random], str], ...] = (
    lambda text, _: text,
    lambda text, _: f"«{text}»",
    lambda text, _: f"“{text}”",
    lambda text, _: text.lower(),
    lambda text, _: text.upper(),
    lambda text, _: text.replace("ё", "е").replace("Ё", "Е"),
    lambda text, _: text.replace("-", "‑").replace("—", "-").replace("–", "—"),
    lambda text, _: re.sub(r" ", "  ", text) + " ",
    lambda text, _: re.sub(r"[,;:()«»\"“”]", "", text),
    lambda text, _: text.replace("'", "’"),
    lambda text, _: text.replace(" ", "\u00a0", 3),
    lambda text, _: f"— {text}\n",
)  # fmt: skip

_OTHER_LETTER = "bdgklmnprstvz"
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
        return _rewritten(unit, {chance.choice(there): ""}), (), (denial,)
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
    return _rewritten(unit, {place: new}), (denial,), ()


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
        return _rewritten(unit, {place: ""}), (), (found[place],)
    word = found[-1]
    for ending, denied in _KAZAKH:
        if ending.search(word) and word not in _NO_VERB and len(word) > 4:
            new = ending.sub(denied, word)
            return _rewritten(unit, {len(found) - 1: new}), (new,), (word,)
    return None


TURNS = {"en": _english, "ru": _russian, "kk": _kazakh}

KINDS: dict[str, Callable[[Maker, str, Unit], Case | None]] = {
    "unchanged": Maker.unchanged,
    "replaced": Maker.replaced,
    "dropped": Maker.dropped,
    "added": Maker.added,
    "negation": Maker.negation,
    "number": Maker.number,
    "date": Maker.date,
    "name": Maker.name,
    "name letter": Maker.name_by_a_letter,
    "stitched": Maker.stitched,
    "another's": Maker.anothers,
    "own": Maker.own,
    "cut": Maker.cut,
    "invented": Maker.invented,
}
