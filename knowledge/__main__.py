"""The same door from a shell: python -m knowledge VERB. Exit 0 done, 1 could not, 2 wrong usage."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from knowledge import verbs
from knowledge.archive import DEFAULT_DATABASE
from knowledge.errors import KnowledgeError
from knowledge.settling import settle

EXAMPLES = """\
examples:
  python -m knowledge add --samples
  python -m knowledge ask "What did the President say about the lake?"
"""


def parser() -> argparse.ArgumentParser:
    """All verbs with their options, each with an example."""
    top = argparse.ArgumentParser(
        prog="python -m knowledge",
        description="An archive of public statements: articles in, answers out, word for word.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    rows = top.add_subparsers(dest="verb", metavar="VERB", required=True)
    for verb in verbs.VERBS:
        row = rows.add_parser(
            verb.name,
            help=verb.purpose,
            description=verb.purpose,
            epilog=f"example:\n  python -m knowledge {verb.example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        row.add_argument(
            "--db",
            metavar="PATH",
            default=os.environ.get("DATABASE") or DEFAULT_DATABASE,
            help="the archive's file (default: DATABASE from the environment, else %(default)s)",
        )
        row.add_argument(
            "--json", action="store_true", help="JSON lines instead of text for people"
        )
        verb.options(row)
        row.set_defaults(run=verb.run)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb. Errors that a person can mend become one line on standard error."""
    _speak_utf8()
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except KnowledgeError as error:
        print(f"{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; what was acknowledged is kept.", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader has seen enough (`... | head`); say nothing more to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _speak_utf8() -> None:
    """Whatever the locale, questions and answers are UTF-8; half characters never stop a line."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(
                encoding="utf-8", errors="replace" if stream is sys.stdin else "backslashreplace"
            )


if __name__ == "__main__":
    settle()  # Before thousands of rules are made, all of which stay.
    sys.exit(main())
