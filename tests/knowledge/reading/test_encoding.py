import os

import pytest

from knowledge.errors import SourceError, SourceRefused, SourceUnreadable
from knowledge.reading.encoding import decode

RUSSIAN = "Президент сказал: «Мы едины». Ёлки – 5 шт., объявил АО «Қазақ»"
RUSSIAN_PLAIN = "Глава государства отметил: мы едины и будем работать вместе."
KAZAKH = "Мемлекет басшысы: «Біз бірге жұмыс істейміз» деп айтты. Үкімет, қоғам, ғылым, өңір."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [RUSSIAN, KAZAKH, "Plain English.", "Kenzhe – “yes” 🙂"])
def test_unicode_with_or_without_a_mark_is_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), name="x").lstrip("\ufeff") == text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic"])
@pytest.mark.parametrize(
    "text", [RUSSIAN_PLAIN, RUSSIAN_PLAIN.upper(), "Москва, 5 марта. " + RUSSIAN_PLAIN * 50]
)
def test_single_byte_russian_is_told_by_its_words(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), name="x") == text


def test_a_single_word_is_enough_for_the_usual_encodings() -> None:
    assert [decode("Да.".encode(code), name="x") for code in ("cp1251", "koi8-r", "cp866")] == [
        "Да."
    ] * 3


def test_windows_1251_keeps_quotation_marks_and_dashes() -> None:
    text = "Он сказал: «Мы – “едины”… и всё» — №5"
    assert decode(text.encode("cp1251"), name="x") == text


def test_kazakh_in_its_own_windows_code_page_is_read() -> None:
    assert decode(KAZAKH.encode("kz1048"), name="x") == KAZAKH


@pytest.mark.parametrize("text", ["“Yes,” he said – twice.", "The café’s owner, José, said no."])
def test_western_text_is_not_taken_for_cyrillic(text: str) -> None:
    assert decode(text.encode("cp1252"), name="x") == text


def test_a_wrong_declaration_does_not_beat_valid_utf8() -> None:
    assert decode(RUSSIAN.encode(), name="x", charset="windows-1251") == RUSSIAN


def test_a_declared_charset_is_believed_where_the_bytes_fit() -> None:
    assert decode("Łódź".encode("cp1250"), name="x", charset="windows-1250") == "Łódź"


@pytest.mark.parametrize(
    "charset", ["no-such-charset", "utf-7", "base64", "rot13", "undefined", "punycode"]
)
def test_a_declared_charset_that_is_none_is_passed_over(charset: str) -> None:
    assert decode(RUSSIAN_PLAIN.encode("cp1251"), name="x", charset=charset) == RUSSIAN_PLAIN


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(50),
        b"PK\x03\x04" + bytes(30),
        b"\x7fELF" + bytes(30),
        b"\xd0\xcf\x11\xe0" + bytes(30),
        bytes(1000),
        bytes(range(256)) * 20,
        "Text in UTF-16 without a mark".encode("utf-16-le"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(SourceRefused, match=r"^thing\.txt is no text"):
        decode(data, name="thing.txt")


def test_random_bytes_are_refused() -> None:
    for _ in range(50):
        with pytest.raises(SourceError):
            decode(os.urandom(3000), name="noise")


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfeA",
        "Мы едины".encode()[:-1],
        RUSSIAN.encode()[:51] + RUSSIAN.encode()[52:],
        ("“We are one,” he said. – “Yes.”".encode() + b"\xff") * 3,
    ],
)
def test_a_file_that_was_damaged_is_named(data: bytes) -> None:
    with pytest.raises(SourceUnreadable, match=r"^letter\.txt "):
        decode(data, name="letter.txt")


def test_a_text_with_a_stray_nul_is_still_a_text() -> None:
    assert decode(b"We are\x00 one.", name="x") == "We are\x00 one."


@pytest.mark.parametrize("charset", ["iso-8859-1", "latin-1", "cp1252", "koi8-r", "us-ascii"])
def test_a_declaration_that_makes_no_words_is_not_believed(charset: str) -> None:
    text = "Президент сообщил: «Мы едины», — и уехал в Астану."
    assert decode(text.encode("cp1251"), name="x", charset=charset) == text
