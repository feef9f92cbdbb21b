"""A play looked back on: its acts, what nobody saw, what was never told, how even it was, what people would say."""

import pytest
from hypothesis import given

from game.play.run import resume
from game.story.event import Chose, Waits
from game.story.review import Consistency, Practiced, first_sentence, review
from game.story.state import REPUTATION
from tests.strategies import Walk, walks
from tests.writing import a_story, review_of

BODY = """
desk:
  here: [dana]
  text: Rain.
  choices:
    - id: talk
      text: Talk.
      effects: {goodwill: {dana: +10, priya: -10}, reputation: +3}
      then: "Dana laughs. Then the phone rings."
      why: It was {dana.their} story to tell.
      shows: [candor, -discretion]
      to: desk
    - {id: mop, text: Mop., here: nobody, effects: {goodwill: {dana: +4}}, unseen: 'Less to do for {dana}.', to: desk}
    - {id: mop_again, text: Mop., effects: {goodwill: {dana: +4, priya: +4}}, shows: [candor], to: desk}
    - {id: tell, text: Tell., hears: [priya], to: desk}
    - {id: tape, text: Tape., comes_out: [mop], to: desk}
    - {id: leave, text: Leave., to: hall}
hall: {here: nobody, alone: goes_on, choices: [{id: nod, text: Nod., to: the_end}]}
"""
REVIEWS = "{dana: {goodwill: 50, role: peer, review: {warm: Good., cold: Bad., mixed: So so.}}, priya: {role: boss}}"
STORY = a_story(BODY, who=REVIEWS)


def test_every_act_has_its_number_its_line_and_its_reason() -> None:
    """What was said first is remembered; a choice that ran on by itself keeps the number of the last."""
    talk, leave, nod = review_of(STORY, "talk", "leave").acts
    assert (talk.number, talk.line, talk.remembered) == (1, "Talk.", "Dana laughs.")
    assert talk.why == "It was her story to tell."
    assert (talk.scene, talk.witnesses, talk.shows) == ("desk", (0,), (("candor", True), ("discretion", False)))
    assert (leave.number, leave.remembered, leave.by_itself, leave.why) == (2, "Leave.", False, None)
    assert (nod.number, nod.by_itself, nod.unseen) == (2, True, True)


def test_an_act_knows_what_it_moved_at_once_and_what_waited() -> None:
    """Later landings are not its own: they are told where they happen."""
    talk, tell = review_of(STORY, "talk", "tell").acts
    assert [(move.person, move.after) for move in talk.moved] == [(0, 60), (REPUTATION, 53)]
    assert talk.waits == (Waits(1, "talk", -10, unseen=False),)
    assert (tell.moved, tell.waits) == ((), ())


def test_what_nobody_saw_has_its_line_and_says_whether_it_came_out() -> None:
    """An unseen act stays unseen until it comes out, and one that did not says nothing of it."""
    quiet, out = (review_of(STORY, *way).unseen for way in (("mop",), ("mop", "tape")))
    assert [(act.nobody_saw, act.came_out) for act in quiet] == [("Less to do for Dana.", False)]
    assert [act.came_out for act in out] == [True]


def test_hearing_of_an_act_that_was_also_done_unseen_does_not_bring_that_out() -> None:
    """Priya hears of the time that Dana saw; the time that nobody saw stays unseen (rule 7)."""
    story = a_story(
        """
desk:
  here: [{who: dana, if: chose.mop}]
  choices:
    - {id: mop, text: Mop., effects: {goodwill: {priya: +4}}, to: desk}
    - {id: tell, text: Tell., hears: [priya], to: desk}
"""
    )
    assert [act.came_out for act in review_of(story, "mop", "mop", "tell").unseen] == [False]


def test_what_somebody_never_heard_is_untold() -> None:
    """Priya's entry is named with its act and amount; what nobody saw is not among them."""
    untold = review_of(STORY, "talk", "mop").untold
    assert [(entry.person.id, entry.act.id, entry.amount) for entry in untold] == [("priya", "talk", -10)]
    assert review_of(STORY, "talk", "tell").untold == ()


def test_facets_are_counted_and_never_scored() -> None:
    """Each with how often it was practiced and neglected, in the order of the list; the others are left out."""
    assert review_of(STORY, "talk", "mop_again").facets == (
        Practiced("candor", 2, 0),
        Practiced("discretion", 0, 1),
    )


def test_consistency_is_how_evenly_goodwill_went_across_ranks() -> None:
    """A peer got 10 and the boss -10, waiting: 20 points apart cost 80 of 100."""
    assert review_of(STORY, "talk").consistency == Consistency(20, "peer", "boss", 0.0)
    assert review_of(STORY, "mop_again").consistency == Consistency(100, "peer", "peer", 0.0)


