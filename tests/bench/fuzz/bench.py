"""One case on the workbench: everything that its commands do with it, within a few bounds."""

import json
import random
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from time import process_time
from typing import TypeVar
from xml.etree.ElementTree import fromstring

from attrs import define, field

from game.author.compile import compile_story
from game.author.diff.difference import difference
from game.author.diff.fate import Played
from game.author.diff.figures import Version
from game.author.diff.listing import as_json as diff_json
from game.author.diff.telling import told as diff_told
from game.author.explore.explore import explore
from game.author.explore.result import Exploration
from game.author.explore.telling import as_json, told
from game.author.inscribe import NewTest, inscribe
from game.author.map.dot import dot
from game.author.map.drawing import draw
from game.author.map.graph import graph_of
from game.author.map.mermaid import mermaid
from game.author.map.page import Dress, page
from game.author.map.sketch import in_rows
from game.author.map.svg import svg
from game.author.overlay.document import read_overlay
from game.author.overlay.update import begin as begin_translation
from game.author.overlay.update import keeps_all, update
from game.author.script.desk import Desk
from game.author.script.html import html
from game.author.script.markdown import markdown
from game.author.script.script import script
from game.author.trial import coverage, place_of, try_all
from game.cli.arrange_grandalf import arrange
from game.play.jump import Jump, state_of
from game.play.replay import Trail, replay
from game.shelf.beside import lines_with
from game.shelf.dictionary import English
from game.shelf.listing import words_of
from game.shelf.manuscript import Manuscript, open_manuscript
from game.shelf.proof import faults_in
from game.shelf.translations import faults_in_translations, open_translation, originals_of
from game.shelf.watching import Watch
from game.source.diagnostic import Diagnostic
from game.source.document import read
from game.source.render import FORMS, render
from game.story.engine import begin, step
from game.story.model import Story
from tests.bench.fuzz.case import SCENARIO, TRANSLATION, Case
from tests.bench.fuzz.promises import check_oracle, check_paths, check_spans

Made = TypeVar("Made")
#: States told apart before plays are tried instead, how many are, and the most states that the oracle looks at.
BUDGET, PLAYS, ORACLE = 20_000, 300, 500


