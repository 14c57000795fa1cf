"""A finding in, whether what stands around it says that it is a name or an inscription out: titles, signs, proverbs."""

from __future__ import annotations

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.model import Article
from knowledge.quotes.finding import Finding


def behind_heading(parsed: Parsed, found: Finding, article: Article) -> bool:
    """Behind a colon, what a word such as "topic" leads to (`speech.headings`) or a sign says (`speech.shown`)."""
    colon = _colon(parsed, found)
    if colon is None or _is_told(parsed, found):
        return False
    start = found.sentence[0]
    return (
        _is_heading(parsed, start, colon)
        or _is_shown(parsed, start, colon)
        or (found.source is None and _is_on_surface(parsed, start, colon))
        or _is_counted(parsed, found, colon)
    )


def _is_heading(parsed: Parsed, start: int, colon: int) -> bool:
    """Whether the word before the colon, or the subject that opens the sentence, is one that a name follows."""
    words = parsed.lexicon.language.words
    if "aux" in parsed.classes[colon - 1]:  # "On the gate stands the motto:".
        colon -= 1
    if fold(parsed.word(colon - 1)) in words("speech.headings"):
        lead = {fold(parsed.word(token)) for token in range(start, colon)}
        asked = not lead.isdisjoint(words("speech.asked_and_answered"))
        return not asked and not _has_prepositions(parsed, colon, "speech.about_it")
    return _is_common(parsed, start) and fold(parsed.word(start)) in words("speech.headed")


def _is_shown(parsed: Parsed, start: int, colon: int) -> bool:
    """Whether the sentence opens with a sign or ends in one that somebody holds, or tells that it is carved."""
    shown = parsed.lexicon.language.words("speech.shown")
    carved = parsed.lexicon.language.words("speech.carved")
    if not shown:
        return False
    if fold(parsed.word(colon - 1)).startswith(shown):
        return not _has_prepositions(parsed, colon, "speech.towards")
    opening = range(start, min(start + _OPENING, colon))
    return any(
        fold(parsed.word(token)).startswith(shown) and _is_common(parsed, token)
        for token in opening
    ) or any(fold(parsed.word(token)) in carved for token in range(start, colon))


def _is_on_surface(parsed: Parsed, start: int, colon: int) -> bool:
    """Whether the sentence opens with a place on which one writes: "On the wall in red paint:"."""
    words = parsed.lexicon.language.words
    if fold(parsed.word(start)) not in words("speech.on"):
        return False
    surfaces = words("speech.surfaces")
    return any(
        fold(parsed.word(token)) in surfaces
        for token in range(start + 1, min(start + _OPENING, colon))
    )


def _is_counted(parsed: Parsed, found: Finding, colon: int) -> bool:
    """Whether several names follow of which the sentence says how many they are: "three films: «A», «B»."."""
    names = sum(token in parsed.speech for token in range(colon + 1, colon + _LIST))
    before = range(max(found.sentence[0], colon - _NOUN), colon - 1)
    return names > 1 and any("count" in parsed.classes[token] for token in before)


def _has_prepositions(parsed: Parsed, colon: int, path: str) -> bool:
    """Whether one of them stands before the noun that the colon follows, as in "on the new film:"."""
    wanted = parsed.lexicon.language.words(path)
    return any(
        fold(parsed.word(token)) in wanted for token in range(max(0, colon - _NOUN), colon - 1)
    )


_NOUN = 4
"""Tokens before a colon in which a preposition and its noun stand."""
_OPENING = 4
"""Tokens at the start of a sentence that tell what it is about, or where."""
_LIST = 4
"""Tokens behind a colon in which the first two of a list stand."""


def in_list(parsed: Parsed, found: Finding, article: Article) -> bool:
    """Behind a colon, a name with what bears it behind a dash: "Winners: «The Best Yard» — Lindley"."""
    colon, behind = _colon(parsed, found), found.content[1]
    if colon is None or _is_told(parsed, found) or parsed.tags[behind : behind + 1] != "—":
        return False
    ends = parsed.classes[found.content[0]] & {"ends_comma", "ends_stop", "asks"}
    following = parsed.word(behind + 1)[:1] if behind + 1 < len(parsed.tags) else ""
    return not ends and (following.isupper() or following.isdigit())


def so_called(parsed: Parsed, found: Finding, article: Article) -> bool:
    """A line of its own of which the next sentence tells what bears this name (`speech.so_called`)."""
    if found.cue is not None:
        return False
    end = parsed.ends[found.content[1] - 1]
    following = parsed.text[end : end + _NEXT_SENTENCE].lstrip(" \t\r\n.,;—–-").partition(".")[0]
    phrases = parsed.lexicon.language.words("speech.so_called")
    return any(phrase in fold(following) for phrase in phrases)


_NEXT_SENTENCE = 120
"""Characters in which it says so."""


