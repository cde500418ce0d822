"""A YAML 1.2 file as plain values, each with the line and column it stands at.

libyaml reads it, which is twenty times as fast; ruamel.yaml reads again whatever is refused or may mean another thing
in YAML 1.1, so that what is said of a file, and where, is always by YAML 1.2.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from ruamel.yaml import YAML, events
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import ScalarNode

from berdampak.kernel.canonical import sha256_hex
from berdampak.kernel.errors import Problem
from berdampak.kernel.file_problems import FileProblems
from berdampak.kernel.limits import PACK_FILE_BYTES_MAX

Keys = tuple[str | int, ...]
"""The way to a value, such as `("services", 0, "name")`."""
DEPTH_MAX = 12
"""Deepest nesting accepted; no format of ours needs more than six."""
FILES_KEPT_MAX = 256
"""Files whose trees are kept, so that what was read once is not parsed again."""
PLAIN_KEPT_MAX = 4096
"""Unquoted values of which it is kept what they mean: most stand in a pack many times."""
_RESOLVER = YAML(typ="safe", pure=True).resolver
_SKIPPED = "\0"
"""Where a value stands that is read past and not kept; no key can be called so."""


@dataclass(slots=True)
class Tree:
    """The values of one file, to be read and not changed: others may hold the same tree.

    `value` is None where the file cannot be relied on at all; `problems` then say why. `marks` and `keys` give line
    and column, from 1, of each value and of its key.
    """

    name: str
    files: FileProblems
    sha256: str = ""
    value: dict[str, Any] | None = None
    problems: list[Problem] = field(default_factory=list)
    marks: dict[Keys, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Keys, tuple[int, int]] = field(default_factory=dict)
    written: dict[Keys, str] = field(default_factory=dict)
    """Every single value as it stands in the file."""

    def where(self, path: Keys, *, key: bool = False) -> str:
        """`file:line:col` of the value (or of its key) at a path, or of the nearest thing around it that is there."""
        while path and path not in self.marks:
            path = path[:-1]
        line, column = (key and self.keys.get(path)) or self.marks.get(path, (1, 1))
        return f"{self.name}:{line}:{column}"

    def refuse(self, kind: str, where: str, /, **words: object) -> None:
        """Note what is wrong with the file as YAML."""
        self.problems.append(self.files.problem(kind, where, **words))


def read_tree(path: Path, files: FileProblems) -> Tree:
    """The tree of a file."""
    tree = Tree(str(path), files)
    try:
        with path.open("rb") as file:
            content = file.read(PACK_FILE_BYTES_MAX + 1)
        size = path.stat().st_size
    except OSError as error:
        tree.refuse("not_opened", tree.name, said=error.strerror)
        return tree
    if len(content) > PACK_FILE_BYTES_MAX:
        tree.refuse("too_large", tree.name, size=size, limit=PACK_FILE_BYTES_MAX)
        return tree
    return _parse(tree.name, content, files)


@lru_cache(FILES_KEPT_MAX)
def _parse(name: str, content: bytes, files: FileProblems) -> Tree:
    sha256 = sha256_hex(content)
    tree = Tree(name, files, sha256)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        tree.refuse("not_utf8", _place_after(name, content[: error.start].decode(errors="replace")))
        return tree
    if not _ODD.search(text) and _read_quickly(tree, text):
        return tree
    tree = Tree(name, files, sha256)
    try:
        _read(tree, YAML(typ="safe", pure=True).parse(text))
    except YAMLError as error:
        _refuse_unreadable(tree, text, error)
    return tree


def _read_quickly(tree: Tree, text: str) -> bool:
    """Read a text by libyaml; whether nothing is wrong with it."""
    try:
        _read(tree, yaml.parse(text, yaml.CSafeLoader))
    except yaml.YAMLError:
        return False
    return not tree.problems


_ODD = re.compile(r"""[^\n -~\xa1-\u2027\u202a-\ud7ff]|[|>]\S*\#|["']:\S""")
"""What libyaml takes for something else than YAML 1.2 does: rare marks, `|#`, `"a":b`."""
_Scalar = events.ScalarEvent | yaml.ScalarEvent
_MappingStart = events.MappingStartEvent | yaml.MappingStartEvent
_MappingEnd = events.MappingEndEvent | yaml.MappingEndEvent
_SequenceStart = events.SequenceStartEvent | yaml.SequenceStartEvent
_SequenceEnd = events.SequenceEndEvent | yaml.SequenceEndEvent
_DocumentStart = events.DocumentStartEvent | yaml.DocumentStartEvent
_Alias = events.AliasEvent | yaml.AliasEvent
_Opening = _MappingStart | _SequenceStart
_Closing = _MappingEnd | _SequenceEnd
_Event = events.Event | yaml.Event


def _read(tree: Tree, parsed: Iterable[_Event]) -> None:
    found = _list_events(parsed)
    _refuse_special(tree, found)
    if not tree.problems:
        _build(tree, found)


