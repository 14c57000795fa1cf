"""How writers come back to people -> invented stories: who is brought in, how he is called later, who speaks.

A language's file lists wordings by name; {name} in a wording stands for one of its own wordings, {a.trade} for
a word of the first person drawn, {a.he} for the form of a word his class has, {^...} opens with a capital,
{says} is a sentence no other place of the story has. Statements are marked as in golden articles.
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
_SLOT = re.compile(r"\{(?P<capital>\^)?(?:(?P<key>[abc])\.)?(?P<name>\w+)\}")
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
    says: list[str]
    choices: list[tuple[str, str]] = field(default_factory=list)

    def write(self, wording: str) -> str:
        """The wording with each slot filled."""
        return _SLOT.sub(self._fill, wording)

    def _fill(self, slot: re.Match[str]) -> str:
        words = self._words(slot["key"], slot["name"])
        return words[:1].upper() + words[1:] if slot["capital"] else words

    def _words(self, key: str | None, name: str) -> str:
        if key:
            return self.people[key][name]
        if name == "says":
            return self.says.pop()
        wording = self.random.choice(self.wordings[name])
        self.choices.append((name, wording))
        return self.write(wording)


@cache
def _language(language: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))


def scenes(number: int, language: str, *, seed: int = _SEED) -> Iterator[Scene]:
    """So many stories of a language, always the same ones for a seed."""
    data = _language(language)
    random = Random(f"{seed}{language}")
    for one in range(number):
        people = dict(zip(KEYS, random.sample(data["people"], len(KEYS)), strict=True))
        formed = {key: data["forms"][person["class"]] | person for key, person in people.items()}
        says = random.sample(data["says"], len(data["says"]))
        writer = _Writer(data["wordings"], formed, random, says)
        text = writer.write("{story}")
        header = [f"language: {language}", f"title: {data['title']}", "published: 2026-03-02"]
        header += ["publisher: -", "shows: -"]
        header += [f"speaker {key}: {person['names']}" for key, person in formed.items()]
        source = "\n".join([*header, "---", text])
        yield Scene(parse(source, name=f"{language}-{one}"), tuple(writer.choices))
