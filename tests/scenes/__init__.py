"""How writers come back to people -> invented stories: who is brought in, how he is called later, who speaks.

A language's file lists wordings by name; {name} in a wording stands for one of its own wordings, {a.trade} for
a word of the first person drawn, {a.he} for the form of a word his class has, {^...} opens with a capital,
{-...} with a small letter, {says} is a sentence no other place of the story has ({asks} a question, {owns} one with
"I", {facts} a clause), `others` speak without a name of their own. A word given as a list has a form for each of
the endings in `cases`: {a.last_of}. A wording that opens with "a!=b: " or "a=b: " is taken only where the classes
of the two differ or are one; in {name>b} a and b change places, also in marks and conditions; in {name:trade}
the wordings {who}, {whom} ... are {who_trade}, {whom_trade}. Statements are marked as in golden articles.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from tests.golden import Golden, parse

FOLDER = Path(__file__).parent
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
KEYS = "abc"
AS_DRAWN = {key: key for key in KEYS}
POOLS = ("says", "asks", "owns", "facts")
_SLOT = re.compile(
    r"\{(?P<letter>[\^-])?(?:(?P<key>[abc])\.)?(?P<name>\w+)(?::(?P<named>\w+))?(?:>(?P<other>[bc]))?\}"
    r"|(?<=⟦)(?P<mark>[\w?#]+ )(?P<speaker>[abc])(?=\|)"
)
_CONDITION = re.compile(r"(?P<one>[abc])(?P<differ>!)?=(?P<other>[abc]): ")
_GAP = re.compile(r"\s*\n\n\s*")
"""Between paragraphs; a wording may open or close one by itself."""
_SEED = 7


@dataclass(frozen=True, slots=True)
class Scene:
    """A story with the wordings it was made of, each as (name, wording)."""

    golden: Golden
    choices: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Writer:
    wordings: Mapping[str, list[str]]
    people: Mapping[str, Mapping[str, str]]
    random: Random
    pools: dict[str, list[str]]
    choices: list[tuple[str, str]] = field(default_factory=list)

    def write(self, wording: str, keys: Mapping[str, str] = AS_DRAWN) -> str:
        """The wording with each slot filled; `keys` tells who is a, b and c in it."""
        return _SLOT.sub(lambda slot: self._fill(slot, keys), wording)

    def _fill(self, slot: re.Match[str], keys: Mapping[str, str]) -> str:
        if slot["speaker"]:
            return slot["mark"] + keys[slot["speaker"]]
        words = self._words(slot, keys)
        first = words[:1]
        if slot["letter"]:
            first = first.upper() if slot["letter"] == "^" else first.lower()
        return first + words[1:]

    def _words(self, slot: re.Match[str], keys: Mapping[str, str]) -> str:
        name, other = slot["name"], slot["other"]
        if slot["key"]:
            return self.people[keys[slot["key"]]][name]
        if name in self.pools:
            return self.pools[name].pop()
        if other:
            keys = {**keys, "a": keys[other], other: keys["a"]}
        if slot["named"]:
            keys = {**keys, "named": slot["named"]}
        if "named" in keys and name.startswith("who"):
            name = f"{name}_{keys['named']}"
        fitting = [each for each in self.wordings[name] if self._fits(each, keys)]
        wording = self.random.choice(fitting)
        self.choices.append((name, wording))
        return self.write(_CONDITION.sub("", wording, count=1), keys)

    def _fits(self, wording: str, keys: Mapping[str, str]) -> bool:
        condition = _CONDITION.match(wording)
        if not condition:
            return True
        one, other = (self.people[keys[condition[name]]]["class"] for name in ("one", "other"))
        return (one != other) is bool(condition["differ"])


@cache
def _language(language: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))


def scenes(number: int, language: str, *, seed: int = _SEED) -> Iterator[Scene]:
    """So many stories of a language, always the same ones for a seed."""
    data = _language(language)
    random = Random(f"{seed}{language}")
    for one in range(number):
        people = dict(zip(KEYS, random.sample(data["people"], len(KEYS)), strict=True))
        formed = {key: _formed(person, data) for key, person in people.items()}
        pools = {name: random.sample(data[name], len(data[name])) for name in POOLS if name in data}
        writer = _Writer(data["wordings"], formed, random, pools)
        text = _GAP.sub("\n\n", writer.write("{story}")).strip()
        header = [f"language: {language}", f"title: {data['title']}", "published: 2026-03-02"]
        header += ["publisher: -", "shows: -"]
        header += [f"speaker {key}: {person['names']}" for key, person in formed.items()]
        others = data.get("others", {})
        header += [f"speaker {key}: {writer.write(names)}" for key, names in others.items()]
        source = "\n".join([*header, "---", text])
        yield Scene(parse(source, name=f"{language}-{one}"), tuple(writer.choices))


def _formed(person: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, str]:
    """Each word of a person by its name, a declined one by its name and the ending of the case."""
    words: dict[str, str] = {}
    for name, value in (data["forms"][person["class"]] | person).items():
        forms = [value] if isinstance(value, str) else value
        words |= {
            name + case: form for case, form in zip(data.get("cases", [""]), forms, strict=False)
        }
    return words
