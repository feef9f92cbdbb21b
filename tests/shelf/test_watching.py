"""Watching: every way in which an editor or a slip of the hand changes a scenario, and nothing else, is a reading."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
import watchfiles

from game.shelf import watching
from game.shelf.watching import Reading, Watch
from tests.lines import KETTLE

PEOPLE = "- {id: zoe, name: Zoe, pronouns: she/her, role: peer}\n"


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks are taken often, so that no test waits for a second."""
    monkeypatch.setattr(watching, "LOOK_EVERY", 0.05)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A scenario to watch, in a folder of its own."""
    path = tmp_path / "desk" / "kettle.yaml"
    path.parent.mkdir()
    path.write_text(KETTLE, "utf-8")
    return path


@pytest.fixture
def stop() -> Iterator[Event]:
    """What ends a watch at the end of a test."""
    event = Event()
    yield event
    event.set()


@pytest.fixture
def after(file: Path, stop: Event) -> Callable[..., Reading]:
    """The reading that follows a change of files."""
    watch = Watch(file)
    assert watch.read().story is not None
    readings = watch.readings(stop)

    def changed(change: Callable[[], object]) -> Reading:
        change()
        return next(readings)

    return changed


def titled(title: str) -> str:
    """The scenario under another title."""
    return KETTLE.replace("title: The Kettle", f"title: {title}")


def title_of(reading: Reading) -> str:
    assert reading.story is not None, reading
    return reading.story.title


def test_a_save_is_a_reading(file: Path, after: Callable[..., Reading]) -> None:
    """The first one and those after it."""
    for title in ("One", "Two", "Three"):
        assert title_of(after(lambda title=title: file.write_text(titled(title), "utf-8"))) == title


def test_a_save_by_rename_is_a_reading(file: Path, after: Callable[..., Reading]) -> None:
    """As vim and most others write: a new file takes the name, or the old one is moved away first."""

    def over() -> None:
        beside = file.with_name(".kettle.yaml.swp")
        beside.write_text(titled("Over"), "utf-8")
        beside.replace(file)

    def away() -> None:
        file.rename(file.with_name("kettle.yaml~"))
        file.write_text(titled("Away"), "utf-8")

    assert title_of(after(over)) == "Over"
    assert title_of(after(away)) == "Away"


def test_a_file_that_is_gone_is_said_and_read_again_when_it_is_back(file: Path, after: Callable[..., Reading]) -> None:
    """Nothing stops watching."""
    gone = after(file.unlink)
    assert gone.shelved is None
    assert "kettle.yaml is gone. It is read again as soon as it is back." in gone.trouble
    assert title_of(after(lambda: file.write_text(titled("Back"), "utf-8"))) == "Back"


def test_a_folder_that_is_gone_comes_back_too(file: Path, after: Callable[..., Reading]) -> None:
    """As with another branch of a repository checked out."""

    def removed() -> None:
        file.unlink()
        file.parent.rmdir()

    def made() -> None:
        file.parent.mkdir()
        file.write_text(titled("Made"), "utf-8")

    assert "is gone" in after(removed).trouble
    assert title_of(after(made)) == "Made"
    assert title_of(after(lambda: file.write_text(titled("Again"), "utf-8"))) == "Again"


def test_what_can_no_longer_be_read_is_said(file: Path, after: Callable[..., Reading]) -> None:
    """A folder under its name, for example."""

    def folder() -> None:
        file.unlink()
        file.mkdir()

    trouble = after(folder).trouble
    assert "is a folder, not a scenario" in trouble
    assert trouble.endswith("It is read again as soon as it changes.")
    assert "is gone" in after(file.rmdir).trouble


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_under_its_name_is_not_waited_for(file: Path, after: Callable[..., Reading]) -> None:
    """It is no file."""

    def pipe() -> None:
        file.unlink()
        os.mkfifo(file)

    assert "is not an ordinary file" in after(pipe).trouble


def test_a_broken_file_is_a_reading_with_its_faults(file: Path, after: Callable[..., Reading]) -> None:
    """Half written, too large, or not a text at all: it has faults and no story, and the next save is read."""
    for raw in (b"", KETTLE.encode()[:200], b"\xff\xfe", b"x" * (2 * 1024 * 1024)):
        reading = after(lambda raw=raw: file.write_bytes(raw))
        assert reading.shelved is not None
        assert reading.shelved.diagnostics
        assert reading.story is None
    assert title_of(after(lambda: file.write_text(titled("Whole"), "utf-8"))) == "Whole"


def test_the_people_beside_it_count(file: Path, after: Callable[..., Reading]) -> None:
    """A people.yaml that appears, breaks, and goes."""
    people = file.with_name("people.yaml")
    assert after(lambda: people.write_text(PEOPLE, "utf-8")).story is not None
    assert after(lambda: people.write_text("- {", "utf-8")).story is None
    assert after(people.unlink).story is not None


def test_translations_count_and_other_files_do_not(file: Path, stop: Event) -> None:
    """`kettle.es.yaml` belongs to it; another scenario and what editors leave lying about do not."""
    watch = Watch(file)
    for name in ("kettle.yaml", "kettle.es.yaml", "kettle.pt-BR.yaml", "people.yaml"):
        assert watch.counts(file.with_name(name)), name
    for name in ("kettles.yaml", "kettle.yaml~", ".kettle.yaml.swp", "kettle.yaml.bak", "4913", "tea.es.yaml"):
        assert not watch.counts(file.with_name(name)), name
    watch.read()
    file.with_name("kettle.es.yaml").write_text("title: La tetera\n", "utf-8")
    assert title_of(next(watch.readings(stop))) == "The Kettle"


def test_a_translation_is_followed_where_its_language_is_asked_for(file: Path, stop: Event) -> None:
    """As far as it goes, and as it was written until there is one."""
    watch = Watch(file, "es")
    assert title_of(watch.read()) == "The Kettle"
    file.with_name("kettle.es.yaml").write_text("title: La tetera\n", "utf-8")
    assert title_of(next(watch.readings(stop))) == "La tetera"


def test_a_burst_of_saves_is_one_reading(file: Path, after: Callable[..., Reading]) -> None:
    """The last of them is read, and no other."""

    def burst() -> None:
        for number in range(20):
            file.write_text(titled(f"Number {number}"), "utf-8")

    assert title_of(after(burst)) == "Number 19"
    assert title_of(after(lambda: file.write_text(titled("Next"), "utf-8"))) == "Next"


def test_a_file_that_is_only_touched_is_no_reading(file: Path, after: Callable[..., Reading]) -> None:
    """Nor one that is written as it was: what comes next is the next edit."""

    def edited() -> None:
        os.utime(file)
        file.write_text(KETTLE, "utf-8")
        file.with_name("other.yaml").write_text(KETTLE, "utf-8")

    slow = Thread(target=lambda: Event().wait(0.3) or file.write_text(titled("Edited"), "utf-8"))
    edited()
    slow.start()
    assert title_of(after(lambda: None)) == "Edited"
    slow.join()


def test_an_edit_of_the_same_size_and_time_is_a_reading(file: Path, after: Callable[..., Reading]) -> None:
    """A clock may be too coarse to tell two saves apart: what is written tells them."""
    old = file.stat()

    def edited() -> None:
        file.write_text(titled("No Kettle!"[:10]), "utf-8")
        os.utime(file, ns=(old.st_atime_ns, old.st_mtime_ns))

    assert file.stat().st_size == len(titled("No Kettle!").encode())
    assert title_of(after(edited)) == "No Kettle!"


def test_a_file_that_changes_while_it_is_read_is_read_again(
    file: Path, stop: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is shown is what stands there when the reading is over."""
    watch = Watch(file)
    watch.read()
    whole, times = Watch._read, iter(range(99))

    def disturbed(self: Watch) -> Reading:
        reading = whole(self)
        if next(times) < 2:
            file.write_text(titled("Later"), "utf-8")
        return reading

    monkeypatch.setattr(Watch, "_read", disturbed)
    file.write_text(titled("Sooner"), "utf-8")
    assert title_of(next(watch.readings(stop))) == "Later"


