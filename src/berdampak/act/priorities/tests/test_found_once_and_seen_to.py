"""A problem that figures show is listed once, marked when it shows no more, taken up, and seen to afterwards."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from berdampak.act.priorities import deeds
from berdampak.act.priorities.contracts import Measure, Scores
from berdampak.act.priorities.facade import find_one, list_problems, list_waiting, refresh_problems
from berdampak.act.priorities.models import ProblemRow
from berdampak.act.priorities.rules_helped import N_MIN
from berdampak.act.priorities.tests.conftest import card, publish
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of
from berdampak.people.facade import Refused
from berdampak.people.tests.cast import AGENCY, UNIT

pytestmark = pytest.mark.django_db

DUE = date(2026, 12, 11)


@pytest.fixture
def problem(cast, hand):  # noqa: ARG001
    """Fewer on time than chance allows, at Budi's unit, at the end of week 46."""
    publish(*(card(f"2026-W{week}") for week in (43, 44, 45)), card("2026-W46", direction="down"))
    refresh_problems("2026-W46", hand)
    return ProblemRow.objects.get().code


def refused(number):
    return pytest.raises(BerdampakError, match=f"act.{number}")


def test_a_fall_on_a_card_is_a_problem_scored_by_figures(problem):
    one = find_one(problem)
    assert (one.place.code, one.what, one.measure, one.week) == (UNIT, "fell", Measure("on_time"), "2026-W46")
    assert (one.scores.urgency, one.scores.seriousness) == (4, 3)


def test_a_step_that_holds_much_of_the_time_is_another(cast, hand):  # noqa: ARG001
    publish(card("2026-W46", direction="down", held=0.55))
    assert refresh_problems("2026-W46", hand) == 2
    assert {one.key for one in ProblemRow.objects.all()} == {f"fell:{UNIT}:", f"holds:{UNIT}:periksa"}


def test_the_same_again_changes_nothing(problem, hand):
    entries = len(stream_of(f"priority:{problem}"))
    assert refresh_problems("2026-W46", hand) == 0
    publish(card("2026-W47", direction="down"))
    refresh_problems("2026-W47", hand)
    assert ProblemRow.objects.count() == 1
    assert len(stream_of(f"priority:{problem}")) == entries


def test_what_shows_no_more_is_marked_and_stays(problem, hand):
    publish(card("2026-W47"))
    assert refresh_problems("2026-W47", hand) == 1
    assert find_one(problem).is_gone
    assert refresh_problems("2026-W47", hand) == 0
    publish(card("2026-W48", direction="down"))
    refresh_problems("2026-W48", hand)
    assert not find_one(problem).is_gone
    assert ProblemRow.objects.count() == 1


def test_a_card_that_waits_for_its_moment_says_nothing_yet(problem, hand):
    assert refresh_problems("2026-W47", hand) == 0
    other = card("2026-W47")
    publish(replace(other, subject=replace(other.subject, code="dpmptsp-loket")))
    assert refresh_problems("2026-W47", hand) == 0
    assert not find_one(problem).is_gone


def test_what_was_taken_up_and_done_is_held_against_the_figure_of_before(problem, cast, hand):
    deeds.take(problem, UNIT, cast.budi.code, DUE, cast.wulan, hand)
    assert (find_one(problem).before.met, find_one(problem).before.of) == (240, 400)
    assert [one.named for one in list_waiting(cast.budi, hand)] == [{"code": problem}]
    hand.now += timedelta(weeks=1)
    deeds.done(problem, "Dua petugas lagi di loket.", cast.budi, hand)
    publish(*(card(f"2026-W{week}", met=90) for week in (48, 49, 50, 51)))
    refresh_problems("2026-W50", hand)
    assert find_one(problem).helped is None
    assert refresh_problems("2026-W51", hand) == 1
    helped = find_one(problem).helped
    assert (helped.verdict, str(helped.change)) == ("helped", "0.3000")
    assert 0 < helped.low < helped.change < helped.high
    assert refresh_problems("2026-W51", hand) == 0


def test_too_few_cases_afterwards_say_nothing(problem, cast, hand):
    deeds.take(problem, UNIT, cast.budi.code, DUE, cast.wulan, hand)
    deeds.done(problem, "Selesai.", cast.wulan, hand)
    publish(card("2026-W50", met=5, of=N_MIN - 1))
    refresh_problems("2026-W50", hand)
    assert find_one(problem).helped.verdict == "too_few"


