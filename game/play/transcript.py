"""A play as a readable Markdown text: everything that was told and chosen, then the debrief."""

import re
from collections.abc import Iterator, Mapping

from game.play.change import changes, parted
from game.play.debrief import Answers, Guess, Page, Questions, debrief
from game.play.leaf import Leaf, leaves
from game.play.run import Run
from game.play.spoken import lines_of
from game.source.text import CONTROLS
from game.story.event import Chose, Ended
from game.story.review import review
from game.story.text import Paragraph

HIDDEN = "The numbers are hidden, and the debrief of this play has not been opened."

_SPECIAL = re.compile(r"([\\`*_\[\]<])")
_OPENING = re.compile(r"^(\s*)(?:([#>]|[-+](?=\s))|(\d+)(?=[.)]\s))")
_WEIGHTS = {"": "", "emphasis": "*", "strong": "**"}


def transcript(
    run: Run,
    date: str,
    guesses: Mapping[str, str],
    answers: Answers,
    lost: tuple[str, ...] = (),
    *,
    hide_numbers: bool = False,
) -> str:
    """The whole text. `date` says when it was played, in words.

    `lost` are choices that were made and are not in the scenario any more. A play that has not ended has no debrief,
    nor has one of which the numbers are still hidden: then neither stats nor feelings are told.
    """
    looked = review(run.story, run.events, run.state, run.you)
    remembered = {act.id: act.remembered for act in looked.acts}
    blocks = [*_head(run, date, lost), "## The play", *_played(run, remembered, hide_numbers)]
    if run.ended:
        blocks.append("## Looking back")
        pages = () if hide_numbers else debrief(run, looked, False, guesses, answers)
        blocks.extend(block for page in pages for block in _page(page))
        blocks.extend([HIDDEN] if hide_numbers else [])
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", "\n\n".join(blocks) + "\n")


def _head(run: Run, date: str, lost: tuple[str, ...]) -> list[str]:
    count = len(run.choices)
    made = "1 choice" if count == 1 else f"{count} choices"
    where = f"to the ending “{_text(run.ended.title)}”" if run.ended else "not finished yet"
    blocks = [f"# {_text(run.story.title)}", f"Played by {_text(run.you)} on {date}: {made}, {where}."]
    if run.story.summary:
        blocks.append(_text(run.story.summary))
    if lost:
        names = ", ".join(f"“{_text(name)}”" for name in lost)
        blocks.append(f"The scenario was edited since. These choices are not in it any more: {names}.")
    return blocks


def _played(run: Run, remembered: Mapping[str, str], hide_numbers: bool) -> Iterator[str]:
    number = 0
    at = None
    for leaf in leaves(run):
        for act in leaf.did:
            number += 0 if act.by_itself else 1
            yield _chosen(act, number)
        chosen, entered = parted(leaf)
        yield from (_weighed(paragraph) for paragraph in leaf.said)
        yield from _items(changes(run.story, chosen, hide_numbers, remembered))
        if leaf.at and leaf.at != at:
            yield f"### {_text(leaf.at)}"
            at = leaf.at
        yield from _told(leaf)
        yield from _items(changes(run.story, entered, hide_numbers, remembered))


def _items(sentences: tuple[str, ...]) -> Iterator[str]:
    if sentences:
        yield "\n".join(f"- {_text(sentence)}" for sentence in sentences)


def _told(leaf: Leaf) -> Iterator[str]:
    if isinstance(leaf.end, Ended):
        yield f"### The end: {_text(leaf.end.title)}"
    yield from (_weighed(paragraph) for paragraph in leaf.told)


def _chosen(act: Chose, number: int) -> str:
    return f"> {_text(act.line)}" if act.by_itself else f"> **{number}.** {_text(act.line)}"


def _page(page: Page) -> Iterator[str]:
    if isinstance(page, Guess):
        return
    title, *lines = lines_of(page)
    yield f"### {_text(title.removesuffix('.'))}"
    if isinstance(page, Questions):
        for question in page.questions:
            yield f"**{_text(question.text)}**"
            yield f"> {_text(question.answer)}" if question.answer else "(no answer)"
    elif lines:
        yield "\n".join(_item(line) for line in lines)


def _item(line: str) -> str:
    """A line of a page: a numbered one and what hangs below it stay as they are, any other becomes an item."""
    found = re.match(r"(\d+\. |   - |   )(.*)", line)
    return f"{found[1]}{_text(found[2])}" if found else f"- {_text(line)}"


def _weighed(paragraph: Paragraph) -> str:
    """A told paragraph with its emphasis; the marks cling to their words, as Markdown wants them."""
    pieces = []
    for run in paragraph:
        mark, words = _WEIGHTS[run.weight], run.text.strip()
        before = run.text[: len(run.text) - len(run.text.lstrip())]
        after = run.text[len(run.text.rstrip()) :] if words else ""
        pieces.append(f"{before}{mark}{_escaped(words)}{mark}{after}" if words else run.text)
    return _opened("".join(pieces))


def _text(text: str) -> str:
    """A plain text in which nothing means anything to Markdown."""
    return _opened(_escaped(" ".join(text.split())))


def _opened(text: str) -> str:
    """A text that begins no list, heading or quotation."""
    return _OPENING.sub(lambda found: f"{found[1]}\\{found[2]}" if found[2] else f"{found[1]}{found[3]}\\", text)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
