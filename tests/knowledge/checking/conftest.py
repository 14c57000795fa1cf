"""Three invented articles with what was said in them, and a check against these."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from knowledge.checking import judge, understand
from knowledge.checking.ground import Passage
from knowledge.keys import name_key
from knowledge.model import Article, Kind, Span, Speaker, Statement, Verdict
from knowledge.sentences import sentences

Said = tuple[str, str, str]
"""Words, kind, speaker's name (empty for none)."""

ENGLISH = Article(
    "Bridge to be built by 2030\n"
    "KELBET. “We will build the bridge by 2030 if the parliament agrees to the new budget. It will not cost"
    " more than five million dollars,” said Ermek Tolgarin. “The lake belongs to nobody, and all farmers may"
    " use its water,” he added.\n"
    "The old bridge was closed on Monday by workers of the Sarybel company.\n"
    "Dana Oksanova told reporters that the river had never been so low in the last twenty years. She called"
    " the plan “a great victory for every farmer of the valley” and left.\n"
    "“Somebody has to pay for the repair of the northern road,” a voice from the hall shouted.",
    title="Bridge to be built by 2030",
    language="en",
    published=date(2025, 4, 2),
    id=1,
)
ENGLISH_SAID = (
    ("We will build the bridge", "million dollars", Kind.DIRECT, "Ermek Tolgarin"),
    ("The lake belongs", "its water", Kind.DIRECT, "Ermek Tolgarin"),
    ("Dana Oksanova told", "twenty years.", Kind.INDIRECT, "Dana Oksanova"),
    ("She called the plan", "and left.", Kind.MIXED, "Dana Oksanova"),
)
RUSSIAN = Article(
    "«Мы построим новую школу в Келбете до 1 сентября 2026 года, — заявил министр Айдар Толгарин. — Учителя"
    " получат пять миллионов тенге на ремонт»,.\n"
    "«Никакая школа не откроется без тёплой столовой для детей», — возразила Мария Ветрова. —"
    " Мы никого не оставим без горячего обеда этой зимой».",
    title="О школах",
    language="ru",
    published=date(2025, 5, 3),
    id=2,
)
RUSSIAN_SAID = (
    ("Мы построим", "2026 года", Kind.DIRECT, "Айдар Толгарин"),
    ("Учителя", "на ремонт", Kind.DIRECT, "Айдар Толгарин"),
    ("Никакая школа", "для детей", Kind.DIRECT, "Мария Ветрова"),
    ("Мы никого", "этой зимой", Kind.DIRECT, "Мария Ветрова"),
)
KAZAKH = Article(
    "– Келбет ауылында жаңа мектеп салынады, барлық мұғалім пәтер алады, – деді министр Айдар Толғарин.\n"
    "– Біз бұл жобаны биыл аяқтаймыз, бірақ көмек қажет емес, – деді әкім Дана Оқсанова.",
    title="Ауыл мектептері",
    language="kk",
    published=date(2025, 6, 4),
    id=3,
)
KAZAKH_SAID = (
    ("Келбет ауылында", "пәтер алады", Kind.DIRECT, "Айдар Толғарин"),
    ("Біз бұл жобаны", "қажет емес", Kind.DIRECT, "Дана Оқсанова"),
)
ARTICLES = {ENGLISH: ENGLISH_SAID, RUSSIAN: RUSSIAN_SAID, KAZAKH: KAZAKH_SAID}


def passages(article: Article, said: Sequence[tuple[str, str, Kind, str]]) -> list[Passage]:
    """The statements, and between them the sentences that are nobody's, numbered from 100 times the article's id."""
    statements = [_statement(article, *row) for row in said]
    others = [
        span
        for span in sentences(article.text, article.language)
        if not any(span.overlaps(statement.span) for statement in statements)
    ]
    found: list[Statement | Span] = [*statements, *others]
    found.sort(key=lambda item: item.span if isinstance(item, Statement) else item)
    numbered = list(enumerate(found, 100 * article.id))
    return [
        (number, replace(item, id=number) if isinstance(item, Statement) else item)
        for number, item in numbered
    ]


def _statement(article: Article, begin: str, end: str, kind: Kind, name: str) -> Statement:
    start = article.text.index(begin)
    span = Span(start, article.text.index(end, start) + len(end))
    speaker = Speaker(name_key(name), name)
    return Statement(span.of(article.text), span, span, kind, speaker, article_id=article.id)


Check = Callable[..., Verdict]


@pytest.fixture
def check() -> Check:
    """Judge alleged words against the three articles, or those given."""

    def checked(words: str, *, speaker: str = "", articles: Sequence[Article] = ()) -> Verdict:
        by_id = {article.id: passages(article, said) for article, said in ARTICLES.items()}
        among = list(articles or ARTICLES)
        candidates = [(item, article) for article in among for _, item in by_id[article.id]]
        alleged = understand(words, speaker=speaker)
        return judge(alleged, lambda _: candidates, lambda article: by_id[article.id])

    return checked
