"""A sentence in, what it reports out: clauses that a rule of `speech.reported` or `speech.mixed` finds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.grammar.parsed import Parsed, is_named_so
from knowledge.grammar.patterns import Rule, fitting, part
from knowledge.model import Article, Kind
from knowledge.quotes.finding import Finding, Tokens, tokens_of
from knowledge.quotes.named import is_standing, is_term, is_work
from knowledge.quotes.outlets import agency_tag
from knowledge.quotes.refusals import label
from knowledge.quotes.subject import subject_of

_LEAST_WORDS = 3
"""A clause of fewer words says nothing that one could look for ("he said so")."""
_LEAST_WORDS_OF_SHORT = 2
"""The same for a rule with the option `short`, whose clauses have a verb for sure."""

_POINTING = frozenset({"func", "pronoun"})
_LONGEST_TITLE = 3
"""Words of a quotation with a capital that is taken for a name («Green Coast»)."""
_LONGEST_NAME = 6
"""The same behind a word for what bears a name (the film «The Long Way to the Green Coast»)."""


def reported(
    parsed: Parsed, sentence: Tokens, spoken: Sequence[Finding], article: Article
) -> list[Finding]:
    """The reported clauses of a sentence that do not overlap the direct speech in it."""
    first, past = sentence
    tags = parsed.tags[first:past]
    rules = fitting(parsed.lexicon.language.code, tags, "speech.reported", "speech.mixed")
    if not rules:  # Half of the sentences.
        return []
    taken = [item.content for item in spoken]
    cues = {item.cue for item in spoken}
    free = {item.cue for item in spoken if label(parsed, item, article)}
    new: list[Finding] = []
    for rule in rules:
        for match in rule.finds(tags):
            finding = _finding(parsed, sentence, rule, match, taken)
            explained = "explained" in rule.options and finding and _is_explained(parsed, finding)
            beside = explained or "beside" in rule.options
            is_new = finding and (
                beside or finding.cue not in cues or (rule.clauses and finding.cue in free)
            )
            if not finding or not is_new or agency_tag(parsed, finding, article):
                continue
            within = [other for other in new if rule.clauses and _is_told_in(other, finding)]
            kept = [content for content in taken if content not in [w.content for w in within]]
            parts = [finding, *_rest(parsed, finding, tokens_of(match, "rest", first))]
            if all(_is_free(one.content, kept) for one in parts):
                new = [*(other for other in new if other not in within), *parts]
                taken = [*kept, *(one.content for one in parts)]
                cues.add(finding.cue)
                free.discard(finding.cue)
    return new


def _rest(parsed: Parsed, finding: Finding, rest: Tokens | None) -> list[Finding]:
    """The second part of a clause that is cut in two by who says it: "The bridge, she said, stays"."""
    return [replace(finding, content=rest, kind=_kind(parsed, rest))] if rest else []


def _kind(parsed: Parsed, content: Tokens) -> Kind:
    quoted = any(is_quoted(parsed, token) for token in parsed.spoken(*content))
    return Kind.MIXED if quoted else Kind.INDIRECT


def _is_told_in(inner: Finding, outer: Finding) -> bool:
    """Whether the one is part of what the other tells behind its verb: "she said he believes that ..."."""
    if inner.cue is None or outer.cue is None or outer.cue[1] > outer.content[0]:
        return False
    first, past = outer.content
    return first <= inner.cue[0] < inner.content[0] and inner.content[1] <= past


def _is_free(content: Tokens, taken: Sequence[Tokens]) -> bool:
    return all(content[1] <= first or past <= content[0] for first, past in taken)


def is_quoted(parsed: Parsed, token: int) -> bool:
    """Whether the token is somebody's words and not the name of something (a few words, a capital first)."""
    piece = parsed.speech.get(token)
    if piece is None or is_named_so(parsed, token):
        return False
    words = piece.inner.of(parsed.text)[:200].lstrip("…. ")
    count = len(words.split())
    if words[:1].isupper():
        return count > (_LONGEST_NAME if is_work(parsed, token - 1) else _LONGEST_TITLE)
    named = token > 0 and ("dubbed" in parsed.classes[token - 1] or is_standing(parsed, words))
    return count > _LONGEST_TITLE or not (named or is_term(parsed, token - 1))


