"""A place in a sentence in, the subject before it out: who does what a clause without one tells."""

from __future__ import annotations

from knowledge.grammar.parsing import Parsed
from knowledge.grammar.patterns import part
from knowledge.quotes.finding import Tokens


def subject_before(parsed: Parsed, sentence: Tokens, place: int) -> Tokens | None:
    """The first mention of `speech.parts.subject` between the sentence's start and `place`."""
    pattern = part(parsed.lexicon.language.code, "subject")
    if pattern is None:
        return None
    match = pattern.search(parsed.tags[sentence[0] : place])
    if match is None:
        return None
    return match.start("source") + sentence[0], match.end("source") + sentence[0]
