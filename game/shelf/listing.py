"""A scenario in a list: what it is called, how long it is, and what of it was found."""

from itertools import chain

from attrs import frozen

from game.play.pace import count_words, minutes_for, words_in
from game.play.record import Finished
from game.shelf.scenarios import Shelved
from game.story.engine import begin, step
from game.story.event import Event, Narrated, Offered, Said
from game.story.model import Choice, Facet, Scene, Story
from game.story.text import Text, lines_of, plain

#: How many plays an estimate looks at, and where a play that does not end is broken off, in choices.
PLAYS, LONGEST = 12, 60


@frozen
class Listed:
    """A line of the list, as `list --json` has it: counts of scenes, choices, endings and words.

    `found` counts the different endings ever reached; an edit that drops one takes nothing away from it.
    A scenario that does not compile has its id for a title, and counts of 0.
    """

    id: str
    title: str
    minutes: int
    scenes: int
    choices: int
    endings: int
    words: int
    practices: tuple[Facet, ...]
    found: int


def listed(shelved: Shelved, found: tuple[Finished, ...]) -> Listed:
    """What a list says of a scenario. `found` are the endings that were reached in it, as the records have them."""
    story, endings = shelved.story, len({finished.ending for finished in found})
    if story is None:
        return Listed(shelved.id, shelved.id, 0, 0, 0, 0, 0, (), endings)
    return Listed(
        id=shelved.id,
        title=story.title,
        minutes=story.minutes or minutes_of(story),
        scenes=len(story.scenes),
        choices=sum(len(scene.choices) for scene in story.scenes),
        endings=len(story.endings),
        words=words_of(story),
        practices=story.practices,
        found=endings,
    )


def words_of(story: Story) -> int:
    """The words of every text that a player can read, told or not in one play; a name counts as one.

    The note for the instructor, the tests and what people are (people.yaml) are not among them.
    """
    debrief = story.debrief
    texts = [story.title, story.summary, debrief.principle, *chain.from_iterable(ask for _, ask in debrief.steps)]
    texts += [variable.shown for variable in story.variables if variable.shown]
    counted = sum(map(count_words, texts))
    return counted + sum(_of_scene(scene) for scene in story.scenes)


def minutes_of(story: Story) -> int:
    """About how long one play takes, in whole minutes, 1 or more: where the author does not say.

    The mean over a few plays that take the options in turn. Always the same for the same story.
    """
    plays = [_length(story, play) for play in range(PLAYS)]
    return minutes_for(*(sum(column) / PLAYS for column in zip(*plays, strict=True)))


def _length(story: Story, play: int) -> tuple[int, int]:
    """The words that a play tells, and the choices that it makes."""
    turn = begin(story)
    words, choices = sum(map(_told, turn.events)), 0
    while turn.state.offered and choices < LONGEST:
        offered = turn.state.offered
        turn = step(story, turn.state, offered[(play + choices * (1 + play // len(offered))) % len(offered)])
        words, choices = words + sum(map(_told, turn.events)), choices + 1
    return words, choices


def _told(event: Event) -> int:
    if isinstance(event, Narrated | Said):
        return sum(count_words(plain(paragraph)) for paragraph in event.paragraphs)
    if isinstance(event, Offered):
        return sum(count_words(option.line) for option in event.options)
    return 0


def _of_scene(scene: Scene) -> int:
    ending = count_words(scene.ending.title) if scene.ending else 0
    return _of_text(scene.text) + count_words(scene.at or "") + ending + sum(map(_of_choice, scene.choices))


def _of_choice(choice: Choice) -> int:
    lines = (choice.text, choice.locked, choice.why, choice.unseen)
    return _of_text(choice.then) + sum(words_in(line) for line in lines if line)


def _of_text(text: Text) -> int:
    return sum(map(words_in, lines_of(text)))