def defined(parsed: Parsed, found: Finding, article: Article) -> bool:
    """What its sentence goes on to say what it is (`speech.parts.defined`): «The Cove», as we found, is a store."""
    pattern = part(parsed.lexicon.language.code, "defined")
    return pattern is not None and bool(pattern.match(parsed.tags, found.content[0]))


def sung(parsed: Parsed, found: Finding, article: Article) -> bool:
    """Words of a song (`speech.sung`) are nobody's: "a track with lyrics like: «...» and «...»"."""
    songs = parsed.lexicon.language.words("speech.sung")
    if not songs or (colon := _colon(parsed, found)) is None:
        return False
    lead = range(found.sentence[0], colon)
    if _has_prepositions(parsed, colon, "speech.about_it"):
        return False
    return not any("saying" in parsed.classes[token] for token in lead) and any(
        fold(parsed.word(token)).startswith(songs) for token in lead if token not in parsed.speech
    )


def proverb(parsed: Parsed, found: Finding, article: Article) -> bool:
    """What people have always said (`speech.proverbial`) is nobody's: "It is not for nothing that they say"."""
    cue, first = found.cue, found.content[0]
    if cue is None or cue[1] > first:
        return False
    phrases = parsed.lexicon.language.words("speech.proverbial")
    if not any("they" in parsed.classes[token] for token in range(*cue)):
        return False
    lead = f" {fold(parsed.printed(found.sentence[0], first))} "
    return any(f" {phrase} " in lead for phrase in phrases)


def given_name(parsed: Parsed, found: Finding, article: Article) -> bool:
    """Who calls or praises a work by its name tells of it, and says nothing: "He called his novel «The Last Train»"."""
    if found.cue is None:
        return False
    names = parsed.spoken(*found.content)
    if len(names) != 1 or "calling" not in parsed.classes[found.cue[0]]:
        return False
    name = names[0]
    begins = parsed.speech[name].inner.of(parsed.text)[:1].isupper()
    ends = name + 1 >= found.content[1]
    return begins and ends and any(is_work(parsed, token) for token in _before(parsed, found, name))


def _before(parsed: Parsed, found: Finding, name: int) -> range:
    """The tokens in which the word for what bears the name stands: one at most if the verb gives no name."""
    naming = fold(parsed.printed(*(found.cue or found.content)))
    gives = naming.startswith(parsed.lexicon.language.words("speech.name_giving"))
    return range(found.sentence[0] if gives else name - 1, name)


def is_term(parsed: Parsed, token: int) -> bool:
    """Whether the word is one for a word, a list, a register (`speech.terms`): what stands behind it is not said."""
    terms = parsed.lexicon.language.words("speech.terms")
    return bool(terms) and fold(parsed.word(token)).startswith(terms)


def is_standing(parsed: Parsed, words: str) -> bool:
    """Whether it is a name that one always sets in marks, with a small letter (`speech.standing`, by its stems)."""
    named = fold(words).split()
    return any(
        len(stems) == len(named)
        and all(word.startswith(stem) for word, stem in zip(named, stems, strict=True))
        for stems in map(str.split, parsed.lexicon.language.words("speech.standing"))
    )


def is_work(parsed: Parsed, token: int) -> bool:
    """Whether the word is one for a work, a law, a project: what bears a name."""
    works = parsed.lexicon.language.words("speech.works")
    return "label" in parsed.classes[token] or fold(parsed.word(token)).startswith(works)


_JOINING = frozenset({"joins", "coordinating"})


def _colon(parsed: Parsed, found: Finding) -> int | None:
    """The colon before a quotation or before the list of them in which it stands."""
    token = found.content[0] - 1
    while token > found.sentence[0] and (
        token in parsed.speech or parsed.tags[token] in ",;" or parsed.classes[token] & _JOINING
    ):
        token -= 1
    return token if token > found.sentence[0] and parsed.tags[token] == ":" else None


def _is_told(parsed: Parsed, found: Finding) -> bool:
    """Whether a verb of saying ties it to somebody, not the colon alone or a verb of what is on a sign."""
    if found.cue is None or parsed.tags[found.cue[0]] == ":":
        return False
    if found.cue[0] > found.content[0]:
        return True
    return not fold(parsed.printed(*found.cue)).startswith(
        parsed.lexicon.language.words("speech.written_so")
    )


def _is_common(parsed: Parsed, token: int) -> bool:
    """Whether it is no name: small, or first in the sentence and no name behind it."""
    if parsed.word(token)[:1].islower():
        return True
    behind = parsed.word(token + 1)[:1]
    return not behind.isupper()


def on_a_wall(parsed: Parsed, found: Finding) -> bool:
    """Whether nobody knows who has put it there, and no colon leads to it: "someone has carved “Home”"."""
    first, past = found.source or (0, 0)
    carved = found.cue and any("carving" in parsed.classes[i] for i in range(*found.cue))
    led = ":" in parsed.tags[past : found.content[0]]
    return bool(carved) and past - first == 1 and "one_of" in parsed.classes[first] and not led
