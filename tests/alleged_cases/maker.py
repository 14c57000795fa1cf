"""The sentences of one language -> what is needed to make cases of them: words, names, and the case itself.

Nothing here asks the code that is measured: what a negation, a name or a number is stands in short lists of
its own, so that both sides do not share a mistake.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import fuzz, process

from knowledge.model import Kind, Speaker
from tests.alleged_cases.units import Unit, same, words

NEARLY_STORED = 75
"""rapidfuzz token_set_ratio from which a sentence is another print of a stored one."""
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
    " hundred thousand million billion first second third half dozen once twice percent couple",
    "ru": "один одна одно два две три четыре пять шесть семь восемь девять десять сто тысяч тысячи"
    " миллион миллиона миллионов миллиардов первый второй третий дважды процентов процента"
    " двух двум двумя трех трем четверт пятый пятая пятом шест седьм восьм девят десят двадцат"
    " тридцат сорок пятьдесят первы первая первое вторая второе треть",
    "kk": "бір екі үш төрт бес алты жеті сегіз тоғыз он жүз мың миллион миллиард пайыз жиырма отыз"
    " елу bir eki úsh tórt bes alty jeti segiz toǵyz on júz myń mıllıon mıllıard paıyz jıyrma otyz"
    " екінші бірінші үшінші ekinshi birinshi úshinshi",
}
MONTHS = {
    "en": "January February March April June July August September October November December",
    "ru": "января февраля марта апреля июня июля августа сентября октября ноября декабря",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"
    " qańtar aqpan naýryz sáýir mamyr maýsym shilde tamyz qyrkúıek qazan qarasha jeltoqsan",
}
DAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "ru": "понедельник вторник среду среда четверг пятниц суббот воскресен",
    "kk": "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі dúısenbi seısenbi sársenbi beısenbi",
}
DENIED_VERB = re.compile(
    r"(?:[мпб][аеyі]|m[ae]|[bp][ae])"
    r"(?:[йıi]$|й?д[ыі]|ғ[ан]н|ген|[ıi]d[yi]|ǵan|gen|d[yi]|ıtyn|ıtin|itin|йтын|йтін|у|ý|с|s)"
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


@dataclass
class Maker:
    """The sentences of a language, and the words and names that are put in place of others."""

    language: str
    units: list[Unit]
    held_out: list[Unit]
    translated: list[Unit]
    """Sentences of which only a translation is stored."""
    headlines: list[Unit]
    speakers: list[Speaker]
    chance: random.Random
    vocabulary: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    neighbours: dict[tuple[int, int], Unit] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Collect words and names."""
        lower: Counter[str] = Counter()
        large: Counter[str] = Counter()
        for unit in self.units:
            self.neighbours[unit.article.id, unit.place] = unit
            for place, word in enumerate(span.of(unit.text) for span in unit.tokens):
                if len(word) > 3 and self.is_neutral(word):
                    lower[word] += 1
                elif place and word.istitle() and len(word) > 4 and not self.is_date(word):
                    large[word] += 1
        self.vocabulary = sorted(lower)
        self.names = sorted(word for word in large if word.lower() not in lower)

    def is_nearly_stored(self, unit: Unit) -> bool:
        """Whether most of its words stand together in something that is stored: news repeats itself."""
        return any(
            process.extractOne(
                unit.text.lower(), texts, scorer=fuzz.token_set_ratio, score_cutoff=NEARLY_STORED
            )
            for texts in (self.stored_texts, [item.text.lower() for item in self.headlines])
        )

    @cached_property
    def stored_texts(self) -> list[str]:
        """All that is stored in the language, in lower case."""
        return [item.text.lower() for item in self.units]

    def is_date(self, word: str) -> bool:
        """A month or a day of the week, in any form."""
        listed = f"{MONTHS[self.language]} {DAYS[self.language]}".split()
        return same(word).startswith(tuple(same(name)[:5] for name in listed))

    def is_neutral(self, word: str) -> bool:
        """Whether nothing hangs on a word: no denial, number, name or limit."""
        low = same(word)
        lists = f"{DENIALS[self.language]} {LIMITS[self.language]} {COUNTING[self.language]}"
        counting = (same(name) for name in COUNTING[self.language].split() if len(name) > 3)
        return (
            low.isalpha()
            and word.islower()
            and low not in map(same, lists.split())
            and not self.is_date(word)
            and not low.startswith(tuple(counting))
            and not (self.language == "kk" and DENIED_VERB.search(low))
            and not (self.language == "ru" and low.startswith(("не", "ни", "без")))
        )

    def neutral_places(self, unit: Unit) -> list[int]:
        """The places of the neutral words of a sentence."""
        return [n for n, span in enumerate(unit.tokens) if self.is_neutral(span.of(unit.text))]

    def word(self, unit: Unit, near: Sequence[str] = ()) -> str:
        """A neutral word that the sentence does not have."""
        there = set(words(unit.text)) | set(near)
        while True:
            word = self.chance.choice(self.vocabulary)
            if same(word) not in there:
                return word

    def name_in(self, unit: Unit) -> int | None:
        """The place of a name in the middle of a sentence."""
        large = [
            n
            for n, span in enumerate(unit.tokens)
            if n
            and span.of(unit.text) in self.names
            and unit.text[span.start - 1] == " "
            and unit.text[span.start - 2] not in '.!?:«“"('
        ]
        return self.chance.choice(large) if large else None

    def case(self, kind: str, unit: Unit, text: str, *verdicts: str, **more: object) -> Case:
        """A case made of a sentence."""
        return Case(kind, self.language, text, frozenset(verdicts), origin=unit.text, **more)  # type: ignore[arg-type]


def as_stored(unit: Unit) -> tuple[str, ...]:
    """What is right of the very words of a sentence."""
    kind = unit.statement.kind if unit.statement else None
    if kind is Kind.INDIRECT:
        return ("reported",)
    return ("exact", "reported") if kind is Kind.MIXED else ("exact",)


def nearly(unit: Unit) -> tuple[str, ...]:
    """What is right of the sentence with other words in it."""
    return tuple("close" if name == "exact" else name for name in as_stored(unit))
