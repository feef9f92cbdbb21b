"""The laws of the house (shared with the import-linter contracts in pyproject.toml), held by machine."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parent.parent
GAME = ROOT / "game"
MODULES = sorted(GAME.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

#: What may stand at the top of the repository, beside files whose names begin with a dot.
TOP = {"README.md", "game", "pyproject.toml", "scenarios", "tests"}
#: What tools leave there for a while; .gitignore knows them too.
PASSING = {"__pycache__", "build", "dist", "snapshot_report.html"}

PURE_ROOMS = ("story", "source", "play", "author")
PURE_MODULES = tuple(
    f"classroom/{name}.py"
    for name in (
        "admission",
        "command",
        "creatures",
        "decide",
        "event",
        "fold",
        "lesson",
        "lookalike",
        "naming",
        "roster",
        "sayable",
        "seat",
        "split",
        "standing",
        "words",
    )
)
#: What the pure rooms may import beside the house itself: nothing that reads a clock, a disk, a socket or chance.
PURE_IMPORTS = {
    "abc", "attrs", "bisect", "collections", "contextlib", "enum", "fractions", "functools", "heapq", "itertools",
    "math", "operator", "re", "string", "textwrap", "types", "typing", "unicodedata",
}  # fmt: skip
#: What one room may import besides, each with the reason.
PURE_EXCEPTIONS = {
    ("source", "yaml"): "law 2: text with positions is what libyaml's events give",
    ("source", "json"): "diagnostics are told to editors as JSON: a text from values, nothing read or written",
    ("author", "difflib"): "“did you mean”: it compares two words and knows nothing of the world",
    ("play", "rich"): "rich.cells: a table of widths, so that pages are measured as the screen will paint them",
    ("author", "numpy"): "exploring: functions of arrays, and chance only from a seed that is handed in",
    ("author", "hashlib"): "the fingerprint of a text: letters from letters, so that a translation knows its original",
    ("classroom", "datetime"): "times are values here: nothing asks a clock",
    ("classroom", "csv"): "a roster: rows from a text that is handed in",
    ("classroom", "hashlib"): "return words are kept hashed: bytes from bytes, the salt is handed in",
    ("classroom", "hmac"): "codes and words are compared in constant time",
    ("author", "json"): "maps, proofs and schemas are told as JSON: a text from values, nothing read or written",
}
IMPURE_CALLS = {"open", "print", "input", "breakpoint", "eval", "exec", "__import__"}

POSIX_MODULES = {
    "crypt", "curses", "fcntl", "grp", "nis", "ossaudiodev", "posix", "pty", "pwd", "readline", "resource", "spwd",
    "syslog", "termios", "tty",
}  # fmt: skip
POSIX_NAMES = {
    "SIGALRM", "SIGCHLD", "SIGCONT", "SIGHUP", "SIGPIPE", "SIGQUIT", "SIGTSTP", "SIGUSR1", "SIGUSR2", "SIGWINCH",
    "add_signal_handler", "chown", "fchmod", "fork", "forkpty", "getegid", "geteuid", "getgid", "getpgid", "getuid",
    "killpg", "mkfifo", "openpty", "setitimer", "setrlimit", "setsid", "setuid", "tcgetattr", "tcsetattr", "uname",
}  # fmt: skip

#: Names that say where something was put instead of what it is (house.md, style).
SHAPELESS = ("util", "utils", "helper", "helpers", "manager", "handler", "handlers", "data", "misc", "common")

#: Modules without a test file of their own, each with the place where they are held instead.
TESTED_ELSEWHERE = {
    "author/explore/account.py": "held equal to the engine by tests/author/explore/test_explore.py",
    "author/explore/acting.py": "held equal to game.story.landing by tests/author/explore/test_explore.py",
    "author/explore/batch.py": "held equal to game.story.expression by tests/author/explore/test_explore.py",
    "author/explore/expanding.py": "held equal to game.story.engine by tests/author/explore/test_explore.py",
    "author/explore/graph.py": "held equal to the engine by tests/author/explore/test_explore.py",
    "author/explore/result.py": "plain data; tests/author/explore/test_telling.py reads every kind of it",
    "author/explore/watcher.py": "what it sees is told by tests/author/explore/test_blocked.py and test_explore.py",
    "author/faults.py": "the codes of the rules; every test of a bad input names one",
    "author/overlay/faults.py": "the codes of the rules; tests/author/overlay meets each of them",
    "author/sample.py": "the words of a new scenario; tests/author/test_scaffold.py fills them in and plays them",
    "author/script/desk.py": "what the parts of a script share; tests/author/script/test_scenes.py reads all of it",
    "author/script/look.py": "a style sheet; looked at in a browser, and test_html.py holds that it loads nothing",
    "author/scope.py": "the names of a file; tests/author/test_condition.py and test_compile.py look them up",
    "classroom/server/visit.py": "plain data; tests/classroom/server/test_session.py is told every part of it",
    "play/record.py": "plain data; tests/records/test_body.py keeps every kind of it",
    "records/entry.py": "plain data; tests/records/test_log.py and test_class_log.py write and read every kind of it",
    "records/migrations/versions/first.py": "where all steps begin; tests/records/migrations goes on from there",
    "records/opening.py": "tests/records/test_saves_disk.py, test_saves_damaged.py and test_classes.py open every file",
    "source/trap.py": "what all traps share; tests/source/test_sentences.py and its neighbors spring them",
    "source/traps.py": "hands each value to its traps; tests/source/test_sentences.py and its neighbors",
    "shelf/trouble.py": "two names; tests/shelf raises both wherever a folder or a file is wrong",
    "source/node.py": "plain data; tests/source/test_document.py reads every kind of it",
    "tui/roomapp.py": "held through its apps: tests/tui/test_app.py, tests/classroom/{student,console}/test_app.py",
    "classroom/command.py": "plain data; tests/classroom/test_decide.py orders every kind of it",
    "classroom/event.py": "plain data; tests/classroom/test_fold.py and test_wire.py read every kind of it",
    "classroom/student/hall.py": "a protocol; mypy holds the student's app to it, tests/classroom/student stand in one",
    "tui/room.py": "a protocol; mypy holds the app to it, and every screen's tests run in the app",
    "story/event.py": "plain data; tests/story/test_engine.py reads every kind of it",
    "story/model.py": "plain data; tests/story/test_engine.py plays it",
}


def _room(path: Path) -> str:
    return path.relative_to(GAME).parts[0]


def _name(path: Path) -> str:
    return path.relative_to(GAME).as_posix()


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def _imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a room is named in full"
            yield node.lineno, (node.module or "").split(".")[0]


def _pure() -> list[Path]:
    return [path for path in MODULES if _room(path) in PURE_ROOMS or _name(path) in PURE_MODULES]


def _public(tree: ast.AST, inside: str = "") -> Iterator[tuple[str, ast.AST]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield inside + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from _public(node, f"{node.name}.")


def test_rooms_stand_above_each_other_and_have_one_door_each(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Laws 1 and 3: every import-linter contract of pyproject.toml is kept."""
    monkeypatch.chdir(ROOT)
    status = lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_pure_rooms_import_only_what_cannot_touch_the_world() -> None:
    """Law 2: the pure rooms import an allowlist, and every exception has its reason."""
    found = [
        f"{_name(path)}:{line}: {module}"
        for path in _pure()
        for line, module in _imports(_tree(path))
        if module not in {"game", *PURE_IMPORTS} and (_room(path), module) not in PURE_EXCEPTIONS
    ]
    assert found == []


