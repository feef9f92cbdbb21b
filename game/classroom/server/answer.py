"""What is typed where the code of the class is asked for: the code, and wishes behind it."""

from attrs import frozen

_LINES = {"line", "lines", "plain", "reader", "screenreader", "text"}
_MONO = {"bw", "mono", "monochrome", "no-color", "no-colour", "nocolor", "nocolour"}
#: The longest answer that is looked at, in characters.
LONGEST = 200
#: For who wrote the name that the instructor logs in by in capitals, and is a student by it.
AS_INSTRUCTOR = "To log in as the instructor: instructor, in small letters."


@frozen
class Answer:
    """The code as it was typed, and whether line mode and no colors were wished for behind it."""

    code: str
    lines: bool = False
    mono: bool = False


def read_answer(text: str) -> Answer:
    """`TULIP-OTTER-4021 lines` and its like: case, commas and the order of the wishes do not matter."""
    words = text[:LONGEST].replace(",", " ").split()
    wishes = set()
    while words and words[-1].casefold() in _LINES | _MONO:
        wishes.add(words.pop().casefold())
    return Answer(" ".join(words), lines=bool(wishes & _LINES), mono=bool(wishes & _MONO))
