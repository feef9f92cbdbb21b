"""The page of a map, opened in a browser as somebody would."""

from pathlib import Path
from typing import Any

from attrs import define, field
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from game.author.explore.explore import explore
from game.author.map.drawing import draw
from game.author.map.graph import graph_of
from game.author.map.sketch import in_rows
from game.author.script.desk import Desk
from game.cli.map import page_of
from tests.author.map.ferry import FERRY
from tests.writing import compiled

#: Milliseconds that anything in the browser may take before a test fails instead of hanging.
PATIENCE = 15_000


@define
class Visit:
    """An open page, with what it asked of the network and complained about."""

    page: Page
    asked: list[str] = field(factory=list)
    errors: list[str] = field(factory=list)

    @property
    def focused(self) -> str:
        """What has the focus: its accessible name, or its text."""
        return str(self.page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()"))

    @property
    def shown(self) -> list[str]:
        """The ids of the scenes that can be read."""
        heads = "[...document.querySelectorAll('section.scene h3')]"
        return list(self.page.evaluate(f"{heads}.filter((head) => head.checkVisibility()).map((head) => head.id)"))

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            self.page.keyboard.press(key)


def page_file(folder: Path, text: str = FERRY) -> Path:
    """The page of a scenario, as the command writes it."""
    made = compiled(text)
    assert made.story is not None, made.diagnostics
    explored = explore(made.story)
    desk = Desk.of(made.story, made.source_map, tuple(text.split("\n")), "ferry.yaml", explored)
    path = folder / "ferry.html"
    path.write_text(page_of(draw(graph_of(made.story, explored), in_rows), desk), "utf-8")
    return path


def visit(browser: Browser, contexts: list[BrowserContext], file: Path, anchor: str = "", **options: Any) -> Visit:
    """Open the page as somebody would, with their window and their wishes."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
    contexts.append(context)
    context.set_default_timeout(PATIENCE)
    found = Visit(context.new_page())

    def hear(message: ConsoleMessage) -> None:
        found.errors += [message.text] if message.type in ("error", "warning") else []

    def note(request: Request) -> None:
        found.asked += [request.url] if not request.url.startswith(("file:", "data:")) else []

    found.page.on("console", hear)
    found.page.on("pageerror", lambda error: found.errors.append(str(error)))
    found.page.on("request", note)
    found.page.goto(file.as_uri() + anchor)
    return found
