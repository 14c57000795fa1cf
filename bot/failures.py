"""What went wrong -> a phrase for the person, a line with an id for the log, a rule for the next try."""

from __future__ import annotations

import logging
import secrets
from enum import StrEnum

from telegram import Update
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.context import Context
from bot.phrases import label, languages, phrase
from knowledge import KnowledgeError

log = logging.getLogger(__name__)


class Rule(StrEnum):
    """What to do with a call that Telegram refused."""

    DONE = "what was wanted is so already, or comes too late: nothing"
    ANEW = "the message to change is gone: send it as a new one"
    ALONE = "the message to reply to is gone: send it without a reply"
    GENERAL = "the topic is gone: send it to the chat itself"
    PLAIN = "the formatting is refused: send the bare text"
    BARE = "the buttons are refused: send it without them"
    SHORTER = "it is too long: send its beginning"
    GONE = "the chat does not let the bot speak: nothing"


RULES: tuple[tuple[str, Rule], ...] = (
    ("message is not modified", Rule.DONE),
    ("query is too old", Rule.DONE),
    ("query id is invalid", Rule.DONE),
    ("query_id_invalid", Rule.DONE),
    ("message to edit not found", Rule.ANEW),
    ("message can't be edited", Rule.ANEW),
    ("message_id_invalid", Rule.ANEW),
    ("message to be replied not found", Rule.ALONE),
    ("message to reply not found", Rule.ALONE),
    ("replied message not found", Rule.ALONE),
    ("reply_message_id_invalid", Rule.ALONE),
    ("message thread not found", Rule.GENERAL),
    ("topic_deleted", Rule.GENERAL),
    ("topic_closed", Rule.GONE),
    ("topic closed", Rule.GONE),
    ("can't parse entities", Rule.PLAIN),
    ("can't find end", Rule.PLAIN),
    ("entity_", Rule.PLAIN),
    ("entities_", Rule.PLAIN),
    ("button_", Rule.BARE),
    ("reply markup", Rule.BARE),
    ("reply_markup", Rule.BARE),
    ("inline keyboard", Rule.BARE),
    ("message is too long", Rule.SHORTER),
    ("message_too_long", Rule.SHORTER),
    ("caption is too long", Rule.SHORTER),
    ("chat not found", Rule.GONE),
    ("peer_id_invalid", Rule.GONE),
    ("user not found", Rule.GONE),
    ("not enough rights", Rule.GONE),
    ("have no rights", Rule.GONE),
    ("need administrator rights", Rule.GONE),
    ("chat_write_forbidden", Rule.GONE),
    ("chat_restricted", Rule.GONE),
    ("chat_send_plain_forbidden", Rule.GONE),
    ("user_is_blocked", Rule.GONE),
    ("group chat was deactivated", Rule.GONE),
)
"""What Telegram's description of a refusal holds, in small letters; the first that fits counts."""


def rule(error: TelegramError) -> Rule | None:
    """What to do now; None for a refusal that nobody has thought of: it is our mistake."""
    if isinstance(error, Forbidden):  # blocked, kicked, deactivated: 403 is never about the message
        return Rule.GONE
    if not isinstance(error, BadRequest):
        return None
    description = str(error).lower()
    return next((rule for words, rule in RULES if words in description), None)


def spoken(language: str, error: BaseException, number: str = "") -> str:
    """What happened and the way out, as HTML, by the class of the error or of its nearest parent."""
    for kind in type(error).__mro__:
        if f"failure.{kind.__name__}" in languages()[language]:
            return phrase(language, f"failure.{kind.__name__}")
    return phrase(language, "failure.unknown", number=number)


async def on_error(update: object, context: Context) -> None:
    """The one error handler: a line for the log, a phrase for a person who waits for an answer."""
    error = context.error
    if error is None or (isinstance(error, TelegramError) and _is_harmless(error)):
        return
    context.house.vitals.failed()
    number = secrets.token_hex(4)
    if isinstance(error, KnowledgeError):
        log.warning("failure %s: %s: %s", number, type(error).__name__, error)
    else:
        log.error("failure %s: %s", number, _whose(update), exc_info=error)
    if isinstance(update, Update) and not isinstance(error, TelegramError):
        await _tell(update, context, error, number)


def _is_harmless(error: TelegramError) -> bool:
    found = rule(error)
    if found:
        log.info("refused by Telegram: %s (%s)", error, found.value)
    elif isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        # The outage itself has its line already.
        log.info("an answer may not have arrived: %s", type(error.__cause__ or error).__name__)
        return True
    elif isinstance(error, RetryAfter):  # has its line, too
        log.info("not sent: Telegram asks to wait for too long")
        return True
    return found is not None


def _whose(update: object) -> str:
    """Which update it was; never its words."""
    return f"update {update.update_id}" if isinstance(update, Update) else type(update).__name__


async def _tell(update: Update, context: Context, error: BaseException, number: str) -> None:
    """Only where somebody waits: in private, or after the press of a button."""
    text = spoken(context.language(update), error, number)
    message, query = update.message, update.callback_query
    try:
        if query:
            await query.answer(label(context.language(update), "failure.short"), show_alert=True)
        elif message and message.chat.type == ChatType.PRIVATE:
            await message.reply_text(text, parse_mode="HTML")
    except (TimeoutError, TelegramError) as failure:
        log.info("failure %s could not be told: %s", number, failure)
