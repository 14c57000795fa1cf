"""Conversations in the local chat, through the whole application."""

import asyncio
import io
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from rich.console import Console

from bot.chat import run
from bot.chat.lines import Piped
from bot.chat.session import Session
from bot.phrases import phrase
from bot.settings import Settings
from bot.speak import bare_text
from knowledge import Archive, Status, samples

ROOT = Path(__file__).parents[3]
ARTICLE = """date 2026-03-14 Torvin opens its night ferry

TORVIN. Harbour News – The first night ferry left Torvin on Saturday with 212 people on board.

“We do not want anybody to wait for the morning any more,” said Mayor Ilse Brandmark.

“The crossing takes fifty minutes in calm water,” Captain Pavel Orsk said.
"""
RUSSIAN = """date 2026-03-15 В Торвине открыли мост

«Мост будет свободен для всех жителей города», – сказал министр Артём Вересов.
"""
KAZAKH = """date 2026-03-16 Торвинде кітапхана ашылды

«Кітапхана барлық балаларға тегін болады», – деді министр Ерлан Сарқытов.
"""


class Chat:
    """A person who types, and what he has seen."""

    def __init__(self, archive: Archive, session: Session, out: io.StringIO) -> None:
        self.archive, self.session, self._out = archive, session, out

    async def type(self, line: str) -> str:
        """What is shown after a typed line."""
        before = len(self._out.getvalue())
        await run.answer(self.session, line)
        return self._out.getvalue()[before:]

    async def press(self, label: str) -> str:
        """Press the button on the screen whose label begins so, by its number."""
        presses = self.session.screen.presses.items()
        (number,) = [n for n, press in presses if press.button.label.startswith(label)][:1]
        return await self.type(str(number))


Open = Callable[..., AbstractAsyncContextManager[Chat]]


@pytest.fixture
def chat(tmp_path: Path) -> Open:
    @asynccontextmanager
    async def opened(**options: object) -> AsyncIterator[Chat]:
        out = io.StringIO()
        console = Console(file=out, width=10_000)
        with Archive.open(str(tmp_path / "a.db")) as archive:
            settings = Settings(database=str(tmp_path / "a.db"))
            async with run.opened(archive, settings, run.Options(**options), console) as session:
                yield Chat(archive, session, out)

    return opened


async def test_an_article_goes_all_its_way(chat: Open, tmp_path: Path) -> None:
    file = tmp_path / "night ferry.txt"
    file.write_text(ARTICLE, "utf-8")
    async with chat() as here:
        preview = await here.type(f"/add {file}")
        assert "Torvin opens its night ferry" in preview and "[1] Publish" in preview
        assert here.archive.size().articles == 0
        await here.press("Statements")
        await here.press("Speaker")
        await here.press("Another name")
        fixed = await here.type("Ilse Marie Brandmark")
        if "Ilse Marie Brandmark" not in here.archive.article(1)[1][0].speaker.name:
            fixed = await here.press("New")
        assert here.archive.article(1)[1][0].speaker.name == "Ilse Marie Brandmark"
        assert "│ “We do not want anybody to wait" in fixed
        await here.press("Back")
        assert "Published" in await here.press("Publish")
        answer = await here.type("Who does not want anybody to wait for the morning?")
        assert "We do not want anybody to wait for the morning any more" in answer
        assert "Ilse Marie Brandmark" in answer
        sure = await here.type("/remove 1")
        assert "[1]" in sure
        await here.type("1")
        assert here.archive.article(1)[0].status is not Status.PUBLISHED
        gone = await here.type("Who does not want anybody to wait for the morning?")
        assert "any more" not in gone


async def test_a_pasted_article_stays_one_message(chat: Open) -> None:
    async with chat() as here:
        assert "Torvin opens its night ferry" in await here.type(f"/add {ARTICLE}")


