"""The state of the book as a table that people read, and as figures that machines fetch."""

from dataclasses import dataclass
from datetime import datetime

from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import count_text, moment_text, number
from berdampak.ledger.contracts import Vitals
from berdampak.publish import words_book
from berdampak.publish.rules_book import judge_vitals


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is checked: its name, how it is in words, and its state."""

    key: str
    name: str
    value: str
    state: str
    state_words: str


def list_lines(vitals: Vitals, now: datetime, language: Language) -> list[Line]:
    """What is checked, in the order of trust."""
    states = judge_vitals(vitals, now)
    values = {
        "checkpoint": _moment(
            words_book.CHECKPOINT_VALUE, vitals.checkpoint_at, entries=_entries(vitals.checkpoint_size)
        ),
        "witness": _moment(
            words_book.WITNESS_VALUE,
            vitals.cosigned_at,
            entries=_entries(vitals.cosigned_size),
            names=", ".join(vitals.witnesses),
        ),
        "verified": _moment(words_book.VERIFIED_VALUE, vitals.verified_at, findings=vitals.findings or 0),
        "drill": _moment(same("{moment}"), vitals.drilled_at),
    }
    names = {
        "checkpoint": words_book.CHECKPOINT,
        "witness": words_book.WITNESS,
        "verified": words_book.VERIFIED,
        "drill": words_book.DRILL,
    }
    return [
        Line(
            key,
            names[key].in_(language),
            value.in_(language),
            states[key],
            words_book.STATES[states[key]].in_(language),
        )
        for key, value in values.items()
    ]


def list_facts(vitals: Vitals, language: Language) -> list[tuple[str, str]]:
    """Figures beside the checks, as name and value."""
    pending = words_book.PENDING_NONE
    if vitals.pending:
        pending = _moment(words_book.PENDING_VALUE, vitals.pending_since, count=number(vitals.pending, language))
    p99 = words_book.APPEND_NONE
    if vitals.append_p99_seconds is not None:
        p99 = words_book.APPEND_VALUE.format(milliseconds=number(vitals.append_p99_seconds * 1000, language, 1))
    facts = ((words_book.PENDING, pending), (words_book.APPEND, p99))
    return [(name.in_(language), value.in_(language)) for name, value in facts]


def list_advice(lines: list[Line], language: Language) -> list[tuple[str, str]]:
    """What its keepers should do now, if anything: in words, and as the command that does it."""
    advice = (words_book.NOW[line.key] for line in lines if line.state != "good")
    return [(words.in_(language), command) for words, command in advice]


def write_metrics(vitals: Vitals, now: datetime) -> bytes:
    """The figures in the text format of Prometheus; what never happened has no sample."""
    from prometheus_client import CollectorRegistry, Gauge, generate_latest

    registry = CollectorRegistry()
    for name, words, value in _figures(vitals, now):
        if value is not None:
            Gauge(f"berdampak_{name}", words, registry=registry).set(value)
    return generate_latest(registry)


def _figures(vitals: Vitals, now: datetime) -> list[tuple[str, str, float | None]]:
    return [
        ("sealed_entries", "Entries that have their place in the tree.", vitals.sealed),
        ("pending_entries", "Entries that wait for their place in the tree.", vitals.pending),
        ("checkpoint_size", "Entries that the last checkpoint covers.", vitals.checkpoint_size),
        ("checkpoint_age_seconds", "Age of the last checkpoint.", _age(vitals.checkpoint_at, now)),
        ("cosigned_size", "Entries that the last cosigned checkpoint covers.", vitals.cosigned_size),
        ("cosignature_age_seconds", "Age of the last cosignature.", _age(vitals.cosigned_at, now)),
        ("verification_age_seconds", "Age of the last recorded verification.", _age(vitals.verified_at, now)),
        ("verifier_findings", "Findings of the last recorded verification.", vitals.findings),
        ("verified_backup_age_seconds", "Age of the last backup proved to restore.", _age(vitals.drilled_at, now)),
        ("append_p99_seconds", "What 99 of 100 of the last appends took at most.", vitals.append_p99_seconds),
    ]


def _age(at: datetime | None, now: datetime) -> float | None:
    return None if at is None else (now - at).total_seconds()


def _entries(size: int) -> Text:
    return count_text(size, words_book.ENTRY, words_book.ENTRIES)


def _moment(words: Text, at: datetime | None, **more: object) -> Text:
    """The words with the moment in UTC, to the minute; a dash when it never came."""
    if at is None:
        return same("–")
    return words.format(moment=moment_text(at), **more)
