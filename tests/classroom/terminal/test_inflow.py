"""What a client sends, as keys and pastes, bounded whatever comes."""

import random

import pytest

from game.classroom.terminal.inflow import LONGEST_PASTE, MOST_PASTED, MOST_TYPED, Inflow, Pasted, Typed
from tests.classroom.terminal.drained import drained, keys


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[A", "\x1bOA", "\x1b[H", "\x1b[1~", "\x1b[5~", "\x1bOP", "\x1b[11~", "\x1b[[A", "\x1b[Z", "\x1b[1;5C",
        "\x1b[<0;12;7M", "\x1b[<64;1;1m", "\x1b[M !!", "\x1bx", "\x10", "é", "茶",
    ],
)  # fmt: skip
def test_every_key_is_one_piece(sequence: str) -> None:
    """Arrows, ends, pages, functions, with modifiers, of xterm, tmux and the console, and reports of the mouse."""
    assert keys(f"a{sequence}b") == ["a", sequence, "b"]


def test_a_sequence_that_comes_in_pieces_is_one_key() -> None:
    """A network may cut anywhere."""
    inflow = Inflow()
    for letter in "\x1b[1;5C":
        inflow.feed(letter, 0.0)
    assert drained(inflow) == [Typed("\x1b[1;5C")]


def test_a_lone_escape_is_a_key_after_a_tenth_of_a_second() -> None:
    """Until then it may be the beginning of a sequence."""
    inflow = Inflow()
    inflow.feed("\x1b", 5.0)
    assert inflow.read(5.05) is None
    assert 0 < (inflow.wait(5.05) or 0) < 0.1
    assert inflow.read(5.11) == Typed("\x1b")
    assert inflow.is_empty


def test_two_escapes_and_an_arrow_are_three_keys() -> None:
    """Pressed in haste, nothing is swallowed."""
    assert keys("\x1b\x1b\x1b[A", 0.0) == ["\x1b", "\x1b", "\x1b[A"]


def test_a_marked_paste_is_one_piece_wherever_it_is_cut() -> None:
    """Marks may be cut as well; what comes before and after are keys."""
    text = "a\x1b[200~one\rtwo\x1b[201~b"
    for cut in range(1, len(text)):
        inflow = Inflow()
        inflow.feed(text[:cut], 0.0)
        inflow.feed(text[cut:], 0.0)
        assert drained(inflow) == [Typed("a"), Pasted("one\rtwo"), Typed("b")], cut


def test_many_letters_at_once_are_a_paste_without_marks() -> None:
    """Nobody types so fast: they must not be taken for choices."""
    inflow = Inflow()
    inflow.feed("1\r" * 40 + "\x1b[A", 0.0)
    assert drained(inflow) == [Pasted("1\r" * 40), Typed("\x1b[A")]
    assert keys("TULIP-42\r") == [*"TULIP-42\r"]


def test_a_paste_without_marks_goes_on_in_small_pieces() -> None:
    """A network may cut it anywhere: a few letters right behind it are its rest, and not choices; later ones are."""
    inflow = Inflow()
    inflow.feed("1\r" * 40, 0.0)
    inflow.feed("1\r1\r", 0.02)
    inflow.feed("1", 0.04)
    inflow.feed("\x1b[A2", 0.06)
    inflow.feed("3", 5.0)
    assert drained(inflow, 5.0) == [
        Pasted("1\r" * 40), Pasted("1\r1\r"), Pasted("1"), Typed("\x1b[A"), Typed("2"), Typed("3"),
    ]  # fmt: skip


def test_a_paste_of_twenty_thousand_letters_is_taken_whole() -> None:
    """A long answer, written elsewhere."""
    inflow = Inflow()
    inflow.feed("\x1b[200~" + "x" * 20_000 + "\x1b[201~", 0.0)
    assert inflow.read(0.0) == Pasted("x" * 20_000)


def test_a_novel_is_cut_and_keys_after_it_work() -> None:
    """Fault 2: 500 kB at once. The rest is dropped, what waits is bounded, the end is found."""
    inflow = Inflow()
    whole = "\x1b[200~" + "x" * 500_000 + "\x1b[201~q"
    for at in range(0, len(whole), 16_384):
        inflow.feed(whole[at : at + 16_384], 0.0)
        assert len(inflow._paste or "") < LONGEST_PASTE + 6
    assert drained(inflow) == [Pasted("x" * LONGEST_PASTE), Typed("q")]


def test_many_pastes_wait_within_a_bound_and_are_read_at_a_pace() -> None:
    """A client that pastes without end has 64 kB waiting, and 8 kB a second read."""
    inflow = Inflow()
    for _ in range(100):
        inflow.feed("\x1b[200~" + "x" * 30_000 + "\x1b[201~", 0.0)
    read = 0
    for second in range(10):
        while isinstance(one := inflow.read(float(second)), Pasted):
            read += len(one.text)
    assert read == MOST_PASTED


def test_a_paste_whose_end_never_comes_ends_after_a_second() -> None:
    """Else every key from then on would be part of it."""
    inflow = Inflow()
    inflow.feed("\x1b[200~hello", 0.0)
    assert inflow.read(0.9) is None
    assert drained(inflow, 1.1) == [Pasted("hello")]
    inflow.feed("q", 1.2)
    assert drained(inflow, 1.2) == [Typed("q")]


def paced(key: str) -> list[float]:
    """When each of a thousand keys is read that come at once, in seconds from then."""
    inflow = Inflow()
    for _ in range(1000):
        inflow.feed(key, 0.0)
    now, times = 0.0, []
    while not inflow.is_empty:
        now += inflow.wait(now) or 0.0
        if inflow.read(now):
            times.append(now)
    return times


def test_keys_are_read_at_a_pace_and_too_many_are_dropped() -> None:
    """Forty-eight at once, then twenty a second; of a thousand, those past the bound are lost."""
    times = paced("\x1b[A")
    assert MOST_TYPED // 3 - 1 <= len(times) <= MOST_TYPED
    assert times[47] == 0.0
    assert sum(0 < at <= 1.01 for at in times) == 20


def test_what_no_keyboard_sends_is_read_at_an_eighth_of_that() -> None:
    """A letter of an old encoding now and then is not felt; noise is, where every other byte is no letter."""
    times = paced("\ufffd")
    assert times[5] == 0.0
    assert sum(0 < at <= 10.01 for at in times) == 25


def test_what_is_past_the_bound_is_cut_between_keys() -> None:
    """Half a report of the mouse would swallow, or become, the keys that come next."""
    inflow = Inflow()
    for _ in range(100):
        inflow.feed("\x1b[<64;100;30M", 0.0)
    assert {one.text for one in drained(inflow, 1.0)} == {"\x1b[<64;100;30M"}


def test_what_is_given_back_comes_first() -> None:
    """The rest of a paste is for whoever reads next."""
    inflow = Inflow()
    inflow.feed("b", 0.0)
    inflow.give_back("rest")
    assert drained(inflow) == [Pasted("rest"), Typed("b")]


def test_random_input_is_read_to_its_end_and_never_grows() -> None:
    """Whatever comes: no exception, no endless wait, bounds kept."""
    chance = random.Random(4)
    inflow = Inflow()
    letters = ["\x1b", "[", "2", "0", "1", "~", "O", "M", ";", "\r", "\x00", "a", "ß", "\x1b[200~", "\x1b[201~", "<"]
    now = 0.0
    for _ in range(3000):
        inflow.feed("".join(chance.choices(letters, k=chance.randrange(1, 60))), now)
        inflow.read(now)
        now += 0.01
        assert (
            sum(len(one if isinstance(one, str) else one.text) for one in inflow._waiting) <= MOST_TYPED + MOST_PASTED
        )
        assert len(inflow._paste or "") <= LONGEST_PASTE + 6
    for _ in range(10_000):
        if inflow.is_empty:
            break
        now += inflow.wait(now) or 0.0
        inflow.read(now)
    assert inflow.is_empty
    assert inflow._typed == inflow._pasted == 0
