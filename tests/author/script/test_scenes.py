from game.author.script.paper import Option
from game.author.script.scenes import scene_part
from tests.author.script.documents import desk, document, line_of, lines, part
from tests.lines import KETTLE
from tests.writing import scenes

STORY = """
kitchen:
  here: [dana, {who: priya, if: wet}]
  text:
    - Always.
    - {if: cups > 1, text: "Two, {you}."}
    - first_of:
        - {if: not seen.kitchen, text: New.}
        - {if: chose.again, text: Old.}
        - text: Else.
  choices:
    - id: again
      text: Again.
      if: goodwill.dana >= 40
      locked: "{dana} would have to trust you."
      once: true
      then:
        - {if: wet, text: Splash.}
        - text: Done.
      effects: {clock: -1}
      to: kitchen
    - id: leave
      say: Bye.
      here: nobody
      unseen: You left.
      shows: [-courtesy]
      why: It was late.
      effects: {clock: +1}
      to:
        - {if: wet, to: the_end}
        - {to: other}
other: {alone: goes_on, here: nobody, choices: [{text: On., to: the_end}]}
lost: {text: Nobody comes here., to: the_end}
the_end: {ending: {title: The end, tone: warm}}
"""
TEXT = scenes(STORY, "{wet: false, cups: 0, clock: {from: 0, to: 9, first: 9, runs_out: the_end}}")


def test_a_scene_says_everything_that_can_be_judged() -> None:
    """Who is here, every variant with its condition in words, and all that each choice does and leads to."""
    made = scene_part(desk(TEXT), desk(TEXT).story.scene("kitchen"))
    assert (made.title, made.anchor, made.id, made.level) == ("1. Kitchen", "scene-kitchen", "kitchen", 3)
    assert lines(made.blocks) == [
        "Here: Dana and Priya (if “wet” is true)",
        "Comes from: the start and 1",
        "> Always.",
        "If “cups” is more than 1> Two, [your name].",
        "If you have not been to this scene before> New.",
        "Otherwise, after you chose “Again.”> Old.",
        "Otherwise> Else.",
        "1. Again. [again]",
        "   Offered: if Dana feels 40 or more",
        "   Otherwise locked: Dana would have to trust you.",
        "   Once: gone when it has been chosen",
        "   Then, if “wet” is true> Splash.",
        "   Then> Done.",
        "   Does: “clock” −1",
        "   Leads to: 1. Kitchen; if this uses up “clock”, to 3. The end: The end",
        '2. "Bye." [leave]',
        "   Perceived by: nobody",
        "   Does: “clock” +1",
        "   Facets: neglects courtesy",
        "   Why: It was late.",
        "   If nobody saw it: You left.",
        "   Leads to: if “wet” is true: 3. The end: The end; otherwise: 2. Other",
    ]


def test_every_part_has_its_line() -> None:
    """What is remarked stands beside the line it is about."""
    made = part(document(), "1. Kitchen")
    places = {line: getattr(block, "at", "") for block in made.blocks for line in lines((block,))[:1]}
    assert made.at == line_of(KETTLE, "  kitchen:")
    assert places["Here: Dana"] == line_of(KETTLE, "    here: [dana]")
    assert places["Time: Monday 9:00 a.m."] == line_of(KETTLE, "at: Monday")
    assert places['1. "Priya was here last." [blame]'] == line_of(KETTLE, "- id: blame")
    [blame, *_] = [block for block in made.blocks if lines((block,))[0].startswith("1.")]
    assert isinstance(blame, Option)
    inner = {lines((block,))[0]: getattr(block, "at", "") for block in blame.blocks}
    assert inner["Why: It was quick."] == line_of(KETTLE, "why: It was quick.")
    assert inner["Does: Dana +6"] == line_of(KETTLE, "goodwill: {dana: +6, priya: -6}")


def test_a_single_choice_that_goes_on_by_itself_is_told() -> None:
    """A reader would look for a page that never stands there."""
    made = scene_part(desk(TEXT), desk(TEXT).story.scene("other"))
    assert "Choosing: Where only one choice is left, it is taken by itself." in lines(made.blocks)


def test_what_no_play_is_offered_is_marked() -> None:
    """The proof says why, at the choice itself."""
    text = scenes(
        """
hall:
  here: nobody
  choices:
    - {id: fly, text: Fly., if: goodwill.dana > 90, to: the_end}
    - {id: walk, text: Walk., to: the_end}
the_end: {ending: {title: The end, tone: warm}}
"""
    )
    told = lines(part(document(text), "1. Hall").blocks)
    assert [line for line in told if "No play is offered this" in line] != []
