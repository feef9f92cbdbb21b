"""Letters that terminals do not agree on: what cannot be seen, and what is two cells wide here and one there."""

import re
import unicodedata
from collections.abc import Iterator

from attrs import frozen

_JOINER, _PICTURE = "\u200d", "\ufe0f"
#: Marks that choose or tie together what stands before them: joiner, variation selectors, the keycap.
_TIES = frozenset({_JOINER, "\ufe0e", _PICTURE, "\u20e3"})
_SKINS = range(0x1F3FB, 0x1F400)
_FLAGS = range(0x1F1E6, 0x1F200)
_TAGS = range(0xE0020, 0xE0080)
#: Below it letters have their accents built in; scripts beyond it need marks, and terminals that show them know how.
_BUILT_IN = 0x590
_SOMETHING = re.compile(r"[^\x00-\x7f]")


@frozen
class Glyph:
    """Some letters of a text that a screen shows as one: from `start` to behind the last, from 0."""

    text: str
    start: int

    @property
    def letters(self) -> tuple[int, int]:
        """Its first letter, and what stands behind its last."""
        return self.start, self.start + len(self.text)


def uneven(text: str) -> Iterator[Glyph]:
    """The pictures of a text, and letters with marks that stand beside them: their width is anybody's guess."""
    at = 0
    while match := _SOMETHING.search(text, at):
        start = at = match.start()
        if _is_mark(text[at]) and at:
            start = at - 1
        elif not _is_picture(text, at):
            at += 1
            continue
        at += 1
        while at < len(text) and _belongs(text, at):
            at += 1
        yield Glyph(text[start:at], start)


def invisible(text: str) -> Iterator[Glyph]:
    """What a text has that nobody can see: marks of format, private letters, and letters that do not exist."""
    for match in _SOMETHING.finditer(text):
        letter, at = match.group(), match.start()
        if unicodedata.category(letter) in ("Cf", "Co", "Cn") and not _has_a_use(text, at):
            yield Glyph(letter, at)


def called(glyph: str) -> str:
    """What Unicode calls it, or its number."""
    return unicodedata.name(glyph[0], "").lower() or f"U+{ord(glyph[0]):04X}"


def composed(glyph: str) -> str | None:
    """The same with its accents built in, where there is such a letter."""
    built = unicodedata.normalize("NFC", glyph)
    return built if len(built) == 1 and len(glyph) > 1 else None


def _is_picture(text: str, at: int) -> bool:
    letter = text[at]
    if ord(letter) in _FLAGS or ord(letter) in _SKINS or text[at + 1 : at + 2] == _PICTURE:
        return True
    return unicodedata.category(letter) == "So" and unicodedata.east_asian_width(letter) in "WF"


def _is_mark(letter: str) -> bool:
    """A mark that stands on its own beside a letter that could have it built in, or on a digit (1 and a keycap)."""
    return letter in _TIES - {_JOINER} or (0x300 <= ord(letter) < _BUILT_IN and bool(unicodedata.combining(letter)))


def _belongs(text: str, at: int) -> bool:
    """Whether a letter is part of the picture or letter before it."""
    letter = text[at]
    if letter in _TIES or ord(letter) in _SKINS or ord(letter) in _TAGS or _is_mark(letter):
        return True
    return text[at - 1] == _JOINER or (ord(letter) in _FLAGS and ord(text[at - 1]) in _FLAGS)


def _has_a_use(text: str, at: int) -> bool:
    """Joiners shape the letters of many scripts, and tie pictures together: there they are told of as such."""
    if text[at] not in ("\u200c", _JOINER) and ord(text[at]) not in _TAGS:
        return False
    before = text[at - 1 : at]
    return bool(before) and (ord(before) >= _BUILT_IN)
