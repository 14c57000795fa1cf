"""Names stored in one spelling and asked for in another -> how often the right one is found, and silence kept.

    python tests/benchmarks/names.py

Only a name tells the statements apart. Half of the people are stored at a time, and all are asked for: an answer
to a question about one of the other half is another's words.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from knowledge import Archive
from tests.benchmarks.retrieval import Asked, Figures

LIST = Path(__file__).parents[1] / "questions" / "names.tsv"
SPELLINGS = ("en", "ru", "kk", "latin")
STORED = {
    "en": "Statement number {number} was read out.",
    "ru": "Было зачитано заявление номер {number}.",
    "kk": "Нөмірі {number} мәлімдеме оқылды.",
    "latin": "Nómiri {number} málimdeme oqyldy.",
}
ABOUT = {
    "en": "A letter to {name} was read out.",
    "ru": "Было зачитано письмо, адресат {name}.",
    "kk": "{name} алған хат оқылды.",
    "latin": "{name} alǵan hat oqyldy.",
}
WHAT = {
    "en": "What did {name} say?",
    "ru": "Что сказал {name}?",
    "kk": "{name} не айтты?",
    "latin": "{name} ne aıtty?",
}
BRIDGE = {
    "en": "The bridge over the river will be {number} metres long.",
    "ru": "Мост через реку будет длиной {number} метров.",
    "kk": "Өзен үстіндегі көпірдің ұзындығы {number} метр болады.",
    "latin": "Ózen ústindegi kópirdiń uzyndyǵy {number} metr bolady.",
}
ON_BRIDGE = {
    "en": "What did {name} say about the bridge over the river?",
    "ru": "Что сказал {name} о мосте через реку?",
    "kk": "{name} өзен үстіндегі көпір туралы не айтты?",
    "latin": "{name} ózen ústindegi kópir týraly ne aıtty?",
}
BRIDGE_OF = {
    "en": "{name} bridge over the river",
    "ru": "{name} мост через реку",
    "kk": "{name} өзен үстіндегі көпір",
    "latin": "{name} ózen ústindegi kópir",
}
LETTER = {
    "en": "the letter to {name}",
    "ru": "письмо {name}",
    "kk": "{name} алған хат",
    "latin": "{name} alǵan hat",
}


@dataclass(frozen=True, slots=True)
class Way:
    """How a name stands in what is stored, and in the question."""

    name: str
    stored: Mapping[str, str]
    asked: Mapping[str, str]
    is_speaker: bool


WAYS = (
    Way("speaker", STORED, WHAT, True),
    Way("on a topic", BRIDGE, ON_BRIDGE, True),
    Way("loosely", BRIDGE, BRIDGE_OF, True),
    Way("mentioned", ABOUT, LETTER, False),
)


def people() -> list[dict[str, str]]:
    """The list: spelling -> name, for each person."""
    lines = [line for line in LIST.read_text("utf-8").splitlines() if not line.startswith("#")]
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:]]


def statements(names: Sequence[tuple[int, str]], way: Way, spelling: str) -> Iterator[str]:
    """One statement a person, as lines to import."""
    for number, name in names:
        text = way.stored[spelling].format(name=name, number=number)
        language = "kk" if spelling == "latin" else spelling
        speaker = {"speaker": name} if way.is_speaker else {}
        yield json.dumps({"id": str(number), "text": text, "language": language, **speaker})


def asked(way: Way, stored: str, question: str) -> tuple[list[Asked], list[bool]]:
    """What is answered to a question on each person, with one half stored and then the other."""
    found, able = [], []
    everybody = list(enumerate(people()))
    for half in (0, 1):
        names = [(number, one[stored]) for number, one in everybody if number % 2 == half]
        with (
            tempfile.TemporaryDirectory() as folder,
            Archive.open(str(Path(folder) / "archive.db")) as archive,
        ):
            for _ in archive.import_statements(list(statements(names, way, stored)), strict=True):
                pass
            for number, one in everybody:
                result = archive.search(way.asked[question].format(name=one[question]), limit=3)
                first = result.answers[0] if result.answers else None
                right = bool(first) and first.statement.ref == str(number)
                found.append(Asked(right, first.score if first else 0.0, result.answered))
                able.append(number % 2 == half)
    return found, able


def main() -> None:
    print("name | stored, asked | R@1 | silence AUROC | balanced | another's words")
    for way in WAYS:
        found: list[Asked] = []
        able: list[bool] = []
        for stored in SPELLINGS:
            for question in SPELLINGS:
                if question != stored:
                    told = asked(way, stored, question)
                    found, able = found + told[0], able + told[1]
                    _show(way.name, f"{stored}, {question}", *told)
        _show(way.name, "all", found, able)


def _show(way: str, spellings: str, found: Sequence[Asked], able: Sequence[bool]) -> None:
    figures = Figures(tuple(found), tuple(able))
    absent = [one.answered for one, is_stored in zip(found, able, strict=True) if not is_stored]
    print(
        f"{way} | {spellings} | {figures.r_at_1:.3f} | {figures.auroc:.3f} | {figures.balanced:.3f}"
        f" | {sum(absent) / len(absent):.3f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
