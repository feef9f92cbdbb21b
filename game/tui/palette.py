"""The colors of each theme, and the styles of roles in them. Text has a contrast of 4.5 or more on its ground."""

from functools import lru_cache

from attrs import frozen
from rich.style import Style
from textual.theme import Theme

from game.play.rows import Role
from game.story.text import Weight

_SCROLLBAR = ("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active")


@frozen
class Palette:
    """A theme: what it is called in the settings, its ground, and one color a role."""

    name: str
    title: str
    dark: bool
    ground: str
    ink: str
    quiet: str
    dim: str
    faint: str
    accent: str
    reputation: str
    rise: str
    fall: str
    selected: str

    def color(self, role: Role) -> str:
        """The color that a role is written in."""
        same: dict[str, str] = {"title": "accent", "goodwill": "accent", "said": "reputation", "selected": "ground"}
        return str(getattr(self, same.get(role, role)))

    def theme(self) -> Theme:
        """The same colors for Textual's own widgets: inputs, the command palette."""
        return Theme(
            name=self.name,
            primary=self.accent,
            secondary=self.reputation,
            accent=self.accent,
            foreground=self.ink,
            background=self.ground,
            surface=self.ground,
            panel=self.ground,
            success=self.rise,
            error=self.fall,
            warning=self.accent,
            dark=self.dark,
            # The grounds of the command palette and its scrollbar, which Textual darkens where a theme is dark.
            variables=dict.fromkeys(("panel-darken-1", *_SCROLLBAR), self.ground),
        )


EVENING = Palette(
    "evening", "Evening", True,
    ground="#1b1a17", ink="#e8e2d4", quiet="#9a9384", dim="#8f8879", faint="#8a8375",
    accent="#e0a458", reputation="#8ab0c9", rise="#8fbf88", fall="#e08a8a", selected="#e0a458",
)  # fmt: skip
MORNING = Palette(
    "morning", "Morning", False,
    ground="#f6f1e5", ink="#2b2721", quiet="#685f50", dim="#6f6656", faint="#746b5b",
    accent="#8f5312", reputation="#2c5d7e", rise="#35682f", fall="#a13a3a", selected="#8f5312",
)  # fmt: skip
NIGHT_BUS = Palette(
    "night-bus", "Night bus", True,
    ground="#12181f", ink="#dbe4ea", quiet="#8b9aa6", dim="#80909c", faint="#7b8a96",
    accent="#f2c14e", reputation="#7fb4d9", rise="#7cc49a", fall="#ee8f87", selected="#f2c14e",
)  # fmt: skip
WHITEBOARD = Palette(
    "whiteboard", "Whiteboard", False,
    ground="#fbfcfc", ink="#1d2429", quiet="#56626a", dim="#5e6a72", faint="#667279",
    accent="#0b6a63", reputation="#2756a5", rise="#2b6a2f", fall="#b02f3d", selected="#0b6a63",
)  # fmt: skip
CONTRAST = Palette(
    "contrast", "High contrast", True,
    ground="#000000", ink="#ffffff", quiet="#e0e0e0", dim="#c8c8c8", faint="#c8c8c8",
    accent="#ffd84d", reputation="#9fd8ff", rise="#9dff9d", fall="#ffb0b0", selected="#ffd84d",
)  # fmt: skip

PALETTES = {palette.name: palette for palette in (EVENING, MORNING, NIGHT_BUS, WHITEBOARD, CONTRAST)}
FALLBACK = EVENING


def palette(name: str) -> Palette:
    """The palette of that name; the evening one where there is none."""
    return PALETTES.get(name, FALLBACK)


@lru_cache(maxsize=512)
def style(colors: Palette | None, role: Role, weight: Weight) -> Style:
    """How a role looks. Without colors, weight and reversal say it all."""
    bold = weight == "strong"
    italic = weight == "emphasis"
    if colors is None:
        return Style(bold=bold, italic=italic, reverse=role == "selected", dim=role in ("faint", "dim"))
    ground = colors.selected if role == "selected" else colors.ground
    return Style(color=colors.color(role), bgcolor=ground, bold=bold, italic=italic)


def contrast(one: str, other: str) -> float:
    """The contrast of two colors, 1..21, as WCAG 2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
