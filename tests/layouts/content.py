"""A set of what is said, and the names of who says it in all forms of a label."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Person:
    """Somebody who speaks, with his office for a panel and his trade for the street."""

    first: str
    last: str
    role: str
    age: int
    trade: str

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}"


@dataclass(frozen=True)
class Content:
    """What is said in one set."""

    words: dict[str, Any]
    title: str
    publisher: str
    intro: str
    between: str
    outro: str
    topic: str
    topics: tuple[str, ...]
    """What each answer is about, as a heading says it."""
    statements: tuple[str, ...]
    """With what who asks prompts without a question."""
    people: tuple[Person, ...]
    questions: tuple[str, ...]
    answers: tuple[tuple[str, ...], ...]

    def label(self, form: str, number: int, turn: int = 0) -> str:
        """The label of a person in that form; `turn`: how often he had one before."""
        who = self.people[number]
        initial = f"{who.first[0]}."
        town = self.words["towns"][number]
        aged = self.words["aged"].format(age=who.age)
        return {
            "full": who.name,
            "surname": who.last,
            "initial": f"{initial} {who.last}",
            "surname_initials": f"{who.last} {initial} {who.last[0]}.",
            "initials": f"{initial} {who.last[0]}.",
            "initials_tight": f"{initial}{who.last[0]}.",
            "capitals": who.last.upper(),
            "capitals_full": who.name.upper(),
            "first": who.first,
            "first_capitals": who.first.upper(),
            "role": who.role[0].upper() + who.role[1:],
            "role_name": f"{who.role[0].upper()}{who.role[1:]} {who.name}",
            "name_role": f"{who.name}, {who.role}",
            "name_role_once": who.last if turn else f"{who.name}, {who.role}",
            "role_in_brackets": f"{who.name} ({who.role})",
            "name_trade": f"{who.name}, {who.trade}",
            "name_age_trade": f"{who.name}, {aged}, {who.trade}",
            "first_age_trade": f"{who.first}, {aged}, {who.trade}",
            "first_trade": f"{who.first}, {who.trade}",
            "trade_in_brackets": f"{who.name} ({who.trade})",
            "name_town": f"{who.name}, {town}",
            "initial_town": f"{initial} {who.last}, {town}",
            "name_trade_town": f"{who.name}, {who.trade}, {town}",
            "court": self.words["courts"][number % 4],
            "court_capitals": self.words["courts"][number % 4].upper(),
            "nick": self.words["nicks"][number],
        }[form]

    def paper(self, form: str, turn: int) -> str:
        """The label of who asks."""
        papers = self.words["papers"]
        return {
            "letter": self.words["letters"][0],
            "question": self.words["asking"][0],
            "outlet": self.publisher,
            "correspondent": self.words["correspondent"],
            "moderator": self.words["moderator"],
            "host": self.words["host"],
            "chair": self.words["chair"],
            "chair_capitals": self.words["chair"].upper(),
            "judge": self.words["courts"][0],
            "judge_capitals": self.words["courts"][0].upper(),
            "papers": f"{self.people[1 + turn % 3].name}, {papers[turn % 3]}",
            "papers_alone": papers[turn % 3],
        }[form]

    def answer_word(self, form: str) -> str:
        """The label of an answer that names nobody."""
        return {"letter": self.words["letters"][1], "question": self.words["asking"][1]}[form]


@cache
def contents(language: str) -> tuple[Content, ...]:
    """The sets of a language."""
    table = tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))
    return tuple(_content(table["words"], one) for one in table["set"])


def _content(words: dict[str, Any], one: dict[str, Any]) -> Content:
    people = tuple(Person(*row) for row in one.pop("people"))
    answers = tuple(map(tuple, one.pop("answers")))
    lists = {name: tuple(one.pop(name)) for name in ("questions", "topics", "statements")}
    return Content(words, people=people, answers=answers, **lists, **one)
