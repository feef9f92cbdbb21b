"""What an edit does to a play that was saved: it goes on, it moves, or it breaks, and why."""

from typing import Literal

from attrs import frozen

from game.author.diff.matching import Parts, home_of
from game.author.filling import words_in
from game.play.run import Resumed, resume
from game.story.model import Choice, Story

#: `same`: it goes on where it stood. `moves`: the same choices lead elsewhere now. `breaks`: a choice is not offered
#: any more. `broken`: it did not hold before the edit either. `mended`: it holds again.
Kind = Literal["same", "moves", "breaks", "broken", "mended"]


@frozen
class Played:
    """A play: whose it is, since when (ISO, where its player is), and its choices."""

    you: str
    began: str
    choices: tuple[str, ...]


@frozen
class Fate:
    """What becomes of a play. `was` and `now` are the scenes it stood and stands in.

    Where it breaks, `choice` is the first that does not hold, and `place` counts it from 1. `because` says why, in
    a sentence; `generated` says that a choice without an id of its own is to blame.
    """

    play: Played
    kind: Kind
    was: str
    now: str
    choice: str = ""
    place: int = 0
    because: str = ""
    generated: bool = False


def fate_of(play: Played, old: Story, new: Story, parts: Parts) -> Fate:
    """Replay a play on both versions."""
    before, after = resume(old, play.you, play.choices), resume(new, play.you, play.choices)
    was, now = before.run.state.scene, after.run.state.scene
    if after.lost:
        return _lost(play, before, after, parts)
    if before.lost:
        return Fate(play, "mended", was, now)
    strayed = _strayed(play, old, new)
    if strayed or parts.scenes.now(was) != now:
        return Fate(play, "moves", was, now, because=strayed, generated=bool(strayed))
    return Fate(play, "same", was, now)


def _lost(play: Played, before: Resumed, after: Resumed, parts: Parts) -> Fate:
    choice, now = after.lost[0], after.run.state.scene
    kind: Kind = "broken" if len(before.lost) >= len(after.lost) else "breaks"
    because, generated = _why(choice, before.run.story, after, parts)
    place = len(play.choices) - len(after.lost) + 1
    return Fate(play, kind, before.run.state.scene, now, choice, place, because, generated)


def _why(choice: str, old: Story, after: Resumed, parts: Parts) -> tuple[str, bool]:
    """Why a choice is not offered any more, and whether it only has another generated id."""
    new, state = after.run.story, after.run.state
    was, scene = old.act(choice), new.scene(state.scene)
    twin = _twin(was, old, new, state.scene) or parts.choices.now(choice)
    if was is not None and twin != choice and new.act(twin) is not None:
        return _renamed(was, twin), not was.written_id
    found = scene.choice(choice)
    if scene.ending:
        return f"the story ends there now, with “{scene.ending.title}”", False
    if new.act(choice) is None:
        return "it is not in the file any more", False
    if found is None:
        return f"it stands in “{home_of(new)[choice]}”", False
    if found.once and choice in state.chose:
        return "it may be chosen once only, and was", False
    return "its condition does not hold there", False


def _renamed(was: Choice, twin: str) -> str:
    if was.written_id:
        return f"its id is likely “{twin}” now: give it its old one back"
    return f"it has no id of its own, and the one made for it is “{twin}” now: write id: {was.id} in it"


def _strayed(play: Played, old: Story, new: Story) -> str:
    """A choice whose generated id means another choice now, in a sentence; empty where there is none."""
    homes = home_of(new)
    for choice in play.choices:
        was, now = old.act(choice), new.act(choice)
        if was is None or now is None or was.written_id:
            continue
        twin = _twin(was, old, new, homes[choice])
        if twin and twin != choice and words_in(was.text, old) != words_in(now.text, new):
            said, other = words_in(was.text, old), words_in(now.text, new)
            return (
                f"“{said}” has no id of its own, and the one made for it, “{choice}”, means “{other}” now: "
                f"write ids in both"
            )
    return ""


def _twin(was: Choice | None, old: Story, new: Story, scene: str) -> str:
    """The choice of a scene that says just what an old one said; empty where there is none."""
    if was is None:
        return ""
    said = words_in(was.text, old)
    return next((one.id for one in new.scene(scene).choices if words_in(one.text, new) == said), "")
