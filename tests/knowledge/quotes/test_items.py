"""News in brief: heads of items are nobody who speaks; what is said below them is found."""

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article, Kind

BRIEFS = {
    "en": """WEATHER. Snow fell on the pass. “We have two ploughs and one driver,” said the road master, Tom Reed.

MARKETS. Eggs are dearer by a tenth. “My hens have not noticed,” Ada Quill, a farmer, said.

COURTS, AND A BED. A man of 24 was fined for sleeping in a shop window. He told the judge he had been tired.

SPORT. Brindle beat Calder 3-1. “I have seen worse,” said the coach, Owen Strand.""",
    "ru": """ПОГОДА. На перевале выпал снег. «У нас два плуга и один водитель», — сказал дорожный мастер Иван Репин.

ИВАНОВ ДЕНЬ. Яйца подорожали на десятую часть. «Мои куры не заметили», — говорит фермер Анна Лисина.

СУД. Мужчину оштрафовали за сон в витрине. Он объяснил судье, что устал.

СПОРТ. Волга выиграла 3:1. «Видал и похуже», — признался тренер Олег Странд.""",
    "kk": """АУА РАЙЫ. Дүйсенбіде асуға қар жауды. «Бізде екі трактор бар», – деді жол шебері Асан Серіков.

БАҒА. Жұмыртқа он пайызға қымбаттады. «Тауықтарым байқаған жоқ», – дейді фермер Анар Досова.

СОТ. Ер адамға сөреде ұйықтағаны үшін айыппұл салынды. Ол судьяға шаршағанын айтты.

СПОРТ. Толқын 3:1 есебімен жеңді. «Одан жаманын да көргенмін», – деді бапкер Олжас Кенжин.""",
}
MARKS = (". ", ": ", " — ", "\n")


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("language", BRIEFS)
def test_no_head_of_an_item_speaks_what_is_told_below_it(language: str, mark: str) -> None:
    items = (mark.join(item.split(". ", 1)) for item in BRIEFS[language].split("\n\n"))
    article = Article("\n\n".join(items), language=language)
    said = [item for item in extract_from(article) if item.kind is Kind.DIRECT]
    assert len(said) == 3
    assert all(item.text[:1] in "“«" for item in said)
