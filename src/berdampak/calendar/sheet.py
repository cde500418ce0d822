"""A YAML file read with the place of every word, so that a problem can say where it is."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from berdampak.calendar.contracts import Span
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.limits import PACK_FILE_BYTES_MAX
from berdampak.kernel.text import LANGUAGES, Text, same

NOTHING = same("")
WEEKDAY_KEYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CLOCK = r"([01]\d|2[0-3]|24(?=:00)):([0-5]\d)"
_SPAN = re.compile(f"{_CLOCK}-{_CLOCK}")
DATE = Text("tanggal seperti 2026-08-17", "a date such as 2026-08-17")
HOURS = Text("jam seperti 07:30-12:00, 13:00-16:00", "hours such as 07:30-12:00, 13:00-16:00")
BOTH_LANGUAGES = Text("teks dalam dua bahasa, {id: …, en: …}", "a text in two languages, {id: …, en: …}")


class Sheet:
    """One calendar file: its mapping, and the problems found while reading it.

    The `read_` methods give a value, or note a problem and give None.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.root = self._parse()

    def note(self, number: str, node: Any, key: Any, what: Text, why: Text = NOTHING, now: Text = NOTHING) -> None:
        """Note a problem at the place of a key in a mapping, or of an item in a list."""
        self.problems.append(Problem(f"calendar.{number}", what, why, now, self.where(node, key)))

    def where(self, node: Any, key: Any = None) -> str:
        """The place of a key as `path:line:col`, or of the node if it has no such key."""
        line, column, *_ = (node.lc.data or {}).get(key, (node.lc.line, node.lc.col))
        return f"{self.path}:{line + 1}:{column + 1}"

    def check_keys(self, node: Any, known: Iterable[str], needed: Iterable[str] = ()) -> None:
        """Note keys that mean nothing here, and keys that are missing."""
        known = list(known)
        listed = Text("Yang dikenal di sini: {known}.", "Known here: {known}.").format(known=", ".join(known))
        for key in node:
            if key not in known:
                what = Text("Kunci “{key}” tidak dikenal.", "The key “{key}” is not known.").format(key=key)
                now = Text("Perbaiki ejaannya atau hapus.", "Correct its spelling or remove it.")
                self.note("E003", node, key, what, listed, now)
        for key in needed:
            if key not in node:
                what = Text("Kunci “{key}” belum ada.", "The key “{key}” is missing.").format(key=key)
                self.note("E004", node, None, what, now=Text("Tambahkan.", "Add it."))

    def read_mapping(self, node: Any, key: Any) -> Any:
        """A mapping, empty where the key is absent."""
        return self._read(node, key, dict, Text("pasangan kunci dan nilai", "a mapping of keys to values"), {})

    def read_list(self, node: Any, key: Any) -> Any:
        """A list of mappings, empty where the key is absent."""
        expected = Text("daftar yang tiap butirnya berisi kunci", "a list of items with keys")
        items = self._read(node, key, list, expected, [])
        if items and not all(isinstance(item, dict) for item in items):
            self._refuse(node, key, expected)
            return []
        return items

    def read_word(self, node: Any, key: Any) -> str | None:
        """A text of at least one character."""
        expected = Text("teks (beri tanda kutip bila berupa angka)", "a text (quoted if it is a number)")
        word: str | None = self._read(node, key, str, expected)
        return word

    def read_choice(self, node: Any, key: Any, choices: Iterable[str]) -> str | None:
        """One of the words allowed."""
        word, choices = node.get(key), list(choices)
        if key not in node or word in choices:
            return word  # type: ignore[no-any-return]
        self._refuse(node, key, Text("salah satu dari: {known}", "one of: {known}").format(known=", ".join(choices)))
        return None

    def read_date(self, node: Any, key: Any) -> date | None:
        """A date written year-month-day."""
        value = node.get(key)
        if key not in node or is_date(value):
            return value  # type: ignore[no-any-return]
        self._refuse(node, key, DATE)
        return None

    def read_text(self, node: Any, key: Any) -> Text | None:
        """A text in both languages."""
        value = node.get(key)
        if key not in node:
            return None
        if isinstance(value, dict) and set(value) == set(LANGUAGES):
            words = [value[language] for language in LANGUAGES]
            if all(isinstance(word, str) and word for word in words):
                return Text(*words)
        self._refuse(node, key, BOTH_LANGUAGES)
        return None

    def read_spans(self, node: Any, key: str) -> tuple[Span, ...]:
        """Hours such as `07:30-12:00, 13:00-16:00`, in order and apart."""
        parts = str(node[key]).split(",")
        matches = [match for match in (_SPAN.fullmatch(part.strip()) for part in parts) if match]
        if len(matches) < len(parts):
            self._refuse(node, key, HOURS)
            return ()
        edges = [_minute(*match.group(*place)) for match in matches for place in ((1, 2), (3, 4))]
        if any(later <= earlier for earlier, later in pairwise(edges)):
            what = Text("Jam “{it}” tumpang tindih atau terbalik.", "The hours “{it}” overlap or run backwards.")
            now = Text("Urutkan dari pagi dan beri jeda.", "Write them from the morning on, with a gap between.")
            self.note("E007", node, key, what.format(it=node[key]), now=now)
        return tuple(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))

    def _read(self, node: Any, key: Any, kind: type, expected: Text, absent: Any = None) -> Any:
        value = node.get(key)
        if key not in node:
            return absent
        if isinstance(value, kind) and (value or absent is not None):
            return value
        self._refuse(node, key, expected)
        return absent

    def _refuse(self, node: Any, key: Any, expected: Text) -> None:
        what = Text("Isi “{key}” tidak dapat dipakai.", "The value of “{key}” cannot be used.").format(key=key)
        self.note("E005", node, key, what, Text("Yang diharapkan: {it}.", "Expected: {it}.").format(it=expected))

    def _parse(self) -> Any:
        from ruamel.yaml import YAML
        from ruamel.yaml.error import MarkedYAMLError, YAMLError

        try:
            content = self.path.read_bytes()
            if len(content) > PACK_FILE_BYTES_MAX:
                raise ValueError(f"{len(content)} bytes")
            root = YAML(typ="rt").load(content.decode())
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
            raise _unreadable(f"{self.path}{place}", str(error.problem or error.context)) from error
        except (OSError, ValueError, YAMLError) as error:
            raise _unreadable(str(self.path), str(error)) from error
        if not isinstance(root, dict):
            raise _unreadable(str(self.path), "no keys")
        return root


def _minute(hour: str, minute: str) -> int:
    return int(hour) * 60 + int(minute)


def is_date(value: Any) -> bool:
    """Whether a YAML value is a date alone."""
    return isinstance(value, date) and not isinstance(value, datetime)


def _unreadable(where: str, reason: str) -> BerdampakError:
    return BerdampakError(
        Problem(
            "calendar.E002",
            Text("Berkas kalender tidak dapat dibaca.", "The calendar file cannot be read."),
            same(f"({reason})"),
            Text("Periksa berkasnya: YAML dalam UTF-8.", "Check the file: YAML in UTF-8."),
            where,
        )
    )
