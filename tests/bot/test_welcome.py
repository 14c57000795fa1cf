"""First steps, help, language, privacy: through the whole application."""

import json
import re

import pytest

from bot.app import ROWS, introduce, tidy
from bot.context import Context
from bot.phrases import DEFAULT, languages
from tests.bot.conftest import EDITOR, GROUP, OWNER, SAID, STRANGER, Open
from tests.bot.test_ask import LAKE


@pytest.mark.parametrize(
    ("language", "opening"),
    [("en", "I find what was said"), ("ru", "Я нахожу"), ("kk", "Мен көпшілікке")],
)
async def test_start_explains_and_offers_questions_that_are_answered(
    office: Open, language: str, opening: str
) -> None:
    async with office(language, said=SAID) as bot:
        page = await bot.say(STRANGER, "/start")
        assert page.text.startswith(opening)
        assert len(page.buttons) == 2  # as many as there are speakers
        for question, data in page.buttons.items():
            answer = await bot.forge(STRANGER, data, page)
            assert answer.method == "sendMessage" and answer.text.startswith(question)
            assert "<blockquote>" in answer.parameters["text"]
            assert ("Tolgarin" in question) == ("Tolgarin" in answer.text)


async def test_a_follow_up_to_a_tapped_example_keeps_its_speaker(office: Open) -> None:
    async with office(said=SAID[:1] + SAID[2:]) as bot:
        page = await bot.say(STRANGER, "/start")
        question = next(text for text in page.buttons if "Tolgarin" in text)
        answer = await bot.press(STRANGER, page, question)
        then = await bot.reply(STRANGER, answer, "and barley?")
        assert "Understood: Sanjar Tolgarin" in then.text


async def test_start_in_an_empty_archive_says_so(office: Open) -> None:
    async with office() as bot:
        page = await bot.say(STRANGER, "/start")
        assert "still empty" in page.text and page.buttons == {}


async def test_start_in_a_group_is_one_short_text(office: Open) -> None:
    async with office(said=SAID) as bot:
        page = await bot.say(STRANGER, "/start@verbatim_bot", chat=GROUP)
        assert "/ask" in page.text and page.buttons == {}


@pytest.mark.parametrize("payload", ["s_999", "s_", "s_x", "k_gone", "q_!", "x" * 64])
async def test_a_link_that_leads_nowhere_is_no_failure(office: Open, payload: str) -> None:
    async with office(said=SAID) as bot:
        assert (await bot.say(STRANGER, f"/start {payload}")).text


async def test_a_link_opens_only_what_is_published(office: Open) -> None:
    async with office() as bot:
        await bot.say(EDITOR, "/add The plan\n\n“A secret of the draft,” said Ivar Nold.")
        for number in range(1, 6):
            page = await bot.say(STRANGER, f"/start s_{number}")
            assert "secret" not in page.text


async def test_help_shows_to_each_what_he_may_do(office: Open) -> None:
    async with office(said=SAID) as bot:
        stranger = await bot.say(STRANGER, "/help")
        editor = await bot.say(EDITOR, "/help")
        owner = await bot.say(OWNER, "/help")
        group = await bot.say(OWNER, "/help", chat=GROUP)
        assert "/ask" in stranger.text and "/add" not in stranger.text
        assert "/add" in editor.text and "/editors" not in editor.text
        assert "/editors" in owner.text
        assert "/settings" in group.text and "/add" not in group.text


async def test_every_command_of_the_table_is_answered(office: Open) -> None:
    async with office(said=SAID) as bot:
        for row in ROWS:
            assert await bot.say(OWNER, f"/{row.command}"), row.command


async def test_the_language_is_chosen_and_kept(office: Open) -> None:
    async with office(said=SAID) as bot:
        page = await bot.say(STRANGER, "/language")
        assert set(page.buttons) >= {"✓ English", "Русский", "Қазақша"}
        assert len(page.buttons) == len(languages())
        assert "На каком языке" in (await bot.press(STRANGER, page, "Русский")).text
    async with office() as bot:
        assert "прямая цитата" in (await bot.say(STRANGER, "pumps of the lake")).text
        assert "direct quote" in (await bot.say(EDITOR, "pumps of the lake")).text


async def test_about_tells_version_size_and_dates(office: Open) -> None:
    async with office(said=SAID) as bot:
        page = await bot.say(STRANGER, "/about")
        assert "Articles: 3" in page.text and "Statements: 3" in page.text
        assert "2 August 2025 – 2 October 2025" in page.text


