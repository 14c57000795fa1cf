"""The characters of kinds of tokens: those that patterns name together are neighbours."""

from itertools import pairwise, product

from knowledge.grammar.numbering import DEEPEST, HOLE, together, used_expressions
from knowledge.language import languages

KINDS = "abcdefgh"


def runs(characters: str) -> int:
    """Runs of neighbours."""
    codes = sorted(map(ord, characters))
    return 1 + sum(after - before > 1 for before, after in pairwise(codes))


def test_kinds_of_the_most_used_set_are_neighbours_and_of_others_where_that_is_possible() -> None:
    halves = [
        "".join(
            kind for kind, bits in zip(KINDS, product((0, 1), repeat=3), strict=True) if bits[at]
        )
        for at in (2, 0, 1)
    ]
    places = together(KINDS, halves)

    assert sorted(places) == sorted(places.values()) == list(KINDS)
    # Counted in binary the runs would be 1, 2 and 4.
    assert [runs("".join(map(places.__getitem__, half))) for half in halves] == [1, 1, 2]


def test_what_a_part_names_counts_wherever_the_part_is_written_out() -> None:
    language = languages()["en"]
    parts = language.pairs("speech.parts")

    def written(pattern: str, depth: int = 0) -> int:
        assert depth <= DEEPEST
        names = HOLE.findall(pattern)
        return names.count("cap") + sum(
            written(parts[name], depth + 1) for name in names if name in parts
        )

    patterns = [
        str(table.get("pattern", ""))
        for name in language.keys("speech")
        for table in language.tables(f"speech.{name}")
    ]
    assert sum(pattern.count("{cap}") for pattern in patterns) < sum(map(written, patterns)) / 10
    assert used_expressions(language)[0] == "cap"
