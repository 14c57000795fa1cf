"""The lines of one article as they are laid out: turns with their labels, marks and tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.layouts.content import Content
from tests.layouts.layout import Layout

_MARKS = {"en": "“”", "ru": "«»", "kk": "«»"}
_BEHIND = {"colon": ": ", "clock_colon": ": ", "dash": " — ", "bracket": ") "}
_OVER = ("line", "line_dash", "clock_line", "line_colon", "says_line")


class Sheet:
    """Takes turns one after the other."""

    def __init__(self, layout: Layout, content: Content, language: str) -> None:
        self.layout, self.content, self.language = layout, content, language
        self.words = content.words
        self.blocks: list[list[str]] = []
        self.had: dict[int, int] = {}
        self.turns = 0

    def text(self) -> str:
        """All of it."""
        within, between = {
            "never": ("\n", "\n"), "always": ("\n\n", "\n\n"), "turns": ("\n", "\n\n"),
        }[self.layout.blank]  # fmt: skip
        return between.join(within.join(block) for block in self.blocks)

    def add(self, *lines: str) -> None:
        """Lines that stand together."""
        self.blocks.append(list(lines))

    def turn(self, words: str, number: int) -> None:
        """Words of the writer where a turn might stand."""
        clock = f"[00:{2 * self.turns:02}:1{self.turns % 10}] "
        self.turns += 1
        self.add(f"{clock if self.layout.mark.startswith('clock') else ''}{words}")

    def quoted(self, person: str, paragraphs: Sequence[str]) -> Iterator[str]:
        """The paragraphs as somebody's, in the marks of the layout."""
        opened, closed = _MARKS[self.language]
        how, last = self.layout.quoted, len(paragraphs) - 1
        for place, one in enumerate(paragraphs):
            before = opened if how in ("each", "open") or (how == "once" and not place) else ""
            ends = how == "each" or (how in ("open", "once") and place == last)
            yield f"⟦direct {person}|{before}{one}{closed if ends else ''}⟧"

    def answer(self, person: int, paragraphs: Sequence[str], number: int) -> None:
        """A turn of somebody's."""
        layout = self.layout
        paragraphs = list(paragraphs)
        if layout.around == "laughs" and number in (1, 4):
            paragraphs[-1] += f" {self.words['laughs']}"
        had = self.had.get(person, 0)
        self.had[person] = had + 1
        if layout.mark == "tag" or (layout.mark == "tag_first" and not had):
            self.add(*self._tagged(person, paragraphs))
            return
        dash = "— " if layout.opening in ("both", "answers") else ""
        label = ""
        if layout.label in ("letter", "question"):
            label = self.content.answer_word(layout.label)
        elif layout.label != "none":
            label = self.content.label(layout.label, person, had)
        if layout.mark == "tag_first":
            label = ""
        self.put(label, dash, list(self.quoted(f"p{person}", paragraphs)))
        if layout.around == "applause":
            self.add(self.words["applause"])

    def _tagged(self, person: int, paragraphs: Sequence[str]) -> Iterator[str]:
        """The paragraphs, with who says them behind the first sentence."""
        tag = self.words["tag"].format(label=self.content.label(self.layout.label, person))
        first, _, rest = paragraphs[0].partition(". ")
        first = first.rstrip(".")
        if _is_dashed(self.layout):
            rest = f" — ⟦direct p{person}|{rest}⟧" if rest else ""
            yield f"— ⟦direct p{person}|{first}⟧, — {tag}.{rest}"
            yield from (f"— ⟦direct p{person}|{one}⟧" for one in paragraphs[1:])
            return
        opened, closed = _MARKS[self.language]
        inner = f"{first},{closed}" if self.language == "en" else f"{first}{closed},"
        between = "" if self.language == "en" else " —"
        rest = f"{between} ⟦direct p{person}|{opened}{rest}{closed}⟧" if rest else ""
        yield f"⟦direct p{person}|{opened}{inner}⟧{between} {tag}.{rest}"
        yield from (f"⟦direct p{person}|{opened}{one}{closed}⟧" for one in paragraphs[1:])

    def put(self, label: str, dash: str, paragraphs: Sequence[str]) -> None:
        """Paragraphs with their label."""
        mark = self.layout.mark
        first, *others = paragraphs
        clock = f"[00:{2 * self.turns:02}:1{self.turns % 10}] " if mark.startswith("clock") else ""
        self.turns += 1
        if not label:
            self.add(f"{dash}{first}", *others)
        elif mark == "behind_brackets":
            *lines, last = (f"{dash}{first}", *others)
            self.add(*lines, f"{last} ({label})")
        elif mark.startswith("behind"):
            signs = f"— {label}" if mark == "behind_dash" else label
            self.add(f"{dash}{first}", *others, signs)
        elif mark in _OVER:
            dash = "— " if mark == "line_dash" else dash
            self.add(f"{clock}{self._over(label)}", f"{dash}{first}", *others)
        else:
            self.add(f"{clock}{self._marked(label)}{dash}{first}", *others)

    def _over(self, label: str) -> str:
        if self.layout.mark == "says_line":
            return str(self.words["says"].format(label=label))
        return f"{label}:" if self.layout.mark == "line_colon" else label

    def _marked(self, label: str) -> str:
        """The label with what parts it from the words."""
        mark = self.layout.mark
        if mark == "stop":
            return f"{label.removesuffix('.')}. "
        if mark == "bold_colon":
            return f"**{label}:** "
        return label + _BEHIND[mark]


def _is_dashed(layout: Layout) -> bool:
    return layout.opening in ("both", "answers")