def test_consistency_is_how_evenly_goodwill_went_over_time() -> None:
    """Nothing on the mean in the first half and 4 in the second: 4 points of drift, and 10 between the ranks."""
    found = review_of(STORY, "talk", "mop_again").consistency
    assert found is not None
    assert (found.score, found.drift) == (60, 4.0)


def test_consistency_takes_two_ranks() -> None:
    """Where only one rank got anything there is nothing to compare."""
    assert review_of(STORY, "mop").consistency is None
    assert review_of(STORY).consistency is None


@pytest.mark.parametrize("way, line", [(("talk",), "Good."), ((), "So so.")])
def test_people_say_what_they_feel_at_the_end(way: tuple[str, ...], line: str) -> None:
    """The line of the band that their goodwill lies in."""
    dana, priya = review_of(STORY, *way).opinions
    assert (dana.person.id, dana.line) == ("dana", line)
    assert (priya.goodwill, priya.feels, priya.line) == (50, "mixed", "")


@pytest.mark.parametrize(
    "text, first",
    [
        ("One. Two.", "One."),
        ("Only one", "Only one"),
        ("", ""),
        ("Really?! Yes.", "Really?!"),
        ("Well… no. Yes.", "Well… no."),
        ("At 9 p.m. the lights go out. Then rain.", "At 9 p.m. the lights go out."),
        ('"So?" asks Dana. You nod.', '"So?" asks Dana.'),
        ('"So. And then?" You nod.', '"So. And then?"'),
        ("Mr. Ivo knocks. You nod.", "Mr. Ivo knocks."),
        ("“¿Así? ¿Y luego?” élla pregunta. Sigues.", "“¿Así? ¿Y luego?” élla pregunta."),
        ("“¿Quién?” dice la Sra. Halvorsen. Callas.", "“¿Quién?” dice la Sra. Halvorsen."),
        ("«Bien. Pues bien», dice. Sigues.", "«Bien. Pues bien», dice."),
    ],
)
def test_the_first_sentence_ends_where_a_reader_stops(text: str, first: str) -> None:
    """A sign that ends a sentence, unless what is quoted or said goes on."""
    assert first_sentence(text) == first


@given(walks())
def test_a_review_of_any_play_has_an_act_for_each_choice(walk: Walk) -> None:
    """Its acts are the choices made, it keeps its scales, and what is untold is what still waits."""
    run = resume(walk.story, "You", walk.choices).run
    found = review(walk.story, run.events, run.state, "You")
    assert tuple(act.id for act in found.acts if not act.by_itself) == walk.choices
    assert [act.id for act in found.acts] == [event.act for event in run.events if isinstance(event, Chose)]
    assert found.consistency is None or 0 <= found.consistency.score <= 100
    assert len(found.untold) == sum(not entry.unseen for entry in run.state.waiting)
    assert [opinion.goodwill for opinion in found.opinions] == list(run.state.goodwill)


def test_people_remember_acts_that_they_know_of() -> None:
    """A line for an act is said by whoever was there or heard of it, and by nobody else."""
    people = "{ana: {review: {warm: Fine., remembers: {tell: They told me., story.hum: They hummed.}}}, bo: {}}"
    body = """
desk:
  here: [bo]
  choices:
    - {id: tell, text: 'Tell Bo.', effects: {goodwill: {ana: -3}}, to: hall}
hall:
  here: nobody
  choices:
    - {id: hum, text: 'Hum.', to: yard}
    - {id: wait, text: 'Wait.', to: yard}
yard:
  here: [ana]
  choices:
    - {id: own_up, text: 'Say it.', hears: [ana], to: the_end}
    - {id: nod, text: 'Nod.', to: the_end}
"""
    story = a_story(body, who=people)
    assert review_of(story, "tell", "hum", "nod").opinions[0].remembers == ()
    assert review_of(story, "tell", "hum", "own_up").opinions[0].remembers == ("They told me.",)


def test_an_unseen_act_that_meant_nothing_to_anybody_is_left_out() -> None:
    """A walk down an empty corridor needs no page; what waits for somebody, or has a line of its own, does."""
    body = """
desk:
  here: nobody
  choices:
    - {id: walk, text: 'Walk.', to: hall}
hall:
  here: nobody
  choices:
    - {id: mop, text: 'Mop.', effects: {goodwill: {dana: +3}}, to: yard}
yard:
  here: nobody
  choices:
    - {id: draw, text: 'Draw a bus.', unseen: 'It had a driver.', to: the_end}
"""
    assert [act.id for act in review_of(a_story(body), "walk", "mop", "draw").unseen] == ["mop", "draw"]
