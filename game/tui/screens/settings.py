"""Settings: what can be set, changed where it stands, kept at once."""

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from game.play.rows import BLANK, Row, Span, cells, cut, indented, key_row, wrap_text
from game.shelf.language import choices_of, said_of
from game.shelf.settings import Settings
from game.tui.palette import PALETTES, palette
from game.tui.screens.paper import WALKING, Paper, key
from game.tui.screens.write import NameScreen

#: Every setting by its name in `Settings`, in the order in which they are offered; with what is said of each.
_TOLD = {
    "theme": ("Colors", "Five themes, two of them light, one of high contrast."),
    "reduced_motion": ("Reduced motion", "Nothing moves by itself: no steam, no sliding meters."),
    "hide_numbers": (
        "Hide numbers",
        "Reputation and goodwill are told in the debrief only, after your own guess.",
    ),
    "confirm_leaving": ("Ask before leaving", "Your place is kept either way."),
    "name": ("Your name", "What the stories call you, from the next play on."),
    "language": (
        "Language",
        "Stories are told in it as far as they are translated; a play that is open goes on in it.",
    ),
}
ALL_OF_THEM = tuple(_TOLD)


def _value(name: str, settings: Settings) -> str:
    """What a setting is set to, in words."""
    value = getattr(settings, name)
    if isinstance(value, bool):
        return "on" if value else "off"
    said = {"theme": palette(settings.theme).title, "name": settings.name or "not said yet"}
    return cut(said[name] if name in said else said_of(settings.language), 20)


class SettingsScreen(Paper[None]):
    """A row a setting; left, right or Enter change it, and it holds at once."""

    BINDINGS = [
        *WALKING,
        key("right,enter,space", "change(1)", "change", show=False),
        key("left", "change(-1)", "change back", show=False),
        *(key(str(number), f"click('{number}')", show=False) for number in range(1, 7)),
        key("escape,q,s", "close", "Back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._selected = 0

    @property
    def _offered(self) -> tuple[str, ...]:
        """The settings that are the player's own here."""
        return tuple(name for name in ALL_OF_THEM if name in self.room.can_set)

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The settings as they are."""
        inner = min(width - 4, 72)
        offered, settings = self._offered, self.room.settings
        body: list[Row] = []
        for place, name in enumerate(offered):
            body.append(self._row(place, _TOLD[name][0], _value(name, settings), inner))
        selected = offered[self._selected]
        body += [BLANK, *wrap_text(_TOLD[selected][1], inner, "quiet")]
        if self.room.no_color_asked and selected == "theme":
            body += wrap_text("NO_COLOR is set, so no theme shows its colors now.", inner, "quiet")
        rows = [BLANK, (Span("SETTINGS", "title", "strong"),), BLANK, *body]
        rows += [BLANK] * (height - len(rows) - 2)
        keys = [("↑ ↓", "choose", ""), ("← →", "change", ""), ("Esc", "back", "close")]
        return indented([*rows, key_row(keys, inner), BLANK], 2)[:height]

    def _row(self, place: int, label: str, value: str, width: int) -> Row:
        action = f"click:{place + 1}"
        column = min(34, width - cells(value) - 4)
        text = f" {place + 1}  {label}".ljust(column) + f"< {value} >"
        if place == self._selected:
            return (Span(text + " " * max(0, width - cells(text)), "selected", "strong", action),)
        return (
            Span(f" {place + 1}  ", "accent", "strong", action),
            Span(label.ljust(column - 4), "ink", "", action),
            Span(f"< {value} >", "quiet", "", action),
        )

    def action_move(self, by: int) -> None:
        """Walk the settings."""
        self._selected = max(0, min(len(self._offered) - 1, self._selected + by))
        self.draw()

    def action_click(self, number: str) -> None:
        """A click selects, and changes what is selected."""
        if int(number) <= len(self._offered):
            self._selected = int(number) - 1
            self.action_change(1)

    def action_change(self, by: int) -> None:
        """Change what is selected; it holds at once."""
        name, settings = self._offered[self._selected], self.room.settings
        if name == "name":
            self.app.push_screen(NameScreen(settings.name or ""), self._named)
        else:
            self.room.change_settings(evolve(settings, **{name: self._next(name, settings, by)}))
        self.sheet.recolor(self.room.drawn_in)
        self.draw()

    def _next(self, name: str, settings: Settings, by: int) -> Any:
        """What comes behind the value that a setting has, round and round."""
        now = getattr(settings, name)
        ways: tuple[Any, ...] = (False, True)
        if not isinstance(now, bool):
            ways = tuple(PALETTES) if name == "theme" else choices_of(self.room.languages, now)
        return ways[((ways.index(now) if now in ways else 0) + by) % len(ways)]

    def _named(self, name: str | None) -> None:
        if name:
            self.room.change_settings(evolve(self.room.settings, name=name))
        self.draw()

    def action_close(self) -> None:
        """Back to where they were opened."""
        self.dismiss()
