"""`breakroom test`."""

import json

import click
from attrs import define, field, frozen

from game.author.trial import Coverage, Share, Trial, coverage, place_of, try_all
from game.cli.call import Call, Refused
from game.cli.check import FAULTY, MOST_NAMED
from game.cli.count import some
from game.cli.found import find_files
from game.cli.program import folders, named
from game.line.paper import Paper
from game.line.verdict import Failure, write_coverage, write_failure
from game.records.place import shown
from game.shelf.manuscript import open_manuscript
from game.shelf.naming import near
from game.shelf.trouble import NotOnShelf
from game.source.diagnostic import Span


@frozen
class Tried:
    """What came of the tests of one scenario: each with where the file tells of it."""

    id: str
    file: str
    trials: tuple[tuple[Trial, Span], ...]
    covered: Coverage

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The tests that failed."""
        return tuple(
            Failure(f"{self.file}:{span.line}:{span.column}", trial) for trial, span in self.trials if not trial.passed
        )


@define
class Tally:
    """What came of everything, and what could not be tried at all, in sentences."""

    tried: list[Tried] = field(factory=list)
    unread: list[str] = field(factory=list)

    @property
    def failures(self) -> list[Failure]:
        """Every test that failed, in order."""
        return [failure for tried in self.tried for failure in tried.failures]


@click.command("test", epilog="Examples: breakroom test, or breakroom test --record my/scenario.yaml")
@click.argument("paths", nargs=-1, metavar="[PATH]...", callback=named)
@click.option("--record", metavar="FILE", callback=named, help="Play that scenario, and write it down as a test in it.")
@click.option("--json", "as_json", is_flag=True, help="One JSON list and nothing else.")
@folders
@click.pass_context
def command(context: click.Context, paths: tuple[str, ...], record: str | None, as_json: bool) -> None:
    """Play the tests inside scenario files, and say which scenes and choices they cover.

    PATH is a file, a folder or an id from `breakroom list`. Without it, every scenario that can be found is tried.
    A test that fails is told with its line and with the play up to where it parted. The exit code is 1 where one
    fails, and 2 where a scenario cannot be played.

    --record plays a scenario in lines. At its end, or where you leave it, your choices become a test in the file.
    """
    call: Call = context.obj
    if record is not None:
        if paths or as_json:
            raise click.UsageError("--record takes one scenario, and nothing else with it.", context)
        from game.cli.record import record_test

        record_test(call, record)
        return
    tally = _tried(call, paths)
    if as_json:
        print(json.dumps([_as_json(tried) for tried in tally.tried], indent=2), file=call.stdout)
    else:
        _write(call.paper(), tally)
    if tally.unread:
        raise Refused(" ".join(tally.unread))
    context.exit(FAULTY if tally.failures else 0)


def _tried(call: Call, paths: tuple[str, ...]) -> Tally:
    found = find_files(call.shelf(), paths)
    if found.people and not found.scenarios:
        found.unread.append(f"{shown(near(found.people[0]))} has no tests: name a scenario.")
    tally, broken = Tally(unread=found.unread), list[str]()
    for path in found.scenarios:
        try:
            manuscript = open_manuscript(path)
        except NotOnShelf as trouble:
            tally.unread.append(str(trouble))
            continue
        story, file = manuscript.story, manuscript.read.file
        if story is None:
            broken.append(file)
            continue
        trials = try_all(story)
        places = [place_of(manuscript.compiled.source_map, number, trial) for number, trial in enumerate(trials)]
        tally.tried.append(Tried(path.stem, file, tuple(zip(trials, places, strict=True)), coverage(story, trials)))
    if broken:
        tally.unread.append(_why_not(call, broken, paths))
    return tally


def _why_not(call: Call, broken: list[str], paths: tuple[str, ...]) -> str:
    """One sentence for all scenarios that do not compile: what is wrong with them is told by another command."""
    if len(broken) == 1:
        return f"{broken[0]} cannot be played as it is. To see why: {call.command('check', broken[0])}"
    some_of_them = ", ".join(broken[:MOST_NAMED]) + (", …" if len(broken) > MOST_NAMED else "")
    why = call.command("check", *paths)
    return f"{len(broken)} scenarios cannot be played as they are: {some_of_them}. To see why: {why}"


def _write(paper: Paper, tally: Tally) -> None:
    for tried in tally.tried:
        paper.say(f"{tried.file}: {_passed(len(tried.trials), len(tried.failures))}")
        for failure in tried.failures:
            paper.say()
            write_failure(paper, failure)
        if tried.trials:
            write_coverage(paper, tried.covered)
    failures = tally.failures
    if len(tally.tried) > 1:
        total = sum(len(tried.trials) for tried in tally.tried)
        paper.say(f"{some(len(tally.tried), 'scenario')}, {_passed(total, len(failures))}")
    if failures and len(tally.tried) + len(failures) > 2:
        for failure in failures:
            paper.say(failure.headline, "- ")


def _passed(count: int, failed: int) -> str:
    if not count:
        return "no tests."
    if failed:
        return f"{failed} of {some(count, 'test')} failed."
    return f"{some(count, 'test')} passed."


def _as_json(tried: Tried) -> dict[str, object]:
    return {
        "scenario": tried.id,
        "file": tried.file,
        "tests": [_of_test(trial, span) for trial, span in tried.trials],
        "scenes": _of_share(tried.covered.scenes),
        "choices": _of_share(tried.covered.choices),
    }


def _of_test(trial: Trial, span: Span) -> dict[str, object]:
    parted = trial.parted and {
        "at": trial.parted.place + 1,
        "choice": trial.parted.choice,
        "scene": trial.run.state.scene,
        "locked": trial.parted.locked,
        "offered": [option.choice for option in trial.parted.options],
    }
    return {
        "name": trial.test.name,
        "line": span.line,
        "column": span.column,
        "passed": trial.passed,
        "trouble": trial.test.trouble or None,
        "parted": parted,
        "unmet": [{"expected": unmet.expected.name, "found": unmet.found} for unmet in trial.unmet],
    }


def _of_share(share: Share) -> dict[str, object]:
    return {"all": len(share.all), "covered": share.covered, "missing": list(share.missing)}
