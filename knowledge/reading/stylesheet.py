"""The style sheets inside a page -> which of its elements no reader sees.

Only what the page itself carries is known: rules of single tags, classes and ids, also one inside the
other, without conditions. Rules for print or for narrow screens say nothing of what a reader sees.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

_MOST_BYTES = 300_000
"""Of all style sheets of a page; the largest of real pages are half of this."""
_MOST_RULES = 5_000
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BRACE = re.compile(r"[{}]")
_ALWAYS = re.compile(r"@(?:media\s+(?:all|screen)|supports\b.*|layer\b.*)\s*", re.I | re.DOTALL)
"""Blocks whose rules hold for whoever looks at the page."""
_ASKED = r"\[\s*[\w-]+\s*(?:=\s*(?:\"[^\"]*\"|'[^']*'|[\w-]+)\s*)?\]"
_COMPOUND = re.compile(rf"(?P<tag>[a-z][a-z0-9]*|\*)?(?P<names>(?:[.#][\w-]+|{_ASKED})*)", re.I)
_NAME = re.compile(rf"[.#][\w-]+|{_ASKED}")
_CHOICE = re.compile(r":(?:is|where)\(([^()]{1,300})\)", re.I)
_MOST_CHOICES = 20
_ESCAPE = re.compile(r"\\(?:([\da-f]{1,6})\s?|(.))", re.I | re.DOTALL)
_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;]{1,200})", re.I)
_INLINE = 1_000_000
"""The weight of a style attribute: more than any selector has."""
_IMPORTANT = 10_000_000

Declarations = Mapping[str, str]
_LENGTH = r"0*(?:\.\d+)?(?:[a-z]{1,4}|%)?"
_FAR = r"-\s*(?:\d{3,}(?:\.\d+)?(?:px|pt|em|rem|vw|vh|%)?|\d{2,}(?:em|rem))"
_HIDES = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "display": r"none",
        "visibility": r"hidden|collapse",
        "content-visibility": r"hidden",
        "opacity": r"0*\.?0*%?|0*\.0\d*",
        "font-size": r"0*[01]?(?:\.\d+)?(?:px|pt)|0*\.?0*(?:[a-z]{1,4}|%)?|0*\.0\d*(?:em|rem)",
        "font": r"0(?:px)?\s*/.*",
        "text-indent": _FAR,
        "left": _FAR,
        "right": _FAR,
        "top": _FAR,
        "bottom": _FAR,
        "margin-left": _FAR,
        "margin-top": _FAR,
        "clip": r"rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)",
        "clip-path": r"inset\(\s*(?:[5-9]\d|100)%.*\)|circle\(\s*0.*\)|polygon\(\s*0.*0\s*\)",
        "transform": rf"scale[xy]?\(\s*0(?:\.0*)?\s*(?:,.*)?\)|translate[xy3d]*\(.*{_FAR}.*\)",
        "filter": r"opacity\(\s*0%?\s*\)",
    }.items()
}
_SQUEEZED = re.compile(r"[01]?(?:px|em|rem|%)?|0*\.\d+px", re.IGNORECASE)
_SIZES = ("height", "max-height", "width", "max-width", "line-height")
_NO_COLOUR = re.compile(
    r"white|transparent|#f[c-f]f[c-f]f[c-f]|#fff|#[\da-f]{6}0[0-9a-f]?0?"
    r"|rgba?\(\s*25[0-5][\s,]+25[0-5][\s,]+25[0-5]\s*\)|(?:rgba|hsla)\(.*[,/]\s*0?(?:\.0\d*)?%?\s*\)",
    re.IGNORECASE,
)
_COLOURS = ("color", "-webkit-text-fill-color", "background", "background-color")
_TOLD = frozenset(_HIDES) | {*_SIZES, *_COLOURS, "overflow"}


@dataclass(frozen=True, slots=True)
class _Compound:
    """`p.lead#a` of a selector."""

    tag: str
    classes: frozenset[str]
    ids: frozenset[str]
    attributes: frozenset[tuple[str, str | None]] = frozenset()
    """Names, and the values that are asked for; None for any."""

    def fits(self, element: HtmlElement) -> bool:
        """Whether the element has this tag, these classes, ids and attributes."""
        if any(
            name not in element.attrib or (value is not None and element.get(name) != value)
            for name, value in self.attributes
        ):
            return False
        if self.tag and element.tag != self.tag:
            return False
        if self.ids and not self.ids <= {element.get("id", "")}:
            return False
        return not self.classes or self.classes <= set(element.get("class", "").split())


@dataclass(frozen=True, slots=True)
class _Rule:
    """A selector with one declaration; the heavier of two wins."""

    path: tuple[_Compound, ...]
    name: str
    value: str
    weight: int

    def fits(self, element: HtmlElement) -> bool:
        """Whether the selector selects the element."""
        *outer, last = self.path
        if not last.fits(element):
            return False
        parents = element.iterancestors()
        return all(any(part.fits(parent) for parent in parents) for part in reversed(outer))


class Style:
    """What the page's style sheets and style attributes say of each element."""

    def __init__(self, tree: HtmlElement) -> None:
        self._by_key: dict[str, list[_Rule]] = defaultdict(list)
        sheets = "\n".join(style.text or "" for style in tree.iter("style"))
        for number, rule in enumerate(_rules(sheets[:_MOST_BYTES])):
            if number >= _MOST_RULES:
                break
            self._by_key[_key(rule.path[-1])].append(rule)
        self._found: dict[HtmlElement, Declarations] = {}

    def of(self, element: HtmlElement) -> Declarations:
        """The declarations that win for this element; what it inherits is not among them."""
        if element not in self._found:
            self._found[element] = self._declared(element)
        return self._found[element]

    def _declared(self, element: HtmlElement) -> Declarations:
        weights: dict[str, tuple[int, str]] = {}
        keys = [element.tag, "", *(f".{name}" for name in element.get("class", "").split())]
        for key in (*keys, f"#{element.get('id', '')}"):
            for rule in self._by_key.get(key, ()):
                if weights.get(rule.name, (-1, ""))[0] <= rule.weight and rule.fits(element):
                    weights[rule.name] = rule.weight, rule.value
        for name, value, important in _declarations(element.get("style", "")):
            weight = _INLINE + (_IMPORTANT if important else 0)
            if weights.get(name, (-1, ""))[0] <= weight:
                weights[name] = weight, value
        return {name: value for name, (_, value) in weights.items()}

    def hides(self, element: HtmlElement) -> bool:
        """Whether the element is not shown, or where or so small that nobody sees it."""
        found = self.of(element)
        if not found:
            return False
        if any(name in _HIDES and _HIDES[name].fullmatch(value) for name, value in found.items()):
            return True
        clipped = found.get("overflow", "").startswith(("hidden", "clip"))
        return clipped and any(_SQUEEZED.fullmatch(found.get(name, "auto")) for name in _SIZES)

    def is_colourless(self, element: HtmlElement) -> bool:
        """Whether the element's letters have the colour of the paper, or of what lies behind them."""
        found = self.of(element)
        colour = (found.get("-webkit-text-fill-color") or found.get("color", "")).lower()
        if not colour:
            return False
        behind = next(filter(None, map(self._ground, [element, *element.iterancestors()])), "")
        if behind:
            return colour == behind or colour == "transparent"
        return bool(_NO_COLOUR.fullmatch(colour))

    def _ground(self, element: HtmlElement) -> str:
        found = self.of(element)
        ground = (found.get("background-color") or found.get("background") or "").lower()
        return "" if ground in ("none", "transparent", "inherit", "initial", "unset") else ground


