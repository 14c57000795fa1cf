"""A paper that passes on what somebody else said: whose words they are."""

import pytest

from tests.knowledge.speakers.naming import names_in

RU = [
    ("Мост закроют в мае, передаёт Kelpress со ссылкой на мэра {gen}.", ""),
    ("Мост закроют в мае, передает Kelnews.kz со слов мэра {gen}.", ""),
    ("Мост закроют в мае, пишет «Вечерний Кельм» со ссылкой на мэра {gen}.", ""),
    ("Как пишет газета «Заря» со ссылкой на мэра {gen}, мост закроют в мае.", ""),
    ("Агентство Kelpress со ссылкой на мэра {gen} сообщает, что мост закроют в мае.", ""),
    ("Kelpress сообщает со ссылкой на мэра {gen}, что мост закроют в мае.", ""),
    ("Со ссылкой на мэра {gen} агентство сообщает, что мост закроют в мае.", ""),
    ("«Мост закроют в мае», — передаёт Kelpress со ссылкой на мэра {gen}.", ""),
    ("Мост закроют к маю. Об этом сообщает Kelnews.kz со ссылкой на мэра {gen}.", ""),
    ("Министр {nom} со ссылкой на метеорологов сообщил, что мост закроют в мае.", ""),
    ("Мост закроют в мае, сообщает «Заря» со ссылкой на Минздрав.", "Минздрав"),
    ("Мост закроют в мае, пишет «Заря» со ссылкой на CNN.", "CNN"),
    ("Как рассказали Kelnews.kz в Минздраве, мост закроют в мае.", "Минздрав"),
    ("Как сообщили корреспонденту Kelpress в Минздраве, мост закроют в мае.", "Минздрав"),
    ("В Минздраве журналистам рассказали, что мост закроют в мае.", "Минздрав"),
    ("В Минздраве корреспонденту Kelpress сообщили, что мост закроют в мае.", "Минздрав"),
]


@pytest.mark.parametrize(("text", "whose"), RU)
def test_a_russian_paper_refers_to_somebody(text: str, whose: str) -> None:
    spoke = text.format(nom="Тимур Эльнов", gen="Тимура Эльнова")
    assert names_in("ru", spoke) == [whose or "Тимур Эльнов"]


PUT_IN = [
    "{nom}, по данным Kelpress, сообщил, что мост закроют в мае.",
    "{nom}, как сообщает Kelpress, заявил, что мост закроют в мае.",
    "Министр {nom}, передаёт корреспондент Kelpress, заявил, что мост закроют в мае.",
    "Министр {nom}, сообщает пресс-служба мэрии, заявил, что мост закроют в мае.",
    "Мост закроют в мае, заявил министр {nom}, передаёт Kelpress.",
    "Мост закроют в мае, заявил министр {nom}, сообщает Kelnews.kz.",
    "Мост закроют к маю. Об этом, как сообщает Kelpress, заявил министр {nom}.",
    "На совещании под председательством премьер-министра Орлана Кенжина министр {nom} доложил, "
    "что мост закроют.",
    "На совещании под председательством Орлана Кенжина министр {nom} доложил, что мост закроют.",
    "На встрече с главой МИД Турции Хаканом Фиданом {nom} заявил, что мост закроют в мае.",
    "Президенту Орлану Кенжину министр {nom} доложил, что мост закроют в мае.",
]


@pytest.mark.parametrize("text", PUT_IN)
def test_a_russian_name_with_somebody_else_beside_it(text: str) -> None:
    assert names_in("ru", text.format(nom="Тимур Эльнов")) == ["Тимур Эльнов"]


POINTED_AT = [
    "Мост закроют к маю. Такое заявление сделал министр {nom}.",
    "Мост закроют к маю. С таким предложением выступил министр {nom}.",
    "Мост закроют к маю. Таким мнением поделился в эфире министр {nom}.",
    "Мост закроют к маю. Соответствующую оценку озвучил министр {nom}.",
    "Мост закроют к маю. Такое мнение {nom} высказал в эфире радио.",
    "Мост закроют к маю. Так считает министр {nom}.",
    "Мост закроют к маю. В этом уверен министр {nom}.",
    "Мост закроют к маю — так считает министр {nom}.",
    "Мост закроют к маю, следует из слов министра {gen}.",
    "Из слов министра {gen} следует, что мост закроют к маю.",
    "«Мост закроют к маю», — передаёт агентство Kelpress слова министра {gen}.",
    "«Мост закроют к маю», — привели в пресс-службе слова министра {gen}.",
    "«Мост закроют к маю», — слова министра {gen} приводит пресс-служба.",
    "Пресс-служба приводит слова министра {gen} о том, что мост закроют к маю.",
]


@pytest.mark.parametrize("text", POINTED_AT)
def test_what_a_russian_sentence_calls_somebodys_words(text: str) -> None:
    spoke = text.format(nom="Тимур Эльнов", gen="Тимура Эльнова")
    assert names_in("ru", spoke) == ["Тимур Эльнов"]


VERBS = [
    "предостерёг",
    "поклялся",
    "придерживается мнения",
    "сослался на то",
    "убеждён в том",
    "исходит из того",
    "выдвинул версию",
    "был вынужден признать",
]


@pytest.mark.parametrize("verb", VERBS)
def test_a_russian_verb_of_saying(verb: str) -> None:
    text = f"Министр Тимур Эльнов {verb}, что мост закроют к маю."
    assert names_in("ru", text) == ["Тимур Эльнов"]


EN = [
    ("The bridge will close soon, Kelpress reported, citing Mayor {}.", ""),
    ("Citing Mayor {}, Kelpress reported that the bridge will close soon.", ""),
    ("Kelpress, citing Mayor {}, reported that the bridge will close soon.", ""),
    ("Kelpress reported, citing Mayor {}, that the bridge will close soon.", ""),
    ("Kelpress reports with reference to Mayor {} that the bridge will close soon.", ""),
    ("The bridge will close soon, Kelpress learned from Mayor {}.", ""),
    ("As noted by Mayor {}, the bridge will close soon.", ""),
    ("The bridge will close soon. This was announced by Mayor {}.", ""),
    ("The bridge will close soon, Mayor {} is convinced.", ""),
    ("“The bridge will close soon,” warned Mayor {}.", ""),
    ("“The bridge will close soon,” believes Mayor {}.", ""),
    ("Mayor {} highlighted that the bridge will close soon.", ""),
    ("Mayor {} did not rule out that the bridge will close soon.", ""),
    ("The mayor, citing Kelpress, said that the bridge will close soon.", "The mayor"),
    ("Ludwig van der Dyk said that the bridge will close soon.", "Ludwig van der Dyk"),
    ("Secretary-General {} said that the bridge will close soon.", ""),
    ("Air Astana said that the flights would resume.", "Air Astana"),
    ("Human Rights Watch said that the bridge was closed.", "Human Rights Watch"),
]


@pytest.mark.parametrize(("text", "whose"), EN)
def test_an_english_sentence_names_somebody_beside_a_paper(text: str, whose: str) -> None:
    assert names_in("en", text.format("Nurzhan Tulkibek")) == [whose or "Nurzhan Tulkibek"]