@pytest.mark.parametrize(
    ("language", "article", "question", "words"),
    [
        (
            "en",
            ARTICLE,
            "What did Orsk say about the crossing?",
            "The crossing takes fifty minutes",
        ),
        ("ru", RUSSIAN, "Что Вересов сказал о мосте?", "Мост будет свободен для всех"),
        ("kk", KAZAKH, "Сарқытов кітапхана туралы не деді?", "Кітапхана барлық балаларға тегін"),
    ],
)
async def test_each_language_is_answered_in_itself(
    chat: Open, language: str, article: str, question: str, words: str
) -> None:
    async with chat(language=language) as here:
        await here.type(f"/add {article}")
        await here.type("1")
        assert here.archive.size().articles == 1
        assert words in await here.type(question)


async def test_a_group_is_answered_only_when_it_asks(chat: Open) -> None:
    async with chat() as here:
        await here.type(f"/add {ARTICLE}")
        await here.press("Publish")
    async with chat(group=True) as here:
        await here.session.join()
        assert "keeps silent" in await here.type("The crossing takes fifty minutes, I heard")
        assert "fifty minutes" in await here.type("/ask What did Orsk say about the crossing?")


async def test_an_inline_query_is_shown_as_a_list_and_one_can_be_posted(chat: Open) -> None:
    async with chat() as here:
        await here.type(f"/add {ARTICLE}")
        await here.press("Publish")
        listed = await here.type("@bot crossing fifty minutes calm water")
        assert "[1]" in listed and "Type a number" in listed
        assert "The crossing takes fifty minutes in calm water" in await here.type("1")
        opened = await here.press("Open")
        assert "The crossing takes fifty minutes in calm water" in opened and "Context" in opened


async def test_a_stranger_may_ask_but_not_edit(chat: Open) -> None:
    async with chat(stranger=True) as here:
        assert "for the editors" in await here.type(f"/add {ARTICLE}")
        assert here.archive.articles(status=None) == []


@pytest.mark.parametrize(
    "path",
    ["nofile.txt", "/no/such/file", "~nobody/x.PDF", ".", "./my article.docx", "a b/c d.html"],
)
async def test_a_mistyped_file_becomes_no_article(chat: Open, path: str) -> None:
    async with chat() as here:
        said = await here.type(f"/add {path}")
        assert f"no file {path}" in said and str(Path.cwd()) in said
        assert "Preview" not in said and "silent" not in said


async def test_samples_come_all_or_not_at_all(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(run, "samples", lambda: samples()[:3])
    with Archive.open(str(tmp_path / "a.db")) as archive:
        add, added = archive.add, []

        def stopped(article):
            if len(added) == 2:
                raise KeyboardInterrupt
            added.append(add(article))

        monkeypatch.setattr(archive, "add", stopped)
        with pytest.raises(KeyboardInterrupt):
            run.fill(archive, run.console(), "en")
        assert len(added) == 2 and archive.articles(status=None) == []
        monkeypatch.setattr(archive, "add", add)
        run.fill(archive, run.console(), "en")
        assert archive.size().samples == archive.size().articles == 3


@pytest.mark.parametrize(
    "line", ["/add /no/such/file.txt", "/add ~nobody/x", '/add "', "999", "@bot", ">"]
)
async def test_odd_lines_are_no_errors(chat: Open, line: str) -> None:
    async with chat() as here:
        assert await here.type(line)


@pytest.mark.parametrize(
    ("user", "number", "name"), [("", 1, "You"), ("7", 7, "Person 7"), ("Aigerim", 1, "Aigerim")]
)
def test_who_types_has_a_number_and_a_name(user: str, number: int, name: str) -> None:
    person = run.person_of(run.Options(user=user))
    assert (person.id, person.name) == (number, name)


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        (b"one\ntwo\n", ["one", "two"]),
        (b"one\r\ntwo", ["one", "two"]),
        (b"first\\\nsecond\nthird\n", ["first\nsecond", "third"]),
        (b"last\\", ["last"]),
        (b"\xff\xfe\n", ["\ufffd\ufffd"]),
        (b"", []),
        (b"\n\n", ["", ""]),
    ],
)
async def test_lines_of_a_pipe(typed: bytes, lines: list[str]) -> None:
    source, sink = os.pipe()
    os.write(sink, typed)
    os.close(sink)
    assert [line async for line in Piped(source)] == lines
    os.close(source)


