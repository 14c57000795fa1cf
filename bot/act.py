"""What an editor does (a command, a button, typed words) -> one page, if the rights allow."""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from telegram import Message, Update, User
from telegram.constants import ChatType, ParseMode
from telegram.error import BadRequest

from bot.context import Context
from bot.page import Page, clip
from bot.page import Stale as Stale
from bot.phrases import label, phrase
from bot.rows import Handler
from knowledge import AlreadyDone, Archive, KnowledgeError, NotStored

P = ParamSpec("P")
T = TypeVar("T")

PROMPT_SECONDS = 600
"""How long the next message is taken as the answer; later it is a question like any other."""


@dataclass(frozen=True, slots=True)
class Act:
    """Who does what: `arguments` are those of the command or of the button."""

    context: Context
    update: Update
    person: User
    language: str
    arguments: Sequence[str] = ()

    @property
    def archive(self) -> Archive:
        """The archive; call it through `do`."""
        return self.context.archive

    async def do(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run something of the archive in the editors' thread."""
        return await self.context.edit(work, *args, **kwargs)

    async def log(self, action: str, target: str = "") -> None:
        """Write the action into the log of edits."""
        await self.do(self.archive.desk.log, self.person.id, action, target)

    async def change(self, action: str, target: Callable[[T], str], work: Callable[[], T]) -> T:
        """Change the archive, log it and wait for no more words: all or nothing, once an update.

        :raises AlreadyDone: if the update came before, and was acted on.
        """

        def whole() -> T:
            with self.archive.once(self.update.update_id):
                changed = work()
                self.archive.desk.log(self.person.id, action, target(changed))
                self.archive.desk.set_preference(scope(self.person.id), "prompt", "")
            return changed

        return await self.do(whole)

    def number(self, place: int = 0) -> int:
        """An argument that is a number. :raises Stale: if it is none."""
        value = self.argument(place)
        if not value.isascii() or not value.isdigit() or len(value) > 18:
            raise Stale(value)
        return int(value)

    def argument(self, place: int = 0) -> str:
        """An argument. :raises Stale: if there are not so many."""
        if place >= len(self.arguments):
            raise Stale("argument")
        return self.arguments[place]

    def say(self, key: str, **values: object) -> str:
        """A phrase in the editor's language."""
        return phrase(self.language, key, **values)

    # What the next message of this person answers.

    async def prompt(self, action: str, *arguments: object) -> None:
        """The next message answers this; kept in the archive, so that it outlives a restart."""
        value = " ".join((str(int(time.time())), action, *(str(item) for item in arguments)))
        await self.do(self.archive.desk.set_preference, scope(self.person.id), "prompt", value)

    async def end_prompt(self) -> None:
        """The next message answers nothing."""
        await self.do(self.archive.desk.set_preference, scope(self.person.id), "prompt", "")


Deed = Callable[[Act], Coroutine[Any, Any, Page | None]]
"""Does something and says what to show then; None if it has shown it already."""


def scope(person_id: int) -> str:
    """Where a person's choices are kept."""
    return f"person:{person_id}"


def pending(archive: Archive, person_id: int) -> list[str]:
    """What the next message of this person answers: action and arguments; empty for nothing."""
    since, *action = archive.desk.preference(scope(person_id), "prompt").split(" ")
    return action if action and time.time() - int(since) < PROMPT_SECONDS else []


def command(deed: Deed, *, owners: bool = False) -> Handler:
    """A handler for a command that only editors, or only owners, may give, and only in private."""

    async def handle(update: Update, context: Context) -> None:
        message, person = update.message, update.effective_user
        if message is None or person is None:
            return  # an edited command is not given twice
        act = Act(context, update, person, context.language(update), context.args or ())
        if not may(update, context, owners=owners):
            await message.reply_text(
                act.say("admin.strangers"), parse_mode=ParseMode.HTML, do_quote=False
            )
        elif message.chat.type != ChatType.PRIVATE:
            await message.reply_text(act.say("admin.in_private"), parse_mode=ParseMode.HTML)
        else:
            await act.end_prompt()
            await send(act, await attempt(act, deed))

    return handle


def may(update: Update, context: Context, *, owners: bool = False) -> bool:
    """Whether who acts may do this."""
    return context.owns(update) if owners else context.edits(update)


async def attempt(act: Act, deed: Deed) -> Page | None:
    """The page of a deed, or the one that says why it could not be done."""
    try:
        return await deed(act)
    except Stale:
        return Page(act.say("admin.gone"))
    except AlreadyDone:
        return await done_already(act)
    except NotStored:
        return Page(act.say("admin.not_there"))
    except KnowledgeError as error:
        return failed(act, error)


def failed(act: Act, error: KnowledgeError) -> Page:
    """What went wrong with a source, in the editor's language where there is a phrase for it."""
    details = error.details
    what = str(details.get("url") or details.get("name") or details.get("host") or "")
    if why := details.get("why"):
        return Page(act.say(f"admin.why.{why}", what=clip(what, 200)))
    return Page(act.say("admin.failed", reason=str(error)))


async def done_already(act: Act) -> Page:
    """The program was restarted between the change and its answer."""
    await act.end_prompt()
    return Page(act.say("admin.done_already"))


async def send(act: Act, page: Page | None) -> Message | None:
    """Send a page as a new message."""
    chat = act.update.effective_chat
    if page is None or chat is None:
        return None
    return await act.context.bot.send_message(
        chat.id,
        page.text,
        parse_mode=ParseMode.HTML,
        reply_markup=page.keyboard(),
        disable_web_page_preview=True,
    )


async def turn_to(act: Act, page: Page) -> None:
    """Show a page in place of the one whose button was pressed."""
    query = act.update.callback_query
    if query is None or query.message is None or not query.message.is_accessible:
        await send(act, page)
        return
    try:
        await query.edit_message_text(
            page.text,
            parse_mode=ParseMode.HTML,
            reply_markup=page.keyboard(),
            disable_web_page_preview=True,
        )
    except BadRequest as error:
        if "not modified" not in str(error):
            raise


def buttons(deeds: Mapping[str, Deed], owner_verbs: frozenset[str]) -> Handler:
    """The handler of all editors' buttons: at every press the rights of who presses are asked."""

    async def handle(update: Update, context: Context) -> None:
        query = update.callback_query
        if query is None:
            return
        language = context.language(update)
        verb, *arguments = (query.data or "").split(":")[1:] or [""]
        if not may(update, context, owners=verb in owner_verbs):
            await query.answer(label(language, "admin.strangers"), show_alert=True)
            return
        act = Act(context, update, query.from_user, language, arguments)
        try:
            if verb not in deeds:
                raise Stale(verb)
            page = await deeds[verb](act)
        except (Stale, NotStored):
            await query.answer(label(language, "admin.gone"), show_alert=True)
            return
        except AlreadyDone:
            page = await done_already(act)
        except KnowledgeError as error:
            page = failed(act, error)
        await query.answer()
        if page:
            await turn_to(act, page)

    return handle