def test_looking_is_enough_where_the_system_cannot_watch(
    file: Path, after: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A network folder, or a system that has no watches left."""

    def none_left(*_paths: object, **_options: object) -> Iterator[set[object]]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(watchfiles, "watch", none_left)
    for title in ("One", "Two"):
        assert title_of(after(lambda title=title: file.write_text(titled(title), "utf-8"))) == title


def test_the_system_says_at_once_what_changed(file: Path, stop: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    """A save is a hint that does not wait for the next look."""
    monkeypatch.setattr(watching, "LOOK_EVERY", 20.0)
    noticed = Event()

    def saving() -> None:
        while not noticed.wait(0.2):
            file.write_text(titled("Now"), "utf-8")

    writer = Thread(target=saving)
    writer.start()
    try:
        assert next(Watch(file)._hints(stop))
    finally:
        noticed.set()
        writer.join()


def test_a_link_is_followed(file: Path, tmp_path: Path, stop: Event) -> None:
    """Both folders are watched: the link's and that of the file itself."""
    link = tmp_path / "link.yaml"
    try:
        link.symlink_to(file)
    except OSError:
        pytest.skip(f"{sys.platform} lets this user make no links")
    watch = Watch(link)
    watch.read()
    assert watch.folders == (tmp_path, file.parent.resolve())
    file.write_text(titled("Linked"), "utf-8")
    assert title_of(next(watch.readings(stop))) == "Linked"


def test_watching_ends_when_it_is_told_to(file: Path) -> None:
    """No reading comes after that, whatever was saved."""
    stop = Event()
    watch = Watch(file)
    watch.read()
    stop.set()
    file.write_text(titled("Late"), "utf-8")
    assert list(watch.readings(stop)) == []
