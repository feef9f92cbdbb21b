"""BR065: somebody hears, or something comes out, where nothing can be waiting."""

from collections.abc import Iterator

from game.author.hearsay import Act, Hearsay, Site
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.author.source_map import Path
from game.source.diagnostic import Diagnostic, Rule
from game.source.node import Mapping
from game.story.model import Hears

NOTHING_WAITS = Rule("BR065", "nothing-waits", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    hearsay = Hearsay(subject.story)
    for site in hearsay.sites:
        for place, hearing in enumerate(site.hears):
            yield from _heard(subject, hearsay, site, place, hearing)
        for place, name in enumerate(site.comes_out):
            if why := _stays(hearsay, hearsay.acts[name], site):
                message = f"Nothing of “{name}” can come out here: {why}."
                yield _told(subject, (*site.path, "comes_out", place), message)


def _heard(subject: Subject, hearsay: Hearsay, site: Site, place: int, hearing: Hears) -> Iterator[Diagnostic]:
    who = subject.story.people[hearing.person]
    node = subject.node(*site.path, "hears")
    path: Path = (*site.path, "hears", who.id if isinstance(node, Mapping) else place)
    if hearing.acts is None:
        if not any(hearsay.comes_before(act, site) for act in hearsay.waiting_for(hearing.person)):
            yield _told(subject, path, f"Nothing can be waiting for {who.name} here, so there is nothing to hear.")
        return
    for number, name in enumerate(hearing.acts):
        if why := _unheard(hearsay, hearsay.acts[name], site, hearing.person, who.name):
            yield _told(subject, (*path, number), f"{who.name} can hear nothing of “{name}” here: {why}.")


def _told(subject: Subject, path: Path, message: str) -> Diagnostic:
    return subject.at(NOTHING_WAITS, path, message, "Name what can be waiting, or take it out.")


def _unheard(hearsay: Hearsay, act: Act, site: Site, person: int, name: str) -> str | None:
    """Why nothing of an act can be waiting for a person; None where something may."""
    if not act.moves(person):
        return f"it moves nothing that {name} feels"
    if act.always_before(person):
        return f"{name} is there when it is done, and feels it at once"
    if not act.may_be_told(person):
        return "nobody sees it, and what nobody saw can only come out (comes_out)"
    return None if hearsay.comes_before(act, site) else "it cannot be done before this"


def _stays(hearsay: Hearsay, act: Act, site: Site) -> str | None:
    """Why nothing of an act can come out; None where something may."""
    if not act.reputation and not act.moved:
        return "it moves neither goodwill nor reputation"
    if not act.may_wait:
        return "all that it moves lands at once"
    return None if hearsay.comes_before(act, site) else "it cannot be done before this"


CHECK = Check(
    NOTHING_WAITS,
    why="""
        Somebody is to hear of an act, or it is to come out, and in no play is there anything left to land: the act
        comes only later, or it moves nothing, or the person was there and felt it at once. Nothing happens then. You
        wrote it because you thought that something would.
        """,
    failing=[
        """\
first:
  here: [dana, marco]
  text: '"Has Marco had his map done by somebody?" says Dana.'
  choices:
    - {id: gossip, say: By his aunt., effects: {goodwill: {dana: +3, marco: -6}}, to: lunch}
    - {id: no, say: 'No.', to: lunch}
lunch:
  here: [marco]
  hears: {marco: [gossip]}
  text: Marco has kept you a chair.
  choices:
    - {text: Take it., to: the_end}
    - {text: Eat at your desk., to: the_end}
""",
        """\
first:
  here: [marco]
  hears: [marco]
  text: Marco has kept you a chair.
  choices:
    - {text: Take it., to: the_end}
    - {text: Eat at your desk., to: the_end}
""",
        """\
first:
  here: nobody
  text: Somebody has spilled tea.
  choices:
    - {id: wipe, text: Wipe it up., effects: {goodwill: {rosa: +6}}, to: the_end}
    - {id: tell, text: Tell everybody., comes_out: [wipe], to: the_end}
""",
    ],
    passing=[
        """\
first:
  here: [dana]
  text: '"Has Marco had his map done by somebody?" says Dana.'
  choices:
    - {id: gossip, say: By his aunt., effects: {goodwill: {dana: +3, marco: -6}}, to: lunch}
    - {id: no, say: 'No.', to: lunch}
lunch:
  here: [marco]
  hears: {marco: [gossip]}
  text: Marco has kept you a chair.
  choices:
    - {text: Take it., to: the_end}
    - {text: Eat at your desk., to: the_end}
""",
    ],
    find=_find,
)
