"""Askers' buttons, through the whole application; also forged, stale and old ones."""

import re

import pytest

from bot.page import units
from tests.bot.conftest import EDITOR, GROUP, OWNER, SAID, STRANGER, Open
from tests.bot.test_ask import BARLEY, LAKE

ALIKE = [
    {"id": f"r{number}", "speaker": f"Speaker {name}", "date": f"2024-03-{number + 1:02}",
     "title": f"Roads {number}", "publisher": "Kelpress",
     "text": f"We repair the roads of the {name} district before winter."}
    for number, name in enumerate(
        ("Arna", "Belk", "Corda", "Dunmar", "Elvin", "Fostrin", "Gelda", "Harn", "Ilmar", "Jorin"))
]  # fmt: skip


async def test_several_near_answers_are_shown_short_and_open_one_by_one(office: Open) -> None:
    async with office(said=ALIKE) as bot:
        page = await bot.say(STRANGER, "repair roads before winter")
        assert page.parameters["text"].count("<blockquote>") == 3
        assert {"1", "2", "3"} <= set(page.buttons)
        second = await bot.press(STRANGER, page, "2")
        assert second.method == "editMessageText"
        assert second.text.count("We repair the roads") == 1


async def test_more_turns_the_message_to_the_next_results_and_back(office: Open) -> None:
    async with office(said=ALIKE) as bot:
        page = await bot.press(STRANGER, await bot.say(STRANGER, "repair roads before winter"), "1")
        seen = [page.text]
        while any(text.startswith("More") for text in page.buttons):
            page = await bot.press(STRANGER, page, "More")
            seen.append(page.text)
        assert len(seen) == len(set(seen)) > 3
        assert (await bot.press(STRANGER, page, "◀")).text == seen[-2]


async def test_context_shows_the_sentences_around_and_goes_back(office: Open) -> None:
    around = [
        {**SAID[0], "id": "c1", "article": "c", "position": "1", "text": "First the rain came."},
        {**SAID[0], "id": "c2", "article": "c", "position": "2", "text": "Then the barley grew."},
        {**SAID[0], "id": "c3", "article": "c", "position": "3", "text": "At last we sang songs."},
    ]
    async with office(said=around) as bot:
        answer = await bot.say(STRANGER, "barley grew")
        page = await bot.press(STRANGER, answer, "Context")
        html = page.parameters["text"]
        assert "<i>First the rain came.</i>\n<blockquote>Then the barley grew.</blockquote>" in html
        assert "<i>At last we sang songs.</i>" in html
        assert (await bot.press(STRANGER, page, "◀ Back")).text == answer.text


async def test_a_long_statement_is_shown_whole_in_parts_at_sentence_ends(office: Open) -> None:
    text = " ".join(f"Sentence {number} of the long speech ends here." for number in range(2500))
    async with office(said=[{**SAID[0], "text": text}]) as bot:
        page = await bot.say(OWNER, "long speech")  # who presses more than strangers may
        count = int(next(text for text in page.buttons if "¶" in text).partition("/")[2])
        seen = []
        for _ in range(count):
            words = re.search("<blockquote.*?>(.*)</blockquote>", page.parameters["text"])[1]
            assert words.startswith("Sentence ") and words.endswith("here.")
            seen.append(words)
            page = await bot.press(OWNER, page, "⏭")
        assert " ".join(seen) == text and count > 30
        assert seen[0] in page.parameters["text"]  # after the last part comes the first


async def test_a_vote_counts_once_a_person_and_the_last_counts(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, "pumps of the lake")
        number = int(answer.buttons["👍"].split(":")[2])
        assert "Thank" in (await bot.press(STRANGER, answer, "👍")).text
        await bot.press(EDITOR, answer, "👍")
        assert bot.archive.desk.votes(number).up == 2
        await bot.press(STRANGER, answer, "👎")
        votes = bot.archive.desk.votes(number)
        assert (votes.up, votes.down) == (1, 1)


async def test_the_buttons_of_a_removed_article_are_gone(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, "pumps of the lake")
        bot.archive.remove(bot.archive.articles(containing="lake")[0].article.id)
        for button in ("Context", "👍"):
            alert = await bot.press(STRANGER, answer, button)
            assert "no longer fits" in alert.text


@pytest.mark.parametrize(
    "data",
    ["", "q", "q:", "q:zz", "q:p", "q:p:0.0", "q:p:0.0:1", "q:p:0.0::", "q:p:9.0:1:", "q:p:0.0:zzzzz:",
     "q:p:-1.0:1:", "q:p:0.0:1:99999-1", "q:p:0.0:1:zzzzzzzz-", "q:u", "q:u:", "q:u:99999", "q:u:-1",
     "q:u:1e3", "q:u:٣", "q:n", "q:n:1:99999999999999999999", "q:sp:999", "q:lang:xx", "q:lang",
     "q:forget:1", "q:forget", "q:x:999", "q:g:l:kk", "q:e", "p:1", "ж" * 30, "q:p:0.0:1.1.1.1:*-",
     "q:n:0:9007199254740993", "q:c:0.0:999:", "q:p:0.zzzzzzzzzzzz:1:"],
)  # fmt: skip
async def test_forged_buttons_show_nothing_that_is_not_published(office: Open, data: str) -> None:
    async with office(said=SAID) as bot:
        await bot.say(OWNER, "/add A draft of nobody\n\n“A secret of the draft,” said Ivar Nold.")
        before = bot.archive.desk.preference(f"person:{STRANGER}", "language")
        done = await bot.forge(STRANGER, data)
        assert "secret" not in done.text and units(done.text) <= 4096
        assert bot.archive.desk.preference(f"person:{STRANGER}", "language") == before


