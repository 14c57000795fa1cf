"""Marks around what nobody said: names behind a colon, signs, proverbs; and beside each, what is said."""

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Круглый стол на тему: «Роль молодёжи в жизни города» прошёл в библиотеке."),
        ("ru", "На камне высечено: «Никто не забыт, ничто не забыто»."),
        ("ru", "На плакатах было написано: «Верните нам наш парк»."),
        ("ru", "На бетонной стене краской: «Коля, вернись, я всё прощу»."),
        ("ru", "Девушка держала картонку: «Обнимаю бесплатно всех желающих»."),
        ("ru", "Пословица гласит: «Тише едешь — дальше будешь»."),
        ("ru", "Недаром говорят: «Не имей сто рублей, а имей сто друзей»."),
        ("ru", "Театр привёз два спектакля: «Ревизор приехал вчера» и «Три сестры и брат»."),
        ("ru", "Победителями стали: «Самый лучший двор» — Липовка."),
        ("ru", "«Чужие письма из дома»\nТак называется новая книга Елены Зиминой."),
        ("en", "A round table on the topic: “The role of youth in our town” was held on Monday."),
        ("en", "Protesters held banners: “Hands off our old park” and “The mayor must go”."),
        ("en", "The choir sang “Rise up, my country” and “On a hill of stone”, the host said."),
        ("en", "The tattoo on his arm says “Only the river can judge me”."),
        ("ru", "Они танцуют под трек с такими словами: «Да, мы косим сами» и «Посмотри на сено»."),
        ("en", "They dance to a track with lyrics like: “Yes, we mow it” and “Look at the hay”."),
        ("kk", "Олар билейді, әннің сөзі мынадай: «Иә, шөпті өзіміз шабамыз»."),
        ("kk", "Мақаланың тақырыбы: «Әкім саябақты құрылысшыға сатты»."),
        ("kk", "Альбом «Арғы жағада кездескенше, достым» деп аталды, деді музыкант Лапин."),
        ("kk", "«Отан отбасынан басталады» дейді халық даналығы."),
        ("kk", "«Ескі үйден келген хаттар»\nЕлена Зиминаның жаңа кітабы осылай аталады."),
    ],
)
def test_a_name_is_nobodys_words(found: Callable[..., Found], language: str, text: str) -> None:
    assert [kind for kind, _ in found(text, language) if kind == "direct"] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Анна Крылова, автор книги: «Я писала её ночами»."),
        ("ru", "Актриса о названии фильма: «Его придумал мой сын»."),
        ("ru", "Режиссёр — о новом спектакле: «Мы репетировали ровно год»."),
        ("ru", "Громов адресовал мэру вопрос на вечную тему: «Что делать с пустыми деревнями?»"),
        ("ru", "Бабушка часто говорила: «Не имей сто рублей, а имей сто друзей»."),
        ("ru", "Директор выставки: «Мы ждём гостей из Казани»."),
        ("ru", "Мэр Громов — о новой песне: «Мне она не нравится, но дети её поют»."),
        ("en", "The mayor said of the lyrics: “I do not like them, but the children do.”"),
        ("en", "The mayor held up a poster: “This is what they left us with,” he said."),
        ("en", "After the show, “We were lucky to get away with it,” she said."),
        ("en", "On the banner, the mayor said: “I will take it down.”"),
        ("kk", "Айгүл Сәрсенова: «Бұл ән анама арналған», – деп жауап берді."),
    ],
)
def test_what_is_said_of_a_name(found: Callable[..., Found], language: str, text: str) -> None:
    assert [kind for kind, _ in found(text, language)] == ["direct"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Писатель Лосев назвал роман «Никто не придёт за нами»."),
        ("ru", "Свою рубрику редакция назвала «Вопрос ребром и ответ»."),
        ("ru", "Жюри высоко оценило спектакль «Три дня без слов»."),
        ("en", "Losey called his novel “Nobody is coming for us”."),
        ("en", "Critics praised the exhibition “A road across the white steppe”."),
    ],
)
def test_who_calls_a_work_by_its_name_says_nothing(
    found: Callable[..., Found], language: str, text: str
) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Критик Лапин назвал роман «самой скучной книгой года»."),
        ("ru", "Депутат Жуков раскритиковал законопроект, назвав его «тишиной для богатых»."),
        ("en", "The critic called the novel “the dullest book of the year”."),
    ],
)
def test_who_calls_a_work_something_says_it(
    found: Callable[..., Found], language: str, text: str
) -> None:
    assert [kind for kind, _ in found(text, language)] == ["mixed"]


def test_whom_somebody_tells_behind_a_title_is_no_speaker(found: Callable[..., Found]) -> None:
    text = "Tom Harlow, the editor in charge of “Today,” reminded his staff about the wall."
    assert found(text, "en") == []


def test_a_line_in_marks_between_paragraphs_goes_on_with_no_speech(
    found: Callable[..., Found],
) -> None:
    for heading, more in (("«Жартылай жабық іс»", 0), ("«Мен кетпеймін»", 1)):
        text = (
            f"— Ол айғайлап сөйлемейді, — дейді Дана Жанова.\n\n{heading}\n\nСот ертең басталады."
        )
        assert len(found(text, "kk")) == 1 + more


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("ru", "Анна Крылова заявила, что «большая двадцатка» соберётся в мае.", "indirect"),
        ("ru", "Анна Крылова заявила, что «большая дыра» зияет в бюджете.", "mixed"),
        ("kk", "Елена Зимина «қара жәшік» орманнан табылғанын айтты.", "indirect"),
    ],
)
def test_a_name_that_always_has_marks_is_not_quoted(
    found: Callable[..., Found], language: str, text: str, kind: str
) -> None:
    assert [kinds for kinds, _ in found(text, language)] == [kind]
