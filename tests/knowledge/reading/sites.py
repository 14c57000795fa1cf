"""Pages as kinds of news sites serve them today, boxes and prompts between the paragraphs included.

All persons and places are invented; what has to be read stands beside each page.
"""

# ruff: noqa: E501 - markup on one line is easier to compare with the next

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

DAY = "2031-04-08"
OTHER_DAY = "2031-04-05"


@dataclass(frozen=True)
class Story:
    """What an article says, and the words that sites of its language put around it."""

    language: str
    title: str
    paragraphs: Sequence[str]
    read_also: str
    other: str
    subscribe: str
    share: str
    author: str
    caption: str
    rights: str
    printed_day: str
    advertisement: str
    comment: str


EN = Story(
    "en",
    "Karsund cuts ferry fares after winter strike",
    [
        "Karsund will halve the fares of its island ferries from June, the minister of transport, Ilse Varn, said on Tuesday.",
        "“People on the islands paid for a strike that was not theirs,” Varn told reporters in Holm. “That ends now.”",
        "The strike stopped all eleven ferries for nineteen days in February.",
        "Union leader Per Oskeld said his members had been promised a new contract by the end of May.",
        "“We shall see,” he said.",
        "Fares had risen by a third since 2027, according to the Islands Council.",
        "The opposition called the cut too late: Tomas Reyl, its speaker on transport, said that 400 families had already moved to the mainland.",
        "Parliament votes on the budget for the ferries on 21 April.",
    ],
    "Read more", "Harbour of Holm to close for repairs until autumn", "Subscribe to our channel on Telegram and be the first to know",
    "Share", "By Nora Lindqvist", "A ferry leaves the harbour of Holm in March. Photograph: Jan Osk/Islander",
    "© 2031 Islander. All rights reserved.", "8 April 2031", "Advertisement", "They should have done this years ago, my whole street agrees.",
)  # fmt: skip
RU = Story(
    "ru",
    "Карсунд вдвое снизит цены на паромы после зимней забастовки",
    [
        "Карсунд с июня вдвое снизит цены на билеты островных паромов, сообщила во вторник министр транспорта Ильзе Варн.",
        "«Жители островов заплатили за забастовку, которую устроили не они, — сказала Варн журналистам в Хольме. — Теперь это закончится».",
        "В феврале из-за забастовки девятнадцать дней стояли все одиннадцать паромов.",
        "По словам главы профсоюза Пера Оскельда, новый договор работникам обещали до конца мая.",
        "— Посмотрим, — сказал он.",
        "С 2027 года цены выросли на треть, говорится в сообщении Совета островов.",
        "В оппозиции считают, что решение запоздало: по словам депутата Томаса Рейла, на материк уже переехали 400 семей.",
        "Парламент проголосует за бюджет паромов 21 апреля.",
    ],
    "Читайте также", "Порт Хольма закроют на ремонт до осени", "Подписывайтесь на наш канал в Telegram и узнавайте новости первыми",
    "Поделиться", "Автор: Нора Линдквист", "Паром выходит из порта Хольма. Фото: Ян Оск / Островитянин",
    "© 2031 «Островитянин». Все права защищены. При использовании материалов ссылка обязательна.", "8 апреля 2031, 14:05", "Реклама", "Давно пора было это сделать, вся наша улица так считает.",
)  # fmt: skip
KK = Story(
    "kk",
    "Қарсұнд қысқы ереуілден кейін паром бағасын екі есе төмендетеді",
    [
        "Қарсұнд маусым айынан бастап арал паромдарының билет бағасын екі есе арзандатады, деп хабарлады сейсенбіде көлік министрі Ильзе Варн.",
        "«Арал тұрғындары өздері бастамаған ереуіл үшін ақша төледі, – деді Варн Хольмдағы журналистерге. – Енді бұл тоқтайды».",
        "Ақпанда ереуіл салдарынан он бір паромның бәрі он тоғыз күн тоқтап тұрды.",
        "Кәсіподақ жетекшісі Пер Оскельдтің айтуынша, жұмысшыларға жаңа келісімшарт мамырдың соңына дейін уәде етілген.",
        "– Көреміз, – деді ол.",
        "Аралдар кеңесінің мәліметінше, 2027 жылдан бері баға үштен біріне өскен.",
        "Оппозиция бұл шешім кешікті деп санайды: депутат Томас Рейл 400 отбасы материкке көшіп кеткенін айтты.",
        "Парламент паром бюджетіне 21 сәуірде дауыс береді.",
    ],
    "Тағы оқыңыз", "Хольм порты күзге дейін жөндеуге жабылады", "Telegram арнамызға жазылып, жаңалықтарды бірінші болып біліңіз",
    "Бөлісу", "Авторы: Нора Линдквист", "Хольм портынан паром шығып барады. Фото: Ян Оск",
    "© 2031 Аралшы. Барлық құқықтар қорғалған.", "8 сәуір 2031", "Жарнама", "Мұны баяғыда жасау керек еді, біздің көше түгел солай ойлайды.",
)  # fmt: skip


