"""Editors' corrections of statements and articles, through the whole application."""

from datetime import date

import pytest

from bot.editing import typed_day
from knowledge import Kind, Status
from tests.bot.conftest import EDITOR, OWNER, STRANGER, Office, Open
from tests.bot.wire import Call

ARTICLE = """Talks on the lake end in Torvin

“The lake belongs to everyone,” said Sanjar Tolgarin. The hall was full. “It is deep,” said he.

“We shall build the pumps this year,” said Henrik Aldein.
"""


async def added(bot: Office) -> Call:
    return await bot.say(EDITOR, f"/add {ARTICLE}")


def speakers(bot: Office) -> list[str]:
    _, statements = bot.archive.article(1)
    return [item.speaker.name if item.speaker else "" for item in statements]


async def first_statement(bot: Office) -> Call:
    await added(bot)
    number = bot.archive.article(1)[1][0].id
    return await bot.forge(EDITOR, f"a:st:{number}")


async def test_statements_are_paged_and_come_around(office: Open) -> None:
    async with office() as bot:
        page = await first_statement(bot)
        assert page.text.startswith("Statement 1 of 3")
        assert "“The lake belongs to everyone,”" in page.text and "Sanjar Tolgarin" in page.text
        assert "The hall was full." in page.text  # what follows helps to see who speaks
        page = await bot.press(EDITOR, page, "◀")
        assert page.text.startswith("Statement 3 of 3")
        page = await bot.press(EDITOR, page, "▶")
        assert page.text.startswith("Statement 1 of 3")
        assert "Draft 1" in (await bot.press(EDITOR, page, "Back")).text


async def test_the_speaker_is_chosen_among_those_of_the_article(office: Open) -> None:
    async with office() as bot:
        choice = await bot.press(EDITOR, await first_statement(bot), "Speaker")
        assert {"Sanjar Tolgarin", "Henrik Aldein", "Nobody", "Another name"} <= set(choice.buttons)
        page = await bot.press(EDITOR, choice, "Henrik Aldein")
        assert "✅" in page.text
        assert speakers(bot)[0] == "Henrik Aldein"
        choice = await bot.press(EDITOR, page, "Speaker")
        await bot.press(EDITOR, choice, "Nobody")
        assert speakers(bot)[0] == ""


async def test_a_new_name_is_typed_and_said_of_all_that_were_wrong_alike(office: Open) -> None:
    async with office() as bot:
        choice = await bot.press(EDITOR, await first_statement(bot), "Speaker")
        assert "full name" in (await bot.press(EDITOR, choice, "Another name")).text
        page = await bot.say(EDITOR, "Dinara  Saparova")
        assert "Dinara Saparova" in page.text
        assert speakers(bot)[0] == "Dinara Saparova"
        also = [name for name in page.buttons if name.startswith("Also")]
        if also:  # the engine gave "he" to the same speaker
            await bot.press(EDITOR, page, "Also")
            assert "Sanjar Tolgarin" not in speakers(bot)
        assert "still empty" in (await bot.say(EDITOR, "Ordinary words now")).text


async def test_a_known_name_in_another_script_is_offered_before_a_new_one_is_made(
    office: Open,
) -> None:
    async with office() as bot:
        page = await first_statement(bot)
        await bot.press(EDITOR, await bot.press(EDITOR, page, "Speaker"), "Another name")
        choice = await bot.say(EDITOR, "Хенрик Алдеин")
        assert {"Henrik Aldein", "New: Хенрик Алдеин"} <= set(choice.buttons)
        await bot.press(EDITOR, choice, "Henrik Aldein")
        assert speakers(bot)[0] == "Henrik Aldein"


