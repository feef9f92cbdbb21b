"""`breakroom test --record`: a play in lines becomes a test in the scenario's own file."""

import os
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from game.author.compile import Compiled, compile_story
from game.author.inscribe import NewTest, inscribe
from game.author.trial import YOU
from game.cli.call import Call, Refused, plainly
from game.line.atonce import at_once
from game.line.paper import Paper
from game.line.recording import Recording
from game.line.seat import Seat
from game.play.run import Play, Run, begin_run
from game.records.place import why
from game.records.saves import open_saves
from game.shelf.desk import LocalDesk
from game.shelf.manuscript import Manuscript, open_manuscript
from game.shelf.output import write_output
from game.shelf.settings import Settings
from game.shelf.sitting import Sitting
from game.shelf.trouble import CannotUse
from game.source.document import read
from game.story.model import Story

#: The longest name of a test, in characters.
LONGEST_NAME = 100


def record_test(call: Call, name: str) -> None:
    """Play a scenario and write the choices down in its file. Raises Refused where that cannot be done."""
    if call.stdin is None:
        raise Refused("The input is closed: nothing can be chosen.")
    with plainly():
        manuscript = open_manuscript(call.shelf().find(name))
    story, file = manuscript.story, manuscript.read.file
    if story is None:
        raise Refused(f"{file} cannot be played as it is. To see why: {call.command('check', name)}")
    if not os.access(manuscript.path, os.W_OK):
        raise Refused(
            f"{file} cannot be written: permission is denied. Copy it to a folder of yours, and record there."
        )
    paper = call.paper()
    run = _played(call, paper, story, name)
    if run is None:
        paper.say("Nothing was written down.")
        return
    new = _new_test(paper, story, run)
    _write(manuscript, new)
    paper.say(f"Written into {file}: “{new.name}”. To run it: {call.command('test', name)}")


def _played(call: Call, paper: Paper, story: Story, name: str) -> Run | None:
    """The run that is to be written down; None where nobody wants that. No play of the player's own is touched."""
    with TemporaryDirectory() as folder:
        saves = open_saves(Path(folder), call.clock)
        try:
            seat = Seat(paper, call.shelf(), saves, Settings(), _forget, partial(call.command, "test"), _no_transcript)
            sitting = Sitting(Play(begin_run(story, YOU), _forget), "", 1, None)
            recording = Recording(paper, LocalDesk(sitting), seat, name)
            at_once(recording.play())
        finally:
            saves.close()
    return recording.run if recording.wanted else None


def _forget(*_: object) -> None:
    """Keeps nothing: this play is for the file alone."""


def _no_transcript(_: str) -> str:
    raise AssertionError("a recording is not looked back on")


def _new_test(paper: Paper, story: Story, run: Run) -> NewTest:
    """The test, with a name that is asked for and what is true now expected."""
    ended = run.ended
    suggested = _unused(f"Ends in {ended.title}" if ended else f"As far as {run.state.scene}", story)
    typed = paper.ask(f"What should the test be called? Enter for: {suggested}")
    paper.echo(typed or "")
    name = _unused((typed or "")[:LONGEST_NAME].strip(), story) if typed else suggested
    expect = ("ending", ended.scene) if ended else ("reputation", str(run.state.reputation))
    return NewTest(name, run.choices, (expect,))


def _unused(name: str, story: Story) -> str:
    """The name, with a number where another test has it already."""
    taken = {test.name for test in story.tests}
    names = (name if number == 1 else f"{name} ({number})" for number in count(1))
    return next(free for free in names if free not in taken)


def _write(manuscript: Manuscript, new: NewTest) -> None:
    """Put the test into the file, if that is still what was played. Raises Refused, with the test to be pasted."""
    path, file = manuscript.path, manuscript.read.file
    raw = inscribe(manuscript.raw, partial(_compiled, manuscript), manuscript.read.root, new)
    kept = f"Nothing was written. The test, to be pasted below tests: - {new.flow()}"
    if raw is None:
        raise Refused(f"{file} has no place where a test could be written. {kept}")
    try:
        unchanged = path.read_bytes() == manuscript.raw
    except OSError as error:
        raise Refused(f"{file} cannot be read any more: {why(error)}. {kept}") from None
    if not unchanged:
        raise Refused(f"{file} was changed while you played. {kept}")
    try:
        write_output(path, raw.decode("utf-8"), force=True)
    except CannotUse as trouble:
        raise Refused(f"{trouble} {kept}") from None


def _compiled(manuscript: Manuscript, raw: bytes) -> Compiled:
    return compile_story(manuscript.path.stem, read(manuscript.read.file, raw), manuscript.cast.people)
