import pytest
from documents import docx

from knowledge.reading.docx import MOST_BYTES, parse
from knowledge.reading.draft import Unreadable


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def test_paragraphs_tables_and_links_are_read_in_order() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run('In a cell.'))}</w:tc></w:tr></w:tbl>"
    link = f"<w:hyperlink>{run('a link')}</w:hyperlink>"
    body = (
        paragraph(run("«We are "), run("one»,"), run(" he said: "), link)
        + table
        + paragraph(run("Last."))
    )
    assert parse(docx(body)).text == "«We are one», he said: a link\n\nIn a cell.\n\nLast."


def test_the_title_is_told_by_its_style() -> None:
    title = paragraph(run("We are one"), properties="<w:pStyle w:val='Title'/>")
    draft = parse(docx(title + paragraph(run("He said so."))))
    assert (draft.title, draft.text) == ("We are one", "He said so.")


STYLES = (
    "<w:style w:type='character' w:styleId='Secret'><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Hid'><w:basedOn w:val='Base'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Base'><w:rPr><w:vanish/></w:rPr></w:style>"
)


@pytest.mark.parametrize(
    "unseen",
    [
        paragraph(run("Unseen", "<w:vanish/>")),
        paragraph(run("Unseen", "<w:color w:val='FFFFFF'/>")),
        paragraph(run("Unseen", "<w:sz w:val='1'/>")),
        paragraph(run("Unseen", "<w:rStyle w:val='Secret'/>")),
        paragraph(run("Unseen"), properties="<w:pStyle w:val='Hid'/>"),
        paragraph(f"<w:del>{run('Unseen')}</w:del>"),
        paragraph("<w:r><w:instrText>Unseen</w:instrText></w:r>"),
        paragraph(f"<w:moveFrom>{run('Unseen')}</w:moveFrom>"),
    ],
)
def test_what_no_reader_sees_is_not_read(unseen: str) -> None:
    assert parse(docx(paragraph(run("Seen.")) + unseen, styles=STYLES)).text == "Seen."


@pytest.mark.parametrize(
    "seen",
    [
        paragraph(run("Seen.", "<w:vanish w:val='0'/>")),
        paragraph(f"<w:ins>{run('Seen.')}</w:ins>"),
        paragraph(run("Seen.", "<w:color w:val='FFFFFF'/><w:shd w:fill='000000'/>")),
        paragraph(run("Seen.", "<w:vanish w:val='false'/>"), properties="<w:pStyle w:val='Hid'/>"),
    ],
)
def test_what_a_reader_sees_is_read(seen: str) -> None:
    assert parse(docx(seen, styles=STYLES)).text == "Seen."


ENTITIES = [
    f"<!ENTITY {name} '{f'&{before};' * 10}'>"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
]
BOMB = f"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>{''.join(ENTITIES)}]>"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 no zip",
        docx("<w:p>")[:200],
        docx("<w:p>"),
        docx(""),
        docx(paragraph(run("&i;")), prologue=BOMB),
        docx(
            paragraph(run("&x;")), prologue="<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        ),
        docx(paragraph(run(" " * (MOST_BYTES + 10)))),
    ],
    ids=["no zip", "cut off", "broken XML", "empty", "entity bomb", "file entity", "zip bomb"],
)
def test_a_hostile_or_broken_file_has_a_reason(data: bytes) -> None:
    with pytest.raises(Unreadable):
        parse(data)
