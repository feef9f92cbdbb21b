"""Checking one scenario: what reading, the rules and exploring find, as data that another process can send."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from game.author.explore.explore import explore
from game.author.explore.result import Exploration
from game.author.rules.allowance import with_refusals
from game.author.rules.catalogue import examine, examine_draft
from game.author.rules.subject import Dictionary, Subject
from game.shelf.dictionary import English
from game.shelf.manuscript import Manuscript, open_manuscript
from game.shelf.translations import faults_in_translations
from game.source.diagnostic import Diagnostic, in_order
from game.story.model import Story

#: How many states are told apart in a check: some seconds of work, and less than 1 GB of memory. `breakroom explore`
#: goes further; past this, a rule says that nothing is proven.
BUDGET = 2_000_000


def prove(path: Path, went_on: Callable[[float], None] = lambda _share: None) -> tuple[Diagnostic, ...]:
    """Check a scenario with all that can be proven of it, its spelling and its translations. Raises NotOnShelf.

    `went_on` is told how much of the proof is done, from 0 to 1.
    """
    manuscript = open_manuscript(path)
    found = faults_in(manuscript, partial(explore, budget=BUDGET, went_on=went_on), English())
    return (*found, *faults_in_translations(manuscript))


def faults_in(
    manuscript: Manuscript,
    explore: Callable[[Story], Exploration] | None = None,
    dictionary: Dictionary | None = None,
) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a scenario; what needs proofs or spelling, only with what does that.

    Where no story comes out, what needs one waits.
    """
    story, read = manuscript.story, manuscript.read
    if story is None:
        refused = with_refusals(read, manuscript.diagnostics)
        return in_order([*refused, *_faults_in_draft(manuscript, dictionary)])
    found = examine(Subject(read, story, manuscript.compiled.source_map, explore, dictionary))
    return in_order([*manuscript.diagnostics, *found])


def _faults_in_draft(manuscript: Manuscript, dictionary: Dictionary | None) -> tuple[Diagnostic, ...]:
    """What can be told of a file that no story comes out of; of its spelling nothing where its people have no names."""
    made, read = manuscript.compiled, manuscript.read
    draft = made.draft or made.story
    if draft is None or not read.whole:
        return ()
    speller = None if manuscript.cast.broken else dictionary
    return examine_draft(Subject(read, draft, made.source_map, None, speller, made.names), made.diagnostics)
