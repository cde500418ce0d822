"""Every room has its turn, whatever befalls another, and nothing is done twice."""

import pytest

from berdampak.act.priorities.tests.conftest import card, publish
from berdampak.happening.casework import writing
from berdampak.happening.casework.facade import cases_of
from berdampak.happening.casework.tests.town import SPPL, filed, local
from berdampak.house.sweeping import Sweeper
from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import same
from berdampak.ledger.facade import read_sealed

pytestmark = pytest.mark.django_db
LATER = fixed_clock(local(2026, 11, 16, 9))


@pytest.fixture(autouse=True)
def _places(settings, tmp_path, monkeypatch):
    settings.VAR, settings.KEYS, settings.FILES = tmp_path, tmp_path / "keys", tmp_path / "files"
    monkeypatch.setattr(writing, "_VAULTS", {})


def by_name(round_):
    return {swept.words.en: swept for swept in round_}


def test_a_silent_case_is_granted_once_by_two_sweepers():
    filed(SPPL, local(2026, 11, 2, 9))
    first, second = by_name(Sweeper(LATER).sweep()), by_name(Sweeper(LATER).sweep())
    assert (first["cases"].moved, second["cases"].moved) == (1, 0)
    [case] = cases_of("sari", LATER)
    assert case.outcome == "deemed"
    assert list(read_sealed()) == []


@pytest.mark.parametrize("error", [ValueError("x"), BerdampakError(Problem("x.E001", *[same("x")] * 3))])
def test_what_fails_in_one_room_keeps_no_other_from_its_turn(monkeypatch, error):
    from berdampak.happening.queue import facade as queue

    def fail(*_):
        raise error

    monkeypatch.setattr(queue, "sweep_queue", fail)
    filed(SPPL, local(2026, 11, 2, 9))
    round_ = by_name(Sweeper(LATER).sweep())
    assert len(round_["queue"].problems) == 1
    assert (round_["cases"].moved, round_["files"].problems) == (1, ())
    assert round_["notices delivered"].problems == ()


def test_problems_are_looked_for_once_more_cards_have_come_out():
    sweeper = Sweeper(LATER)
    assert by_name(sweeper.sweep())["priorities"].moved == 0
    publish(card("2026-W45", direction="down"))
    assert [by_name(sweeper.sweep())["priorities"].moved for _ in range(2)] == [1, 0]
    publish(card("2026-W46"))
    assert by_name(sweeper.sweep())["priorities"].moved == 1
