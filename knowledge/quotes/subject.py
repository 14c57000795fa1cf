"""A cue in a sentence in, the subject of its clause out: who does what a clause without one tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, zip_longest

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.quotes.finding import Tokens, tokens_of

_ONE = frozenset({"he", "she", "it", "now"})
"""Forms of a verb whose subject cannot be many, as those who work somewhere."""


_LONGEST_NAME = 4
"""Words of a name in quotation marks."""
_SOMEBODY = frozenset({"role", "body", "man", "woman", "pronoun"})


def subject_of(parsed: Parsed, sentence: Tokens, cue: Tokens, until: int) -> Tokens | None:
    """The mention that fits `speech.parts.subject` nearest to the cue, which stands before `until`.

    A language that marks the ends of clauses (`speech.parts.break`) is asked for the clause of the cue,
    what follows the cue, where it happens ("in the ministry", `place_subject`), and then clause by clause
    towards the start of the sentence; asides (`speech.parts.aside`) are passed over. Before the cue
    `fore_subject` takes the place of `subject`, and a `relative_clause` is told of its `antecedent`. Without such marks
    it is who spoke before in the sentence, else its first mention; of one that only hears (`only_hears`) none.
    """
    code = parsed.lexicon.language.code
    pattern = part(code, "clause_subject") or part(code, "subject")
    breaks = part(code, "break")
    hears = part(code, "only_hears")
    if pattern is None or (hears and hears.match(parsed.tags, *cue)):
        return None
    if breaks is None:
        return _before_cue(parsed, pattern, (sentence[0], cue[0])) or _behind(
            parsed, part(code, "main_clause"), (cue[1], sentence[1])
        )
    clauses = list(_clauses(parsed, breaks, (sentence[0], cue[0])))
    somebody = any(_ONE & parsed.classes[token] for token in range(*cue))
    # "In the ministry they said", "the nurses said".
    places = None if somebody else part(code, "place_subject")
    plural = None if somebody else part(code, "plural_subject")
    own, *earlier = clauses
    aside = earlier and (
        _is_relative(parsed, code, earlier[0]) or _is_aside(parsed, code, earlier[0])
    )
    earlier = _but_appositions(parsed, code, earlier)
    earlier = _before_relative(parsed, code, own, _behind_tag(parsed, code, own, earlier))
    if earlier and _is_relative(parsed, code, own):
        antecedent = part(code, "antecedent")
        whom = _first(parsed, antecedent, earlier[0]) if antecedent else None
        return None if whom and somebody and _are_many(parsed, whom) else whom
    converb = any("gerund" in parsed.classes[token] for token in range(*cue))  # It has none.
    if converb or _goes_on(parsed, code, own):
        embedded = part(code, "embedded_clause")
        earlier = [c for c in earlier if not (embedded and embedded.match(parsed.tags, *c))]
        earlier = earlier if converb else _with_verbs(parsed, code, earlier)
    mentions = _mentions(
        parsed, code, pattern, [own, *earlier], (cue[1], until), places, plural, converb
    )
    if aside and (first := _told_to(parsed, code, pattern, [own, *earlier], (cue[1], until))):
        return first
    found = next((one for one in mentions if one and not _is_of_other(parsed, cue, one)), None)
    return None if found and _is_but_a_place(parsed, cue, found) else found


def _mentions(
    parsed: Parsed,
    code: str,
    subject: re.Pattern[str],
    clauses: Sequence[Tokens],
    behind: Tokens,
    places: re.Pattern[str] | None,
    plural: re.Pattern[str] | None,
    converb: bool,
) -> Iterator[Tokens | None]:
    """Who may be the subject, the likeliest first: before the verb, behind it, then in the clauses before."""
    own, *earlier = clauses
    fore = part(code, "fore_subject") or subject
    yield _before(parsed, fore, places, own)
    if not converb:
        yield _after_cue(parsed, subject, places, own, behind)
    for pattern, where in ((plural, own), (places, own), (places, behind)):
        if pattern:
            yield _first(parsed, pattern, where)
    for clause in earlier:
        yield _earlier(parsed, code, clause, plural, places)


def _told_to(
    parsed: Parsed,
    code: str,
    subject: re.Pattern[str],
    clauses: Sequence[Tokens],
    behind: Tokens,
) -> Tokens | None:
    """Who is named before an aside, where right behind the verb a paper only hears it: "Ann, who saw it, told CNN"."""
    own, *earlier = clauses
    hearers, found = part(code, "hearers"), _first(parsed, subject, behind)
    if own[0] < own[1] or not (found and hearers and hearers.fullmatch(parsed.tags, *found)):
        return None
    named = _earlier(parsed, code, earlier[0], None) if earlier else None
    return named if named and named[1] == earlier[0][1] else None


def _is_of_other(parsed: Parsed, cue: Tokens, found: Tokens) -> bool:
    """Whether it is "he" and the verb has the form of a woman's, or the reverse."""
    pronoun = parsed.classes[found[0]]
    if found[1] - found[0] > 1 or "he_she" not in pronoun:
        return False
    genders = pronoun & _VERBS.keys()
    verbs = {_VERBS[gender] for gender in genders}
    return len(verbs) == 1 and any(
        parsed.classes[token] & _ONE_GENDER - verbs for token in range(*cue)
    )