def test_once_it_is_known_whether_it_helped_it_may_be_found_anew(problem, cast, hand):
    deeds.take(problem, UNIT, cast.budi.code, DUE, cast.wulan, hand)
    deeds.done(problem, "Selesai.", cast.wulan, hand)
    publish(*(card(f"2026-W{week}", direction="down") for week in (47, 48, 49, 50, 51)))
    for week in (47, 50, 51):
        refresh_problems(f"2026-W{week}", hand)
    assert ProblemRow.objects.count() == 2
    assert ProblemRow.objects.filter(is_live=True).count() == 1


def test_what_was_dropped_with_a_reason_does_not_come_back_next_week(problem, cast, hand):
    with refused("E072"):
        deeds.drop(problem, " ", cast.wulan, hand)
    deeds.drop(problem, "Sudah ditangani bersama masalah lain.", cast.wulan, hand)
    assert refresh_problems("2026-W46", hand) == 0
    hand.now += timedelta(weeks=13)
    assert refresh_problems("2026-W46", hand) == 1
    assert ProblemRow.objects.count() == 2


def test_only_who_leads_gives_it_away_and_the_owner_finishes_it(problem, cast, hand):
    for one in (cast.budi, cast.rudi, cast.anton, cast.admin):
        with pytest.raises(Refused):
            deeds.take(problem, UNIT, cast.budi.code, DUE, one, hand)
    with refused("E072"):
        deeds.take(problem, "dinkes", cast.budi.code, DUE, cast.wulan, hand)
    with refused("E074"):
        deeds.take(problem, UNIT, cast.budi.code, date(2020, 1, 1), cast.wulan, hand)
    deeds.take(problem, AGENCY, cast.agency_head.code, DUE, cast.wulan, hand)
    with pytest.raises(Refused):
        deeds.done(problem, "Selesai.", cast.budi, hand)
    deeds.done(problem, "Selesai.", cast.agency_head, hand)
    with refused("E071"):
        deeds.drop(problem, "Terlambat.", cast.wulan, hand)


def test_what_an_officer_enters_is_rated_by_people_and_its_words_stay_private(cast, place, hand):
    code = deeds.add(place, "Printer sering macet", "Tiap pagi.", Measure("on_time"), cast.budi, hand)
    deeds.rate(code, Scores(5, 2, 3), cast.budi, hand)
    deeds.rate(code, Scores(3, 4, 3), cast.wulan, hand)
    deeds.rate(code, Scores(4, 2, 3), cast.budi, hand)
    assert len(find_one(code).ratings) == 2
    assert deeds.read_words(code, 1)["title"] == "Printer sering macet"
    assert "Printer" not in str([one.body for one in stream_of(f"priority:{code}")])
    with refused("E072"):
        deeds.rate(code, Scores(4, None, 3), cast.wulan, hand)
    with pytest.raises(Refused):
        deeds.add(place, "x", "", Measure("none"), cast.rudi, hand)


def test_what_figures_say_is_not_rated_by_people(problem, cast, hand):
    assert None not in (find_one(problem).scores.urgency, find_one(problem).scores.growth)
    with refused("E075"):
        deeds.rate(problem, Scores(1, 1, 1), cast.wulan, hand)


def test_everybody_sees_the_problems_of_their_own_place(problem, cast):
    for one in (cast.budi, cast.wulan, cast.agency_head, cast.mall_manager, cast.anton, cast.reform):
        seen = [each.code for each in list_problems(one)]
        assert seen == ([problem] if one is not cast.mall_manager or find_one(problem).place.mall else [])
    for one in (cast.rudi, cast.dewi, cast.admin, cast.sari):
        assert list_problems(one) == []


def test_a_due_date_is_past_by_the_day_at_the_office(problem, cast, hand):
    hand.now = datetime(2026, 11, 16, 23, 0, tzinfo=UTC)
    with refused("E074"):
        deeds.take(problem, UNIT, cast.budi.code, date(2026, 11, 16), cast.wulan, hand)
    deeds.take(problem, UNIT, cast.budi.code, date(2026, 11, 17), cast.wulan, hand)
