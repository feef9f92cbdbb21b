"""The colors of maps, by day and by night: those of the game's morning and evening themes."""

from attrs import frozen


@frozen
class Palette:
    """A color for each role. Text has a contrast of 4.5 or more on `ground` and on `panel`, the ground of boxes.

    `way` is that of lines, with a contrast of 3 or more; `rule` only parts what is apart anyhow.
    """

    ground: str
    panel: str
    ink: str
    quiet: str
    accent: str
    reputation: str
    rise: str
    fall: str
    way: str
    rule: str


DAY = Palette(
    ground="#f6f1e5", panel="#fdfaf2", ink="#2b2721", quiet="#685f50", accent="#8f5312", reputation="#2c5d7e",
    rise="#35682f", fall="#a13a3a", way="#8d8168", rule="#c9bfab",
)  # fmt: skip
NIGHT = Palette(
    ground="#1b1a17", panel="#24221e", ink="#e8e2d4", quiet="#9a9384", accent="#e0a458", reputation="#8ab0c9",
    rise="#8fbf88", fall="#e08a8a", way="#7d7568", rule="#4a463f",
)  # fmt: skip
