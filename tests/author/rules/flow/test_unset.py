"""What waits for a variable that nothing changes."""

from game.author.rules.example import whole
from game.author.rules.flow.unset import waiting_for_the_unset
from tests.author.rules.examined import subject_of

STORY = """\
remember: {{asked: false, left: {{from: 0, to: 9, first: 2}}}}
scenes:
  first:
    here: [dana]
    text: Hm.
    choices:
      - {{id: go, text: Go., if: {condition}, to: the_end}}
      - {{id: ask, text: Ask., {effects}to: the_end}}
"""


def waiting(condition: str, effects: str = "") -> dict[str, tuple[str, ...]]:
    return waiting_for_the_unset(subject_of(whole(STORY.format(condition=condition, effects=effects)).encode()))


def test_a_choice_waits_for_the_first_variable_that_keeps_it_back() -> None:
    """Alone or beside other things that must hold."""
    assert waiting("asked") == {"asked": ("go",)}
    assert waiting("reputation > 0 and (not left is 2 and asked)") == {"left": ("go",)}


def test_a_choice_that_something_else_keeps_back_waits_for_none() -> None:
    """Where the variable lets it through, or would but for the rest, or is changed after all."""
    assert waiting("not asked and reputation > 90") == {}
    assert waiting("asked or reputation > 90") == {}
    assert waiting("asked", "effects: {asked: {set: true}}, ") == {}
    assert waiting("not asked") == {}
