"""Whose a family name or a first name is that stands alone: invented sentences."""

from __future__ import annotations

import pytest

from tests.knowledge.speakers.naming import names_in

_SAID = "қабырға ескі болғандықтан құлап кетуі мүмкін"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            f"Бапкер Том Лосс ертең келеді. Лосстан бұрын мұнда ешкім болған жоқ. Лосстың айтуынша, {_SAID}.",
            "Том Лосс",
        ),
        (f"Министр Халид аль-Харун келді. Харунның айтуынша, {_SAID}.", "Халид аль-Харун"),
        (
            f"Әнші Кит Харлоу келді. Кит ән айтты. Ертең Кит Сэм Торнтонның рөлін алады. Киттің айтуынша, {_SAID}.",
            "Кит Харлоу",
        ),
        (
            f"Дастин Джонсон жеңілді. Кубокты Джон Тамға тапсырды. «Бұл {_SAID} деген сөз», – деді Там.",
            "Джон Там",
        ),
    ],
)  # fmt: skip
def test_a_name_alone_is_that_of_whose_full_name_has_it(text: str, name: str) -> None:
    assert names_in("kk", text)[-1] == name


def test_a_particle_is_no_part_of_the_family_name() -> None:
    text = 'Minister Khalid al-Harun arrived. Harun said: "The wall is old."'
    assert names_in("en", text) == ["Khalid al-Harun"]
    text = "Министр Халид аль-Харун приехал. «Стена старая», — сказал Харун."
    assert names_in("ru", text) == ["Халид аль-Харун"]
