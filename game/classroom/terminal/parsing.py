"""Textual's parser of keys and mouse reports, kept in its place: it is private, it raises, and its cache leaks."""

from collections.abc import Iterable, Iterator
from typing import Any, cast

from textual import events
from textual._xterm_parser import XTermParser

#: What may come of a key; everything else a client can send (resizes, modes, focus, cursor reports) was not asked for.
WANTED = (events.Key, events.MouseEvent)
#: Keys that some clients send under another name.
SAME = {"\x08": "\x7f", "\n": "\r"}
#: The longest sequence that Textual looks at, in characters; a longer one it takes for letters.
LONGEST = 32
#: The longest key that is no sequence: a letter with Alt.
_WITH_ALT = 2


class _Parser(XTermParser):
    """Without the cache of a method, which is one for all parsers and keeps each, and its app, alive."""

    # What is overridden is no method to mypy, but the cache around one.
    def _parse_extended_key(self, sequence: str) -> list[events.Key] | None:  # type: ignore[override]
        uncached: Any = XTermParser._parse_extended_key.__wrapped__
        return cast("list[events.Key] | None", uncached(self, sequence))


class KeyParser:
    """Makes events of keys, one key at a time."""

    def __init__(self) -> None:
        self._parser = _Parser()

    def parse(self, key: str) -> list[events.Key | events.MouseEvent]:
        """The events of one whole key. What the parser stumbles over, or does not know, is dropped."""
        if key.startswith("\x1b[48;") or len(key) > LONGEST:
            # A resize of its own accord would pass every bound, and change how the mouse is understood.
            return []
        try:
            return list(self._wanted(SAME.get(key, key)))
        except Exception:
            self.renew()
            return []

    def _wanted(self, key: str) -> Iterator[events.Key | events.MouseEvent]:
        yield from _only(self._parser.feed(key))
        if self._parser._timeout_time is None:
            return
        if len(key) > _WITH_ALT:
            # A sequence that nobody knows, such as what a terminal says of itself: it would become letters, and choose.
            self.renew()
            return
        # The key is whole: the parser need not wait for what is not coming.
        self._parser._timeout_time = 0.0
        yield from _only(self._parser.tick())

    def renew(self) -> None:
        """Begin anew, knowing nothing of what came before."""
        self.close()
        self._parser = _Parser()

    def close(self) -> None:
        """Let go of what a parser holds: its generator holds the parser."""
        self._parser._gen.close()
        self._parser._tokens.clear()


def _only(found: Iterable[object]) -> Iterator[events.Key | events.MouseEvent]:
    return (event for event in found if isinstance(event, WANTED))
