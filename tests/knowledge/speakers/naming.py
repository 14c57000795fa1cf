"""A text in a language -> the speakers of its statements, in order, for the tests of each language."""

from knowledge import quotes, speakers
from knowledge.model import Article


def names_in(language: str, text: str) -> list[str | None]:
    """The name that is shown for each statement; None where nobody is found. Nobody is known before."""
    article = Article(text=text, language=language)
    found = speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())
    return [item.speaker.name if item.speaker else None for item in found]
