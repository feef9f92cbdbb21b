"""What a class plays, as every process of it reads it."""

from attrs import frozen

from game.classroom.roster import Roster, read_roster
from game.classroom.server.address import reading_address
from game.classroom.server.hosting import Hosting
from game.classroom.student.arrival import Facts
from game.shelf.listing import minutes_of
from game.shelf.scenarios import shelf_for
from game.shelf.trouble import NotOnShelf
from game.story.model import Story


@frozen
class Programme:
    """The story, the class's title, how students come back, and who may come where names are on a list."""

    story: Story
    version: str
    title: str
    facts: Facts
    roster: Roster | None = None


def read_programme(hosting: Hosting) -> Programme:
    """Read what a hosting names. Raises NotOnShelf where the scenario is gone, or cannot be played any more."""
    shelved = shelf_for(hosting.scenarios or None, {}).load(hosting.scenario, hosting.language)
    if shelved.story is None:
        raise NotOnShelf(f"{hosting.scenario} has mistakes and cannot be played: breakroom check says which.")
    story, roster = shelved.story, read_roster(hosting.roster) if hosting.roster else None
    facts = Facts(reading_address(hosting.address, hosting.bind), hosting.port, story.minutes or minutes_of(story))
    title = hosting.title or story.title
    return Programme(story, shelved.version, title, facts, roster if isinstance(roster, Roster) else None)
