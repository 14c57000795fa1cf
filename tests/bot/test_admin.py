"""Editors' articles, through the whole application: added, published, undone, removed."""

import asyncio
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.phrases import languages
from knowledge import Article, NotStored, SourceNotFound, Status
from tests.bot.conftest import EDITOR, OWNER, STRANGER, Open

ARTICLE = """Talks on the lake end in Torvin

“The lake belongs to everyone,” said Sanjar Tolgarin. The hall was full.

“We shall build the pumps this year,” said Henrik Aldein.
"""
TALKS = "Talks on the lake end in Torvin"


async def test_an_added_text_is_previewed_and_found_only_once_published(office: Open) -> None:
    async with office() as bot:
        preview = await bot.say(EDITOR, f"/add {ARTICLE}")
        assert TALKS in preview.text and "Draft 1" in preview.text
        assert "Direct quotes: 2" in preview.text
        assert "Sanjar Tolgarin: 1" in preview.text and "Henrik Aldein: 1" in preview.text
        assert list(preview.buttons) == ["Publish", "Statements", "Edit", "Cancel"]
        assert bot.archive.size().articles == 0
        published = await bot.press(EDITOR, preview, "Publish")
        assert "Published" in published.text and "Undo" in published.buttons
        assert bot.archive.search("Whom does the lake belong to? lake belongs everyone").answers
        taken_back = await bot.press(EDITOR, published, "Undo")
        assert "nobody finds it" in taken_back.text
        assert bot.archive.size().articles == 0
        again = await bot.press(EDITOR, taken_back, "Publish")
        assert "Published" in again.text
        assert bot.archive.size().articles == 1


async def test_lines_of_the_command_stay_lines(office: Open) -> None:
    async with office() as bot:
        preview = await bot.say(EDITOR, f"/add\n{ARTICLE}")
        assert "Direct quotes: 2" in preview.text
        assert "\n\n“We shall" in bot.archive.article(1)[0].text


async def test_a_reply_with_add_takes_the_message_replied_to(office: Open) -> None:
    async with office() as bot:
        original = {"message_id": 5, "date": 1, "chat": {"id": EDITOR, "type": "private"}}
        preview = await bot.say(EDITOR, "/add", reply_to_message={**original, "text": ARTICLE})
        assert TALKS in preview.text


def document(name: str, size: int = 100) -> dict[str, object]:
    return {"file_id": "F1", "file_unique_id": "F1", "file_name": name, "file_size": size}


@pytest.mark.parametrize("caption", [{}, {"caption": "/add"}])
async def test_a_file_becomes_a_draft_with_or_without_the_command(
    office: Open, caption: dict[str, str]
) -> None:
    async with office() as bot:
        bot.wire.downloads["F1"] = ARTICLE.encode()
        preview = await bot.say(EDITOR, "", document=document("talks.txt"), **caption)
        assert TALKS in preview.text and "Direct quotes: 2" in preview.text


async def test_a_file_that_cannot_be_read_is_named_and_nothing_is_kept(office: Open) -> None:
    async with office() as bot:
        bot.wire.downloads["F1"] = b"\x00\x01\x02" * 50
        refusal = await bot.say(EDITOR, "", document=document("<b>photo.bin"))
        assert "did not work" in refusal.text and "<b>photo.bin" in refusal.text
        too_big = await bot.say(EDITOR, "", document=document("big.pdf", 30_000_000))
        assert "20 MB" in too_big.text
        assert bot.archive.articles(status=None) == []


async def test_a_file_that_telegram_does_not_give_is_told(office: Open) -> None:
    async with office() as bot:
        bot.wire.refuse["getFile"] = ["file is temporarily unavailable"]
        told = await bot.say(EDITOR, "", document=document("talks.txt"))
        assert (
            told is not None and "talks.txt" in told.text and not bot.archive.articles(status=None)
        )


async def test_a_file_of_several_articles_gives_a_preview_for_each(office: Open) -> None:
    async with office() as bot:
        bot.wire.downloads["F1"] = (
            b'{"title": "One", "text": "\\"Yes,\\" said Ann Lee."}\n'
            b'{"title": "Two", "text": "\\"No,\\" said Bob Ray."}\n'
        )
        await bot.say(EDITOR, "", document=document("news.jsonl"))
        pages = [call.text for call in bot.wire.calls if "Draft" in call.text]
        assert ["One" in pages[0], "Two" in pages[1]] == [True, True]


async def test_a_link_is_fetched_and_a_text_that_begins_with_one_is_not(
    office: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str | bytes] = []

    def fake_read(source: str | bytes) -> Iterator[Article]:
        asked.append(source)
        yield Article(ARTICLE, TALKS, "en", url=str(source))

    monkeypatch.setattr("bot.admin.read", fake_read)
    async with office() as bot:
        preview = await bot.say(EDITOR, "/add https://kelpress.example/1")
        assert "Link: https://kelpress.example/1" in preview.text
        await bot.say(EDITOR, "/add https://kelpress.example/1 tells this")
        assert asked == ["https://kelpress.example/1", b"https://kelpress.example/1 tells this"]


