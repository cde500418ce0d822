"""A YAML 1.2 file as plain values, each with the line and column it stands at."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.nodes import ScalarNode

from berdampak.kernel.errors import Problem
from berdampak.promise.problems import problem

Path = tuple[str | int, ...]
DEPTH_MAX = 12
"""Deepest nesting accepted; the format itself needs six."""
_SKIPPED = "\0"
"""Where a value stands that is read past and not kept; no key can be called so."""


@dataclass(slots=True)
class Tree:
    """The values of one file. `marks` and `keys` give line and column, from 1, of each value and of its key."""

    name: str
    value: Any = None
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    written: dict[Path, str] = field(default_factory=dict)
    """Every single value as it stands in the file."""

    def where(self, path: Path, *, key: bool = False) -> str:
        """`file:line:col` of the value (or the key) at a path, or of the nearest thing around it that is there."""
        places = self.keys if key else self.marks
        while path and path not in places:
            path, places = path[:-1], self.marks
        line, column = places.get(path, (1, 1))
        return f"{self.name}:{line}:{column}"


def read_tree(name: str, text: str) -> tuple[Tree | None, list[Problem]]:
    """The tree of a YAML text, and all that is wrong with it as YAML; no tree if it cannot be relied on."""
    yaml = YAML(typ="safe", pure=True)
    try:
        events = _list_events(yaml.parse(text))
    except YAMLError as error:
        return None, [_say_unreadable(name, error)]
    refused = list(_find_refused(name, events))
    if refused:
        return None, refused
    content = [event for event in events if isinstance(event, ScalarEvent | _Opening | _Closing)]
    if not content:
        return None, [problem("E013", f"{name}:1:1")]
    tree = Tree(name)
    builder = _Builder(tree, iter(content), yaml)
    tree.value = builder.build(())
    if not isinstance(tree.value, dict):
        return None, [problem("E014", tree.where(()))]
    return tree, builder.problems


_Opening = MappingStartEvent | SequenceStartEvent
_Closing = MappingEndEvent | SequenceEndEvent


def _list_events(parsed: Iterable[Event]) -> list[Event]:
    """The events of a text, up to where it is nested too deeply: reading on would take time without bound."""
    events: list[Event] = []
    depth = 0
    for event in parsed:
        events.append(event)
        depth += isinstance(event, _Opening) - isinstance(event, _Closing)
        if depth > DEPTH_MAX:
            break
    return events


def _say_unreadable(name: str, error: YAMLError) -> Problem:
    said = str(getattr(error, "problem", None) or "")
    mark = getattr(error, "problem_mark", None)
    where = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name
    if not isinstance(error, MarkedYAMLError):
        return problem("E007", where)
    return problem("E009", where) if "'\\t'" in said else problem("E008", where, said=said)


def _find_refused(name: str, events: list[Event]) -> Iterator[Problem]:
    """What YAML allows and a pack does not: anchors, tags, merge keys, directives, second documents, great depth."""
    depth, documents = 0, 0
    for event in events:
        where = f"{name}:{event.start_mark.line + 1}:{event.start_mark.column + 1}"
        depth += isinstance(event, _Opening) - isinstance(event, _Closing)
        documents += isinstance(event, DocumentStartEvent)
        if isinstance(event, _Opening) and depth == DEPTH_MAX + 1:
            yield problem("E012", where, depth=DEPTH_MAX)
        elif documents > 1 and isinstance(event, DocumentStartEvent):
            yield problem("E015", where)
        elif isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            yield problem("E010", where)
        elif _is_special(event):
            yield problem("E016", where)
        elif isinstance(event, ScalarEvent) and not _is_printable(event.value):
            yield problem("E007", where)


def _is_special(event: Event) -> bool:
    if isinstance(event, DocumentStartEvent):
        return bool(event.version or event.tags)
    if isinstance(event, ScalarEvent) and event.value == "<<" and event.implicit[0]:
        return True
    return bool(getattr(event, "tag", None))


def _is_printable(text: str) -> bool:
    """No control characters and no half of a surrogate pair, which escapes can smuggle in."""
    return text.isprintable() or all(unicodedata.category(mark) not in ("Cc", "Cs") or mark in "\n\t" for mark in text)


class _Builder:
    """Builds the values of one document from its events, noting where each stands."""

    def __init__(self, tree: Tree, events: Iterator[Event], yaml: YAML) -> None:
        self.tree, self.events, self.resolver = tree, events, yaml.resolver
        self.problems: list[Problem] = []

    def build(self, path: Path, event: Event | None = None) -> Any:
        event = event or next(self.events)
        self.tree.marks[path] = _mark(event)
        if isinstance(event, MappingStartEvent):
            return self._build_mapping(path)
        if isinstance(event, SequenceStartEvent):
            return self._build_sequence(path)
        assert isinstance(event, ScalarEvent), "what is left is a single value"
        self.tree.written[path] = event.value
        if not event.value:
            self.tree.marks[path] = self.tree.keys.get(path, _mark(event))
        return self._read_plain(event.value) if event.implicit[0] else event.value

    def _build_sequence(self, path: Path) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            values.append(self.build((*path, len(values)), event))
        return values

    def _build_mapping(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            line, column = _mark(event)
            where = f"{self.tree.name}:{line}:{column}"
            if not isinstance(event, ScalarEvent):
                self.problems.append(problem("E017", where))
                self.build((*path, _SKIPPED), event)
                self.build((*path, _SKIPPED))
            elif event.value in values:
                first = self.tree.keys[*path, event.value][0]
                self.problems.append(problem("E011", where, key=event.value, line=first))
                self.build((*path, _SKIPPED))
            else:
                self.tree.keys[*path, event.value] = line, column
                values[event.value] = self.build((*path, event.value))
        return values

    def _read_plain(self, written: str) -> Any:
        """An unquoted value by the rules of YAML 1.2; a date stays text, for the format to read."""
        tag = str(self.resolver.resolve(ScalarNode, written, (True, False))).rpartition(":")[2]
        try:
            if tag == "int":
                return int(written)
            if tag == "float":
                return float(written)
        except ValueError:
            return written
        if tag == "bool":
            return written.lower() == "true"
        return None if tag == "null" else written


def _mark(event: Event) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1
