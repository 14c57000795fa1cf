import time

import pytest

from knowledge.reading.dateline import dateline


@pytest.mark.parametrize(
    ("text", "place", "publisher"),
    [
        ("ASTANA. KAZINFORM President Tokayev has sent", "Astana", "Kazinform"),
        ("ASTANA. KAZINFORM – The UN and the EU", "Astana", "Kazinform"),
        ("АСТАНА. КАЗИНФОРМ – Президент", "Астана", "Казинформ"),
        ("НҰР-СҰЛТАН. ҚазАқпарат – Мемлекет басшысы", "Нұр-Сұлтан", "ҚазАқпарат"),
        ("ТОРВИН. КЕЛПРЕСС\n\nГлава", "Торвин", "Келпресс"),
        ("Astana, 5 March (Agency) - The forum", "Astana", "Agency"),
        ("Алматы, 3 наурыз (ҚазТАГ) – Үкімет", "Алматы", "ҚазТАГ"),
        ("LONDON (Reuters) - The bank", "London", "Reuters"),
        ("PARIS, March 5, 2023 (AFP) - The city", "Paris", "AFP"),
        ("ASTANA, Kazakhstan (AP) — The forum", "Astana, Kazakhstan", "AP"),
        ("МОСКВА, 5 марта. /ТАСС/. Глава", "Москва", "ТАСС"),
        ("МОСКВА, 5 мар - РИА Новости. Глава", "Москва", "РИА Новости"),
        ("Москва. 5 марта. ИНТЕРФАКС - Глава", "Москва", "Интерфакс"),
        ("MANCHESTER, N.H. - The senator", "Manchester, N.H.", ""),
        ("NEW YORK — The mayor", "New York", ""),
    ],
)
def test_a_dateline_gives_place_and_publisher(text: str, place: str, publisher: str) -> None:
    found = dateline(text)
    assert (found.place, found.publisher) == (place, publisher)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "США – крупнейший партнёр.",
        "NATO. The alliance met.",
        "BBC. ITV news.",
        "U.S. President said so.",
        "The president arrived. 5 March was cold.",
        "President Tokayev said (Kazinform) - and left.",
    ],
)
def test_other_first_words_are_no_dateline(text: str) -> None:
    assert dateline(text).end == 0


@pytest.mark.parametrize("piece", ["A-", "AB ", "A.A ", "АБ-", "(", "A5 ", "Abc "])
def test_a_hostile_start_takes_no_time(piece: str) -> None:
    begun = time.perf_counter()
    dateline(piece * 100_000)
    assert time.perf_counter() - begun < 0.5
