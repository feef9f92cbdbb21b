"""What is filled in for a jump: the scene by some of its letters, then each stat within its bounds."""

from attrs import define, field

from game.author.schema import did_you_mean
from game.play.jump import Field, Jump, fields_of, nudged, scenes_like, value_of, values_in, written
from game.play.rows import BLANK, Role, Row, Span, around, cut, wrap_text
from game.story.model import Story
from game.story.state import State

#: The longest text that a field takes, in characters.
LONGEST = 80
#: The most scenes that are listed at a time.
_LISTED = 7


@define
class Form:
    """A jump while it is filled in. `at` is the field that is written in: 0 is the scene, then the stats.

    `untouched`: the first letter takes the place of what stands in it.
    """

    story: Story
    texts: dict[str, str]
    scene: str = ""
    at: int = 0
    picked: int = 0
    untouched: bool = False
    fields: tuple[Field, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.fields = fields_of(self.story)

    @classmethod
    def standing(cls, story: Story, state: State) -> "Form":
        """A form that is filled in with how things stand; the scene where they stand is picked."""
        texts = {key: written(value) for key, value in values_in(story, state).items()}
        return cls(story, texts, picked=[scene.id for scene in story.scenes].index(state.scene))

    @property
    def scenes(self) -> tuple[str, ...]:
        """The scenes that fit what is written."""
        return scenes_like(self.story, self.scene)

    @property
    def stat(self) -> Field | None:
        """The stat that is written in; None in the scene."""
        return self.fields[self.at - 1] if self.at else None

    def write(self, letter: str) -> None:
        """Put a letter, or a pasted text, behind what is written."""
        text = "".join(one for one in letter if one.isprintable())
        if self.stat is None:
            self.scene, self.picked = (self.scene + text)[:LONGEST], 0
        else:
            before = "" if self.untouched else self.texts[self.stat.key]
            self.texts[self.stat.key] = (before + text)[:LONGEST]
        self.untouched = False

    def erase(self, letters: int = 1) -> None:
        """Take back the last letters."""
        if self.stat is None:
            self.scene, self.picked = self.scene[:-letters], 0
        else:
            self.texts[self.stat.key] = self.texts[self.stat.key][:-letters]
        self.untouched = False

    def walk(self, by: int) -> None:
        """Walk the scenes, or the stats; above the first stat is the scene."""
        if self.stat is None:
            self.picked = max(0, min(len(self.scenes) - 1, self.picked + by))
        else:
            self.go_to(max(0, min(len(self.fields), self.at + by)))

    def go_to(self, at: int) -> None:
        """Write in another field; leaving the scene takes the one that is picked."""
        if not self.at and at and self.scenes:
            self.scene, self.picked = self.scenes[self.picked], 0
        self.at = at % (len(self.fields) + 1)
        self.untouched = self.at > 0

    def nudge(self, by: int) -> None:
        """One more or one less, or the next word."""
        if self.stat is not None:
            self.texts[self.stat.key] = nudged(self.stat, self.texts[self.stat.key], by)

    def begin_again(self) -> None:
        """Every stat as at the story's beginning."""
        self.texts = {field.key: written(field.first) for field in self.fields}

    @property
    def problem(self) -> str:
        """What is wrong with what is filled in, in a sentence; empty where nothing is."""
        if not self.scenes:
            near = did_you_mean(self.scene, [scene.id for scene in self.story.scenes])
            return f"There is no scene “{self.scene}”." + (f" Did you mean {near}?" if near else "")
        wrong = [one for one in self.fields if value_of(one, self.texts[one.key]) is None]
        return f"{wrong[0].label} takes {wrong[0].takes}, not “{self.texts[wrong[0].key]}”." if wrong else ""

    @property
    def wrong_at(self) -> int:
        """The field that the problem is in."""
        wrong = (place for place, one in enumerate(self.fields, 1) if value_of(one, self.texts[one.key]) is None)
        return 0 if not self.scenes else next(wrong, 0)

    @property
    def jump(self) -> Jump | None:
        """The jump; None while something is wrong."""
        if self.problem:
            return None
        values = ((one.key, value_of(one, self.texts[one.key])) for one in self.fields)
        return Jump(self.scenes[self.picked], tuple((key, value) for key, value in values if value is not None))


def form_rows(form: Form, width: int, height: int) -> list[Row]:
    """The form: the scene with those that fit, the stats in their groups, what is wrong."""
    problem = list(wrap_text(form.problem, width, "fall")) if form.problem else [BLANK]
    body, at = _body(form, width)
    room = height - len(problem) - 1
    shown = around(body, at, at, room)
    return [*shown, *[BLANK] * (room - len(shown)), BLANK, *problem]


def _body(form: Form, width: int) -> tuple[list[Row], int]:
    """Every row, and the place of the one that is written in."""
    column = min(24, max(len("reputation"), *(len(one.label) for one in form.fields)) + 2)
    rows = [_row(form, "scene", form.scene, "", 0, column, width)]
    if form.at == 0:
        rows += _scenes(form, column, width)
    at, group = 0, None
    for place, one in enumerate(form.fields, 1):
        if one.group != group:
            rows += [BLANK, (Span(one.group, "quiet"),)] if one.group else [BLANK]
            group = one.group
        at = len(rows) if place == form.at else at
        text = form.texts[one.key]
        hint = one.takes if place == form.at or value_of(one, text) is None else ""
        rows.append(_row(form, one.label, text, hint, place, column, width))
    return rows, at


def _row(form: Form, label: str, text: str, hint: str, place: int, column: int, width: int) -> Row:
    action, here = f"field:{place}", place == form.at
    name = Span(cut(label, column - 1).ljust(column), "accent" if here else "quiet", "strong" if here else "", action)
    look: Role = "selected" if here and form.untouched and text else "ink"
    shown = Span(cut(text, width - column - 2), look, "strong" if here else "", action)
    written: Row = (name, shown, Span("▏", "ink", "strong")) if here else (name, shown)
    room = width - column - len(text) - 4
    return (*written, Span(f"   {cut(hint, room)}", "quiet")) if hint and room > 8 else written


def _scenes(form: Form, column: int, width: int) -> list[Row]:
    rows: list[Row] = []
    for place, name in enumerate(form.scenes):
        role: Role = "selected" if place == form.picked else "ink"
        rows.append((Span(" " * column), Span(cut(name, width - column), role, "", f"pick:{place}")))
    return around(rows, form.picked, form.picked, _LISTED)
