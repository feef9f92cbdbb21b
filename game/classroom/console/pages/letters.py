"""Large letters for what is read from the back of a room: three rows high, drawn in half blocks."""

from functools import lru_cache
from unicodedata import combining, normalize

from game.play.rows import BLANK, Role, Row, Span, cut

#: How many rows a line of large letters takes.
HIGH = 3

# Each letter in five rows of dots, from the top.
_DOTS = {
    "A": ".#. #.# ### #.# #.#",
    "B": "##. #.# ##. #.# ##.",
    "C": ".## #.. #.. #.. .##",
    "D": "##. #.# #.# #.# ##.",
    "E": "### #.. ##. #.. ###",
    "F": "### #.. ##. #.. #..",
    "G": ".## #.. #.# #.# .##",
    "H": "#.# #.# ### #.# #.#",
    "I": "# # # # #",
    "J": "..# ..# ..# #.# .#.",
    "K": "#.# #.# ##. #.# #.#",
    "L": "#.. #.. #.. #.. ###",
    "M": "#...# ##.## #.#.# #...# #...#",
    "N": "#..# ##.# #.## #..# #..#",
    "O": ".#. #.# #.# #.# .#.",
    "P": "##. #.# ##. #.. #..",
    "Q": ".#. #.# #.# ### .##",
    "R": "##. #.# ##. #.# #.#",
    "S": ".## #.. .#. ..# ##.",
    "T": "### .#. .#. .#. .#.",
    "U": "#.# #.# #.# #.# ###",
    "V": "#.# #.# #.# #.# .#.",
    "W": "#...# #...# #.#.# ##.## #...#",
    "X": "#.# #.# .#. #.# #.#",
    "Y": "#.# #.# .#. .#. .#.",
    "Z": "### ..# .#. #.. ###",
    "0": "### #.# #.# #.# ###",
    "1": ".#. ##. .#. .#. ###",
    "2": "##. ..# .#. #.. ###",
    "3": "##. ..# .#. ..# ##.",
    "4": "#.# #.# ### ..# ..#",
    "5": "### #.. ##. ..# ##.",
    "6": ".## #.. ##. #.# .#.",
    "7": "### ..# ..# .#. .#.",
    "8": ".#. #.# .#. #.# .#.",
    "9": ".#. #.# .## ..# ##.",
    "-": ".. .. ## .. ..",
    " ": ".. .. .. .. ..",
    ".": ". . . . #",
    ",": ".. .. .. .# #.",
    ":": ". # . # .",
    ";": ".. .# .. .# #.",
    "!": "# # # . #",
    "?": "##. ..# .#. ... .#.",
    "'": "# # . . .",
    '"': "#.# #.# ... ... ...",
    "(": ".# #. #. #. .#",
    ")": "#. .# .# .# #.",
    "–": "... ... ### ... ...",
    "…": "..... ..... ..... ..... #.#.#",
}
#: Letters that are drawn as others.
_SAME = str.maketrans("‘’“”«»—", '\'\'""""–')
_HALVES = {"..": " ", "#.": "▀", ".#": "▄", "##": "█"}


@lru_cache(maxsize=64)
def large(text: str, width: int, role: Role = "accent", *, close: bool = False) -> tuple[Row, ...]:
    """A text in large letters, on several lines where one is too narrow; as it stands where it cannot be drawn so.

    Lines are broken behind hyphens and blanks; a blank row is between them, unless they are to be `close`.
    """
    lines = _lines(_plain(text), width)
    if lines is None:
        return ((Span(cut(text, width), role, "strong"),),)
    rows: list[Row] = []
    for line in lines:
        rows += [BLANK] if rows and not close else []
        rows += [(Span(row, role),) for row in _drawn(line)]
    return tuple(rows)


def can_be_drawn(text: str, width: int) -> bool:
    """Whether there is a large letter for each, and room for the longest word."""
    return _lines(_plain(text), width) is not None


def _plain(text: str) -> str:
    """Capitals without accents: letters that can be drawn, as far as there are."""
    return "".join(letter for letter in normalize("NFD", text.translate(_SAME).upper()) if not combining(letter))


def _lines(text: str, width: int) -> list[str] | None:
    if not all(letter in _DOTS for letter in text):
        return None
    lines = [""]
    for word in text.replace("-", "-\n").replace(" ", " \n").split("\n"):
        if _wide(lines[-1] + word) <= width:
            lines[-1] += word
        elif _wide(word) <= width:
            lines.append(word)
        else:
            return None
    return lines


def _wide(text: str) -> int:
    return sum(len(_DOTS[letter].partition(" ")[0]) + 1 for letter in text) - 1


def _drawn(line: str) -> list[str]:
    letters = [[*_DOTS[letter].split(" "), "." * 5] for letter in line]
    dots = [".".join(letter[row][: len(letter[0])] for letter in letters) for row in range(2 * HIGH)]
    pairs = [zip(dots[row], dots[row + 1], strict=True) for row in range(0, 2 * HIGH, 2)]
    return ["".join(_HALVES[upper + lower] for upper, lower in pair).rstrip() for pair in pairs]
