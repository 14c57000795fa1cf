"""The environment -> frozen settings, each with a default or an error that names it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from knowledge import DEFAULT_DATABASE

UTC = ZoneInfo("UTC")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
FORMATS = ("text", "json")
PLACEHOLDERS = {
    1087968824: "the anonymous administrators of all groups",
    136817688: "everybody who writes in the name of a channel",
    777000: "Telegram's own messages and forwards of linked channels",
}
"""Ids that Telegram puts in place of a person's: as owners they would let strangers in."""


class SettingsError(Exception):
    """A setting that cannot be used; the message names it and the way out, and its value unless secret."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator chose."""

    token: str = field(default="", repr=False)
    """Empty: the local chat."""
    owners: frozenset[int] = frozenset()
    database: str = DEFAULT_DATABASE
    backup_folder: str = ""
    """Empty: no copies by themselves."""
    backup_hours: int = 24
    backup_keep: int = 7
    api_url: str = ""
    file_url: str = ""
    webhook_url: str = ""
    webhook_listen: str = "127.0.0.1:8443"
    webhook_secret: str = field(default="", repr=False)
    metrics_listen: str = ""
    log_level: str = "INFO"
    log_format: str = "text"
    timezone: ZoneInfo = UTC

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Settings:
        """:raises SettingsError: for the first setting that cannot be used."""
        given = {name: value.strip() for name, value in environment.items()}

        def get(name: str, default: str = "") -> str:
            return given.get(name) or default

        api_url = _address("TELEGRAM_API_URL", get("TELEGRAM_API_URL"))
        webhook_url = _address("WEBHOOK_URL", get("WEBHOOK_URL"), secure=not api_url)
        return cls(
            token=_token(get("TELEGRAM_BOT_TOKEN")),
            owners=_owners(get("OWNER_IDS")),
            database=get("DATABASE", DEFAULT_DATABASE),
            backup_folder=get("BACKUP_FOLDER"),
            backup_hours=_count("BACKUP_HOURS", get("BACKUP_HOURS", "24")),
            backup_keep=_count("BACKUP_KEEP", get("BACKUP_KEEP", "7")),
            api_url=api_url,
            file_url=_address("TELEGRAM_FILE_URL", get("TELEGRAM_FILE_URL", _files_of(api_url))),
            webhook_url=webhook_url,
            webhook_listen=_listen("WEBHOOK_LISTEN", get("WEBHOOK_LISTEN", "127.0.0.1:8443")),
            webhook_secret=_secret(get("WEBHOOK_SECRET"), needed=bool(webhook_url)),
            metrics_listen=_listen("METRICS_LISTEN", get("METRICS_LISTEN")),
            log_level=_one_of("LOG_LEVEL", get("LOG_LEVEL", "INFO").upper(), LEVELS),
            log_format=_one_of("LOG_FORMAT", get("LOG_FORMAT", "text").lower(), FORMATS),
            timezone=_zone(get("TIMEZONE", "UTC")),
        )


def _token(value: str) -> str:
    if value and not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", value):
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN does not look like a token, which is a number, a colon, and letters:"
            " copy it again from @BotFather."
        )
    return value


def _address(name: str, value: str, *, secure: bool = False) -> str:
    """A web address; `secure` as Telegram wants a webhook, unless a server of one's own calls it."""
    schemes = ("https",) if secure else ("http", "https")
    try:
        parts = urlsplit(value)
        fits = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fits = False
    if value and not fits:
        raise SettingsError(f"{name}: {value!r} is no address that begins with {schemes[0]}://.")
    return value


def _files_of(api_url: str) -> str:
    """Where a Bot API server of one's own has its files."""
    return f"{api_url.removesuffix('/bot')}/file/bot" if api_url.endswith("/bot") else ""


def _listen(name: str, value: str) -> str:
    """A host and a port; empty if nothing shall be heard there."""
    host, colon, port = value.rpartition(":")
    fits = colon and host and port.isascii() and port.isdigit() and 0 < int(port) < 65536
    if value and not fits:
        raise SettingsError(f"{name}: {value!r} is not host:port, such as 127.0.0.1:8443.")
    return value


def _secret(value: str, *, needed: bool) -> str:
    if needed and not value:
        raise SettingsError(
            "WEBHOOK_SECRET is not set: with WEBHOOK_URL it must be, or anybody could speak for Telegram."
            " Make one with `python -c 'import secrets; print(secrets.token_urlsafe(32))'`."
        )
    if value and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value):
        raise SettingsError(
            "WEBHOOK_SECRET: Telegram takes 1 to 256 Latin letters, digits, _ and -; choose such a one."
        )
    return value


def _owners(value: str) -> frozenset[int]:
    owners = set()
    for part in value.replace(",", " ").split():
        if not part.isascii() or not part.isdigit():
            raise SettingsError(
                f"OWNER_IDS: {part!r} is no number: name the numeric ids, comma separated."
            )
        if int(part) in PLACEHOLDERS:
            raise SettingsError(
                f"OWNER_IDS: {part} stands for {PLACEHOLDERS[int(part)]}: name a person's id."
            )
        owners.add(int(part))
    return frozenset(owners)


def _one_of(name: str, value: str, known: Sequence[str]) -> str:
    if value not in known:
        raise SettingsError(f"{name}: {value!r} is none of {', '.join(known)}.")
    return value


def _count(name: str, value: str) -> int:
    if not (value.isascii() and value.isdigit() and 0 < int(value) <= 10_000):
        raise SettingsError(f"{name}: {value!r} is no whole number from 1 to 10000.")
    return int(value)


def _zone(value: str) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingsError(f"TIMEZONE: {value!r} is no zone such as Asia/Almaty.") from None
