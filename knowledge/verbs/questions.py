"""The verbs that ask and check."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

from knowledge import printing, shapes
from knowledge.errors import BadLine
from knowledge.settling import settle
from knowledge.verbs.common import COULD_NOT, DONE, WRONG, Options, line, open_archive


def ask(options: Options) -> int:
    """Answer one question, or a stream of them."""
    if not (options.question or options.jsonl):
        print("Name a question, in quotation marks, or use --jsonl.", file=sys.stderr)
        return WRONG
    with open_archive(options) as archive:
        if options.jsonl:
            archive.read_ahead()
            return _stream(
                lambda record: shapes.result(
                    archive.search(_asked(record), limit=options.limit), record.get("id")
                )
            )
        found = archive.search(" ".join(options.question), limit=options.limit)
        if options.json:
            line(shapes.result(found))
        else:
            printing.result(found, archive.size(), explain=options.explain)
    return DONE


def check(options: Options) -> int:
    """Compare an alleged quotation, or a stream of them, with what is stored."""
    if not (options.words or options.jsonl):
        print("Name the alleged words, in quotation marks, or use --jsonl.", file=sys.stderr)
        return WRONG
    with open_archive(options) as archive:
        if options.jsonl:
            return _stream(
                lambda record: shapes.verdict(
                    archive.check(_asked(record), speaker=str(record.get("speaker") or "")),
                    record.get("id"),
                )
            )
        found = archive.check(" ".join(options.words), speaker=options.speaker)
        if options.json:
            line(shapes.verdict(found))
        else:
            printing.verdict(found, archive.size())
    return DONE


def _asked(record: dict[str, object]) -> str:
    text = record.get("text")
    if not isinstance(text, str):
        raise BadLine('no "text"')
    return text


def _stream(reply: Callable[[dict[str, object]], shapes.Shape]) -> int:
    """Answer JSON lines of standard input one by one; a bad line is named and passed over."""
    code = DONE
    settle()
    for number, typed in enumerate(sys.stdin, 1):
        if not typed.strip():
            continue
        try:
            record = json.loads(typed)
            if not isinstance(record, dict):
                raise BadLine("not an object")
            line(reply(record))
        except (ValueError, BadLine) as error:
            print(f"line {number}: {error}", file=sys.stderr)
            code = COULD_NOT
    return code