@define
class Bench:
    """A folder in which cases are tried. `counts` says how often what was done; `spent` is CPU seconds by stage."""

    folder: Path
    chance: random.Random
    counts: Counter[str] = field(factory=Counter)
    spent: dict[str, float] = field(factory=dict)
    stage: str = ""
    _english: English = field(factory=English)
    _explored: dict[int, Exploration] = field(factory=dict)

    def run(self, case: Case) -> None:
        """Everything. Raises whatever goes wrong; `stage` says where."""
        self._explored.clear()
        self.spent.clear()
        case.write(self.folder)
        path = self.folder / SCENARIO
        manuscript = self._do("read", lambda: open_manuscript(path))
        self._do("watch", lambda: Watch(path, self.chance.choice(("", "es"))).read())
        self._do("check", lambda: self._check(manuscript))
        self._do("inscribe", lambda: self._inscribe(manuscript))
        story = manuscript.story
        if story is None:
            return
        self.counts["compiled"] += 1
        self._do("explore", lambda: self._explore(story))
        self._do("test", lambda: self._test(manuscript, story))
        self._do("script", lambda: self._script(manuscript, story))
        self._do("map", lambda: self._map(manuscript, story))
        self._do("translate", lambda: self._translate(manuscript, case))
        self._do("play", lambda: self._play(story))
        if case.before is not None:
            before = compile_story("story", read(SCENARIO, case.before), manuscript.cast.people).story
            if before is not None:
                self._do("diff", lambda: self._diff(before, story))

    def _do(self, stage: str, work: Callable[[], Made]) -> Made:
        self.stage, start = stage, process_time()
        try:
            return work()
        finally:
            self.spent[stage] = process_time() - start

    def _exploring(self, story: Story) -> Exploration:
        if id(story) not in self._explored:
            self._explored[id(story)] = explore(story, BUDGET, plays=PLAYS)
        return self._explored[id(story)]

    def _check(self, manuscript: Manuscript) -> None:
        english = self._english if self.chance.random() < 0.2 else None
        faults = (*faults_in(manuscript, self._exploring, english), *faults_in_translations(manuscript))
        lines: Mapping[str, tuple[str, ...]] = lines_with(manuscript.path)
        check_spans(faults, lines)
        _check_forms(faults, lines)
        for fault in faults:
            self.counts[f"met {fault.rule.code}"] += 1

    def _explore(self, story: Story) -> None:
        found = self._exploring(story)
        check_paths(story, found)
        json.loads(as_json(found, story, 0.1))
        told(found, story, 0.1, self.chance.choice((20, 40, 80, 200)))
        self.counts["exact" if found.exact else "sampled"] += 1
        if found.exact and check_oracle(story, found, ORACLE):
            self.counts["compared"] += 1

    def _test(self, manuscript: Manuscript, story: Story) -> None:
        trials = try_all(story)
        coverage(story, trials)
        for number, trial in enumerate(trials):
            span, rows = place_of(manuscript.compiled.source_map, number, trial), manuscript.read.lines
            assert 1 <= span.line <= span.end_line <= len(rows), f"place of a test: {span}"
            assert 1 <= span.column <= len(rows[span.line - 1]) + 1, f"place of a test: {span}"

    def _script(self, manuscript: Manuscript, story: Story) -> None:
        source, rows = manuscript.compiled.source_map, manuscript.read.lines
        document = script(story, source, rows, SCENARIO, self._exploring(story))
        markdown(document)
        html(document)

    def _map(self, manuscript: Manuscript, story: Story) -> None:
        found = self._exploring(story)
        graph = graph_of(story, found)
        mermaid(graph)
        dot(graph)
        drawing = draw(graph, arrange if len(story.scenes) < 12 and self.chance.random() < 0.5 else in_rows)
        fromstring(svg(drawing))
        source, rows = manuscript.compiled.source_map, manuscript.read.lines
        desk = Desk.of(story, source, rows, SCENARIO, found)
        page(drawing, desk, Dress("", "", lambda _text: "x"))

    def _translate(self, manuscript: Manuscript, case: Case) -> None:
        originals = originals_of(manuscript)
        begun = begin_translation(originals, SCENARIO, "again")
        over = read_overlay(read(TRANSLATION, begun.text.encode()))
        assert not over.read.diagnostics, f"a translation that is begun has {over.read.diagnostics[0].rule.code}"
        if TRANSLATION not in case.files:
            return
        self.counts["translations"] += 1
        open_translation(manuscript, "es")
        over = read_overlay(read(TRANSLATION, case.files[TRANSLATION]))
        if any(fault.rule.severity == "error" for fault in over.read.diagnostics) or over.root is None:
            return
        first = update(over, originals, SCENARIO, "again")
        if keeps_all(over, first.text, originals):
            again = read_overlay(read(TRANSLATION, first.text.encode()))
            assert not again.read.diagnostics, "a translation that was brought up to date cannot be read"
            second = update(again, originals, SCENARIO, "again")
            assert second.text == first.text, "a translation that is up to date is changed again"
        else:
            self.counts["translations left alone"] += 1

    def _play(self, story: Story) -> None:
        walk = self._walk(story)
        replayed = replay(story, "You", Trail(None, walk))
        assert replayed.run.choices == walk[: len(replayed.run.choices)], "a replay makes other choices"
        jump = Jump(self.chance.choice(story.scenes).id, (("reputation", self.chance.randint(0, 100)),))
        if state_of(story, jump) is not None:
            replay(story, "You", Trail(jump, walk))

    def _walk(self, story: Story) -> tuple[str, ...]:
        choices: list[str] = []
        turn = begin(story)
        while turn.state.offered and len(choices) < 12:
            choices.append(self.chance.choice(turn.state.offered))
            turn = step(story, turn.state, choices[-1])
        return tuple(choices)

    def _diff(self, before: Story, after: Story) -> None:
        versions = [Version(story, self._exploring(story), words_of(story)) for story in (before, after)]
        saves = [Played("You", "2026-01-01T10:00:00+00:00", self._walk(before)) for _ in range(2)]
        for old, new in (versions, versions[::-1]):
            found = difference(old, new, saves)
            json.loads(diff_json(found))
            list(diff_told(found))
        self.counts["diffs"] += 1

    def _inscribe(self, manuscript: Manuscript) -> None:
        story = manuscript.story
        if story is None:
            return
        walk = self._walk(story)
        name = self.chance.choice(("A walk", "It's: over # now", "{a} [b]", "no", "12", "- x", "é “q”", "a\\b"))
        end = begin(story)
        for choice in walk:
            end = step(story, end.state, choice)
        new = NewTest(name, walk, (("reputation", str(end.state.reputation)),))
        people = manuscript.cast.people
        raw = inscribe(
            manuscript.raw, lambda one: compile_story("story", read(SCENARIO, one), people), manuscript.read.root, new
        )
        self.counts["no place for a test" if raw is None else "tests written"] += 1


def _check_forms(faults: tuple[Diagnostic, ...], lines: Mapping[str, tuple[str, ...]]) -> None:
    for form in FORMS:
        text = render(form, faults, lines)
        if form == "json":
            json.loads(text)
        assert not any(ord(letter) < 32 and letter not in "\n\t" for letter in text), f"control characters in {form}"
