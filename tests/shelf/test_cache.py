import json
from pathlib import Path

import pytest

from game.shelf import cache as module
from game.shelf.cache import Cache, cache_folder, version_of_rules
from game.source.diagnostic import Diagnostic, Rule, Span
from tests.shelf.shelves import filled

FAULTS = (
    Diagnostic(
        Rule("BR072", "odd", "warning"), "a\udcff.yaml", Span(1, 2, 3, 4), "“Odd”.", "Mend it.", ("One.", "Two.")
    ),
    Diagnostic(Rule("BR030", "unknown-name"), "people.yaml", Span(1, 1, 1, 1), "Unknown."),
)


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    return filled(tmp_path / "mine", "talk.yaml") / "talk.yaml"


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache" / "check", "rules 1")


def test_what_was_found_is_found_again(cache: Cache, scenario: Path) -> None:
    """Every part of every fault, as long as nothing changes."""
    key = cache.key(scenario)
    assert cache.found(scenario, key) is None
    cache.keep(scenario, key, FAULTS)
    assert cache.found(scenario, cache.key(scenario)) == FAULTS


def test_a_scenario_without_faults_is_remembered_too(cache: Cache, scenario: Path) -> None:
    """Nothing found is not the same as nothing known."""
    cache.keep(scenario, cache.key(scenario), ())
    assert cache.found(scenario, cache.key(scenario)) == ()


@pytest.mark.parametrize("name", ["talk.yaml", "people.yaml", "talk.es.yaml"])
def test_whatever_a_check_reads_is_in_the_key(cache: Cache, scenario: Path, name: str) -> None:
    """The scenario, the people beside it and its translations: a letter more, and it is checked again."""
    before = cache.key(scenario)
    with (scenario.parent / name).open("a", encoding="utf-8") as file:
        file.write("# more\n")
    assert cache.key(scenario) not in (None, before)


def test_other_files_beside_it_do_not_matter(cache: Cache, scenario: Path) -> None:
    """Nor does it when the file was written, but what is in it."""
    before = cache.key(scenario)
    filled(scenario.parent, "other.yaml")
    scenario.write_bytes(scenario.read_bytes())
    assert cache.key(scenario) == before


def test_other_rules_find_other_things(cache: Cache, scenario: Path) -> None:
    """After an update of the game everything is checked afresh."""
    cache.keep(scenario, cache.key(scenario), FAULTS)
    newer = Cache(cache.folder, "rules 2")
    assert newer.found(scenario, newer.key(scenario)) is None


def test_faults_name_files_as_one_sees_them_from_here(
    cache: Cache, scenario: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So what was found from another folder is found again with the names of this one."""
    before = cache.key(scenario)
    monkeypatch.chdir(scenario.parent)
    assert cache.key(scenario) != before


def test_a_file_that_cannot_be_read_has_no_key(cache: Cache, tmp_path: Path) -> None:
    """And nothing is remembered of it."""
    assert cache.key(tmp_path / "nowhere.yaml") is None
    cache.keep(tmp_path / "nowhere.yaml", None, FAULTS)
    assert cache.found(tmp_path / "nowhere.yaml", None) is None
    assert not cache.folder.exists()


ENTRY = ["BR072", "odd", "warning", "a.yaml", 1, 2, 3, 4, "Odd.", None]
WRONG: list[object] = [
    ENTRY[:5], [*ENTRY[:2], "fatal", *ENTRY[3:]], [*ENTRY[:4], "1", *ENTRY[5:]], [1, *ENTRY[1:]], {}, None, 7,
]  # fmt: skip


@pytest.mark.parametrize("entry", WRONG)
def test_a_damaged_memory_is_none(cache: Cache, scenario: Path, entry: object) -> None:
    """An entry that no fault looks like: it is checked again, and nobody hears of it."""
    key = cache.key(scenario)
    cache.keep(scenario, key, FAULTS)
    (kept,) = cache.folder.iterdir()
    kept.write_text(json.dumps({"key": key, "found": [entry]}), "utf-8")
    assert cache.found(scenario, key) is None


@pytest.mark.parametrize("raw", [b"", b"\xff", b"[]", b"{}", b"null", b'{"key":', b"[" * 100_000])
def test_a_file_that_is_no_memory_is_none(cache: Cache, scenario: Path, raw: bytes) -> None:
    """Half written, not JSON, or something else altogether; the next finding takes its place."""
    key = cache.key(scenario)
    cache.keep(scenario, key, FAULTS)
    (kept,) = cache.folder.iterdir()
    kept.write_bytes(raw)
    assert cache.found(scenario, key) is None
    cache.keep(scenario, key, FAULTS)
    assert cache.found(scenario, key) == FAULTS


def test_a_folder_that_cannot_be_written_is_no_matter(scenario: Path, tmp_path: Path) -> None:
    """A file stands where it should be: nothing is remembered, and nothing is said."""
    (tmp_path / "file").write_text("", "utf-8")
    cache = Cache(tmp_path / "file" / "check", "rules")
    cache.keep(scenario, cache.key(scenario), FAULTS)
    assert cache.found(scenario, cache.key(scenario)) is None


def test_a_name_that_no_folder_can_have_is_no_matter(scenario: Path) -> None:
    """The same."""
    cache = Cache(Path("\0"), "rules")
    cache.keep(scenario, cache.key(scenario), FAULTS)
    assert cache.found(scenario, cache.key(scenario)) is None


def test_the_cache_does_not_grow_for_ever(cache: Cache, scenario: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One file a scenario, whatever was edited; and of many scenarios the last ones."""
    monkeypatch.setattr(module, "MOST", 3)
    for text in ("# one\n", "# two\n"):
        scenario.write_text(text, "utf-8")
        cache.keep(scenario, cache.key(scenario), FAULTS)
    assert len(list(cache.folder.iterdir())) == 1
    for number in range(5):
        filled(scenario.parent, f"{number}.yaml")
        cache.keep(scenario.with_name(f"{number}.yaml"), "key", FAULTS)
    assert len(list(cache.folder.iterdir())) == 3
    assert cache.found(scenario.with_name("4.yaml"), "key") == FAULTS


def test_the_cache_is_where_it_was_asked_for(tmp_path: Path) -> None:
    """BREAKROOM_CACHE names its folder; else it is where the platform keeps such things."""
    assert cache_folder({"BREAKROOM_CACHE": str(tmp_path)}) == tmp_path
    assert "breakroom" in str(cache_folder({}))


def test_the_version_of_the_rules_is_that_of_their_files(tmp_path: Path) -> None:
    """Any change of a file that decides what is found; not of a screen, and not where a file was compiled."""
    rule = tmp_path / "author" / "rules" / "odd.py"
    rule.parent.mkdir(parents=True)
    rule.write_text("1\n", "utf-8")
    first = version_of_rules(tmp_path)
    for name in ("tui/app.py", "author/__pycache__/odd.pyc", "author/.odd.py.swp"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("2\n", "utf-8")
    assert version_of_rules(tmp_path) == first
    rule.write_text("2\n", "utf-8")
    assert version_of_rules(tmp_path) != first
    assert version_of_rules() == version_of_rules() is not None


def test_where_the_rules_cannot_be_read_there_is_no_version(tmp_path: Path) -> None:
    """In an archive, say: then nothing is remembered."""
    assert version_of_rules(tmp_path / "nowhere") is None
