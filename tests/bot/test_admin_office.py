"""Speakers, open questions, statistics, files, editors and the log, in the application."""

import csv
import io
import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import editors
from bot import office as office_module
from bot.phrases import languages
from tests.bot.conftest import EDITOR, OWNER, STRANGER, Office, Open
from tests.bot.test_admin_editing import ARTICLE
from tests.bot.wire import Call

ASKER = 30


async def published(bot: Office) -> Call:
    return await bot.press(EDITOR, await bot.say(EDITOR, f"/add {ARTICLE}"), "Publish")


# Speakers.


async def test_a_speaker_is_found_renamed_and_given_a_role(office: Open) -> None:
    async with office() as bot:
        await published(bot)
        everybody = await bot.say(EDITOR, "/speakers")
        assert "Sanjar Tolgarin" in everybody.text and "Henrik Aldein" in everybody.text
        page = await bot.say(EDITOR, "/speakers Алдеин")
        await bot.press(EDITOR, page, "Rename")
        page = await bot.say(EDITOR, "Henrik Aldeyn")
        assert "Henrik Aldeyn" in page.text and "Also: Henrik Aldein" in page.text
        await bot.press(EDITOR, page, "Role")
        page = await bot.say(EDITOR, "Prime Minister of Velgoria")
        assert "Role: Prime Minister of Velgoria" in page.text
        await bot.press(EDITOR, page, "Add a name")
        page = await bot.say(EDITOR, "Алдейн")
        assert "Алдейн" in page.text
        page = await bot.press(
            EDITOR, await bot.press(EDITOR, page, "Drop a name"), "✕ Henrik Aldein"
        )
        assert "Henrik Aldein" not in page.text and "Алдейн" in page.text


async def test_two_speakers_are_merged(office: Open) -> None:
    async with office() as bot:
        await published(bot)
        page = await bot.say(EDITOR, "/speakers Sanjar Tolgarin")
        await bot.press(EDITOR, page, "Merge")
        choice = await bot.say(EDITOR, "aldein")
        merged = await bot.press(EDITOR, choice, "Henrik Aldein")
        assert "Also: Henrik Aldein" in merged.text
        assert {item.speaker.name for item in bot.archive.speakers()} == {"Sanjar Tolgarin"}
        assert "no longer fits" in (await bot.press(EDITOR, choice, "Henrik Aldein")).text


async def test_nobody_is_merged_with_himself(office: Open) -> None:
    async with office() as bot:
        await published(bot)
        await bot.press(EDITOR, await bot.say(EDITOR, "/speakers Sanjar Tolgarin"), "Merge")
        choice = await bot.say(EDITOR, "Sanjar Tolgarin")
        assert "nobody else" in choice.text and set(choice.buttons) == {"Back"}


async def test_an_unknown_speaker_is_told_so(office: Open) -> None:
    async with office() as bot:
        assert "No such speaker" in (await bot.say(EDITOR, "/speakers Zebra")).text
        assert "No such speaker" in (await bot.say(EDITOR, "/speakers")).text


# Open questions.


async def test_who_waited_is_told_when_an_article_answers_and_the_question_is_closed(
    office: Open,
) -> None:
    async with office() as bot:
        bot.archive.desk.ask_editors(ASKER, ASKER, "ru", "lake belongs everyone")
        bot.archive.desk.ask_editors(31, 31, "en", "Lake belongs everyone?")
        bot.archive.desk.ask_editors(31, 31, "en", "unrelated zebra matters")
        waiting = await bot.say(EDITOR, "/unanswered")
        assert "asked by: 2" in waiting.text and "zebra" in waiting.text
        await published(bot)
        told = {
            call.parameters["chat_id"]: call.text
            for call in bot.wire.calls
            if call.method == "sendMessage" and call.parameters["chat_id"] in (30, 31)
        }
        assert "Вы спрашивали" in told[30] and "“The lake belongs to everyone,”" in told[30]
        assert "You asked" in told[31] and "Sanjar Tolgarin" in told[31]
        waiting = await bot.say(EDITOR, "/unanswered")
        assert "lake" not in waiting.text and "zebra" in waiting.text


async def test_an_asker_who_blocked_the_bot_stops_nothing(office: Open) -> None:
    async with office() as bot:
        bot.wire.blocked.add(ASKER)
        bot.archive.desk.ask_editors(ASKER, ASKER, "en", "lake belongs everyone")
        bot.archive.desk.ask_editors(31, 31, "en", "lake belongs everyone")
        await published(bot)
        assert bot.archive.desk.wanted() == []
        assert any(call.parameters.get("chat_id") == 31 for call in bot.wire.calls)


async def test_a_question_is_closed_or_answered_by_hand(office: Open) -> None:
    async with office() as bot:
        await published(bot)
        bot.archive.desk.ask_editors(ASKER, ASKER, "en", "lake belongs everyone")
        bot.archive.desk.ask_editors(ASKER, ASKER, "en", "zebra <b>matters</b>")
        waiting = await bot.say(EDITOR, "/unanswered")
        one = await bot.press(EDITOR, waiting, "1")
        other = await bot.press(EDITOR, waiting, "2")
        answered, still = (one, other) if "by now" in one.text else (other, one)
        assert "does not answer" in still.text and set(still.buttons) == {"Close"}
        await bot.press(EDITOR, answered, "Tell who asked")
        left = await bot.press(EDITOR, still, "Close")
        assert "No questions wait" in left.text
        assert "no longer fits" in (await bot.press(EDITOR, still, "Close")).text


# Statistics.