@dataclass(frozen=True)
class SitePage:
    """A page, its bytes and what is to be read from it; `day` is empty where it is not told for sure."""

    name: str
    story: Story
    data: bytes
    day: str
    title: str


Markup = Callable[[Story], str]


def p(parts: Sequence[str], attributes: str = "") -> str:
    """Paragraphs with these attributes."""
    return "\n".join(f"<p{' ' if attributes else ''}{attributes}>{e(part)}</p>" for part in parts)


def e(part: str) -> str:
    """The words as they stand in markup."""
    return escape(part, quote=False)


def linked(story: Story, kind: str = "NewsArticle", **more: object) -> str:
    """The article as JSON-LD."""
    thing = {
        "@context": "https://schema.org", "@type": kind, "headline": story.title, "inLanguage": story.language,
        "datePublished": f"{DAY}T14:05:00+05:00", "dateModified": "2031-04-09T10:00:00+05:00",
        "author": {"@type": "Person", "name": "Nora Lindqvist"}, "publisher": {"@type": "Organization", "name": "Islander"}, **more,
    }  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(thing, ensure_ascii=False)}</script>'


def og(story: Story) -> str:
    """The article as Open Graph."""
    return (
        f'<meta property="og:type" content="article"><meta property="og:title" content="{e(story.title)}"><meta property="og:site_name" content="Islander">'
        f'<meta property="og:description" content="{e(story.paragraphs[0])}"><meta property="article:published_time" content="{DAY}T09:05:00+00:00">'
        '<meta property="article:modified_time" content="2031-04-09T05:00:00+00:00">'
    )


def cards(story: Story, count: int = 4) -> str:
    """Other news, each with its day."""
    return "".join(
        f'<article class="card"><a href="/n/{n}"><img src="{n}.jpg" alt=""><h3>{e(story.other)}</h3></a><time datetime="{OTHER_DAY}">{OTHER_DAY}</time></article>'
        for n in range(count)
    )


MENU = '<ul><li><a href="/">Home</a></li><li><a href="/politics">Politics</a></li><li><a href="/world">World</a></li><li><a href="/economy">Economy</a></li></ul>'


def wordpress(s: Story) -> str:
    """A block theme of WordPress."""
    body = "".join(f"\n<p class='wp-block-paragraph'>{e(part)}</p>\n" for part in s.paragraphs)
    graph = {"@context": "https://schema.org", "@graph": [
        {"@type": "Article", "@id": "https://i.example/#article", "headline": s.title, "datePublished": f"{DAY}T09:05:00+00:00", "dateModified": "2031-04-09T05:00:00+00:00"},
        {"@type": "WebPage", "name": s.title, "datePublished": f"{DAY}T09:05:00+00:00"}, {"@type": "BreadcrumbList", "itemListElement": []}, {"@type": "WebSite", "name": "Islander"}]}  # fmt: skip
    return (
        f"<head><title>{e(s.title)} - Islander</title>{og(s)}<script type='application/ld+json' class='yoast-schema-graph'>{json.dumps(graph)}</script></head><body class='single'>"
        f"<header class='wp-block-template-part'><nav class='wp-block-navigation'>{MENU}</nav></header><main class='wp-block-group'><h1 class='wp-block-post-title'>{e(s.title)}</h1>"
        f"<div class='wp-block-post-date'><time datetime='{DAY}T14:05:00+05:00'>{s.printed_day}</time></div><div class='wp-block-post-author-name'>{e(s.author)}</div>"
        f"<figure class='wp-block-post-featured-image'><img src=a.jpg></figure><div class='entry-content wp-block-post-content'>{body}"
        f"<div class='sharedaddy sd-sharing-enabled'><h3 class='sd-title'>{s.share}:</h3><ul><li><a href='#'>X</a></li><li><a href='#'>Facebook</a></li></ul></div>"
        f"<div id='jp-relatedposts' class='jp-relatedposts'><h3>{s.read_also}</h3><p><a href='/n'>{e(s.other)}</a></p></div></div>"
        f"<div class='wp-block-comments'><h2>2 comments</h2><ol class='commentlist'><li class='comment'><p>{e(s.comment)}</p></li><li class='comment'><p>{e(s.comment)}</p></li></ol></div></main>"
        f"<footer class='site-footer'><p>{e(s.rights)}</p></footer></body>"
    )


