"""The weekly audit sample: the list is sealed first, the sealed book then draws, and inspectors find case by case."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from berdampak.act.questions.contracts import Audit, AuditKind, AuditSums
from berdampak.act.questions.deeds import written
from berdampak.act.questions.models import AuditRow
from berdampak.act.questions.problems import problem
from berdampak.act.questions.rules_audit import DRAWN, FOUND, LISTED, count, draw, fold, list_hash
from berdampak.happening.casework.facade import find_case, numbers_of
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.ledger.facade import append, find_root, open_private, open_vault, standing, stream_of
from berdampak.measure.facade import AUDIT_SIZES, Facts, Window, list_rows, upper_limit, week_name
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import be_sure
from berdampak.promise.contracts import Pack

STREAM = "audit:"
SCOPES = ("region", "agency", "unit")
NOT_AUDITED = frozenset(("withdrawn",))
"""Whoever applied took it back themselves."""


def list_closed(facts: Facts, week: int, clock: Clock) -> int:
    """List the cases that were closed in a week, by scope, each list once; how many lists are new.

    A list is sealed before it is known what will be drawn of it. Cases that nobody decided about are not on it.
    """
    pack = facts.pack
    if pack is None:
        return 0
    kind, size = audit_setting()
    lists: dict[str, list[list[str]]] = defaultdict(list)
    for row in list_rows(facts, "finished", Window(week, week), None, ""):
        if row["outcome"] not in NOT_AUDITED and (scope := _scope_of(kind, row["unit"], pack)):
            lists[scope].append([row["source"], row["case_id"], row["unit"], row["service"] or ""])
    return sum(
        list_cases_of(week_name(week), kind, scope, sorted(cases), size, pack, clock) for scope, cases in lists.items()
    )


def list_cases_of(week: str, kind: str, scope: str, cases: list[list[str]], size: int, pack: Pack, clock: Clock) -> int:
    """List these cases (source, code, unit, service) of a scope in a week, once; whether that is new."""
    pairs = [(source, case) for source, case, _, _ in cases]
    agency = pack.find_agency(scope) if kind != "region" else None
    places = {
        "region": scope if kind == "region" else pack.find_region(scope) or "",
        "agency": agency.code if agency else "",
        "unit": scope if kind == "unit" else "",
    }
    with transaction.atomic():
        if AuditRow.objects.filter(week=week, scope=scope).exists():
            return 0
        body = {"cases": len(pairs), "size": size, "scope": kind, "list_sha256": list_hash(pairs)}
        append(_stream(week, scope), LISTED, body, expected_seq=1, clock=clock)
        AuditRow.objects.create(week=week, scope=scope, cases=cases, **places)
    return 1


def audit_setting() -> tuple[str, int]:
    """Of whose cases a sample is drawn (`region`, `agency`, `unit`), and how many. Raises `act.E026`."""
    kind, _, share = str(settings.AUDIT).partition(":")
    sizes = {f"{one:g}": size for one, size in AUDIT_SIZES.items()}
    if kind not in SCOPES or share not in sizes:
        raise problem("E026", written=settings.AUDIT)
    return kind, sizes[share]


def sweep_audits(clock: Clock, limit: int = 100) -> int:
    """Draw the samples of lists that a checkpoint of the book covers by now; how many were drawn.

    Raises `act.E028`, once the others are drawn, for a list that is no longer as it was sealed.
    """
    waiting = AuditRow.objects.filter(is_drawn=False).order_by("week", "scope").values_list("pk", flat=True)
    drawn, problems = 0, list[Problem]()
    for pk in waiting[:limit]:
        try:
            drawn += _draw(pk, clock)
        except BerdampakError as error:
            problems += error.problems
    if problems:
        raise BerdampakError(*problems)
    return drawn


def find_audit(week: str, scope: str) -> Audit | None:
    """A sample by its week and scope; the caller asks `may` before it shows anything of it (`audit_thing`)."""
    entries = stream_of(_stream(week, scope)) if AuditRow.objects.filter(week=week, scope=scope).exists() else []
    return fold(scope, week, ((entry.seq, entry.kind, entry.body, entry.recorded_at) for entry in entries))


def list_audits(person: Person, most: int = 100) -> list[Audit]:
    """Every sample that the person may read, the newest first."""
    rows = AuditRow.objects.filter(_readable(person)).defer("cases").order_by("-week", "scope")[:most]
    return [one for row in rows if (one := find_audit(row.week, row.scope))]


def list_cases(week: str, scope: str) -> list[list[str]]:
    """The list a sample was drawn from: source, case, unit and service of each."""
    row = AuditRow.objects.filter(week=week, scope=scope).first()
    return list(row.cases) if row else []


def audit_thing(week: str, scope: str, case: str = "") -> Thing:
    """A sample, or a case of it, as the table of acts knows it: nobody audits an application of their own."""
    row = AuditRow.objects.filter(week=week, scope=scope).defer("cases").first()
    if row is None:
        return Thing("audit")
    number = numbers_of([case]).get(case) if case else None
    found = find_case(number) if number else None
    owner = found.applicant if found else None
    return Thing("audit", unit=row.unit or None, agency=row.agency or None, region=row.region or None, owner=owner)


def find_in_audit(
    week: str, scope: str, source: str, case: str, kind: AuditKind, note: str, by: Person, clock: Clock
) -> None:
    """Say what a case turned out to be. Raises `act.E025` when it was not drawn, `E023` without a note."""
    audit = find_audit(week, scope)
    be_sure(by, "audit.find", audit_thing(week, scope, case))
    if audit is None or not any((one.source, one.case) == (source, case) for one in audit.drawn):
        raise problem("E025")
    body = {"source": source, "case": case, "finding": kind, "by": by.code}
    private = {"note": written(note, "note")} if kind != "real" or note.strip() else None
    vault = open_vault(settings.KEYS) if private else None
    append(_stream(week, scope), FOUND, body, private=private, vault=vault, expected_seq=audit.head + 1, clock=clock)


def read_note(week: str, scope: str, entry: int) -> str:
    """The note of a finding; empty where there is none, or none any more."""
    found = open_private(_stream(week, scope), entry, open_vault(settings.KEYS))
    return str(found.get("note", "")) if found else ""


def sum_audits(since_week: str = "") -> list[AuditSums]:
    """What the samples of each scope came to since a week, together."""
    sums: dict[str, list[Any]] = defaultdict(list)
    for row in AuditRow.objects.filter(is_drawn=True, week__gte=since_week).defer("cases").order_by("scope", "week"):
        audit = find_audit(row.week, row.scope)
        if audit is not None:
            sums[row.scope].append(audit)
    return [_sum(scope, audits) for scope, audits in sums.items()]


def limit_of(told: int, fakes: int, unknown: int) -> float:
    """At most this share is fake, with 95 % confidence (Clopper and Pearson): of so many told, so many were.

    What nobody could tell is taken for fake, as auditors do (ISA 530): else whoever hides a case lowers the limit.
    """
    return upper_limit(fakes + unknown, told + unknown) if told + unknown else 1.0


def _sum(scope: str, audits: Iterable[Audit]) -> AuditSums:
    audits = list(audits)
    drawn = [one for audit in audits for one in audit.drawn]
    told, fakes, unknown = count(drawn)
    return AuditSums(scope, len(audits), len(drawn), told, fakes, unknown, limit_of(told, fakes, unknown))


def _draw(pk: int, clock: Clock) -> int:
    with transaction.atomic():
        row = AuditRow.objects.select_for_update().filter(pk=pk, is_drawn=False).first()
        if row is None:
            return 0
        stream = _stream(row.week, row.scope)
        sealed, [listed] = standing(stream, 1), stream_of(stream)
        root = find_root(sealed.checkpoint_size) if sealed.checkpoint_size else None
        if root is None:
            return 0
        pairs = [(source, case) for source, case, _, _ in row.cases]
        if list_hash(pairs) != listed.body["list_sha256"]:
            raise problem("E028", stream)
        sample = draw(pairs, listed.body["size"], root)
        body = {"checkpoint": sealed.checkpoint_size, "root": root.hex(), "sample": [list(one) for one in sample]}
        append(stream, DRAWN, body, expected_seq=2, clock=clock)
        row.is_drawn = True
        row.save(update_fields=["is_drawn"])
    return 1


def _stream(week: str, scope: str) -> str:
    return f"{STREAM}{week}_{scope}"


def _scope_of(kind: str, unit: str | None, pack: Pack) -> str:
    if unit is None:
        return ""
    agency = pack.find_agency(unit)
    return {"region": pack.find_region(unit) or "", "agency": agency.code if agency else "", "unit": unit}[kind]


def _readable(person: Person) -> Q:
    asked = Q(pk__in=())
    for role in person.roles:
        if role.name == "inspector" and role.region:
            asked |= Q(region=role.region) | Q(region__startswith=f"{role.region}.")
    return asked
