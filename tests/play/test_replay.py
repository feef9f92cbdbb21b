"""Replay: where a play is after its story was edited, and why it is no longer where it was."""

from hypothesis import given, settings

from game.author.compile import compile_story
from game.play.jump import Jump
from game.play.replay import Replayed, Trail, anew, gone_on, replay
from game.play.run import begin_run, choose
from game.source.document import read
from game.story.model import Story
from tests.play.conftest import TEXT
from tests.strategies import Walk, walks

WHOLE = Trail(None, ("fill", "wash"))


def edited(*changes: tuple[str, str]) -> Story:
    """The story after some edits of its text."""
    text = TEXT
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    made = compile_story("kettle", read("kettle.yaml", text.encode()))
    assert made.story is not None, made.diagnostics
    return made.story


def parted(story: Story, trail: Trail = WHOLE) -> Replayed:
    """The replay of a trail that does not hold."""
    found = replay(story, "Ana", trail)
    assert found.parted
    return found


def test_a_trail_that_holds_leads_to_its_end(story: Story) -> None:
    """The same choices give the same play, and nothing is said."""
    found = replay(story, "Ana", WHOLE)
    assert found.run.choices == WHOLE.choices
    assert found.run.ended is not None
    assert found.parted == ""


@settings(max_examples=25)
@given(walks())
def test_any_play_is_replayed_as_it_was_played(walk: Walk) -> None:
    """Whatever the story: the run of its choices is the run that was played."""
    run = begin_run(walk.story, "You")
    for choice in walk.choices:
        run = choose(run, choice)
    found = replay(walk.story, "You", Trail(None, walk.choices))
    assert (found.run, found.parted) == (run, "")


def test_a_choice_that_is_gone_is_named_with_its_place() -> None:
    """The play stands where it was next, and the whole trail is kept."""
    found = parted(edited(("id: wash", "id: rinse")))
    assert found.run.choices == ("fill",)
    assert found.parted == (
        "1 of your 2 choices still holds. “wash” is no longer in the file: you are in “mugs”, where it was next."
    )
    assert found.trail == WHOLE


def test_a_choice_whose_condition_fails_now_is_told_from_one_that_is_gone() -> None:
    """The condition is named as the reason."""
    found = parted(edited(("id: wash, ", "id: wash, if: clock > 9, ")))
    assert "“wash” is not offered in “mugs” as things stand there now: its condition does not hold." in found.parted


def test_a_story_that_goes_another_way_says_where_it_comes_to() -> None:
    """The choice is there, in another scene; or the story ends before it."""
    sinks = ("mugs:\n", "sinks: {here: nobody, choices: [{text: On., to: mugs}]}\n  mugs:\n")
    found = parted(edited(sinks, ("goes by., to: mugs", "goes by., to: sinks")))
    assert "The play now comes to “sinks”, and “wash” belongs to another scene." in found.parted
    ended = parted(edited(("goes by., to: mugs", "goes by., to: tea")))
    assert "The story now ends in “tea”, before “wash”." in ended.parted


def test_what_may_be_chosen_once_only_says_so() -> None:
    """A loop that was gone round twice before."""
    loop = edited(("- {id: leave,", "- {id: look, text: Look., once: true, to: mugs}\n      - {id: leave,"))
    found = parted(loop, Trail(None, ("fill", "look", "look")))
    assert "“look” may be chosen once only, and was." in found.parted


def test_none_and_one_are_told_in_words(story: Story) -> None:
    """No “1 choices”."""
    assert parted(story, Trail(None, ("zap",))).parted.startswith("Your choice does not hold. ")
    assert parted(story, Trail(None, ("zap", "zip"))).parted.startswith("None of your choices holds. ")


def test_a_jump_survives_while_its_scene_is_there(story: Story) -> None:
    """With what was set, and the choices behind it; else the play is at the beginning and says why."""
    trail = Trail(Jump("mugs", (("reputation", 9),)), ("wash",))
    found = replay(story, "Ana", trail)
    assert (found.run.state.reputation, found.run.choices, found.jump) == (9, ("wash",), trail.jump)
    gone = parted(edited(("mugs", "cups")), trail)
    assert gone.parted == "The scene “mugs” that you jumped to is gone. This is the beginning."
    assert (gone.jump, gone.trail, gone.run.choices) == (None, trail, ())
    assert replay(story, "Ana", gone.trail).run == found.run


def test_nothing_is_given_up_until_the_player_does_something(story: Story) -> None:
    """An edit that is taken back leads back; a choice made since is the new trail."""
    found = parted(edited(("id: wash", "id: rinse")))
    assert gone_on(found.run, found) is found
    assert gone_on(choose(found.run, "leave"), found).trail == Trail(None, ("fill", "leave"))


def test_beginning_anew_begins_at_the_jump_and_then_at_the_beginning(story: Story) -> None:
    """Twice is all the way back."""
    jump = Jump("mugs")
    once = anew(replay(story, "Ana", Trail(jump, ("wash",))))
    assert once == Trail(jump)
    assert anew(replay(story, "Ana", once)) == Trail()
    assert anew(replay(story, "Ana", WHOLE)) == Trail()
