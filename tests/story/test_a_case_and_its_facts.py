"""A case worked on in the house, sealed and projected, gives the facts that one counts by hand."""

from dataclasses import replace

import pytest
from django.conf import settings as house

from berdampak.happening.casework import writing
from berdampak.happening.casework.contracts import Advise, Complete, Decide, Gap, Paper, Reply, Return, Take
from berdampak.happening.casework.facade import act, file_case, find_case
from berdampak.happening.casework.tests.town import BUDI, RINA, SARI, SIP, Hands, officer
from berdampak.happening.facade import EventStore, project, rules_of
from berdampak.kernel.places import packs_folder
from berdampak.ledger.facade import open_sealer, read_sealed
from berdampak.measure.facts import build_facts


@pytest.fixture(autouse=True)
def _keys_of_its_own(settings, tmp_path, monkeypatch):
    settings.KEYS = tmp_path / "keys"
    monkeypatch.setattr(writing, "_VAULTS", {})


LACKS = Return("terima", "menunggu-berkas", (Gap("str", "document", "Tidak terbaca"),))


def measured(folder, clock):
    """The facts of what the book holds."""
    open_sealer(house.KEYS, "example.invalid/book", clock).seal()
    store = EventStore(folder)
    pack = house.PACKS.current()
    project(read_sealed, store, "book", rules_of(pack, packs_folder() / "ternate"), clock=clock)
    return build_facts(store.event_set("book"))


def rows(facts, query):
    return facts.connection.execute(query).fetchall()


def work(clock):
    """Filed Tue 3 Feb 9:00; promised in three working days, so Fri 6; the pause takes Thu 5, so Mon 9."""
    number = file_case(SIP, SARI, clock).number
    for moment, command, who in (
        ((2026, 2, 3, 9, 30), Take("terima"), BUDI),
        ((2026, 2, 3, 9, 40), LACKS, BUDI),
        ((2026, 2, 5, 9, 40), Reply(papers=(Paper("str", "f2", "str.pdf"),)), SARI),
        ((2026, 2, 5, 10, 0), Take("terima"), BUDI),
        ((2026, 2, 5, 10, 15), Complete("terima"), BUDI),
        ((2026, 2, 5, 11, 15), Take("verifikasi"), RINA),
        ((2026, 2, 5, 11, 45), Advise("verifikasi", "favourable", "STR berlaku."), RINA),
        ((2026, 2, 9, 10, 45), Take("terbit"), BUDI),
        ((2026, 2, 9, 11, 0), Decide("terbit", "granted"), BUDI),
    ):
        clock.set(*moment)
        act(number, command, who, clock)
    return number


@pytest.mark.django_db
def test_time_is_charged_to_the_unit_where_the_case_lay(tmp_path):
    clock = Hands(2026, 2, 3, 9)
    number = work(clock)
    due = find_case(number, clock).clock.promised_at
    facts = measured(tmp_path, clock)
    (case,) = rows(
        facts,
        "select service, unit, agency, channel, outcome, on_time, returned, due_basis, working_minutes,"
        " epoch_us(due_at) from cases",
    )
    assert case[:8] == ("sip-perawat", "dpmptsp-perizinan", "dpmptsp", "online", "granted", True, 1, "log")
    assert case[9] == int(due.timestamp()) * 1_000_000
    steps = (
        "select step, officer, unit, agency, elapsed_minutes, held_minutes, repeated from steps order by completed_at"
    )
    # The decision: Thu 11:45 to 16:00 without lunch 195, Fri 450, Mon 7:30 to 11:00 is 210.
    assert rows(facts, steps) == [
        ("terima", "budi", "dpmptsp-loket", "dpmptsp", 40, 10, False),
        ("terima", "budi", "dpmptsp-loket", "dpmptsp", 35, 15, True),
        ("verifikasi", "rina", "dinkes-sdmk", "dinkes", 90, 30, False),
        ("terbit", "budi", "dpmptsp-perizinan", "dpmptsp", 855, 15, False),
    ]
    # All but the pause was somebody's: the minutes of the units make up those of the case.
    assert case[8] == 40 + 35 + 90 + 855


@pytest.mark.django_db
def test_two_agencies_asked_at_once_are_each_charged_their_own_wait(tmp_path):
    # Both are asked at 10:00; one answers after 30 minutes, the other after 90.
    clock = Hands(2026, 2, 3, 9)
    number = file_case(replace(SIP, service="balik-nama-tanah", answers={}), SARI, clock).number
    loket, bapenda, survei = (
        officer(unit, unit, agency=agency)
        for unit, agency in (
            ("kantah-pendaftaran", "kantah"),
            ("bapenda-pelayanan", "bapenda"),
            ("kantah-survei", "kantah"),
        )
    )
    for minute, command, who in (
        (30, Take("terima"), loket),
        (60, Complete("terima"), loket),
        (70, Take("bphtb"), bapenda),
        (80, Take("ukur"), survei),
        (90, Advise("bphtb", "favourable", "Lunas."), bapenda),
        (150, Complete("ukur"), survei),
    ):
        clock.set(2026, 2, 3, 9 + minute // 60, minute % 60)
        act(number, command, who, clock)
    steps = "select step, unit, agency, elapsed_minutes, held_minutes from steps order by completed_at"
    assert rows(measured(tmp_path, clock), steps) == [
        ("terima", "kantah-pendaftaran", "kantah", 60, 30),
        ("bphtb", "bapenda-pelayanan", "bapenda", 30, 20),
        ("ukur", "kantah-survei", "kantah", 90, 70),
    ]
