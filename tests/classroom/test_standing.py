"""Where each student is, followed choice by choice."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.event import (
    CLASS,
    Banned,
    Came,
    Ended,
    Event,
    Lost,
    Paused,
    Removed,
    Restarted,
    Resumed,
    Started,
    Went,
)
from game.classroom.standing import (
    Headcount,
    minutes_in,
    minutes_of,
    minutes_quiet,
    scene_name,
    taking_part,
    whereabouts_of,
)
from game.play.record import Chosen, Finished, Rewound, Undone
from game.play.run import resume
from tests.classroom.console.past import STORY, Past, playing
from tests.strategies import Walk, walks


def place_of(past: Past, alias: str = "s1") -> tuple[str, int]:
    spot = whereabouts_of(STORY).following(past.lesson).spots[alias]
    return spot.scene, spot.held


def test_who_has_not_chosen_stands_at_the_beginning() -> None:
    """Before the first choice everybody is in the scene that the story begins with."""
    assert place_of(playing("Ana")) == ("sink", 0)


def test_a_choice_leads_on_through_pages_to_where_the_next_one_waits() -> None:
    """Scenes that go on by themselves are passed: a student is where there is something to choose."""
    assert place_of(playing("Ana").chooses("s1", "fill")) == ("mugs", 1)


def test_an_undone_choice_stands_no_more() -> None:
    """Undone or rewound, a play is where it was before."""
    past = playing("Ana").chooses("s1", "fill", "wash")
    assert place_of(past) == ("warm_tea", 2)
    assert place_of(past.happens(Undone(), stream="s1")) == ("mugs", 1)
    assert place_of(past.happens(Rewound(0), stream="s1")) == ("sink", 0)


def test_a_choice_that_cannot_be_made_counts_for_nothing() -> None:
    """Where the scenario was edited, a play stands where its choices still lead; what comes behind is not counted."""
    past = playing("Ana").chooses("s1", "fill", "gone", "wash")
    assert place_of(past) == ("mugs", 1)


def test_a_play_goes_on_once_what_was_lost_is_given_up() -> None:
    """A student who goes back to what holds, and chooses anew, is followed again."""
    past = playing("Ana").chooses("s1", "fill", "gone")
    followed = whereabouts_of(STORY).following(past.lesson)
    past.happens(Rewound(1), Chosen("wash"), stream="s1")
    assert followed.following(past.lesson).spots["s1"].scene == "warm_tea"


def test_where_nobody_has_moved_nothing_is_made_anew() -> None:
    """A lesson in which only other things happened gives the very same whereabouts: drawing again costs nothing."""
    past = playing("Ana", "Ben").chooses("s1", "fill")
    followed = whereabouts_of(STORY).following(past.lesson)
    assert followed.following(past.later(minutes=5).goes("s1").lesson) is followed


def test_a_new_choice_costs_one_step() -> None:
    """The state that was reached is gone on from: those who did not move keep theirs, by identity."""
    past = playing("Ana", "Ben").chooses("s1", "fill").chooses("s2", "shrug")
    before = whereabouts_of(STORY).following(past.lesson)
    after = before.following(past.chooses("s2", "wash").lesson)
    assert after.spots["s1"] is before.spots["s1"]
    assert after.spots["s2"].scene == "warm_tea"


@given(walks(), st.data())
def test_followed_step_by_step_a_play_is_where_its_replay_is(walk: Walk, data: st.DataObject) -> None:
    """However choices, undos and rewinds come in, the whereabouts are those of a replay of what stands."""
    past, followed = playing("Ana"), whereabouts_of(walk.story)
    for choice in walk.choices:
        past.chooses("s1", choice)
        if data.draw(st.booleans()):
            followed = followed.following(past.lesson)
        if data.draw(st.integers(0, 5)) == 0:
            past.happens(Undone() if data.draw(st.booleans()) else Rewound(1), stream="s1")
    spot = followed.following(past.lesson).spots["s1"]
    resumed = resume(walk.story, "You", past.lesson.students["s1"].progress.choices)
    assert (spot.state, spot.standing) == (resumed.run.state, resumed.run.choices)


def test_heads_are_counted_where_they_are_here_and_away() -> None:
    """A scene's count keeps those who are connected apart from those who are not."""
    past = playing("Ana", "Ben", "Cy").chooses("s1", "fill").chooses("s2", "shrug").goes("s2")
    counts = whereabouts_of(STORY).following(past.lesson).headcounts(taking_part(past.lesson))
    assert counts == {"mugs": Headcount(1, 1), "sink": Headcount(1, 0)}
    assert counts["mugs"].all == 2


