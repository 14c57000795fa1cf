"""Quotes + people -> whose each quote is: the first rule that knows decides, and weights where it only guesses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from knowledge.grammar.parsed import Parsed
from knowledge.model import Article, Kind, Quote
from knowledge.speakers.as_written import as_written
from knowledge.speakers.asking import Rules
from knowledge.speakers.by_age_told import by_age_told
from knowledge.speakers.by_answerer import by_answerer
from knowledge.speakers.by_apposition import by_apposition
from knowledge.speakers.by_asked import by_asked
from knowledge.speakers.by_briefing import by_briefing
from knowledge.speakers.by_column import by_column
from knowledge.speakers.by_composed_text import by_composed_text
from knowledge.speakers.by_context import (
    by_dropped_pronoun,
    by_headline,
    by_paragraph_before,
    by_sentence_before,
)
from knowledge.speakers.by_counterpart import by_counterpart
from knowledge.speakers.by_couple import by_couple
from knowledge.speakers.by_deed_of_office import by_deed_of_office
from knowledge.speakers.by_described_document import by_described_document
from knowledge.speakers.by_description import by_description, by_heading_body
from knowledge.speakers.by_document import by_document, by_reader
from knowledge.speakers.by_elder import by_elder, by_place_of_two
from knowledge.speakers.by_epithet import by_epithet
from knowledge.speakers.by_equation import by_equation
from knowledge.speakers.by_firm import by_firm
from knowledge.speakers.by_free_office import by_free_office
from knowledge.speakers.by_hearer import by_hearer
from knowledge.speakers.by_hero import by_hero
from knowledge.speakers.by_honorific import by_honorific
from knowledge.speakers.by_initials import by_initials
from knowledge.speakers.by_it import by_it
from knowledge.speakers.by_kin import by_kin
from knowledge.speakers.by_label import by_label
from knowledge.speakers.by_last_word import by_body, by_owner
from knowledge.speakers.by_later_name import by_later_name
from knowledge.speakers.by_later_office import by_later_office
from knowledge.speakers.by_latter import by_latter
from knowledge.speakers.by_many import by_many
from knowledge.speakers.by_name import by_name
from knowledge.speakers.by_named_body import by_named_body
from knowledge.speakers.by_nominative import by_nominative
from knowledge.speakers.by_other_name import by_other_name
from knowledge.speakers.by_our_question import by_our_question
from knowledge.speakers.by_paper import by_paper
from knowledge.speakers.by_phrase_end import by_phrase_end
from knowledge.speakers.by_pronoun import by_pronoun
from knowledge.speakers.by_role import by_role
from knowledge.speakers.by_same_body import by_same_body
from knowledge.speakers.by_several import by_several
from knowledge.speakers.by_side import by_side, by_witness
from knowledge.speakers.by_signature import by_signature
from knowledge.speakers.by_subject_before import by_subject_before
from knowledge.speakers.by_teller import by_teller
from knowledge.speakers.by_there import by_there
from knowledge.speakers.by_told_role import by_told_role
from knowledge.speakers.by_trait import by_told_trait, by_trait
from knowledge.speakers.by_turn import by_turn, called_in
from knowledge.speakers.by_what_follows import by_sentence_behind
from knowledge.speakers.by_what_went_before import by_what_went_before
from knowledge.speakers.by_written_it import by_author, by_written_it
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.dialogue import take_turns
from knowledge.speakers.mentions import tokens_in
from knowledge.speakers.named_after import by_name_behind, name_afterwards
from knowledge.speakers.own_gender import own_gender
from knowledge.speakers.people import People
from knowledge.speakers.person import Person
from knowledge.speakers.unsure import doubted
from knowledge.speakers.weighing import weighed

RULES = Rules(
    by_briefing,
    by_headline,
    by_signature,
    by_label,
    by_reader,
    by_firm,
    by_paper,
    by_written_it,
    by_composed_text,
    by_it,
    by_there,
    by_same_body,
    by_our_question,
    by_name_behind,
    by_latter,
    by_place_of_two,
    by_elder,
    by_age_told,
    by_asked,
    by_pronoun,
    by_hero,
    by_honorific,
    by_initials,
    by_several,
    by_apposition,
    by_equation,
    by_couple,
    by_kin,
    by_trait,
    by_other_name,
    by_heading_body,
    by_phrase_end,
    by_hearer,
    by_nominative,
    by_name,
    by_told_trait,
    by_author,
    by_counterpart,
    by_later_office,
    by_side,
    by_witness,
    by_described_document,
    by_description,
    by_document,
    by_owner,
    by_answerer,
    by_told_role,
    by_free_office,
    by_role,
    by_later_name,
    by_body,
    by_named_body,
    by_epithet,
    as_written,
    by_many,
    by_column,
    by_sentence_behind,
    by_deed_of_office,
    by_turn,
    by_dropped_pronoun,
    by_subject_before,
    by_sentence_before,
    by_paragraph_before,
    by_what_went_before,
    by_teller,
)
_MEMORY = 8
"""Earlier quotes that a rule may look at."""


def resolve_all(
    article: Article, parsed: Parsed, people: People, quotes: Sequence[Quote]
) -> list[Resolution]:
    """Whose each of the quotes is, in their order; the source of a group serves all its parts."""
    done: list[tuple[Quote, Resolution]] = []
    by_group: dict[int, Resolution] = {}
    sources = {quote.group: quote.source for quote in reversed(quotes) if quote.source}
    lines: dict[int, Case] = {}
    for number, quote in enumerate(quotes):
        found = by_group.get(quote.group) if quote.group else None
        if found is None or (quote.source is not None and not _prints(parsed, quote, found)):
            source = quote.source or sources.get(quote.group if quote.group else -1)
            first, past = tokens_in(parsed, source) if source else (0, 0)
            case = Case(article, parsed, people, quote, first, past, done[-_MEMORY:])
            found = by_rules(case)
            if _is_line(case):
                lines[number] = case
            else:
                found = weighed(case, found, by_rules)
            by_group.setdefault(quote.group, found)
        done.append((quote, found))
    resolved = [found for _, found in done]
    take_turns(parsed, people, quotes, resolved)
    name_afterwards(parsed, people, quotes, resolved)
    _weigh_lines(lines, done, resolved)
    return resolved


def _is_line(case: Case) -> bool:
    """Whether it opens with a dash and tells nothing of who says it: the conversation around it is asked first."""
    piece = case.parsed.speech.get(tokens_in(case.parsed, case.quote.content)[0])
    return not (case.mentioned or case.quote.cue) and piece is not None and piece.dashed


def _weigh_lines(
    lines: Mapping[int, Case], done: Sequence[tuple[Quote, Resolution]], resolved: list[Resolution]
) -> None:
    """Weigh the guesses of the rules with which the conversation had nothing to do, for all parts of an utterance."""
    parts: dict[int, list[int]] = defaultdict(list)
    for number, (quote, _) in enumerate(done):
        parts[quote.group].append(number)
    for number, case in lines.items():
        found = done[number][1]
        if resolved[number] is not found or not (found.person or found.words or own_gender(case)):
            continue
        whose = weighed(case, found, by_rules)
        for part in parts[case.quote.group] if case.quote.group else (number,):
            if resolved[part] is found:
                resolved[part] = whose


def _prints(parsed: Parsed, quote: Quote, spoke: Resolution) -> bool:
    """Whether the mention only tells who printed the end of an utterance: "..., the agency reported"."""
    if not quote.cue or not (spoke.person or spoke.words):
        return False
    return any(
        "reporting" in parsed.classes[token] for token in range(*tokens_in(parsed, quote.cue))
    )


def by_rules(case: Case) -> Resolution:
    """What the first of the rules that knows says; whom the words call by name does not say them."""
    for rule in RULES.of(case):
        found = rule(case)
        if found is None:
            continue
        if found.person is None or not _is_called(case, found.person):
            return doubted(case, found)
        if "pronoun" in case.classes(case.first):
            return Resolution(why="called by name in what is said")
    return Resolution()


def _is_called(case: Case, person: Person) -> bool:
    """Whether the words call him by name, which nobody does who says them; it may still be the mention."""
    if case.quote.kind is not Kind.DIRECT:
        return False
    if person not in called_in(case.people, case.quote.content.of(case.parsed.text)):
        return False
    return all(other is not person for _, other in case.people.between(case.first, case.past))
