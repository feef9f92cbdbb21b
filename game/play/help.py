"""The words of help: on the screen, and behind `?` in line mode."""

#: What the two numbers mean, said once.
MEANING = (
    (
        "Reputation is what the workplace saw. Goodwill is what each person feels, once they know that it was you. "
        "The two can part."
    ),
    (
        "What nobody saw moves nothing now, and may come out. What somebody was not there for, they have not heard; "
        "they may hear of it, late."
    ),
    (
        "Nothing is random: the same choices always give the same play. "
        "Every choice is saved before you see what it does."
    ),
)
#: What a key of the screen and a letter of line mode have in common.
UNDO = "take the last choice back"
BACK = "back over the story so far"
ROAD = "the road that you took"
LEAVE = "leave; your place is kept"

#: The keys of the play screen.
KEYS = (
    ("1 to 9", "choose; or ↑ ↓ and Enter, or a click"),
    ("u", UNDO),
    ("b", BACK),
    ("w", "what your choices changed, and why"),
    ("m", ROAD),
    ("s", "settings: theme, motion, hidden numbers"),
    ("q, Esc", LEAVE),
    ("ctrl+p", "everything that can be done, by name"),
)
#: What can be typed in line mode, each with Enter behind it: in a play, and at its title.
LETTERS = (
    ("A number", "make that choice; Enter goes behind everything that you type"),
    ("u", UNDO),
    ("h or b", BACK),
    ("w", "what your last choice changed, and why; w all says it of every choice"),
    ("s", "how things stand: the people, and what they know"),
    ("m", ROAD),
    ("c", "settings: hidden numbers, your name"),
    ("q", LEAVE),
    ("?", "this help"),
)
TITLE_LETTERS = (
    ("A number", "play that scenario, or go on where you left it"),
    ("n and a number", "begin that scenario anew; the play that you left stays as it is"),
    ("c", "settings: hidden numbers, your name"),
    ("q", "leave; everything is kept"),
    ("?", "this help"),
)
