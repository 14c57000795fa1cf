"""Whom a Russian text gives no name: callings tell people apart, kin speaks for itself, who acts speaks next."""

import pytest

from tests.knowledge.speakers.naming import names_in

APART = [
    ("— Дышите, — говорит медсестра.\n\n— Куда уж, — отвечает пациент.", ["медсестра", "пациент"]),
    ("— Мест нет, — говорит дежурная.\n\n— Жаль, — вздыхает грузчик.", ["дежурная", "грузчик"]),
    ("— Мест нет, — говорит кладовщик.\n\n— Жаль, — вздыхает молодой хирург.", ["кладовщик", "молодой хирург"]),
    ("— Дышите, — говорит медсестра.\n\n— Вот так, — говорит девушка.", ["медсестра", "медсестра"]),
    ("— Мест нет, — говорит одна из мам.\n\n— Жаль, — вздыхает женщина.", ["одна из мам", "одна из мам"]),
]  # fmt: skip

ACTS = [
    ("Анна Речкина вышла. «Писем нет?» — спросила она.\n\nПочтальон развёл руками.\n\n— Нет.", "Почтальон"),
    ("— Рыбы нет, — говорит Яков Гулькин.\n\nСын пожимает плечами.\n\n— Будет.", "Сын"),
    ("Спорят гончар Тимур Эльнов и маляр Яков Гулькин.\n\nТогда гончар достал круг.\n\n— Смотрите.", "Тимур Эльнов"),
    ("Анна Речкина вышла. «Писем нет?» — спросила она.\n\n— Нет.", "Анна Речкина"),
]  # fmt: skip

KIN = [
    ("Ольга Кельм танцует. В коридоре ждёт мама Ольги. Она рада. «Тепло», — говорит она.", "мама Ольги"),
    ("Тимур Эльнов вышел. На пристани стоит брат Тимура Эльнова. Он уверяет, что лодка цела.", "брат Тимура Эльнова"),
    ("Пришла мать Анна Речкина. «Рано», — сказал врач Тимур Эльнов. «Пора», — ответила мать.", "Анна Речкина"),
    ("Адвокат Яков Гулькин против. Судья Тимур Эльнов зевнул. «Пора», — заявил защитник.", "Яков Гулькин"),
    ("Это сказал муж актрисы Тимур Эльнов. «Пора», — добавил он.", "Тимур Эльнов"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), APART)
def test_two_callings_are_two_people(text: str, speakers: list[str]) -> None:
    assert [name.lower() for name in names_in("ru", text)] == speakers


@pytest.mark.parametrize(("text", "speaker"), ACTS)
def test_who_acts_before_a_line_speaks_it(text: str, speaker: str) -> None:
    assert names_in("ru", text)[-1] == speaker


@pytest.mark.parametrize(("text", "speaker"), KIN)
def test_kin_may_be_meant_by_a_pronoun_and_by_its_word(text: str, speaker: str) -> None:
    assert names_in("ru", text)[-1] == speaker