def drupal(s: Story) -> str:
    """A field of Drupal."""
    return (
        f"<head><title>{e(s.title)} | Islander</title><meta name='dcterms.created' content='{DAY}T14:05+05:00'><meta name='dcterms.title' content='{e(s.title)}'></head><body><div class='layout-container'>"
        f"<header role=banner><div class=region>{MENU}</div></header><main role=main><div class='block block-page-title-block'><h1 class='page-title'><span class='field field--name-title'>{e(s.title)}</span></h1></div>"
        f"<article role=article class='node node--type-article node--view-mode-full'><footer class='node__meta'><div class='node__submitted'>{s.printed_day}</div></footer><div class='node__content'>"
        f"<div class='clearfix text-formatted field field--name-body field--type-text-with-summary field__item'>{p(s.paragraphs)}</div>"
        f"<div class='field field--name-field-tags'><h3>Tags</h3><ul class='links'><li><a href=/t/1>ferry</a></li><li><a href=/t/2>islands</a></li></ul></div></div></article>"
        f"<div class='views-element-container block block-views'><h2>{s.read_also}</h2><div class='views-row'><a href=/n>{e(s.other)}</a></div></div></main><footer>{e(s.rights)}</footer></div></body>"
    )


def bitrix(s: Story) -> str:
    """Breaks instead of paragraphs, as many regional sites have them."""
    body = "<br />\n<br />\n".join(map(e, s.paragraphs))
    return (
        f"<head><title>{e(s.title)}</title></head><body><table id=header width='100%'><tr><td>{MENU}</td></tr></table><div id='workarea'><h1 id='pagetitle'>{e(s.title)}</h1>"
        f"<div class='news-detail'><span class='news-date-time'>08.04.2031</span><img class='detail_picture' src=a.jpg>{body}<div style='clear:both'></div><br />"
        f"<div class='news-detail-share'><noindex>{s.share}</noindex></div></div><p><a href='/news/'>{s.read_also}</a></p></div>"
        f"<div id='sidebar'>{cards(s, 2)}</div><div id='footer'>{e(s.rights)}</div></body>"
    )


def agency(s: Story) -> str:
    """A national agency: lead apart, a box between the paragraphs, tags below."""
    return (
        f"<head><title>{e(s.title)}</title>{linked(s)}{og(s)}</head><body><header class='header'>{MENU}</header><div class='article__wrapper'><div class='article__head'><h1 class='article__title'>{e(s.title)}</h1>"
        f"<div class='article__info'><time class='article__time'>14:05, {s.printed_day}</time><span class='article__views'>1 204</span></div></div><div class='article__description'><p>{e(s.paragraphs[0])}</p></div>"
        f"<div class='article__picture'><img src=a.jpg><div class='article__picture-sign'>{e(s.caption)}</div></div><div class='article__body'><div class='article__body-text'>{p(s.paragraphs[1:3])}"
        f"<div class='frame_news_block frame_news'><a href='/n' class='frame_news__link'><div class='frame_news__title'>{e(s.other)}</div></a></div>{p(s.paragraphs[3:])}"
        f"</div></div><div class='article__tags'><a class='article__tag' href=/t>Ferries</a><a class='article__tag' href=/t>Islands</a></div></div>"
        f"<section class='news-feed'><h2>{s.read_also}</h2>{cards(s)}</section><footer class='footer'>{e(s.rights)}</footer></body>"
    )


def portal(s: Story) -> str:
    """A portal that puts lines of its own between the paragraphs."""
    middle = f"<p><strong>{s.read_also}: <a href='/n/1'>{e(s.other)}</a></strong></p>"
    end = f"<p><em><a href='https://t.me/x'>{e(s.subscribe)}</a></em></p>"
    return (
        f"<head><title>{e(s.title)}: Islander</title>{linked(s)}</head><body><div class='menu'>{MENU}</div><section class='content_main'><h1 class='content_main_title'>{e(s.title)}</h1>"
        f"<ul class='content_main_meta'><li class='date-time'>{s.printed_day}</li><li class='comm'>12</li></ul><div class='content_main_desc'><p>{e(s.paragraphs[0])}</p></div><div class='content_main_text'>{p(s.paragraphs[1:4])}{middle}{p(s.paragraphs[4:])}{end}</div>"
        f"<div class='content_main_share'>{s.share}</div></section><section class='comments_block'><div class='comm_item'>{e(s.comment)}</div></section><footer>{e(s.rights)}</footer></body>"
    )


def blocks(s: Story) -> str:
    """Each paragraph in a block of its own, banners and other articles between them."""

    def block(part: str) -> str:
        return f"<div class='article__block' data-type='text'><div class='article__text'>{e(part)}</div></div>"

    other = f"<div class='article__block' data-type='article'><div class='article__article m-image'><a class='article__article-link' href=/n><span class='article__article-title'>{e(s.other)}</span><span class='article__article-info'>5 April, 10:00</span></a></div></div>"
    banner = "<div class='article__block' data-type='banner'><div class='banner'></div></div>"
    inner = [block(part) for part in s.paragraphs]
    return (
        f"<head><title>{e(s.title)} - Islander, 08.04.2031</title>{og(s)}<meta name=analytics:p_ts content='{DAY}'></head><body><div class='page'><div class='header'>{MENU}</div><div class='layout-article'>"
        f"<div class='article__header'><div class='article__info-date'><a href=/20310408/>14:05 08.04.2031</a></div><h1 class='article__title'>{e(s.title)}</h1></div><div class='article__body js-mediator-article'>{''.join(inner[:2])}{banner}{inner[2]}{other}{''.join(inner[3:])}</div>"
        f"<div class='article__tags'><a href=/t class='article__tags-item'>Ferries</a></div><div class='recommend'>{cards(s)}</div></div></div><div class='footer'>{e(s.rights)}</div></body>"
    )