def _list_events(parsed: Iterable[_Event]) -> list[_Event]:
    """The events of a text, up to where it is nested too deeply: reading on would take time without bound."""
    found: list[_Event] = []
    depth = 0
    for event in parsed:
        found.append(event)
        depth += isinstance(event, _Opening) - isinstance(event, _Closing)
        if depth > DEPTH_MAX:
            break
    return found


def _place_after(name: str, before: str) -> str:
    return f"{name}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def _refuse_unreadable(tree: Tree, text: str, error: YAMLError) -> None:
    if not isinstance(error, MarkedYAMLError):
        tree.refuse("control_character", _place_after(tree.name, text[: getattr(error, "position", 0)]))
        return
    said, mark = str(error.problem or error.context or ""), error.problem_mark or error.context_mark
    where = f"{tree.name}:{mark.line + 1}:{mark.column + 1}" if mark else tree.name
    tree.refuse("tab" if "'\\t'" in said else "malformed", where, said=said)


def _refuse_special(tree: Tree, found: list[_Event]) -> None:
    """Refuse what YAML allows and we do not: anchors, tags, merge keys, directives, second documents, great depth."""
    depth, documents = 0, 0
    for event in found:
        depth += isinstance(event, _Opening) - isinstance(event, _Closing)
        documents += isinstance(event, _DocumentStart)
        if isinstance(event, _Opening) and depth == DEPTH_MAX + 1:
            tree.refuse("too_deep", _where(tree, event), depth=DEPTH_MAX)
        elif documents > 1 and isinstance(event, _DocumentStart):
            tree.refuse("second_document", _where(tree, event))
        elif isinstance(event, _Alias) or getattr(event, "anchor", None):
            tree.refuse("anchor", _where(tree, event))
        elif _is_special(event):
            tree.refuse("tag", _where(tree, event))
        elif isinstance(event, _Scalar) and not _is_printable(event.value):
            tree.refuse("control_character", _where(tree, event))


def _is_special(event: _Event) -> bool:
    if isinstance(event, _DocumentStart):
        return bool(event.version or event.tags)
    if isinstance(event, _Scalar) and event.value == "<<" and event.implicit[0]:
        return True
    return bool(getattr(event, "tag", None))


def _is_printable(text: str) -> bool:
    """No control characters and no half of a surrogate pair, which escapes can smuggle in."""
    return text.isprintable() or all(unicodedata.category(mark) not in ("Cc", "Cs") or mark in "\n\t" for mark in text)


def _build(tree: Tree, found: list[_Event]) -> None:
    content = [event for event in found if isinstance(event, _Scalar | _Opening | _Closing)]
    if not content:
        tree.refuse("empty", f"{tree.name}:1:1")
        return
    value = _Builder(tree, iter(content)).build(())
    if isinstance(value, dict):
        tree.value = value
    else:
        tree.refuse("not_a_mapping", tree.where(()))


class _Builder:
    """Builds the values of one document from its events, noting where each stands."""

    def __init__(self, tree: Tree, found: Iterator[_Event]) -> None:
        self.tree, self.events = tree, found

    def build(self, path: Keys, event: _Event | None = None) -> Any:
        event = event or next(self.events)
        self.tree.marks[path] = _mark(event)
        if isinstance(event, _MappingStart):
            return self._build_mapping(path)
        if isinstance(event, _SequenceStart):
            return self._build_sequence(path)
        assert isinstance(event, _Scalar), "what is left is a single value"
        self.tree.written[path] = event.value
        if not event.value:
            self.tree.marks[path] = self.tree.keys.get(path, _mark(event))
        return _read_plain(event.value) if event.implicit[0] else event.value

    def _build_sequence(self, path: Keys) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self.events), _SequenceEnd):
            values.append(self.build((*path, len(values)), event))
        return values

    def _build_mapping(self, path: Keys) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self.events), _MappingEnd):
            if not isinstance(event, _Scalar):
                self.tree.refuse("odd_key", _where(self.tree, event))
                self.build((*path, _SKIPPED), event)
                self.build((*path, _SKIPPED))
            elif event.value in values:
                first = self.tree.keys[*path, event.value][0]
                self.tree.refuse("repeated_key", _where(self.tree, event), key=event.value, line=first)
                self.build((*path, _SKIPPED))
            else:
                self.tree.keys[*path, event.value] = _mark(event)
                values[event.value] = self.build((*path, event.value))
        return values


@lru_cache(PLAIN_KEPT_MAX)
def _read_plain(written: str) -> Any:
    """An unquoted value by the rules of YAML 1.2; a date stays text, for the format to read."""
    tag = str(_RESOLVER.resolve(ScalarNode, written, (True, False))).rpartition(":")[2]
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


def _mark(event: _Event) -> tuple[int, int]:
    mark = event.start_mark
    assert mark is not None, "both parsers mark every event"
    return mark.line + 1, mark.column + 1


def _where(tree: Tree, event: _Event) -> str:
    line, column = _mark(event)
    return f"{tree.name}:{line}:{column}"