async def test_a_new_speaker_with_a_name_like_a_known_one_can_be_made(office: Open) -> None:
    async with office() as bot:
        page = await first_statement(bot)
        await bot.press(EDITOR, await bot.press(EDITOR, page, "Speaker"), "Another name")
        choice = await bot.say(EDITOR, "Aldein")
        assert "Henrik Aldein" in choice.buttons
        again = await bot.press(EDITOR, choice, "New: Aldein")
        assert speakers(bot)[0] == "Aldein"
        assert "no longer fits" in (await bot.press(EDITOR, choice, "New: Aldein")).text
        assert "Statement 1" in again.text


@pytest.mark.parametrize("name", ["???", "12", "x" * 400])
async def test_what_is_no_name_is_asked_for_again(office: Open, name: str) -> None:
    async with office() as bot:
        page = await first_statement(bot)
        await bot.press(EDITOR, await bot.press(EDITOR, page, "Speaker"), "Another name")
        assert "no name" in (await bot.say(EDITOR, name)).text
        assert "Ann Lee" in (await bot.say(EDITOR, "Ann Lee")).text


async def test_what_was_asked_for_outlives_a_restart(office: Open) -> None:
    async with office() as bot:
        page = await first_statement(bot)
        await bot.press(EDITOR, await bot.press(EDITOR, page, "Speaker"), "Another name")
    async with office() as bot:
        assert "Ann Lee" in (await bot.say(EDITOR, "Ann Lee")).text


async def test_a_command_or_a_button_ends_the_waiting(office: Open) -> None:
    async with office() as bot:
        page = await first_statement(bot)
        asked = await bot.press(EDITOR, await bot.press(EDITOR, page, "Speaker"), "Another name")
        await bot.press(EDITOR, asked, "Back")
        assert "still empty" in (await bot.say(EDITOR, "What was said of the lake?")).text
        await bot.press(EDITOR, await bot.press(EDITOR, page, "Speaker"), "Another name")
        await bot.say(EDITOR, "/articles")
        assert "still empty" in (await bot.say(EDITOR, "What was said of the lake?")).text
        assert speakers(bot)[0] == "Sanjar Tolgarin"