def modules(s: Story) -> str:
    """Classes that a program made, all inside one root."""
    inner = "".join(
        f"<p class='Paragraph_paragraph__9WAFK'><span class='tass_pkg_text-oZYn1'>{e(part)}</span></p>"
        for part in s.paragraphs
    )
    return (
        f"<head><title>{e(s.title)} - Islander</title>{linked(s)}</head><body><div id='__next'><div class='Header_header__x1'>{MENU}</div><main class='Page_main__a2'><div class='NewsHeader_root__k3'><h1 class='NewsHeader_title__q4'>{e(s.title)}</h1>"
        f"<div class='NewsHeader_date__z5'>{s.printed_day}</div></div><article class='Content_wrapper__DiQVS'>{inner}</article><div class='Tags_list__b6'><a href=/t>Ferries</a></div></main><div class='Recommendations_root__p7'>{cards(s)}</div>"
        f"<div class='Footer_footer__w8'>{e(s.rights)}</div></div><script id='__NEXT_DATA__' type='application/json'>{json.dumps({'props': {'title': s.other, 'body': s.comment}})}</script></body>"
    )


def microdata(s: Story) -> str:
    """Schema.org in attributes."""
    return (
        f"<head><title>{e(s.title)}</title></head><body><nav>{MENU}</nav><div itemscope itemtype='http://schema.org/NewsArticle'><aside class='textML'><a class='time' href=#><time itemprop='datePublished' datetime='{DAY}T14:05'>14:05, {s.printed_day}</time></a></aside>"
        f"<article itemprop='articleBody'><h1 itemprop='headline'>{e(s.title)}</h1>{p(s.paragraphs[:3])}<div class='infinitblock'><div class='banner'></div></div>{p(s.paragraphs[3:])}</article><div class='mainblock-tags'><a href=/t>Ferries</a></div></div>"
        f"<div class='sideblock'><h3>{s.read_also}</h3>{cards(s, 3)}</div><footer>{e(s.rights)}</footer></body>"
    )


def newspaper(s: Story) -> str:
    """A newspaper that names its authors in a paragraph."""
    return (
        f"<head><title>{e(s.title)} – Islander</title>{og(s)}</head><body><header class='layout header'>{MENU}</header><article class='doc'><header class='doc_header'><div class='doc_header__publish_time'>{s.printed_day}</div><h1 class='doc_header__name'>{e(s.title)}</h1></header>"
        f"<div class='article_text_wrapper'><p class='doc__text doc__intro'>{e(s.paragraphs[0])}</p>{p(s.paragraphs[1:], 'class=doc__text')}<p class='doc__text document_authors'>{e(s.author)}</p></div>"
        f"<div class='doc_footer'><ul class='doc_footer__socials'><li>{s.share}</li></ul></div></article><div class='rubric_lenta'>{cards(s)}</div></body>"
    )


def topic(s: Story) -> str:
    """A feed-like site with a box in the text."""
    return (
        f"<head><title>{e(s.title)}: Islander</title>{og(s)}</head><body><div class='topic-page'><div class='topic-header'><a class='topic-header__time' href=#>14:05, {s.printed_day}</a></div><div class='topic-body'><h1 class='topic-body__titles'><span class='topic-body__title'>{e(s.title)}</span></h1>"
        f"<div class='topic-body__title-image'><figure class='picture'><img src=a.jpg></figure><div class='topic-body__title-image-description'>{e(s.caption)}</div></div><div class='topic-body__content'>{p(s.paragraphs[:4], 'class=topic-body__content-text')}"
        f"<div class='box-inline-topic'><div class='box-inline-topic__title'>{s.read_also}:</div><a class='box-inline-topic__link' href=/n>{e(s.other)}</a></div>{p(s.paragraphs[4:], 'class=topic-body__content-text')}</div></div></div><div class='footer'>{e(s.rights)}</div></body>"
    )


def business(s: Story) -> str:
    """A business site: overview, inline items, a prompt at the end."""
    return (
        f"<head><title>{e(s.title)} :: Islander</title>{linked(s)}</head><body><div class='article js-article'><div class='article__header'><span class='article__header__date'>{s.printed_day}</span><h1 class='article__header__title-in'>{e(s.title)}</h1></div><div class='article__text article__text_free'>"
        f"<div class='article__text__overview'><span>{e(s.paragraphs[0])}</span></div><div class='article__main-image'><img src=a.jpg><div class='article__main-image__title'>{e(s.caption)}</div></div>{p(s.paragraphs[1:4])}"
        f"<div class='article__inline-item'><a class='article__inline-item__link' href=/n><span class='article__inline-item__title'>{e(s.other)}</span></a></div>{p(s.paragraphs[4:])}<p class='article__subscribe'><a href='https://t.me/x'>{e(s.subscribe)}</a></p></div>"
        f"<div class='article__authors'><div class='article__authors__author'>{e(s.author)}</div></div></div><div class='news-feed'>{cards(s)}</div></body>"
    )


