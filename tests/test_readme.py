"""The README's commands exist, and its tests command is the one that CI runs."""

import re
from pathlib import Path

import pytest

from knowledge.__main__ import parser
from knowledge.verbs import VERBS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def commands(mark: str) -> list[str]:
    """The indented lines of the block after `<!-- mark -->`."""
    block = re.search(rf"<!-- {mark} -->\n```\n(.*?)```", README, re.S)
    return [line.strip() for line in block[1].splitlines()] if block else []


def test_the_test_command_is_what_ci_looks_for() -> None:
    assert len(commands("test")) == 1 and "pytest" in commands("test")[0]


def test_the_start_command_installs_and_starts_the_bot() -> None:
    assert len(commands("start")) == 1 and commands("start")[0].endswith("-m bot")


@pytest.mark.parametrize("command", commands("shell"))
def test_shell_commands_are_understood(command: str) -> None:
    import shlex

    program, *arguments = shlex.split(command.split("-m knowledge ", 1)[1])
    assert parser().parse_args([program, *arguments]).verb == program


@pytest.mark.parametrize("verb", [verb.name for verb in VERBS])
def test_every_verb_is_in_the_readme(verb: str) -> None:
    assert re.search(rf"`{verb}\b|\b{verb}\b.*`", README)


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:bot|knowledge)/[\w./]+)`", README))))
def test_every_file_that_is_named_is_there(path: str) -> None:
    assert "xx.toml" in path or (ROOT / path).exists()
