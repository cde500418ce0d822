"""A card by the words somebody types: its subject and its week, or a sentence that says what there is instead."""

from difflib import get_close_matches
from typing import get_args

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same
from berdampak.measure.facade import Dimension, Facts, codes_of, week_name
from berdampak.report.basis import ends_early
from berdampak.report.compose import Composer, dimensions_of
from berdampak.report.contracts import Card, SubjectKind

CODES_SHOWN = 8
KINDS: tuple[SubjectKind, ...] = get_args(SubjectKind)


def parse_subject(words: str) -> tuple[SubjectKind, str]:
    """Kind and code from `unit:CODE`; `whole` needs no code. Raises `report.E001`."""
    kind, _, code = words.partition(":")
    if kind not in KINDS or (kind not in ("whole", "mall") and not code):
        raise BerdampakError(
            Problem(
                "report.E001",
                Text(f"Subjek '{words}' tidak terbaca.", f"The subject '{words}' cannot be read."),
                Text("Bentuknya jenis:kode.", "It is kind:code."),
                Text(
                    "Tulis whole, atau salah satu dari service:KODE, unit:KODE, agency:KODE, officer:KODE.",
                    "Write whole, or one of service:CODE, unit:CODE, agency:CODE, officer:CODE.",
                ),
            )
        )
    return kind, code


def weeks_of(facts: Facts) -> range:
    """The weeks that the events span, by number."""
    return range(facts.week_first, facts.week_last + 1)


def latest_week(facts: Facts) -> int:
    """The last week that the events cover to its end; the only week there is, if none."""
    last = facts.week_last
    return last - 1 if last > facts.week_first and ends_early(facts, last) else last


def get_card(facts: Facts, kind: SubjectKind, code: str, week: int) -> Card:
    """The card of one subject in one week; raises `report.E002` (no such week) and `report.E003` (no such code)."""
    check_week(facts, week)
    dimension = check_code(facts, kind, code)
    composer = Composer(facts, kind, [week])
    return composer.card(code if dimension else composer.codes()[0], week)


def check_code(facts: Facts, kind: SubjectKind, code: str) -> Dimension | None:
    """The dimension that holds the subject, none for the whole; raises `report.E003` for a code that is not there."""
    for dimension in dimensions_of(kind):
        codes = codes_of(facts, dimension)
        if code not in codes:
            raise BerdampakError(_unknown_code(kind, code, codes))
        return dimension
    return None


def check_week(facts: Facts, week: int) -> None:
    """Raises `report.E002` when the events do not reach into the week."""
    if week in weeks_of(facts):
        return
    name, first, last = week_name(week), week_name(facts.week_first), week_name(facts.week_last)
    before = week < facts.week_first
    raise BerdampakError(
        Problem(
            "report.E002",
            Text(f"Tidak ada rapor untuk minggu {name}.", f"There is no card for week {name}."),
            Text(f"Log baru mulai minggu {first}.", f"The log begins in week {first}.")
            if before
            else Text(f"Log berakhir minggu {last}.", f"The log ends in week {last}."),
            Text(
                f"Pilih minggu dari {first} sampai {last}; --weeks menyebut semuanya.",
                f"Choose a week from {first} to {last}; --weeks lists them all.",
            ),
        )
    )


def _unknown_code(kind: str, code: str, codes: list[str]) -> Problem:
    close = get_close_matches(code, codes, n=3, cutoff=0.6) or codes[:CODES_SHOWN]
    shown = ", ".join(f"{kind}:{each}" for each in close)
    rest = len(codes) - len(close)
    return Problem(
        "report.E003",
        Text(f"Tidak ada {kind}:{code} di log ini.", f"There is no {kind}:{code} in this log."),
        Text(f"Log mengenal {len(codes)} kode jenis ini.", f"The log knows {len(codes)} codes of this kind."),
        Text("Coba {shown}{more}.", "Try {shown}{more}.").format(
            shown=same(shown or "whole"), more=Text(f" (+{rest} lagi)", f" (+{rest} more)") if rest > 0 else same("")
        ),
    )
