"""How wide words are at the most in the fonts that a picture may be shown in, without knowing which one it will be.

The widths are those of DejaVu Sans and DejaVu Serif, the wider of both, in thousandths of an em. Both are wider than
the fonts of Windows, macOS and Android, and are what `sans-serif` and `serif` mean on most other computers.
"""

from functools import lru_cache
from unicodedata import combining, east_asian_width, normalize

_WIDTHS = {
    280: "'", 320: " ,.ijl·‘’", 340: "/:;\\|", 380: "-f", 400: "()I[]", 420: "!Jt", 460: '"', 480: "r",
    500: "*_`–", 540: "?sz“”", 580: "c", 600: "vxy", 620: "aeko", 640: "$0123456789{}", 660: "bdghnpqu",
    680: "LPTY", 700: "FSZ", 720: "X", 740: "ABEV", 760: "KR", 780: "C", 800: "G", 820: "DOQ", 840: "#+<=>^~×→−↺▸±",
    860: "Uw", 880: "HN●◐○", 900: "&", 960: "%", 980: "m", 1000: "@…—", 1040: "MW",
}  # fmt: skip
_EM = {letter: width / 1000 for width, letters in _WIDTHS.items() for letter in letters}
#: Bold letters are at most so much wider.
_BOLD = 1.2
_OTHER, _WIDE = 1.2, 1.5
#: Letters: a longer word is broken where a line has to be cut.
_LONG_WORD = 12


def width(words: str, size: float, bold: bool = False) -> float:
    """The greatest width that words may take up, in the unit of `size`."""
    return sum(map(_em, words)) * size * (_BOLD if bold else 1)


def cut(words: str, room: float, size: float, bold: bool = False) -> str:
    """Words that fit into the room, with an ellipsis where something was left out."""
    if width(words, size, bold) <= room:
        return words
    room -= width("…", size, bold)
    end = _fitting(words, room, size, bold)
    whole = words.rfind(" ", 0, end + 1)
    return words[: whole if whole > end - _LONG_WORD and whole > 0 else end].rstrip() + "…"


def wrapped(words: str, room: float, lines: int, size: float, bold: bool = False) -> list[str]:
    """Words on at most so many lines, broken at blanks, the last one cut where they do not fit."""
    rows: list[str] = []
    rest = words.split()
    while rest and len(rows) < lines - 1:
        count = 1
        while count < len(rest) and width(" ".join(rest[: count + 1]), size, bold) <= room:
            count += 1
        rows.append(cut(" ".join(rest[:count]), room, size, bold))
        rest = rest[count:]
    return [*rows, cut(" ".join(rest[:200]), room, size, bold)] if rest else rows


def _fitting(words: str, room: float, size: float, bold: bool) -> int:
    for end, letter in enumerate(words):
        room -= width(letter, size, bold)
        if room < 0:
            return end
    return len(words)


@lru_cache(maxsize=4096)
def _em(letter: str) -> float:
    base = normalize("NFD", letter)[0]
    if combining(letter):
        return 0.0
    return _EM.get(base) or (_WIDE if east_asian_width(letter) in "WF" else _OTHER)