async def test_a_link_that_leads_nowhere_is_told_so(
    office: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fake_read(source: str) -> Iterator[Article]:
        raise SourceNotFound(f"{source} is not there: check the link.")

    monkeypatch.setattr("bot.admin.read", fake_read)
    async with office() as bot:
        answer = await bot.say(EDITOR, "/add https://kelpress.example/<b>")
        assert "did not work" in answer.text and "check the link" in answer.text


async def test_a_file_of_too_many_articles_is_for_the_server(office: Open) -> None:
    async with office() as bot:
        lines = [f'{{"title": "N{n}", "text": "Report {n} came."}}\n' for n in range(11)]
        bot.wire.downloads["F1"] = "".join(lines).encode()
        refusal = await bot.say(EDITOR, "", document=document("news.jsonl"))
        assert "holds 11 articles" in refusal.text
        assert bot.archive.articles(status=None) == []


async def test_a_text_in_which_nobody_speaks_is_told_before_it_is_published(office: Open) -> None:
    async with office() as bot:
        page = await bot.say(EDITOR, "/add The ferry leaves at noon and comes back at night.")
        assert "nobody is quoted" in page.text and "Publish" in page.buttons


async def test_two_presses_at_the_same_moment_publish_once(office: Open) -> None:
    async with office() as bot:
        preview = await bot.say(EDITOR, f"/add {ARTICLE}")
        await asyncio.gather(*(bot.press(who, preview, "Publish") for who in (EDITOR, OWNER)))
        assert [item.action for item in bot.archive.desk.log_entries()] == ["publish", "draft"]
        assert bot.archive.size().articles == 1


def forwarded(**chat: object) -> dict[str, object]:
    return {
        "forward_origin": {
            "type": "channel",
            "date": 1_676_000_000,
            "message_id": 77,
            "chat": {"id": -1005, "type": "channel", "title": "Kelpress", **chat},
        },
    }


async def test_a_forwarded_post_keeps_its_channel_day_and_link(office: Open) -> None:
    async with office() as bot:
        preview = await bot.say(EDITOR, ARTICLE, **forwarded(username="kelpress"))
        assert "Kelpress" in preview.text and "https://t.me/kelpress/77" in preview.text
        article, _ = bot.archive.article(1)
        assert (article.publisher, article.published) == ("Kelpress", date(2023, 2, 10))


async def test_a_post_of_a_private_channel_has_no_link(office: Open) -> None:
    async with office() as bot:
        await bot.say(EDITOR, ARTICLE, **forwarded())
        assert bot.archive.article(1)[0].url == ""


async def test_a_stranger_gets_one_polite_sentence_and_nothing_happens(office: Open) -> None:
    async with office() as bot:
        await bot.say(EDITOR, f"/add {ARTICLE}")
        for text in (f"/add {ARTICLE}", "/articles", "/remove 1", "/stats", "/backup", "/editors"):
            answer = await bot.say(STRANGER, text)
            assert answer.text.startswith("This is for the editors")
            assert answer.buttons == {}
        for data in (
            "a:pub:1",
            "a:cancel:1",
            "a:sp:1:0",
            "a:backup",
            "a:uneditor:2",
            "a:export:csv",
        ):
            alert = await bot.forge(STRANGER, data)
            assert alert.text.startswith("This is for the editors")
        assert bot.archive.article(1)[0].status is Status.DRAFT
        assert bot.archive.desk.is_editor(EDITOR)
        sent = await bot.say(STRANGER, "", document=document("talks.txt"))
        assert "only text" in sent.text


async def test_what_only_owners_may_editors_may_not(office: Open) -> None:
    async with office() as bot:
        for text in ("/backup", "/editors", "/editors 9 Me"):
            assert (await bot.say(EDITOR, text)).text.startswith("This is for the editors")
        assert (await bot.forge(EDITOR, "a:uneditor:2")).text.startswith("This is for")
        assert bot.archive.desk.is_editor(EDITOR) and not bot.archive.desk.is_editor(9)


@pytest.mark.parametrize(
    "data",
    [
        "a:", "a:nonsense:1", "a:pub", "a:pub:x", "a:pub:-1", "a:pub:99", "a:pub:٣", "a:list:x",
        "a:st:99", "a:sp:1", "a:kind:9", "a:setk:1:loud", "a:field:1:sha256", "a:person:99",
        "a:mergey:1:99", "a:open:7", "a:new:1", "a:pub:" + "9" * 40,
    ],
)  # fmt: skip
async def test_a_forged_or_stale_button_of_an_editor_is_told_so(office: Open, data: str) -> None:
    async with office() as bot:
        await bot.say(EDITOR, f"/add {ARTICLE}")
        alert = await bot.forge(OWNER, data)
        assert "no longer fits" in alert.text
        assert bot.archive.article(1)[0].status is Status.DRAFT


async def test_in_a_group_an_editor_is_sent_to_the_private_chat(office: Open) -> None:
    async with office() as bot:
        answer = await bot.say(EDITOR, "/articles", chat=-100)
        assert "private chat" in answer.text


@pytest.mark.parametrize("placeholder", [1087968824, 136817688, 777000])
async def test_anonymous_senders_never_edit(office: Open, placeholder: int) -> None:
    async with office() as bot:
        answer = await bot.say(placeholder, "/articles", chat=-100)
        assert answer.text.startswith("This is for the editors")


async def test_an_edited_command_is_not_given_twice(office: Open) -> None:
    async with office() as bot:
        await bot.say(EDITOR, f"/add {ARTICLE}")
        content = {
            "message_id": 1, "date": 1, "edit_date": 2, "text": f"/add {ARTICLE} More.",
            "chat": {"id": EDITOR, "type": "private"},
            "from": {"id": EDITOR, "is_bot": False, "first_name": "A"},
            "entities": [{"type": "bot_command", "offset": 0, "length": 4}],
        }  # fmt: skip
        assert await bot.people.update(edited_message=content) == []
        assert len(bot.archive.articles(status=None)) == 1


async def test_a_draft_outlives_a_restart(office: Open) -> None:
    async with office() as bot:
        preview = await bot.say(EDITOR, f"/add {ARTICLE}")
    async with office() as bot:
        published = await bot.press(EDITOR, preview, "Publish")
        assert "Published" in published.text
        assert bot.archive.size().articles == 1


async def test_a_text_that_is_there_already_is_shown_as_it_stands(office: Open) -> None:
    async with office() as bot:
        preview = await bot.say(EDITOR, f"/add {ARTICLE}")
        await bot.press(EDITOR, preview, "Publish")
        again = await bot.say(OWNER, f"/add {ARTICLE}")
        assert "in the archive already" in again.text and "Published, number 1" in again.text
        assert len(bot.archive.articles(status=None)) == 1


async def test_a_cancelled_draft_is_gone_and_its_buttons_are_stale(office: Open) -> None:
    async with office() as bot:
        preview = await bot.say(EDITOR, f"/add {ARTICLE}")
        assert "Dropped" in (await bot.press(EDITOR, preview, "Cancel")).text
        assert "no longer fits" in (await bot.press(EDITOR, preview, "Publish")).text
        assert bot.archive.articles(status=None) == []


async def test_of_two_editors_the_slower_sees_what_the_faster_did(office: Open) -> None:
    async with office() as bot:
        preview = await bot.say(EDITOR, f"/add {ARTICLE}")
        page = await bot.say(OWNER, "/article 1")
        await bot.press(EDITOR, preview, "Publish")
        late = await bot.press(OWNER, page, "Cancel")
        assert "changed meanwhile" in late.text and "Published, number 1" in late.text
        await bot.press(OWNER, page, "Publish")
        deeds = [(item.person_id, item.action) for item in bot.archive.desk.log_entries()]
        assert deeds == [(EDITOR, "publish"), (EDITOR, "draft")]


async def test_a_removed_article_can_be_brought_back_or_deleted_for_good(office: Open) -> None:
    async with office() as bot:
        preview = await bot.say(EDITOR, f"/add {ARTICLE}")
        await bot.press(EDITOR, preview, "Publish")
        asked = await bot.say(EDITOR, "/remove 1")
        assert "Remove article 1?" in asked.text
        assert bot.archive.size().articles == 1
        removed = await bot.press(EDITOR, asked, "Yes, remove")
        assert bot.archive.size().articles == 0
        back = await bot.press(EDITOR, removed, "Undo")
        assert "Published" in back.text and bot.archive.size().articles == 1
        removed = await bot.press(EDITOR, await bot.press(EDITOR, back, "Remove"), "Yes, remove")
        sure = await bot.press(EDITOR, removed, "Delete for good")
        deleted = await bot.press(EDITOR, sure, "Yes, delete")
        assert "Deleted for good" in deleted.text
        with pytest.raises(NotStored):
            bot.archive.article(1)


async def test_articles_are_listed_searched_and_paged(office: Open) -> None:
    async with office() as bot:
        for number in range(10):
            page = await bot.say(EDITOR, f"/add Report {number} of the port\n\nOpen: {number}.")
        first = await bot.say(EDITOR, "/articles")
        assert first.text.count("✎") == 9  # eight lines and the legend
        assert "▶" in first.buttons and "◀" not in first.buttons
        second = await bot.press(EDITOR, first, "▶")
        assert second.text.count("✎") == 3 and "◀" in second.buttons
        found = await bot.say(EDITOR, "/articles report 7")
        assert "Report 7" in found.text and "Report 8" not in found.text
        page = await bot.press(EDITOR, found, next(iter(found.buttons)))
        assert "Report 7 of the port" in page.text
        assert "No articles here" in (await bot.say(EDITOR, "/articles zebra")).text


async def test_a_number_that_is_not_there_is_told_so(office: Open) -> None:
    async with office() as bot:
        assert "nothing with this number" in (await bot.say(EDITOR, "/article 99")).text
        assert "no longer" in (await bot.say(EDITOR, "/article twelve")).text
        assert "/article 12" in (await bot.say(EDITOR, "/article")).text
        assert "/remove 12" in (await bot.say(EDITOR, "/remove")).text


async def test_an_article_full_of_markup_and_without_end_is_shown_safely(office: Open) -> None:
    words = "<b>&amp; \u202e\u200b</i>😀 " * 6000
    async with office() as bot:
        bot.wire.downloads["F1"] = f"<x> & “y”\n\n“{words},” said Ann Lee.".encode()
        preview = await bot.say(EDITOR, "", document=document("a.txt"))
        page = await bot.press(EDITOR, preview, "Statements")
        assert "<b>&amp;" in page.text
        await bot.press(EDITOR, page, "Speaker")


@pytest.mark.parametrize(
    ("language", "sign", "publish"),
    [("en", "Preview", "Publish"), ("ru", "Предпросмотр", "Опубликовать"),
     ("kk", "Алдын ала қарау", "Жариялау"), ("de", "Preview", "Publish")],
)  # fmt: skip
async def test_the_preview_speaks_the_editors_language(
    office: Open, language: str, sign: str, publish: str
) -> None:
    async with office(language) as bot:
        preview = await bot.say(EDITOR, f"/add {ARTICLE}")
        assert sign in preview.text
        assert (await bot.press(EDITOR, preview, publish)).text.startswith("✅")


async def test_a_changed_page_shows_what_changed_and_answers_say_so(office: Open) -> None:
    link = "https://torvin.example/lake"
    async with office() as bot:
        first = Article(ARTICLE, TALKS, "en", url=link)
        bot.archive.add(first)
        changed = Article(ARTICLE.replace("everyone", "nobody"), TALKS, "en", url=link)
        added = bot.archive.add(changed, status=Status.DRAFT)
        page = await bot.say(EDITOR, f"/article {added.article.id}")
        assert "takes the place of article 1" in page.text
        assert "<b>nobody,”</b>" in str(page.parameters["text"])
        assert "<s>everyone,”</s>" in str(page.parameters["text"])
        await bot.press(EDITOR, page, "Publish")
        answer = await bot.say(STRANGER, "What did Sanjar Tolgarin say about the lake?")
        assert "belongs to nobody" in answer.text and "corrected on" in answer.text


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "not public"), ("ru", "не из открытого интернета"), ("kk", "ашық интернетте емес")],
)
async def test_a_link_that_fails_says_why_in_the_editors_language(
    office: Open, language: str, words: str
) -> None:
    async with office(language) as bot:
        refused = await bot.say(EDITOR, "/add http://127.0.0.1/secret")
        assert words in refused.text and "127.0.0.1/secret" in refused.text
        assert "\n" not in refused.text


def test_every_reason_that_sources_give_has_a_phrase() -> None:
    folder = Path(__file__).parents[2] / "knowledge"
    files = [path for path in sorted(folder.rglob("*.py")) if "speakers" not in path.parts]
    code = "\n".join(path.read_text("utf-8") for path in files)
    given = set(re.findall(r'\bwhy(?:, reason)? ?= ?"([a-z_]+)"', code))
    assert len(given) > 10
    assert {f"admin.why.{why}" for why in given} <= set(languages()["en"])


@pytest.mark.parametrize(
    ("language", "data", "words"),
    [
        ("en", b"%PDF-1.4 broken", "is broken"),
        ("ru", b"%PDF-1.4 broken", "повреждены"),
        ("kk", b"   ", "көрінбейді"),
    ],
)
async def test_a_file_that_cannot_be_read_says_why_in_the_editors_language(
    office: Open, language: str, data: bytes, words: str
) -> None:
    name = "speech.pdf" if data.strip() else "speech.txt"
    async with office(language) as bot:
        bot.wire.downloads[name] = data
        document = {"file_id": name, "file_unique_id": name, "file_name": name, "file_size": 9}
        refused = await bot.say(EDITOR, "", document=document)
        assert words in refused.text and name in refused.text, refused.text
