"""`breakroom schema`."""

import json
from pathlib import Path

import pytest

from game.author.jsonschema import people_schema, scenario_schema
from tests.cli.conftest import Shell


def test_the_schema_is_printed_and_nothing_else(shell: Shell) -> None:
    """One JSON document: a scenario's, or that of its people."""
    said = shell.run("schema")
    assert (said.code, said.err, json.loads(said.out)) == (0, "", scenario_schema())
    assert json.loads(shell.run("schema", "--people").out) == people_schema()


def test_it_is_written_where_an_editor_looks(shell: Shell) -> None:
    """Again after an update: an older one gives way without a word."""
    path = shell.folder / ".breakroom-schema.json"
    for _ in range(2):
        said = shell.run("schema", "-o", str(path))
        assert (said.code, said.out, said.err) == (0, "", "")
        assert json.loads(path.read_text("utf-8")) == scenario_schema()


@pytest.mark.parametrize("other", ["mine", json.dumps(people_schema())])
def test_another_file_stays(shell: Shell, other: str) -> None:
    """Somebody's own, or the other schema; --force says that it may go."""
    path = shell.folder / "x.json"
    path.write_text(other, "utf-8")
    said = shell.run("schema", "-o", str(path))
    assert (said.code, path.read_text("utf-8")) == (2, other)
    assert "--force" in said.err
    assert shell.run("schema", "-o", str(path), "--force").code == 0


def test_a_place_that_is_none_is_told_in_a_line(shell: Shell) -> None:
    """A folder, or a file in a folder that is not there."""
    for place in (shell.folder, shell.folder / "no" / "x.json", Path("")):
        said = shell.run("schema", "-o", str(place))
        assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
