import time

import pytest

from knowledge.reading.cleaning import clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\u2028d\u2029e\x0bf\x0cg\x85h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\tb", "a b"),
        ("a\x00b\x1bc\x7f", "abc"),
        ("\ufeffa\ud800b\udfff", "ab"),
        ("a\u202egnp\u202c \u2066x\u2069", "agnp x"),
        ("e\u0301 и\u0306", "é й"),
        (
            "«Мы – едины…» \u00a0 “ok”",
            "«Мы – едины…» \u00a0 “ok”",
        ),  # a reader sees these: they stay
        ("🙂👨‍👩‍👧", "🙂👨‍👩‍👧"),
        ("", ""),
    ],
)
def test_only_what_nobody_sees_is_changed(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_cleaning_twice_changes_nothing_more() -> None:
    text = "".join(map(chr, range(0x3000))) + "\r\r\n\u2028"
    assert clean(clean(text)) == clean(text)


def test_a_pile_of_combining_marks_takes_no_time() -> None:
    begun = time.perf_counter()
    assert len(clean("a" + "\u0301\u0316" * 500_000)) < 40
    assert time.perf_counter() - begun < 1
