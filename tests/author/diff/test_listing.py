import json

from game.author.diff.listing import as_json
from tests.author.diff.edits import compared, edited, played
from tests.lines import KETTLE


def test_a_difference_is_one_document() -> None:
    """Everything that is told in words, in keys."""
    found = json.loads(as_json(compared(edited(("own_up", "admit")), played("own_up", "sit"))))
    assert [*found] == ["old", "new", "exact", "scenes", "choices", "endings", "stats", "saves", "tests"]
    assert found["exact"] is True
    assert (found["old"]["words"], found["new"]["words"], found["old"]["plays"]) == (100, 120, 4)
    assert found["choices"]["renamed"] == [{"before": "own_up", "after": "admit"}]
    assert found["stats"][0] == {"stat": "reputation", "before": [47, 53], "after": [47, 53]}
    assert found["saves"] == [
        {
            "player": "Ada",
            "began": "2026-03-02T09:30:00+00:00",
            "choices": ["own_up", "sit"],
            "fate": "breaks",
            "was": "no_tea",
            "now": "kitchen",
            "choice": "own_up",
            "place": 1,
            "because": "its id is likely “admit” now: give it its old one back",
            "generated_id": False,
        }
    ]


def test_what_is_not_there_is_null() -> None:
    """A play that goes on has no broken choice."""
    [save] = json.loads(as_json(compared(KETTLE, played("own_up"))))["saves"]
    assert (save["fate"], save["choice"], save["place"], save["because"]) == ("same", None, None, None)
