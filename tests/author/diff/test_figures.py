from attrs import evolve

from game.author.diff.figures import Bounds, Reach, bounds_changed, choices_reached, odds_changed, scenes_reached
from game.author.diff.matching import parts_changed
from tests.author.diff.edits import edited, version
from tests.lines import KETTLE

OLD = version(KETTLE)


def test_odds_stand_side_by_side() -> None:
    """A renamed ending is one; one that is new or gone has odds in one version only."""
    new = version(edited(("  no_tea:", "  cold_cup:"), ("to: no_tea", "to: cold_cup"), ("No tea", "Cold")))
    found = odds_changed(OLD, new, parts_changed(OLD.story, new.story).scenes)
    assert [(odds.scene, odds.title, odds.was_called) for odds in found] == [
        ("tea", "Tea for two", ""),
        ("cold_cup", "Cold", "No tea"),
    ]
    assert all(odds.before == odds.after for odds in found)
    other = version(
        KETTLE.replace("title: No tea", "title: Nothing hot")
        .replace("The cup stays cold.", "Monday.")
        .replace("no_tea", "x")
    )
    gone = odds_changed(OLD, other, parts_changed(OLD.story, other.story).scenes)
    assert [(odds.scene, odds.before is None, odds.after is None) for odds in gone] == [
        ("tea", False, False),
        ("x", True, False),
        ("no_tea", False, True),
    ]


def test_bounds_of_stats_stand_side_by_side() -> None:
    """For everybody whom either version has."""
    zoe = ("  priya: {name", "  zoe: {name: Zoe}\n  priya: {name")
    new = version(edited(("goodwill: {dana: +6, priya: -6}", "goodwill: {dana: +9, priya: -6}"), zoe))
    found = {bounds.stat: bounds for bounds in bounds_changed(OLD, new)}
    assert found["goodwill.dana"] == Bounds("goodwill.dana", (50, 56), (50, 59))
    assert found["goodwill.zoe"] == Bounds("goodwill.zoe", None, (50, 50))
    assert [*found] == ["reputation", "goodwill.dana", "goodwill.zoe", "goodwill.priya"]


def test_what_can_be_reached_no_more() -> None:
    """Only parts that both versions have: what is gone is told as gone."""
    new = version(edited(("if: chose.blame", "if: chose.blame and goodwill.dana > 90")))
    parts = parts_changed(OLD.story, new.story)
    assert scenes_reached(OLD, new, parts) == Reach((), ("tea",))
    assert choices_reached(OLD, new, parts) == Reach((), ("tell_her",))
    assert choices_reached(new, OLD, parts) == Reach(("tell_her",), ())


def test_a_version_of_which_nothing_is_known_has_no_bounds() -> None:
    """Nothing is made up where nothing was entered."""
    empty = evolve(OLD, explored=evolve(OLD.explored, scenes=()))
    assert {bounds.after for bounds in bounds_changed(OLD, empty)} == {None}
