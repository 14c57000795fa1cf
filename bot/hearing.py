"""One message of a person -> may it be answered, and the answer at its place, new or changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from telegram import Message, Update

from bot import groups
from bot.addressing import asker_id, is_group
from bot.context import Context
from bot.memory import Turn, Turned
from bot.page import Page
from bot.phrases import phrase
from bot.speak import Place, change, send
from knowledge import Archive

EDITED_WITHIN = timedelta(hours=1)
"""An older message whose answer is not known any more is not answered again for a change of it."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """A message, sent or edited, and the language in which it is answered."""

    context: Context
    update: Update
    message: Message
    language: str

    @classmethod
    def of(cls, update: Update, context: Context) -> Hearing | None:
        """None for what is no message of a chat with people."""
        message = update.message or update.edited_message
        return cls(context, update, message, context.language(update)) if message else None

    @property
    def archive(self) -> Archive:
        """The archive; call it through `context.do`."""
        return self.context.archive

    @property
    def in_group(self) -> bool:
        """Whether several people read it."""
        return is_group(self.message.chat)

    @property
    def wishes(self) -> groups.Wishes:
        """What the group wants; in private the defaults."""
        return groups.wishes(self.archive, self.message.chat.id)

    def say(self, key: str, **values: object) -> str:
        """A phrase in the person's language."""
        return phrase(self.language, key, **values)

    async def heard(self) -> bool:
        """Whether it may be answered: told kindly once if a person asks more than can be answered."""
        if self._is_late_edit() or not await self._may_ask():
            return False
        if self.context.edits(self.update):
            return True
        turned = self.context.house.memory.allow(asker_id(self.message))
        if turned is Turned.TELL:
            await self.reply(Page(self.say("ask.too_many")))
        return turned is Turned.HEARD

    async def _may_ask(self) -> bool:
        """Whether the group lets this person ask."""
        if not self.in_group or not self.wishes.admins_only:
            return True
        return await groups.writes_as_admin(self.context, self.message)

    def _is_late_edit(self) -> bool:
        if self.update.edited_message is None or self._answered_by():
            return False
        return self.message.date < datetime.now(UTC) - EDITED_WITHIN

    def _answered_by(self) -> int:
        """The message that answered this one before it was edited; 0 if none is known."""
        key = (self.message.chat.id, self.message.message_id)
        return self.context.house.memory.answers.get(key) or 0

    async def reply(self, page: Page, turn: Turn | None = None) -> Message | None:
        """Answer with a page; the answer to an edited message changes. `turn`: what a follow-up keeps."""
        place, bot = Place.below(self.message), self.context.bot
        former = self._answered_by() if self.update.edited_message else 0
        sent = await (change(bot, place, former, page) if former else send(bot, place, page))
        if sent:
            memory, chat_id = self.context.house.memory, self.message.chat.id
            memory.answers.put((chat_id, self.message.message_id), sent.message_id)
            if turn:
                memory.turns.put((chat_id, sent.message_id), turn)
        return sent
