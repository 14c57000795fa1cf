"""Questions, through the whole application: private chats, groups, follow-ups, edits."""

import pytest

from tests.bot.conftest import EDITOR, GROUP, OWNER, SAID, STRANGER, Open
from tests.bot.wire import ME, Call, message, person

LAKE = "The lake belongs to everyone, and we shall build the pumps this year."
MENTION = "@verbatim_bot"


def mention(text: str) -> dict[str, object]:
    at = text.index(MENTION)
    return {"entities": [{"type": "mention", "offset": at, "length": len(MENTION)}]}


async def test_a_question_is_answered_word_for_word_with_its_source(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, "pumps of the lake")
        assert LAKE in answer.text and "Sanjar Tolgarin" in answer.text
        assert "September 18, 2025" in answer.text and "Kelpress" in answer.text
        assert "direct quote" in answer.text
        html = answer.parameters["text"]
        assert f"<blockquote>{LAKE}</blockquote>" in html
        assert '<a href="https://kelpress.example/lake">Talks on the lake end in Torvin</a>' in html
        assert answer.replies_to == 1
        assert "Context" in answer.buttons and answer.buttons["Share"].startswith("s_")
