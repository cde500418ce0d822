"""A calendar file that is wrong says where, what, why and what to do, all at once."""

from pathlib import Path

import pytest

from berdampak.calendar.facade import calendar_names, load_calendar
from berdampak.kernel.errors import BerdampakError

GOOD = """\
calendar: small
version: "1"
name: {id: Kecil, en: Small}
zone: Asia/Jayapura
first: 2026-01-01
last: 2026-12-31
grounds:
  rule: {reference: Rule 1, status: sourced}
hours:
  ground: rule
  monday-friday: 08:00-12:00, 13:00-16:00
periods:
  - name: {id: Pendek, en: Short}
    first: 2026-02-01
    last: 2026-02-10
    ground: rule
    hours: {monday: "09:00-12:00"}
days_off:
  - kind: holiday
    ground: rule
    dates:
      2026-08-17: {id: Merdeka, en: Independence}
"""


def written(folder: Path, text: str, name: str = "small") -> Path:
    path = folder / f"{name}.yaml"
    path.write_text(text)
    return path


def problems_of(path: Path) -> list[tuple[str, str]]:
    with pytest.raises(BerdampakError) as caught:
        load_calendar(path)
    return [(problem.id, problem.where.removeprefix(f"{path}")) for problem in caught.value.problems]


def test_a_good_file_loads_by_its_path_and_by_its_name_in_a_folder(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    assert load_calendar(path) == load_calendar("small", folders=(tmp_path,))
    assert "small" in calendar_names(folders=(tmp_path,))


@pytest.mark.parametrize(
    ("old", "new", "problem", "place"),
    [
        ("zone: Asia/Jayapura", "zone: Asia/Ternate", "E006", ":4:1"),
        ("zone: Asia/Jayapura", "zone: 9", "E005", ":4:1"),
        ("zone: Asia/Jayapura", "zone:", "E005", ":4:1"),
        ("zone: Asia/Jayapura", "zona: Asia/Jayapura", "E003", ":4:1"),
        ('version: "1"\n', "", "E004", ":1:1"),
        ('version: "1"', "version: 1", "E005", ":2:1"),
        ("{id: Kecil, en: Small}", "{id: Kecil}", "E005", ":3:1"),
        ("last: 2026-12-31", "last: 31 Desember", "E005", ":6:1"),
        ("last: 2026-12-31", "last: 2025-12-31", "E008", ":6:1"),
        ("last: 2026-12-31", "last: 2126-12-31", "E008", ":5:1"),
        ("monday-friday: 08:00-12:00, 13:00-16:00", "monday-friday: 08:00-13:00, 12:00-16:00", "E007", ":11:3"),
        ("monday-friday: 08:00-12:00, 13:00-16:00", "monday-friday: 08:00-08:00", "E007", ":11:3"),
        ("monday-friday: 08:00-12:00, 13:00-16:00", "monday-friday: 8 to 4", "E005", ":11:3"),
        ("monday-friday: 08:00-12:00, 13:00-16:00", "monday-friday: 08:00-24:30", "E005", ":11:3"),
        ("monday-friday: 08:00-12:00", "friday: 08:00-11:00\n  monday-friday: 08:00-12:00", "E009", ":12:3"),
        ("monday-friday: 08:00", "senin: 08:00", "E003", ":11:3"),
        ("  ground: rule\n  monday", "  ground: other\n  monday", "E010", ":10:3"),
        ("  ground: rule\n  monday", "  ground: [rule]\n  monday", "E010", ":10:3"),
        ("status: sourced", "status: sure", "E005", ":8:29"),
        ("    last: 2026-02-10", "    last: 2027-02-10", "E008", ":14:5"),
        ("kind: holiday", "kind: feast", "E005", ":19:5"),
        ("2026-08-17:", "2027-08-17:", "E008", ":22:7"),
        ("2026-08-17:", "tujuhbelasan:", "E005", ":22:7"),
        ("calendar: small", "calendar: small\nextends: nothing", "E011", ":2:1"),
        ("calendar: small", "calendar: small\ncalendar: big", "E002", ":2:1"),
        ("calendar: small", "calendar: [small", "E002", ":2:8"),
    ],
)
def test_a_mistake_is_found_at_its_line_and_column(
    tmp_path: Path, old: str, new: str, problem: str, place: str
) -> None:
    assert old in GOOD
    assert (f"calendar.{problem}", place) in problems_of(written(tmp_path, GOOD.replace(old, new, 1)))


def test_a_date_listed_twice_and_periods_that_overlap_are_found(tmp_path: Path) -> None:
    again = "  - kind: closure\n    ground: rule\n    dates: {2026-08-17: {id: Tutup, en: Closed}}\n"
    assert problems_of(written(tmp_path, GOOD + again, "twice")) == [("calendar.E009", ":25:13")]
    start, end = GOOD.index("  - name"), GOOD.index("days_off:")
    overlapping = GOOD[:end] + GOOD[start:end] + GOOD[end:]
    assert problems_of(written(tmp_path, overlapping, "overlap")) == [("calendar.E008", ":19:5")]


def test_all_mistakes_are_told_in_one_run(tmp_path: Path) -> None:
    text = GOOD.replace("Asia/Jayapura", "Mars").replace("kind: holiday", "kind: feast").replace("08:00-12:00", "noon")
    assert [problem for problem, _ in problems_of(written(tmp_path, text))] == [
        "calendar.E006",
        "calendar.E005",
        "calendar.E005",
    ]


def test_calendars_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    for name, base in (("one", "two"), ("two", "one")):
        written(tmp_path, f'extends: {base}\ncalendar: {name}\nversion: "1"\nname: {{id: A, en: A}}\n', name)
    assert ("calendar.E011", ":1:1") in [
        (problem, place.removeprefix(str(tmp_path / "two.yaml")))
        for problem, place in problems_of(tmp_path / "one.yaml")
    ]


def test_a_calendar_may_not_reach_beyond_the_one_it_extends(tmp_path: Path) -> None:
    written(tmp_path, GOOD, "base")
    child = 'extends: base\ncalendar: child\nversion: "1"\nname: {id: A, en: A}\nfirst: 2025-01-01\n'
    assert problems_of(written(tmp_path, child, "child")) == [("calendar.E008", ":5:1")]


@pytest.mark.parametrize("content", [b"", b"- a\n", b"\xff\xfe", b"\x00", b"a: &a [*a]\n", b"calendar: {"])
def test_a_file_that_is_no_calendar_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.yaml"
    path.write_bytes(content)
    assert problems_of(path)


@pytest.mark.parametrize("name", ["id-atlantis", "", "a" * 5_000, "nowhere/at/all.yaml", "\0"])
def test_an_unknown_name_lists_the_names_there_are(name: str) -> None:
    with pytest.raises(BerdampakError, match=r"id-ternate.*calendar\.E001"):
        load_calendar(name)
