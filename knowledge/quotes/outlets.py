"""A paper or an agency as a source in, whether it only tells of itself that it printed the article out.

"The BBC reports" is the BBC's statement in any other paper, "our correspondent reports" nobody's: told by the
papers of the world where a language lists them (`speech.words.outlet`), else by how a paper is named
(`speech.parts.named_medium`).
"""

from __future__ import annotations

from functools import cache, lru_cache

from knowledge.grammar.lexicon import Lexicon
from knowledge.grammar.papers import is_named_again, papers
from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.language import WORD, fold, languages
from knowledge.model import Article, Kind
from knowledge.quotes.finding import Finding

_KINDS = frozenset({"role", "body", "func"})
"""Classes of words that say what the source is, not how it is called."""
_SHORTEST = 4
"""Letters of a name by which a case ending behind it is passed over."""


def agency_tag(parsed: Parsed, found: Finding, article: Article) -> bool:
    """ "..., a correspondent of the agency reports" tells who printed it; its source is somebody else."""
    if found.kind is Kind.DIRECT or not _may_print(parsed, found, article):
        return False
    return not _speaks_itself(parsed, found, article)


def _may_print(parsed: Parsed, found: Finding, article: Article) -> bool:
    """Whether the source is the paper that prints the article, for all that it is called."""
    if found.source is None:
        return _is_printed(parsed, found)
    first, past = found.source
    if _is_another(parsed, found, article):
        return False
    if _knows_outlets(parsed):
        return _is_own_tag(parsed, found, article)
    heads = [held for held in parsed.classes[first:past] if held & _HEADS]
    if heads and "agency" in heads[0] and not _is_place_of_many(parsed, found, heads[0]):
        addressed = "addressed" in parsed.classes[first]
        return not (addressed or _is_read(parsed, found))
    if past - first == 1 and _is_agency(parsed, first):
        return True
    words = _words(parsed.printed(*found.source))
    named = bool(words) and words <= _words(article.publisher)
    return named and not _issues(parsed, article.publisher)


def _issues(parsed: Parsed, publisher: str) -> bool:
    """Whether who published it is no paper but a body that speaks for itself (`speech.words.issuing`)."""
    words = publisher.split()
    return bool(words) and "issuing" in parsed.lexicon.entry(words[-1]).classes


def is_any_paper(parsed: Parsed, found: Finding, article: Article) -> bool:
    """Whether the source is but a word for a paper, and no other one than this was named before it."""
    if found.source is None or not is_named_again(parsed, *found.source):
        return False
    named = papers(parsed, article.publisher)
    return not named or named[0] > found.source[0]


def _is_another(parsed: Parsed, found: Finding, article: Article) -> bool:
    """Whether the source is but a word for a paper, and another one than this was named before: "the paper notes"."""
    if found.source is None or found.cue is None or not is_named_again(parsed, *found.source):
        return False
    passes_on = any("passing_on" in parsed.classes[token] for token in range(*found.cue))
    return not (passes_on or is_any_paper(parsed, found, article))


def _speaks_itself(parsed: Parsed, found: Finding, article: Article) -> bool:
    """Whether a paper by its name (`speech.parts.named_medium`), not this one, is all that a clause is from."""
    pattern = part(parsed.lexicon.language.code, "named_medium")
    if pattern is None or found.source is None or found.cue is None:
        return False
    if not pattern.fullmatch(parsed.tags, *found.source):
        return False
    entry = parsed.lexicon.entry
    words = {w for w in _words(parsed.printed(*found.source)) if "paper" not in entry(w).classes}
    if not words.isdisjoint(_words(article.publisher)):
        return False
    beside = {*range(*found.content)} - {*range(*found.cue)}
    passes_on = any("passing_on" in parsed.classes[token] for token in range(*found.cue))
    return not passes_on and not any(_tells(parsed, token) for token in beside)


def _tells(parsed: Parsed, token: int) -> bool:
    """Whether the word says that somebody speaks."""
    return token not in parsed.speech and bool(parsed.classes[token] & _TELLING)


_TELLING = frozenset({"saying", "urging", "words_of", "reading", "relaying"})


def _is_printed(parsed: Parsed, found: Finding) -> bool:
    """Whether nobody but a paper stands before the verb in its clause: "the newspaper Times reports that ..."."""
    if found.cue is None or found.cue[0] >= found.content[0]:
        return False
    for token in range(found.cue[0] - 1, found.sentence[0] - 1, -1):
        if parsed.tags[token] in _BREAKS:
            return False
        if {"agency", "nom"} <= parsed.classes[token]:
            return True
    return False


