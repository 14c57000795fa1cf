"""What the README says is so: its commands run, its conversation is real, its names are there."""

import ast
import asyncio
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.app import ROWS
from bot.settings import Settings
from knowledge.__main__ import parser
from knowledge.verbs import VERBS
from tests import picture, quality

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
MOST_LINES = 150


def commands(mark: str) -> list[str]:
    """The indented lines of the block after `<!-- mark -->`."""
    block = re.search(rf"<!-- {mark} -->\n```\n(.*?)```", README, re.S)
    return [line.strip() for line in block[1].splitlines()] if block else []


def run(arguments: list[str], folder: Path, typed: str = "") -> str:
    """What a program of ours writes; it runs in an empty folder, with no settings. Fails if it fails."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the shell's commands were given, the first of which adds the samples."""
    place = tmp_path_factory.mktemp("readme")
    for command in commands("shell"):
        program, *arguments = shlex.split(command)
        assert program == ".venv/bin/python" and run(arguments, place).strip()
    return place


def settings_read() -> set[str]:
    """The names that bot/settings.py asks the environment for."""
    tree = ast.parse((ROOT / "bot" / "settings.py").read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    first = [call.args[0] for call in calls if getattr(call.func, "id", "") == "get" and call.args]
    return {str(name.value) for name in first if isinstance(name, ast.Constant)}


def test_it_can_be_read_in_one_go() -> None:
    assert 100 <= len(README.splitlines()) <= MOST_LINES


def test_the_test_command_is_what_ci_looks_for() -> None:
    assert len(commands("test")) == 1 and "pytest" in commands("test")[0]


def test_the_start_command_installs_and_starts_the_bot() -> None:
    assert len(commands("start")) == 1 and commands("start")[0].endswith("-m bot")


@pytest.mark.parametrize("command", [*commands("start"), *commands("test")])
def test_what_is_installed_is_this(command: str) -> None:
    install = next(part for part in command.split(" && ") if " install " in part)
    target = shlex.split(install)[-1]
    extra = re.fullmatch(r"\.(?:\[(\w+)\])?", target)
    assert extra and (not extra[1] or f"\n{extra[1]} = [" in (ROOT / "pyproject.toml").read_text())


def test_the_shell_commands_answer(folder: Path) -> None:
    assert (folder / "data" / "verbatim.db").exists()


def test_the_chat_says_what_the_conversation_shows(folder: Path) -> None:
    shown, typed = picture.conversation(README), picture.typed(README)
    assert len(typed) >= 3
    said = run(["-m", "bot"], folder, "\n".join(typed)).splitlines()
    for line in shown:
        place = next((n for n, whole in enumerate(said) if whole.startswith(line)), None)
        assert place is not None, f"{line!r} is not said after the lines before it"
        said = said[place + 1 :]


def test_the_picture_shows_what_the_chat_says(folder: Path) -> None:
    kept = picture.PICTURE.read_text("utf-8")
    out = asyncio.run(picture.played(picture.typed(README), folder / "data" / "verbatim.db"))
    assert picture.words(kept) == picture.words(picture.drawn(out)), "python -m tests.picture"


@pytest.mark.parametrize("option", sorted(set(re.findall(r"-m bot (--\w+)", README))))
def test_the_options_of_the_bot_are_known(option: str, tmp_path: Path) -> None:
    assert option in run(["-m", "bot", "--help"], tmp_path)


@pytest.mark.parametrize("verb", [verb.name for verb in VERBS])
def test_every_verb_is_in_the_readme(verb: str) -> None:
    assert re.search(rf"`{verb}\b|\b{verb}\b.*`", README)


@pytest.mark.parametrize("verb", sorted(set(re.findall(r"-m knowledge (\w+)", README))))
def test_every_verb_of_the_readme_is_there(verb: str) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args([verb, "--help"])
    assert ended.value.code == 0


@pytest.mark.parametrize("command", [row.command for row in ROWS])
def test_every_command_is_in_the_readme(command: str) -> None:
    assert command == "start" or f"`/{command}`" in README


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`/(\w+)`", README))))
def test_every_command_of_the_readme_is_there(command: str) -> None:
    assert command in {row.command for row in ROWS}


def test_the_settings_are_those_that_the_bot_reads() -> None:
    rows = [line for line in README.splitlines() if re.match(r"\| `[A-Z]", line)]
    told = {name for row in rows for name in re.findall(r"`([A-Z_]{4,})`", row.split(" | ")[0])}
    example = (ROOT / ".env.example").read_text("utf-8")
    assert told == settings_read() == set(re.findall(r"^([A-Z_]+)=", example, re.M))


@pytest.mark.parametrize("path", sorted((ROOT / "deploy").iterdir()), ids=lambda path: path.name)
def test_the_settings_of_what_is_deployed_are_read(path: Path) -> None:
    named = re.findall(r"\b(?:WEBHOOK|BACKUP|METRICS|TELEGRAM|OWNER)_\w+", path.read_text("utf-8"))
    assert set(named) <= settings_read()


def test_the_example_of_settings_holds_the_defaults() -> None:
    assert Settings.of({k: v or "" for k, v in dotenv_values(ROOT / ".env.example").items()}) == (
        Settings()
    )


def test_the_lines_for_a_token_work_without_one(folder: Path) -> None:
    (block,) = re.findall(r"\n((?:    .*\n)*    cp .*\n(?:    .*\n)*)", README)
    copy, check, start = (line.split("#")[0].strip() for line in block.strip().splitlines())
    shutil.copy(ROOT / ".env.example", folder)
    subprocess.run(copy, shell=True, check=True, cwd=folder)
    assert "all can be used" in run(shlex.split(check)[1:], folder)
    assert "Verbatim" in run(shlex.split(start)[1:], folder, "/about")


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"`((?:bot|knowledge|tests|deploy|\.ci)/[\w./-]+)`", README)))
)
def test_every_file_that_is_named_is_there(path: str) -> None:
    assert "xx.toml" in path or (ROOT / path).exists()


@pytest.mark.parametrize("module", sorted(set(re.findall(r"python -m (tests[\w.]+)", README))))
def test_every_measurement_is_there(module: str) -> None:
    assert (ROOT / f"{module.replace('.', '/')}.py").exists()


@pytest.mark.parametrize("line", sorted(set(re.findall(r"quality.py (\w[^`]*)`", README))))
def test_every_measurement_of_quality_is_there(line: str) -> None:
    with pytest.raises(SystemExit) as ended:
        quality.main([*line.split(), "--help"])
    assert ended.value.code == 0


def test_some_tests_can_be_run_as_it_says() -> None:
    (chosen,) = re.findall(r"-m pytest ([\w/]+) -k (\w+)", README)
    found = [path.read_text("utf-8") for path in (ROOT / chosen[0]).rglob("test_*.py")]
    assert any(re.search(rf"def test_\w*{chosen[1]}", text) for text in found)