_VERBS = {"masculine": "he", "feminine": "she"}
"""The form of a verb that agrees with a pronoun of this class."""
_ONE_GENDER = frozenset(_VERBS.values())


def _before_cue(parsed: Parsed, pattern: re.Pattern[str], before: Tokens) -> Tokens | None:
    """Who spoke before in the sentence, else its first mention behind a clause that opens it, else at all."""
    code = parsed.lexicon.language.code
    opener = part(code, "opener")
    opens = opener.match(parsed.tags, *before) if opener else None
    behind = (opens.end() if opens else before[0], before[1])
    return (
        _spoke(parsed, code, before)
        or _first(parsed, pattern, behind)
        or _first(parsed, pattern, before)
    )


def _behind(parsed: Parsed, main: re.Pattern[str] | None, where: Tokens) -> Tokens | None:
    """Who acts in the main clause behind words that open the sentence: "Saying S, she left"."""
    return _first(parsed, main, where) if main else None


def _spoke(parsed: Parsed, code: str, where: Tokens) -> Tokens | None:
    """Who said something last there in a clause of his own (`speech.parts.speaking_subject`)."""
    pattern = part(code, "speaking_subject")
    matches = list(pattern.finditer(parsed.tags, *where)) if pattern else []
    return tokens_of(matches[-1], "source", 0) if matches else None


def _behind_tag(parsed: Parsed, code: str, own: Tokens, earlier: list[Tokens]) -> list[Tokens]:
    """The clauses without one that tells who passes on what is said, right before the verb (`passing_aside`)."""
    tag = part(code, "passing_aside")
    put_in = (
        tag and len(earlier) > 1 and own[1] - own[0] <= 1 and tag.match(parsed.tags, *earlier[0])
    )
    return earlier[1:] if put_in else earlier


def _are_many(parsed: Parsed, mention: Tokens) -> bool:
    """Whether the first word for somebody in the mention is of many: "voters, who promises" tells of nobody there."""
    heads = (parsed.classes[token] for token in range(*mention) if "role" in parsed.classes[token])
    return "many" in next(heads, frozenset())


def _before_relative(parsed: Parsed, code: str, own: Tokens, earlier: list[Tokens]) -> list[Tokens]:
    """The clauses without those that a relative one takes up to the verb: "Ann, who came with Tom, a baker, said"."""
    when = part(code, "circumstance")
    if own[0] < own[1] and not (when and when.fullmatch(parsed.tags, *own)):
        return earlier
    relative = (number for number, one in enumerate(earlier) if _is_relative(parsed, code, one))
    return earlier[next(relative, -1) + 1 :] or earlier


def _but_appositions(parsed: Parsed, code: str, earlier: list[Tokens]) -> list[Tokens]:
    """The clauses without those that tell in commas what who is named right before is: "Tim, a tall lad, said"."""
    apposed, named = part(code, "apposed_clause"), part(code, "named_clause")
    if not (apposed and named):
        return earlier
    return [
        clause
        for clause, before in zip_longest(earlier, earlier[1:], fillvalue=(0, 0))
        if not (apposed.match(parsed.tags, *clause) and named.search(parsed.tags, *before))
    ]


