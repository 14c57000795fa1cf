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
        ("TELEGRAM_BOT_TOKEN", "no token"),
        ("TELEGRAM_BOT_TOKEN", "12345"),
        ("TELEGRAM_API_URL", "127.0.0.1:8081"),
        ("TELEGRAM_API_URL", "http://[::1"),
        ("TELEGRAM_FILE_URL", "ftp://files.example"),
        ("WEBHOOK_URL", "http://bot.example/hook"),  # Telegram calls only https
        ("WEBHOOK_LISTEN", "8443"),
        ("WEBHOOK_LISTEN", "127.0.0.1:http"),
        ("WEBHOOK_LISTEN", "127.0.0.1:70000"),
        ("WEBHOOK_SECRET", "with space"),
        ("METRICS_LISTEN", "9100"),
        ("LOG_FORMAT", "xml"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        Settings.of({name: value})


def test_a_webhook_needs_a_secret() -> None:
    with pytest.raises(SettingsError, match="WEBHOOK_SECRET is not set"):
        Settings.of({"WEBHOOK_URL": "https://bot.example/hook"})
    settings = Settings.of({"WEBHOOK_URL": "https://bot.example/hook", "WEBHOOK_SECRET": "a-b_1"})
    assert settings.webhook_secret == "a-b_1"


def test_a_server_of_ones_own_may_call_without_tls() -> None:
    given = {"TELEGRAM_API_URL": "http://127.0.0.1:8081/bot", "WEBHOOK_SECRET": "x"}
    settings = Settings.of({**given, "WEBHOOK_URL": "http://127.0.0.1:9000/hook"})
    assert settings.webhook_url == "http://127.0.0.1:9000/hook"


@pytest.mark.parametrize("name", ["TELEGRAM_BOT_TOKEN", "WEBHOOK_SECRET"])
def test_no_error_and_no_print_shows_a_secret(name: str) -> None:
    with pytest.raises(SettingsError) as refused:
        Settings.of({name: "top secret"})
    assert "top secret" not in str(refused.value)
    shown = repr(Settings(token="1:TOPSECRET", webhook_secret="TOPSECRET"))
    assert "TOPSECRET" not in shown


def test_files_of_a_server_of_ones_own_are_beside_its_methods() -> None:
    settings = Settings.of({"TELEGRAM_API_URL": "http://127.0.0.1:8081/bot"})
    assert settings.file_url == "http://127.0.0.1:8081/file/bot"
    assert Settings.of({}).file_url == ""
