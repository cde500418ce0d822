"""Standings computed from facts, sealed together week by week, and found again.

Django's models are imported inside the functions, so that the report itself needs no database.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, fields, replace
from math import floor
from typing import TYPE_CHECKING, Any

from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.clock import Clock
from berdampak.kernel.limits import RUN_WEEKS
from berdampak.ledger.contracts import Sealed
from berdampak.measure.facade import Facts, Seen, Standing, cells_of, stand_among_peers, week_name
from berdampak.promise.contracts import Pack
from berdampak.report.standing.contracts import FairStanding, StandingKind

if TYPE_CHECKING:
    from berdampak.report.models import KeptStanding

STREAM, KIND = "standings:", "standings.kept"
KINDS: tuple[StandingKind, ...] = ("officer", "unit")
DECIMALS = 4
NEVER_UP = ("reliability", "above", "below")
"""How sure one is, is rounded down: nothing follows from what is not quite reached."""
BATCH_ROWS = 500
Record = Callable[..., Sealed]


def compute_standings(facts: Facts, week: int, kind: StandingKind) -> list[FairStanding]:
    """Where every officer or unit stood at the end of a week, by code; the same facts give the same bytes."""
    seen = cells_of(facts, week, kind, weeks=RUN_WEEKS)
    found = {one.code: one for one in stand_among_peers(seen.cells, coarsest=seen.coarsest)}
    return [_fair(facts.pack, kind, code, seen, found.get(code), week_name(week)) for code in sorted(seen.peers)]


def keep_standings(facts: Facts, week: int, clock: Clock, *, record: Record | None = None) -> int:
    """Keep the standings of a week, all or none, with one entry of the book; how many were new or changed.

    The same facts again change nothing and write no entry.
    """
    from django.db import transaction

    from berdampak.report.models import KeptStanding

    name = week_name(week)
    found = [one for kind in KINDS for one in compute_standings(facts, week, kind)]
    with transaction.atomic():
        known = {(row.kind, row.code): row for row in KeptStanding.objects.filter(week=name)}
        news = [one for one in found if (row := known.get((one.kind, one.code))) is None or row.sha256 != one.sha256]
        gone = known.keys() - {(one.kind, one.code) for one in found}
        if not news and not gone:
            return 0
        record = record or _find_record()
        record(STREAM + name, KIND, _sealed(name, found), clock=clock)
        KeptStanding.objects.filter(pk__in=[known[key].pk for key in gone]).delete()
        made_at = clock()
        for one in news:
            row = known.get((one.kind, one.code)) or KeptStanding(kind=one.kind, code=one.code, week=name)
            row.body, row.sha256, row.made_at = canonical_json(_said(one)).decode(), one.sha256, made_at
            known[one.kind, one.code] = row
        changed = [known[one.kind, one.code] for one in news]
        KeptStanding.objects.bulk_create([row for row in changed if row.pk is None], batch_size=BATCH_ROWS)
        KeptStanding.objects.bulk_update(
            [row for row in changed if row.pk is not None], ["body", "sha256", "made_at"], batch_size=BATCH_ROWS
        )
    return len(news) + len(gone)


def list_standings(week: str, kind: StandingKind) -> list[FairStanding]:
    """The standings of a week, by code; the caller asks `may` before it shows one."""
    from berdampak.report.models import KeptStanding

    return [_read(row) for row in KeptStanding.objects.filter(week=week, kind=kind).order_by("code")]


def find_standing(kind: StandingKind, code: str, week: str | None = None) -> FairStanding | None:
    """The standing of an officer or a unit in a week, the newest one without; the caller asks `may` first."""
    from berdampak.report.models import KeptStanding

    rows = KeptStanding.objects.filter(kind=kind, code=code, **({"week": week} if week else {}))
    row = rows.order_by("-week").first()
    return _read(row) if row else None


def root_of(standings: Iterable[FairStanding]) -> str:
    """The one hash that the book seals for the standings of a week: of their own hashes, by kind and code."""
    return sha256_hex(canonical_json([[one.kind, one.code, one.sha256] for one in standings]))


def _sealed(week: str, found: Sequence[FairStanding]) -> dict[str, Any]:
    weeks = max((one.weeks for one in found), default=0)
    return {"week": week, "weeks": weeks, "n": len(found), "standings": root_of(found)}


def _fair(
    pack: Pack | None, kind: StandingKind, code: str, seen: Seen, standing: Standing | None, week: str
) -> FairStanding:
    peer = seen.peers[code]
    rounded = _round(standing or Standing(code, 0, 0, 0.0))
    region = pack.find_region(peer.unit) if pack else None
    made = FairStanding(kind, code, peer.unit, peer.agency, region, week, peer.weeks, peer.met, peer.of, rounded, "")
    return replace(made, sha256=sha256_hex(canonical_json(_said(made))))


def _round(standing: Standing) -> Standing:
    floats: dict[str, Any] = {
        name: floor(value * 10**DECIMALS) / 10**DECIMALS if name in NEVER_UP else round(value, DECIMALS)
        for name, value in _fields(standing).items()
        if isinstance(value, float)
    }
    return replace(standing, **floats)


def _said(one: FairStanding) -> dict[str, Any]:
    """What is hashed: everything but the hash."""
    return {name: value for name, value in asdict(one).items() if name != "sha256"}


def _read(row: "KeptStanding") -> FairStanding:
    import json

    said = json.loads(row.body)
    return FairStanding(**said | {"standing": Standing(**said["standing"]), "sha256": row.sha256})


def _fields(one: Any) -> dict[str, Any]:
    return {field.name: getattr(one, field.name) for field in fields(one)}


def _find_record() -> Record:
    from berdampak.ledger.facade import append

    return append
