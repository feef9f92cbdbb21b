from game.source.diagnostic import Span
from game.source.document import read
from game.source.node import Mapping, Scalar
from game.source.text import LARGEST_FILE, MOST_TOLD, harmless, read_text


def test_utf8_is_text() -> None:
    """A file is UTF-8, with or without a byte order mark, with line ends of any system."""
    assert read_text("a", "\ufeffa: „b“\r\nc: d\re: f\n".encode()) == ("a: „b“\nc: d\ne: f\n", [])


def test_latin1_is_told_at_its_first_byte() -> None:
    """Bytes that are not UTF-8 are told with their line and column, and the file is not read further."""
    raw = "title: ok\r\nsummary: 9 Uhr fr\u00fch\n".encode("latin-1")
    found = read("a.yaml", raw)
    (fault,) = found.diagnostics
    assert (fault.rule.code, fault.span) == ("BR002", Span(2, 18, 2, 19))
    assert fault.message == "The byte 0xFC is not UTF-8: the file may be Latin-1, or not a text at all."
    assert fault.fix == "Save it again as UTF-8."
    assert found.root is None
    assert found.lines[1] == "summary: 9 Uhr fr\ufffdh"


def test_binary_is_not_a_text() -> None:
    """A picture and UTF-16 are told in one sentence, at the first byte."""
    for raw in (b"\x89PNG\r\n\x1a\n\x00\x00", "title: a".encode("utf-16")):
        (fault,) = read("a.yaml", raw).diagnostics
        assert (fault.rule.code, fault.span) == ("BR002", Span(1, 1, 1, 2))


def test_a_file_that_is_too_large_is_not_read() -> None:
    """Over 1 MiB nothing is read at all; 1 MiB is."""
    found = read("a.yaml", b"a: " + b"x" * 5_000_000)
    (fault,) = found.diagnostics
    assert (fault.rule.code, fault.span, found.root) == ("BR001", Span(1, 1, 1, 1), None)
    assert fault.message == "This file has 5,000,003 bytes; a scenario may have 1,048,576 (1 MiB)."
    assert read_text("a", b"x" * LARGEST_FILE)[1] == []
    assert read_text("a", b"x" * (LARGEST_FILE + 1))[1] != []


def test_tabs_are_one_fault_with_all_their_lines() -> None:
    """A tab is told where it first stands; the note names the other lines; the rest is read with blanks."""
    text, (fault,) = read_text("a", b"a:\n\tb: c\n\td: e\nf: g\n")
    assert (fault.rule.code, fault.span, fault.fix) == ("BR004", Span(2, 1, 2, 2), "Use spaces.")
    assert fault.notes == ("There are tabs on 1 more line: 3.",)
    assert text == "a:\n b: c\n d: e\nf: g\n"
    (many,) = read_text("a", b"\tx\n" * 40)[1]
    assert many.notes == ("There are tabs on 39 more lines: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, ….",)
    (one,) = read_text("a", b"a: b\t\n")[1]
    assert (one.span, one.notes) == (Span(1, 5, 1, 6), ())


def test_control_characters_are_told_and_made_harmless() -> None:
    """Escape sequences, C1 controls and marks that turn text around are told and replaced, place by place."""
    text, faults = read_text("a", "a: \x1b[31mred\x9b\nb: \u202ec\n".encode())
    assert [(fault.rule.code, fault.span) for fault in faults] == [
        ("BR003", Span(1, 4, 1, 5)),
        ("BR003", Span(1, 12, 1, 13)),
        ("BR003", Span(2, 4, 2, 5)),
    ]
    assert "U+001B" in faults[0].message
    assert text == "a: \ufffd[31mred\ufffd\nb: \ufffdc\n"
    assert len(read_text("a", b"\x00" * 1000)[1]) == MOST_TOLD


def test_an_escape_in_double_marks_is_a_control_character_too() -> None:
    r"""What "\e" and "\x07" stand for in double quotation marks is told and replaced."""
    found = read("a.yaml", b'title: "\\e]0;x\\x07"\n')
    (fault,) = found.diagnostics
    assert (fault.rule.code, fault.span) == ("BR003", Span(1, 8, 1, 20))
    assert isinstance(found.root, Mapping)
    title = found.root.get("title")
    assert isinstance(title, Scalar)
    assert title.text == "\ufffd]0;x\ufffd"


def test_a_text_is_made_one_harmless_line() -> None:
    """Escape sequences and halves of letters become marks; tabs and line ends of any kind become blanks."""
    assert harmless(" \x1b[2JA\ttitle\u2028of\r\nit\udcff ") == "\ufffd[2JA title of it\ufffd"