_BREAKS = ",:;—()"


def _is_place_of_many(parsed: Parsed, found: Finding, head: frozenset[str]) -> bool:
    """Whether they "assured in the agency", of whatever kind it is: those who print do not say so."""
    cue = found.cue or (0, 0)
    held = {name for classes in parsed.classes[cue[0] : cue[1]] for name in classes}
    return "they" in held and "relaying" not in held and "role" not in head


def _is_read(parsed: Parsed, found: Finding) -> bool:
    """Whether it is a document in which that stands: "the press release stresses", "according to its report"."""
    written = any("document" in parsed.classes[token] for token in range(*(found.source or (0, 0))))
    cue = range(*(found.cue or (0, 0)))
    return written and any(parsed.classes[token] & _READ for token in cue)


_READ = frozenset({"reading", "accordance"})


_HEADS = frozenset({"role", "agency"})


def _is_agency(parsed: Parsed, token: int) -> bool:
    """Whether the whole of what stands in quotation marks names a paper or an agency."""
    piece = parsed.speech.get(token)
    name = piece.inner.of(parsed.text) if piece else ""
    return bool(name) and "agency" in parsed.lexicon.entry(name).classes


@lru_cache(maxsize=64)  # All sources of an article are held against its publisher.
def _words(text: str) -> frozenset[str]:
    """The words that may name a publisher: longer than a pronoun or an article."""
    return frozenset(word for word in WORD.findall(fold(text)) if len(word) > _PRONOUN)


_PRONOUN = 3


def _knows_outlets(parsed: Parsed) -> bool:
    """Whether the language tells papers of the world from the one that prints the article."""
    return _lists_outlets(parsed.lexicon.language.code)


@cache
def _lists_outlets(code: str) -> bool:
    return bool(languages()[code].words("speech.words.outlet"))


def _is_own_tag(parsed: Parsed, found: Finding, article: Article) -> bool:
    """Whether the source is the paper that prints the article, or may well be."""
    first, past = found.source or (0, 0)
    held = parsed.classes[first:past]
    head = next((names for names in reversed(held) if names & {"role", "agency"}), frozenset())
    words = parsed.printed(first, past)
    lexicon = parsed.lexicon
    own = _names(lexicon, article.publisher)
    called = [word for word in _keys(lexicon, words) if len(word) >= _SHORTEST] if own else []
    if called and all(_is_one_of(word, own) for word in called):
        return True
    if "agency" not in head:  # The head of an agency speaks for himself.
        return False
    if _confirms(parsed, found) or _is_authority(parsed, first, past):
        return False
    named = _names(lexicon, words)
    if "role" in head or not named:
        return True
    if any(_is_one_of(name, own) for name in named):
        return True
    cue = range(*found.cue) if found.cue else range(0)
    relays = any("tidings" in parsed.classes[token] for token in cue)
    return relays and not own and not any("outlet" in names for names in held)


def _confirms(parsed: Parsed, found: Finding) -> bool:
    """Whether it confirms or denies something, as those do of whom papers tell, and not the paper itself."""
    cue = range(*found.cue) if found.cue else range(0)
    return any("settles" in parsed.classes[token] for token in cue)


def _is_authority(parsed: Parsed, first: int, past: int) -> bool:
    """Whether words of no news tell what the agency is for: "the emergency agency", not "the news agency"."""
    kind = part(parsed.lexicon.language.code, "authority")
    return bool(kind and kind.search(parsed.tags, first, past))


def _is_one_of(name: str, others: list[str]) -> bool:
    """Whether it is one of them, in whatever case."""
    return any(
        name == other or (len(other) >= _SHORTEST and name.startswith(other)) for other in others
    )


@lru_cache(maxsize=64)  # All tags of an article are held against its publisher.
def _names(lexicon: Lexicon, words: str) -> list[str]:
    """Those of the words with a capital that do not say what it is, in the letters of the lists."""
    printed = WORD.findall(words)
    entries = map(lexicon.entry, printed)
    return [
        entry.listed
        for word, entry in zip(printed, entries, strict=True)
        if (word[0].isupper() or "outlet" in entry.classes) and not entry.classes & _KINDS
    ]


def _keys(lexicon: Lexicon, words: str) -> list[str]:
    return [lexicon.entry(word).listed for word in WORD.findall(words)]
