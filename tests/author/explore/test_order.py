from game.author.explore.order import components, expiring, leads_back, leads_to
from tests.writing import a_story

STORY = a_story(
    """
door:
  here: nobody
  choices:
    - {id: in, text: Go in., to: hall, effects: {clock: -5}}
    - {id: away, text: Go away., to: home}
hall:
  here: nobody
  choices:
    - {id: back, text: Go back., to: kitchen}
kitchen:
  to: [{if: clock < 5, to: home}, {to: hall}]
home:
  ending: {title: Home, tone: warm}
  text: Home.
late:
  ending: {title: Late, tone: cold}
  text: Late.
""",
    "{clock: {from: 0, to: 10, first: 10, runs_out: late}}",
)


def test_a_scene_leads_where_its_choices_lead_and_where_something_runs_out() -> None:
    """Each scene once, whatever is written first."""
    assert leads_to(STORY, STORY.scene("door")) == ("hall", "home", "late")
    assert leads_to(STORY, STORY.scene("kitchen")) == ("home", "hall")
    assert leads_to(STORY, STORY.scene("home")) == ()


def test_only_what_a_choice_moves_can_run_out() -> None:
    """The other choice leaves the clock alone."""
    first, second = STORY.scene("door").choices
    assert expiring(STORY, first) == (0,)
    assert expiring(STORY, second) == ()


def test_scenes_that_lead_back_to_each_other_stand_together() -> None:
    """Groups come in the order in which a play passes them."""
    groups = components(STORY)
    assert {frozenset(group) for group in groups} == {
        frozenset(names) for names in (["door"], ["hall", "kitchen"], ["home"], ["late"], ["the_end"])
    }
    circle = next(place for place, group in enumerate(groups) if "hall" in group)
    assert groups.index(("door",)) < circle < groups.index(("home",))
    assert [leads_back(STORY, group) for group in groups if "hall" in group] == [True]
    assert not leads_back(STORY, ("door",))


def test_a_scene_may_lead_to_itself() -> None:
    """A group of one scene is a circle then."""
    story = a_story("a:\n  here: nobody\n  choices:\n    - {id: b, text: Again., to: a}\n")
    assert leads_back(story, ("a",))
