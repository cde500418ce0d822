"""What a look at a book found: each fault with its place, and the grade of the whole."""

from dataclasses import dataclass, field
from enum import IntEnum

from berdampak.kernel.text import Language, Text, same
from berdampak.ledger.verifying.words import FAULTS, PLACES

KEPT_MAX = 100
"""Findings that are kept with their words; all are counted."""


class Grade(IntEnum):
    """How bad it is; the number is the exit code."""

    OK = 0
    TAMPERED = 1
    INCOMPLETE = 2
    UNWITNESSED = 3

    @property
    def word(self) -> str:
        """The grade as the book records it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the book: of all this, whatever is known."""

    position: int | None = None
    stream: str | None = None
    seq: int | None = None
    leaf_index: int | None = None
    size: int | None = None
    """The size of a checkpoint."""

    def say(self, language: Language) -> str:
        """The place in words."""
        parts = []
        for name, text in PLACES.items():
            value = getattr(self, name)
            if value is not None and name != "seq":
                parts.append(text.format(value=value, seq="?" if self.seq is None else self.seq).in_(language))
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it must be; `code` is stable, docs/ledger.md lists them."""

    code: str
    grade: Grade
    place: Place
    what: Text

    def say(self, language: Language) -> str:
        """The finding as one line."""
        where = self.place.say(language)
        return f"{where}{': ' if where else ''}{self.what.in_(language)} [{self.code}]"


@dataclass(slots=True)
class Report:
    """What was looked at, and what was found, in the order it was found."""

    entries: int = 0
    size: int = 0
    pending: int = 0
    checkpoints: int = 0
    checkpoint_size: int = 0
    cosignatures: int = 0
    openings: int = 0
    opened: int = 0
    keys: int = 0
    batches: int = 0
    since: int = 0
    """Leaves that an earlier run looked at."""
    count: int = 0
    findings: list[Finding] = field(default_factory=list)
    grades: set[Grade] = field(default_factory=set)

    def add(self, code: str, place: Place | None = None, **words: object) -> None:
        """Note one fault."""
        name, what = FAULTS[code]
        grade = Grade[name]
        self.count += 1
        self.grades.add(grade)
        if len(self.findings) < KEPT_MAX:
            said = {key: same(value) if isinstance(value, str) else value for key, value in words.items()}
            self.findings.append(Finding(code, grade, place or Place(), what.format(**said)))

    @property
    def grade(self) -> Grade:
        """The worst that was found."""
        return min(self.grades, default=Grade.OK)

    @property
    def first_bad(self) -> Finding | None:
        """The first thing found that has its place among the entries, or else the first at all."""
        of_the_worst = [each for each in self.findings if each.grade == self.grade]
        with_entry = (each for each in of_the_worst if each.place.position is not None)
        return next(with_entry, next(iter(of_the_worst), None))
