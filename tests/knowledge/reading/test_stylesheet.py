import pytest
from lxml.html import document_fromstring

from knowledge.reading.stylesheet import Style

HIDDEN = [
    ("", "style='display:none'"),
    ("", "style='DISPLAY : none !important'"),
    ("", "style='visibility:hidden'"),
    ("", "style='opacity:0'"),
    ("", "style='opacity: 0.01'"),
    ("", "style='font-size:0'"),
    ("", "style='font-size:0.1px'"),
    ("", "style='font-size:1px'"),
    ("", "style='position:absolute;left:-9999px'"),
    ("", "style='position:absolute;top:-200vh'"),
    ("", "style='text-indent:-100em'"),
    ("", "style='margin-left:-5000px'"),
    ("", "style='clip:rect(0,0,0,0)'"),
    ("", "style='clip:rect(1px, 1px, 1px, 1px)'"),
    ("", "style='clip-path:inset(50%)'"),
    ("", "style='transform:scale(0)'"),
    ("", "style='transform:translateX(-9999px)'"),
    ("", "style='height:0;overflow:hidden'"),
    ("", "style='max-height:0px;overflow:hidden'"),
    ("", "style='width:1px;height:1px;overflow:hidden'"),
    ("", "style='filter:opacity(0)'"),
    ("", "style='content-visibility:hidden'"),
    (".x{display:none}", "class=x"),
    ("p.x{display:none}", "class='a x'"),
    ("#y{visibility:hidden}", "id=y"),
    ("p{display:none}", ""),
    (".a .x{display:none}", "class=x"),
    ("div.a > .x{display:none}", "class=x"),
    (".b,.x{display:none}", "class=x"),
    ("@media screen{.x{display:none}}", "class=x"),
    ("@supports (display:grid){.x{display:none}}", "class=x"),
    ("/* .x{ */ .x{display:none}", "class=x"),
    (".x{display:block}.x{display:none}", "class=x"),
    (".x{display:none!important}", "class=x style='display:block'"),
    ("@charset 'utf-8'; .x{display:none}", "class=x"),
    ("", "style='d\\69splay:none'"),
    ("", "style='display:/* a */none'"),
    ("[data-x]{display:none}", "data-x=1"),
    ("p[data-x='1']{display:none}", "data-x=1"),
    (":is(.b, .x){display:none}", "class=x"),
    (".a :where(.b,.x).y{display:none}", "class='x y'"),
]
SHOWN = [
    ("", ""),
    ("", "style='opacity:0.9'"),
    ("", "style='opacity:1'"),
    ("", "style='font-size:10px'"),
    ("", "style='font-size:0.9em'"),
    ("", "style='font-size:100%'"),
    ("", "style='left:-5px'"),
    ("", "style='text-indent:-20px'"),
    ("", "style='overflow:hidden'"),
    ("", "style='height:0'"),  # what overflows is seen
    ("", "style='height:100px;overflow:hidden'"),
    ("", "style='clip:rect(0,100px,100px,0)'"),
    ("", "style='transform:scale(0.9)'"),
    ("@media print{.x{display:none}}", "class=x"),
    ("@media (max-width:600px){.x{display:none}}", "class=x"),
    ("@media screen and (max-width:600px){.x{display:none}}", "class=x"),
    (".x{display:none}.x{display:block}", "class=x"),
    (".x{display:none}.x.y{display:block}", "class='x y'"),
    (".x{display:none}", "class=x style='display:block'"),
    (".b .x{display:none}", "class=x"),
    ("[data-x='2']{display:none}", "data-x=1"),
    ("[data-y]{display:none}", "data-x=1"),
    ("[data-x^='1']{display:none}", "data-x=1"),  # not understood: shown
    (":is(.b,.c){display:none}", "class=x"),
    (":not(.b){display:none}", "class=x"),
    (".x:hover{display:none}", "class=x"),
    (".x::after{display:none}", "class=x"),
    ("span.x{display:none}", "class=x"),
    (".x{display:none", "class=x"),  # no rule without its end
    ("}}.x{color:red}{", "class=x"),
]
COLOURLESS = [
    ("", "style='color:#fff'"),
    ("", "style='color:white'"),
    ("", "style='color:#FEFEFE'"),
    ("", "style='color:rgb(255,255,255)'"),
    ("", "style='color:rgba(0,0,0,0)'"),
    ("", "style='color:transparent'"),
    ("", "style='color:black;background:black'"),
    (".x{color:#ffffff}", "class=x"),
    ("body{background:#fff}", "style='color:#fff'"),
]
COLOURED = [
    ("", "style='color:#000'"),
    ("", "style='color:#efe'"),
    ("", "style='color:#fff;background:#000'"),
    ("body{background:#111}", "style='color:#fff'"),
    (".a{background-color:navy}.x{color:white}", "class=x"),
    ("", "style='color:rgba(0,0,0,0.87)'"),
]


def element(css: str, attributes: str):
    page = f"<style>{css}</style><div class=a><p {attributes}>words</p></div>"
    tree = document_fromstring(page)
    return Style(tree), next(tree.iter("p"))


@pytest.mark.parametrize(("css", "attributes"), HIDDEN)
def test_what_a_style_hides_is_hidden(css: str, attributes: str) -> None:
    style, paragraph = element(css, attributes)
    assert style.hides(paragraph)


@pytest.mark.parametrize(("css", "attributes"), SHOWN)
def test_what_a_reader_sees_is_kept(css: str, attributes: str) -> None:
    style, paragraph = element(css, attributes)
    assert not style.hides(paragraph)


@pytest.mark.parametrize(("css", "attributes"), COLOURLESS)
def test_letters_in_the_colour_of_the_paper_are_told(css: str, attributes: str) -> None:
    style, paragraph = element(css, attributes)
    assert style.is_colourless(paragraph)


@pytest.mark.parametrize(("css", "attributes"), COLOURED)
def test_letters_on_another_ground_are_seen(css: str, attributes: str) -> None:
    style, paragraph = element(css, attributes)
    assert not style.is_colourless(paragraph)
