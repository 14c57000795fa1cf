"""One person's own words that nothing marks are his, where a line announces them; the writer's own are nobody's."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article, Kind

EN = """Wanda Pell has kept the lock at Ostrey for thirty years. She told our reporter what a night there is like.

Night

I sleep with the window open, even in January. The gate talks, and if it stops talking I wake up.

The barges come at two. I know each of them by the cough of its engine.

People

My husband says the river married me first. He may be right.

Pell looks at the clock and puts on her boots.

Once a man came with a piano. We got it over the gate with a rope and four drunk sailors.

I would not swap it for a desk.

The lock will be closed for repairs in May."""

RU = """Смотрительница шлюза Ванда Пелевина тридцать лет живёт у воды. Её рассказ записала Ада Стоянова.

Я сплю с открытым окном даже в январе. Ворота разговаривают, и если они замолчат, я проснусь.

Баржи приходят в два. Каждую я узнаю по кашлю мотора.

О людях

Муж мой говорит, что река женилась на мне первой. Может, и так.

Однажды мужчина привёз пианино. Мы перетащили его верёвкой, помогли четыре матроса.

На стол в конторе я бы этого не променяла.

Шлюз закроют на ремонт в мае."""

KK = """Уәзипа Пернебаева отыз жыл бойы шлюз күзетеді. Ол бізге былай деп әңгімеледі:

Мен қаңтарда да терезені ашып ұйықтаймын. Қақпа сөйлеп тұрады, үндемей қалса, оянып кетемін.

Баржалар екіде келеді. Әрқайсысын моторының жөтелінен танимын.

Адамдар туралы

Бірде біреу пианино алып келді. Біз оны арқанмен сүйреп өткіздік, төрт матрос көмектесті.

Кеңседегі үстелге айырбастамас едім, өйткені мен осында үйрендім.

Шлюз мамыр айында жөндеуге жабылады."""


@pytest.mark.parametrize(
    ("language", "text", "teller", "most"),
    [
        ("en", EN, "Wanda Pell", 5),
        ("ru", RU, "Ванда Пелевина", 5),
        ("kk", KK, "Уәзипа Пернебаева", 4),
    ],
)
def test_a_story_is_whose_the_line_before_it_says(
    language: str, text: str, teller: str, most: int
) -> None:
    found = [
        one for one in extract_from(Article(text, language=language)) if one.kind is Kind.DIRECT
    ]
    assert {one.speaker and one.speaker.name for one in found} == {teller}
    assert len(found) == most
    assert not any("May" in one.text or one.text == "ма" for one in found)


LETTER = """The editors were sent this letter.

Dear editor,

Our street has had no lamp since the storm. I have written to the council twice.

They answered that a lamp was on its way. It must be walking.

We have hung a lantern on the chestnut. The fox likes it.

Please print this, so that somebody reads it.

— Olga Brandt, Mill Lane"""


def test_a_letter_is_whose_name_stands_below_it() -> None:
    found = extract_from(Article(LETTER, language="en"))
    direct = [one for one in found if one.kind is Kind.DIRECT]
    assert len(direct) == 4
    assert {one.speaker and one.speaker.name for one in direct} == {"Olga Brandt"}


COLUMN = """Last week the sculptor Elena Kandel published an open letter. I signed it, as did forty others.

“You took my girl down at night,” Kandel writes to the mayor.

I do not like the word improvement. We all know what it means: tiles.

My neighbour says the girl will be back. I would like to believe him.

I look at the empty plinth each morning.

Philip Rosen"""
ADVICE = """“Nobody talks about it at home,” says Holly Snyder, vice-president of a firm, who told our reporter so.

Talk to your children before you need them.

Ask your adviser what a year of care costs.

Put your papers in order, and tell your family where they are.

You may want to name somebody who decides for you.

Your plan should be read again each year."""


@pytest.mark.parametrize("text", [COLUMN, ADVICE])
def test_what_the_writer_tells_himself_is_nobodys(text: str) -> None:
    found = extract_from(Article(text, language="en"))
    direct = [one for one in found if one.kind is Kind.DIRECT]
    assert all(text[one.span.start] == "“" for one in direct)


QUOTED = {
    "en": "Tom Reed, the miller, met us at the gate.\n\nHow old is the wheel?\n\n“Older than the parish.”\n\n"
    "Who turns it now?\n\n“The river does, and it wants no wages.”\n\nAnd in a dry year?\n\n“We wait for the rain.”",
    "ru": "Мельник Фома Рудин встретил нас у ворот.\n\nСколько лет колесу?\n\n«Больше, чем приходу.»\n\n"
    "Кто его крутит теперь?\n\n«Река, и жалованья она не просит.»\n\nА в сухой год?\n\n«Сидим и ждём дождя.»",
    "kk": "Диірменші Тоқтар Рысбаев бізді қақпадан қарсы алды.\n\nДөңгелекке неше жыл?\n\n«Ауылдан үлкен.»\n\n"
    "Оны қазір кім айналдырады?\n\n«Өзен айналдырады, жалақы сұрамайды.»\n\nҚуаң жылы ше?\n\n«Жаңбыр күтіп отырамыз.»",
}


@pytest.mark.parametrize("language", QUOTED)
def test_paragraphs_in_marks_are_whose_who_alone_is_named(language: str) -> None:
    found = extract_from(Article(QUOTED[language], language=language))
    names = [one.speaker.name if one.speaker else "" for one in found if one.kind is Kind.DIRECT]
    assert len(names) == 3
    assert len(set(names)) == 1
    assert names[0].split()[-1] in {"Reed", "Рудин", "Рысбаев"}


@pytest.mark.parametrize(
    ("language", "text", "credit"),
    [
        (
            "en",
            EN.replace(" She told our reporter what a night there is like.", ""),
            "As told to Ben Low",
        ),
        ("ru", RU.replace(" Её рассказ записала Ада Стоянова.", ""), "Записала Ада Стоянова"),
        ("kk", KK.replace(" Ол бізге былай деп әңгімеледі:", ""), "Жазып алған Иса Прұдов"),
    ],
)
def test_a_line_below_that_says_who_wrote_it_down_is_enough(
    language: str, text: str, credit: str
) -> None:
    *story, last = text.split("\n\n")
    with_credit = "\n\n".join([*story, credit, last])
    found = extract_from(Article(text=with_credit, language=language))
    said = [one for one in found if one.kind is Kind.DIRECT]
    assert len(said) > 1
    assert not any(credit in one.text or last in one.text for one in said)


def test_the_last_sentence_of_the_introduction_announces_it_though_the_writer_says_we() -> None:
    text = RU.replace("Её рассказ записала Ада Стоянова.", "Мы нашли её дома. Дальше — её рассказ.")
    found = extract_from(Article(text=text, language="ru"))
    assert found
    assert {one.speaker.name for one in found if one.speaker} == {"Ванда Пелевина"}
