"""What Telegram refuses and what goes wrong inside: a rule for each, never silence where somebody waits."""

import logging

import pytest
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.failures import Rule, rule, spoken
from bot.phrases import languages
from knowledge import KnowledgeError, NewerDatabase, SourceRefused, StoreBusy, Tampered
from tests.bot.conftest import SAID, STRANGER, Open
from tests.bot.test_ask import LAKE, in_group


@pytest.mark.parametrize(
    ("error", "found"),
    [
        (BadRequest("Message is not modified: specified new message content is the same"), Rule.DONE),
        (BadRequest("Query is too old and response timeout expired or query ID is invalid"), Rule.DONE),
        (BadRequest("Message to edit not found"), Rule.ANEW),
        (BadRequest("Message can't be edited"), Rule.ANEW),
        (BadRequest("Message to be replied not found"), Rule.ALONE),
        (BadRequest("Message thread not found"), Rule.GENERAL),
        (BadRequest("TOPIC_CLOSED"), Rule.GONE),
        (BadRequest("Can't parse entities: unsupported start tag"), Rule.PLAIN),
        (BadRequest("ENTITY_BOUNDS_INVALID"), Rule.PLAIN),
        (BadRequest("BUTTON_DATA_INVALID"), Rule.BARE),
        (BadRequest("Message is too long"), Rule.SHORTER),
        (BadRequest("Chat not found"), Rule.GONE),
        (BadRequest("Not enough rights to send text messages to the chat"), Rule.GONE),
        (BadRequest("CHAT_WRITE_FORBIDDEN"), Rule.GONE),
        (Forbidden("Forbidden: bot was blocked by the user"), Rule.GONE),
        (Forbidden("Forbidden: user is deactivated"), Rule.GONE),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Rule.GONE),
        (BadRequest("Something nobody has thought of"), None),
        (TelegramError("Message is not modified"), None),
    ],
)  # fmt: skip
def test_each_refusal_has_its_rule(error: TelegramError, found: Rule | None) -> None:
    assert rule(error) is found


@pytest.mark.parametrize(
    ("refused", "then"),
    [
        (["message to be replied not found"], lambda p: "reply_parameters" not in p),
        (["can't parse entities: x"], lambda p: "parse_mode" not in p and "<" not in p["text"]),
        (["BUTTON_DATA_INVALID"], lambda p: "reply_markup" not in p),
        (["message is too long"], lambda p: len(p["text"]) <= 4096),
        (["BUTTON_DATA_INVALID", "message to be replied not found"], lambda p: len(p["text"]) > 9),
    ],
)
async def test_what_is_refused_is_sent_as_it_can_be(office: Open, refused, then) -> None:
    async with office(said=SAID) as bot:
        bot.wire.refuse["sendMessage"] = list(refused)
        answer = await bot.say(STRANGER, "pumps of the lake")
        assert LAKE in answer.text and then(answer.parameters)


@pytest.mark.parametrize("why", ["TOPIC_CLOSED", "not enough rights to send", "chat not found"])
async def test_where_it_may_not_speak_it_tries_once(office: Open, why: str) -> None:
    async with office(said=SAID) as bot:
        bot.wire.refuse["sendMessage"] = [why]
        assert await in_group(bot, "/ask pumps of the lake") is None
        assert bot.wire.refuse["sendMessage"] == []
        assert LAKE in (await in_group(bot, "/ask pumps of the lake")).text


async def test_who_blocked_the_bot_costs_one_call(office: Open) -> None:
    async with office(said=SAID) as bot:
        bot.wire.blocked.add(STRANGER)
        assert await bot.say(STRANGER, "pumps of the lake") is None


# Inside.


def broken(error: Exception):
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (StoreBusy("locked"), "busy at the moment"),
        (NewerDatabase("newer"), "cannot be reached"),  # as its nearest parent
        (Tampered("broken"), "was damaged"),
        (KnowledgeError("?"), "could not do this"),
        (RuntimeError("a secret detail"), "went wrong on my side"),
    ],
)
async def test_an_error_is_told_in_words_and_logged_with_a_number(
    office: Open, monkeypatch, caplog, error: Exception, said: str
) -> None:
    caplog.set_level(logging.WARNING)
    async with office(said=SAID, failures_expected=True) as bot:
        with monkeypatch.context() as patch:
            patch.setattr(bot.archive, "search", broken(error))
            told = await bot.say(STRANGER, "pumps of the lake")
            assert said in told.text and "secret" not in told.text
            assert await in_group(bot, "/ask pumps of the lake") is None
        assert "failure " in caplog.text and "pumps" not in caplog.text
        assert LAKE in (await bot.say(STRANGER, "pumps of the lake")).text


async def test_an_error_behind_a_button_is_told_as_an_alert(office: Open, monkeypatch) -> None:
    async with office(said=SAID, failures_expected=True) as bot:
        answer = await bot.say(STRANGER, "pumps of the lake")
        monkeypatch.setattr(bot.archive, "context", broken(RuntimeError("x")))
        alert = await bot.press(STRANGER, answer, "Context")
        assert "went wrong" in alert.text


def test_every_phrase_of_a_failure_belongs_to_an_error() -> None:
    known = {kind.__name__ for kind in _tree(KnowledgeError)} | {"unknown", "short"}
    said = {key.partition(".")[2] for key in languages()["en"] if key.startswith("failure.")}
    assert said <= known
    assert spoken("ru", SourceRefused("x")) != spoken("ru", RuntimeError("x"))


def _tree(kind: type) -> list[type]:
    return [kind, *(deeper for below in kind.__subclasses__() for deeper in _tree(below))]
