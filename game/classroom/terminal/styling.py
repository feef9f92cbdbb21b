"""The style sheets of many apps: each is read once for all of them, which halves what it costs to join."""

from typing import Any

from textual.app import App
from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.tokenize import tokenize_values
from textual.css.tokenizer import Token
from textual.css.types import CSSLocation

Variables = frozenset[tuple[str, str]]

#: The sources that are kept as rules, and the themes that are kept as tokens, whoever uses them.
_RULES: LRUCache[object, list[RuleSet]] = LRUCache(512)
_TOKENS: LRUCache[Variables, dict[str, list[Token]]] = LRUCache(32)


class SharedStylesheet(Stylesheet):
    """A style sheet whose rules are every app's that has the same source and the same variables."""

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._theme: Variables = frozenset((variables or {}).items())

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take over other variables."""
        super().set_variables(variables)
        self._theme = frozenset(variables.items())

    def copy(self) -> Stylesheet:
        """Another sheet with the same sources: Textual makes one for each screen that brings its own."""
        copied = SharedStylesheet(variables=self._variables.copy())
        copied.source = self.source.copy()
        return copied

    def reparse(self) -> None:
        """Read again. Textual does so in a sheet aside, lest an error break the old one: here nothing new is read."""
        self.parse()

    @property
    def _variable_tokens(self) -> dict[str, list[Token]]:
        tokens = _TOKENS.get(self._theme)
        if tokens is None:
            tokens = _TOKENS[self._theme] = tokenize_values(self._variables)
        return tokens

    def _parse_rules(
        self, css: str, read_from: CSSLocation, is_default_rules: bool = False, tie_breaker: int = 0, scope: str = ""
    ) -> list[RuleSet]:
        key = (self._theme, css, read_from, is_default_rules, tie_breaker, scope)
        rules = _RULES.get(key)
        if rules is None:
            rules = _RULES[key] = super()._parse_rules(css, read_from, is_default_rules, tie_breaker, scope)
        return rules


def share_styles(app: App[Any]) -> None:
    """Let an app that does not run yet use the rules that others have read."""
    app.stylesheet = SharedStylesheet(variables=app.get_css_variables())