async def test_statistics_come_with_a_picture(office: Open) -> None:
    async with office() as bot:
        await published(bot)
        for answered in (True, True, False):
            bot.archive.desk.count_question(answered)
        bot.archive.desk.vote(1, 1, True)
        await bot.say(EDITOR, "/stats")
        (call,) = [call for call in bot.wire.calls if call.method == "sendPhoto"]
        assert "Questions: 3" in call.text and "Answered: 2 (67 %)" in call.text
        assert "Thumbs up: 1, down: 0" in call.text and "Sanjar Tolgarin" in call.text
        assert next(iter(call.files.values())).startswith(b"\x89PNG")


# The archive as a file.


def sent_file(bot: Office) -> tuple[str, bytes]:
    (call,) = [call for call in bot.wire.calls if call.method == "sendDocument"]
    ((name, data),) = call.files.items()
    return name, data


async def test_the_archive_is_exported_as_json_lines(office: Open) -> None:
    async with office() as bot:
        await published(bot)
        asked = await bot.say(EDITOR, "/export")
        await bot.press(EDITOR, asked, "JSON")
        name, data = sent_file(bot)
        assert name.endswith(".jsonl")
        (article,) = [json.loads(line) for line in data.decode().splitlines()]
        assert article["title"].startswith("Talks") and len(article["statements"]) == 3


async def test_the_archive_is_exported_as_a_table_that_import_reads(
    office: Open, tmp_path: Path
) -> None:
    async with office() as bot:
        await published(bot)
        await bot.say(EDITOR, "/export csv")
        name, data = sent_file(bot)
        assert name.endswith(".csv")
        rows = list(csv.DictReader(io.StringIO(data.decode())))
        assert [row["position"] for row in rows] == ["1", "2", "3"]
        assert rows[0]["speaker"] == "Sanjar Tolgarin"
        lines = io.StringIO(data.decode(), newline="")
        *_, done = bot.archive.import_statements(lines, table=True)
        assert (done.imported, done.messages) == (3, ())


async def test_a_backup_is_a_whole_archive(office: Open, tmp_path: Path) -> None:
    async with office() as bot:
        await published(bot)
        await bot.say(OWNER, "/backup")
        name, data = sent_file(bot)
        copy = tmp_path / name
        copy.write_bytes(data)
        connection = sqlite3.connect(copy)
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (1,)
        connection.close()


async def test_a_backup_too_large_for_telegram_stays_on_the_server(
    office: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_module, "UPLOAD_BYTES", 10)
    async with office() as bot:
        answer = await bot.say(OWNER, "/backup")
        (kept,) = tmp_path.glob("verbatim-*.db")
        assert str(kept) in answer.text
        assert not [call for call in bot.wire.calls if call.method == "sendDocument"]


# Editors and the log.


async def test_an_owner_names_and_removes_editors(office: Open) -> None:
    async with office() as bot:
        page = await bot.say(OWNER, "/editors")
        assert "Aigerim" in page.text
        await bot.press(OWNER, page, "Add an editor")
        assert "no person there" in (await bot.say(OWNER, "@dana")).text
        page = await bot.say(OWNER, "77 Dana <b>S.</b>")
        assert "Dana <b>S.</b>" in page.text
        assert bot.archive.desk.is_editor(77)
        assert "Preview" in (await bot.say(77, f"/add {ARTICLE}")).text
        await bot.press(OWNER, page, "✕ Dana")
        assert (await bot.say(77, "/articles")).text.startswith("This is for the editors")


async def test_a_forwarded_message_names_an_editor_by_its_number(office: Open) -> None:
    async with office() as bot:
        origin = {
            "type": "user",
            "date": 1,
            "sender_user": {"id": 78, "is_bot": False, "first_name": "Dana"},
        }
        await bot.press(OWNER, await bot.say(OWNER, "/editors"), "Add an editor")
        assert "Dana" in (await bot.say(OWNER, "12345 is my code", forward_origin=origin)).text
        assert bot.archive.desk.is_editor(78) and not bot.archive.desk.is_editor(12345)


@pytest.mark.parametrize("number", ["1087968824", "136817688", "777000"])
async def test_a_placeholder_is_no_editor(office: Open, number: str) -> None:
    async with office() as bot:
        assert "no person" in (await bot.say(OWNER, f"/editors {number} X")).text
        assert not bot.archive.desk.is_editor(int(number))


async def test_the_log_tells_who_did_what_and_is_paged(office: Open) -> None:
    async with office() as bot:
        await published(bot)
        for number in range(20):
            bot.archive.desk.log(OWNER, "edit", f"thing {number} <i>")
        bot.archive.desk.log(OWNER, "a deed of a newer version", "")
        first = await bot.say(EDITOR, "/log")
        assert "thing 19 <i>" in first.text and "a deed of a newer version" in first.text
        second = await bot.press(EDITOR, first, "▶")
        assert "published" in second.text and "◀" in second.buttons
        assert f"{datetime.now(UTC).date()}" in second.text


async def test_every_deed_has_a_name_in_the_log(office: Open) -> None:
    async with office() as bot:
        await published(bot)
        log = (await bot.say(EDITOR, "/log")).text
        assert "draft" in log and "1: Talks on the lake" in log


def test_every_command_has_a_line_for_menus() -> None:
    for phrases in languages().values():
        for row in editors.ROWS:
            assert 1 <= len(phrases[f"command.{row.command}"]) <= 256


async def test_strangers_do_not_reach_the_office(office: Open) -> None:
    async with office() as bot:
        for verb in ("export:csv", "editor", "editors", "log:0", "open:1", "people:0", "list:0"):
            alert = await bot.forge(STRANGER, f"a:{verb}")
            assert alert.text.startswith("This is for the editors")
