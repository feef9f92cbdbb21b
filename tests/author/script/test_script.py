from hypothesis import HealthCheck, given, settings

from game.author.explore.explore import explore
from game.author.script.html import html
from game.author.script.markdown import markdown
from game.author.script.script import script
from tests.author.script.documents import document
from tests.strategies import texts
from tests.writing import compiled, scenes


def test_the_parts_stand_in_a_readers_order() -> None:
    """Who and what first, the endings as a whole, then the story from its start, then what is talked about."""
    assert [part.title for part in document().parts] == [
        "About",
        "Who is who",
        "What is remembered",
        "The endings",
        "The scenes",
        "1. Kitchen",
        "2. Corridor",
        "3. Desk",
        "4. The end: Tea for two",
        "5. The end: No tea",
        "The debrief",
    ]


def test_scenes_that_nothing_leads_to_come_last_and_marked() -> None:
    """They are in the file, so their reader should see them, and see that players do not."""
    text = scenes(
        "hall: {text: A hall., to: the_end}\nlost: {text: Lost., to: hall}\nthe_end: {ending: {title: E, tone: warm}}"
    )
    titles = [part.title for part in document(text).parts]
    assert titles[-2:] == ["Scenes that nothing leads to", "3. Lost"]


@given(texts())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_story_has_a_script_that_misses_no_scene_and_no_choice(text: str) -> None:
    """Whatever the language allows is told, in both forms, and every link leads somewhere."""
    made = compiled(text)
    assert made.story is not None
    whole = script(
        made.story, made.source_map, tuple(text.split("\n")), "story.yaml", explore(made.story, budget=200, plays=20)
    )
    page, plain = html(whole), markdown(whole)
    anchors = {part.anchor for part in whole.parts}
    for scene in made.story.scenes:
        assert f"scene-{scene.id}" in anchors
        for choice in scene.choices:
            assert f"<code>{choice.id}</code>" in page
            assert f"`{choice.id}`" in plain
    for link in page.split('href="#')[1:]:
        assert link.split('"')[0] in anchors
