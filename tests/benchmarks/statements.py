"""Real sentences -> any number of statements of the same kind, and questions about them, seeded.

A statement is a real sentence in which three words of ten were exchanged for others of its language,
drawn as often as they occur, and one of two hundred for a word never seen (as names are): so that the
vocabulary grows with the archive as it does in life.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from knowledge.sentences import sentences

ARTICLES = Path(__file__).parents[3] / "shared" / "data" / "articles"
SOURCES = {
    "en": ("news_en.jsonl",),
    "ru": ("news_ru.jsonl", "news_ru_more.jsonl"),
    "kk": ("news_kk.jsonl", "kazinform_kk_latin.jsonl"),
}
EXCHANGED, UNSEEN = 0.3, 0.005
SENTENCES_AN_ARTICLE = 30
_SYLLABLES = {
    "en": ("ba", "der", "lin", "mor", "tes", "van", "kor", "shi", "ro", "nel", "gar", "pu"),
    "ru": ("ба", "дер", "лин", "мор", "тес", "ван", "кор", "ши", "ро", "нел", "гар", "пу"),
    "kk": ("ба", "дер", "лін", "мұр", "тес", "бай", "қор", "шы", "ро", "нұр", "ғал", "бек"),
}
_SPEAKERS = 5_000


def sentences_of(language: str) -> list[str]:
    """The real sentences of a language, of 5 to 60 words."""
    texts = [
        json.loads(line)["text"]
        for name in SOURCES[language]
        for line in (ARTICLES / name).read_text("utf-8").splitlines()
    ]
    found = [span.of(text) for text in texts for span in sentences(text, language)]
    return [sentence for sentence in found if 5 <= len(sentence.split()) <= 60]


def statements(count: int, *, seed: int = 1) -> Iterator[dict[str, object]]:
    """Lines for `import`, the languages in turn, thirty to an article."""
    draw = random.Random(seed)
    real = {language: sentences_of(language) for language in SOURCES}
    pool = {language: " ".join(texts).split() for language, texts in real.items()}
    languages = list(SOURCES)
    for number in range(count):
        article = number // SENTENCES_AN_ARTICLE
        language = languages[article % len(languages)]
        yield {
            "id": f"s{number}",
            "text": _perturbed(draw.choice(real[language]), pool[language], language, draw),
            "speaker": _name(draw.randrange(_SPEAKERS), language),
            "date": f"20{10 + article % 15}-{1 + article % 12:02}-{1 + article % 28:02}",
            "title": f"Article {article}",
            "language": language,
            "article": f"a{article}",
            "position": number % SENTENCES_AN_ARTICLE,
        }


def _perturbed(sentence: str, pool: list[str], language: str, draw: random.Random) -> str:
    words = sentence.split()
    for place in range(len(words)):
        chance = draw.random()
        if chance < UNSEEN:
            words[place] = _invented(language, draw)
        elif chance < EXCHANGED:
            words[place] = draw.choice(pool)
    return " ".join(words)


def _invented(language: str, draw: random.Random) -> str:
    return "".join(draw.choice(_SYLLABLES[language]) for _ in range(draw.randint(3, 5))).title()


def _name(number: int, language: str) -> str:
    draw = random.Random(number)
    return f"{_invented(language, draw)} {_invented(language, draw)}"


def questions(asked_of: list[dict[str, object]], count: int, *, seed: int = 2) -> Iterator[str]:
    """Questions of 4 to 14 words of one statement each, every second with a typing error."""
    draw = random.Random(seed)
    for number in range(count):
        words = re.findall(r"\w+", str(draw.choice(asked_of)["text"]))
        length = min(len(words), draw.randint(4, 14))
        start = draw.randint(0, len(words) - length)
        chosen = words[start : start + length]
        if number % 2:
            place = max(range(length), key=lambda i: len(chosen[i]))
            chosen[place] = _mistyped(chosen[place], draw)
        yield " ".join(chosen)


def _mistyped(word: str, draw: random.Random) -> str:
    place = draw.randrange(len(word))
    if draw.random() < 0.5 or len(word) < 3:
        return word[:place] + word[place] + word[place:]
    return word[:place] + word[place + 1 :]
