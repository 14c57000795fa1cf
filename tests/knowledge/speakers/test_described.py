"""Whether a description ("the owner of the shop", "the American who won") is who was named before, or somebody else."""

import pytest

from knowledge import quotes, speakers
from knowledge.model import Article
from tests.knowledge.speakers.naming import names_in

SPOKE = [
    (
        "ru",
        "Мост очень старый, сказал Тимур Эльнов. Его строили зимой. Потом пришла весна. "
        "Хозяин магазина рассказал газете, что мост закроют.",
        "Хозяин магазина",
    ),
    (
        "ru",
        "Мост очень старый, сказал Тимур Эльнов. Его строили зимой. Потом пришла весна. "
        "Водитель грузовика пожаловался, что мост закрыт.",
        "Водитель грузовика",
    ),
    (
        "ru",
        "Рэпер Тимур Эльнов написал: «Меня зовут Эль». Его увидят в новой передаче. "
        "Певица не приедет, сообщил автор передачи.",
        "автор передачи",
    ),
    (
        "ru",
        "Мост очень старый, сказал тренер хозяев Тимур Эльнов. Его строили зимой. Потом пришла весна. "
        "Тренер хозяев добавил, что мост закроют.",
        "Тимур Эльнов",
    ),
    (
        "en",
        "Tess Quill remembers a ride. It was late. The driver told her he would vote for the bridge.",
        "The driver",
    ),
    (
        "en",
        "Vicar Ola Quill found the way out. The vicar reminded her flock that the wall was old.",
        "Ola Quill",
    ),
    (
        "en",
        "“He left the bridge,” Harlow said. The defence speaks on Sunday. The judge said he was waiting.",
        "The judge",
    ),
    (
        "ru",
        "«Он ушёл с моста», — сказала Речкина. Завтра выступит защита. Судья сказал, что он ждёт.",
        "Судья",
    ),
    (
        "ru",
        "Анна Речкина ехала домой. Ночь была тёмной. Водитель сказал ей, что мост закроют.",
        "Водитель",
    ),
    (
        "ru",
        "Тимур Эльнов, один из сторожей края, живущих у моста, сказал, что мост закроют.",
        "Тимур Эльнов",
    ),
    ("ru", "Анна Речкина, одна из матерей, заявила: «Мост закроют».", "Анна Речкина"),
    (
        "ru",
        "Тимур Эльнов ушёл, один из сторожей сказал, что мост закроют.",
        "один из сторожей",
    ),
    (
        "ru",
        "Ольга Вербина пришла. В письме к Анне Речкиной она добавила, что мост закроют.",
        "Ольга Вербина",
    ),
    (
        "ru",
        "Тимур Эльнов пришёл. На встрече с мэром Юрой Пашковым он заявил: «Мост закроют».",
        "Тимур Эльнов",
    ),
    (
        "ru",
        "Тимур Эльнов пришёл. New York Times пишет, что старый мост закроют в мае.",
        "New York Times",
    ),
    (
        "ru",
        "Тимур Эльнов пришёл. The Kelm Globe сообщает, что старый мост закроют в мае.",
        "The Kelm Globe",
    ),
    (
        "ru",
        "В этом году в ООН Речкин, который в прошлом году угрожал «полностью закрыть» старый мост, ушёл.",
        "Речкин",
    ),
    (
        "en",
        "Ada Quill claims Tom Harlow fell to his knees and told her he was a good man.",
        "Tom Harlow",
    ),
    (
        "en",
        "Tom Harlow met Ada Quill and told her that the wall was old.",
        "Tom Harlow",
    ),
    (
        "ru",
        "Сторонники моста, в том числе мэр Тимур Эльнов, отмечают, что он ещё крепок.",
        "Сторонники моста",
    ),
    (
        "ru",
        "Жители края, включая мэра Тимура Эльнова, считают, что мост закроют.",
        "Жители края",
    ),
    (
        "kk",
        "Анна Асанова үйіне келе жатты. Түн қараңғы еді. Жүргізуші оған көпір жабылатынын айтты.",
        "Жүргізуші",
    ),
    (
        "en",
        "Tess Quill came late. It was dark. “It is shut,” the guard told her.",
        "the guard",
    ),
    (
        "kk",
        "«Ол көпірден кетті», - деді Асанов. Қорғау жексенбіде сөйлейді. Судья күтіп отырғанын айтты.",
        "Судья",
    ),
]


@pytest.mark.parametrize(("language", "text", "name"), SPOKE)
def test_who_is_described(language: str, text: str, name: str | None) -> None:
    assert names_in(language, text)[-1] == name


HEROES = [
    (
        "en",
        "Tom Harlow sang at the bridge. Harlow replaced Ada Quill, the friend of the rapper Joe Brent, "
        "who died. Harlow wore a cap. Before the show, the rapper said that he had changed his name.",
    ),
    (
        "ru",
        "Тимур Эльнов пел у моста. Эльнов заменил певицу, чей друг, рэпер Юра Пашков, умер. "
        "Эльнов носил кепку. Перед началом рэпер заявил, что сменил имя.",
    ),
]


@pytest.mark.parametrize(("language", "text"), HEROES)
def test_the_rapper_is_whom_the_title_names(language: str, text: str) -> None:
    article = Article(text=text, language=language, title="Tom Harlow, Тимур Эльнов")
    found = speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())
    assert found[-1].speaker and found[-1].speaker.name in article.title
    assert found[-1].confidence < speakers.SURE
