"""A wheel will hold all that runs, the dependencies are bounded and pinned, and what operates it fits it."""

import json
import re
import shlex
from importlib import import_module
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bot import serving, settings, webhook
from knowledge.__main__ import parser
from tests.packaging import ROOT, packed, project, tree

DEPLOY = ROOT / "deploy"
ABOUT = project()["project"]
REQUIRED = [Requirement(one) for one in ABOUT["dependencies"]]
EXTRAS = [
    Requirement(one) for name, given in ABOUT["optional-dependencies"].items() for one in given
]
SERVED = [Requirement(one) for one in ABOUT["optional-dependencies"]["metrics"]]
UNIT = (DEPLOY / "verbatim-bot.service").read_text("utf-8")
CONTAINER = (DEPLOY / "Containerfile").read_text("utf-8")


def pins() -> dict[str, str]:
    """Name -> release in the constraints."""
    lines = (DEPLOY / "constraints.txt").read_text("utf-8").splitlines()
    given = [line.split("==") for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(name): release for name, release in given}


def of_unit(key: str) -> list[str]:
    """The values of a key of the unit."""
    return re.findall(rf"^{key}=(.*)$", UNIT, re.M)


def test_every_file_of_the_packages_is_packed() -> None:
    assert tree() - packed() == set()


@pytest.mark.parametrize(("name", "target"), ABOUT["scripts"].items())
def test_console_scripts_are_there(name: str, target: str) -> None:
    module, _, function = target.partition(":")
    assert name in ("verbatim", "verbatim-bot")
    assert callable(getattr(import_module(module), function))


def test_every_licence_is_shipped() -> None:
    shipped = {path for one in ABOUT["license-files"] for path in ROOT.glob(one)}
    assert shipped >= {ROOT / "LICENSE", *(ROOT / "bot").rglob("*OFL*")}


@pytest.mark.parametrize("needed", [*REQUIRED, *EXTRAS], ids=str)
def test_a_range_has_both_ends_and_a_reason(needed: Requirement) -> None:
    assert {one.operator for one in needed.specifier} == {">=", "<"}
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    assert re.search(rf'"{re.escape(needed.name)}\b[^"]*",\s+# \w+', text)


@pytest.mark.parametrize("needed", [*REQUIRED, *SERVED], ids=str)
def test_a_tested_release_is_named_and_within_its_range(needed: Requirement) -> None:
    assert needed.specifier.contains(pins()[canonicalize_name(needed.name)])


def test_the_constraints_name_releases_and_no_places() -> None:
    assert all(re.fullmatch(r"[\w.]+", release) for release in pins().values())


def test_the_unit_starts_what_is_installed() -> None:
    (start,) = of_unit("ExecStart")
    assert Path(start).name in ABOUT["scripts"]
    assert of_unit("WorkingDirectory") == [f"/var/lib/{of_unit('StateDirectory')[0]}"]


def test_the_unit_knows_how_the_bot_ends() -> None:
    assert of_unit("RestartPreventExitStatus") == [str(serving.WRONG_SETTINGS)]
    assert int(of_unit("TimeoutStopSec")[0]) > serving.LAST_SECONDS


@pytest.mark.parametrize("text", [UNIT, CONTAINER], ids=["unit", "container"])
def test_the_commands_in_comments_are_understood(text: str) -> None:
    found = re.findall(r"^#.*\bverbatim ((?:backup|restore) .+|verify\b)", text, re.M)
    assert found
    for command in found:
        words = shlex.split(command, comments=True)
        assert parser().parse_args(words).verb == words[0]


def test_the_container_copies_what_is_there_and_runs_as_nobody_special() -> None:
    for line in re.findall(r"^COPY (?!--from)(.+)$", CONTAINER, re.M):
        assert all((ROOT / source).exists() for source in line.split()[:-1])
    assert re.findall(r"^USER (.+)$", CONTAINER, re.M) == ["10001"]


def test_the_container_keeps_the_archive_in_its_volume() -> None:
    folder = re.findall(r"^WORKDIR (.+)$", CONTAINER, re.M)[-1]
    (volume,) = re.findall(r"^VOLUME (.+)$", CONTAINER, re.M)
    assert (Path(folder) / settings.DEFAULT_DATABASE).parent == Path(volume)


def test_the_container_asks_the_health_of_a_webhook() -> None:
    (asked,) = re.findall(r"^HEALTHCHECK .* CMD (\[.*?\])$", CONTAINER, re.M | re.S)
    program, option, code = json.loads(asked.replace("\\\n", ""))
    compile(code, "health", "exec")
    assert (program, option) == ("python", "-c") and webhook.HEALTH in code


def test_the_proxy_passes_on_what_the_webhook_takes() -> None:
    proxy = (DEPLOY / "nginx.conf").read_text("utf-8")
    assert f"proxy_pass http://{settings.Settings().webhook_listen};" in proxy
    (megabytes,) = re.findall(r"client_max_body_size (\d+)m;", proxy)
    assert int(megabytes) * 1_000_000 >= webhook.BODY_BYTES
