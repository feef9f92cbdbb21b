"""Letters of other scripts that look like Latin ones, so that nobody can borrow a name by borrowing its looks.

The facts are those of Unicode's confusables (UTS #39), kept to scripts whose letters a usual terminal has a font for.
The whole table of Unicode is 10 MB in memory in the packages that carry it, for each worker of a class.
"""

import unicodedata
from collections.abc import Iterable

#: For a Latin letter or digit those that look like it, in code points: Greek, Cyrillic, Armenian, Coptic, Cherokee,
#: Lisu, and letters of phonetic alphabets. Bold, script, wide and other styled letters fall to NFKC before.
_LOOKS = {
    "3": "0417 04e0 0293", "4": "13ce", "6": "0431",
    "A": "0391 0410 13aa a4ee 1d00", "a": "03b1 0430 0251", "B": "0392 0412 13f4 a4d0 0299", "b": "044c 042c 13cf",
    "C": "03f9 0421 13df 2ca4 a4da", "c": "03f2 0441 2ca5 1d04", "D": "13a0 a4d3 1d05", "d": "0501 13e7 a4d2",
    "E": "0395 0415 13ac a4f0 1d07", "e": "03b5 0435 04bd ab32", "F": "03dc a4dd", "f": "0584",
    "G": "050c 13c0 a4d6 0262", "g": "0581 0261", "H": "0397 041d 13bb 2c8e a4e7 029c", "h": "04bb 0570 13c2",
    "I": "0399 0406 04c0 2c92 a4f2 026a", "i": "03b9 0456 04cf 13a5 a647 0131 0269",
    "J": "037f 0408 13ab a4d9 1d0a", "j": "03f3 0458", "K": "039a 041a 13e6 2c94 a4d7 1d0b", "k": "03ba 043a",
    "L": "13de 2cd0 a4e1 029f", "M": "039c 041c 13b7 2c98 a4df 1d0d", "N": "039d 2c9a a4e0 0274", "n": "0578 057c",
    "O": "039f 041e 0555 2c9e a4f3", "o": "03bf 03c3 043e 0585 2c9f 1d0f 10ff",
    "P": "03a1 0420 13e2 2ca2 a4d1 1d18", "p": "03c1 0440 2ca3", "q": "051b 0563 0566",
    "R": "13a1 13d2 a4e3 0280", "r": "0433 2c85 1d26", "S": "0405 054f 13d5 13da a4e2 a731", "s": "0455",
    "T": "03a4 0422 13a2 2ca6 a4d4 1d1b", "t": "03c4", "U": "054d a4f4 1d1c", "u": "03c5 057d",
    "V": "0474 13d9 a4e6 1d20", "v": "03bd 0475", "W": "051c 13b3 13d4 a4ea 1d21", "w": "051d 0561 0461",
    "X": "03a7 0425 2cac a4eb", "x": "0445", "Y": "03a5 0423 04ae 13a9 13bd 2ca8 a4ec 028f", "y": "03b3 0443 04af 10e7",
    "Z": "0396 13c3 a4dc 1d22",
}  # fmt: skip

#: Letters within a script that look or are typed alike, and Latin ones that are no letter with a mark to Unicode.
_SAME = {
    "o": "00f8", "l": "0142", "d": "0111 00f0", "h": "0127", "t": "0167", "k": "0138", "n": "014b",
    "ae": "00e6", "oe": "0153", "th": "00fe",
    "ي": "06cc 0649", "ك": "06a9", "\u0647": "06c1 06d5 0629",
    "口": "30ed", "二": "30cb", "力": "30ab", "工": "30a8", "夕": "30bf", "八": "30cf", "一": "30fc", "へ": "30d8",
}  # fmt: skip

#: Told apart in no font that matters here, in one case or the other: a capital i, a small l and the digit one.
_STROKES = {"i": "l", "1": "l", "0": "o"}


def _letters(points: str) -> Iterable[str]:
    return (chr(int(point, 16)) for point in points.split())


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


#: A letter of another script -> the Latin one of its looks, in its own case.
_AS_SEEN = str.maketrans(
    {letter: latin for latin, points in _LOOKS.items() for letter in _letters(points) if not _is_latin(letter)}
)
#: A letter without case -> what stands for all that look like it. Where a small letter and its capital look like
#: different ones (Greek nu: v and N), the capital decides: it is the one that also sounds like its Latin twin.
_FOLDED = str.maketrans(
    {
        letter.casefold(): _STROKES.get(latin.casefold(), latin.casefold())
        for latin, points in sorted(_LOOKS.items(), key=lambda entry: entry[0].isupper())
        for letter in _letters(points)
    }
    | {letter: same for same, points in _SAME.items() for letter in _letters(points)}
    | _STROKES
)


def unmixed(text: str) -> str:
    """A text whose Latin words hold no letters borrowed from other scripts: each gives way to its Latin look-alike.

    A word that is not Latin stays as it is.
    """
    if text.isascii():
        return text
    return " ".join(word.translate(_AS_SEEN) if any(map(_is_latin, word)) else word for word in text.split(" "))


def folded(text: str) -> str:
    """A text without case as all that look like it would give it: a skeleton to compare, not to show."""
    return text.translate(_FOLDED)


def digit(letter: str) -> str:
    """The digits of every script as 0 to 9; any other letter as it is."""
    value = unicodedata.decimal(letter, None)
    return letter if value is None else str(value)
