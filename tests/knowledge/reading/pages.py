"""Pages in the markup of many kinds of news sites, with what has to be read from each."""

# ruff: noqa: E501 - markup and sentences on one line are easier to read

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import cycle

TITLES = {
    "en": "Velora and Karsund to share the water of the Ister, says premier",
    "ru": "Велора и Карсунд поделят воду Истры, заявила премьер",
    "kk": "Велора мен Қарсұнд Істер суын бірге пайдаланады, деді премьер",
}
PARAGRAPHS = {
    "en": [
        "TORVIN. KELPRESS Prime Minister Mira Aldane of Velora opened the new weir on the river Ister on Monday.",
        "“We have waited for this day for nine years, and the farmers of the valley have waited longer,”"
        " she said at the ceremony.",
        "The weir will hold back two million cubic metres of water in spring.",
        "“No,” she answered.",
        "Asked whether Karsund had paid its share, the minister of finance, Otto Brenn, said that"
        " “every crown has arrived on the agreed day”.",
        "He added that the two governments would meet again in autumn to speak about the price of electricity.",
        "According to the water board, 14 villages will get their supply from the new basin by 2031.",
    ],
    "ru": [
        "ТОРВИН. КЕЛПРЕСС – Премьер-министр Велоры Мира Алдан открыла в понедельник новую плотину на реке Истра.",
        "«Мы ждали этого дня девять лет, а крестьяне долины ждали ещё дольше», – сказала она на церемонии.",
        "Весной плотина удержит два миллиона кубометров воды.",
        "– Нет, – ответила она.",
        "Министр финансов Отто Бренн сообщил, что «каждая крона поступила в условленный день».",
        "Он добавил, что осенью правительства двух стран вновь встретятся и обсудят цену электричества.",
        "По данным водного совета, к 2031 году воду из нового водоёма получат 14 сёл.",
    ],
    "kk": [
        "ТОРВИН. КЕЛПРЕСС – Велора премьер-министрі Мира Алдан дүйсенбіде Істер өзенінде жаңа бөгетті ашты.",
        "«Біз бұл күнді тоғыз жыл күттік, ал алқаптың диқандары одан да ұзақ күтті», – деді ол салтанатта.",
        "Көктемде бөгет екі миллион текше метр суды ұстап тұрады.",
        "– Жоқ, – деп жауап берді ол.",
        "Қаржы министрі Отто Бренн «әрбір крона келісілген күні түсті» деп мәлімдеді.",
        "Ол күзде екі елдің үкіметі қайта кездесіп, электр бағасын талқылайтынын айтты.",
        "Су кеңесінің мәліметінше, 2031 жылға қарай 14 ауыл жаңа су қоймасынан су алады.",
    ],
}
FOREIGN = {
    "en": "A reader of another page wrote that the harbour would never be finished in time, he said.",
    "ru": "Читатель другой страницы написал, что порт никогда не достроят вовремя, сказал он.",
    "kk": "Басқа беттің оқырманы порттың ешқашан уақытында бітпейтінін жазды, деді ол.",
}
DAY = "2031-04-07"
OTHER_DAY = "2019-01-01"
SITE = "Kelpress Daily"


@dataclass(frozen=True)
class Page:
    """A page and what is to be read from it; `day` is empty where the page does not tell it."""

    name: str
    language: str
    data: bytes
    title: str
    day: str
    paragraphs: Sequence[str]


# How the day is told.


def _linked_data(title: str) -> str:
    thing = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": f"{DAY}T09:30:00+05:00",
        "dateModified": f"{OTHER_DAY}T09:30:00+05:00",
        "publisher": {"@type": "Organization", "name": SITE},
    }
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def _graph(title: str) -> str:
    things = [
        {"@type": "WebSite", "name": SITE},
        {"@type": "WebPage", "datePublished": OTHER_DAY},
        {"@type": ["Article", "NewsArticle"], "headline": title, "datePublished": DAY},
        {"@type": "NewsArticle", "headline": "Something else", "datePublished": OTHER_DAY},
    ]
    return f'<script type="application/ld+json">{json.dumps({"@graph": things})}</script>'


