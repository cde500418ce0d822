"""The parts of a pack as written, good or not, so that references can be followed in a file that has other faults."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from berdampak.kernel.yaml_tree import Keys, Tree
from berdampak.promise.reading import Draft, File


@dataclass(frozen=True, slots=True)
class Entry:
    """One office, service or step as it stands in its file."""

    tree: Tree
    path: Keys
    value: dict[str, Any]

    @property
    def code(self) -> str | None:
        """Its code, if it has one."""
        return self.find_word("code")

    def find_word(self, key: str) -> str | None:
        """The text under a key, if it is one."""
        value = self.value.get(key)
        return value if isinstance(value, str) else None

    def where(self, *keys: str | int) -> str:
        """`file:line:col` of what stands under the keys, or of the entry."""
        return self.tree.where((*self.path, *keys))

    def where_key(self, *keys: str | int) -> str:
        """`file:line:col` of the last key itself, not of what stands under it."""
        return self.tree.where((*self.path, *keys), key=True)

    def list_words(self, key: str) -> list[tuple[str, str]] | None:
        """The texts of a list, each with its place; None where there is no list."""
        values = self.value.get(key)
        if not isinstance(values, list):
            return None
        return [(word, self.where(key, at)) for at, word in enumerate(values) if isinstance(word, str)]

    def list_entries(self, key: str) -> list["Entry"]:
        """The entries of a list."""
        values = self.value.get(key)
        if not isinstance(values, list):
            return []
        return [
            Entry(self.tree, (*self.path, key, at), value) for at, value in enumerate(values) if isinstance(value, dict)
        ]

    def find_entry(self, key: str) -> "Entry | None":
        """The entry under a key, if it is one."""
        value = self.value.get(key)
        return Entry(self.tree, (*self.path, key), value) if isinstance(value, dict) else None

    def list_components(self) -> list[str]:
        """Codes of the components written here."""
        components = self.value.get("components")
        return [code for code in components if isinstance(code, str)] if isinstance(components, dict) else []


@dataclass(frozen=True, slots=True)
class Outline:
    """All offices and services of a pack as written; of offices that share a code the first one counts."""

    pack: Entry | None
    offices: list[Entry]
    services: list[Entry]
    voice: Entry | None = None
    goals: Entry | None = None
    followups: Entry | None = None
    appraisal: Entry | None = None
    standard: Entry | None = None

    @property
    def offices_by_code(self) -> dict[str, Entry]:
        """The first office of each code."""
        return index_by_code(self.offices)

    def walk_up(self, code: str | None) -> Iterator[Entry]:
        """An office and those above it, nearest first; a circle is walked once."""
        offices, seen = self.offices_by_code, set[str]()
        while code is not None and code in offices and code not in seen:
            seen.add(code)
            yield offices[code]
            code = offices[code].find_word("parent")


def index_by_code(entries: Sequence[Entry]) -> dict[str, Entry]:
    """The first entry of each code, in the order of their first lines."""
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.code is not None:
            found.setdefault(entry.code, entry)
    return found


def outline(draft: Draft) -> Outline:
    """The outline of a draft."""
    pack = _entry(draft.pack) if draft.pack else None
    offices = [office for file in draft.offices for office in _entry(file).list_entries("offices")]
    return Outline(
        pack,
        offices,
        [_entry(file) for file in draft.services],
        voice=_entry(draft.voice) if draft.voice else None,
        goals=_entry(draft.goals) if draft.goals else None,
        followups=_entry(draft.followups) if draft.followups else None,
        appraisal=_entry(draft.appraisal) if draft.appraisal else None,
        standard=_entry(draft.standard) if draft.standard else None,
    )


def _entry(file: File[Any]) -> Entry:
    return Entry(file.tree, (), file.tree.value or {})
