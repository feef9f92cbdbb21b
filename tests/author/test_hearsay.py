"""What may have to be heard later, held against the engine."""

from hypothesis import given, settings

from game.author.hearsay import Hearsay, Site
from game.author.rules.example import CAST, whole
from game.story.engine import begin, step
from game.story.event import CameOut, Heard
from game.story.model import Story
from game.story.state import REPUTATION
from tests.bad import compiled
from tests.strategies import Walk, walks

TWO = """\
first:
  here: [dana, {who: priya, if: reputation > 60}]
  text: It is Monday.
  choices:
    - {id: praise, text: Praise them all., effects: {goodwill: {dana: +3, priya: +3, marco: +3}}, to: second}
    - {id: hide, text: Hide it., here: nobody, effects: {goodwill: {marco: -3}, reputation: -3}, to: second}
    - {id: nod, text: Nod., to: second}
second:
  here: [marco]
  hears: [marco]
  text: It is Tuesday.
  choices:
    - {id: own_up, text: Own up., comes_out: [hide], effects: {goodwill: {rosa: +3}}, to: the_end}
"""


def story(text: str = TWO) -> Story:
    made = compiled(whole(text), CAST).story
    assert made is not None
    return made


def slot(name: str) -> int:
    return [*CAST].index(name)


def test_an_act_waits_for_whoever_may_be_elsewhere() -> None:
    """Not for those who are always there; and not untold where nobody saw it."""
    acts = Hearsay(story()).acts
    told = {name: [person for person in CAST if act.may_be_told(slot(person))] for name, act in acts.items()}
    assert told == {"praise": ["priya", "marco"], "hide": [], "nod": [], "own_up": ["rosa"]}
    assert [name for name, act in acts.items() if act.may_wait] == ["praise", "hide", "own_up"]
    assert [person for person in CAST if acts["praise"].is_told_without(slot(person))] == ["marco"]


def test_it_is_heard_where_it_is_named_and_only_afterwards() -> None:
    """A scene that comes before an act cannot land it."""
    hearsay = Hearsay(story())
    praise, hide, own_up = (hearsay.acts[name] for name in ("praise", "hide", "own_up"))
    assert hearsay.can_hear(praise, slot("marco"))
    assert not hearsay.can_hear(praise, slot("priya"))
    assert not hearsay.can_hear(own_up, slot("rosa"))
    assert hearsay.can_come_out(hide)
    assert [hearsay.comes_before(act, site) for site in hearsay.sites for act in (praise, own_up)] == [
        True, False, True, True,
    ]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(walks())
def test_what_is_said_to_be_impossible_never_happens_in_the_game(walk: Walk) -> None:
    """Whatever waits, is heard or comes out on a walk was held to be possible there."""
    hearsay = Hearsay(walk.story)
    sites = {site.path: site for site in hearsay.sites}
    turn = begin(walk.story)
    for choice in (None, *walk.choices):
        turn = turn if choice is None else step(walk.story, turn.state, choice)
        for entry in turn.state.waiting:
            act = hearsay.acts[entry.act]
            assert act.may_wait
            assert entry.unseen or entry.person == REPUTATION or act.may_be_told(entry.person)
            assert not entry.unseen or act.may_be_unseen
        landed = [event for event in turn.events if isinstance(event, Heard | CameOut)]
        for event in landed:
            _check_landed(hearsay, event, [*sites.values()])


def _check_landed(hearsay: Hearsay, event: Heard | CameOut, sites: list[Site]) -> None:
    for name in event.acts:
        act = hearsay.acts[name]
        assert any(hearsay.comes_before(act, site) for site in sites)
        assert hearsay.can_hear(act, event.person) if isinstance(event, Heard) else hearsay.can_come_out(act)
