"""The marks of the golden articles: what they mean, and that every file keeps to them."""

import pytest

from knowledge.model import Kind, Span
from tests.golden import ARTICLES, QUOTED, MarkError, golden_articles, parse

HEAD = """language: en
title: Lake level falls
published: 2025-05-06
publisher: Harbour Post
shows: an example
speaker reed: Anna Reed; Reed
"""


def article(text: str, *, name: str = "en-01-example", head: str = HEAD):
    return parse(f"{head}---\n{text}\n", name=name)


def test_the_text_is_left_without_marks() -> None:
    golden = article(
        "Anna Reed said ⟦indirect reed|the lake was falling⟧. ⟦none|“Blue Shore”⟧ closed."
    )
    assert golden.article.text == "Anna Reed said the lake was falling. “Blue Shore” closed."


@pytest.mark.parametrize(
    ("mark", "words", "kind"),
    [
        ("⟦direct reed|“We wait.”⟧", "“We wait.”", Kind.DIRECT),
        ("⟦mixed reed|it was “a slow theft”⟧", "it was “a slow theft”", Kind.MIXED),
        ("⟦indirect reed|it would rain⟧", "it would rain", Kind.INDIRECT),
    ],
)
def test_offsets_of_a_mark_hold_its_words(mark: str, words: str, kind: Kind) -> None:
    golden = article(f"⟦none|“Tide”⟧ reports: {mark} — Anna Reed, ⟦direct reed|“again”⟧.")
    first = golden.expected[0]
    assert (first.span.of(golden.article.text), first.kind, first.key) == (words, kind, "reed")
    assert first.names == ("Anna Reed", "Reed")
    assert golden.no_statements[0].of(golden.article.text) == "“Tide”"


def test_a_mark_may_be_optional_and_belong_to_a_group() -> None:
    golden = article("⟦direct?#2 reed|“One,”⟧ she said, ⟦direct#2 reed|“two.”⟧")
    assert [(item.optional, item.group) for item in golden.expected] == [(True, 2), (False, 2)]


@pytest.mark.parametrize(
    "words",
    [
        "it was “a slow theft” of water",
        "it was «a slow theft» of water",
        'it was "a slow theft" of water',
        "it wasn't ‘the council’s fault’ at all",
        "it wasn't 'the council's fault' at all",
        "„a slow theft“ of water",
    ],
)
def test_the_quoted_part_of_a_partly_quoted_statement_is_its_fragment(words: str) -> None:
    golden = article(f"Reed said ⟦mixed reed|{words}⟧.")
    (fragment,) = golden.expected[0].fragments
    assert fragment.of(golden.article.text)[1:-1] in (
        "a slow theft",
        "the council’s fault",
        "the council's fault",
    )


@pytest.mark.parametrize("number", range(1, 7))
def test_every_sixth_article_is_held_out(number: int) -> None:
    assert article("Nothing.", name=f"en-{number:02}-example").held_out is (number == 6)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Said ⟦direct moss|“no”⟧.", "no speaker 'moss'"),
        ("Said ⟦direct reed|“no”.", "broken mark"),
        ("Said ⟦direct reed|“no ⟦none|“x”⟧”⟧.", "broken mark"),
        ("Said ⟦reported reed|it fell⟧.", "broken mark"),
        ("Said ⟦mixed reed|it fell⟧.", "no quotation"),
    ],
)
def test_a_broken_mark_is_named(text: str, told: str) -> None:
    with pytest.raises(MarkError, match=told):
        article(text)


def test_a_missing_header_line_is_named() -> None:
    with pytest.raises(MarkError, match="lacks published"):
        article("Nothing.", head=HEAD.replace("published: 2025-05-06\n", ""))


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_every_golden_article_keeps_to_the_format(path) -> None:
    golden = parse(path.read_text("utf-8"), name=path.stem)
    spans = [item.span for item in golden.expected] + list(golden.no_statements)
    assert all(span.of(golden.article.text).strip() for span in spans)
    assert path.stem.startswith(golden.article.language + "-")


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_every_quoted_string_of_a_golden_article_is_judged(path) -> None:
    golden = parse(path.read_text("utf-8"), name=path.stem)
    text = golden.article.text
    marked = [item.span for item in golden.expected] + list(golden.no_statements)
    quoted = [Span(*match.span()) for match in QUOTED.finditer(text) if "\n\n" not in match[0]]
    assert [span.of(text) for span in quoted if not any(map(span.overlaps, marked))] == []


def test_each_language_has_open_and_held_out_articles() -> None:
    sides = {(item.article.language, item.held_out) for item in golden_articles()}
    assert sides >= {(language, held) for language, _ in sides for held in (True, False)}
