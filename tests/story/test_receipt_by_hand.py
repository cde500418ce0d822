"""Cards of a real municipal log agree with a computation in plain Python, figure by figure."""

import pytest

from berdampak.calendar.facade import load_calendar
from berdampak.kernel.limits import CASES_MIN
from berdampak.measure.facade import build_facts, parse_week
from berdampak.report.facade import compose_cards
from tests.story import by_hand

WEEKS = ("2010-W50", "2011-W03", "2011-W10", "2011-W20", "2011-W26", "2011-W40", "2011-W47", "2011-W52")
MAP = """
columns: {due: "case:deadline", channel: "case:channel"}
zone: Europe/Amsterdam
calendar: nl-2010
missing: [EMPTY]
"""


@pytest.fixture(scope="module")
def cases(shared_data):
    return by_hand.read_cases(shared_data / "receipt.csv")


@pytest.fixture(scope="module")
def facts(shared_data, import_real):
    return build_facts(import_real(shared_data / "receipt.csv", MAP))


def _expect_spread(spread, values):
    assert spread.n == len(values)
    if len(values) < CASES_MIN:
        assert spread.median is None
        assert spread.p90 is None
    else:
        assert spread.median == by_hand.nearest_rank(values, 0.5)
        assert spread.p90 == by_hand.nearest_rank(values, 0.9)


def _expect_share(share, met, of):
    assert (share.met, share.of) == (met, of)
    if of < CASES_MIN:
        assert share.share is share.low is share.high is None
    else:
        low, high = by_hand.wilson(met, of)
        assert (share.share, share.low, share.high) == (round(met / of, 4), round(low, 4), round(high, 4))


@pytest.mark.parametrize("week", WEEKS)
@pytest.mark.parametrize("kind", ["whole", "unit"])
def test_case_figures_agree(facts, cases, kind, week):
    cards = list(compose_cards(facts, kind, [parse_week(week)]))
    closing_units = {case.unit for case in cases} - {"EMPTY"}
    assert kind == "whole" or closing_units <= {card.subject.code for card in cards}
    for card in cards:
        own = [case for case in cases if kind == "whole" or case.unit == card.subject.code]
        _expect_case_figures(card, own, week)


def _expect_case_figures(card, own, week):
    figures = card.figures.cases
    finished = [case for case in own if by_hand.iso_week(case.finished) == week]
    still_open = [case for case in own if by_hand.iso_week(case.filed) <= week < by_hand.iso_week(case.finished)]
    assert figures.filed == sum(by_hand.iso_week(case.filed) == week for case in own)
    assert figures.finished == len(finished)
    assert figures.open == len(still_open)
    if still_open:
        end = by_hand.datetime.fromisoformat(card.week.ends_at)
        assert figures.overdue == sum(case.due < end for case in still_open)
        last_day = (end - by_hand.timedelta(seconds=1)).date()
        assert figures.ages.oldest_days == max((last_day - case.filed.date()).days for case in still_open)
    if finished:
        _expect_share(figures.on_time, sum(case.finished <= case.due for case in finished), len(finished))
        _expect_share(figures.rework, sum(case.rework for case in finished), len(finished))
    calendar = load_calendar("nl-2010")
    _expect_spread(
        figures.working_minutes, [by_hand.working_minutes(calendar, case.filed, case.finished) for case in finished]
    )
    _expect_spread(figures.calendar_days, [(case.finished.date() - case.filed.date()).days for case in finished])


@pytest.mark.parametrize("week", WEEKS[:4])
def test_officers_own_their_steps(facts, cases, week):
    steps = [step for case in cases for step in case.steps if by_hand.iso_week(step[2]) == week]
    calendar = load_calendar("nl-2010")
    cards = {card.subject.code: card for card in compose_cards(facts, "officer", [parse_week(week)])}
    for officer in {step[1] for step in steps}:
        own = [step for step in steps if step[1] == officer]
        figures = cards[officer].figures.steps
        assert figures.closed == len(own)
        assert figures.officer_days == len({moment.date() for _, _, moment, _ in own})
        elapsed = [
            by_hand.working_minutes(calendar, before, moment) for _, _, moment, before in own if before is not None
        ]
        _expect_spread(figures.elapsed_minutes, elapsed)
    assert sum(card.figures.steps.closed for card in cards.values()) == len(steps)
