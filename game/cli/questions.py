"""The questions of `breakroom new`: each with an answer that Enter takes, and asked again where one is of no use."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from attrs import frozen
from click import Abort

from game.author.plan import MOST_PEOPLE, Somebody, Unfit, from_cast, somebody
from game.line.paper import Paper
from game.shelf.trouble import CannotUse
from game.story.people import ROLES, Person

_Answer = TypeVar("_Answer")


@frozen
class Asker:
    """Asks on paper. At the end of the input nothing is made: it raises Abort, as Ctrl-C does."""

    paper: Paper

    def ask(self, question: str, default: str, read: Callable[[str], _Answer]) -> _Answer:
        """An answer as `read` understands it; what it refuses (Unfit, CannotUse) is told, and asked again."""
        while True:
            typed = self.paper.ask(f"{question} [{default}]" if default else question)
            if typed is None:
                raise Abort
            try:
                return read(typed or default)
            except (Unfit, CannotUse) as why:
                self.paper.say(str(why))

    def people(self, cast: Mapping[str, Person]) -> tuple[Somebody, ...]:
        """Who is in it: first somebody who is there, then somebody who is spoken of, then as many as come to mind."""
        found: list[Somebody] = []
        for question, default in zip(_WHO, from_cast(cast), strict=True):
            found.append(self._somebody(question, default, cast, found))
        while len(found) < MOST_PEOPLE:
            name = self.ask("Who else? (Enter: nobody)", "", lambda typed: typed)
            if not name:
                break
            try:
                plain = somebody(name, "", "", cast, found)
            except Unfit as why:
                self.paper.say(str(why))
            else:
                found.append(plain if plain.known else self._told(plain, plain, cast, found))
        return tuple(found)

    def _somebody(
        self, question: str, default: Somebody, cast: Mapping[str, Person], others: Sequence[Somebody]
    ) -> Somebody:
        def read(typed: str) -> Somebody:
            return somebody(typed, "", "", cast, others)

        found = self.ask(question, default.name, read)
        if found.known:
            return found
        return self._told(found, default if found.name == default.name else found, cast, others)

    def _told(
        self, one: Somebody, default: Somebody, cast: Mapping[str, Person], others: Sequence[Somebody]
    ) -> Somebody:
        """Somebody with the role and the pronouns that were asked for."""
        role = self.ask(
            f"What is {one.name} to you? ({', '.join(ROLES)})",
            default.role,
            lambda typed: somebody(one.name, typed, default.pronouns, cast, others).role,
        )
        return self.ask(
            f"Which pronouns has {one.name}?",
            default.pronouns,
            lambda typed: somebody(one.name, role, typed, cast, others),
        )


_WHO = ("Who is there with you?", "Who is spoken of, and not there?")
