"""The story map as rows."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.console.pages.storymap import map_rows, walked
from game.classroom.console.stops import Stop, stops_of
from game.classroom.standing import Headcount
from game.play.rows import width_of
from tests.classroom.console.past import STORY, playing, text_of

#: A long story: sixty scenes, then five endings.
LONG = (
    *(Stop(f"scene_{number}", f"scene {number}", number + 1, False) for number in range(60)),
    *(Stop(f"end_{number}", f"End {number}", 61 + number, True) for number in range(5)),
)


def test_a_scene_has_its_number_its_count_and_a_bar() -> None:
    """Endings have a mark of their own; those who are gone are told apart."""
    board = playing("Ana", "Ben", "Cy").chooses("s1", "fill").goes("s2").board()
    lines = text_of(map_rows(stops_of(STORY), board.headcounts, "", 40, 10, focused=False)).splitlines()
    assert lines[0].split() == ["1", "sink", "2", "▰▰", "1", "gone"]
    assert lines[1].split() == ["2", "mugs", "1", "▰"]
    assert lines[2].split() == ["3", "■", "One", "tea"]


@pytest.mark.parametrize("width", [36, 48, 76])
def test_every_scene_on_the_map_has_its_number(width: int) -> None:
    """In a line of its own or in a column: it can be typed."""
    rows = map_rows(LONG, {}, "scene_0", width, 70 if width > 40 else 33)
    text = text_of(rows)
    for stop in LONG:
        if stop.name in text:
            assert re.search(rf"\b{stop.number} +(■ )?{stop.name}\b", text)
    assert text.count("scene") >= 20


def test_where_there_is_room_names_are_told() -> None:
    """On a wide page it can be read who is where."""
    board = playing("Ana", "Ben").chooses("s1", "fill").board()
    text = text_of(map_rows(stops_of(STORY), board.headcounts, "", 76, 10, names=board.names))
    assert "Ana" in text.splitlines()[1]
    narrow = text_of(map_rows(stops_of(STORY), board.headcounts, "", 40, 10, names=board.names))
    assert "Ana" not in narrow


def test_empty_scenes_are_folded_where_all_do_not_fit() -> None:
    """The longest stretches first, and each says how many scenes it holds."""
    text = text_of(map_rows(LONG, {"scene_30": Headcount(3, 0)}, "scene_0", 60, 12))
    assert "scene 30" in text
    assert "29 scenes, nobody there" in text


def test_no_more_is_folded_than_has_to_be() -> None:
    """Every row that there is shows a scene, but for the one that stands for the rest."""
    rows = text_of(map_rows(LONG, {"scene_0": Headcount(3, 0)}, "scene_0", 60, 40)).splitlines()
    assert len(rows) == 40
    assert [row.strip() for row in rows if "nobody there" in row] == ["┆ 26 scenes, nobody there"]


def test_nothing_is_folded_where_columns_have_room_for_all() -> None:
    """What does not fit in one column stands in two."""
    stops = LONG[:20]
    counts = {stop.scene: Headcount(3, 0) for stop in stops if stop.scene not in ("scene_3", "scene_4")}
    text = text_of(map_rows(stops, counts, "scene_0", 76, 12))
    assert "nobody there" not in text
    assert all(stop.name in text for stop in stops)


@given(
    st.sets(st.sampled_from(LONG), max_size=30).map(lambda stops: sorted(stops, key=LONG.index)),
    st.sampled_from(LONG),
    st.sampled_from([(34, 16), (36, 21), (76, 14), (48, 32)]),
)
def test_where_somebody_is_can_always_be_seen(there: list[Stop], selected: Stop, size: tuple[int, int]) -> None:
    """With sixty scenes on the smallest screen, too: with as many places as there are students in a class of thirty."""
    width, room = size
    counts = {stop.scene: Headcount(1, 0) for stop in there}
    rows = map_rows(LONG, counts, selected.scene, width, room)
    shown = {span.action for row in rows for span in row}
    assert len(rows) <= room
    assert max(width_of(row) for row in rows) <= width
    assert {f"open_scene:{stop.scene}" for stop in (*there, selected)} <= shown


def test_thirty_places_are_seen_at_once_where_no_stretch_can_be_folded() -> None:
    """Every other scene has somebody: the empty ones between are left out, so that nobody is."""
    counts = {stop.scene: Headcount(1, 0) for stop in LONG[::2][:30]}
    rows = map_rows(LONG, counts, "scene_0", 36, 16)
    assert {f"open_scene:{scene}" for scene in counts} <= {span.action for row in rows for span in row}


@pytest.mark.parametrize("selected", ["scene_0", "scene_33", "end_4"])
def test_what_cannot_be_shown_is_counted(selected: str) -> None:
    """Where even columns cannot hold all the scenes that somebody is in, the selected one is seen, the rest counted."""
    counts = {stop.scene: Headcount(2, 1) for stop in LONG}
    rows = map_rows(LONG, counts, selected, 36, 10)
    assert len(rows) == 10
    assert f"open_scene:{selected}" in {span.action for row in rows for span in row}
    assert text_of(rows).endswith("↑ ↓ 47 more scenes, 141 there")


def test_a_map_that_is_not_walked_has_no_bar() -> None:
    """What is selected shows in one list at a time."""
    for focused in (True, False):
        rows = map_rows(LONG, {}, "scene_3", 40, 20, focused=focused)
        assert any(span.role == "selected" for row in rows for span in row) is focused


def test_walking_stops_at_both_ends() -> None:
    """From scene to scene, folded ones as well; from nowhere it begins at the first."""
    assert walked(LONG, "", 1) == "scene_1"
    assert walked(LONG, "scene_1", -9) == "scene_0"
    assert walked(LONG, "scene_1", 1_000_000) == "end_4"
    assert walked((), "", 1) == ""


def test_without_a_story_there_is_no_map() -> None:
    """A scenario that cannot be read is told."""
    assert "no map" in text_of(map_rows((), {}, "", 60, 10))
