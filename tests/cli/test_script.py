"""`breakroom script`."""

from tests.cli.conftest import Shell


def test_without_a_file_it_is_markdown_on_the_screen(shell: Shell) -> None:
    """Whole, with the file and line of each part."""
    said = shell.run("script", "kettle")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("# The Kettle\n")
    assert "`kettle.yaml:1" in said.out
    assert "> The kettle is dry, \\[your name\\]. *Somebody* forgot it, and Dana would like to know who." in said.out


def test_the_files_name_says_what_it_becomes(shell: Shell) -> None:
    """Markdown or a page; anything else is asked about."""
    for name, begins in (("a.md", "# The Kettle"), ("b.HTML", "<!DOCTYPE html>")):
        path = shell.folder / name
        assert shell.run("script", "kettle", "-o", str(path)).code == 0
        assert path.read_text("utf-8").startswith(begins)
    said = shell.run("script", "kettle", "-o", str(shell.folder / "a.docx"))
    assert said.code == 2
    assert "ends with .md or with .html" in said.err


def test_an_earlier_script_gives_way_and_anything_else_stays(shell: Shell) -> None:
    """To write it again after an edit is what was asked; notes of one's own are not overwritten."""
    for name in ("a.md", "a.html"):
        path = shell.folder / name
        assert [shell.run("script", "kettle", "-o", str(path)).code for _ in range(2)] == [0, 0]
        path.write_text("my notes")
        said = shell.run("script", "kettle", "-o", str(path))
        assert (said.code, path.read_text()) == (2, "my notes")
        assert "--force" in said.err
        assert shell.run("script", "kettle", "-o", str(path), "--force").code == 0


def test_people_have_their_line_in_their_own_file(shell: Shell) -> None:
    """A people.yaml beside the scenario is a file of its own."""
    (shell.scenarios / "people.yaml").write_text("- {id: zoe, name: Zoe}\n")
    text = (shell.scenarios / "kettle.yaml").read_text("utf-8").replace("  priya: {", "  zoe:\n  priya: {")
    (shell.scenarios / "kettle.yaml").write_text(text, "utf-8")
    said = shell.run("script", "kettle")
    assert "| Zoe `zoe` | they/them/their | peer | 50 |  | `people.yaml:1` |" in said.out


def test_what_cannot_be_read_or_written_is_told_in_a_line(shell: Shell) -> None:
    """No such scenario, a broken one, a folder, a folder that is not there."""
    (shell.scenarios / "broken.yaml").write_text("title: [", "utf-8")
    for arguments, why in (
        (("kettel",), "Did you mean kettle?"),
        (("broken",), "cannot be played: 2 faults stop it"),
        ((str(shell.folder),), "is a folder, not a scenario"),
        (("kettle", "-o", str(shell.folder)), "is a folder. Name a file in it."),
        (("kettle", "-o", str(shell.folder / "no" / "a.md")), "There is no folder"),
        (("",), "An empty name is no scenario"),
    ):
        said = shell.run("script", *arguments)
        assert (said.code, said.out) == (2, "")
        assert why in said.err
        assert said.err.count("\n") == 1
