"""Settings: what can be set, changed where it stands, kept at once."""

from collections.abc import Callable, Sequence

from attrs import evolve, frozen
from textual.binding import Binding

from game.play.rows import BLANK, Row, Span, cells, cut, indented, key_row, wrap_text
from game.shelf.language import choices_of, said_of
from game.shelf.settings import Settings
from game.tui.palette import PALETTES, palette
from game.tui.screens.paper import WALKING, Paper
from game.tui.screens.write import NameScreen


@frozen
class _Switch:
    """A setting that is on or off."""

    label: str
    help: str
    is_on: Callable[[Settings], bool]
    turned: Callable[[Settings], Settings]


_SWITCHES = (
    _Switch(
        "Reduced motion",
        "Nothing moves by itself: no steam, no sliding meters.",
        lambda now: now.reduced_motion,
        lambda now: evolve(now, reduced_motion=not now.reduced_motion),
    ),
    _Switch(
        "Hide numbers",
        "Reputation and goodwill are told in the debrief only, after your own guess.",
        lambda now: now.hide_numbers,
        lambda now: evolve(now, hide_numbers=not now.hide_numbers),
    ),
    _Switch(
        "Ask before leaving",
        "Your place is kept either way.",
        lambda now: now.confirm_leaving,
        lambda now: evolve(now, confirm_leaving=not now.confirm_leaving),
    ),
)


#: The place of the language among the settings: behind the colors, the switches and the name.
_LANGUAGE = 2 + len(_SWITCHES)


class SettingsScreen(Paper[None]):
    """A row a setting; left, right or Enter change it, and it holds at once."""

    BINDINGS = [
        *WALKING,
        Binding("right,enter,space", "change(1)", "change", show=False),
        Binding("left", "change(-1)", "change back", show=False),
        *(Binding(str(number), f"click('{number}')", show=False) for number in range(1, 7)),
        Binding("escape,q,s", "close", "Back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._selected = 0

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The settings as they are."""
        inner = min(width - 4, 72)
        settings = self.room.settings
        values = [palette(settings.theme).title]
        values += ["on" if switch.is_on(settings) else "off" for switch in _SWITCHES]
        values += [cut(settings.name or "not said yet", 20), cut(said_of(settings.language), 20)]
        labels = ["Colors", *(switch.label for switch in _SWITCHES), "Your name", "Language"]
        helps = ["Five themes, two of them light, one of high contrast.", *(switch.help for switch in _SWITCHES)]
        helps += ["What the stories call you, from the next play on."]
        helps += ["Stories are told in it as far as they are translated; a play that is open goes on in it."]
        body: list[Row] = []
        for place, (label, value) in enumerate(zip(labels, values, strict=True)):
            body.append(self._row(place, label, value, inner))
        body += [BLANK, *wrap_text(helps[self._selected], inner, "quiet")]
        if self.room.no_color_asked and self._selected == 0:
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
        self._selected = max(0, min(_LANGUAGE, self._selected + by))
        self.draw()

    def action_click(self, number: str) -> None:
        """A click selects, and changes what is selected."""
        self._selected = int(number) - 1
        self.action_change(1)

    def action_change(self, by: int) -> None:
        """Change what is selected; it holds at once."""
        settings = self.room.settings
        if self._selected == 0:
            names = list(PALETTES)
            at = names.index(settings.theme) if settings.theme in names else 0
            self.room.change_settings(evolve(settings, theme=names[(at + by) % len(names)]))
        elif self._selected <= len(_SWITCHES):
            self.room.change_settings(_SWITCHES[self._selected - 1].turned(settings))
        elif self._selected == _LANGUAGE:
            programme = self.room.programme
            offered = choices_of(programme.languages if programme else (), settings.language)
            language = offered[(offered.index(settings.language) + by) % len(offered)]
            self.room.change_settings(evolve(settings, language=language))
        else:
            self.app.push_screen(NameScreen(settings.name or ""), self._named)
        self.sheet.recolor(self.room.drawn_in)
        self.draw()

    def _named(self, name: str | None) -> None:
        if name:
            self.room.change_settings(evolve(self.room.settings, name=name))
        self.draw()

    def action_close(self) -> None:
        """Back to where they were opened."""
        self.dismiss()
