"""The page of a map in a real browser: Chromium, driven by playwright.

`.ci/run` installs Debian's Chromium; where there is none, these tests are skipped.
"""

from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from game.author.map.palette import DAY, NIGHT
from tests.author.map.ferry import FERRY, ferry
from tests.author.pits import PITS
from tests.cli.visiting import PATIENCE, Visit, page_file, visit

CHROMIUM = which("chromium") or which("chromium-browser") or which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="No Chromium is installed: apt-get install chromium")

#: As a container's root, without a screen; playwright gives each launch a profile of its own.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
]


DECK = "a.spot[href='#scene-deck']"


def ferry_ids() -> set[str]:
    """The ids of the scenes."""
    return {scene.id for scene in ferry().scenes}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_file(tmp_path_factory.mktemp("map"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS, timeout=2 * PATIENCE)
        yield browser
        browser.close()


@pytest.fixture
def contexts(browser: Browser) -> Iterator[list[BrowserContext]]:
    made: list[BrowserContext] = []
    yield made
    for context in made:
        context.close()


@pytest.fixture
def opened(browser: Browser, contexts: list[BrowserContext], file: Path) -> Iterator[Visit]:
    found = visit(browser, contexts, file)
    yield found
    assert (found.asked, found.errors) == ([], [])


def test_a_click_opens_a_scene(opened: Visit) -> None:
    """It is told beside the picture, its box is marked, and its heading has the focus; a link in it leads on."""
    assert opened.shown == []
    opened.page.click(DECK)
    assert opened.shown == ["scene-deck"]
    assert opened.focused.startswith("2. Deck")
    assert opened.page.get_attribute(DECK, "aria-current") == "true"
    opened.page.click("section.scene:visible .choices a[href='#scene-turn'] >> nth=0")
    assert opened.shown == ["scene-turn"]
    opened.page.go_back()
    assert opened.shown == ["scene-deck"]


def test_the_keyboard_reaches_everything(opened: Visit) -> None:
    """Tab from scene to scene, arrows to the scene on that side, Enter to read, Esc back, / to find."""
    opened.page.focus("#frame")
    opened.press("Tab")
    assert opened.focused.startswith("pier, the start")
    opened.press("Tab")
    assert opened.focused.startswith("attic")
    opened.press("ArrowLeft")
    assert opened.focused.startswith("pier")
    opened.press("ArrowDown")
    assert not opened.focused.startswith(("pier", "attic"))
    opened.press("ArrowUp", "ArrowLeft", "Enter")
    assert opened.focused.startswith("1. Pier")
    assert opened.shown == ["scene-pier"]
    opened.press("Escape")
    assert opened.focused.startswith("pier")
    opened.press("/")
    opened.page.keyboard.type("engine")
    assert opened.page.inner_text("#hits") == "1 scene"
    assert opened.page.locator("a.spot.faded").count() == 7
    opened.press("Enter")
    assert opened.shown == ["scene-deck"]
    opened.press("Escape")
    assert opened.page.locator("a.spot.faded").count() == 0


def test_the_picture_grows_and_shrinks(opened: Visit) -> None:
    """By keys and by buttons; at any size it can be scrolled."""

    def wide() -> float:
        return float(opened.page.evaluate("document.getElementById('picture').getBoundingClientRect().width"))

    first = wide()
    opened.press("+", "+")
    assert wide() > first * 1.4
    opened.press("0")
    frame = opened.page.evaluate("document.getElementById('frame').clientWidth")
    assert wide() <= frame
    opened.page.click("#larger")
    assert wide() > 0


def test_the_list_says_everything_at_once(opened: Visit) -> None:
    """Without the picture; finding leaves only what was found."""
    opened.page.click("#as-list")
    assert len(opened.shown) == 8
    assert not opened.page.is_visible("#picture")
    opened.page.fill("#search", "engine")
    assert opened.shown == ["scene-deck"]


def test_everything_has_a_name_for_a_screen_reader(opened: Visit) -> None:
    """Links, buttons, fields, headings and regions, in the tree that the browser gives to screen readers."""
    opened.page.click("a.spot >> nth=0")
    session = opened.page.context.new_cdp_session(opened.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    seen = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes if not node["ignored"]]
    roles = {"link", "button", "searchbox", "heading", "region", "navigation", "group", "list", "table", "main"}
    assert [role for role, name in seen if role in roles - {"group", "list", "main"} and not name.strip()] == []
    assert ("searchbox", "Find") in seen
    boxes = [name for role, name in seen if role == "link" and name.partition(", ")[0] in ferry_ids() - {name}]
    assert len(boxes) == 8
    assert {role for role, _ in seen} >= {"banner", "main", "navigation", "heading", "link", "searchbox"}


def test_no_word_stands_over_the_edge_of_its_box(opened: Visit) -> None:
    """As this computer's fonts draw them."""
    over = opened.page.evaluate(
        """() => [...document.querySelectorAll(".spot, .pill")].flatMap((group) => {
            const box = group.querySelector("rect").getBBox();
            return [...group.querySelectorAll("text")].filter((text) => {
                const said = text.getBBox();
                return said.x < box.x - 1 || said.x + said.width > box.x + box.width + 1
                    || said.y < box.y - 1 || said.y + said.height > box.y + box.height + 1;
            }).map((text) => text.textContent);
        })"""
    )
    assert over == []


@pytest.mark.parametrize("scheme,ground,ink", [("light", DAY.ground, DAY.ink), ("dark", NIGHT.ground, NIGHT.ink)])
def test_there_is_day_and_night(
    browser: Browser, contexts: list[BrowserContext], file: Path, scheme: str, ground: str, ink: str
) -> None:
    """As the computer is set; both in the page and in the picture."""
    found = visit(browser, contexts, file, color_scheme=scheme)
    look = "(name, what) => getComputedStyle(document.querySelector(name))[what]"
    colors = {
        found.page.evaluate(f"({look})('html', 'backgroundColor')"): ground,
        found.page.evaluate(f"({look})('svg .pill rect', 'fill')"): ground,
        found.page.evaluate(f"({look})('h1', 'color')"): ink,
        found.page.evaluate(f"({look})('svg .t-words', 'fill')"): ink,
    }
    expected = {
        f"rgb({', '.join(str(int(name[at : at + 2], 16)) for at in (1, 3, 5))})": name for name in (ground, ink)
    }
    assert colors == expected
    assert found.errors == []


@pytest.mark.parametrize("wide", [320, 700])
def test_a_narrow_window_needs_no_scrolling_to_the_side(
    browser: Browser, contexts: list[BrowserContext], file: Path, wide: int
) -> None:
    """Only the picture scrolls in itself."""
    found = visit(browser, contexts, file, "#scene-pier", viewport={"width": wide, "height": 600})
    assert found.page.evaluate("document.documentElement.scrollWidth") <= wide
    assert found.shown == ["scene-pier"]


def test_paper_has_everything(opened: Visit) -> None:
    """The picture, and all scenes; no buttons."""
    opened.page.click(DECK)
    opened.page.emulate_media(media="print", color_scheme="dark")
    assert len(opened.shown) == 8
    assert opened.page.is_visible("#picture")
    assert not opened.page.is_visible("#tools")
    assert opened.page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"


def test_without_its_script_the_page_is_picture_and_list(
    browser: Browser, contexts: list[BrowserContext], file: Path
) -> None:
    """Links lead from the one to the other."""
    found = visit(browser, contexts, file, java_script_enabled=False)
    assert found.page.is_visible("#picture")
    assert found.page.is_visible("#scene-attic")
    assert not found.page.is_visible("#tools")
    found.page.click(DECK)
    assert found.page.url.endswith("#scene-deck")


def test_what_an_author_writes_never_runs(browser: Browser, contexts: list[BrowserContext], tmp_path: Path) -> None:
    """Neither a script nor a picture's handler; it is read as it stands."""
    hostile = "</text></svg></script><script>document.title=1</script><img src=x onerror=document.title=2>"
    text = FERRY.replace("text: The engine runs.", f"text: '{hostile}'").replace("title: Adrift", f"title: '{hostile}'")
    found = visit(browser, contexts, page_file(tmp_path, text))
    found.page.click(DECK)
    assert found.page.title() == "The Ferry & <Friends> – the map"
    assert "<script>document.title=1</script>" in found.page.inner_text("#reading")
    assert (found.asked, found.errors) == ([], [])


def test_with_reduced_motion_nothing_glides(browser: Browser, contexts: list[BrowserContext], file: Path) -> None:
    """The picture is at once where it goes."""
    found = visit(browser, contexts, file, reduced_motion="reduce", viewport={"width": 700, "height": 420})
    found.press("+", "+", "+")
    last = "document.querySelectorAll('a.spot')[7]"
    found.page.evaluate(f"{last}.focus({{ preventScroll: true }}); location.hash = {last}.getAttribute('href')")
    box, frame = (
        found.page.evaluate(f"(({{ top, bottom }}) => [top, bottom])({name}.getBoundingClientRect())")
        for name in (last, "document.getElementById('frame')")
    )
    assert box[0] >= frame[0] - 1
    assert box[1] <= frame[1] + 1


@pytest.mark.parametrize("wide, high", [(1280, 800), (1600, 1000), (1024, 700)])
def test_the_first_view_has_the_whole_width_of_a_small_picture(
    browser: Browser, contexts: list[BrowserContext], tmp_path: Path, wide: int, high: int
) -> None:
    """What nothing leads to stands at its side: it is in view, the frame ends on the screen, and a line names it."""
    path = page_file(tmp_path, PITS)
    page = visit(browser, contexts, path, viewport={"width": wide, "height": high}).page
    frame = page.locator("#frame").bounding_box()
    cellar = page.locator("a.spot[href='#scene-cellar']").bounding_box()
    assert frame is not None
    assert cellar is not None
    assert frame["y"] + frame["height"] <= high
    assert frame["x"] <= cellar["x"]
    assert cellar["x"] + cellar["width"] <= frame["x"] + frame["width"]
    page.click(".findings a[href='#scene-closet']")
    assert "nothing is offered here" in page.inner_text("#reading")
