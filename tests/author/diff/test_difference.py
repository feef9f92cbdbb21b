from hypothesis import HealthCheck, given, settings

from game.author.diff.difference import difference
from game.author.diff.figures import Version
from game.author.diff.listing import as_json
from game.author.diff.telling import told
from game.author.explore.explore import explore
from game.story.model import Story
from tests.author.diff.edits import compared, played
from tests.lines import KETTLE
from tests.strategies import Walk, stories, walks


def version(story: Story) -> Version:
    return Version(story, explore(story, budget=200, plays=20), 10)


def test_a_scenario_does_not_differ_from_itself() -> None:
    """Its plays go on, its figures are the same."""
    found = compared(KETTLE, played("own_up"), played("fill", "sit"))
    assert found.exact
    assert {fate.kind for fate in found.saves} == {"same"}
    assert all(odds.before == odds.after for odds in found.odds)
    assert all(bounds.before == bounds.after for bounds in found.bounds)


@given(walks(), stories())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_two_scenarios_can_be_compared(walk: Walk, other: Story) -> None:
    """Whatever the language allows: each play has one fate, and both forms tell it."""
    found = difference(version(walk.story), version(other), [played(*walk.choices)])
    assert len(found.saves) == 1
    assert list(told(found))
    assert as_json(found).endswith("}\n")
    itself = difference(version(walk.story), version(walk.story), [played(*walk.choices)])
    assert itself.saves[0].kind == "same"