async def test_after_ten_minutes_words_are_a_question_again(
    office: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with office() as bot:
        page = await first_statement(bot)
        await bot.press(EDITOR, await bot.press(EDITOR, page, "Speaker"), "Another name")
        monkeypatch.setattr("bot.act.PROMPT_SECONDS", -1)
        assert "still empty" in (await bot.say(EDITOR, "Ann Lee")).text


async def test_two_editors_are_asked_each_for_their_own(office: Open) -> None:
    async with office() as bot:
        page = await first_statement(bot)
        await bot.press(EDITOR, await bot.press(EDITOR, page, "Speaker"), "Another name")
        third = bot.archive.article(1)[1][2].id
        await bot.forge(OWNER, f"a:name:{third}")
        await bot.say(OWNER, "Ann Lee")
        await bot.say(EDITOR, "Bob Ray")
        names = speakers(bot)
        assert (names[0], names[2]) == ("Bob Ray", "Ann Lee")


async def test_an_editor_who_was_removed_meanwhile_is_not_heard(office: Open) -> None:
    async with office() as bot:
        page = await first_statement(bot)
        await bot.press(EDITOR, await bot.press(EDITOR, page, "Speaker"), "Another name")
        bot.archive.desk.remove_editor(EDITOR)
        assert "still empty" in (await bot.say(EDITOR, "Ann Lee")).text
        assert (await bot.press(EDITOR, page, "Drop")).text.startswith("This is for the editors")
        assert speakers(bot)[0] == "Sanjar Tolgarin"


async def test_the_kind_is_changed(office: Open) -> None:
    async with office() as bot:
        choice = await bot.press(EDITOR, await first_statement(bot), "Kind")
        assert "✓ direct quote" in choice.buttons
        page = await bot.press(EDITOR, choice, "partly quoted")
        assert "Kind: partly quoted" in page.text
        assert bot.archive.article(1)[1][0].kind is Kind.MIXED


async def test_a_statement_is_dropped_and_brought_back(office: Open) -> None:
    async with office() as bot:
        dropped = await bot.press(EDITOR, await first_statement(bot), "Drop")
        assert "Dropped: “The lake" in dropped.text and "of 2" in dropped.text
        back = await bot.press(EDITOR, dropped, "Undo")
        assert "Statement 1 of 3" in back.text
        assert speakers(bot)[0] == "Sanjar Tolgarin"


async def test_the_last_statement_can_be_dropped_too(office: Open) -> None:
    async with office() as bot:
        page = await first_statement(bot)
        for _ in range(3):
            page = await bot.press(EDITOR, page, "Drop")
        assert set(page.buttons) == {"Undo", "Back"}
        assert "Direct quotes: 0" in (await bot.press(EDITOR, page, "Back")).text


async def test_a_correction_of_a_published_article_is_found_at_once(office: Open) -> None:
    async with office() as bot:
        await bot.press(EDITOR, await added(bot), "Publish")
        lake = bot.archive.article(1)[1][0].id
        await bot.forge(EDITOR, f"a:drop:{lake}")
        found = bot.archive.search("lake belongs everyone").answers
        assert lake not in [item.statement.id for item in found]
        await bot.forge(EDITOR, f"a:setk:{lake}:direct")
        found = bot.archive.search("lake belongs everyone").answers
        assert lake in [item.statement.id for item in found]
        assert [fault for _, faults in bot.archive.verify() for fault in faults] == []


@pytest.mark.parametrize(
    ("field", "typed", "shown"),
    [
        ("Title", "The lake <now>", "The lake <now>"),
        ("Date", "10.02.2023", "Date: 10 February 2023"),
        ("Publisher", "Kelpress", "Publisher: Kelpress"),
        ("Link", "https://kelpress.example/1?a=b&c=d", "Link: https://kelpress.example/1?a=b&c=d"),
    ],
)
async def test_an_articles_fields_are_edited(
    office: Open, field: str, typed: str, shown: str
) -> None:
    async with office() as bot:
        await bot.press(EDITOR, await bot.press(EDITOR, await added(bot), "Edit"), field)
        page = await bot.say(EDITOR, typed)
        assert "Changed." in page.text and shown in page.text
        assert bot.archive.article(1)[0].status is Status.DRAFT


@pytest.mark.parametrize(
    ("field", "typed", "answer"),
    [
        ("Date", "yesterday", "no date I know"),
        ("Date", "2023-02-30", "no date I know"),
        ("Link", "javascript:alert(1)", "no link"),
        ("Link", "kelpress.example", "no link"),
        ("Title", "x" * 1000, "too long"),
        ("Publisher", "x" * 1000, "too long"),
    ],
)
async def test_what_does_not_fit_a_field_is_asked_for_again(
    office: Open, field: str, typed: str, answer: str
) -> None:
    async with office() as bot:
        await bot.press(EDITOR, await bot.press(EDITOR, await added(bot), "Edit"), field)
        assert answer in (await bot.say(EDITOR, typed)).text
        assert "Changed." in (await bot.say(EDITOR, "-")).text


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2023-02-10", date(2023, 2, 10)),
        ("10.02.2023", date(2023, 2, 10)),
        ("1/2/2023", date(2023, 2, 1)),
        ("2023", None),
        ("32.01.2023", None),
        ("", None),
    ],
)
def test_days_are_typed_as_people_write_them(typed: str, day: date | None) -> None:
    assert typed_day(typed) == day


async def test_a_strangers_words_are_never_taken_for_an_answer(office: Open) -> None:
    async with office() as bot:
        await first_statement(bot)
        bot.archive.desk.set_preference(f"person:{STRANGER}", "prompt", "9999999999 name 1")
        assert "still empty" in (await bot.say(STRANGER, "Ann Lee")).text
        assert speakers(bot)[0] == "Sanjar Tolgarin"
