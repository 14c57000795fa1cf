"""A page -> a message in a chat, new or in place of another, after the rules for refusals."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from telegram import LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ChatType, MessageLimit, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.context import Bot
from bot.failures import Rule, rule
from bot.page import Page, clip

log = logging.getLogger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
TRIES = 4


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message goes; 0 for no reply and for no topic."""

    chat_id: int
    reply_to: int = 0
    thread: int = 0

    @classmethod
    def below(cls, message: Message) -> Place:
        """A reply to this message, in its topic."""
        thread = message.message_thread_id if message.is_topic_message else 0
        return cls(message.chat.id, message.message_id, thread or 0)

    @classmethod
    def beside(cls, message: Message) -> Place:
        """The same chat and topic, no reply."""
        return replace(cls.below(message), reply_to=0)


@dataclass(frozen=True, slots=True)
class Picture:
    """A file that is shown as a picture; the words of the page stand under it."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What is sent, as the rules leave it."""

    place: Place
    page: Page
    formatted: bool = True
    picture: Picture | None = None

    def after(self, found: Rule) -> _Sheet | None:
        """What to send instead; None for nothing."""
        page, place = self.page, self.place
        if found is Rule.ALONE:
            return replace(self, place=replace(place, reply_to=0))
        if found is Rule.GENERAL and place.thread:
            return replace(self, place=replace(place, thread=0, reply_to=0))
        if found is Rule.BARE and page.rows:
            return replace(self, page=Page(page.text))
        if found in (Rule.PLAIN, Rule.SHORTER) and self.formatted:
            text = clip(bare_text(page.text), MessageLimit.MAX_TEXT_LENGTH)
            return replace(self, page=Page(text, page.rows), formatted=False)
        return None


async def send(
    bot: Bot, place: Place, page: Page, *, picture: Picture | None = None
) -> Message | None:
    """Send a page, maybe under a picture; None if the chat takes none.

    :raises TelegramError: for what no rule knows.
    """
    sheet: _Sheet | None = _Sheet(place, page, picture=picture)
    for _ in range(TRIES):
        if sheet is None:
            break
        try:
            return await _send(bot, sheet)
        except ChatMigrated as error:
            sheet = replace(sheet, place=Place(error.new_chat_id))
        except (BadRequest, Forbidden) as error:
            sheet = sheet.after(_known_rule(error))
    return None


async def change(bot: Bot, place: Place, message_id: int, page: Page) -> Message | None:
    """Put a page in place of one of the bot's messages; if that is gone, send it to `place`."""
    sheet: _Sheet | None = _Sheet(place, page)
    for _ in range(TRIES):
        if sheet is None:
            break
        try:
            return await _edit(bot, sheet, message_id)
        except (BadRequest, Forbidden) as error:
            found = _known_rule(error)
            if found is Rule.ANEW:
                return await send(bot, place, page)
            sheet = sheet.after(found)
    return None


def _known_rule(error: TelegramError) -> Rule:
    found = rule(error)
    if found is None:
        raise error
    log.info("refused by Telegram: %s (%s)", error, found.value)
    return found


async def _send(bot: Bot, sheet: _Sheet) -> Message:
    place = sheet.place
    mode = ParseMode.HTML if sheet.formatted else None
    reply = (
        ReplyParameters(place.reply_to, allow_sending_without_reply=True)
        if place.reply_to
        else None
    )
    if sheet.picture:
        return await bot.send_photo(
            place.chat_id,
            sheet.picture.data,
            caption=sheet.page.text or None,
            parse_mode=mode,
            reply_markup=sheet.page.keyboard(),
            reply_parameters=reply,
            message_thread_id=place.thread or None,
            filename=sheet.picture.name,
        )
    return await bot.send_message(
        place.chat_id,
        sheet.page.text,
        parse_mode=mode,
        reply_markup=sheet.page.keyboard(),
        link_preview_options=NO_PREVIEW,
        reply_parameters=reply,
        message_thread_id=place.thread or None,
    )


async def _edit(bot: Bot, sheet: _Sheet, message_id: int) -> Message | None:
    edited = await bot.edit_message_text(
        sheet.page.text,
        sheet.place.chat_id,
        message_id,
        parse_mode=ParseMode.HTML if sheet.formatted else None,
        reply_markup=sheet.page.keyboard(),
        link_preview_options=NO_PREVIEW,
    )
    return edited if isinstance(edited, Message) else None


class _Bare(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data


def bare_text(html: str) -> str:
    """The text without its tags.

    >>> bare_text("<b>a</b> &lt; b")
    'a < b'
    """
    return _Bare(html).text


def is_private(message: Message) -> bool:
    """Whether it is a chat of one person with the bot."""
    return message.chat.type == ChatType.PRIVATE
