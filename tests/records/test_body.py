import json

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from game.play.record import PERSONAL, Answered, Chosen, DebriefOpened, Finished, Guessed, Kept, Rewound, Undone
from game.records.body import KINDS, Codec, from_body, to_body

# Any text, the halves of letters among it that a damaged terminal may send.
TEXT = st.text(st.characters(), max_size=40)
NUMBER = st.integers(0, 10**9)
KEPT: st.SearchStrategy[Kept] = st.one_of(
    st.builds(Chosen, TEXT),
    st.just(Undone()),
    st.builds(Rewound, NUMBER),
    st.builds(Guessed, TEXT, TEXT),
    st.builds(Answered, st.sampled_from(["reactions", "description", "analysis", "summary"]), TEXT, TEXT),
    st.builds(Finished, TEXT, TEXT, NUMBER, NUMBER),
    st.just(DebriefOpened()),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.sampled_from(["choice", "left", "of"]), parts),
    max_leaves=8,
)


@given(KEPT)
def test_what_is_kept_comes_back_as_it_was(kept: Kept) -> None:
    """Whatever a play keeps can be written down in ASCII and read again."""
    kind, body = to_body(kept)
    assert body.isascii()
    assert from_body(kind, body) == kept


@given(st.sampled_from([*KINDS, "from-the-future"]), st.one_of(TEXT, JSON.map(json.dumps)))
def test_no_row_can_stop_a_save_from_being_read(kind: str, body: str) -> None:
    """A body of any shape gives what its kind says, or nothing; it never raises."""
    kept = from_body(kind, body)
    assert kept is None or isinstance(kept, KINDS[kind])


@pytest.mark.parametrize(
    "kind, body",
    [
        ("danced", '{"choice":"a"}'),
        ("chosen", "{}"),
        ("chosen", '{"choice":3}'),
        ("chosen", '["choice"]'),
        ("chosen", "not JSON"),
        ("rewound", '{"left":true}'),
        ("answered", '{"step":"dessert","question":"q","answer":"a"}'),
        ("answered", '{"step":[],"question":"q","answer":"a"}'),
        ("answered", '{"step":"analysis","question":"q"}'),
        ("chosen", "[" * 100_000),
    ],
)
def test_a_row_that_cannot_be_known_is_passed_over(kind: str, body: str) -> None:
    """An unknown kind, a missing key or a value of another kind gives nothing."""
    assert from_body(kind, body) is None


def test_a_key_more_than_expected_is_passed_over() -> None:
    """A newer version may have written more about a choice: the choice itself is still read."""
    assert from_body("chosen", '{"choice":"lean_in","mood":"curious"}') == Chosen("lean_in")


@frozen
class Arrived:
    """Something that identifies a person, as a class keeps it."""

    alias: str
    name: str = field(default="", metadata={PERSONAL: True})


def test_what_identifies_a_person_stands_apart() -> None:
    """A name is written beside the event, not in it; once it is removed, the event is still read."""
    codec: Codec[Arrived] = Codec({"arrived": Arrived})
    written = codec.write(Arrived("s1", "Ana"))
    assert "Ana" not in written.body
    assert codec.read(written.kind, written.body, written.personal) == Arrived("s1", "Ana")
    assert codec.read(written.kind, written.body) == Arrived("s1", "")


def test_a_class_keeps_what_somebody_wrote_apart_and_saves_keep_it_whole() -> None:
    """Saves are one person's, and rows of earlier versions have the answer in the body: each reads both."""
    answered = Answered("analysis", "Why?", "Because I am Ana.")
    apart: Codec[Kept] = Codec(KINDS)
    written = apart.write(answered)
    assert "Ana" not in written.body
    assert apart.read(written.kind, written.body, written.personal) == answered
    assert apart.read(written.kind, written.body) == Answered("analysis", "Why?", "")
    kind, body = to_body(answered)
    assert from_body(kind, body) == apart.read(kind, body) == answered
