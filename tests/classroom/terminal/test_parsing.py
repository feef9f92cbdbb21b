"""Textual's parser in its place: keys in, events out, and nothing that a client sends stops it."""

import gc
import random
from weakref import ref

import pytest
from textual import events

from game.classroom.terminal.parsing import KeyParser


@pytest.mark.parametrize(
    "sequence,key",
    [
        ("a", "a"), ("\r", "enter"), ("\n", "enter"), ("\t", "tab"), ("\x7f", "backspace"), ("\x08", "backspace"),
        ("\x1b", "escape"), ("\x10", "ctrl+p"), ("\x03", "ctrl+c"), ("\x00", "ctrl+@"), ("é", "é"),
        ("\x1b[A", "up"), ("\x1bOA", "up"), ("\x1b[B", "down"), ("\x1b[C", "right"), ("\x1b[D", "left"),
        ("\x1b[H", "home"), ("\x1b[F", "end"), ("\x1b[1~", "home"), ("\x1b[4~", "end"), ("\x1bOH", "home"),
        ("\x1b[5~", "pageup"), ("\x1b[6~", "pagedown"), ("\x1b[3~", "delete"), ("\x1b[2~", "insert"),
        ("\x1bOP", "f1"), ("\x1b[11~", "f1"), ("\x1b[[A", "f1"), ("\x1b[15~", "f5"), ("\x1b[Z", "shift+tab"),
        ("\x1b[1;5C", "ctrl+right"), ("\x1b[1;2A", "shift+up"), ("\x1ba", "alt+a"),
    ],
)  # fmt: skip
def test_keys_of_ordinary_terminals_are_known(sequence: str, key: str) -> None:
    """What xterm, tmux, PuTTY and the Linux console send, without the kitty keyboard."""
    parsed = KeyParser().parse(sequence)
    assert [event.key for event in parsed if isinstance(event, events.Key)] == [key]
    assert len(parsed) == 1


@pytest.mark.parametrize(
    "sequence,kind",
    [
        ("\x1b[<0;5;3M", events.MouseDown),
        ("\x1b[<0;5;3m", events.MouseUp),
        ("\x1b[<32;5;3M", events.MouseMove),
        ("\x1b[<64;5;3M", events.MouseScrollUp),
        ("\x1b[<65;5;3M", events.MouseScrollDown),
    ],
)
def test_the_mouse_is_understood(sequence: str, kind: type[events.MouseEvent]) -> None:
    """Reports in SGR, counted from one there and from zero here."""
    (event,) = KeyParser().parse(sequence)
    assert isinstance(event, kind)
    assert (event.x, event.y) == (4, 2)


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[99999999;1u", "\x1b[:0u", "\x1b[48;0;0;0;0t", "\x1b[48;1000;20000;1;1t", "\x1b[I", "\x1b[O",
        "\x1b[?2026;2$y", "\x1b[?2048;1$y", "\x1b[5;5R", "\x1b[<0;0;0M", "\x1b[200~", "\x1b[201~",
        "\x1b[?64;1;2c", "\x1b[?64;1;2;6;9;15;16;17;18;21;22;28;29c", "\x1b[>41;390;0c", "\x1b[0n", "\x1b[8;24;80t",
        "\x1b[?997;1n", "\x1b[?1u", "\x1b[1x", "\x1b[<64;1", "\x1bO1", "\x1b[ q",
    ],
)  # fmt: skip
def test_what_was_not_asked_for_is_dropped(sequence: str) -> None:
    """Faults 3 and 4: resizes in band, impossible keys, focus, modes, what a terminal can do, half a sequence.

    Nothing of it becomes letters, which would choose; the next key works.
    """
    parser = KeyParser()
    assert parser.parse(sequence) == []
    parser.parse("\x1b[<0;5;3M")
    parser.renew() if sequence == "\x1b[200~" else None
    (event,) = parser.parse("q")
    assert isinstance(event, events.Key)


def test_a_resize_in_band_changes_nothing_for_the_mouse() -> None:
    """Fault 4: after 0x0 a report of the mouse divided by zero."""
    parser = KeyParser()
    parser.parse("\x1b[48;0;0;0;0t")
    (event,) = parser.parse("\x1b[<0;5;3M")
    assert isinstance(event, events.MouseDown)
    assert (event.x, event.y) == (4, 2)


def test_random_sequences_never_stop_the_parser() -> None:
    """Two thousand of them, then a key."""
    chance, parser = random.Random(7), KeyParser()
    letters = "\x1b[]O<>?;:0123456789mMtuR~$yABCHIPaxyzé\x00\x7f"
    for _ in range(2000):
        parser.parse("".join(chance.choices(letters, k=chance.randrange(1, 30))))
    parser.renew()
    assert len(parser.parse("q")) == 1


def test_a_closed_parser_goes_without_the_collector() -> None:
    """Fault 5: neither a cache of a method nor its own generator keeps it."""
    gc.disable()
    try:
        parser = KeyParser()
        parser.parse("\x1b[1;5C")
        alive = ref(parser._parser)
        parser.close()
        del parser
        assert alive() is None
    finally:
        gc.enable()
