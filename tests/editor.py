"""What an editor makes of a YAML file: plain values by the core schema of YAML 1.2, or by that of 1.1."""

import re
from typing import Any

import yaml

#: The schema of YAML 1.2's core: what a plain scalar is, in the order in which it is tried (chapter 10.3.2).
_CORE = {
    "null": re.compile(r"(?:null|Null|NULL|~|)\Z"),
    "bool": re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z"),
    "int": re.compile(r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\Z"),
    "float": re.compile(r"(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.inf|\.nan)\Z"),
}


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 as yaml-language-server reads it: `no` and `12:30` are texts, `1e3` and `+3` are numbers."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


def _whole(text: str) -> int:
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


for _kind, _pattern in _CORE.items():
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_kind}", _pattern, None)
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: _whole(node.value))


class OlderLoader(yaml.SafeLoader):
    """YAML 1.1; a date is a text, as JSON has none."""


OlderLoader.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)


def _group(loader: yaml.SafeLoader, node: yaml.MappingNode) -> Any:
    """A group of keys, whose keys are texts as JSON has them. Editors mark a key that stands twice."""
    keys = [key.value for key, _ in node.value]
    if len({*keys}) < len(keys):
        raise yaml.constructor.ConstructorError(None, None, "map keys must be unique", node.start_mark)
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


for _loader in (CoreLoader, OlderLoader):
    _loader.add_constructor("tag:yaml.org,2002:map", _group)


def as_editors_read(text: str) -> Any:
    """A file's values by YAML 1.2. Raises yaml.YAMLError."""
    return yaml.load(text, CoreLoader)


def as_older_ones_read(text: str) -> Any:
    """A file's values by YAML 1.1: `no` is a flag, `12:30` a number. Raises yaml.YAMLError."""
    return yaml.load(text, OlderLoader)