HEADS: dict[str, Callable[[str], str]] = {
    "json-ld": _linked_data,
    "graph": _graph,
    "og": lambda title: (
        f'<meta property="og:title" content="{escape(title)}"><meta property="og:site_name" content="{SITE}">'
        f'<meta property="article:published_time" content="{DAY}T23:10:00Z">'
        f'<meta property="article:modified_time" content="{OTHER_DAY}">'
    ),
    "dublin core": lambda title: (
        f'<meta name="DC.date.issued" content="{DAY}"><meta name="DC.title" content="{escape(title)}">'
    ),
    "parsely": lambda _: f'<meta name="parsely-pub-date" content="{DAY}T01:00:00Z">',
    "nothing": lambda _: "",
    "broken json-ld": lambda _: (
        '<script type="application/ld+json">{"@type": "NewsArticle",</script>'
    ),
}
BYLINES = {
    "marked time": (f'<time itemprop="datePublished" datetime="{DAY}T10:00">a day</time>', DAY),
    "time": (f'<time datetime="{DAY}T10:00+05:00">a day</time>', DAY),
    "words": ("<span class=date>the seventh of the fourth month</span>", ""),
    "none": ("", ""),
}

# How the paragraphs stand.


def _as_p(parts: Sequence[str]) -> str:
    return "\n".join(f"<p>{escape(part, quote=False)}</p>" for part in parts)


BODIES: dict[str, Callable[[str, Sequence[str]], str]] = {
    "article": lambda head, parts: f"<main><article>{head}{_as_p(parts)}</article></main>",
    "itemprop": lambda head, parts: (
        f"<div class=page>{head}<div itemprop=articleBody>{_as_p(parts)}</div></div>"
    ),
    "breaks": lambda head, parts: (
        f"<div class=content>{head}<div class=text>{'<br><br>'.join(map(_plain, parts))}</div></div>"
    ),
    "single breaks": lambda head, parts: (
        f"<div id=content>{head}<div class=article-text>{'<br/>'.join(map(_plain, parts))}</div></div>"
    ),
    "divs": lambda head, parts: (
        f"<article>{head}<div class=body>{''.join(f'<div>{_plain(part)}</div>' for part in parts)}</div></article>"
    ),
    "table": lambda head, parts: (
        f"<table width=900><tr><td class=menu><a href=/>A</a> <a href=/b>B</a></td><td>{head}{_as_p(parts)}</td></tr></table>"
    ),
    "spans": lambda head, parts: (
        f"<section class=post>{head}<div class=entry-content>"
        + "".join(f"<p><span style='color:#222'>{_plain(part)}</span></p>" for part in parts)
        + "</div></section>"
    ),
    "links and stress": lambda head, parts: (
        f"<article>{head}<div class=post-content>"
        + "".join(f"<p>{_marked(part)}</p>" for part in parts)
        + "</div></article>"
    ),
    "pictures between": lambda head, parts: (
        f"<article>{head}"
        + "".join(f"<p>{_plain(part)}</p><figure><img src=x.jpg alt=''></figure>" for part in parts)
        + "</article>"
    ),
    "print version": lambda head, parts: f"{head}<hr>{_as_p(parts)}<hr>",
    "block quotes": lambda head, parts: (
        f"<article>{head}"
        + "".join(
            f"<blockquote><p>{_plain(part)}</p></blockquote>"
            if part[0] in "“«"
            else f"<p>{_plain(part)}</p>"
            for part in parts
        )
        + "</article>"
    ),
    "lead and body": lambda head, parts: (
        f"<article>{head}<div class=lead><p>{_plain(parts[0])}</p></div><div class=article__body>{_as_p(parts[1:])}</div></article>"
    ),
    "capital tags": lambda head, parts: (
        f"<CENTER>{head}</CENTER><FONT SIZE=2>{''.join(f'<P>{_plain(part)}' for part in parts)}</FONT>"
    ),
    "bare in article": lambda head, parts: (
        f"<article>{head}{'<br><br>'.join(map(_plain, parts))}</article>"
    ),
    "headings between": lambda head, parts: (
        f"<article>{head}<div class=article-body>{_as_p(parts[:3])}<div class=ad-slot></div>{_as_p(parts[3:])}"
        "<p>&nbsp;</p><p></p></div></article>"
    ),
    "share inside": lambda head, parts: (
        f"<article>{head}<div class=entry-content>{_as_p(parts)}<div class=sharedaddy><h3>Share this:</h3>"
        "<ul><li><a href=#>Facebook</a></li></ul></div><div id=jp-relatedposts class=jp-relatedposts>"
        "<h3>Related</h3></div></div></article>"
    ),
    "read also inside": lambda head, parts: (
        f"<article>{head}<div class=article__text>{_as_p(parts[:2])}<div class=read-also><a href=/9>{_plain(parts[0])}"
        f"</a></div>{_as_p(parts[2:])}</div></article>"
    ),
    "sections": lambda head, parts: (
        f"<div id=root><div class=css-1a2b>{head}</div><div class=css-9z>"
        + "".join(
            f"<section class=css-{number}><p>{_plain(part)}</p></section>"
            for number, part in enumerate(parts)
        )
        + "</div></div>"
    ),
    "lead in h2": lambda head, parts: (
        f"<article>{head}<h2 class=standfirst>{_plain(parts[0])}</h2><div class=body-copy>{_as_p(parts[1:])}</div></article>"
    ),
    "caption": lambda head, parts: (
        f"<article>{head}<figure><img src=a.jpg><figcaption>The weir. Photo: Kelpress</figcaption></figure>"
        f"<div class=story-body>{_as_p(parts)}</div></article>"
    ),
    "live": lambda head, parts: (
        f"<article class=live-blog>{head}"
        + "".join(f"<div class=update><p>{_plain(part)}</p></div>" for part in parts)
        + "</article>"
    ),
}


