"""A layout and a set of words in, an article with marks of what is said out."""

from __future__ import annotations

from tests.layouts import telling
from tests.layouts.content import Content
from tests.layouts.layout import Layout
from tests.layouts.sheet import Sheet

_NAMED_FIRST = frozenset({"asked", "topic", "wrote", "colon_lead", "label"})
_ASKED_BY_PAPER = ("interview", "panel")
_ONCE_EACH = ("street", "reactions", "live")
_STATED = {1: 0, 3: 1, 4: 2}
"""Questions for which a prompt that asks nothing may stand."""


class Page:
    """Makes the marked source of one article."""

    def __init__(self, layout: Layout, content: Content, language: str) -> None:
        self.layout, self.content, self.language = layout, content, language
        self.words = content.words
        self.sheet = Sheet(layout, content, language)

    def source(self) -> str:
        """Header and marked text."""
        layout, content = self.layout, self.content
        title = content.title
        if layout.introduced == "title":
            title = f"{content.people[0].name}: {title}"
        if layout.introduced in ("asked", "topic", "wrote"):
            title = content.topic
        self._introduce()
        whole = telling.WHOLE.get(layout.genre)
        if whole:
            whole(self.sheet)
        else:
            self._exchanges()
        if layout.around in ("told", "gesture"):
            self.sheet.add(content.outro)
        if layout.around == "taken_down":
            self.sheet.add(self.words["taken_down"])
        head = [
            f"language: {self.language}", f"title: {title}", "published: 2025-03-04",
            f"publisher: {content.publisher}", "shows: a layout", "speaker paper: the paper",
            *(f"speaker p{n}: {'; '.join(self._names(n))}" for n in range(6)),
            *(f"speaker o{n}: {name}" for n, name in enumerate(self.words["papers"])),
        ]  # fmt: skip
        return "\n".join(head) + "\n---\n" + self.sheet.text()

    def _names(self, number: int) -> list[str]:
        who, form = self.content.people[number], self.layout.label
        names = [who.name, who.last]
        if self.layout.introduced in _NAMED_FIRST:
            names.append(who.first)
        if form in ("role", "court", "court_capitals", "nick", "first", "first_capitals"):
            names.append(self.content.label(form, number))
        return names

    def _introduce(self) -> None:
        content, how = self.content, self.layout.introduced
        first = content.people[0]
        self.sheet.add(content.intro)
        if self.layout.people > 1 and how in ("lead", "same"):
            people = [f"{one.name}, {one.role}" for one in content.people[: self.layout.people]]
            self.sheet.add(self.words["several"].format(people="; ".join(people)))
            if how == "lead":
                return
        key = {"lead": "briefed" if self.layout.genre == "briefing" else "answers"}.get(how, how)
        if key in self.words:
            self.sheet.add(self.words[key].format(name=first.name, role=first.role))
        if key == "topic":
            self.sheet.add(content.topic)

    def _exchanges(self) -> None:
        for number in range(len(self.content.questions)):
            self._exchange(number)
            if number != 2:
                continue
            if self.layout.genre == "live":
                self.sheet.turn(self.words["entry"], number)
            elif self.layout.around == "gesture":
                who = self.content.people[self._speaker(number)]
                self.sheet.add(self.words["gesture"].format(last=who.last))
            elif self.layout.around == "told" and self.layout.genre in _ASKED_BY_PAPER:
                self.sheet.add(self.content.between)

    def _speaker(self, number: int) -> int:
        court = self.layout.genre == "court" and self.layout.label.startswith("court")
        return number % self.layout.people + court

    def _exchange(self, number: int) -> None:
        layout, content = self.layout, self.content
        asks = layout.asking != "absent" and number % layout.people == 0
        if layout.genre in ("court", "advice"):
            asks = True
        if layout.genre in _ONCE_EACH and number >= layout.people:
            return
        paragraphs = content.answers[number][: layout.paragraphs]
        if layout.mark == "inline":
            opening = f"{number + 1}. " if layout.opening == "numbers" else ""
            self.sheet.add(f"{opening}{content.questions[number]} — ⟦direct p0|{paragraphs[0]}⟧")
            return
        if asks:
            self._question(number)
        self.sheet.answer(self._speaker(number), paragraphs, number)

    def _question(self, number: int) -> None:
        layout = self.layout
        words = self.content.questions[number]
        if layout.prompted and number in _STATED:
            words = self.content.statements[_STATED[number]]
        opening = layout.opening
        if opening == "capitals":
            words = words.upper()
        if opening == "bold":
            words = f"**{words}**"
        if opening == "numbers":
            words = f"{number + 1}. {words}"
        readers = self.words["readers"]
        if layout.asking == "reader_brackets":
            self.sheet.add(f"{words} ({readers[number % 3]})")
        elif layout.asking == "reader_line":
            self.sheet.add(words, readers[number % 3])
        else:
            dash = "— " if opening in ("both", "questions") else ""
            label = (
                ""
                if layout.asking in ("none", "reader")
                else self.content.paper(layout.asking, number)
            )
            self.sheet.put(label, dash, [f"⟦direct? paper|{words}⟧" if label else words])
