"""Who is the subject in Kazakh, and who or what is only spoken of: invented sentences, in both alphabets."""

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article
from tests.knowledge.speakers.naming import names_in

SPEAKERS = [
    (
        "Былтырдан бері сот шешімін күтіп отырған кәсіпкерлердің бірі Марат Оспанов дүйсенбі "
        "күні елге қайтамын деп мәлімдеді.",
        ["Марат Оспанов"],
    ),
    (
        "Byltyrdan beri sot úkimin kútip otyrǵan Flandrıalyq toǵyz kópestiń biri Djon Harlou "
        "senbi kúni elge qaıtamyn dep málimdedi.",
        ["Djon Harlou"],
    ),
    (
        "Комиссия Дебора Харлоудың хатын қарап жатыр. Харлоу 1980 жылдары Орда университетінде "
        "оқып жүргенде, мұғалім оған суретін бергенін айтты.",
        ["Дебора Харлоу"],
    ),
    (
        "“Дауыл күшейеді“, – деді Ұлттық дауыл туралы хабарлау орталығы.",
        ["Ұлттық дауыл туралы хабарлау орталығы"],
    ),
    (
        "Кеше Джейн Харлоу сенатқа келді. Харлоу президент Том Уэстті сынға алды.\n\n"
        "«Том Уэсттің бұл ісіне қатты алаңдаймын», – деді ол.",
        ["Джейн Харлоу"],
    ),
    (
        "Том Харлоу ұсталды. Кепіл ақы бүгін таңертең тағайындалды деп хабарлайды қорғаушысы.",
        ["қорғаушысы"],
    ),
]


@pytest.mark.parametrize(("text", "names"), SPEAKERS)
def test_the_subject_speaks(text: str, names: list[str]) -> None:
    assert names_in("kk", text) == names


def test_what_a_report_may_be_about_nobody_says() -> None:
    text = "Келесісі Харлоудың іске кедергі келтіріп жатқаны туралы баяндамасы болуы мүмкін."
    assert names_in("kk", text) == []


def test_a_list_behind_a_colon_is_told_to_its_end() -> None:
    text = (
        "Су министрлігінің мәліметінше, биыл мынадай көлдер таза:\n"
        "- үлкен көл: 5 жағажай;\n- кіші көл: 2 жағажай.\nЕртең жаңбыр."
    )
    article = Article(title="Көлдер", text=text, language="kk")
    ends = [said.content.of(text)[-9:] for said in extract_from(article)]
    assert ends == ["2 жағажай"]