def _least_words(parsed: Parsed, rule: Rule, content: Tokens) -> int:
    """How many words the clause must have; one that only points ("this", "to him") needs more."""
    if "parted" in rule.options:
        return 1
    pointing = all(parsed.classes[token] & _POINTING for token in range(*content))
    return _LEAST_WORDS_OF_SHORT if "short" in rule.options and not pointing else _LEAST_WORDS


def _is_impersonal(parsed: Parsed, cue: Tokens | None) -> bool:
    """Whether the verb is a plural for which nobody is named, or tells what shows it: "the manuscript speaks of that".

    Those are `speech.words.general_talk` before a pronoun that points at the clause.
    """
    if cue is None:
        return False
    talk = "general_talk" in parsed.classes[cue[1] - 1]
    shows = talk and "asked" in parsed.classes[min(cue[1], len(parsed.tags) - 1)]
    return shows or any("they" in parsed.classes[token] for token in range(*cue))


def _until_colon(parsed: Parsed, content: Tokens, taken: Sequence[Tokens]) -> Tokens:
    """The clause without a quotation behind a colon, which is a statement of its own: "that it leaks: “Look!”"."""
    first, past = content
    ends = (start - 1 for start, _ in taken if first < start - 1 < past)
    end = min((end for end in ends if parsed.tags[end] == ":"), default=past)
    return first, end


def _opens_sentence(parsed: Parsed, sentence: Tokens, cue: Tokens, content: Tokens) -> bool:
    """Whether the verb stands in a clause that opens the sentence, as does S: "While he says S, she doubts it"."""
    code = parsed.lexicon.language.code
    opening, main = part(code, "opening_clause"), part(code, "main_clause")
    if not (opening and main) or cue[1] > content[0]:
        return False
    opens = opening.match(parsed.tags, *sentence) is not None
    return opens and main.search(parsed.tags, sentence[0], cue[1]) is None


def _until_main_clause(parsed: Parsed, sentence: Tokens, content: Tokens) -> Tokens:
    main = part(parsed.lexicon.language.code, "main_clause")
    found = main.search(parsed.tags, content[0], sentence[1]) if main else None
    return (content[0], min(content[1], found.start())) if found else content


def _until_noun_goes_on(parsed: Parsed, sentence: Tokens, cue: Tokens, content: Tokens) -> Tokens:
    """The clause without what is told behind a relative one that holds it: "cuts which, she said, will hurt, began"."""
    code = parsed.lexicon.language.code
    within, behind = part(code, "within_relative"), part(code, "behind_relative")
    if not (within and behind) or not within.search(parsed.tags, sentence[0], cue[0]):
        return content
    found = behind.search(parsed.tags, *content)
    return (content[0], found.start()) if found else content


def _until_main_goes_on(parsed: Parsed, content: Tokens) -> Tokens:
    """The clause without what its speaker does behind it (`main_goes_on`): "says that it is hers, and vetoed it"."""
    goes_on = part(parsed.lexicon.language.code, "main_goes_on")
    found = goes_on.match(parsed.tags, *content) if goes_on else None
    return (content[0], found.end()) if found else content


def _up_to_head(parsed: Parsed, source: Tokens, content: Tokens) -> tuple[Tokens, Tokens]:
    """The mention with the rest of its phrase, where but a name stands for it: "the Kelm club's head Tom Mint"."""
    code = parsed.lexicon.language.code
    name, phrase_end = part(code, "name"), part(code, "at_phrase_end")
    if not (name and phrase_end) or source[1] != content[0]:
        return source, content
    if not name.match(parsed.tags, source[1] - 1):
        return source, content
    found = phrase_end.match(parsed.tags, *content)
    if found is None or content[1] - found.end() < _LEAST_WORDS_OF_SHORT:
        return source, content
    return (source[0], found.end()), (found.end(), content[1])


