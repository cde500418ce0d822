"""When cards are seen is read from the pack, and moments in the wrong order are told by line and column."""

from datetime import date

import pytest

from berdampak.promise.contracts_rhythm import Rhythm
from berdampak.promise.facade import after_cut, has_consequences, load_pack
from berdampak.promise.tests.packs import PACK, change, find_one, pointed_at, write_pack


def with_rhythm(folder, words):
    return write_pack(folder, PACK + f"rhythm: {{{words}}}\n")


def test_a_pack_that_says_nothing_keeps_the_usual_rhythm(tmp_path):
    assert load_pack(write_pack(tmp_path)).rhythm == Rhythm("MON 07:00", "WED 07:00", None)


def test_moments_and_the_first_day_of_consequences_are_read(tmp_path):
    pack = load_pack(with_rhythm(tmp_path, "line: MON 08:00, public: THU 09:30, consequences_from: 2026-04-01"))
    assert pack.rhythm == Rhythm("MON 08:00", "THU 09:30", date(2026, 4, 1))


@pytest.mark.parametrize(
    ("words", "id_", "at"),
    [
        ("line: TUE 07:00, public: MON 07:00", "promise.E140", "TUE 07:00"),
        ("public: SAT 07:00", "promise.E140", "SAT 07:00"),
        ("public: FRI 15:00", "promise.E141", "FRI 15:00"),
        ("line: FRI 15:00", "promise.E141", "FRI 15:00"),
        ("line: monday", "promise.E026", "monday"),
        ("consequences_from: soon", "promise.E027", "soon"),
        ("officer: MON 07:00", "promise.E020", "officer"),
    ],
)
def test_what_cannot_be_is_told_at_its_place(tmp_path, words, id_, at):
    found = find_one(with_rhythm(tmp_path, words))
    assert found.id == id_
    assert pointed_at(found).startswith(at)


def test_the_order_is_counted_from_the_end_of_the_week(tmp_path):
    pack = change(PACK, "calendar: id-national\n", "calendar: id-national\nweek_cut: TUE 12:00\n")
    folder = write_pack(tmp_path, pack + "rhythm: {line: WED 07:00, public: MON 07:00}\n")
    assert load_pack(folder).rhythm.public == "MON 07:00"


def test_a_moment_is_so_many_minutes_after_the_week():
    assert after_cut("FRI 15:00", "MON 07:00") == 64 * 60
    assert after_cut("MON 00:00", "MON 07:00") == 7 * 60


def test_nothing_follows_before_its_day(tmp_path):
    pack = load_pack(with_rhythm(tmp_path, "consequences_from: 2026-04-01"))
    assert not has_consequences(pack, date(2026, 3, 31))
    assert has_consequences(pack, date(2026, 4, 1))
    assert not has_consequences(load_pack(write_pack(tmp_path)), date(2099, 1, 1))