async def test_forgetme_deletes_all_traces_of_a_person(office: Open) -> None:
    async with office(said=SAID) as bot:
        await bot.press(STRANGER, await bot.say(STRANGER, "/language"), "Қазақша")
        answer = await bot.say(STRANGER, "pumps of the lake")
        await bot.press(STRANGER, answer, "👍")
        await bot.press(STRANGER, await bot.say(STRANGER, "volcanoes of Iceland"), "✉")
        page = await bot.say(STRANGER, "/forgetme")
        assert (await bot.forge(EDITOR, next(iter(page.buttons.values())), page)).text.startswith(
            "This no longer fits"
        )
        done = await bot.press(STRANGER, page, "Иә")
        assert re.search(r"\b3\b", done.text)
        assert bot.archive.desk.wanted() == []
        assert bot.archive.desk.votes(int(answer.buttons["👍"].split(":")[2])).up == 0
        assert bot.archive.desk.preference(f"person:{STRANGER}", "language") == ""
        nothing = await bot.people.forge(STRANGER, "q:e", answer)
        assert bot.archive.desk.wanted() == [] or "Iceland" not in nothing.text


async def test_privacy_says_what_is_kept(office: Open) -> None:
    async with office(said=SAID) as bot:
        page = await bot.say(STRANGER, "/privacy")
        assert "30 days" in page.text and "/forgetme" in page.text
        assert f"Your numeric id: {STRANGER}" in re.sub("<.*?>", "", page.text)
        public = await bot.say(STRANGER, "/privacy", chat=GROUP)
        assert "30 days" in public.text and "numeric id: " not in public.text


async def test_no_words_of_a_question_reach_the_file(office: Open, tmp_path) -> None:
    secret = "xylophonists"
    async with office(said=SAID) as bot:
        await bot.say(STRANGER, f"what of {secret}?")
        await bot.say(STRANGER, f"/ask {secret}", chat=GROUP)
        await bot.say(STRANGER, f"/check {secret}: “{secret} {secret} play”")
        bot.archive.desk.flush()
    held = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert secret.encode() not in held and b"Sanjar Tolgarin" in held  # texts are packed


async def test_every_hour_old_questions_are_forgotten(office: Open, monkeypatch) -> None:
    async with office(said=SAID) as bot:
        await bot.press(STRANGER, await bot.say(STRANGER, "volcanoes of Iceland"), "✉")
        (job,) = bot.people.application.job_queue.get_jobs_by_name("tidy")
        assert job.callback is tidy
        context = Context(bot.people.application)
        await tidy(context)
        assert len(bot.archive.desk.wanted()) == 1
        with monkeypatch.context() as later:
            later.setattr("knowledge.store.desk._oldest", lambda: "9999")
            await tidy(context)
        assert bot.archive.desk.wanted() == []


async def test_menus_and_descriptions_are_set_for_each_language_and_place(office: Open) -> None:
    async with office(said=SAID) as bot:
        await introduce(bot.people.application)
        set_to = {}
        for call in bot.wire.calls:
            if call.method == "setMyCommands":
                scope = call.parameters["scope"]
                scope = scope if isinstance(scope, str) else json.dumps(scope)
                set_to[scope, call.parameters.get("language_code")] = str(
                    call.parameters["commands"]
                )
        private = [text for (scope, _), text in set_to.items() if "all_private" in scope]
        assert len(private) == len(languages()) and not any("backup" in text for text in private)
        owner = [text for (scope, _), text in set_to.items() if f"{OWNER}" in scope]
        assert len(owner) == len(languages()) and all("backup" in text for text in owner)
        admins = [text for (scope, _), text in set_to.items() if "administrators" in scope]
        assert all("settings" in text for text in admins) and len(admins) == len(languages())
        described = [c for c in bot.wire.calls if c.method == "setMyDescription"]
        assert {c.parameters.get("language_code") for c in described} == (
            {None, *languages()} - {DEFAULT}
        )


async def test_a_new_editor_sees_the_editors_menu_until_he_is_none(office: Open) -> None:
    async with office(said=SAID) as bot:
        await bot.say(OWNER, "/editors 77 Dana")
        set_to = [call.parameters for call in bot.wire.calls if call.method == "setMyCommands"]
        assert len(set_to) == len(languages()) and all(
            "77" in str(item["scope"]) for item in set_to
        )
        assert all("'add'" in str(i["commands"]) or '"add"' in str(i["commands"]) for i in set_to)
        page = await bot.say(OWNER, "/editors")
        await bot.press(OWNER, page, "✕ Dana")
        dropped = [call for call in bot.wire.calls if call.method == "deleteMyCommands"]
        assert len(dropped) == len(languages())


async def test_a_telegram_that_refuses_menus_stops_nothing(office: Open) -> None:
    async with office(said=SAID) as bot:
        bot.wire.refuse["setMyCommands"] = ["BOT_COMMAND_INVALID"] * 20
        await introduce(bot.people.application)
        assert LAKE in (await bot.say(STRANGER, "pumps of the lake")).text
