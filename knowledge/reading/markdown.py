"""Markdown -> plain text: the words without the marks around them."""

from __future__ import annotations

import re

from knowledge.emphasis import bare

_STEPS = (
    (re.compile(r"^(```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)"), ""),  # pictures
    (re.compile(r"\[([^\]\n]{1,1000})\]\([^)\n]{0,2000}\)"), r"\1"),  # links
    (re.compile(r"^ {0,3}>[ ]?", re.MULTILINE), ""),  # quoted blocks
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>-])")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ ]+([^\n]{1,300}?)(?: +#+)?$", re.MULTILINE)


def without_marks(text: str) -> str:
    """The text without headings' signs, links' addresses and stress; its words stay as they are.

    >>> without_marks("# Title\\n\\nHe *said*: [yes](https://example.org).")
    'Title\\n\\nHe said: yes.'
    """
    text = _HEADING.sub(r"\1\n", text.replace("\r\n", "\n"))
    for pattern, instead in _STEPS:
        text = pattern.sub(instead, text)
    unstressed = bare(text)
    text = _ESCAPED.sub(r"\1", unstressed.text if unstressed else text)
    return re.sub(r"\n{3,}", "\n\n", text)
