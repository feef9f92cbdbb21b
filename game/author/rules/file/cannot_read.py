"""BR018: the people beside a scenario cannot be read."""

from game.author.faults import CANNOT_READ
from game.author.rules.rule import Check

CHECK = Check(
    CANNOT_READ,
    why="""
        A people.yaml lies beside the scenario, and the computer does not hand it over: it is a folder, or it belongs
        to somebody else, or the disk is gone. Without it nobody knows who is who, so the scenarios beside it are not
        played. The message says what the computer said. There is no example: it is not about what is written in it.
        """,
    failing=[],
    passing=[],
)
