"""Standings are kept week by week under one seal, and change only when what took place says so."""

from dataclasses import asdict
from datetime import UTC, datetime, timedelta

import pytest

from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.clock import fixed_clock
from berdampak.measure.facade import Standing, build_facts, parse_week
from berdampak.measure.tests.events import at, event, event_set
from berdampak.report.facade import compute_standings, find_standing, keep_standings, list_standings
from berdampak.report.standing.keeping import _round, root_of

NOW = fixed_clock(datetime(2026, 11, 20, 7, tzinfo=UTC))
WEEK = parse_week("2026-W47")
UNITS = ("akta", "bangun", "catat", "dagang", "edar", "foto", "gudang", "hibah")
pytestmark = pytest.mark.django_db


def work(late=0, service="ktp", units=UNITS):
    """Forty cases of each unit, the first unit's better than all others', and so many more of its late."""
    for place, unit in enumerate(units):
        for number in range(40):
            filed = at("11-16", "08:00") + timedelta(minutes=number)
            missed = number < (late if place == 0 else 4 + 3 * place)
            due = filed + timedelta(minutes=30 if missed else 90)
            case = f"{unit}-{number}"
            yield event(case, "file", filed, unit=unit, service=service, due=due, officer=None, opens=True)
            yield event(case, "decide", filed + timedelta(hours=1), unit=unit, closes=True)


@pytest.fixture
def sealed():
    return []


@pytest.fixture
def keep(tmp_path, sealed):
    def keep_(rows):
        facts = build_facts(event_set(tmp_path, rows))
        return keep_standings(facts, WEEK, NOW, record=lambda *entry, **_: sealed.append(entry))

    return keep_


def test_every_unit_has_its_standing_under_one_seal(keep, sealed):
    assert keep(work()) == 8
    found = list_standings("2026-W47", "unit")
    assert [one.code for one in found] == list(UNITS)
    best = found[0]
    assert (best.seen_met, best.seen_of, best.standing.met, best.standing.of, best.weeks) == (40, 40, 40, 40, 1)
    assert best.standing.expected < 40
    assert best.standing.above > 0.95
    ((stream, kind, body),) = sealed
    assert (stream, kind) == ("standings:2026-W47", "standings.kept")
    assert body == {"week": "2026-W47", "weeks": 1, "n": 8, "standings": root_of(found)}


def test_its_hash_is_of_what_it_says(keep):
    keep(work())
    said = asdict(find_standing("unit", "akta"))
    assert said.pop("sha256") == sha256_hex(canonical_json(said))


def test_the_same_again_changes_nothing_and_a_correction_is_sealed_anew(keep, sealed):
    keep(work())
    assert keep(work()) == 0
    before = find_standing("unit", "akta", "2026-W47")
    assert keep(work(late=6)) == 8
    after = find_standing("unit", "akta", "2026-W47")
    assert (before.seen_met, after.seen_met, len(sealed)) == (40, 34, 2)


def test_the_same_facts_give_the_same_bytes_in_whatever_order_they_came(tmp_path):
    rows = list(work())
    first = compute_standings(build_facts(event_set(tmp_path, rows)), WEEK, "unit")
    again = compute_standings(
        build_facts(event_set(tmp_path, sorted(rows, key=lambda row: row["case_id"]))), WEEK, "unit"
    )
    assert first == again


def test_whoever_has_no_peers_with_the_same_service_is_not_compared(keep):
    keep([*work(), *work(service="pbg", units=("lain",))])
    alone = find_standing("unit", "lain")
    assert (alone.seen_met, alone.seen_of, alone.standing.of, alone.standing.above) == (40, 40, 0, None)


def test_whoever_came_later_has_the_weeks_since_then_and_not_those_of_the_house(tmp_path):
    filed, place = at("10-19", "08:00"), {"unit": "akta", "service": "ktp"}
    old = [
        event("lama", "file", filed, officer=None, opens=True, **place),
        event("lama", "decide", filed + timedelta(hours=1), closes=True, officer="budi", **place),
    ]
    facts = build_facts(event_set(tmp_path, [*old, *work()]))
    weeks = {one.code: one.weeks for one in compute_standings(facts, WEEK, "unit")}
    assert weeks == dict.fromkeys(UNITS, 1) | {"akta": 5}


def test_what_is_not_quite_reached_is_not_rounded_up():
    standing = Standing("budi", 90, 100, 85.0, reliability=0.69996, above=0.949999, below=0.050001, shrunk=0.04996)
    rounded = _round(standing)
    assert (rounded.reliability, rounded.above, rounded.below, rounded.shrunk) == (0.6999, 0.9499, 0.05, 0.05)


def test_nobody_is_found_who_is_not_there(keep):
    keep(work())
    assert (
        find_standing("unit", "none")
        is find_standing("officer", "akta")
        is find_standing("unit", "akta", "2026-W01")
        is None
    )
