"""Log records -> lines without secrets and without people's words; the one place that sets up logging."""

from __future__ import annotations

import json
import logging
import re
import sys
import time
import traceback
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from urllib.parse import quote

log = logging.getLogger(__name__)
LINE = "%(asctime)s %(levelname)s %(update)s %(name)s: %(message)s"
HIDDEN = "[hidden]"
TOKEN = re.compile(r"\d{3,20}(?::|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE)
"""Whatever looks like the token of a bot, also of another one."""
SHORTEST_SECRET = 4
"""Shorter ones would hide half of every line."""

current_update: ContextVar[int] = ContextVar("current_update", default=0)
"""Number of the update that is being handled; every line that it causes bears it."""

QUIET = {
    "httpx": logging.WARNING,  # prints every address with the token in it
    "httpcore": logging.WARNING,
    "telegram": logging.INFO,  # at DEBUG it prints what people wrote
    "telegram.request": logging.CRITICAL,  # prints the whole body of a broken answer
    "apscheduler": logging.ERROR,  # a job that waits for the archive is no news
    "tornado.access": logging.WARNING,
    "asyncio": logging.INFO,
    "PIL": logging.INFO,
    "trafilatura": logging.WARNING,
}
"""The lowest level that is heard of each library, whatever the operator chose."""


class Redaction(logging.Filter):
    """Takes secrets out of messages, arguments and tracebacks; nothing after it sees them."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        self._secrets = sorted({form for one in secrets for form in _forms(one)}, key=len)[::-1]

    def clean(self, text: str) -> str:
        """The text without secrets."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return TOKEN.sub(HIDDEN, text)

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record; it always passes."""
        try:
            message = record.getMessage()
        except (TypeError, ValueError, KeyError):
            message = str(record.msg)  # wrong arguments lose the arguments, not the line
        record.msg, record.args = self.clean(message), ()
        if record.exc_info and record.exc_info[0]:
            record.exc_text = "".join(traceback.format_exception(*record.exc_info)).rstrip()
            record.exc_info = None
        record.exc_text = self.clean(record.exc_text) if record.exc_text else None
        record.stack_info = self.clean(record.stack_info) if record.stack_info else None
        number = current_update.get()
        record.update = f"u{number}" if number else "-"
        return True


class Lines(logging.Formatter):
    """A JSON object a line, for programs that read logs: time, level, update, logger, message, trace."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as such a line."""
        made = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "update": current_update.get() or None,
            "logger": record.name,
            "message": record.getMessage(),
            "trace": record.exc_text or record.stack_info,
        }
        return json.dumps({key: value for key, value in made.items() if value}, ensure_ascii=False)


def _forms(secret: str) -> Iterable[str]:
    """A secret, as it stands in addresses, and the half of a token that is one."""
    halves = (secret, secret.partition(":")[2])
    return {
        form
        for half in halves
        if len(half) >= SHORTEST_SECRET
        for form in (half, quote(half, safe=""), repr(half)[1:-1])
    }


def configure(level: str, secrets: Iterable[str], *, form: str = "text") -> Redaction:
    """Log to standard error from `level` on, as text or as JSON lines; also what nobody has caught."""
    redaction = Redaction(secrets)
    handler = logging.StreamHandler()
    handler.addFilter(redaction)
    handler.setFormatter(Lines() if form == "json" else logging.Formatter(LINE))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(True)
    for name, lowest in QUIET.items():
        logging.getLogger(name).setLevel(max(lowest, logging.getLevelName(level)))
    sys.excepthook = _log_uncaught
    return redaction


def _log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    logging.getLogger("bot").critical("the program ends", exc_info=(kind, error, trace))


COUNTED_SECONDS = 5.0
"""Between two lines on how far a long piece of work is."""


def counted(articles: Sequence[int]) -> Iterator[int]:
    """Hand on the articles whose search rows are written anew; a line in the log every few seconds."""
    told = time.monotonic()
    for number, article in enumerate(articles, 1):
        yield article
        if time.monotonic() - told > COUNTED_SECONDS:
            told = time.monotonic()
            log.info("search rows are written anew: %d of %d articles", number, len(articles))


SLOW_SECONDS = 2.0
"""Of work at the start that are worth a line."""


@contextmanager
def timed(what: str) -> Iterator[None]:
    """A line in the log that says how long work took, if it was long."""
    start = time.monotonic()
    yield
    if (took := time.monotonic() - start) > SLOW_SECONDS:
        log.info("%s in %.1f s", what, took)
