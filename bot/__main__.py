"""Settings -> archive -> application -> polling, webhook or the local chat."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Mapping, Sequence

from dotenv import dotenv_values

from bot import checkup, logs, phrases
from bot.chat import demo, run
from bot.serving import serve
from bot.settings import Settings, SettingsError
from knowledge import KnowledgeError

DONE, COULD_NOT, WRONG = 0, 1, 2
EXAMPLES = """\
examples:
  python -m bot                        with TELEGRAM_BOT_TOKEN the bot, without it a chat in the terminal
  python -m bot --demo                 a short conversation that plays by itself
  echo "What was said about the lake?" | python -m bot
  python -m bot --check                looks at settings, database, token, rights, disk and versions
"""


def parser() -> argparse.ArgumentParser:
    """The options; what they leave out comes from the environment and .env."""
    top = argparse.ArgumentParser(
        prog="python -m bot",
        description="Answers questions on public statements, in Telegram or in this terminal.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--check", action="store_true", help="a table of what works, and end")
    chat = top.add_argument_group("local chat")
    chat.add_argument("--local", action="store_true", help="the local chat even with a token")
    chat.add_argument("--demo", action="store_true", help="a conversation that plays by itself")
    chat.add_argument("--user", default="", metavar="NAME", help="name or number of who types")
    chat.add_argument("--stranger", action="store_true", help="type without an owner's rights")
    chat.add_argument("--group", action="store_true", help="type in a group")
    chat.add_argument(
        "--language", choices=sorted(phrases.languages()), help="language of who types"
    )
    return top


def environment() -> Mapping[str, str]:
    """The environment over what stands in .env."""
    kept = {name: value or "" for name, value in dotenv_values(".env").items()}
    return {**kept, **os.environ}


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit 0 done, 1 could not, 2 for settings that cannot be used; one line says why."""
    _speak_utf8()
    options = parser().parse_args(arguments)
    given = environment()
    try:
        settings = Settings.of(given)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return WRONG
    serving = bool(settings.token) and not (options.local or options.demo or options.check)
    # A conversation is not interrupted by what only an operator wants to know.
    level = settings.log_level if serving or settings.log_level != "INFO" else "WARNING"
    logs.configure(level, (settings.token, settings.webhook_secret), form=settings.log_format)
    try:
        return _run(settings, options, given.get("LANG", ""))
    except KnowledgeError as error:
        print(f"DATABASE: {error}", file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return DONE
    except BrokenPipeError:
        # The reader has seen enough (`... | head`); say nothing more to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _run(settings: Settings, options: argparse.Namespace, locale: str) -> int:
    chat = run.Options(
        user=options.user,
        language=options.language or phrases.language_of(locale.partition("_")[0]),
        group=options.group,
        stranger=options.stranger,
    )
    if options.check:
        found = asyncio.run(checkup.findings(settings))
        return DONE if checkup.show(found, run.console()) else COULD_NOT
    if options.demo:
        asyncio.run(demo.play(settings, chat))
    elif options.local or not settings.token:
        asyncio.run(run.converse(settings, chat))
    else:
        return asyncio.run(serve(settings))
    return DONE


def _speak_utf8() -> None:
    """Whatever the locale, questions and answers are UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