async def test_a_button_of_a_message_that_telegram_no_longer_shows(office: Open) -> None:
    async with office(said=SAID) as bot:
        query = {
            "id": "1", "chat_instance": "1", "data": "q:p:0.0:1:",
            "from": {"id": STRANGER, "is_bot": False, "first_name": "A"},
            "message": {"message_id": 5, "date": 0, "chat": {"id": STRANGER, "type": "private"}},
        }  # fmt: skip
        calls = await bot.update(callback_query=query)
        assert any("lake" in call.text.lower() for call in calls)


async def test_a_button_without_a_message_is_answered(office: Open) -> None:
    async with office(said=SAID) as bot:
        query = {
            "id": "1", "chat_instance": "1", "data": "q:p:0.0:1:", "inline_message_id": "i",
            "from": {"id": STRANGER, "is_bot": False, "first_name": "A"},
        }  # fmt: skip
        (call,) = await bot.update(callback_query=query)
        assert call.method == "answerCallbackQuery"


async def test_a_press_that_comes_too_late_is_no_failure(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, "pumps of the lake")
        bot.wire.refuse["answerCallbackQuery"] = ["query is too old and response timeout expired"]
        page = await bot.press(STRANGER, answer, "Context")
        assert LAKE in page.text


async def test_who_lists_speakers_and_opens_what_they_said(office: Open) -> None:
    async with office(said=[*ALIKE, *SAID]) as bot:
        page = await bot.say(STRANGER, "/who repair roads before winter")
        assert "Who spoke on “repair roads before winter”" in page.text
        assert "Speaker Arna: 1" in page.text and "Tolgarin" not in page.text
        opened = await bot.press(STRANGER, page, "Speaker Arna")
        assert "Arna district" in opened.text
        nobody = await bot.say(STRANGER, "/who volcanoes of Iceland")
        assert "Nobody in the archive speaks on" in nobody.text


async def test_latest_shows_the_newest_first_and_turns_pages(office: Open) -> None:
    async with office(said=[*ALIKE, *SAID]) as bot:
        page = await bot.say(STRANGER, "/latest")
        places = [page.text.index(title) for title in ("2 October", "18 September", "2 August")]
        assert places == sorted(places)
        then = await bot.press(STRANGER, page, "▶")
        assert "March" in then.text and "2 October" not in then.text
        assert (await bot.press(STRANGER, then, "◀")).text == page.text
        opened = await bot.press(STRANGER, page, "1")
        assert "Sanjar Tolgarin" in opened.text


async def test_latest_of_a_speaker_holds_nobody_elses(office: Open) -> None:
    async with office(said=SAID) as bot:
        page = await bot.say(STRANGER, "/latest Tolgarin")
        assert LAKE in page.text and BARLEY not in page.text


async def test_a_speakers_page_counts_and_names_topics(office: Open) -> None:
    async with office(said=SAID) as bot:
        page = await bot.say(STRANGER, "/speaker Tolgarin")
        assert "Statements: 2, articles: 2" in page.text and "The port of Arna opens" in page.text
        opened = await bot.press(STRANGER, page, "2")
        assert LAKE in opened.text
        newest = await bot.press(STRANGER, page, "Newest statements")
        assert "The newest of Sanjar Tolgarin" in newest.text


async def test_an_unknown_speaker_is_told_with_those_who_are_known(office: Open) -> None:
    async with office(said=SAID) as bot:
        page = await bot.say(STRANGER, "/speaker Zoltan Quib")
        assert "knows nobody" in page.text and "Sanjar Tolgarin" in page.buttons
        person = await bot.press(STRANGER, page, "Henrik Aldein")
        assert "Farmers wait for rain" in person.text
        everyone = await bot.say(STRANGER, "/speaker")
        assert "Sanjar Tolgarin: 2" in everyone.text


async def test_anybody_in_a_group_may_turn_the_pages_of_an_answer(office: Open) -> None:
    async with office(said=ALIKE) as bot:
        page = await bot.say(STRANGER, "/ask repair roads before winter", chat=GROUP)
        turned = await bot.press(EDITOR, page, "1")
        assert turned.parameters["chat_id"] == GROUP and "We repair the roads" in turned.text


async def test_other_wordings_are_compared_with_the_statement(office: Open) -> None:
    one = "We finished the long northern pier before the first ice came."
    other = "We finished the northern pier before the first ice came."
    said = [
        {**SAID[0], "id": "w1", "article": "w1", "title": "Port opens", "text": one},
        {**SAID[0], "id": "w2", "article": "w2", "title": "Pier ready", "text": other},
    ]
    async with office(said=said) as bot:
        answer = await bot.say(STRANGER, "long northern pier before ice")
        assert "In slightly other words in 1 other article" in answer.text
        page = await bot.press(STRANGER, answer, "≈ Other wordings")
        assert "We finished the <s>long</s> northern pier" in page.parameters["text"]
        assert "Pier ready" in page.text
        back = await bot.press(STRANGER, page, "◀ Back")
        assert one in back.text
