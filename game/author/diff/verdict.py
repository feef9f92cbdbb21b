"""What an edit does to the tests of a scenario."""

from attrs import frozen

from game.author.trial import Trial, try_all
from game.story.model import Story


@frozen
class Verdict:
    """A test by its name, whether it passed before and passes now (None where it is not there), and why it fails."""

    name: str
    before: bool | None
    after: bool | None
    because: str = ""


def verdicts(old: Story, new: Story) -> tuple[Verdict, ...]:
    """Every test of both versions: those of the new one first, in file order."""
    before = {trial.test.name: trial for trial in try_all(old)}
    after = {trial.test.name: trial for trial in try_all(new)}
    return tuple(_tested(name, before.get(name), after.get(name)) for name in dict.fromkeys([*after, *before]))


def _tested(name: str, before: Trial | None, after: Trial | None) -> Verdict:
    return Verdict(
        name,
        None if before is None else before.passed,
        None if after is None else after.passed,
        _why(after) if after else "",
    )


def _why(trial: Trial) -> str:
    if trial.test.trouble:
        return trial.test.trouble.rstrip(".")
    if trial.parted:
        return f"“{trial.parted.choice}” is not offered in “{trial.run.state.scene}”"
    return "; ".join(f"expected {unmet.expected.name}, but {unmet.found}" for unmet in trial.unmet)
