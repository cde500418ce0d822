"""Live work comes onto the Friday cards: once a week, again when it is corrected, and whole after a crash."""

from datetime import date

import pytest

from berdampak.happening.casework import writing
from berdampak.happening.casework.contracts import Complete, Decide, Take
from berdampak.happening.casework.facade import act, sweep_cases
from berdampak.happening.casework.tests.town import SPPL, Hands, filed, local, officer
from berdampak.house import fridays as fridays_module
from berdampak.house.fridays import Fridays, run_friday, weeks_over
from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.places import packs_folder
from berdampak.ledger.facade import append, open_sealer, stream_of
from berdampak.report.facade import find_card, list_cards, list_standings, sweep_rhythm

pytestmark = pytest.mark.django_db
DEWI = officer("dewi", "dlh-tata-lingkungan", agency="dlh")


@pytest.fixture
def town(settings, tmp_path, monkeypatch):
    """A mall whose silent case of the Monday is granted by law, with one decided and one still open."""
    settings.KEYS, settings.FILES = tmp_path / "keys", tmp_path / "files"
    monkeypatch.setattr(writing, "_VAULTS", {})
    clock = Hands(2026, 11, 2, 9)
    quick = filed(SPPL, clock())
    clock.set(2026, 11, 2, 13)
    act(quick, Take("terima"), DEWI, clock)
    clock.pass_(minutes=20)
    act(quick, Complete("terima"), DEWI, clock)
    act(quick, Take("telaah"), DEWI, clock)
    clock.pass_(minutes=60)
    act(quick, Complete("telaah"), DEWI, clock)
    act(quick, Take("catat"), DEWI, clock)
    act(quick, Decide("catat", "granted"), DEWI, clock)
    filed(SPPL, local(2026, 11, 2, 15))
    clock.set(2026, 11, 11, 9)
    sweep_cases(clock)
    filed(SPPL, local(2026, 11, 12, 9))
    return Fridays(tmp_path / "store", packs_folder() / "ternate")


@pytest.fixture
def seal(settings):
    """Seal what was written."""
    return lambda: open_sealer(settings.KEYS, "mall.example", fixed_clock(local(2026, 11, 13, 14))).seal()


def friday(town, *when, said=None):
    return run_friday(
        town, fixed_clock(local(*when)), lambda words: (said if said is not None else []).append(words.en)
    )


def wednesday(*when):
    return sweep_rhythm(fixed_clock(local(*when)), 1000)


def mall_of(week):
    return find_card("mall", "mpp-ternate", week).card


def test_a_case_that_silence_granted_is_named_on_the_card_of_its_week(town, seal):
    seal()
    assert friday(town, 2026, 11, 13, 16)
    assert wednesday(2026, 11, 18, 7)
    first, second = mall_of("2026-W45").figures.cases, mall_of("2026-W46").figures.cases
    assert (first.filed, first.finished, first.open, first.deemed) == (2, 1, 1, 0)
    assert (second.filed, second.finished, second.open, second.deemed) == (1, 1, 1, 1)
    assert any("dikabulkan menurut hukum" in text.id for text in mall_of("2026-W46").lead)


def test_a_week_is_published_once_however_much_happens_later(town, seal):
    seal()
    assert friday(town, 2026, 11, 13, 16)
    assert friday(town, 2026, 11, 13, 17) == 0
    wednesday(2026, 11, 18, 7)
    before = {card.stream: card.card_sha256 for card in list_cards("2026-W46")}
    filed(SPPL, local(2026, 11, 16, 9))
    seal()
    friday(town, 2026, 11, 20, 16)
    wednesday(2026, 11, 25, 7)
    after = {card.stream: (card.revision, card.card_sha256) for card in list_cards("2026-W46")}
    assert after == {stream: (1, digest) for stream, digest in before.items()}
    assert mall_of("2026-W47").figures.cases.filed == 1


def test_an_outage_that_is_noted_late_makes_the_next_revision(town, seal):
    seal()
    friday(town, 2026, 11, 13, 16)
    outage = {"reaches": "unit", "cause": "power", "by": "wulan", "unit": "dlh-tata-lingkungan"}
    outage |= {"from": "2026-11-02T02:00:00Z", "until": "2026-11-02T03:00:00Z"}
    append("unit:dlh-tata-lingkungan", "outage.recorded", outage, clock=fixed_clock(local(2026, 11, 16, 9)))
    seal()
    assert friday(town, 2026, 11, 16, 10)
    card = find_card("mall", "mpp-ternate", "2026-W45")
    assert (card.revision, card.card.figures.cases.stopped_cases) == (2, 1)


def test_what_is_not_sealed_yet_is_waited_for(town, seal):
    seal()
    filed(SPPL, local(2026, 11, 13, 9))
    said = []
    friday(town, 2026, 11, 13, 16, said=said)
    assert find_card("mall", "mpp-ternate", "2026-W46") is None
    assert any("Run the sealer" in words for words in said)
    seal()
    assert friday(town, 2026, 11, 13, 17)
    assert find_card("mall", "mpp-ternate", "2026-W46") is None


def test_what_must_wait_waits_and_what_is_past_is_out_at_once(town, seal):
    seal()
    friday(town, 2026, 11, 13, 16)
    assert find_card("mall", "mpp-ternate", "2026-W45") is not None
    assert list_cards("2026-W46") == []


def test_no_figure_of_a_week_is_in_the_tree_of_outcomes_before_its_card(town, seal, monkeypatch):
    days = []
    monkeypatch.setattr("berdampak.report.facade.publish_readings", lambda *asked, **_: days.append(asked[4]) or 0)
    seal()
    friday(town, 2026, 11, 13, 16)
    wednesday(2026, 11, 18, 7)
    seal()
    friday(town, 2026, 11, 20, 16)
    assert days == [date(2026, 11, 6), date(2026, 11, 13)]


def test_killed_in_between_it_goes_on_where_it_was(town, seal, monkeypatch):
    seal()
    publish = fridays_module._publish

    def killed(fridays, week, *words, **more):
        if found:
            raise KeyboardInterrupt
        found.append(week)
        return publish(fridays, week, *words, **more)

    found = []
    with monkeypatch.context() as patched:
        patched.setattr(fridays_module, "_publish", killed)
        with pytest.raises(KeyboardInterrupt):
            friday(town, 2026, 11, 13, 16)
    assert friday(town, 2026, 11, 13, 17)
    wednesday(2026, 11, 18, 7)
    assert {week: {card.revision for card in list_cards(week)} for week in ("2026-W45", "2026-W46")} == {
        "2026-W45": {1},
        "2026-W46": {1},
    }


def test_no_week_is_over_before_anything_happened(tmp_path):
    town = Fridays(tmp_path / "store", packs_folder() / "ternate")
    assert list(weeks_over(town, local(2026, 11, 13, 16))) == []


def test_where_everyone_stands_is_sealed_once_a_week(town, seal):
    seal()
    friday(town, 2026, 11, 13, 16)
    seal()
    friday(town, 2026, 11, 13, 17)
    assert [one.code for one in list_standings("2026-W45", "officer")] == ["dewi"]
    (entry,) = stream_of("standings:2026-W45")
    assert (entry.kind, entry.body["n"]) == ("standings.kept", 2)
