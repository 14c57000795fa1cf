"""The README's conversation -> a picture of it in the local chat: `python -m tests.picture` makes it again."""

import asyncio
import io
import re
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from bot.chat import run
from bot.settings import Settings
from knowledge import Archive

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "tests" / "picture.svg"
PROMPT = "You › "
WIDTH = 92
FONT = "'DejaVu Sans Mono', Menlo, Consolas, monospace"
"""On every machine; rich's own would be fetched from the network by whoever looks."""


def conversation(readme: str) -> list[str]:
    """The lines of the block after `<!-- conversation -->`, without empty ones."""
    block = re.search(r"<!-- conversation -->\n```\n(.*?)```", readme, re.S)
    return [line.strip() for line in block[1].splitlines() if line.strip()] if block else []


def typed(readme: str) -> list[str]:
    """What the person in the README's conversation types."""
    lines = conversation(readme)
    return [line.removeprefix(PROMPT) for line in lines if line.startswith(PROMPT)]


async def played(lines: list[str], database: Path) -> Console:
    """The lines, typed to the real program over its samples; the console has recorded what was seen."""
    out = Console(
        file=io.StringIO(),
        record=True,
        highlight=False,
        force_terminal=True,
        color_system="truecolor",
        width=WIDTH,
    )
    with Archive.open(str(database)) as archive:
        run.fill(archive, Console(file=io.StringIO()), "en")
        async with run.opened(archive, Settings(), run.Options(language="en"), out) as session:
            for line in lines:
                session.screen.echo(session.here.person.name, line)
                await session.hear(line)
    return out


def drawn(out: Console) -> str:
    """What a console has recorded, as SVG."""
    plain = re.sub(r"\s*@font-face \{\{.*?\n    \}\}", "", CONSOLE_SVG_FORMAT, flags=re.S)
    return out.export_svg(
        title="python -m bot", code_format=plain.replace("Fira Code, monospace", FONT)
    )


def words(svg: str) -> str:
    """What is written in a picture, without spaces: how it is cut differs by versions of the library.

    Nor does the size of the archive matter: better reading finds more or fewer statements in the samples.
    """
    written = "".join(re.findall(r"<text[^>]*>(.*?)</text>", svg, re.S))
    return re.sub(r"\d+(?=statements)", "N", re.sub(r"\s|&#160;", "", written))


if __name__ == "__main__":
    asked = typed((ROOT / "README.md").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        seen = asyncio.run(played(asked, Path(folder) / "a.db"))
    PICTURE.write_text(drawn(seen), "utf-8")
    print(PICTURE.relative_to(ROOT))
