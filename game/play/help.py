"""The words of the help screen and of `?` in line mode."""

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
KEYS = (
    ("1 to 9", "choose; or ↑ ↓ and Enter, or a click"),
    ("u", "take the last choice back"),
    ("b", "back over the story so far"),
    ("w", "what your choices changed, and why"),
    ("m", "the road that you took"),
    ("s", "settings: theme, motion, hidden numbers"),
    ("q, Esc", "leave; your place is kept"),
    ("ctrl+p", "everything that can be done, by name"),
)
