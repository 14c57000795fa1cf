"""Settings: a default or an error that names the setting."""

import pytest

from bot.settings import Settings, SettingsError


def test_everything_has_a_default() -> None:
    settings = Settings.of({"OWNER_IDS": " ", "LOG_LEVEL": ""})
    assert settings.owners == frozenset() and settings.token == ""
    assert settings.log_level == "INFO" and str(settings.timezone) == "UTC"


def test_owners_are_numbers_separated_by_commas_or_spaces() -> None:
    assert Settings.of({"OWNER_IDS": "12, 34 56,"}).owners == {12, 34, 56}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("OWNER_IDS", "@me"),
        ("OWNER_IDS", "-100123"),
        ("OWNER_IDS", "٣٤"),
        ("OWNER_IDS", "1087968824"),
        ("OWNER_IDS", "12,136817688"),
        ("OWNER_IDS", "777000"),
        ("LOG_LEVEL", "LOUD"),
        ("TIMEZONE", "Mars/Olympus"),
        ("TIMEZONE", "../etc/passwd"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        Settings.of({name: value})
