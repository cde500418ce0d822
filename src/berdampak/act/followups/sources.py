"""Where proposals come from: standings of officers, targets that were missed, and what inspectors confirmed."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from berdampak.act.appraisal.facade import Missed, list_missed
from berdampak.act.followups.contracts import Evidence, Subject
from berdampak.act.followups.rules_propose import Seen, Stands
from berdampak.act.questions.contracts import Finding
from berdampak.act.questions.facade import list_findings
from berdampak.report.facade import FairStanding, find_standing, list_standings

FINDINGS_BACK = timedelta(days=180)
"""How far back findings are looked at; each is proposed once at most."""
Figures = tuple[tuple[str, str], ...]


def list_seen(week: str, day: datetime) -> list[Seen]:
    """Everything from which something might follow: the standings of a week, and what was there by a day."""
    quarter_over = (day.month - 1) // 3
    year, quarter = (day.year, quarter_over) if quarter_over else (day.year - 1, 4)
    return [
        *seen_of_standings(list_standings(week, "officer")),
        *(seen_of_missed(one) for one in list_missed(year, quarter)),
        *seen_of_findings(list_findings(day - FINDINGS_BACK)),
    ]


def seen_of_missed(missed: Missed) -> Seen:
    """A target missed, with what was agreed and what it came to."""
    parties = missed.parties
    figures = (
        ("indicator", missed.row.indicator.code),
        ("period", missed.period),
        ("value", str(missed.value)),
        ("target_low", str(missed.aim.low)),
        ("target_high", str(missed.aim.high)),
        ("percent", str(missed.percent)),
        ("n", str(missed.n)),
        ("agreement", missed.agreement),
        ("version", str(missed.version)),
        ("place", str(missed.place)),
    )
    source = f"target:{missed.agreement}:{missed.version}:{missed.place}:{missed.period}"
    evidence = Evidence("target", source, missed.period, missed.sha256, f"agreement:{missed.agreement}", figures)
    subject = Subject(parties.subordinate, parties.unit, parties.agency, parties.region)
    return Seen(subject, evidence, percent=float(missed.percent))


def seen_of_findings(findings: list[Finding]) -> Iterator[Seen]:
    """What was confirmed of officers; what was confirmed of a unit is nobody's alone."""
    for one in findings:
        if one.place.kind != "officer":
            continue
        rows = one.evidence
        named = (("question", one.code), ("watch", one.watch), ("rows", str(rows.rows_of)), ("found_by", one.by))
        figures = (*named, *((f"seen:{each.week}", f"{each.seen} / {each.of} / {each.usual}") for each in rows.seen))
        evidence = Evidence("finding", f"finding:{one.code}", one.week, rows.sha256, f"question:{one.code}", figures)
        yield Seen(Subject(one.place.code, one.place.unit, one.place.agency, one.place.region), evidence)


def seen_of_standings(standings: Iterable[FairStanding]) -> Iterator[Seen]:
    """Standings of officers about whom something may be said, each with its exact figures."""
    for one in standings:
        stands = one.standing
        where = Subject(one.code, one.unit or "", one.agency or "", one.region or "")
        seal = f"standings:{one.week}"
        evidence = Evidence("standing", f"{seal}:{one.code}", one.week, one.sha256, seal, figures_of(one))
        yield Seen(where, evidence, Stands(one.weeks, stands.reliability, stands.above, stands.below))


def figures_of(one: FairStanding) -> Figures:
    """The figures of a standing as they are frozen; what cannot be said is left out."""
    stands = one.standing
    shares = ("expected", "reliability", "raw", "shrunk", "low", "high", "above", "below")
    counts = (("week", one.week), ("weeks", str(one.weeks)), ("met", str(stands.met)), ("of", str(stands.of)))
    said = ((name, getattr(stands, name)) for name in shares)
    return (*counts, *((name, f"{value:.4f}") for name, value in said if value is not None))


def find_correction(person: str, evidence: Evidence) -> Seen | None:
    """The standing of that week as it reads now, if it was corrected since; None while it is the same."""
    now = find_standing("officer", person, evidence.week) if evidence.kind == "standing" else None
    if now is None or now.sha256 == evidence.sha256:
        return None
    return next(seen_of_standings([now]))


def find_figures(person: str) -> Figures:
    """The figures of an officer's newest standing; nothing where there is none."""
    found = find_standing("officer", person)
    return figures_of(found) if found else ()
