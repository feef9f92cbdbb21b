"""What a play keeps, as a kind and a JSON text, and back."""

import json
from typing import Any, Literal, get_args, get_origin

from attrs import Attribute, asdict, fields

from game.play.record import Answered, Chosen, DebriefOpened, Finished, Guessed, Kept, Rewound, Undone

#: The name of each kind in the database. A name once given stays: old saves have it.
KINDS: dict[str, type[Kept]] = {
    "chosen": Chosen,
    "undone": Undone,
    "rewound": Rewound,
    "guessed": Guessed,
    "answered": Answered,
    "finished": Finished,
    "debrief-opened": DebriefOpened,
}
_NAMES = {kept: name for name, kept in KINDS.items()}


def to_body(kept: Kept) -> tuple[str, str]:
    """The kind and the JSON text of what is kept. The text is ASCII, so any player's letters survive."""
    return _NAMES[type(kept)], json.dumps(asdict(kept), separators=(",", ":"))


def from_body(kind: str, body: str) -> Kept | None:
    """What a row of the database says; None where it cannot be known, as from a newer version. Never raises.

    A key more than expected is passed over, since a newer version may have written it.
    """
    wanted = KINDS.get(kind)
    if wanted is None:
        return None
    try:
        values = json.loads(body)
    except (ValueError, TypeError, RecursionError):
        return None
    if not isinstance(values, dict) or not all(_fits(field, values) for field in fields(wanted)):
        return None
    return wanted(**{field.name: values[field.name] for field in fields(wanted)})


def _fits(field: "Attribute[Any]", values: dict[str, Any]) -> bool:
    value = values.get(field.name)
    if get_origin(field.type) is Literal:
        return value in get_args(field.type)
    return type(value) is field.type