def test_pure_rooms_call_nothing_that_touches_the_world() -> None:
    """Law 2: no open, print, input and their like in the pure rooms."""
    found = [
        f"{_name(path)}:{node.lineno}: {node.func.id}()"
        for path in _pure()
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in IMPURE_CALLS
    ]
    assert found == []


def test_only_the_classroom_may_be_posix() -> None:
    """Law 6: playing and writing run on Windows too."""
    found = []
    for path in (path for path in MODULES if _room(path) != "classroom"):
        tree = _tree(path)
        found += [f"{_name(path)}:{line}: {module}" for line, module in _imports(tree) if module in POSIX_MODULES]
        found += [
            f"{_name(path)}:{node.lineno}: .{node.attr}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute) and node.attr in POSIX_NAMES
        ]
    assert found == []


def test_every_module_stays_under_three_hundred_lines() -> None:
    """One idea a file: a module that grows past 300 lines holds two."""
    lengths = {path.relative_to(ROOT): len(path.read_text("utf-8").splitlines()) for path in [*MODULES, *TESTS]}
    assert {str(path): length for path, length in lengths.items() if length >= 300} == {}


def test_every_public_name_says_what_it_is() -> None:
    """Every module, public class, function and method of the game has a docstring."""
    found = [
        f"{_name(path)}: {name}"
        for path in MODULES
        for name, node in [("the module", _tree(path)), *_public(_tree(path))]
        if not ast.get_docstring(node)  # type: ignore[arg-type]  # only modules, classes and functions come here
    ]
    assert found == []


def test_every_test_is_a_sentence() -> None:
    """Tests read as a specification: each has a sentence for its docstring."""
    found = []
    for path in TESTS:
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
                first = (ast.get_docstring(node) or "").partition("\n\n")[0]
                if not first.endswith((".", "?", "!")) or " " not in first:
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno}: {node.name}")
    assert found == []


def test_the_top_of_the_repository_is_what_the_guide_shows() -> None:
    """A newcomer sees the package, its scenarios, its tests, one README and one pyproject."""
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - PASSING <= TOP


def test_modules_are_named_after_their_idea() -> None:
    """No module, and no part of a module's name, is called after where things were put."""
    parts = {path: [*path.relative_to(GAME).with_suffix("").parts] for path in MODULES}
    assert [_name(path) for path, names in parts.items() if {*"_".join(names).split("_")} & {*SHAPELESS}] == []


def _is_a_rule(path: Path) -> bool:
    """Whether it is a rule's file, or the folder of some: their examples are their tests, in tests/author/rules."""
    return path.is_relative_to(GAME / "author" / "rules") and path.parent != GAME / "author" / "rules"


def test_every_module_has_a_test_that_mirrors_it() -> None:
    """game/room/idea.py is specified in tests/room/test_idea.py (or test_idea_*.py), or a reason is given."""
    missing = []
    for path in MODULES:
        only_words = all(isinstance(node, ast.Expr) for node in _tree(path).body)
        folder = ROOT / "tests" / path.relative_to(GAME).parent
        stem = path.parent.name if path.stem == "__init__" else path.stem.strip("_")
        mirrored = [*folder.glob(f"test_{stem}.py"), *folder.glob(f"test_{stem}_*.py")]
        if not only_words and not mirrored and not _is_a_rule(path) and _name(path) not in TESTED_ELSEWHERE:
            missing.append(_name(path))
    assert missing == []


def test_every_excuse_is_still_needed() -> None:
    """A module that is excused from having a test file exists and has none."""
    stale = [
        name
        for name in TESTED_ELSEWHERE
        if not (GAME / name).exists() or (ROOT / "tests" / name).with_name(f"test_{Path(name).name}").exists()
    ]
    assert stale == []