async def test_a_line_is_answered_before_the_next_is_typed() -> None:
    source, sink = os.pipe()
    lines = aiter(Piped(source))
    for word in (b"one\n", b"two\n"):
        os.write(sink, word)
        assert await asyncio.wait_for(anext(lines), 5) == word.decode().strip()
    os.close(sink)
    assert [line async for line in lines] == []
    os.close(source)


def ask(*options: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *options],
        cwd=ROOT,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **environment},
    )


def test_a_pipe_is_answered_from_an_archive_filled_with_samples(tmp_path: Path) -> None:
    done = ask("--language", "ru", typed="/help\n", DATABASE=str(tmp_path / "new" / "a.db"))
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "TELEGRAM_BOT_TOKEN" in done.stdout and "/articles" in done.stdout
    with Archive.open(str(tmp_path / "new" / "a.db")) as archive:
        assert archive.size().articles == archive.size().samples > 0


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "will never again make anybody wait"), ("ru", "не заставит вас ждать"),
     ("kk", "енді ешкімді жағада")],
)  # fmt: skip
def test_the_demonstration_shows_what_it_promises_and_leaves_nothing(
    tmp_path: Path, language: str, words: str
) -> None:
    done = ask("--demo", "--language", language, DATABASE=str(tmp_path / "a.db"))
    assert done.returncode == 0, done.stderr
    parts = done.stdout.split("\n— ")
    assert len(parts) == 7
    _, _, added, asked, checked, unknown, inline = parts
    assert phrase(language, "admin.published") in added
    assert asked.count(words) == 2  # with typing errors too
    assert bare_text(phrase(language, "warning.negation")) in checked
    assert words not in unknown
    assert words in inline
    assert not (tmp_path / "a.db").exists()


async def test_a_number_without_a_button_is_no_question(chat: Open) -> None:
    async with chat() as here:
        assert "Ask a question in words" in await here.type("7")
        await here.type("/settings")
        await here.type("/language")
        assert "1, 2, 3" in await here.type("7")
        assert "Nothing" not in await here.type("2")
        assert "settings" not in here.session.here.menu  # of groups only


@pytest.mark.parametrize(
    ("name", "value"),
    [("OWNER_IDS", "@me"), ("TELEGRAM_BOT_TOKEN", "s3cr3t"), ("TIMEZONE", "Mars/Olympus")],
)
def test_a_bad_setting_ends_the_program_with_one_line(name: str, value: str) -> None:
    done = ask(**{name: value})
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr.startswith(name) and done.stderr.count("\n") == 1
    assert "s3cr3t" not in done.stderr


def test_a_file_that_is_no_archive_ends_the_program_with_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("no database, but long enough to be looked at" * 9)
    done = ask(DATABASE=str(tmp_path / "a.db"))
    assert done.returncode == 2
    assert done.stderr.startswith("DATABASE") and done.stderr.count("\n") == 1


async def test_a_card_and_a_chart_are_saved_as_pictures(chat: Open) -> None:
    async with chat() as here:
        list(here.archive.import_statements(['{"id": "1", "text": "The lake is full of water."}']))
        await here.type("lake full of water")
        await here.type("/nothing of ours")
        said = await here.type("> /card")  # still a reply to the answer, not to what came after it
        for shown in (said, await here.type("/stats")):
            path = Path(shown.split("File: ")[1].split("\n")[0])
            assert path.suffix == ".png" and path.read_bytes().startswith(b"\x89PNG")
