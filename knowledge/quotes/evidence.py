"""A report in, whether it only tells what is to be seen: footage shows it, somebody found it out or did so."""

from __future__ import annotations

from knowledge.grammar.lexicon import GIVEN
from knowledge.grammar.parsed import Parsed
from knowledge.model import Article
from knowledge.quotes.finding import Finding


def evidence(parsed: Parsed, found: Finding, article: Article) -> bool:
    """A verb of showing or finding without anybody's words: of traces (`speech.words.traces`), or of somebody who acts.

    A paper shows by what it says; a camera does not, nor does somebody who demonstrates his strength.
    """
    if found.source is None or found.cue is None:
        return False
    verb = parsed.classes[found.cue[1] - 1]
    if "discovering" in verb and not verb & _JOINED:
        first, past = found.source
        held = parsed.classes[past - 1]
        if any(parsed.classes[token] & _MANY for token in range(first, past)):
            return False
        alone = past - first == 1 and "pronoun" in held and not held & _THINGS
        named = _is_named(parsed, first, past)
        return alone or named or "role" in held
    return "showing" in verb and any(
        "traces" in parsed.classes[token] for token in range(*found.source)
    )


def _is_named(parsed: Parsed, first: int, past: int) -> bool:
    """Whether it is somebody's name, and no paper's, which has an article: "The Kelm Observer"."""
    given = any(parsed.classes[token] & GIVEN for token in range(first, past))
    role = any("role" in parsed.classes[token] for token in range(first, past - 1))
    return given and (role or "definite" not in parsed.classes[first])


_MANY = frozenset({"crowd", "body", "document"})
"""Classes of who is heard by what he found: scholars, an institute, a report."""
_THINGS = frozenset({"neuter", "plural"})
"""Of a pronoun that may mean an inquiry, or those who made it."""
_JOINED = frozenset({"gerund", "while_saying"})
"""Forms of a verb that leave it to another one what is told."""
