"""Our colors on terminals that have fewer of them: the nearest ones in which the text can still be read.

Of 256 colors only the 240 that are fixed are used. The other 16 are whatever somebody likes on their screen: a pair of
them is taken only if it can be read in the colors of xterm and in those of the Linux console. There the ground is black
or white, and what stands on white is of the first eight, since a terminal that has only those skips the others.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import sqrt

from rich.color import Color
from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as TextualColor
from textual.filter import LineFilter

from game.tui.palette import contrast

#: The contrast that text needs on its ground (WCAG 2, AA), and what most have to lose.
READABLE = 4.5
_RGB = tuple[int, int, int]

_CUBE = (0, 95, 135, 175, 215, 255)
_FIXED: dict[int, _RGB] = {
    **{16 + 36 * r + 6 * g + b: (_CUBE[r], _CUBE[g], _CUBE[b]) for r in range(6) for g in range(6) for b in range(6)},
    **{232 + step: (8 + 10 * step,) * 3 for step in range(24)},
}
_XTERM: Sequence[_RGB] = (
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
)  # fmt: skip
_CONSOLE: Sequence[_RGB] = (
    (0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170), (0, 170, 170), (170, 170, 170),
    (85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85), (85, 85, 255), (255, 85, 255), (85, 255, 255),
    (255, 255, 255),
)  # fmt: skip
_BLACK, _WHITE = 0, 7
#: Less color than this is gray.
_PALE = 30
#: From this luminance on, a ground is light.
_LIGHT = 0.18


class Fewer(LineFilter):
    """Draws in 256 or in 16 colors.

    Not left to Rich, whose styles keep the codes of the terminal that they were first written to, and are shared by
    all; and who takes the nearest color whether or not it can be read.
    """

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def apply(self, segments: list[Segment], background: TextualColor) -> list[Segment]:
        """The same segments in colors that the terminal has."""
        ground, count = background.rgb, self._count
        return [
            Segment(text, None if style is None else fewer(style, ground, count), control)
            for text, style, control in segments
        ]


class Colorless(LineFilter):
    """Draws in no color: what stands on a ground of its own is reversed."""

    def apply(self, segments: list[Segment], background: TextualColor) -> list[Segment]:
        """The same segments, told apart by weight and reversal."""
        ground = background.rgb
        return [
            Segment(text, None if style is None else colorless(style, ground), control)
            for text, style, control in segments
        ]


@lru_cache(maxsize=4096)
def colorless(style: Style, ground: _RGB) -> Style:
    """The same style without colors."""
    stands_out = style.bgcolor is not None and not style.bgcolor.is_default and _rgb(style.bgcolor) != ground
    plain = style.without_color
    return plain + Style(reverse=True) if stands_out else plain


@lru_cache(maxsize=4096)
def fewer(style: Style, ground: _RGB, count: int) -> Style:
    """The same style in so many colors, 256 or 16."""
    behind = ground if style.bgcolor is None or style.bgcolor.is_default else _rgb(style.bgcolor)
    ink = None if style.color is None or style.color.is_default else _rgb(style.color)
    below, above = (_of_256 if count == 256 else _of_16)(behind, ink)
    return style + Style.from_color(None if above is None else Color.from_ansi(above), Color.from_ansi(below))


@lru_cache(maxsize=4096)
def _of_256(ground: _RGB, ink: _RGB | None) -> tuple[int, int | None]:
    below = _nearest(ground, _FIXED.items())
    if ink is None:
        return below, None
    wanted = min(READABLE, _contrast(ink, ground))
    readable = [(number, rgb) for number, rgb in _FIXED.items() if _contrast(rgb, _FIXED[below]) >= wanted]
    return below, _nearest(ink, readable)


@lru_cache(maxsize=4096)
def _of_16(ground: _RGB, ink: _RGB | None) -> tuple[int, int | None]:
    is_light = _contrast(ground, (0, 0, 0)) >= _LIGHT / 0.05 + 1
    below = _WHITE if is_light else _BLACK
    if ink is None:
        return below, None
    readable = [
        (number, _XTERM[number])
        for number in range(8 if is_light else 16)
        if all(_contrast(table[number], table[below]) >= READABLE for table in (_XTERM, _CONSOLE))
    ]
    return below, _likest(ink, readable)


def _nearest(rgb: _RGB, found: Iterable[tuple[int, _RGB]]) -> int:
    return min(found, key=lambda one: _distance(rgb, one[1]))[0]


def _likest(rgb: _RGB, found: Sequence[tuple[int, _RGB]]) -> int:
    """Of few colors, the one of the same hue: a pale green is green, not gray."""
    colored = [(number, _hue(other)) for number, other in found if _chroma(other)]
    if _chroma(rgb) < _PALE or not colored:
        return _nearest(rgb, [one for one in found if not _chroma(one[1])] or found)
    hue = _hue(rgb)
    return max(colored, key=lambda one: sum(a * b for a, b in zip(hue, one[1], strict=True)))[0]


def _chroma(rgb: _RGB) -> int:
    return max(rgb) - min(rgb)


def _hue(rgb: _RGB) -> tuple[float, ...]:
    """Where a color points to, away from gray; of length one."""
    mean = sum(rgb) / 3
    away = [part - mean for part in rgb]
    length = sqrt(sum(part * part for part in away))
    return tuple(part / length for part in away)


def _distance(one: _RGB, other: _RGB) -> float:
    """How far two colors are apart to the eye, nearly: the weights of red and blue follow how red both are.

    A color that turns gray is further away than its numbers say: what tells a rise from a fall is the hue.
    """
    red, green, blue = (a - b for a, b in zip(one, other, strict=True))
    mean = (one[0] + other[0]) / 512
    faded = _chroma(one) - _chroma(other)
    return (2 + mean) * red * red + 4 * green * green + (3 - mean) * blue * blue + faded * faded


def _contrast(one: _RGB, other: _RGB) -> float:
    return contrast(ColorTriplet(*one).hex, ColorTriplet(*other).hex)


def _rgb(color: Color) -> _RGB:
    red, green, blue = color.get_truecolor()
    return red, green, blue
