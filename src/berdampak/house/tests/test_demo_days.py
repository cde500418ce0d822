"""The demo's days have something for every page to show, and are played once."""

import pytest

from berdampak.happening.casework import writing
from berdampak.happening.casework.facade import cases_of, desk_of, find_case, sweep_cases
from berdampak.happening.casework.models import Case
from berdampak.happening.casework.tests.town import local
from berdampak.happening.queue.models import Ticket
from berdampak.house.commands.demo_ import play
from berdampak.house.demo_people import find_opening, make_people
from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.places import packs_folder
from berdampak.people.accounts import get_account
from berdampak.people.facade import code_now
from berdampak.people.factors import check_second
from berdampak.promise.facade import load_pack
from berdampak.voice.models import ComplaintRow

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
NOW = local(2026, 11, 28, 10)


@pytest.fixture
def pack(settings, tmp_path, monkeypatch):
    settings.VAR, settings.KEYS, settings.FILES = tmp_path, tmp_path / "keys", tmp_path / "files"
    monkeypatch.setattr(writing, "_VAULTS", {})
    return load_pack(packs_folder() / "ternate")


def test_what_was_played_shows_every_turn_a_case_can_take(pack, settings):
    clock = fixed_clock(NOW)
    assert play(pack, clock)
    actors, _ = make_people(pack, settings.VAR, clock)
    sweep_cases(clock)
    cases = cases_of(actors["sari"].code, clock)
    states = {case.state for case in cases}
    assert {"open", "returned", "refused", "withdrawn", "closed"} <= states | {case.outcome for case in cases}
    assert {"granted", "refused", "deemed", "withdrawn"} <= {case.outcome for case in cases}
    asked = {case.number for case in cases if any((s.unit, s.state) == ("dinkes-sdmk", "ready") for s in case.steps)}
    waiting = [case for case in cases if case.number in asked and case.state == "open"]
    assert any(case.clock.promised_at < NOW for case in waiting)
    assert any(case.clock.promised_at > NOW for case in waiting)
    assert desk_of(actors["dewi"], "dlh-tata-lingkungan", clock).waiting
    assert desk_of(actors["budi"], "dpmptsp-loket", clock).with_applicant


def test_the_counter_served_and_citizens_wrote_in(pack):
    play(pack, fixed_clock(NOW))
    assert Ticket.objects.filter(state="served").count() == 18
    assert ComplaintRow.objects.count() == 2


def test_it_is_played_once(pack):
    assert play(pack, fixed_clock(NOW))
    count = Case.objects.count()
    assert not play(pack, fixed_clock(NOW))
    assert Case.objects.count() == count
    assert find_case("TTE-26-0000001", fixed_clock(NOW)) is not None


def test_its_officials_sign_in_with_what_the_console_told(pack, settings):
    actors, made = make_people(pack, settings.VAR, fixed_clock(NOW))
    opening = find_opening(settings.VAR)
    account = get_account(actors["wulan"].code)
    assert (made, account.check_password(opening["password"])) == (True, True)
    assert check_second(account, code_now(opening["secret"]), fixed_clock(NOW))
    assert (settings.VAR / "demo-sign-in.json").stat().st_mode & 0o077 == 0
