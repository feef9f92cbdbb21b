import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from game.source.diagnostic import Span
from game.source.document import MOST_FAULTS, Read, read
from game.source.flow import DEEPEST
from game.source.node import AnyNode, Mapping, Scalar, Sequence
from tests.bad import SCENARIO, broken, expect_one, faults_in

SCENARIOS = Path(__file__).parents[2] / "scenarios"


def told(text: str | bytes) -> list[tuple[str, Span, str]]:
    raw = text if isinstance(text, bytes) else text.encode()
    return [(fault.rule.code, fault.span, fault.message) for fault in read("a.yaml", raw).diagnostics]


def values(node: AnyNode | None) -> object:
    assert node is not None
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [values(item) for item in node.items]
    return {key.text: values(value) for key, value in node}


def root(found: Read) -> Mapping:
    assert found.diagnostics == ()
    assert isinstance(found.root, Mapping)
    return found.root


def test_everything_has_its_place() -> None:
    """Keys, texts, lists and groups know where they begin and end; lines and columns count from 1."""
    tree = root(read("a.yaml", b"a: one\nb:\n  - 'two'\n  - {c: three}\n"))
    assert values(tree) == {"a": "one", "b": ["two", {"c": "three"}]}
    (a, one), (_, items) = tree.entries
    assert isinstance(one, Scalar)
    assert isinstance(items, Sequence)
    assert (a.span, one.span, one.plain) == (Span(1, 1, 1, 2), Span(1, 4, 1, 7), True)
    assert [item.span for item in items.items] == [Span(3, 5, 3, 10), Span(4, 5, 4, 15)]
    assert tree.get("b") is items
    assert tree.get("c") is None


def test_a_scalar_is_text_whatever_yaml_would_make_of_it() -> None:
    """YAML's guesses are not asked: every scalar is what stands in the file."""
    text = "a: no\nb: on\nc: 1e3\nd: 12:30\ne: ~\nf: 0o14\ng: 2024-01-01\nh: .inf\ni:\n"
    found = values(root(read("a.yaml", text.encode())))
    assert found == {
        "a": "no", "b": "on", "c": "1e3", "d": "12:30", "e": "~", "f": "0o14", "g": "2024-01-01", "h": ".inf", "i": "",
    }  # fmt: skip


def test_an_empty_file_says_so() -> None:
    """Nothing, blanks and comments only: an empty file, or one without a scenario."""
    for raw in (b"", b"\n\n  \n", b"\xef\xbb\xbf"):
        assert told(raw) == [("BR006", Span(1, 1, 1, 1), "This file is empty.")]
    assert told("# only a comment\n") == [("BR006", Span(1, 1, 1, 1), "This file holds nothing but comments.")]


@pytest.mark.parametrize("old, row, code, message", [
    ("start: partition\n", "start: partition\n«title»: Again\n", "BR015", "“title” stands twice in the same place"),
    ("here: [dana, marco]", "here: «&room» [dana, marco]", "BR007", "&room is an anchor"),
    ("start: partition", "start: «*home»", "BR007", "*home repeats another part"),
    ("start: partition", "start: «!!str partition»", "BR007", "!!str is a YAML tag"),
    ("start: partition", "start: «!home partition»", "BR007", "!home is a YAML tag"),
    ("scenes:\n", "«---»\nscenes:\n", "BR008", "A second document begins here"),
    ("start: partition", "«{a: b}»: partition", "BR016", "a key is expected"),
    ("start: partition", "start: a«:» partition", "BR005", "A second colon on this line"),
    ("start: partition", "start: «@»partition", "BR005", "YAML cannot begin a value with this sign"),
    ("start: partition", "start: \"a«\\»qb\"", "BR005", "a \\ has its own meaning"),
    ("start: partition", "«s»tart partition", "BR005", "A key without its colon"),
])  # fmt: skip
def test_what_no_scenario_has(old: str, row: str, code: str, message: str) -> None:
    """Rule 25: duplicate keys, anchors, aliases, tags, several documents; and what is not YAML, in plain words."""
    text = broken(old, row)
    plain = text.replace("«", "").replace("»", "")
    before = text.split("«")[0]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    first = next(fault for fault in read("bad.yaml", plain.encode()).diagnostics if fault.rule.code == code)
    assert (first.span.line, first.span.column) == (line, column)
    assert message in first.message
    assert [fault.rule.code for fault in faults_in(plain) if fault.rule.code < "BR020"] == [code]


def test_yamls_own_words_are_kept_as_a_note() -> None:
    """Who knows YAML finds its complaint in the note."""
    (fault, *_) = faults_in(broken("start: partition", "start: a: b"))
    assert fault.notes == ("YAML says: mapping values are not allowed in this context.",)


def test_a_key_without_its_colon_is_written_out() -> None:
    """Where a line begins with one of the language's keys, the fix has the colon."""
    expect_one(broken("start: partition", "«s»tart partition"), "BR005", "without its colon", "Write start: partition")


def test_a_complaint_is_told_once() -> None:
    """A row that stops YAML where it stands and on the rows below it is told once."""
    text = broken("    here: [dana, marco]\n", "    here: [dana, marco]\n    one\n    two\n    three\n")
    assert [(fault.rule.code, fault.span.line) for fault in faults_in(text)] == [("BR005", 11)]


def test_a_second_key_names_the_line_of_the_first() -> None:
    """Of two equal keys the second is told, with the line of the first; the first one counts."""
    text = broken("start: partition\n", "start: partition\n«title»: Again\n")
    expect_one(text, "BR015", "the first is on line 1", "Delete one of the two")
    assert values(read("a.yaml", b"a: one\na: two\n").root) == {"a": "one"}


