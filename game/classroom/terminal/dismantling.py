"""Takes an ended app apart, so that its memory goes at once and not when the collector gets to it."""

from typing import Any

from textual.app import App
from textual.dom import DOMNode

#: What an ended app may still be asked for, of what Textual keeps.
KEPT = {"_return_value", "_return_code", "_exit", "_running", "_closed", "_closing"}
#: Public parts of an app that lead back to it.
TIED = {
    "app_resume_signal", "app_suspend_signal", "console", "css_monitor", "driver_class", "error_console", "hover_over",
    "message_signal", "mode_change_signal", "mouse_captured", "mouse_over", "screen_change_signal", "styles",
    "stylesheet", "theme_changed_signal",
}  # fmt: skip


def parts_of(app: App[Any]) -> list[DOMNode]:
    """Every widget and screen of an app that runs; once it has ended, it does not know them any more."""
    return list(app._registry)


def dismantle(app: App[Any], parts: list[DOMNode]) -> None:
    """Cut what keeps an ended app alive: its parts know each other and the app, and hundreds of things know them.

    Afterwards the parts know nothing; of the app, its return value, its return code and what a subclass calls its own
    by a public name are left.
    """
    for part in [app, *parts]:
        for styles in part._component_styles.values():
            vars(styles.node).clear()
    vars(app._animator).clear()
    for part in parts:
        if part is not app:
            vars(part).clear()
    parts.clear()
    own = vars(app)
    for name in [name for name in own if name in TIED or (name.startswith("_") and name not in KEPT)]:
        del own[name]
