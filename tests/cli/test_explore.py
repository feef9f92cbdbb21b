"""`breakroom explore`."""

import json

from tests.cli.conftest import Shell


def test_what_is_provable_is_told(shell: Shell) -> None:
    """Odds, ways and bounds of a scenario on the shelf."""
    said = shell.run("explore", "kettle")
    assert (said.code, said.err) == (0, "")
    assert "exactly" in said.out
    assert "The shortest way to each ending" in said.out


def test_json_is_one_document_and_nothing_else(shell: Shell) -> None:
    """Odds of all endings make one."""
    said = shell.run("explore", "kettle", "--json")
    tree = json.loads(said.out)
    assert (said.code, said.err, tree["scenario"], tree["exact"]) == (0, "", "kettle", True)
    assert abs(sum(ending["odds"] for ending in tree["endings"]) - 1) < 1e-9


def test_past_the_budget_it_says_so(shell: Shell) -> None:
    """And answers all the same."""
    tree = json.loads(shell.run("explore", "kettle", "--json", "--budget", "1").out)
    assert (tree["exact"], tree["sampled"]) == (False, 10_000)


def test_a_budget_of_nothing_is_refused(shell: Shell) -> None:
    """One line says what it may be."""
    said = shell.run("explore", "kettle", "--budget", "0")
    assert (said.code, said.out) == (2, "")
    assert "--budget" in said.err


def test_a_scenario_that_does_not_compile_is_refused(shell: Shell) -> None:
    """With the command that tells why."""
    (shell.scenarios / "broken.yaml").write_text("title: Broken\n", "utf-8")
    said = shell.run("explore", "broken")
    assert (said.code, said.out) == (2, "")
    assert "breakroom check broken" in said.err
    assert shell.run("explore", "nothing").code == 2
