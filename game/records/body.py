"""What is kept, as a kind and a JSON text, and back; what identifies a person goes into a text of its own."""

import json
from collections.abc import Mapping
from typing import Any, Generic, Literal, TypeVar, get_args, get_origin

from attrs import Attribute, AttrsInstance, asdict, fields, frozen

from game.play.record import PERSONAL, Answered, Chosen, DebriefOpened, Finished, Guessed, Kept, Rewound, Undone

T = TypeVar("T", bound=AttrsInstance)

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


@frozen
class Written:
    """A row's part that says what happened: its kind, and two JSON texts; `personal` is empty where nothing is."""

    kind: str
    body: str
    personal: str = ""


@frozen
class Codec(Generic[T]):
    """Frozen classes as rows and back, each under a name that stays.

    `whole`: nothing stands apart, as in a person's own saves, which are removed whole.
    """

    kinds: Mapping[str, type[T]]
    whole: bool = False

    def write(self, kept: T) -> Written:
        """What is written of it. The texts are ASCII, so anybody's letters survive."""
        name = next(name for name, kind in self.kinds.items() if kind is type(kept))
        personal = self._apart(type(kept))
        values = asdict(kept)
        body = _text({name: value for name, value in values.items() if name not in personal})
        return Written(name, body, _text({name: values[name] for name in personal}) if personal else "")

    def read(self, kind: str, body: str, personal: str = "") -> T | None:
        """What a row says; None where it cannot be known, as from a newer version. Never raises.

        A key more than expected is passed over, since a newer version may have written it.
        """
        wanted = self.kinds.get(kind)
        if wanted is None:
            return None
        expected, known = fields(wanted), _object(body)
        gone = dict.fromkeys(self._apart(wanted), "")
        values = {**gone, **(known or {}), **((_object(personal) or {}) if personal else {})}
        if known is None or not all(_fits(one, values) for one in expected):
            return None
        return wanted(**{one.name: values[one.name] for one in expected})

    def _apart(self, kind: type[T]) -> list[str]:
        """The fields that stand apart."""
        return [] if self.whole else [one.name for one in fields(kind) if one.metadata.get(PERSONAL)]


def _text(values: Mapping[str, Any]) -> str:
    return json.dumps(values, separators=(",", ":"))


def _object(text: str) -> dict[str, Any] | None:
    try:
        values = json.loads(text)
    except (ValueError, TypeError, RecursionError):
        return None
    return values if isinstance(values, dict) else None


def _fits(one: "Attribute[Any]", values: Mapping[str, Any]) -> bool:
    value = values.get(one.name)
    if get_origin(one.type) is Literal:
        return value in get_args(one.type)
    return type(value) is one.type


_PLAY: Codec[Kept] = Codec(KINDS, whole=True)


def to_body(kept: Kept) -> tuple[str, str]:
    """The kind and the JSON text of what a play keeps."""
    written = _PLAY.write(kept)
    return written.kind, written.body


def from_body(kind: str, body: str) -> Kept | None:
    """What a row of a play says; None where it cannot be known. Never raises."""
    return _PLAY.read(kind, body)
