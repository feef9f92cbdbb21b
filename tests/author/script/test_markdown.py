from game.author.script.markdown import MARK, markdown
from game.author.script.paper import Id, Link, Note, Option, Part, Points, Rows, Script, Told, text
from game.story.text import Run


def made(*blocks: object, title: str = "A part") -> str:
    part = Part(2, title, "a-part", "a.yaml:1", "part_id", blocks)  # type: ignore[arg-type]  # blocks of any kind
    return markdown(Script("Title", "What of it?", "a.yaml", (part,)))


def test_a_document_has_a_title_contents_and_parts() -> None:
    """With what made it near the top, by which it is known again."""
    told = made()
    assert told.startswith("# Title\n\nWhat of it?\n\n")
    assert MARK in told[:200]
    assert "- [A part](#a-part)" in told
    assert '<a id="a-part"></a>\n\n## A part `part_id` `a.yaml:1`\n' in told


def test_told_text_is_a_quotation_with_its_emphasis() -> None:
    """The condition stands over it, its line behind it."""
    told = made(
        Told("If so", ((Run("It is "), Run("so ", "emphasis"), Run("loud", "strong")), (Run("Yes."),)), "a.yaml:7")
    )
    assert "*If so:*\n\n> It is *so* **loud**\n>\n> Yes. `a.yaml:7`\n" in told


def test_remarks_points_and_tables() -> None:
    """Each in Markdown's own form, links within the document."""
    told = made(
        Note("Why", (Run("See "), Link("1. Hall", "scene-hall")), "a.yaml:2"),
        Points("Does", (text("Dana +3"), text("Priya −3")), "a.yaml:3"),
        Points("", (text("first"), text("then")), numbered=True),
        Rows("People", ("Name", "Role"), (("a.yaml:4", ((Run("Dana "), Id("dana")), text("peer | boss"))),)),
    )
    assert "**Why:** See [1. Hall](#scene-hall) `a.yaml:2`" in told
    assert "**Does:** `a.yaml:3`\n\n- Dana +3\n- Priya −3\n" in told
    assert "1. first\n2. then\n" in told
    assert "| Name | Role | Line |\n| --- | --- | --- |\n| Dana `dana` | peer \\| boss | `a.yaml:4` |" in told


def test_what_is_about_a_choice_stands_under_it() -> None:
    """As one item of a list, whatever it holds."""
    blocks = (Told("Then", ((Run("One."),), (Run("Two."),)), "a.yaml:3"), Note("Why", text("So.")))
    told = made(Option(2, text("Go."), "go", "a.yaml:2", blocks))
    assert (
        "\n2. **Go.** `go` `a.yaml:2`\n\n   *Then:*\n\n   > One.\n   >\n   > Two. `a.yaml:3`\n\n   **Why:** So.\n"
        in told
    )


def test_nothing_in_a_text_means_anything_to_markdown() -> None:
    """Not in a line, not where a line begins, not in code."""
    told = made(
        Told(
            "",
            ((Run("# no * _no_ <b> [x](y) `z` 1 | 2"),), (Run("- no"),), (Run("12. no"),), (Run("a\nb"),)),
            "a`|.yaml:1",
        ),
        title="1 < 2",
    )
    assert r"> \# no \* \_no\_ \<b\> \[x\](y) \`z\` 1 \| 2" in told
    assert "> \\- no\n" in told
    assert "> 12\\. no\n" in told
    assert "> a b `a’¦.yaml:1`" in told
    assert r"## 1 \< 2" in told


def test_no_control_character_gets_through() -> None:
    """A terminal may read it."""
    assert "\x1b" not in made(Note("", text("a\x1b[31m")))
