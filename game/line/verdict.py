"""What came of the tests inside a scenario, in lines: a failed one with its play, and what all of them cover."""

from attrs import frozen

from game.author.trial import Coverage, Parted, Share, Trial, Unmet, where
from game.line.paper import Paper
from game.line.reading import story_so_far
from game.play.leaf import leaves
from game.play.run import Run


@frozen
class Failure:
    """A test that failed, and the place in the file (`file:line:column`) that says so."""

    place: str
    trial: Trial

    @property
    def headline(self) -> str:
        """Where and how it failed, in a sentence."""
        trial, parted = self.trial, self.trial.parted
        if trial.test.trouble:
            called = f"“{trial.test.name}”" if trial.test.name else "a test without a name"
            return f"{self.place}: {called} cannot be tried: {trial.test.trouble}"
        if parted is None:
            return f"{self.place}: “{trial.test.name}” does not come true."
        count, scene = len(trial.test.choose), trial.run.state.scene
        at = f"at choice {parted.place + 1} of {count}"
        return f"{self.place}: “{trial.test.name}” stops {at}: “{parted.choice}” is not offered in “{scene}”."


def write_failure(paper: Paper, failure: Failure) -> None:
    """The play up to where it parted from the test, and then what there is instead."""
    trial = failure.trial
    paper.say(failure.headline)
    paper.say()
    if trial.test.trouble:
        return
    story_so_far(paper, leaves(trial.run))
    for line in _instead(trial.run, trial.parted) if trial.parted else map(_unmet, trial.unmet):
        paper.say(line, "- ")
    paper.say()


def _instead(run: Run, parted: Parted) -> list[str]:
    found = [f"“{parted.choice}” is there, but locked: {parted.locked}"] if parted.locked else []
    if not run.state.offered:
        return [*found, f"Nothing is offered any more: {where(run)}."]
    home = next((scene.id for scene in run.story.scenes if scene.choice(parted.choice)), run.state.scene)
    if home != run.state.scene:
        found.append(f"“{parted.choice}” belongs to the scene “{home}”.")
    return [*found, *(f"Offered instead: {option.choice} ({option.line})" for option in parted.options)]


def _unmet(unmet: Unmet) -> str:
    return f"Expected {unmet.expected.name}, but {unmet.found}."


def write_coverage(paper: Paper, covered: Coverage) -> None:
    """How many scenes and choices the tests have seen, and the names of the others."""
    scenes, choices = covered.scenes, covered.choices
    paper.say(
        f"Covered: {scenes.covered} of {len(scenes.all)} scenes, {choices.covered} of {len(choices.all)} choices.", "  "
    )
    _write_missing(paper, "Scenes that no test enters", scenes)
    _write_missing(paper, "Choices that no test makes", choices)


def _write_missing(paper: Paper, head: str, share: Share) -> None:
    if share.missing:
        paper.say(f"{head}: {', '.join(share.missing)}.", "  ")