def test_who_was_sent_out_takes_no_part() -> None:
    """Removed and banned students are neither counted nor listed among the class."""
    past = playing("Ana", "Ben", "Cy").happens(Removed("s1"), Banned("s2"))
    assert [student.alias for student in taking_part(past.lesson)] == ["s3"]


def test_an_ending_is_known_by_its_title() -> None:
    """Who has come to an ending is there by its title; a scene is read by its id as words."""
    past = playing("Ana", "Ben").chooses("s1", "fill", "wash")
    whereabouts = whereabouts_of(STORY).following(past.lesson)
    assert (whereabouts.ending("s1"), whereabouts.ending("s2"), whereabouts.ending("nobody")) == ("Two teas", "", "")
    assert scene_name(STORY, "warm_tea") == "Two teas"
    renamed = evolve(STORY, scenes=(evolve(STORY.scenes[0], id="third_sink_from-left"),), start="third_sink_from-left")
    assert scene_name(renamed, "third_sink_from-left") == "third sink from left"


def minutes_played(past: Past) -> list[int | None]:
    return [minutes_in(past.lesson, student, past.now) for student in past.lesson.students.values()]


def minutes_still(past: Past) -> list[int]:
    return [minutes_quiet(past.lesson, student, past.now) for student in past.lesson.students.values()]


def test_minutes_run_from_when_somebody_could_choose() -> None:
    """In the lobby none are counted, from the start on those of everybody, and of who is late since they came."""
    past = Past().joins("Ana").later(minutes=4)
    assert minutes_played(past) == [None]
    past.happens(Started()).later(minutes=2).joins("Ben").later(minutes=1.9)
    assert minutes_played(past) == [3, 1]
    assert minutes_played(past.chooses("s1", "fill")) == [3, 1]


def test_minutes_stand_still_for_who_is_gone_or_has_finished() -> None:
    """What somebody played stays what it was, however long ago that is; nobody's becomes less by going."""
    past = playing("Ana", "Ben").chooses("s1", "fill").chooses("s2", "fill").later(minutes=3)
    past.chooses("s1", "wash").happens(Finished("warm_tea", "Two teas", 50, 50), stream="s1")
    past.later(minutes=4)
    assert minutes_played(past) == [3, 7]
    assert minutes_played(past.goes("s2")) == [3, 7]
    assert minutes_played(past.later(minutes=30)) == [3, 7]


def test_a_server_that_starts_again_the_next_day_counts_no_night() -> None:
    """Who was connected when it stopped was there until something happened last."""
    past = playing("Ana", "Ben").later(minutes=5).chooses("s1", "fill").later(minutes=900).happens(Restarted(2))
    assert minutes_played(past) == [5, 5]


def test_who_could_not_choose_was_not_quiet() -> None:
    """Quiet is counted from the start of the class, and again from the end of a pause."""
    past = Past().joins("Ana", "Ben").later(minutes=8).happens(Started()).later(minutes=2)
    assert minutes_still(past) == [2, 2]
    past.chooses("s1", "fill").happens(Paused()).later(minutes=9).happens(Resumed()).later(minutes=1)
    assert minutes_still(past) == [1, 1]
    assert minutes_still(past.later(minutes=2).chooses("s2", "fill")) == [3, 0]


@given(st.lists(st.sampled_from(["start", "choose", "go", "come", "pause", "resume", "lost", "remove"]), max_size=14))
def test_minutes_never_go_backwards(steps: list[str]) -> None:
    """Whatever happens to somebody, a minute that was counted stays counted."""
    past, before = Past().joins("Ana"), 0
    happens: dict[str, tuple[Event, str]] = {
        "start": (Started(), CLASS),
        "choose": (Chosen("fill"), "s1"),
        "go": (Went("w1-s1"), "s1"),
        "come": (Came("w1-s1"), "s1"),
        "pause": (Paused(), CLASS),
        "resume": (Resumed(), CLASS),
        "lost": (Lost("w1"), CLASS),
        "remove": (Removed("s1"), CLASS),
    }
    for step in steps:
        if step == "start" and past.lesson.began:
            continue
        event, stream = happens[step]
        past.later(minutes=3).happens(event, stream=stream)
        (now,) = minutes_played(past)
        assert (now or 0) >= before
        before = now or 0


def test_a_class_lasts_from_its_start_to_its_end() -> None:
    """In the lobby no time is counted; once it is over the minutes stand still."""
    assert minutes_of(Past().later(minutes=9).lesson, Past().later(minutes=9).now) == 0
    past = playing().later(minutes=12).happens(Ended()).later(minutes=60)
    assert minutes_of(past.lesson, past.now) == 12
