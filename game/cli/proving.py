"""Checking several scenarios at once: what is remembered is asked first, the rest is shared among processes."""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from attrs import frozen

from game.cli.call import Call
from game.cli.count import some
from game.cli.crew import Done, Failed, Lost, cores, shared
from game.cli.exploring import bar
from game.records.place import shown
from game.shelf.cache import Cache, cache_folder, version_of_rules
from game.shelf.naming import near
from game.shelf.trouble import NotOnShelf
from game.source.diagnostic import Diagnostic

#: What is told of a scenario: its faults, or a sentence that says why it could not be checked.
Outcome = tuple[Diagnostic, ...] | str


@frozen
class _Memory:
    """The cache, with the keys that the scenarios had when this call began. Without a cache nothing is remembered."""

    cache: Cache | None
    keys: dict[Path, str | None]

    def found(self, path: Path) -> tuple[Diagnostic, ...] | None:
        """What was found of a scenario as it is."""
        return self.cache.found(path, self.keys[path]) if self.cache else None

    def keep(self, path: Path, found: tuple[Diagnostic, ...]) -> None:
        """Remember it, unless the file was changed while it was looked at."""
        if self.cache and self.cache.key(path) == self.keys[path]:
            self.cache.keep(path, self.keys[path], found)


def prove_all(call: Call, scenarios: Sequence[Path], remember: bool = True) -> dict[Path, Outcome]:
    """What is wrong with each scenario, in their order; a bar on stderr shows how far it is, if that is a terminal."""
    memory = _memory(call, scenarios, remember)
    outcomes: dict[Path, Outcome] = {}
    for path in scenarios:
        if (known := memory.found(path)) is not None:
            outcomes[path] = known
    with closing(_proven(call, [path for path in scenarios if path not in outcomes])) as results:
        for path, outcome in results:
            outcomes[path] = outcome
            if not isinstance(outcome, str):
                memory.keep(path, outcome)
    return {path: outcomes[path] for path in scenarios}


def prove_one(path: Path, went_on: Callable[[float], None] = lambda _share: None) -> tuple[Diagnostic, ...]:
    """Check one scenario, in whichever process. Raises NotOnShelf."""
    from game.shelf.proof import prove

    return prove(path, went_on)


def _memory(call: Call, scenarios: Sequence[Path], remember: bool) -> _Memory:
    rules = version_of_rules() if remember else None
    if rules is None:
        return _Memory(None, {})
    cache = Cache(cache_folder(call.environ), rules)
    return _Memory(cache, {path: cache.key(path) for path in scenarios})


def _proven(call: Call, scenarios: Sequence[Path]) -> Generator[tuple[Path, Outcome]]:
    """Check scenarios afresh, in as many processes as run at once; a single one is checked in this process."""
    if not scenarios:
        return
    label = f"Checking {some(len(scenarios), 'scenario') if scenarios[1:] else shown(scenarios[0].stem)}"
    with bar(call, label) as went_on:
        work = prove_one if scenarios[1:] else partial(prove_one, went_on=went_on)
        count = min(cores(), len(scenarios))
        with closing(shared(work, scenarios, count if count > 1 else 0)) as results:
            for done, (path, said) in enumerate(results, 1):
                went_on(done / len(scenarios))
                yield path, _outcome(path, said)


def _outcome(path: Path, said: Done[tuple[Diagnostic, ...]] | Failed | Lost) -> Outcome:
    if isinstance(said, Done):
        return said.result
    if isinstance(said, Lost):
        ended = f"the process that checked it ended (exit code {said.code})"
        return f"{shown(near(path))} could not be checked: {ended}, perhaps for want of memory. Check it alone."
    if isinstance(said.error, NotOnShelf):
        return str(said.error)
    raise said.error