def _plain(part: str) -> str:
    return escape(part, quote=False)


def _marked(part: str) -> str:
    """The words with a link and stress somewhere in the middle."""
    words = part.split(" ")
    if len(words) < 5:
        return _plain(part)
    words[1] = f"<a href='/tag/1'>{_plain(words[1])}</a>"
    words[3] = f"<b>{_plain(words[3])}</b>"
    return " ".join(word if "<" in word else _plain(word) for word in words)


# What stands around.


def _related(words: str) -> str:
    return f"<div class=related><h3>More</h3><ul><li><a href=/1>{words}</a></li><li><a href=/2>{words}</a></li></ul></div>"


AROUND: dict[str, Callable[[str], tuple[str, str]]] = {
    "plain": lambda _: (
        "<nav><a href=/>Home</a> <a href=/news>News</a></nav>",
        "<footer>© 1 January 2019</footer>",
    ),
    "comments": lambda words: (
        "<header><a href=/>Home</a></header>",
        f"<div id=comments class=comments><h3>Comments</h3><div class=comment><p>{words}</p>"
        f"<time datetime={OTHER_DAY}>then</time></div><div class=comment><p>{words}</p></div></div>",
    ),
    "related": lambda words: (
        "<ul class=menu><li><a href=/>Home</a></li></ul>",
        _related(words) + f"<aside><p>{words}</p><time datetime={OTHER_DAY}>then</time></aside>",
    ),
    "subscribe": lambda words: (
        f"<div class=cookie-banner><p>{words}</p></div>",
        f"<div class=newsletter><p>{words}</p><form><input></form></div><div class=tags><a href=/t>water</a></div>",
    ),
    "hidden": lambda words: (
        f"<style>.x-only {{ display: none; }}</style><div class=x-only><p>{words}</p></div>",
        f"<div style='display:none'><p>{words}</p></div><div hidden><p>{words}</p></div>",
    ),
    "bare": lambda _: ("", ""),
}


def pages() -> Iterator[Page]:
    """Every body with every other part in turn, in three languages and several encodings."""
    heads, bylines, around = cycle(HEADS.items()), cycle(BYLINES.items()), cycle(AROUND.items())
    encodings = cycle(["utf-8", "utf-8", "windows-1251", "utf-8"])
    for round_ in range(2):
        for body in BODIES.items():
            for language in TITLES:
                charset = next(encodings)
                if language == "kk" and charset == "windows-1251":
                    charset = "utf-8"
                yield _page(language, charset, next(heads), next(bylines), body, next(around))
        for _ in range(round_ + 1):  # so that the second round pairs other parts
            next(heads), next(around), next(bylines)


def _page(
    language: str,
    charset: str,
    head: tuple[str, Callable[[str], str]],
    byline: tuple[str, tuple[str, str]],
    body: tuple[str, Callable[[str, Sequence[str]], str]],
    around: tuple[str, Callable[[str], tuple[str, str]]],
) -> Page:
    title, paragraphs = TITLES[language], PARAGRAPHS[language]
    day_shown, day = byline[1]
    before, after = around[1](FOREIGN[language])
    heading = f"<h1>{escape(title, quote=False)}</h1><div class=byline>{day_shown}</div>"
    text = (
        f"<!doctype html><html lang={language}><head><meta charset={charset}><title>{escape(title)} | {SITE}</title>"
        f"{head[1](title)}</head><body>{before}{body[1](heading, paragraphs)}{after}</body></html>"
    )
    told = DAY if head[0] not in ("nothing", "broken json-ld") else day
    name = " / ".join((language, charset, head[0], byline[0], body[0], around[0]))
    return Page(name, language, text.encode(charset, "xmlcharrefreplace"), title, told, paragraphs)
