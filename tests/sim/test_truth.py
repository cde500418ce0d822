"""What was drawn shows in what happened."""

from collections import defaultdict
from statistics import mean, median

import numpy as np

from berdampak.calendar.facade import load_calendar, vector_calendar
from tests.sim.conftest import Rehearsal, rehearse


def test_the_more_skilled_hold_cases_for_less_time(city: Rehearsal) -> None:
    skill = {row["officer"]: row["skill"] for row in city.truth("officers")}
    held = _held_minutes(city)
    usual = {step: median(minutes for _, minutes in rows) for step, rows in held.items()}
    own = defaultdict(list)
    for step, rows in held.items():
        for officer, minutes in rows:
            own[officer].append(minutes / usual[step])
    officers = sorted(officer for officer, shares in own.items() if len(shares) >= 20)
    assert len(officers) > 15
    assert _rank_correlation([skill[one] for one in officers], [median(own[one]) for one in officers]) < -0.8


def test_with_fewer_officers_citizens_wait_longer(city: Rehearsal, tmp_path) -> None:
    short = rehearse(tmp_path, staffing=0.5)
    assert len(short.truth("officers")) < len(city.truth("officers"))
    assert short.simulated.cases == city.simulated.cases
    assert mean(_waits(short)) > 1.5 * mean(_waits(city))


def test_those_who_met_skilled_officers_score_competence_higher(city: Rehearsal) -> None:
    skill = {row["officer"]: row["skill"] for row in city.truth("officers")}
    met = {
        one: mean(skill[event["officer"]] for event in events if event["officer"])
        for one, events in city.cases().items()
        if any(event["officer"] for event in events)
    }
    answers = city.truth("surveys")
    middle = median(met[row["case_id"]] for row in answers)
    more, less = (
        [row["kompetensi"] for row in answers if (met[row["case_id"]] > middle) is high] for high in (True, False)
    )
    assert mean(more) > mean(less) + 0.1
    assert {row[element] for row in answers for element in ("waktu", "kompetensi")} <= {1, 2, 3, 4}


def test_those_who_waited_longest_score_time_lower(city: Rehearsal) -> None:
    cases = city.cases()
    waited = {one: events[-1]["happened_at"] - events[0]["happened_at"] for one, events in cases.items()}
    answers = sorted(city.truth("surveys"), key=lambda row: waited[row["case_id"]])
    third = len(answers) // 3
    assert mean(row["waktu"] for row in answers[:third]) > mean(row["waktu"] for row in answers[-third:])


def test_officers_are_known_by_codes_that_tell_nothing(city: Rehearsal) -> None:
    codes = [row["officer"] for row in city.truth("officers")]
    assert len(set(codes)) == len(codes)
    assert codes != sorted(codes)
    assert {event["officer"] for event in city.events} <= {None, *codes}


def test_the_roster_says_who_was_there(city: Rehearsal) -> None:
    roster = {(row["officer"], row["date"]): row for row in city.truth("roster")}
    assert all(0 <= row["present_minutes"] <= row["rostered_minutes"] for row in roster.values())
    for row in city.truth("leave"):
        if (on_first_day := roster.get((row["officer"], row["first"]))) is not None:
            assert on_first_day["present_minutes"] == 0


def _held_minutes(city: Rehearsal) -> dict[tuple[str, str], list[tuple[str, int]]]:
    """Working minutes from start to completion, with the officer, by service and step."""
    started = {(event["case_id"], event["step"]): event for event in city.events if event["lifecycle"] == "start"}
    done = [event for event in city.events if event["lifecycle"] == "complete"]
    done = [event for event in done if started[event["case_id"], event["step"]]["happened_at"] < event["happened_at"]]
    begun = [started[event["case_id"], event["step"]]["happened_at"] for event in done]
    calendar = vector_calendar(load_calendar("id-ternate"))
    minutes = calendar.minutes(_us(begun), _us([event["happened_at"] for event in done]))
    held = defaultdict(list)
    for event, count in zip(done, minutes.tolist(), strict=True):
        held[event["service"], event["step"]].append((event["officer"], count))
    return held


def _waits(city: Rehearsal) -> list[float]:
    """Hours between the filing and the first start of each case at the counter."""
    return [
        (events[1]["happened_at"] - events[0]["happened_at"]).total_seconds() / 3600
        for events in city.cases().values()
        if len(events) > 1 and events[0]["channel"] == "counter"
    ]


def _us(moments: list) -> np.ndarray:
    return np.array([int(moment.timestamp()) * 1_000_000 for moment in moments], dtype=np.int64)


def _rank_correlation(left: list[float], right: list[float]) -> float:
    ranks = [np.argsort(np.argsort(values)) for values in (left, right)]
    return float(np.corrcoef(*ranks)[0, 1])
