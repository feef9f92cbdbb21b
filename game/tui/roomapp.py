"""What the apps of players, students and instructors share: colors, settings, questions, the command palette."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

from textual.app import App, SystemCommand
from textual.screen import Screen

from game.shelf.settings import Settings
from game.tui.pages.notice import Notice
from game.tui.palette import PALETTES, Palette, palette
from game.tui.screens.ask import AskScreen
from game.tui.screens.commands import Commands
from game.tui.screens.paper import Paper
from game.tui.screens.settings import ALL_OF_THEM, SettingsScreen
from game.tui.widgets.glass import Glass

T = TypeVar("T")

#: The variables of each theme, by its name: no theme ever changes.
_VARIABLES: dict[str, dict[str, str]] = {}


class RoomApp(App[T]):
    """An app in which our screens stand (`game.tui.room.Room`). Settings hold until it ends, unless they are kept."""

    TITLE = "Break Room"
    ENABLE_COMMAND_PALETTE = True
    #: How the palette offers to leave, and what it says of it; nothing, where a key of each screen does that.
    QUIT: tuple[str, str] | None = ("Quit the game", "everything is saved")
    #: What the keys of some screens do that is the same: there it is offered once.
    LEAVES = ("quit",)

    def __init__(self, settings: Settings, *, no_color: bool = False) -> None:
        super().__init__(ansi_color=True if no_color else None)
        self._settings = settings
        self._no_color = no_color
        for colors in PALETTES.values():
            self.register_theme(colors.theme())
        self.theme = palette(settings.theme).name

    def get_css_variables(self) -> dict[str, str]:
        """The colors of style sheets. Textual mixes them anew each time, which is a twentieth of what an app costs."""
        variables = _VARIABLES.get(self.theme)
        if variables is None:
            variables = _VARIABLES[self.theme] = super().get_css_variables()
        self.theme_variables = variables
        return variables.copy()

    @property
    def settings(self) -> Settings:
        """What was set."""
        return self._settings

    @property
    def drawn_in(self) -> Palette | None:
        """The colors to draw with; None where there are to be none."""
        return None if self._no_color else palette(self._settings.theme)

    @property
    def no_color_asked(self) -> bool:
        """Whether no colors are wished for."""
        return self._no_color

    @property
    def glass(self) -> Glass | None:
        """The driver, if it takes rows, and nothing is held back or lies over the page."""
        driver = self._driver
        return driver if hasattr(driver, "show") and not (self._batch_count or self._notifications) else None

    @property
    def languages(self) -> Sequence[str]:
        """The languages that stories are told in here."""
        return ()

    @property
    def notice(self) -> Notice | None:
        """What somebody else has to say, above every page; nothing, where nobody else is in the room."""
        return None

    @property
    def if_too_small(self) -> str:
        """What else can be done where the screen is too small; nothing, unless a subclass knows something."""
        return ""

    @property
    def can_set(self) -> Collection[str]:
        """Which settings are one's own here; all of them, unless a subclass says otherwise."""
        return ALL_OF_THEM

    @property
    def leaving(self) -> str:
        """The question before a play is left."""
        return "Leave the story here? Your place is kept."

    @property
    def more_keys(self) -> Sequence[tuple[str, str]]:
        """Keys beside those of the screens."""
        return ()

    def ask(
        self, question: str, answers: tuple[str, ...], answered: Callable[[int | None], None], back: str = "Back"
    ) -> None:
        """Ask a question; `answered` gets the number of the answer, or None."""
        self.push_screen(AskScreen(question, answers, back), answered)

    def action_help_quit(self) -> None:
        """Ctrl-C ends nothing: what is typed by habit loses no place. It says which key does."""
        if isinstance(self.screen, Paper):
            self.screen.say_way_out()

    def action_command_palette(self) -> None:
        """Open the command palette."""
        if not isinstance(self.screen, Commands):
            self.push_screen(Commands())

    def open_settings(self) -> None:
        """The settings, in front of whatever is shown."""
        self.push_screen(SettingsScreen())

    def change_settings(self, settings: Settings) -> None:
        """Take over new settings."""
        self._settings = settings
        self.theme = palette(settings.theme).name

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the command palette offers: everything that has a key on this screen, and nothing of Textual's own."""
        keys: dict[tuple[str, str], list[str]] = {}
        for active in screen.active_bindings.values():
            if active.binding.show and active.node is screen:
                binding = active.binding
                keys.setdefault((binding.description, binding.action), []).append(self.get_key_display(binding))
        for (name, action), pressed in keys.items():
            yield SystemCommand(name, f"key {' or '.join(pressed)}", self._runner(screen, action))
        if self.QUIT is not None and not any(action in self.LEAVES for _name, action in keys):
            yield SystemCommand(*self.QUIT, lambda: self.call_later(self.action_quit))

    def _runner(self, screen: Screen[object], action: str) -> Callable[[], None]:
        def run() -> None:
            self.call_later(screen.run_action, action)

        return run
