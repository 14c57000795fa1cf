"""The walls of the house: who may import whom, and where SQL and sockets live."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "bot").rglob("*.py")) + sorted((ROOT / "knowledge").rglob("*.py"))
STEPS = {"reading", "web", "quotes", "speakers", "question", "search", "checking", "importing"}
SOCKETS = {"socket", "httpx", "urllib.request", "http.client", "requests", "aiohttp"}


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> set[str]:
    """Dotted names of everything that a file imports, `from a import b` as a and a.b."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def step_of(name: str) -> str:
    parts = name.split(".")
    return parts[1] if parts[0] == "knowledge" and len(parts) > 1 and parts[1] in STEPS else ""


@pytest.mark.parametrize("path", FILES, ids=place)
def test_knowledge_never_imports_the_bot_or_telegram(path: Path) -> None:
    if place(path).startswith("knowledge/"):
        assert not {name for name in imports(path) if name.split(".")[0] in {"bot", "telegram"}}


@pytest.mark.parametrize("path", FILES, ids=place)
def test_the_bot_imports_only_the_face_of_knowledge(path: Path) -> None:
    if place(path).startswith("bot/"):
        modules = {
            node.module
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("knowledge")
        }
        assert modules <= {"knowledge"}


@pytest.mark.parametrize("path", FILES, ids=place)
def test_steps_never_import_each_other(path: Path) -> None:
    own = step_of(place(path).removesuffix(".py").replace("/", "."))
    if own:
        assert {step_of(name) for name in imports(path)} <= {"", own}


@pytest.mark.parametrize("path", FILES, ids=place)
def test_sql_stands_only_in_the_store(path: Path) -> None:
    if not place(path).startswith("knowledge/store/"):
        assert not {name for name in imports(path) if re.match(r"(py)?sqlite", name)}
        assert not re.search(
            r"\b(SELECT .+ FROM|INSERT INTO|DELETE FROM)\b", path.read_text("utf-8")
        )


@pytest.mark.parametrize("path", FILES, ids=place)
def test_sockets_are_opened_only_by_the_web_and_telegram(path: Path) -> None:
    if not place(path).startswith("knowledge/web/"):
        assert not imports(path) & SOCKETS


def test_the_face_holds_exactly_what_it_names() -> None:
    import knowledge

    public = {
        name
        for name, value in vars(knowledge).items()
        if not name.startswith("_") and not isinstance(value, type(ast))
    }
    assert public == set(knowledge.__all__)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "knowledge" / "languages").glob("*.toml")), ids=lambda path: path.name
)
def test_a_pattern_gives_nothing_back_by_an_atomic_group(path: Path) -> None:
    """`(?>{part}*)`, not `{part}*+`: Python before 3.11.5 matches the latter wrong."""
    assert not re.findall(r"[})\]](?:[*+?]|\{\d*,?\d*\})\+", path.read_text("utf-8"))
