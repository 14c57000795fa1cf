"""What stands under a heading in capitals or between the turns of an interview is not always somebody's words."""

from collections.abc import Callable

Found = list[tuple[str, str]]


def test_headings_in_capitals_are_nobodys_labels(found: Callable[..., Found]) -> None:
    text = (
        "УГОЛЬ\n\nПричал закроют раньше срока. «Мы не увольняем людей», — сказал Павел Лобов. "
        "Он не спорит с профсоюзом.\n\nТУРИСТЫ\n\nОстров вводит плату. «Мне всё равно», — сказал "
        "мэр Игорь Рощин.\n\nИ НАПОСЛЕДОК\n\nВ посёлке ищут почтальона."
    )
    assert found(text, "ru") == [
        ("direct", "«Мы не увольняем людей»"),
        ("direct", "«Мне всё равно»"),
    ]


def test_a_dash_before_and_opens_no_words_of_the_author(found: Callable[..., Found]) -> None:
    text = "«Порт решил умыться — и обнаружил, что воды нет», — пишет Павел Лобов."
    assert found(text, "ru") == [("direct", "«Порт решил умыться — и обнаружил, что воды нет»")]


def test_what_the_interviewer_has_heard_and_a_remark_are_no_answers(
    found: Callable[..., Found],
) -> None:
    text = (
        "Мастера Павла Лобова знает весь район. Мы поговорили с ним у мастерской.\n\n"
        "Как вы начали?\n\nСлучайно. Сосед сломал ногу, и я чинил ему крышу.\n\n"
        "Сколько вы берёте?\n\nНичего. Мне однажды дали пирог, и я его съел.\n\n"
        "Вас не ругают?\n\nРугают. Но я привык и не слушаю.\n\n(Смеётся.)\n\n"
        "Пишут, вы держите голубей.\n\nДержал. Двадцать пар, потом раздал.\n\n"
        "А теперь кто у вас?\n\nКот. Я его подобрал зимой."
    )
    said = [words for _, words in found(text, "ru")]
    assert len(said) == 5
    assert not any(words.startswith(("(Смеётся", "Пишут")) for words in said)


def test_whom_the_paper_asked_tells_no_answer_of_the_interview(found: Callable[..., Found]) -> None:
    text = (
        "Пекарь Павел Лобов печёт хлеб. Мы говорили с ним у печи.\n\n"
        "Почему вы решили печь?\n\n— Мне захотелось, чтобы хлеб был свой.\n\n"
        "Инспекция приходила?\n\n— Пять раз. Я им показал печь.\n\n"
        "Санслужба на запрос редакции сообщила, что замечаний нет.\n\n"
        "Сколько у вас помощников?\n\n— Двое. Я третий.\n\n"
        "А дальше что?\n\n— Дальше я куплю вторую печь."
    )
    said = [words for kind, words in found(text, "ru") if kind == "direct"]
    assert not any("Санслужба" in words for words in said)
