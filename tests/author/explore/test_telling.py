import json

from game.author.explore.explore import explore
from game.author.explore.telling import as_json, told
from tests.writing import a_story

STORY = a_story(
    """
desk:
  here: [dana]
  text: Dana waits.
  choices:
    - {id: help, text: Help her., effects: {goodwill: {dana: +6}}, shows: [help], to: hall}
    - {id: nod, text: Nod., effects: {goodwill: {dana: +3}}, to: hall}
    - {id: never, text: Never., if: reputation > 90, to: lost}
hall:
  here: nobody
  choices:
    - {id: out, text: Go out., to: [{if: chose.help, to: the_end}, {to: trap}]}
trap:
  here: nobody
  text: It is dark.
  choices:
    - {id: light, text: Light., if: seen.the_end, to: the_end}
the_end:
  ending: {title: Warm, tone: warm}
  text: It is warm.
lost:
  ending: {title: Lost, tone: cold}
  text: It is lost.
""",
    who="[dana, priya]",
)
FOUND = explore(STORY)
TOLD = """\
A test
Every one of 5 states explored, 1 play, exactly, in 0.5 s.
A play has 2 choices and 10 words: about 1 minute.

Ending         odds  shortest
the_end  warm  50 %  2 choices
lost     cold     -  never

The shortest way to each ending
  the_end: help, out

What plays have practiced that end there
  the_end: always help

Scene    entered  reputation   Dana  Priya
desk       100 %          50     50     50
hall       100 %          50  53-56     50
trap        50 %          50     53     50
the_end     50 %          50     56     50
lost       never           -      -      -

Never entered: lost. “never” leads here, and it is never offered.
Never offered: never, in desk. “reputation > 90” never holds here: reputation is
  50.
Never offered: light, in trap. “seen.the_end” never holds here.
Stuck: nothing is offered in trap after nod, out: 50 % of plays.

Always false, in never: reputation > 90
Always false, in light: seen.the_end

Beaten wherever both are offered: no stat better than the other, and one worse
  nod by help, which beats all others (desk)
"""


def test_everything_that_was_found_is_told() -> None:
    """In lines that fit a terminal."""
    assert told(FOUND, STORY, 0.5, 80).splitlines()[1:] == TOLD.splitlines()[1:]


def test_json_names_everything_that_outside_checks_rely_on() -> None:
    """The shape of cli.md: what is null there is null here."""
    tree = json.loads(as_json(FOUND, STORY, 0.5))
    assert (tree["scenario"], tree["exact"], tree["states"], tree["seconds"]) == (STORY.id, True, 5, 0.5)
    assert (tree["plays"], tree["longest"]) == (1, 2)
    assert tree["endings"][0] == {"scene": "the_end", "title": "Warm", "odds": 0.5, "shortest": ["help", "out"]}
    assert tree["endings"][1] == {"scene": "lost", "title": "Lost", "odds": 0.0, "shortest": None}
    hall, lost = tree["scenes"][1], tree["scenes"][4]
    assert (hall["scene"], hall["reachable"], hall["reputation"]) == ("hall", True, [50, 50])
    assert hall["goodwill"] == {"dana": [53, 56], "priya": [50, 50]}
    assert (lost["reachable"], lost["reputation"], lost["goodwill"]) == (False, None, {})
    assert tree["never_offered"][0]["choice"] == "never"
    assert tree["never_entered"] == [{"scene": "lost", "because": FOUND.never_entered[0].because}]
    assert tree["stuck"] == [{"scene": "trap", "path": ["nod", "out"], "odds": 0.5}]
    assert tree["loops"] == []
    assert tree["dominated"] == [{"scene": "desk", "choice": "nod", "by": "help", "beats_all": True}]
    assert tree["facets"][0] == {"ending": "the_end", "always": ["help"], "sometimes": ["help"]}
    assert "sampled" not in tree


def test_what_was_sampled_says_so() -> None:
    """In words and in JSON."""
    found = explore(STORY, budget=1, plays=50)
    assert "50 plays were tried, and only what was seen is said" in told(found, STORY, 0.5, 100)
    assert json.loads(as_json(found, STORY, 0.5))["sampled"] == 50


def test_endless_plays_are_told_without_a_number() -> None:
    """Neither is there a longest one."""
    body = "a:\n  here: nobody\n  choices:\n    - {id: b, text: B., to: a}\n    - {id: c, text: C., to: the_end}\n"
    story = a_story(body)
    found = explore(story)
    assert "endlessly many plays" in told(found, story, 0, 80)
    assert "A play has 1 choice or more (2.0 on average)" in told(found, story, 0, 80)
    tree = json.loads(as_json(found, story, 0))
    assert (tree["plays"], tree["longest"]) == (None, None)


def test_where_no_play_ends_it_has_no_length() -> None:
    """And of what was only tried nothing is called impossible."""
    story = a_story(
        """
a: {here: nobody, choices: [{id: on, text: On., to: b}, {id: out, text: Out., if: reputation > 90, to: the_end}]}
b: {here: nobody, choices: [{id: back, text: Back., to: a}]}
"""
    )
    proven, tried = told(explore(story), story, 0.5, 80), told(explore(story, budget=1, plays=10), story, 0.5, 80)
    assert "\nNo play comes to an end.\n" in proven
    assert "the_end  warm     -  never\n" in proven
    assert "\nNo play that was tried came to an end.\n" in tried
    assert "the_end  warm     -  not seen\n" in tried
    assert "never" not in tried