def _key(last: _Compound) -> str:
    """Under what a rule is looked up: an id, a class, a tag, or nothing."""
    if last.ids:
        return f"#{min(last.ids)}"
    return f".{min(last.classes)}" if last.classes else last.tag


def _rules(sheet: str) -> Iterator[_Rule]:
    for prelude, body in _blocks(_COMMENT.sub(" ", sheet)):
        declared = [item for item in _declarations(body) if item[0] in _TOLD]
        paths = [_path(selector) for selector in _selectors(prelude)] if declared else []
        for path in filter(None, paths):
            weight = sum(
                100 * len(part.ids)
                + 10 * (len(part.classes) + len(part.attributes))
                + bool(part.tag)
                for part in path
            )
            for name, value, important in declared:
                yield _Rule(path, name, value, weight + (_IMPORTANT if important else 0))


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of the rules that hold without a condition."""
    outer: list[str] = []
    start, inner = 0, False
    for brace in _BRACE.finditer(sheet):
        piece = sheet[start : brace.start()]
        start = brace.end()
        if brace[0] == "{":
            outer.append(piece.rpartition(";")[2].strip())
            inner = True
        elif outer:
            prelude = outer.pop()
            if inner and all(_ALWAYS.fullmatch(block) for block in outer):
                yield prelude, piece
            inner = False


def _selectors(prelude: str) -> list[str]:
    """Each selector of a list, each of the choices within it taken in turn."""
    waiting = [prelude]
    found: list[str] = []
    while waiting and len(waiting) + len(found) < _MOST_CHOICES:
        one = waiting.pop()
        choice = _CHOICE.search(one)
        if choice:
            waiting += [one.replace(choice[0], item.strip()) for item in choice[1].split(",")]
        else:
            found.append(one)
    return [selector for one in found for selector in one.split(",")]


def _path(selector: str) -> tuple[_Compound, ...]:
    """The parts of a selector, outer ones first; empty if it asks for more than tags and names."""
    path = []
    for part in selector.replace(">", " ").split():
        match = _COMPOUND.fullmatch(part)
        if not match:
            return ()
        names = _NAME.findall(match["names"])
        tag = (match["tag"] or "").lower().replace("*", "")
        classes = frozenset(name[1:] for name in names if name[0] == ".")
        ids = frozenset(name[1:] for name in names if name[0] == "#")
        asked = frozenset(_asked(name) for name in names if name[0] == "[")
        path.append(_Compound(tag, classes, ids, asked))
    return tuple(path)


def _asked(attribute: str) -> tuple[str, str | None]:
    """`[name]` or `[name="value"]`."""
    name, given, value = attribute.strip("[]").partition("=")
    return name.strip().lower(), value.strip().strip("\"'") if given else None


def _declarations(body: str) -> Iterator[tuple[str, str, bool]]:
    """Name, value, and whether it is important."""
    body = body[:5_000]
    if "\\" in body or "/*" in body:
        body = _ESCAPE.sub(_letter, _COMMENT.sub("", body))
    for match in _DECLARATION.finditer(body):
        value, bang, _ = match[2].partition("!")
        yield match[1].lower(), value.strip().lower(), bool(bang)


def _letter(escape: re.Match[str]) -> str:
    """The letter that an escape of a style sheet stands for."""
    code = int(escape[1], 16) if escape[1] else 0
    return escape[2] or (chr(code) if 0 < code < 0x110000 else "")
