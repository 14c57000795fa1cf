"""A link to a post of a channel -> the page that shows it alone, and that page -> Draft: words, channel, day."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from knowledge.reading.draft import Draft, Unreadable

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=T|$)")


@dataclass(frozen=True, slots=True)
class Service:
    """Where posts stand: a pattern of links, two links made of its groups, and classes of the markup."""

    link: re.Pattern[str]
    frame: str
    source: str
    words: str
    channel: str
    time: str


@cache
def services() -> tuple[Service, ...]:
    """As `posts.toml` lists them."""
    text = resources.files("knowledge.reading").joinpath("posts.toml").read_text("utf-8")
    return tuple(
        Service(**{**row, "link": re.compile(row["link"])})
        for row in tomllib.loads(text)["service"]
    )


def framed(url: str) -> str:
    """The page that shows a post alone, for a link to a post; any other link as it is.

    >>> framed("https://t.me/s/kelpress/77")
    'https://t.me/kelpress/77?embed=1&mode=tme'
    >>> framed("https://kelpress.example/77")
    'https://kelpress.example/77'
    """
    for service in services():
        if match := service.link.fullmatch(url.strip()):
            return service.frame.format(**match.groupdict())
    return url


def post(tree: HtmlElement, *, url: str) -> Draft | None:
    """The post on a page that came from `url`; None if it is no such page.

    :raises Unreadable: if the page of a post holds no words: it is gone, private, or a picture.
    """
    for service in services():
        if match := service.link.fullmatch(url):
            words = _of_class(tree, service.words)
            if not words:
                raise Unreadable(
                    "the post shows no words: is it gone, or a picture?", why="no_text"
                )
            return Draft(
                _lines(words[-1]),  # before it, the post that it replies to
                published=_day(tree, service.time),
                publisher=" ".join("".join(_texts(tree, service.channel)[:1]).split()),
                url=service.source.format(**match.groupdict()),
            )
    return None


def _of_class(tree: HtmlElement, name: str) -> list[HtmlElement]:
    found: list[HtmlElement] = tree.find_class(name)
    return [element for element in found if element.text_content().strip()]


def _texts(tree: HtmlElement, name: str) -> list[str]:
    return [element.text_content() for element in _of_class(tree, name)]


def _day(tree: HtmlElement, name: str) -> str:
    times = [time for element in tree.find_class(name) for time in element.iter("time")]
    days = {match[0] for time in times if (match := _ISO_DAY.match(time.get("datetime", "")))}
    return days.pop() if len(days) == 1 else ""


def _lines(words: HtmlElement) -> str:
    for line_end in words.iter("br"):
        line_end.tail = "\n" + (line_end.tail or "")
    lines = (" ".join(line.split()) for line in words.text_content().split("\n"))
    return "\n".join(lines).strip()
