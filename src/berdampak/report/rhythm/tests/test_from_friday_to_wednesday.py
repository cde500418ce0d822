"""A card goes from composed to public: by signature at its moment, by itself after two working days, never before."""

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import open_vault, stream_of
from berdampak.measure.tests.events import at
from berdampak.measure.tests.noted import outage
from berdampak.report.facade import (
    comment,
    find_card,
    find_held,
    find_own,
    list_cards,
    list_own_of_unit,
    list_weeks,
    sign,
    state_of,
    sweep_rhythm,
)
from berdampak.report.published import stream_of as name_of_stream
from berdampak.report.rhythm.tests.weeks import FRIDAY, MONDAY, UNIT, WEDNESDAY, WEEK, local, made

pytestmark = pytest.mark.django_db
STOPPED = [outage(at("11-09", "08:30"), at("11-09", "09:30"), unit=UNIT)]


def sweep(moment, limit=1000):
    return sweep_rhythm(fixed_clock(moment), limit)


def held(moment=MONDAY, kind="unit", code=UNIT):
    return find_held(kind, code, WEEK, moment)


def out(kind="unit", code=UNIT):
    return find_card(kind, code, WEEK)


def kinds_in_the_book(kind="unit", code=UNIT):
    return [entry.kind for entry in stream_of(name_of_stream(kind, code, WEEK))]


def test_on_friday_the_officer_alone_sees_a_card(tmp_path):
    made(tmp_path)
    assert find_own("budi", WEEK) is not None
    assert list_own_of_unit(UNIT, WEEK, FRIDAY) == []
    assert (held(FRIDAY), list_cards(WEEK), list_weeks()) == (None, [], [])


def test_on_monday_the_line_does_and_nobody_else(tmp_path):
    made(tmp_path)
    assert sweep(MONDAY) == 0
    assert held().card.figures.cases.finished == 24
    assert [one.officer for one in list_own_of_unit(UNIT, WEEK, MONDAY)][:2] == ["budi", "dedi"]
    assert list_cards(WEEK) == []


def test_one_minute_before_its_moment_nothing_is_out(tmp_path):
    made(tmp_path)
    assert (sweep(local(18, 6, 59)), list_cards(WEEK)) == (0, [])


def test_unsigned_it_is_out_by_itself_on_wednesday_and_says_so(tmp_path):
    cards = made(tmp_path)
    assert sweep(WEDNESDAY) == cards
    assert (out().how, out().signed_at, out().revision) == ("itself", None, 1)
    assert kinds_in_the_book() == ["card.composed", "card.published"]


def test_a_second_sweep_changes_nothing(tmp_path):
    made(tmp_path)
    sweep(WEDNESDAY)
    assert sweep(WEDNESDAY) == 0
    assert len(stream_of(name_of_stream("unit", UNIT, WEEK))) == 2


def test_a_sweep_that_is_cut_short_goes_on_with_the_next(tmp_path):
    cards = made(tmp_path)
    assert [sweep(WEDNESDAY, 2) for _ in range(cards)] == [2] * (cards // 2) + [cards % 2] + [0] * (
        cards - cards // 2 - 1
    )


def test_signed_it_is_out_at_the_public_moment_and_bears_signature_and_comment(tmp_path):
    made(tmp_path)
    vault = open_vault(tmp_path / "keys")
    comment(held(), "Sistem pembayaran mati dua jam.", "wulan", (), vault, fixed_clock(local(16, 9)))
    sign(held(), "wulan", fixed_clock(local(16, 10)))
    assert sweep(local(17, 12)) == 0
    sweep(WEDNESDAY)
    assert (out().how, out().signed_at, out().comment) == ("signed", local(16, 10), "Sistem pembayaran mati dua jam.")
    assert kinds_in_the_book() == ["card.composed", "card.commented", "card.signed", "card.published"]


def test_the_words_of_a_comment_are_not_in_the_entry(tmp_path):
    made(tmp_path)
    comment(held(), "Rahasia kecil.", "wulan", (), open_vault(tmp_path / "keys"), fixed_clock(MONDAY))
    assert all(b"Rahasia" not in entry.content for entry in stream_of(name_of_stream("unit", UNIT, WEEK)))


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("", "report.E021"),
        ("a" * 401, "report.E021"),
        ("Budi sakit minggu ini.", "report.E022"),
        ("Hubungi " + "1234 " * 4, "report.E023"),
    ],
)
def test_a_comment_that_may_not_be_public_is_refused(tmp_path, words, id_):
    made(tmp_path)
    with pytest.raises(BerdampakError) as caught:
        comment(held(), words, "wulan", ("Budi Santoso",), open_vault(tmp_path / "keys"), fixed_clock(MONDAY))
    assert caught.value.problems[0].id == id_


def test_what_is_out_is_neither_signed_nor_commented_any_more(tmp_path):
    made(tmp_path)
    before = held()
    sweep(WEDNESDAY)
    for deed in (
        lambda: sign(before, "wulan", fixed_clock(WEDNESDAY)),
        lambda: comment(before, "Terlambat.", "wulan", (), open_vault(tmp_path / "keys"), fixed_clock(WEDNESDAY)),
    ):
        with pytest.raises(BerdampakError, match=r"report\.E020"):
            deed()


def test_an_outage_noted_before_it_is_out_makes_another_revision_that_must_be_signed_anew(tmp_path):
    made(tmp_path)
    sign(held(), "wulan", fixed_clock(local(16, 10)))
    assert made(tmp_path, local(16, 11), STOPPED, digest="two")
    now = held(local(16, 11))
    assert (now.revision, now.signed_by, now.corrected) == (2, "", ("outage",))
    sweep(WEDNESDAY)
    assert (out().revision, out().how) == (2, "itself")
    assert [card.revision for card in list_cards(WEEK, ["unit"])] == [2]


def test_an_outage_noted_after_it_is_out_corrects_it_openly_at_once(tmp_path):
    made(tmp_path)
    sweep(WEDNESDAY)
    made(tmp_path, local(19), STOPPED, digest="two")
    assert (out().revision, out().how, out().corrected) == (2, "corrected", ("outage",))


def test_a_week_whose_moment_is_past_is_out_at_once(tmp_path):
    cards = made(tmp_path, local(24))
    assert len(list_cards(WEEK)) == cards
    assert kinds_in_the_book() == ["card.published"]
    assert held(local(24)).state == "published"


def test_a_mall_waits_for_the_units_that_it_shows(tmp_path):
    made(tmp_path)
    made(tmp_path, local(17), STOPPED, digest="two")
    assert sweep(WEDNESDAY, 1) == 1
    assert [found.subject_kind for found in list_cards(WEEK)] == ["unit"]


def test_the_same_facts_again_make_nothing_and_write_nothing(tmp_path):
    made(tmp_path)
    before = state_of("unit", UNIT, WEEK)
    assert made(tmp_path, digest="two") == 0
    assert state_of("unit", UNIT, WEEK) == before


def test_a_card_of_an_officer_is_in_the_book_by_its_hashes_alone(tmp_path):
    made(tmp_path)
    (entry,) = stream_of(name_of_stream("officer", "budi", WEEK))
    assert set(entry.body) == {"card", "rows", "n", "week", "of", "revision"}
    assert entry.body["n"] == len(find_own("budi", WEEK).rows) == 8
