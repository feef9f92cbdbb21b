"""How the rules tell of several things in one sentence."""

from collections.abc import Sequence

#: How many things are named before the rest is counted.
MOST = 4


def named(names: Sequence[str]) -> str:
    """Names in a sentence: “a”, “b” and “c”; of more than a few the rest is counted. At least one is given."""
    quoted = [f"“{name}”" for name in names[:MOST]]
    if len(names) > MOST:
        return f"{', '.join(quoted)} and {len(names) - MOST} more"
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def way(path: Sequence[str]) -> str:
    """The choices that lead somewhere, in a sentence."""
    return f"The shortest way there: {', '.join(path)}." if path else "The story begins there."
