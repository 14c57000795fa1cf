"""Which language a text is in, its words, and what counts as the same word."""

import pytest

from knowledge.language import detect, fold, languages, words


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The lake belongs to both countries, the minister said.", "en"),
        ("Who spoke about the lake?", "en"),
        ("Озеро принадлежит обеим странам, заявил министр.", "ru"),
        ("Согласно картам", "ru"),  # no small word, no letter of its own
        ("Көл екі елге де ортақ, деді министр.", "kk"),
        ("Министр не деді?", "kk"),  # no letter of its own
        ("Kól eki elge de ortaq, dedi mınıstr.", "kk"),
        ("Köl eki elge de ortaq, dedi ministr.", "kk"),
        ("Толгарин", "ru"),  # a script without other signs
        ("", "en"),
        ("12 + 30", "en"),
    ],
)
def test_the_language_of_a_text_is_seen(text: str, code: str) -> None:
    assert detect(text).code == code


def test_a_text_without_signs_takes_the_default() -> None:
    assert detect("2 + 2 = 4", default="kk").code == "kk"


def test_words_keep_hyphens_and_apostrophes_inside() -> None:
    text = "«Kassym-Jomart’s» word — O'Brien, 2023."
    assert [span.of(text) for span in words(text)] == ["Kassym-Jomart’s", "word", "O'Brien", "2023"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ёлка", "елка"), ("O’Brien", "O'BRIEN"), ("ﬁne", "fine"), ("Вице‑премьер", "вице-премьер")],
)
def test_spellings_of_one_word_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize("code", ["en", "ru", "kk"])
def test_every_language_says_how_it_is_recognised(code: str) -> None:
    language = languages()[code]
    assert language.words("detect.words") and language.words("detect.script")


def test_a_list_that_is_no_list_is_named() -> None:
    with pytest.raises(TypeError, match=r"en\.toml: detect is no list"):
        languages()["en"].words("detect")
