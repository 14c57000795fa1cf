"""Genres in which nobody asks in turn: a story, letters, answers by topic, papers, one list of questions for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tests.layouts.sheet import Sheet


def story(sheet: Sheet) -> None:
    """One person's words, maybe with crossheads and the writer between them."""
    layout, content = sheet.layout, sheet.content
    paragraphs = [one for answer in content.answers for one in answer]
    marked = list(sheet.quoted("p0", paragraphs))
    if layout.around == "headings":
        marked = [
            line for number in range(len(content.topics)) for line in _headed(sheet, marked, number)
        ]
    if layout.around == "gesture":
        place = len(content.answers[0]) + len(content.answers[1])
        marked.insert(place, sheet.words["gesture"].format(last=content.people[0].last))
    if layout.around == "greeting":
        sheet.add(sheet.words["greeting"])
    if layout.label == "none":
        sheet.add(*marked)
    else:
        sheet.put(content.label(layout.label, 0), "", marked)


def _headed(sheet: Sheet, marked: Sequence[str], number: int) -> Sequence[str]:
    """The paragraphs of one answer, under a crosshead where others stand before it."""
    sizes = [len(answer) for answer in sheet.content.answers]
    first = sum(sizes[:number])
    head = [sheet.content.topics[number]] if number else []
    return [*head, *marked[first : first + sizes[number]]]


def letters(sheet: Sheet) -> None:
    """Letters, each with its signature."""
    layout, content = sheet.layout, sheet.content
    for number in range(layout.people):
        if layout.around == "headings":
            sheet.add(content.topics[number])
        if layout.around == "greeting":
            sheet.add(sheet.words["greeting"])
        sheet.answer(number, content.answers[number][: layout.paragraphs], number)


def topics(sheet: Sheet) -> None:
    """One person's answers, each under what it is about."""
    layout, content = sheet.layout, sheet.content
    for number, topic in enumerate(content.topics):
        dash = "— " if layout.opening == "answers" else ""
        paragraphs = list(sheet.quoted("p0", content.answers[number][: layout.paragraphs]))
        head, paragraphs[0] = {
            "topic_line": ([topic], f"{dash}{paragraphs[0]}"),
            "topic_bold": ([f"**{topic}**"], f"{dash}{paragraphs[0]}"),
            "topic_colon": ([], f"{topic}: {paragraphs[0]}"),
            "topic_stop": ([], f"{topic}. {dash}{paragraphs[0]}"),
        }[layout.mark]
        sheet.add(*head, *paragraphs)
        if number == 2 and layout.around == "told":
            sheet.add(content.between)


def press(sheet: Sheet) -> None:
    """What papers write."""
    papers: Sequence[str] = sheet.words["papers"]
    for number, paper in enumerate(papers):
        words = sheet.content.answers[number][: sheet.layout.paragraphs]
        sheet.put(paper, "", list(sheet.quoted(f"o{number}", words)))


def questionnaire(sheet: Sheet) -> None:
    """A list of questions, and the numbered answers of each."""
    content, layout = sheet.content, sheet.layout
    asked = content.questions[:2]
    sheet.add(*(f"{n}. {question}" for n, question in enumerate(asked, 1)))
    for person in range(layout.people):
        answers = [content.answers[2 * person + n % 2][0] for n in range(2)]
        lines = [f"{n}. ⟦direct p{person}|{words}⟧" for n, words in enumerate(answers, 1)]
        label = content.label(layout.label, person)
        if layout.mark == "line":
            sheet.add(label, *lines)
        else:
            sheet.add(f"{label}:", *lines)


WHOLE: Mapping[str, Callable[[Sheet], None]] = {
    "monologue": story,
    "open_letter": story,
    "letters": letters,
    "topics": topics,
    "press": press,
    "questionnaire": questionnaire,
}