def radio(s: Story) -> str:
    """A radio with boxes of sound and other stories between the paragraphs."""
    box = f"<div class='wsw__embed'><div class='media-block also-read'><a href=/n class='img-wrap'><span class='also-read__text--label'>{s.read_also}</span><h4 class='media-block__title'>{e(s.other)}</h4></a></div></div>"
    player = "<div class='wsw__embed'><div class='media-pholder--audio'><div class='c-mmp__poster'>No media source currently available</div></div></div>"
    return (
        f"<head><title>{e(s.title)}</title>{linked(s)}{og(s)}</head><body><div class='hdr'>{MENU}</div><main id='content'><div class='container'><div class='hdr-container'><h1 class='title pg-title'>{e(s.title)}</h1><div class='publishing-details'><div class='published'><span class='date'><time pubdate='pubdate' datetime='{DAY}T14:05:00+05:00'>{s.printed_day}</time></span></div></div>"
        f"<div class='links'><ul class='links__list'><li class='links__item'>{e(s.author)}</li></ul></div></div><div class='body-container'><div id='article-content' class='content-floated-wrap'><div class='wsw'>{p(s.paragraphs[:2])}{box}{p(s.paragraphs[2:5])}{player}{p(s.paragraphs[5:])}</div></div></div></div></main><footer>{e(s.rights)}</footer></body>"
    )


def broadcaster(s: Story) -> str:
    """A broadcaster: data components, captions, a list of topics."""

    def block(part: str) -> str:
        return f"<div data-component='text-block' class='sc-18fde0d6-0'><p class='sc-eb7bd5f6-0'>{e(part)}</p></div>"

    picture = f"<figure><div data-component='image-block'><img src=a.jpg></div><figcaption class='sc-caption'>{e(s.caption)}</figcaption></figure>"
    links = f"<div data-component='links-block' class='sc-links'><ul><li><a href=/n>{e(s.other)}</a></li><li><a href=/m>{e(s.other)}</a></li></ul></div>"
    inner = [block(part) for part in s.paragraphs]
    return (
        f"<head><title>{e(s.title)} - Islander</title>{linked(s)}</head><body><header role=banner><nav>{MENU}</nav></header><main id='main-content'><article class='sc-article'><div data-component='headline-block'><h1>{e(s.title)}</h1></div><div data-component='byline-block'><time datetime='{DAY}T09:05:00.000Z'>3 hours ago</time><div class='sc-b42e'><span>{e(s.author)}</span></div></div>"
        f"{picture}{''.join(inner[:3])}{links}{''.join(inner[3:])}</article><div data-component='tags'><ul><li><a href=/t>Ferries</a></li></ul></div></main><section aria-label='Related'>{cards(s)}</section><footer role=contentinfo>{e(s.rights)}</footer></body>"
    )


def rich_links(s: Story) -> str:
    """A paper with rich links, a pull quote, and a newsletter between the paragraphs."""
    return (
        f"<head><title>{e(s.title)} | Islander</title>{linked(s)}</head><body><header>{MENU}</header><main data-layout='StandardLayout'><article><div data-gu-name='headline'><h1 class='dcr-1w6uej9'>{e(s.title)}</h1></div><div data-gu-name='standfirst'><p class='dcr-stand'>{e(s.paragraphs[0])}</p></div>"
        f"<div data-gu-name='meta'><address aria-label='Contributor info'><a rel=author href=/nora>{e(s.author)}</a></address><details class='dcr-u0h1qy'><summary>Tue 8 Apr 2031 10.05 BST</summary>Last modified on Wed 9 Apr 2031</details></div><div id='maincontent'><div class='article-body-commercial-selector'>{p(s.paragraphs[1:3], 'class=dcr-130mj7b')}"
        f"<aside data-component='rich-link'><h3>{e(s.other)}</h3><a href=/n>{s.read_also}</a></aside>{p(s.paragraphs[3:5], 'class=dcr-130mj7b')}<aside data-component='pullquote'><blockquote>{e(s.paragraphs[4])}</blockquote></aside>"
        f"<gu-island name='SecureSignup'><div data-component='newsletter'><p>{e(s.subscribe)}</p></div></gu-island>{p(s.paragraphs[5:], 'class=dcr-130mj7b')}</div></div></article></main><div data-component='related-content'>{cards(s)}</div><footer>{e(s.rights)}</footer></body>"
    )


