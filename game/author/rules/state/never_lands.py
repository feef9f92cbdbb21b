"""BR062: an effect that can never land."""

from collections.abc import Iterator

from game.author.hearsay import Hearsay
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

NEVER_LANDS = Rule("BR062", "effect-never-lands", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    """Reputation only: goodwill that waits for ever is what somebody never knows, and may be the point."""
    hearsay = Hearsay(subject.story)
    for act in hearsay.acts.values():
        if act.reputation and not act.here and not hearsay.can_come_out(act):
            name = act.choice.id
            message = f"Nobody sees “{name}”, and it never comes out: its reputation can never move."
            fix = f"Let it come out later (comes_out: [{name}]), let somebody be here, or take the reputation out."
            yield subject.at(NEVER_LANDS, ("choice", name, "effects", "reputation"), message, fix)


CHECK = Check(
    NEVER_LANDS,
    why="""
        Reputation is what the workplace saw. What is done with nobody here waits, and moves no reputation until it
        comes out; and nothing in this story ever lets it come out after it was done. So the number stands in your file
        only.

        Goodwill may wait for ever: that somebody never knows who it was can be just what you want to tell.
        """,
    failing=[
        """\
first:
  here: nobody
  text: Somebody has spilled tea.
  choices:
    - {id: wipe, text: Wipe it up., effects: {goodwill: {rosa: +6}, reputation: +3}, to: the_end}
    - {id: step, text: Step over it., to: the_end}
""",
    ],
    passing=[
        """\
first:
  here: nobody
  text: Somebody has spilled tea.
  choices:
    - {id: wipe, text: Wipe it up., effects: {goodwill: {rosa: +6}, reputation: +3}, to: lunch}
    - {id: step, text: Step over it., to: lunch}
lunch:
  here: [dana]
  text: '"Who wiped the floor?" says Dana.'
  choices:
    - {id: own_up, say: I did., comes_out: [wipe], to: the_end}
    - {id: shrug, text: Shrug., to: the_end}
""",
        """\
first:
  here: nobody
  text: Somebody has spilled tea.
  choices:
    - {id: wipe, text: Wipe it up., effects: {goodwill: {rosa: +6}}, to: the_end}
    - {id: step, text: Step over it., to: the_end}
""",
    ],
    find=_find,
)
