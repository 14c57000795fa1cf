"""The environment -> frozen settings, each with a default or an error that names it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from knowledge import DEFAULT_DATABASE

UTC = ZoneInfo("UTC")
PLACEHOLDERS = {
    1087968824: "the anonymous administrators of all groups",
    136817688: "everybody who writes in the name of a channel",
    777000: "Telegram's own messages and forwards of linked channels",
}
"""Ids that Telegram puts in place of a person's: as owners they would let strangers in."""


class SettingsError(Exception):
    """A setting that cannot be used; the message names it, its value and the way out."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator chose."""

    token: str = ""
    """Empty: the local chat."""
    owners: frozenset[int] = frozenset()
    database: str = DEFAULT_DATABASE
    api_url: str = ""
    file_url: str = ""
    webhook_url: str = ""
    webhook_listen: str = "127.0.0.1:8443"
    webhook_secret: str = ""
    log_level: str = "INFO"
    timezone: ZoneInfo = UTC

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Settings:
        """:raises SettingsError: for the first setting that cannot be used."""
        given = {name: value.strip() for name, value in environment.items()}

        def get(name: str, default: str = "") -> str:
            return given.get(name) or default

        return cls(
            token=get("TELEGRAM_BOT_TOKEN"),
            owners=_owners(get("OWNER_IDS")),
            database=get("DATABASE", DEFAULT_DATABASE),
            api_url=get("TELEGRAM_API_URL"),
            file_url=get("TELEGRAM_FILE_URL"),
            webhook_url=get("WEBHOOK_URL"),
            webhook_listen=get("WEBHOOK_LISTEN", "127.0.0.1:8443"),
            webhook_secret=get("WEBHOOK_SECRET"),
            log_level=_level(get("LOG_LEVEL", "INFO")),
            timezone=_zone(get("TIMEZONE", "UTC")),
        )


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


def _level(value: str) -> str:
    levels = ("DEBUG", "INFO", "WARNING", "ERROR")
    if value.upper() not in levels:
        raise SettingsError(f"LOG_LEVEL: {value!r} is none of {', '.join(levels)}.")
    return value.upper()


def _zone(value: str) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingsError(f"TIMEZONE: {value!r} is no zone such as Asia/Almaty.") from None