def test_what_a_dropped_part_declared_is_not_called_unknown() -> None:
    """A second `remember` is dropped with one fault; the names in it are used below, and are no faults of their own."""
    text = broken("start: partition\n", "start: partition\nremember:\n  late: false\n")
    text = broken("        text: Lean in.\n", "        text: Lean in.\n        if: not late\n", text)
    assert [fault.rule.code for fault in faults_in(text)] == ["BR015"]


def test_nesting_is_bounded() -> None:
    """32 deep is read, 33 is told, and 60,000 crash nothing."""
    deep = "\n".join(" " * level + "a:" for level in range(DEEPEST))
    assert told(deep) == []
    ((code, span, message),) = told(deep + "\n" + " " * DEEPEST + "a:")
    assert (code, span.line) == ("BR009", DEEPEST + 1)
    assert message == "Lists and keys stand inside each other more than 32 deep here."
    for hostile in ("[" * 60_000, "{a: " * 60_000, "- " * 60_000, "? " * 60_000, "[" * 60_000 + "]" * 60_000):
        assert [code for code, *_ in told(hostile)][-1:] == ["BR009"]


def test_a_billion_laughs_are_not_laughed() -> None:
    """Anchors and aliases are told where they stand, and nothing is ever repeated."""
    rows = ['a0: &a0 ["lol"]', *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10))]
    found = read("a.yaml", "\n".join(rows).encode())
    assert {fault.rule.code for fault in found.diagnostics} == {"BR007"}
    assert len(found.diagnostics) == 10 + 81


HOSTILE = {
    "blanks": "a: " + " " * 250_000,
    "blanks before a hash": "text: a" + " " * 250_000 + "b #",
    "apostrophes": "text: a: " + "'" * 250_000,
    "traps": "- *a\n" * 50_000,
    "commas": "text: [" + "a, " * 80_000,
    "open groups": "{a: !x, " * 25_000,
    "open quotations": "text: 'a\n" * 25_000,
    "one key": "to: x\n" * 40_000,
    "empty keys": "a:\n" + " a:\n" * 40_000,
    "json": "{" + "\n".join(f'"k{n}": "v{n}",' for n in range(12_000)) + "}",
    "stairs": "\n".join(" " * n + "to: x" for n in range(700)),
    "nested prose": "{text: [" * 25_000,
    "zeros": "\x00" * 250_000,
    "tabs": "\t\n" * 100_000,
    "backslashes": 'text: "' + "\\" * 250_000,
    "braces": "text: " + "{a " * 80_000,
    "complaints": "a: b: c\n" * 25_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_are_read_in_bounded_time(kind: str) -> None:
    """No file takes more than a moment: every part of reading is linear in its size, or stops."""
    found = read("a.yaml", HOSTILE[kind].encode())
    assert isinstance(found, Read)
    assert len(found.diagnostics) < 3 * MOST_FAULTS


WRITERS: dict[str, Callable[[object], str]] = {
    "json": lambda tree: json.dumps(tree, indent=2),
    "json in a row": lambda tree: json.dumps(tree, ensure_ascii=False),
    "dumped": lambda tree: yaml.safe_dump(tree, sort_keys=False, allow_unicode=True),
    "dumped narrow": lambda tree: yaml.safe_dump(tree, sort_keys=False, width=30, allow_unicode=True),
    "in quotes": lambda tree: yaml.safe_dump(tree, sort_keys=False, default_style='"'),
}


@pytest.mark.parametrize("form", WRITERS)
def test_what_programs_write_is_read(form: str) -> None:
    """JSON is YAML, and so is what safe_dump writes: no part of it is taken for a trap."""
    for path in (*sorted(SCENARIOS.glob("[!p]*.yaml")), None):
        text = path.read_text("utf-8") if path else SCENARIO
        tree = values(root(read("a.yaml", text.encode())))
        assert values(root(read("a.yaml", WRITERS[form](tree).encode()))) == tree


def test_the_shipped_scenarios_are_read_as_yaml_reads_them() -> None:
    """Nothing is mended that needs no mending: every text is what YAML's own loader gives."""
    for path in SCENARIOS.glob("*.yaml"):
        raw = path.read_bytes()
        found = read(path.name, raw)
        assert found.diagnostics == ()
        assert values(found.root) == yaml.load(raw, Loader=yaml.BaseLoader)


def test_line_ends_of_windows_and_document_marks_change_nothing() -> None:
    """CRLF, a byte order mark, --- at the top and ... at the end: the same scenario."""
    plain = values(root(read("a.yaml", SCENARIO.encode())))
    marks = "%YAML 1.2\n---\n" + SCENARIO + "...\n"
    for text in (SCENARIO.replace("\n", "\r\n"), "\ufeff" + SCENARIO, "---\n" + SCENARIO, marks):
        assert values(root(read("a.yaml", text.encode()))) == plain


def test_what_a_terminal_would_obey_is_one_mistake_with_what_yaml_makes_of_it() -> None:
    """Its bracket would end a list; and a group that cannot be read is not told to be none besides."""
    faults = faults_in(broken("    ending: {title:", "    ending: {title: \x1b]0;Oh,"))
    assert {fault.rule.code for fault in faults} == {"BR003"}
    faults = faults_in(broken("    ending: {title:", "    ending: {title: ]0;Oh,"))
    assert [fault.rule.code for fault in faults] == ["BR005"]
