"""Shares of plays as people read them, written in one way wherever odds are told."""

#: How far from 1 a share may be and still be certain: it is a sum of many small floats.
_CERTAIN = 1e-9
#: The least share that one decimal can tell, and the greatest.
_LEAST, _GREATEST = 0.0005, 0.9995


def percent(share: float) -> str:
    """A share (0..1) as a percentage: `13.7 %`, `50 %`. It never rounds to nothing, nor to certainty."""
    if share >= 1 - _CERTAIN:
        return "100 %"
    if 0 < share < _LEAST:
        return "under 0.1 %"
    if share >= _GREATEST:
        return "over 99.9 %"
    return f"{share * 100:.1f}".removesuffix(".0") + " %"


def how_often(times: float) -> str:
    """How often something happens in a play, on average: a percentage; where it is above one, `1.46 times`."""
    if times <= 1 + _CERTAIN:
        return percent(times)
    return f"{times:.2f} times" if times < 9.995 else f"{times:,.0f} times"


def of_plays(times: float) -> str:
    """The same with what it is counted in: `13.7 % of plays`, `1.46 times a play`."""
    told = how_often(times)
    return f"{told} a play" if told.endswith("times") else f"{told} of plays"


def unbroken(words: str) -> str:
    """Words in which no line tears a percentage apart."""
    return words.replace(" %", "\N{NO-BREAK SPACE}%")