def _behind_setting(parsed: Parsed, content: Tokens) -> Tokens:
    """The clause without what tells where, when and with which words before it was said: "in her letter"."""
    setting = part(parsed.lexicon.language.code, "setting")
    found = setting.match(parsed.tags, *content) if setting else None
    return (found.end(), content[1]) if found and _is_left(parsed, found, content) else content


def _behind_hearer(parsed: Parsed, cue: Tokens, content: Tokens) -> Tokens:
    """The clause without who is ordered or asked to do it: "соттан", "әкімге"."""
    hearer = part(parsed.lexicon.language.code, "hearer")
    found = hearer.match(parsed.tags, content[0], cue[1]) if hearer else None
    return (found.end(), content[1]) if found and found.end() + 1 < content[1] else content


def _before_said(parsed: Parsed, content: Tokens) -> Tokens:
    """The clause without the word that says that it was said: "that S, he said" told by another."""
    first, past = content
    told = "said_that" in parsed.classes[past - 1] and past - 1 > first
    return (first, past - 1) if told and "said_fact" in parsed.classes[past - 1] else content


def _is_that_it_was_said(parsed: Parsed, sentence: Tokens, content: Tokens) -> bool:
    """Whether it only says whose the words before it are: "«...», деп Асанның айтқанын", which a paper reports."""
    first, past = content
    behind = first > sentence[0] and "dep" in parsed.classes[first - 1]
    return behind and "said_fact" in parsed.classes[past - 1]


def _is_left(parsed: Parsed, setting: re.Match[str], content: Tokens) -> bool:
    """Whether enough of the clause stands behind it."""
    quoted = content[1] - 1 in parsed.speech
    return setting.end() < content[1] and (quoted or content[1] - setting.end() >= _LEAST_WORDS)


def _is_explained(parsed: Parsed, finding: Finding) -> bool:
    """Whether the clause stands behind its verb and leads to a quotation: "she said that it leaks: “Look!”"."""
    end = finding.content[1]
    return (
        finding.cue is not None
        and finding.cue[1] <= finding.content[0]
        and end + 1 in parsed.speech
        and parsed.tags[end] == ":"
    )


def _finding(
    parsed: Parsed, sentence: Tokens, rule: Rule, match: re.Match[str], taken: Sequence[Tokens]
) -> Finding | None:
    content = tokens_of(match, "content", sentence[0])
    if content is not None and "explained" in rule.options:
        content = _until_colon(parsed, content, taken)
    if content is None:
        return None
    if _is_that_it_was_said(parsed, sentence, content):
        return None
    cue = tokens_of(match, "cue", sentence[0])
    if cue and _opens_sentence(parsed, sentence, cue, content):
        if "asking" in parsed.classes[sentence[0]]:
            return None  # "Asked whether she thinks that S, ..."
        content = _until_main_clause(parsed, sentence, content)
    if cue and cue[1] <= content[0]:
        content = _until_noun_goes_on(parsed, sentence, cue, content)
    source = tokens_of(match, "source", sentence[0])
    if source and cue and source[1] <= content[0] < content[1] <= cue[0]:
        source, content = _up_to_head(parsed, source, content)
        content = _behind_hearer(parsed, cue, _behind_setting(parsed, content))
        content = _before_said(parsed, content)
    if rule.clauses and cue and cue[1] <= content[0]:
        content = _until_main_goes_on(parsed, content)
    kind = _kind(parsed, content)
    if kind is Kind.INDIRECT and content[1] - content[0] < _least_words(parsed, rule, content):
        return None
    if source is None and cue is not None:
        source = subject_of(parsed, sentence, cue, max(cue[1], content[0]))
        if source and "unsaid" in rule.options and content[0] < source[0] < content[1]:
            source = None
    if source is None and ("sourced" in rule.options or _is_impersonal(parsed, cue)):
        return None
    return Finding(
        content,
        sentence,
        kind,
        rule.name,
        rule.confidence,
        cue,
        source,
        parsed.starts[content[0]] + 1,
    )