def story_body(s: Story) -> str:
    """An agency with divs for paragraphs, and advertisements called by name."""
    inner = "".join(
        f"<div data-testid='paragraph-{n}' class='text__text__1FZLe article-body__paragraph__2-BtD'>{e(part)}</div>"
        for n, part in enumerate(s.paragraphs)
    )
    return (
        f"<head><title>{e(s.title)} | Islander</title>{linked(s)}</head><body><header>{MENU}</header><main><article data-testid='Article'><header><h1 data-testid='Heading'>{e(s.title)}</h1><div class='info-content'><time datetime='{DAY}T09:05:00Z' data-testid='Body'>{s.printed_day}</time></div></header>"
        f"<div class='article-body__content__17Yit'><div data-testid='primary-gallery'><figure><figcaption>{e(s.caption)}</figcaption></figure></div>{inner}<div class='ad-slot__container__FEnoz'>{s.advertisement}</div></div></article></main><aside>{cards(s)}</aside></body>"
    )


def enhanced(s: Story) -> str:
    """Rich text with lists of other stories inside it."""
    other = f"<div class='PageListEnhancementGeneric'><div class='PageListEnhancementGeneric-title'>{s.read_also}</div><div class='PageList-items'><div class='PagePromo-title'><a class='Link' href=/n><span class='PagePromoContentIcons-text'>{e(s.other)}</span></a></div></div></div>"
    return (
        f"<head><title>{e(s.title)} | Islander News</title>{linked(s)}</head><body><header class='Page-header'>{MENU}</header><div class='Page-content'><main class='Page-main'><h1 class='Page-headline'>{e(s.title)}</h1><div class='Page-byline'><div class='Page-authors'>{e(s.author)}</div><div class='Page-dateModified'>Updated 9 April</div></div>"
        f"<div class='RichTextStoryBody RichTextBody'>{p(s.paragraphs[:3])}{other}{p(s.paragraphs[3:])}<div class='Advertisement'></div></div></main></div><footer class='Page-footer'>{e(s.rights)}</footer></body>"
    )


def companion(s: Story) -> str:
    """Columns with advertisements that one can skip."""

    def column(parts: Sequence[str]) -> str:
        return f"<div class='css-s99gbd StoryBodyCompanionColumn' data-testid='companionColumn-0'><div class='css-53u6y8'>{p(parts, 'class=css-at9mc1')}</div><aside class='css-ew4tgv' aria-label='companion column'></aside></div>"

    advert = f"<div class='css-ad' id='story-ad-1-wrapper'><div class='ad story-ad-1-wrapper'><p>{s.advertisement}</p><p><a href='#after'>SKIP ADVERTISEMENT</a></p></div></div>"
    return (
        f"<head><title>{e(s.title)} - Islander</title>{linked(s)}</head><body><div id=app><header>{MENU}</header><main id='site-content'><article id='story'><header class='css-1n6z4y'><h1 data-testid='headline'>{e(s.title)}</h1><p id='article-summary' class='css-summary'>{e(s.paragraphs[0])}</p><div class='css-byline'><p>{e(s.author)}</p><time datetime='{DAY}T05:05:00-04:00'>{s.printed_day}</time></div></header>"
        f"<section name='articleBody'>{column(s.paragraphs[1:4])}{advert}{column(s.paragraphs[4:])}</section></article></main></div></body>"
    )


def ministry(s: Story) -> str:
    """A state body: justified paragraphs, the day only in words."""
    return (
        f"<head><title>{e(s.title)} — Official site</title></head><body><div class='header'>{MENU}</div><div class='inner-page'><div class='breadcrumbs'><a href=/>Home</a> / <a href=/e>Events</a></div><h1 class='h1-title'>{e(s.title)}</h1><div class='article-info'>{s.printed_day}</div>"
        f"<div class='text-block'>{p(s.paragraphs, 'style=text-align:justify;')}<p style='text-align:justify;'>&nbsp;</p></div><div class='share42init'></div></div><div class='footer'>{e(s.rights)}</div></body>"
    )


def pasted(s: Story) -> str:
    """Pasted from Word, with hard spaces and empty paragraphs."""
    inner = "<p class=MsoNormal>&nbsp;</p>".join(
        f"<p class=MsoNormal style='margin-bottom:0cm'><span lang=RU style='font-size:14.0pt;mso-bidi-font-size:11.0pt'>{e(part)}<o:p></o:p></span></p>"
        for part in s.paragraphs
    )
    return f"<head><title>{e(s.title)}</title>{og(s)}</head><body><div class=top>{MENU}</div><div class='single'><h1>{e(s.title)}</h1><div class='post-meta'>{s.printed_day}</div><div class='ql-editor'>{inner}</div></div><div class=bottom>{e(s.rights)}</div></body>"


