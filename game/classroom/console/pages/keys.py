"""Every key of the console, for its help."""

from collections.abc import Sequence

from game.play.rows import BLANK, Row, Span, wrap_text

_CLASS = (
    ("s", "start: everybody in the lobby begins to play"),
    ("l", "lock the door, or unlock it: locked, nobody new comes in"),
    ("m", "a message to everybody"),
    ("c", "how to join: the line and the code, large, for a projector"),
    ("e", "end the class for good; it asks first"),
    ("Tab", "from the students to the map and back"),
    ("↑ ↓", "walk the list; Home and End, or the number of a student or scene"),
    ("Enter", "open the student's page, or the scene's split"),
    ("o", "sort: by joining, by who has been quiet longest, by name"),
    ("Space", "mark a student, and go to the one below"),
    ("Esc", "unmark all, and put away what was told"),
    ("x", "send all out who are marked, or ban them; it asks first"),
)
_HOSTING = (("i", "another console: the line and the password; it asks first"),)
_STUDENT = (
    ("Tab", "their play, the road they took, times and messages"),
    ("← →", "the student before, the one behind"),
    ("m", "a message to this student alone"),
    ("r", "rename"),
    ("w", "a new return word, to be said to them aloud"),
    ("x", "send out; they may come back with their return word"),
    ("b", "ban: they may not come back under that name; it asks first"),
    ("a", "let a student who was sent out or banned come back"),
)
_SCENE = (("← →", "the scene before, the one behind"), ("↑ ↓", "read on"))
_EVERYWHERE = (
    ("p", "pause, or go on: while the class is paused nobody can choose"),
    ("n", "hide names, or show them; hidden, a scene's split is large, for a projector"),
    ("t", "colors"),
    ("?", "this help"),
    ("ctrl+p", "everything that can be done, by name"),
    ("Esc", "back to the class's own page"),
    ("q", "back; on the class's own page: quit"),
)


def keys_rows(width: int, *, hosts: bool = False) -> Sequence[Row]:
    """The keys, part by part. `hosts`: this is the terminal that hosts, which has one more."""
    of_class = (*_CLASS, *(_HOSTING if hosts else ()))
    rows: list[Row] = []
    for title, keys in (
        ("The class", of_class),
        ("A student", _STUDENT),
        ("A scene", _SCENE),
        ("Everywhere", _EVERYWHERE),
    ):
        rows += [BLANK] if rows else []
        rows += [(Span(title, "accent", "strong"),)]
        for key, does in keys:
            for place, words in enumerate(wrap_text(does, width - 10)):
                rows.append((Span((key if place == 0 else "").ljust(10), "accent"), *words))
    return rows
