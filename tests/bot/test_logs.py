"""Secrets never reach a log line, whatever the level and wherever they stand."""

import io
import json
import logging

import pytest
from telegram.error import InvalidToken

from bot import logs

TOKEN = "7000000001:AAtestEKEr_thisIsNoRealToken-12345678"
SECRET = "hook-secret_91"


@pytest.fixture
def lines() -> io.StringIO:
    """What a handler set up as in the program prints."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.addFilter(logs.Redaction((TOKEN, SECRET)))
    handler.setFormatter(logging.Formatter(logs.LINE))
    logger = logging.getLogger("leak")
    logger.setLevel(logging.DEBUG)
    logger.propagate = False
    logger.addHandler(handler)
    yield out
    logger.removeHandler(handler)


log = logging.getLogger("leak")


@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO, logging.ERROR])
@pytest.mark.parametrize(
    ("message", "arguments"),
    [
        (f"HTTP Request: POST https://api.telegram.org/bot{TOKEN}/getMe", ()),
        ("calling %s", (f"https://api.telegram.org/bot{TOKEN}/getMe",)),
        ("calling %r", ({"url": f"/bot{TOKEN}/getMe"},)),
        ("calling %(url)s", ({"url": f"/bot{TOKEN.replace(':', '%3A')}/getMe"},)),
        ("half of it: %s", (TOKEN.partition(":")[2],)),
        ("secret %s", (SECRET,)),
        ("bytes %r", (TOKEN.encode(),)),
        ("another bot's: %s", ("123456789:AAotherBotOtherBotOtherBotOtherBot0",)),
        (InvalidToken(f"The token `{TOKEN}` was rejected by the server."), ()),
        (f"wrong arguments {TOKEN} %d %d", ("one",)),
    ],
)
def test_no_secret_in_messages_and_arguments(
    lines: io.StringIO, level: int, message: object, arguments: tuple[object, ...]
) -> None:
    log.log(level, message, *arguments)
    printed = lines.getvalue()
    assert printed and not leaks(printed)


def test_no_secret_in_tracebacks_and_stacks(lines: io.StringIO) -> None:
    try:
        try:
            raise ConnectionError(f"https://api.telegram.org/bot{TOKEN}/getMe")
        except ConnectionError as error:
            raise InvalidToken(f"The token `{TOKEN}` was rejected by the server.") from error
    except InvalidToken:
        log.debug("it happened", exc_info=True, stack_info=True)
    printed = lines.getvalue()
    assert "Traceback" in printed and "InvalidToken" in printed
    assert not leaks(printed)


def test_what_is_no_secret_stays(lines: io.StringIO) -> None:
    log.info("update %d of chat %s: %s", 12, -1001234567890, "12:30")
    assert "update 12 of chat -1001234567890: 12:30" in lines.getvalue()


def test_every_line_names_the_update_that_caused_it(lines: io.StringIO) -> None:
    marked = logs.current_update.set(77)
    log.info("inside")
    logs.current_update.reset(marked)
    log.info("outside")
    inside, outside = lines.getvalue().splitlines()
    assert " u77 " in inside and " - " in outside


def test_libraries_that_print_addresses_or_words_are_quiet_even_at_debug() -> None:
    before = {name: logging.getLogger(name).level for name in logs.QUIET}
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    try:
        logs.configure("DEBUG", (TOKEN,))
        assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
        assert not logging.getLogger("telegram.ext.ExtBot").isEnabledFor(logging.DEBUG)
        assert logging.getLogger("bot.intake").isEnabledFor(logging.DEBUG)
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        logging.captureWarnings(False)
        for name, old in before.items():
            logging.getLogger(name).setLevel(old)


def leaks(printed: str) -> bool:
    """Whether a secret, or most of one, stands in the text."""
    return any(part in printed for part in (TOKEN, TOKEN[11:], TOKEN[-12:], SECRET, "AAother"))


def test_json_lines_hold_the_same_without_secrets() -> None:
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.addFilter(logs.Redaction((TOKEN,)))
    handler.setFormatter(logs.Lines())
    logger = logging.getLogger("leak.json")
    logger.setLevel(logging.DEBUG)
    logger.propagate = False
    logger.addHandler(handler)
    marked = logs.current_update.set(77)
    try:
        raise ConnectionError(f"/bot{TOKEN}/getMe\nand a line")
    except ConnectionError:
        logger.exception("озеро «%s»", TOKEN)
    logs.current_update.reset(marked)
    logger.info("outside")
    inside, outside = (json.loads(line) for line in out.getvalue().splitlines())
    assert (inside["update"], inside["level"], inside["logger"]) == (77, "ERROR", "leak.json")
    assert inside["message"] == f"озеро «{logs.HIDDEN}»" and "Traceback" in inside["trace"]
    assert not leaks(out.getvalue())
    assert set(outside) == {"time", "level", "logger", "message"}


def test_a_long_piece_of_work_is_told_now_and_then(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.INFO)
    assert list(logs.counted(range(3))) == [0, 1, 2]
    assert caplog.messages == []
    monkeypatch.setattr(logs, "COUNTED_SECONDS", -1.0)
    assert list(logs.counted(range(2))) == [0, 1]
    assert caplog.messages[-1] == "search rows are written anew: 2 of 2 articles"


@pytest.mark.parametrize(("slow", "told"), [(-1.0, True), (1e9, False)])
def test_only_what_took_long_is_worth_a_line(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, slow: float, told: bool
) -> None:
    monkeypatch.setattr(logs, "SLOW_SECONDS", slow)
    with caplog.at_level(logging.INFO), logs.timed("all was read"):
        pass
    assert ("all was read in 0.0 s" in caplog.text) is told
