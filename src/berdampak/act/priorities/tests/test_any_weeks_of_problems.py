"""Whatever figures show and people do, week after week: listed once, never lost, and rows say what the book says."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as how
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from berdampak.act.priorities import deeds, refreshing
from berdampak.act.priorities.contracts import Figure, Measure, Scores
from berdampak.act.priorities.figures import week_at
from berdampak.act.priorities.finding import Found
from berdampak.act.priorities.models import ProblemRow
from berdampak.act.priorities.tests.conftest import FRIDAY
from berdampak.kernel.errors import BerdampakError
from berdampak.people.tests.cast import UNIT

DETAILS = ("periksa", "tanda-tangan", "survei")
SCORES = st.builds(Scores, *[st.none() | st.integers(1, 5)] * 3)


class AnyWeeks(RuleBasedStateMachine):
    """A unit's problems, people who try things, and weeks that pass."""

    cast = place = hand = None
    shown, figure = {}, []

    def __init__(self):
        super().__init__()
        ProblemRow.objects.all().delete()
        self.hand.now, self.most, self.before = FRIDAY, 0, {}
        self.shown.clear()
        self.figure[:] = [Figure("share", 60, 100)]

    @rule(found=st.dictionaries(st.sampled_from(DETAILS), SCORES), met=st.integers(0, 100))
    def a_week_ends(self, found, met):
        self.hand.now += timedelta(weeks=1)
        self.figure[:] = [Figure("share", met, 100)]
        self.shown.clear()
        for one, scores in found.items():
            self.shown[one] = Found(self.place, "holds", one, Measure("hold", one), scores)
        week = week_at(self.place, self.hand())
        refreshing.refresh_problems(week, self.hand)
        assert refreshing.refresh_problems(week, self.hand) == 0
        keys = {one.key for one in self.shown.values()}
        for row in ProblemRow.objects.filter(state__in=("open", "taken")):
            assert deeds.find_one(row.code).is_gone == (row.key not in keys)

    @rule(
        deed=st.sampled_from(["rate", "take", "done", "drop"]), at=st.integers(0, 5), scores=SCORES, head=st.booleans()
    )
    def somebody_tries(self, deed, at, scores, head):
        codes = list(ProblemRow.objects.order_by("code").values_list("code", flat=True))
        by = self.cast.wulan if head else self.cast.agency_head
        try:
            if codes and deed == "rate":
                deeds.rate(codes[at % len(codes)], scores, by, self.hand)
            elif codes and deed == "take":
                due = self.hand().date() + timedelta(days=9)
                deeds.take(codes[at % len(codes)], UNIT, self.cast.budi.code, due, by, self.hand)
            elif codes:
                getattr(deeds, deed)(codes[at % len(codes)], "Sudah.", by, self.hand)
        except BerdampakError:
            return

    @invariant()
    def rows_say_what_the_book_says(self):
        for row in ProblemRow.objects.all():
            one = deeds.find_one(row.code)
            assert (row.state, row.is_live, row.person) == (one.state, one.is_live, one.person)

    @invariant()
    def nothing_is_listed_twice_or_lost(self):
        keys = list(ProblemRow.objects.filter(is_live=True).values_list("key", flat=True))
        assert len(keys) == len(set(keys))
        count = ProblemRow.objects.count()
        assert count >= self.most
        self.most = count

    @invariant()
    def what_was_frozen_stays(self):
        for code in ProblemRow.objects.values_list("code", flat=True):
            one = deeds.find_one(code)
            assert (one.before is None) <= (one.state in ("open", "dropped"))
            if one.before is not None:
                assert self.before.setdefault(code, one.before) == one.before


@pytest.mark.django_db
def test_any_weeks(cast, place, hand, monkeypatch):
    for name, value in (("cast", cast), ("place", place), ("hand", hand)):
        monkeypatch.setattr(AnyWeeks, name, value)
    monkeypatch.setattr(refreshing, "find_problems", lambda _: list(AnyWeeks.shown.values()))
    monkeypatch.setattr(refreshing, "cards_of", lambda *_: ["there"])
    for module in (refreshing, deeds):
        monkeypatch.setattr(module, "find_figure", lambda *_: AnyWeeks.figure[0])
    few = how(max_examples=15, stateful_step_count=14, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(AnyWeeks, settings=few)
