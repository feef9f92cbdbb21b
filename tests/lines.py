"""A small scenario, and somebody who plays it in line mode: lines go in, a text comes out."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

from attrs import define, field

from game.line.opening import play_scenario
from game.line.paper import Paper
from game.line.seat import Seat
from game.line.title import Title
from game.play.run import Run, begin_run, choose
from game.records.saves import Saves, open_saves
from game.shelf.scenarios import Shelf, Shelved
from game.shelf.settings import Settings
from game.story.model import Story
from tests.writing import story_of

KETTLE = """
title: The Kettle
summary: Somebody let it boil dry.
practices: [help, candor]
minutes: 2
who:
  dana: {name: Dana, pronouns: she/her, role: peer, review: {warm: Good company., mixed: Fine., cold: My own cup.}}
  priya: {name: Priya, pronouns: she/her, role: boss}
remember:
  clock: {from: 0, to: 10, first: 10, shown: Minutes to the call}
start: kitchen
scenes:
  kitchen:
    here: [dana]
    at: Monday 9:00 a.m.
    text: |
      The kettle is dry, {you}. *Somebody* forgot it, and {dana} would like to know who.
    choices:
      - id: blame
        say: Priya was here last.
        then: You said that it was Priya. Dana nods.
        effects: {goodwill: {dana: +6, priya: -6}, reputation: -3, clock: -4}
        shows: [-candor]
        why: It was quick.
        to: corridor
      - id: own_up
        say: That was me.
        then: You owned up. Dana laughs.
        effects: {goodwill: {dana: +3}, reputation: +3}
        shows: [candor]
        why: It was true.
        to: corridor
      - id: fill
        text: Wait until she has gone, and fill it.
        here: nobody
        effects: {goodwill: {priya: +12}}
        shows: [help]
        unseen: There was hot water at ten.
        why: Nobody asked you to.
        to: corridor
      - id: ask
        text: Ask Priya to the kitchen.
        if: goodwill.priya >= 60
        locked: Priya would have to trust you first
        to: corridor
  corridor:
    here: nobody
    text: The corridor is long, and nobody is in it.
    to: desk
  desk:
    here: [priya]
    text: '{priya} is at her desk, with a cold cup.'
    choices:
      - id: tell_her
        say: I said that it was you.
        if: chose.blame
        hears: [priya]
        then: She puts the cup down.
        effects: {goodwill: {priya: +3}}
        why: She heard it from you.
        to: tea
      - id: sit
        text: Sit down and work.
        to: no_tea
  tea:
    ending: {title: Tea for two, tone: warm}
    text: She puts the kettle on.
  no_tea:
    ending: {title: No tea, tone: cold}
    text: The cup stays cold.
debrief:
  principle: Whoever comes next is thirsty too.
  ask:
    reactions:
      - How did the first sip taste?
    summary:
      - What will you fill on Monday?
"""
#: A part of it in Spanish.
SPANISH = """\
title: La tetera
marks: “ ”
scenes:
  kitchen:
    text: La tetera está seca, {you}.
    choices:
      blame: {say: Priya fue la última.}
  desk:
    text: '{priya}, ante una taza fría.'
    choices:
      tell_her: {say: Dije que fuiste tú.}
"""


class Clock:
    """A clock that goes on by a second each time it is asked."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@define
class Office:
    """A folder with scenarios, saves beside it, and settings that are remembered from one sitting to the next."""

    folder: Path
    settings: Settings = field(factory=Settings)
    clock: Clock = field(factory=Clock)

    def write(self, name: str, text: str) -> Path:
        """Put a scenario on the shelf."""
        path = self.scenarios / f"{name}.yaml"
        path.write_text(text, "utf-8")
        return path

    @property
    def scenarios(self) -> Path:
        """Where the scenarios are."""
        folder = self.folder / "scenarios"
        folder.mkdir(exist_ok=True)
        return folder

    @contextmanager
    def saves(self) -> Iterator[Saves]:
        """The saves, for as long as somebody is in."""
        opened = open_saves(self.folder / "data", self.clock)
        try:
            yield opened
        finally:
            opened.close()

    def title(self, *typed: str, terminal: bool = False) -> str:
        """What the title says when these lines are typed."""
        with self.seated(typed, terminal) as (seat, told):
            Title(seat).run()
        return told()

    def play(
        self, *typed: str, scenario: str = "kettle", fresh: bool = False, terminal: bool = False, language: str = ""
    ) -> str:
        """What line mode says when these lines are typed."""
        with self.seated(typed, terminal) as (seat, told):
            seat.language = language
            shelved, story = loaded(seat, scenario)
            play_scenario(seat, scenario, shelved, story, fresh)
        return told()

    @contextmanager
    def seated(self, typed: tuple[str, ...], terminal: bool = False) -> Iterator[tuple[Seat, Callable[[], str]]]:
        """Somebody sits here; what was told can be asked for at any time."""
        out = StringIO()
        paper = Paper(StringIO("".join(f"{line}\n" for line in typed)), out, terminal)
        with self.saves() as saves:
            yield Seat(paper, self.shelf(), saves, self.settings, self._keep, _again, _transcript), out.getvalue

    def shelf(self) -> Shelf:
        """The scenarios of this office alone."""
        return Shelf((self.scenarios,))

    def _keep(self, settings: Settings) -> None:
        self.settings = settings


def loaded(seat: Seat, scenario: str) -> tuple[Shelved, Story]:
    """A scenario that has nothing wrong with it."""
    shelved = seat.shelf.load(scenario, seat.language)
    assert shelved.story is not None, shelved.diagnostics
    return shelved, shelved.story


def _again(scenario: str) -> str:
    return f"breakroom play {scenario} --plain"


def _transcript(scenario: str) -> str:
    return f"breakroom transcript {scenario}"


def office(folder: Path) -> Office:
    """An office with the kettle in it."""
    made = Office(folder)
    made.write("kettle", KETTLE)
    return made


def kettle_run(*choices: str, you: str = "You") -> Run:
    """A run through the kettle that makes these choices."""
    run = begin_run(story_of(KETTLE), you)
    for choice in choices:
        run = choose(run, choice)
    return run


def flat(told: str) -> str:
    """What was told as one line: where it was wrapped does not matter."""
    return " ".join(told.split())
