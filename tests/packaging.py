"""What a wheel must hold, by tree and pyproject.toml; a wheel -> its faults: `python -m tests.packaging WHEEL`."""

import re
import sys
import tomllib
import zipfile
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "knowledge")


def project() -> dict[str, Any]:
    """pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def tree() -> set[str]:
    """Every file of the packages."""
    files = (path for package in PACKAGES for path in (ROOT / package).rglob("*"))
    return {
        path.relative_to(ROOT).as_posix()
        for path in files
        if path.is_file() and "__pycache__" not in path.parts
    }


def packed() -> set[str]:
    """What setuptools takes of it: modules in packages, and the data that pyproject.toml names."""
    data = project()["tool"]["setuptools"]["package-data"]
    return {
        name
        for name in tree()
        if (name.endswith(".py") and _in_packages(name))
        or any(fnmatch(name, f"{package}/{one}") for package in data for one in data[package])
    }


def _in_packages(name: str) -> bool:
    """Whether each folder above a module is a package."""
    folders = [folder for folder in Path(name).parents if folder.name]
    return all((ROOT / folder / "__init__.py").exists() for folder in folders)


def faults(wheel: Path) -> list[str]:
    """What a wheel has too much or too little; empty if it is right."""
    with zipfile.ZipFile(wheel) as file:
        names = {name for name in file.namelist() if not name.endswith("/")}
    about = {name for name in names if re.match(r"[\w.-]+\.dist-info/", name)}
    needed = {"METADATA", "WHEEL", "RECORD", "entry_points.txt", *_licences()}
    lacking = {one for one in needed if not any(name.endswith(f"/{one}") for name in about)}
    return [
        *(f"lacks {name}" for name in sorted((tree() - names) | lacking)),
        *(f"holds {name}" for name in sorted(names - about - tree())),
    ]


def _licences() -> set[str]:
    files = project()["project"]["license-files"]
    return {path.relative_to(ROOT).as_posix() for one in files for path in ROOT.glob(one)}


if __name__ == "__main__":
    found = [fault for name in sys.argv[1:] for fault in faults(Path(name))]
    print("\n".join(found) or f"{len(tree())} files of {' and '.join(PACKAGES)}, nothing else")
    sys.exit(1 if found or not sys.argv[1:] else 0)
