"""A layout and a set of words in, an article with marks of what is said out."""

from __future__ import annotations

import zlib
from dataclasses import astuple, dataclass

from tests.layouts.content import Content

_MARKS = {"en": "“”", "ru": "«»", "kk": "«»"}


@dataclass(frozen=True, order=True)
class Layout:
    """One choice for each factor."""

    genre: str
    asking: str
    """The label of who asks; `none`, or `absent` where nobody asks."""
    label: str
    mark: str
    """What stands behind a label."""
    opening: str
    paragraphs: int
    people: int
    quoted: bool
    around: str
    blank: bool
    introduced: str

    @property
    def held_out(self) -> bool:
        """Whether its errors are never looked at."""
        return zlib.crc32(repr(astuple(self)).encode()) % 3 == 0


class Page:
    """Makes the marked source of one article."""

    def __init__(self, layout: Layout, content: Content, language: str) -> None:
        self.layout, self.content, self.language = layout, content, language
        self.words = content.words
        self.lines: list[str] = []
        self.had: dict[int, int] = {}
        self.turn = 0

    def source(self) -> str:
        """Header and marked text."""
        layout, content = self.layout, self.content
        title = content.title
        if layout.introduced == "title":
            title = f"{content.people[0].name}: {title}"
        if layout.introduced in ("asked", "topic", "wrote"):
            title = content.topic
        self._introduce()
        if layout.genre == "monologue":
            self._monologue()
        else:
            for number in range(len(content.questions)):
                self._exchange(number)
                if (
                    layout.around == "told"
                    and number == 2
                    and layout.genre in ("interview", "panel")
                ):
                    self.lines.append(content.between)
        if layout.around == "told":
            self.lines.append(content.outro)
        head = [
            f"language: {self.language}", f"title: {title}", "published: 2025-03-04",
            f"publisher: {content.publisher}", "shows: a layout", "speaker paper: the paper",
            *(f"speaker p{n}: {'; '.join(self._names(n))}" for n in range(6)),
        ]  # fmt: skip
        return "\n".join(head) + "\n---\n" + ("\n\n" if layout.blank else "\n").join(self.lines)

    def _names(self, number: int) -> list[str]:
        who = self.content.people[number]
        names = [who.name, who.last]
        if self.layout.introduced in ("asked", "topic", "wrote", "colon_lead", "label"):
            names.append(who.first)
        if self.layout.label in (
            "role",
            "court",
            "court_capitals",
            "nick",
            "first",
            "first_capitals",
        ):
            names.append(self.content.label(self.layout.label, number))
        return names

    def _introduce(self) -> None:
        content, how = self.content, self.layout.introduced
        first = content.people[0]
        self.lines.append(content.intro)
        if self.layout.genre in ("panel", "recording") and how == "lead":
            people = [f"{one.name}, {one.role}" for one in content.people[: self.layout.people]]
            self.lines.append(self.words["several"].format(people="; ".join(people)))
            return
        key = {"lead": "briefed" if self.layout.genre == "briefing" else "answers"}.get(how, how)
        if key in self.words:
            self.lines.append(self.words[key].format(name=first.name, role=first.role))
        if key == "topic":
            self.lines.append(content.topic)

    def _exchange(self, number: int) -> None:
        layout, content = self.layout, self.content
        several = layout.people > 1
        asks = layout.asking != "absent" and (not several or number % layout.people == 0)
        if layout.genre == "court":
            asks = True
        person = (number % layout.people) + (
            layout.genre == "court" and layout.label.startswith("court")
        )
        if several and not asks and number >= 6:
            return
        if layout.genre in ("street", "reactions") and number >= layout.people:
            return
        paragraphs = list(content.answers[number][: layout.paragraphs])
        if layout.mark == "inline":
            opening = f"{number + 1}. " if layout.opening == "numbers" else ""
            self.lines.append(f"{opening}{content.questions[number]} — ⟦direct p0|{paragraphs[0]}⟧")
            return
        if asks:
            self._question(number)
        self._answer(person, paragraphs, number)

    def _question(self, number: int) -> None:
        layout = self.layout
        words = self.content.questions[number]
        opening = layout.opening
        if opening == "capitals":
            words = words.upper()
        if opening == "bold":
            words = f"**{words}**"
        if opening == "numbers":
            words = f"{number + 1}. {words}"
        dash = "— " if opening in ("both", "questions") else ""
        label = self._paper_label(number)
        self._put(label, dash, [f"⟦direct? paper|{words}⟧" if label else words])

    def _paper_label(self, number: int) -> str:
        return (
            "" if self.layout.asking == "none" else self.content.paper(self.layout.asking, number)
        )

    def _answer(self, person: int, paragraphs: list[str], number: int) -> None:
        layout = self.layout
        if layout.around == "laughs" and number in (1, 4):
            paragraphs[-1] += f" {self.words['laughs']}"
        opened, closed = _MARKS[self.language] if layout.quoted else ("", "")
        marked = [f"⟦direct p{person}|{opened}{one}{closed}⟧" for one in paragraphs]
        dash = "— " if layout.opening in ("both", "answers") else ""
        label = ""
        if layout.label in ("letter", "question"):
            label = self.content.answer_word(layout.label)
        elif layout.label != "none":
            label = self.content.label(layout.label, person, self.had.get(person, 0))
            self.had[person] = self.had.get(person, 0) + 1
        self._put(label, dash, marked)
        if layout.around == "applause":
            self.lines.append(self.words["applause"])

    def _put(self, label: str, dash: str, paragraphs: list[str]) -> None:
        mark = self.layout.mark
        first, *others = paragraphs
        clock = f"[00:{2 * self.turn:02}:1{self.turn % 10}] " if mark.startswith("clock") else ""
        self.turn += 1
        if not label:
            self.lines += [f"{dash}{first}", *others]
        elif mark.startswith("behind"):
            self.lines += [f"{dash}{first}", *others]
            if mark == "behind_brackets":
                self.lines[-1] += f" ({label})"
            else:
                self.lines.append(f"— {label}" if mark == "behind_dash" else label)
        elif mark in ("line", "line_dash", "clock_line"):
            self.lines += [
                f"{clock}{label}",
                f"{'— ' if mark == 'line_dash' else dash}{first}",
                *others,
            ]
        else:
            self.lines += [f"{clock}{self._marked(label)}{dash}{first}", *others]

    def _marked(self, label: str) -> str:
        """The label with what parts it from the words."""
        mark = self.layout.mark
        if mark == "stop":
            return f"{label.removesuffix('.')}. "
        if mark == "bold_colon":
            return f"**{label}:** "
        return label + {"colon": ": ", "clock_colon": ": ", "dash": " — ", "bracket": ") "}[mark]

    def _monologue(self) -> None:
        layout, content = self.layout, self.content
        paragraphs = [one for answer in content.answers for one in answer]
        opened, closed = _MARKS[self.language] if layout.quoted else ("", "")
        last = len(paragraphs) - 1
        marked = [
            f"⟦direct p0|{opened if not n else ''}{one}{closed if n == last else ''}⟧"
            for n, one in enumerate(paragraphs)
        ]
        if layout.label == "none":
            self.lines += marked
        else:
            self._put(content.label(layout.label, 0), "", marked)
