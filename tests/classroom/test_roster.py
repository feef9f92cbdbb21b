import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.naming import clean_name
from game.classroom.roster import MOST_ROWS, Entry, Roster, read_roster


def read(text: str) -> Roster:
    """A roster that is expected to be one."""
    roster = read_roster(text)
    assert isinstance(roster, Roster), roster
    return roster


def names(text: str) -> list[str]:
    """The names of a roster, in order."""
    return [entry.name for entry in read(text).entries]


def test_a_roster_has_a_line_for_each_student() -> None:
    """Names come with their id, email and group."""
    roster = read("name,id,email,group\nAna,17,ana@school.example,blue\nBo,18,,\n")
    assert roster.entries == (Entry("Ana", "17", "ana@school.example", "blue"), Entry("Bo", "18"))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found(separator: str) -> None:
    """Commas, semicolons and tabs are told apart by the header."""
    text = "id,name,points\n1,Ana,7\n2,Bo,8\n".replace(",", separator)
    assert read(text).entries == (Entry("Ana", "1"), Entry("Bo", "2"))


@pytest.mark.parametrize(
    "header", ["name", "NAME", " Name ", "Student", "Full name", "full_name", "Display Name", '"Name"']
)
def test_the_column_of_names_has_many_names(header: str) -> None:
    """Spreadsheets and school systems call it differently."""
    assert names(f"{header}\nAna\n") == ["Ana"]


@pytest.mark.parametrize("mark", ["\ufeff", "sep=,\n", "\n\n", ""])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_what_spreadsheets_add_is_no_matter(mark: str, end: str) -> None:
    """A byte order mark, a line that names the separator, blank lines and every kind of line end."""
    assert names((mark + "name,id\nAna,1\n\n , \nBo,2").replace("\n", end)) == ["Ana", "Bo"]


def test_quotes_may_hold_separators_and_lines() -> None:
    """What stands in quotes is one cell, and one line once it is read."""
    assert read('name,group\n"Ana ""Nan"" Bo","blue,\nnot green"\n').entries == (
        Entry("Ana Nan Bo", "", "", "blue, not green"),
    )


def test_the_last_name_first_is_turned_around() -> None:
    """Students type "Jane Doe", whatever their school sorts by."""
    assert names('Student\n"Doe, Jane"\n"Solo,"\n') == ["Jane Doe", "Solo"]


def test_first_and_last_names_may_have_columns_of_their_own() -> None:
    """Moodle gives them apart."""
    text = "First name,Last name,Email address\nJane,Doe,jane@school.example\n"
    assert read(text).entries == (Entry("Jane Doe", "", "jane@school.example"),)


def test_a_gradebook_of_canvas_is_a_roster() -> None:
    """Its second line has points and no student."""
    text = 'Student,ID,SIS Login ID,Section\n"    Points Possible",,,\n"Doe, Jane",17,jd1,Blue\n'
    assert read(text).entries == (Entry("Jane Doe", "17", "", "Blue"),)


def test_a_short_line_has_nothing_in_its_last_columns() -> None:
    """Missing cells are empty, further ones are not read."""
    assert read("name,id,email\nAna\nBo,2,,x,y\n").entries == (Entry("Ana"), Entry("Bo", "2"))


def test_a_student_is_found_by_what_the_name_is_like() -> None:
    """Login names come without blanks, accents and capitals."""
    roster = read("name\nJosé Álvarez\nBo\n")
    assert roster.find("jose.alvarez") == Entry("José Álvarez")
    assert roster.find("JoseAlvarez") == Entry("José Álvarez")
    assert roster.find("\x1b[1mbo") == Entry("Bo")
    assert roster.find("Eve") is None
    assert roster.find("") is None


def test_a_long_name_is_found_by_the_whole_of_it() -> None:
    """A name that is cut to fit is the same name to who types all of it."""
    long = "Maximiliane Alexandra von Hohenfels"
    assert read(f"name\n{long}\n").find(long) == Entry(clean_name(long))


def test_cells_are_harmless() -> None:
    """Nothing in a roster is obeyed by a terminal, in whatever column."""
    entry = read("name,id,group\n\x1b[31mAna,\x1b]0;x\x07,\u202eblue\n").entries[0]
    assert entry.name == "Ana"
    assert all(cell.isprintable() for cell in (entry.name, entry.id, entry.email, entry.group))


@pytest.mark.parametrize(
    "text, fault",
    [
        ("", "The roster is empty: its first line names the columns, as in: name,id,email,group."),
        ("\n \n,,\n", "The roster is empty: its first line names the columns, as in: name,id,email,group."),
        ("name,id\n", "The roster has a header and no students."),
        ("Ana,17\nBo,18\n", "Line 1: no column is called name (columns: Ana, 17)."),
        ("\n\nlast name\nDoe\n", "Line 3: no column is called name (columns: last name)."),
        ("name,id\nAna,1\n,2\n", "Line 3: there is no name that can be shown."),
        ("name\nInstructor\n", "Line 2: nobody can be called “Instructor” in a class; give the student another name."),
        (
            'name,group\nAna,"blue\nand green"\nBo,\nAna,\n',
            "Line 5: “Ana” is there twice (line 2); tell them apart within 24 letters, by a middle name or a number.",
        ),
        (
            "sep=;\nname;id\nAna;1\nÁna;2\n",
            "Line 4: “Ána” looks like “Ana” (line 3); tell them apart within 24 letters, by a middle name or a number.",
        ),
        ("name\n" + "x" * 200_000, "The roster is no CSV that can be read: field larger than field limit (131072)."),
    ],
)
def test_a_fault_is_a_sentence_with_its_line(text: str, fault: str) -> None:
    """What is wrong with a roster is told so that it can be found and mended."""
    assert read_roster(text) == (fault,)


def test_all_faults_are_told_up_to_ten() -> None:
    """An instructor mends a roster in one go; hundreds of faults are summed up."""
    assert read_roster("name\nAna\nana\nroot\n \n" + ",\n") == (
        "Line 3: “ana” looks like “Ana” (line 2); tell them apart within 24 letters, by a middle name or a number.",
        "Line 4: nobody can be called “root” in a class; give the student another name.",
    )
    faults = read_roster("name\n" + "Ana\n" * 20)
    assert isinstance(faults, tuple)
    assert len(faults) == 11
    assert faults[-1] == "And 9 more."


def test_a_roster_has_a_bound() -> None:
    """Two thousand students are a roster, one more is a mistake."""
    rows = "".join(f"Student A{number}B\n" for number in range(MOST_ROWS))
    assert len(read("name\n" + rows).entries) == MOST_ROWS
    assert read_roster("name\n" + rows + "Bo\n") == ("The roster has 2,001 students; a class may have 2,000.",)


@given(st.text())
def test_no_text_is_too_much_for_a_roster(text: str) -> None:
    """Whatever the file holds, it is a roster or has faults, and every student of a roster can be found."""
    for roster in (read_roster(text), read_roster("name\n" + text)):
        if isinstance(roster, Roster):
            assert all(roster.find(entry.name) == entry for entry in roster.entries)
        else:
            assert all(fault.endswith(".") and fault.isprintable() for fault in roster)