def blog(s: Story) -> str:
    """A blog with breaks in justified divs."""
    inner = "".join(
        f"<div style='text-align: justify;'>{e(part)}</div><div style='text-align: justify;'><br /></div>"
        for part in s.paragraphs
    )
    return (
        f"<head><title>Islander: {e(s.title)}</title>{og(s)}</head><body><div class='main section' id='main'><div class='widget Blog'><div class='blog-posts hfeed'><h2 class='date-header'><span>{s.printed_day}</span></h2><div class='post hentry' itemprop='blogPost'><h1 class='post-title entry-title' itemprop='name'>{e(s.title)}</h1>"
        f"<div class='post-body entry-content' itemprop='description articleBody'>{inner}</div><div class='post-footer'><span class='post-author vcard'>{e(s.author)}</span><span class='post-comment-link'></span></div></div></div><div class='comments' id='comments'><h4>1 comment:</h4><p>{e(s.comment)}</p></div></div></div><div class='sidebar section'>{cards(s, 2)}</div></body>"
    )


def builder(s: Story) -> str:
    """Made with a page builder."""
    return (
        f"<head><title>{e(s.title)}</title>{og(s)}</head><body class='t-body'><div id='allrecords' class='t-records'><div id='rec1' class='r t-rec'><div class='t228'>{MENU}</div></div><div id='rec2' class='r t-rec'><div class='t-cover'><h1 class='t-title t-title_lg' field='title'>{e(s.title)}</h1></div></div>"
        f"<div id='rec3' class='r t-rec'><div class='t-container'><div class='t-col t-col_8'><div class='t-text t-text_md' field='text'>{'<br /><br />'.join(map(e, s.paragraphs))}</div></div></div></div><div id='rec4' class='r t-rec'><div class='t-container'><div class='t-text t-text_xs'>{e(s.rights)}</div></div></div></div></body>"
    )


def platform(s: Story) -> str:
    """A platform for writers."""
    return (
        f"<head><title>{e(s.title)} | by Nora Lindqvist | Islander</title>{linked(s)}</head><body><div id=root><div class='a b'><div class='l'><a href=/>Islander</a><a href=/signin>Sign in</a></div><article class='meteredContent'><div class='l'><section><div class='fa'><h1 class='pw-post-title'>{e(s.title)}</h1><div class='speechify-ignore'><div class='bylines'><a href=/nora>Nora Lindqvist</a><span>4 min read</span><span>Apr 8, 2031</span></div></div>"
        f"{p(s.paragraphs, 'class=pw-post-body-paragraph')}</div></section></div></article><footer><div class='pw-multi-vote-count'>1.2K</div></footer><div class='l'><h2>More from Islander</h2>{cards(s)}</div></div></div></body>"
    )


def printed(s: Story) -> str:
    """The version for the printer."""
    return f"<head><title>{e(s.title)}</title></head><body onload='window.print()'><p><b>Islander</b></p><hr><h1>{e(s.title)}</h1><p><small>{s.printed_day}</small></p>{p(s.paragraphs)}<hr><small>{e(s.rights)}</small></body>"


def live(s: Story) -> str:
    """A live page: every update with its own time."""
    updates = [
        {
            "@type": "BlogPosting",
            "headline": part[:40],
            "datePublished": f"{DAY}T1{n}:00:00Z",
            "articleBody": part,
        }
        for n, part in enumerate(s.paragraphs)
    ]
    inner = "".join(
        f"<article class='lx-stream__post' id='post-{n}'><div class='lx-stream-post__meta'><time class='gs-timestamp' datetime='{DAY}T1{n}:00:00Z'>1{n}:00</time></div><div class='lx-stream-post-body'><p>{e(part)}</p></div></article>"
        for n, part in enumerate(s.paragraphs)
    )
    return f"<head><title>{e(s.title)} - Islander</title>{linked(s, 'LiveBlogPosting', liveBlogUpdate=updates)}{og(s)}</head><body><header>{MENU}</header><main><h1 class='lx-heading'>{e(s.title)}</h1><div class='lx-stream'>{inner}</div></main><footer>{e(s.rights)}</footer></body>"


def tables(s: Story) -> str:
    """A site of twenty years ago."""
    inner = "".join(
        f"<p align=justify><font face=Arial size=2>{e(part)}</font></p>" for part in s.paragraphs
    )
    return (
        f"<head><title>{e(s.title)}</title></head><body bgcolor=#ffffff><table width=100% cellpadding=0><tr><td colspan=3 height=90 class=top><a href=/><img src=logo.gif></a></td></tr><tr valign=top><td width=160 class=left>{MENU}</td><td><table width=100%><tr><td class=title><h1><font size=4>{e(s.title)}</font></h1></td></tr><tr><td class=date><font size=1>08.04.2031</font></td></tr><tr><td class=text>{inner}</td></tr></table></td>"
        f"<td width=180 class=right><b>{s.read_also}</b><br><a href=/n>{e(s.other)}</a><br><a href=/m>{e(s.other)}</a></td></tr><tr><td colspan=3 class=bottom><font size=1>{e(s.rights)}</font></td></tr></table></body>"
    )


