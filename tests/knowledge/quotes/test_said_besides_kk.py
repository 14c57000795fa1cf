"""What Kazakh says besides a plain verb: one while another does something, a question, what one used to say."""

from collections.abc import Callable

import pytest

from tests.knowledge.speakers.naming import names_in

Found = list[tuple[str, str]]

WORDS = "Көпірді күзде ашамыз"
FRAMES = [
    ("Асан Үсен «{}» десе, Дана Сақ үндемеді.", "Асан Үсен"),
    ("Асан Үсен «{}» деп жауап берсе, Дана Сақ үндемеді.", "Асан Үсен"),
    ("«{}», – десе әкім Асан Үсен, Дана Сақ үндемеді.", "Асан Үсен"),
    ("Анам да «{}» дейтін.", "Анам"),
    ("Әжем «{}» деп отыратын.", "Әжем"),
    ("Қазылар алқасы «{}» деген тұжырым жасады.", "Қазылар алқасы"),
    ("Асан Үсеннің «{}» дегені бар.", "Асан Үсен"),
    ("Асан Үсеннің «{}» деген сөзіне зал қол соқты.", "Асан Үсен"),
    ("Әкім Асан Үсеннің «{}» деген байыпты ескертуін ешкім тыңдамады.", "Асан Үсен"),
    ("Асан Үсен «{}» деумен шектелді.", "Асан Үсен"),
    ("Су министрлігінен «{}» деген жауап алдық.", "Су министрлігі"),
    ("Куәгер Асан Үсен «{}» деп айтып, отыра кетті.", "Асан Үсен"),
    ("Дәрігер Асан Үсен «{}» дегенімен, науқас сенбеді.", "Асан Үсен"),
    ("Дәрігер Асан Үсен «{}» деп айтқан соң, науқас жымиды.", "Асан Үсен"),
    ("Әкім Асан Үсен құрылысшыларға «{}» деген сұрақ қойды.", "Асан Үсен"),
]
CLAUSES = [
    ("Жаңа жол ашылғанын брифингте министр Асан Үсен мәлімдеді.", "Жаңа жол ашылғанын"),
    ("Жаңа жол ашылғанын министр Асан Үсен тілшілерге айтты.", "Жаңа жол ашылғанын"),
    ("Министр Асан Үсен жобаның басты маңызын атап өтті.", "жобаның басты маңызын"),
    ("Министр Асан Үсен жол ашылғанын айтқаннан кейін, жұрт тарқады.", "жол ашылғанын"),
    ("Министр Асан Үсен жолдың ашылғанына, бірақ оны жөндейтіндеріне сендірді.",
     "жолдың ашылғанына, бірақ оны жөндейтіндеріне"),
    ("Хабарламаға сәйкес ұрылар ақшаны алып қашқан.", "ұрылар ақшаны алып қашқан"),
    ("Reuters ақпараттарына сүйенсек, жол жабылып қалған.", "жол жабылып қалған"),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "who"), FRAMES)
def test_words_in_marks(found: Callable[..., Found], frame: str, who: str) -> None:
    text = frame.format(WORDS)
    assert found(text, "kk") == [("direct", f"«{WORDS}»")]
    assert names_in("kk", text) == [who]


def test_what_is_only_thought_of_is_not_said(found: Callable[..., Found]) -> None:
    assert found(f"Егер әкім «{WORDS}» десе, жұрт қуанады.", "kk") == []


@pytest.mark.parametrize(("text", "words"), CLAUSES)
def test_a_clause(found: Callable[..., Found], text: str, words: str) -> None:
    assert found(text, "kk") == [("indirect", words)]


@pytest.mark.parametrize("what", ["елінің мүмкіндігін", "студент алмасуды"])
def test_what_stands_behind_a_full_name_is_no_more_of_it(what: str) -> None:
    text = f"Дана Сақ келді. Министр Рашид Морель {what} кеңейтуді ұсынды."
    assert names_in("kk", text) == ["Рашид Морель"]


def test_white_paper_says_nothing(found: Callable[..., Found]) -> None:
    assert found("Құдық басында ақ қағаз: «Суды ішсең, шелегін төңкеріп кет».", "kk") == []


def test_what_the_speaker_heard_is_his_own_telling(found: Callable[..., Found]) -> None:
    told = "Мен оған: «Қайт», – дедім. Ол: «Өзім қайда барам?» – деп есікті жапты"
    assert found(f"– {told}, – деп күлді Дана Сақ.", "kk") == [("direct", told + ",")]
    heard = "Әкем мені қырға апаратын. «Жұлдыз сөніп қалған», – дейтін. Сол түні ұйықтамадым."
    assert found(f"– {heard}\n\n– Неге?\n\n– Білмеймін.", "kk")[0] == ("direct", heard)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Ақын Марат Үсен келді. Көрші кемпір былай депті:\n\n– Бала ауырды, – деп көзін сүртті ол.",
            "кемпір",
        ),
        (
            "Әкім Марат Үсен келді. Жеті жасар Томирис атқа мінді. «Мына жер қозғалады!» – деді қыз.",
            "Томирис",
        ),
        ("Ахметовтер отбасы: «Көпірді күзде ашамыз», – деді.", "Ахметовтер отбасы"),
        ("Қала метрополитені жаңа жол ашылғанын мәлімдеді.", "Қала метрополитені"),
    ],
)
def test_who_is_told_of_before(text: str, who: str) -> None:
    (name,) = names_in("kk", text)
    assert name is not None and name.endswith(who)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Дана Сақ жаңа жол ашылмайтынын айтса, Асан Үсен үндемеді.", "жаңа жол ашылмайтынын"),
        ("Дана Сақ жаңа жолды кеңейтуді ұсынса, Асан Үсен үндемеді.", "жаңа жолды кеңейтуді"),
    ],
)
def test_a_clause_beside_what_another_does(
    found: Callable[..., Found], text: str, words: str
) -> None:
    assert found(text, "kk") == [("indirect", words)]
    assert names_in("kk", text) == ["Дана Сақ"]


def test_who_is_no_subject_of_a_clause() -> None:
    sewing = "Балалар киімін тігетін Дана Сақ баға екі рет көтерілгеніне шағымданды."
    assert names_in("kk", sewing) == ["Дана Сақ"]
    rated = "Сыншы Дана Сақ фильмді «тыныштық әні» деп атап, екінші бөлімі ұзақ екенін жазды."
    assert names_in("kk", rated) == ["Дана Сақ", "Дана Сақ"]
    mother = "Балықшы Леонид Баранов келді. Баланың шешесі Барановты құшақтады. «Рақмет сізге!» – деді шешесі."
    assert names_in("kk", mother) == ["шешесі"]


def test_a_nickname_and_a_poll_of_the_paper_are_nobodys_words(found: Callable[..., Found]) -> None:
    assert found("Жанкүйерлер Айшаны «Дауысты қоңыр қыз» деп атап жүр.", "kk") == []
    assert found("Редакция сауалнамасында 214 адам «иә» деп жауап берген.", "kk") == []
