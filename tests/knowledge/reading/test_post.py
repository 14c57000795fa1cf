"""A post of a channel behind a link: its words alone, its channel and its day."""

from datetime import date

import pytest

from knowledge import SourceUnreadable
from knowledge.intake import read_page
from knowledge.reading import framed
from knowledge.web import Fetched

FRAME = "https://t.me/kelpress/77?embed=1&mode=tme"
ANSWERED = (
    '<a class="tgme_widget_message_reply"><div class="tgme_widget_message_metatext">Earlier words'
    "</div></a>"
)
PICTURE = '<a class="tgme_widget_message_photo_wrap"></a>'


def page(words: str, *, before: str = "") -> bytes:
    """In the markup of a post that stands alone."""
    text = f'<div class="tgme_widget_message_text js-message_text" dir="auto">{words}</div>'
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Widget</title></head>
<body class="widget_frame_base"><div class="tgme_widget_message_bubble">
<div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="#">
<span dir="auto">Kelpress &amp; Co</span></a></div>
{before}{text if words else PICTURE}
<div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">3.1K</span>
<a class="tgme_widget_message_date" href="#"><time datetime="2025-03-04T09:30:00+00:00"
class="datetime">Mar 4, 2025 at 09:30</time></a></div></div></body></html>""".encode()


def read(data: bytes, link: str = "https://t.me/kelpress/77"):
    asked = []

    def fetch(url: str) -> Fetched:
        asked.append(url)
        return Fetched(data, url, "text/html")

    (article,) = read_page(link, fetch=fetch)
    assert asked == [FRAME]
    return article


@pytest.mark.parametrize(
    "link",
    ["https://t.me/kelpress/77", "http://www.t.me/s/kelpress/77", "https://telegram.me/kelpress/77?single"],
)  # fmt: skip
def test_a_link_to_a_post_leads_to_its_words_channel_and_day(link: str) -> None:
    said = "<b>The lake is shared.</b><br><br>&laquo;It feeds two nations,&raquo; Tolgarin said. 🌊"
    article = read(page(said, before=ANSWERED), link)
    assert article.text.endswith("«It feeds two nations,» Tolgarin said. 🌊")
    assert "Earlier" not in article.text and "3.1K" not in article.text
    assert (article.publisher, article.published) == ("Kelpress & Co", date(2025, 3, 4))
    assert article.url == "https://t.me/kelpress/77"


def test_a_post_without_words_says_so() -> None:
    with pytest.raises(SourceUnreadable, match="shows no words") as caught:
        read(page(""))
    assert caught.value.details["why"] == "no_text"


@pytest.mark.parametrize(
    "link",
    ["https://t.me/kelpress", "https://t.me/c/123/77", "https://t.me/+abc", "https://kelpress.example/a/77"],
)  # fmt: skip
def test_other_links_lead_where_they_say(link: str) -> None:
    assert framed(link) == link
