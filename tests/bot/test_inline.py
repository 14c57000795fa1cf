"""Words typed inline, and mentions where the bot is a guest."""

import json
from typing import Any

import pytest

from tests.bot.conftest import SAID, STRANGER, Office, Open
from tests.bot.test_ask import AT, BARLEY, LAKE, mention
from tests.bot.test_pressed import ALIKE
from tests.bot.wire import Call, message, person


async def typed(bot: Office, words: str, offset: str = "") -> Call | None:
    query = {"id": "7", "from": person(STRANGER), "query": words, "offset": offset}
    calls = await bot.update(inline_query=query)
    return calls[-1] if calls else None


def results(call: Call) -> list[dict[str, Any]]:
    found = call.parameters["results"]
    return json.loads(found) if isinstance(found, str) else found


async def test_results_show_speaker_date_and_passage_and_post_the_source(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await typed(bot, "pumps of the lake")
        (result,) = results(answer)
        assert result["title"] == "Sanjar Tolgarin · 18 September 2025"
        assert result["description"] == LAKE
        posted = result["input_message_content"]["message_text"]
        assert LAKE in posted and "https://kelpress.example/lake" in posted
        (button,) = result["reply_markup"]["inline_keyboard"][0]
        opened = await bot.say(STRANGER, "/start " + button["url"].partition("start=")[2])
        assert LAKE in opened.text


async def test_ids_are_stable(office: Open) -> None:
    async with office(said=SAID) as bot:
        first = results(await typed(bot, "pumps of the lake"))
        again = results(await typed(bot, "lake pumps"))
        assert first[0]["id"] == again[0]["id"]


async def test_without_words_the_newest_come_page_by_page(office: Open) -> None:
    many = [{**ALIKE[0], "id": f"m{n}", "text": f"Word number {n} of many."} for n in range(23)]
    async with office(said=[*many, SAID[1]]) as bot:
        first = await typed(bot, "")
        assert len(results(first)) == 10 and "Trade" in results(first)[0]["description"]
        second = await typed(bot, "", first.parameters["next_offset"])
        third = await typed(bot, "", second.parameters["next_offset"])
        ids = [item["id"] for page in (first, second, third) for item in results(page)]
        assert len(ids) == len(set(ids)) == 24
        assert third.parameters.get("next_offset", "") == ""


async def test_search_results_are_paged_as_well(office: Open) -> None:
    many = [{**ALIKE[0], "id": f"m{n}", "text": f"Roads, roads of part {n}."} for n in range(15)]
    async with office(said=many) as bot:
        first = await typed(bot, "roads")
        second = await typed(bot, "roads", first.parameters["next_offset"])
        ids = [item["id"] for page in (first, second) for item in results(page)]
        assert len(ids) == len(set(ids)) == 15


@pytest.mark.parametrize(
    "words", ["volcanoes of Iceland", "вулканы под водой у берегов далёкой Исландии и ещё"]
)
async def test_nothing_found_offers_the_private_chat_with_the_question(
    office: Open, words: str
) -> None:
    async with office(said=SAID) as bot:
        answer = await typed(bot, words)
        assert results(answer) == []
        button = answer.parameters["button"]
        button = json.loads(button) if isinstance(button, str) else button
        told = await bot.say(STRANGER, "/start " + button["start_parameter"])
        assert "Nothing in the archive fits this" in told.text
        sent = await bot.press(STRANGER, told, "✉")
        assert "Sent to the editors" in sent.text
        assert [item.text for item in bot.archive.desk.wanted()] == [words]


async def test_a_shared_statement_is_found_by_its_number(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, "pumps of the lake")
        (result,) = results(await typed(bot, answer.buttons["Share"]))
        assert LAKE in result["description"]
        assert results(await typed(bot, "s_99999")) == []


@pytest.mark.parametrize("offset", ["-5", "x", "9" * 40, "٣", "49"])
async def test_forged_offsets_are_harmless(office: Open, offset: str) -> None:
    async with office(said=SAID) as bot:
        assert len(results(await typed(bot, "", offset))) <= 10


async def test_who_types_without_end_is_not_answered_for_a_while(office: Open) -> None:
    async with office(said=SAID) as bot:
        answers = [await typed(bot, "lake") for _ in range(60)]
        assert answers[0] and answers[-1] is None


async def test_a_chosen_result_needs_no_answer(office: Open) -> None:
    async with office(said=SAID) as bot:
        chosen = {"result_id": "s1", "from": person(STRANGER), "query": "lake"}
        assert await bot.update(chosen_inline_result=chosen) == []


# Guest.


async def guest(bot: Office, text: str, **more: Any) -> Call | None:
    content = message(
        -900, text, message_id=1, sender=STRANGER, guest_query_id="g1", **mention(text), **more
    )
    calls = await bot.update(guest_message=content)
    return calls[-1] if calls else None


async def test_a_guest_answers_with_one_message(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await guest(bot, f"{AT} pumps of the lake")
        assert answer.method == "answerGuestQuery" and answer.parameters["guest_query_id"] == "g1"
        assert LAKE in answer.text


async def test_a_guest_takes_the_words_replied_to(office: Open) -> None:
    async with office(said=SAID) as bot:
        other = message(-900, "barley and rain", message_id=900, sender=50)
        assert BARLEY in (await guest(bot, AT, reply_to_message=other)).text
        assert "/ask" in (await guest(bot, AT)).text


async def test_a_guest_that_finds_nothing_says_so(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await guest(bot, f"{AT} volcanoes of Iceland")
        assert "Nothing in the archive fits this" in answer.text
