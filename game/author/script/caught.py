"""Where plays are caught without an ending: stuck, because nothing is offered, or going round for ever."""

from collections.abc import Iterator

from game.author.explore.result import Trap
from game.author.explore.share import of_plays, unbroken
from game.author.script.desk import Desk, anchor
from game.author.script.paper import Link, Note, Points, Words, listed, text
from game.story.model import Scene
from game.story.text import Run

_LABELS = {"stuck": "Stuck", "loop": "No way out"}
_HERE = {"stuck": "nothing is offered here ", "loop": "no ending can be reached any more "}
_THERE = {"stuck": "nothing is offered", "loop": "no way out"}


def caught_in(desk: Desk, scene: Scene) -> Iterator[Note]:
    """How plays are caught in a scene, and after which choices."""
    for trap in desk.explored.traps:
        if trap.scene == scene.id:
            after = text("from the beginning")
            if trap.path:
                after = (Run("after "), *listed([desk.act(name) for name in trap.path], ", "))
            share = unbroken(f". That is how {of_plays(trap.odds)} end.")
            yield Note(_LABELS[trap.kind], (Run(_HERE[trap.kind]), *after, Run(share)))


def caught(desk: Desk) -> Iterator[Points]:
    """All these places, beside the endings: what their odds lack is here."""
    if desk.explored.traps:
        yield Points("Plays without an ending", tuple(_place(desk, trap) for trap in desk.explored.traps))


def _place(desk: Desk, trap: Trap) -> Words:
    link = Link(desk.title(desk.story.scene(trap.scene)), anchor(trap.scene))
    return (link, Run(unbroken(f": {_THERE[trap.kind]}, {of_plays(trap.odds)}")))
