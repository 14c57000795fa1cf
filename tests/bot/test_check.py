"""Did they really say it? Through the whole application: verdicts with the differences marked."""

import pytest

from bot.verdicts import verdict_page
from knowledge import Difference, Size, Verdict, VerdictKind
from tests.bot.conftest import EDITOR, GROUP, SAID, STRANGER, Open
from tests.bot.test_ask import LAKE, PORT, in_group
from tests.bot.wire import _Checked, message, units

SIZE = Size(3, 3, 3, 0, 0, None, None)


async def test_a_name_and_quoted_words_in_private_are_checked(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, f"Tolgarin: “{LAKE}”")
        assert answer.text.startswith("✅ Exact.")
        assert LAKE in answer.text and "Sanjar Tolgarin" in answer.text
        assert "Context" in answer.buttons and answer.replies_to == 1


async def test_the_difference_is_marked_and_a_lost_negation_is_loud(office: Open) -> None:
    async with office(said=SAID) as bot:
        alleged = LAKE.replace("we shall build", "we shall not build")
        answer = await bot.say(STRANGER, f"/check Tolgarin: “{alleged}”")
        assert "Close, but not the same" in answer.text and "A negation" in answer.text
        assert "<s>not</s>" in answer.parameters["text"]
        assert f"<blockquote>{LAKE}</blockquote>" in answer.parameters["text"]


async def test_what_was_left_out_is_bold(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, "/check " + LAKE.replace("everyone, and ", "everyone, "))
        assert "<b>and</b>" in answer.parameters["text"]


async def test_words_of_somebody_else_are_told_so(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, f"Aldein: “{LAKE}”")
        assert "Said by another" in answer.text and "Sanjar Tolgarin" in answer.text


async def test_what_is_not_found_proves_nothing(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(
            STRANGER, "/check We sold seven elephants to the circus of Velgoria for nothing at all"
        )
        assert "Not found" in answer.text and "never said" in answer.text
        assert "3 statements" in answer.text


async def test_check_as_a_reply_checks_the_words_replied_to(office: Open) -> None:
    async with office(said=SAID) as bot:
        other = message(GROUP, PORT, message_id=900, sender=EDITOR)
        answer = await in_group(bot, "/check", reply_to_message=other)
        assert "Exact" in answer.text
        assert await in_group(bot, f"Tolgarin: “{LAKE}”") is None  # not addressed


async def test_did_he_really_say_names_the_speaker(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, f"/check Did Aldein really say “{LAKE}”?")
        assert "Said by another" in answer.text


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("kind", list(VerdictKind))
def test_every_verdict_is_a_page_within_limits(language: str, kind: VerdictKind) -> None:
    differences = tuple(
        Difference(op, f"{'слово <&> ' * 300}{number}")
        for number in range(20)
        for op in ("equal", "insert", "delete")
    )
    warnings = ("denied", "negation", "number", "name", "quantifier", "cut", "short")
    verdict = Verdict(kind, "x", differences=differences, warnings=warnings, places=3)
    page = verdict_page(language, verdict, SIZE)
    assert 0 < units(_Checked(page.text).text) <= 4096


async def test_long_alleged_words_fit_one_message(office: Open) -> None:
    text = " ".join(f"Sentence number {number} of a long speech." for number in range(300))
    async with office(said=[{**SAID[0], "text": text}]) as bot:
        alleged = text.replace("number 7 ", "number 8 ")[:4000]
        answer = await bot.say(STRANGER, f"/check {alleged}")
        assert units(answer.text) <= 4096 and answer.text


async def test_every_quotation_of_a_post_gets_its_verdict(office: Open) -> None:
    post = (
        f"The talks went on until midnight. “{LAKE}” said Tolgarin. Aldein answered: “{PORT}”"
        " He added: “We sold seven elephants to the circus of Velgoria.”"
    )
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, f"/check {post}")
        lines = answer.text.splitlines()
        assert lines[0] == "3 quotations"
        verdicts = [line for line in lines if line[:2] in ("1.", "2.", "3.")]
        assert verdicts[0] == "1. ✅ exact"
        assert verdicts[2] == "3. ❓ not found"
        opened = await bot.press(STRANGER, answer, "1")
        assert LAKE in opened.text


async def test_a_long_text_around_a_quotation_names_nobody_by_itself(office: Open) -> None:
    around = "Yesterday, in the old hall of the port, there was a long and friendly conversation."
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, f"/check {around} “{LAKE}”")
        assert answer.text.startswith("✅ Exact.")