def _first(parsed: Parsed, pattern: re.Pattern[str], where: Tokens) -> Tokens | None:
    match = pattern.search(parsed.tags, *where) if where[0] < where[1] else None
    return tokens_of(match, "source", 0) if match else None


def _after_cue(
    parsed: Parsed,
    subject: re.Pattern[str],
    places: re.Pattern[str] | None,
    own: Tokens,
    behind: Tokens,
) -> Tokens | None:
    """The subject behind the verb; a bare name in marks only hears it from those of a place before the verb."""
    found = _first(parsed, subject, behind)
    if found is None or places is None or found[1] - found[0] > 1 or found[0] not in parsed.speech:
        return found
    return _first(parsed, places, own) or found


def _goes_on(parsed: Parsed, code: str, clause: Tokens) -> bool:
    """Whether it is a second verb of somebody named before: "he said that it rains and added"."""
    joined = part(code, "joined_clause")
    return bool(joined and clause[0] < clause[1] and joined.match(parsed.tags, *clause))


def _is_but_a_place(parsed: Parsed, cue: Tokens, found: Tokens) -> bool:
    """Whether it is where something is, with no verb but a colon to say that they speak there: "on the Moon: ..."."""
    inside = any(parsed.classes[token] & _SOMEBODY for token in range(*found))
    bare = parsed.tags[slice(*cue)] == ":" and found[0] > 0 and not inside
    return bare and "prep" in parsed.classes[found[0] - 1]


def _with_verbs(parsed: Parsed, code: str, clauses: list[Tokens]) -> list[Tokens]:
    """Without what is put in before a second verb, behind the clause in which somebody acts ("such as ...")."""
    acting = part(code, "acting_clause")
    if acting is None:
        return clauses
    return list(dropwhile(lambda c: not acting.search(parsed.tags, *c), clauses)) or clauses


def _is_relative(parsed: Parsed, code: str, clause: Tokens) -> bool:
    """Whether the clause tells what the word before it does ("the boy who called")."""
    opening = part(code, "relative_clause")
    return bool(opening and opening.match(parsed.tags, *clause))


def _is_aside(parsed: Parsed, code: str, clause: Tokens) -> bool:
    """Whether the clause only says more of what stands before it, as does one in brackets or a bare place name."""
    before = parsed.tags[clause[0] - 1 : clause[0]]
    asides = [part(code, "aside"), part(code, "aside_name") if before == "," else None]
    return before == "(" or any(aside.match(parsed.tags, *clause) for aside in asides if aside)


def _before(
    parsed: Parsed, subject: re.Pattern[str], places: re.Pattern[str] | None, where: Tokens
) -> Tokens | None:
    """The subject there; not a name that only says of where the place is ("in the town hall of Orda they said")."""
    last = where[1] - 1
    if where[0] < last and "he_she" in parsed.classes[last]:
        return last, where[1]  # "In a letter to Ms Quill she added".
    found = _first(parsed, subject, where)
    alone = found and found[1] - found[0] == 1 and not parsed.classes[found[0]] & _SOMEBODY
    if alone and found and _is_said(parsed, found[0]):
        return None
    place = _first(parsed, places, where) if places and alone else None
    return place if found and place and place[0] < found[0] < place[1] else found


def _is_said(parsed: Parsed, token: int) -> bool:
    """Whether it is a quotation too long for a name."""
    piece = parsed.speech.get(token)
    return piece is not None and len(piece.inner.of(parsed.text)[:200].split()) > _LONGEST_NAME


def _earlier(
    parsed: Parsed, code: str, clause: Tokens, *places: re.Pattern[str] | None
) -> Tokens | None:
    if _is_aside(parsed, code, clause):
        return None
    subject = part(code, "fore_subject") or part(code, "subject")
    found = _before(parsed, subject, places[-1], clause) if subject else None
    others = (_first(parsed, pattern, clause) for pattern in places if pattern)
    return found or next(filter(None, others), None)


def _clauses(parsed: Parsed, breaks: re.Pattern[str], where: Tokens) -> Iterator[Tokens]:
    """The clauses of these tokens, the last one first."""
    ends = [match.start() for match in breaks.finditer(parsed.tags, *where)]
    starts = [where[0], *(end + 1 for end in ends)]
    yield from reversed(list(zip(starts, [*ends, where[1]], strict=True)))