def accelerated(s: Story) -> str:
    """An AMP page."""
    return (
        f"<head><title>{e(s.title)}</title><link rel=canonical href='https://islander.example/n/7'>{linked(s)}<style amp-custom>.x{{color:#fff;background:#000}}</style></head><body><amp-sidebar id=sb layout=nodisplay>{MENU}</amp-sidebar><main><article class='amp-wp-article'><header><h1 class='amp-wp-title'>{e(s.title)}</h1><div class='amp-wp-meta'><time datetime='{DAY}T14:05:00+05:00'>{s.printed_day}</time></div></header>"
        f"<amp-img src=a.jpg width=1 height=1></amp-img><div class='amp-wp-article-content'>{p(s.paragraphs[:4])}<amp-ad type=x width=1 height=1><div placeholder>{s.advertisement}</div></amp-ad>{p(s.paragraphs[4:])}</div><amp-social-share type=facebook></amp-social-share></article></main><amp-list src='/related'><div placeholder>{e(s.other)}</div></amp-list><footer>{e(s.rights)}</footer></body>"
    )


def channel(s: Story) -> str:
    """A post of a channel, as the messenger shows it on the web; which has no headline."""
    return (
        f"<head><title>Islander – Telegram</title><meta property='og:title' content='Islander'></head><body class='widget_frame_base tgme_widget body_widget_post'><div class='tgme_widget_message js-widget_message'><div class='tgme_widget_message_bubble'><div class='tgme_widget_message_author'><a class='tgme_widget_message_owner_name' href='https://t.me/x'><span dir=auto>Islander</span></a></div>"
        f"<div class='tgme_widget_message_text js-message_text' dir='auto'>{'<br/><br/>'.join(map(e, s.paragraphs))}</div><div class='tgme_widget_message_footer'><div class='tgme_widget_message_info'><span class='tgme_widget_message_views'>1.2K</span><a class='tgme_widget_message_date' href='https://t.me/x/7'><time datetime='{DAY}T09:05:00+00:00' class='datetime'>Apr 8 at 14:05</time></a></div></div></div></div></body>"
    )


def interview(s: Story) -> str:
    """Questions in bold, bold names, links inside the words."""
    inner = "".join(
        f"<p><b>{e(part)}</b></p>"
        if n % 3 == 1
        else f"<p>{e(part.split(' ', 1)[0])} <a href=/x><i>{e(part.split(' ', 2)[1])}</i></a> {e(part.split(' ', 2)[2])}</p>"
        if part.count(" ") > 4
        else f"<p>{e(part)}</p>"
        for n, part in enumerate(s.paragraphs)
    )
    return f"<head><title>{e(s.title)} | Islander</title>{linked(s)}</head><body><header>{MENU}</header><div class='post-single'><h1 class='post-single__title'>{e(s.title)}</h1><div class='post-single__content'>{inner}</div><div class='post-single__banner'><a href='https://t.me/x'>{e(s.subscribe)}</a></div></div><footer>{e(s.rights)}</footer></body>"


def divided(s: Story) -> str:
    """Everything in divs with names that say little, day and share between headline and text."""
    inner = "".join(f"<div class='txt'>{e(part)}</div>" for part in s.paragraphs)
    return (
        f"<head><title>{e(s.title)}</title><meta name='publish-date' content='{DAY}'></head><body><div class='wrap'><div class='nav'>{MENU}</div><div class='left-col'><div class='ttl'><h1>{e(s.title)}</h1></div><div class='inf'><span>{s.printed_day}</span> <span>{s.share}</span></div><div class='main-txt'>{inner}</div>"
        f"<div class='soc'><a href=#>Facebook</a> <a href=#>X</a></div></div><div class='right-col'>{cards(s, 5)}</div><div class='ftr'>{e(s.rights)}</div></div></body>"
    )


SITES: tuple[tuple[Markup, str], ...] = (
    (wordpress, DAY), (drupal, DAY), (bitrix, ""), (agency, DAY), (portal, DAY), (blocks, DAY), (modules, DAY), (microdata, DAY),
    (newspaper, DAY), (topic, DAY), (business, DAY), (radio, DAY), (broadcaster, DAY), (rich_links, DAY), (story_body, DAY), (enhanced, DAY),
    (companion, DAY), (ministry, ""), (pasted, DAY), (blog, DAY), (builder, DAY), (platform, DAY), (printed, ""), (live, DAY), (tables, ""),
    (accelerated, DAY), (channel, ""), (interview, DAY), (divided, DAY),
)  # fmt: skip
"""Each kind with the day that it tells; empty where it stands in words only."""


def sites() -> Iterator[SitePage]:
    """Every kind of site in two of three languages, some in the code page of Windows."""
    stories = (EN, RU, KK)
    for number, (markup, day) in enumerate(SITES):
        for step in (0, 1):
            story = stories[(number + step) % 3]
            charset = "windows-1251" if story is RU and number % 2 else "utf-8"
            text = f"<!DOCTYPE html><html lang={story.language}><meta charset={charset}>{markup(story)}</html>"
            name = f"{markup.__name__} {story.language} {charset}"
            title = "Islander" if markup is channel else story.title
            yield SitePage(name, story, text.encode(charset, "xmlcharrefreplace"), day, title)
