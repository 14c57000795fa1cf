"""Whom a reader reads in his letters."""

from knowledge import Speaker, in_letters_of

KARSAK = Speaker("edil karsak", "Edil Karsak", "diver", ("Карсака", "Эдил Карсак"))


def test_the_letters_of_a_reader_choose_the_name() -> None:
    assert in_letters_of(KARSAK, "English") is KARSAK
    assert in_letters_of(KARSAK, "Русский").name == "Эдил Карсак"


def test_a_name_with_a_case_ending_is_no_name_to_show() -> None:
    bent = Speaker("edil karsak", "Edil Karsak", "diver", ("Карсака",))
    assert in_letters_of(bent, "Русский") is bent
