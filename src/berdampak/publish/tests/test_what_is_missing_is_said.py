"""A figure that is not there says why; it is never a zero and never a dash."""

from dataclasses import replace

import pytest

from berdampak.publish.facade import render_card
from berdampak.publish.outlining import outline_card
from berdampak.publish.pictures import draw_pictures
from berdampak.publish.tests import samples
from berdampak.report.contracts import Share, Spread


def shown(card, key, language="id"):
    return next(line.shown for line in outline_card(card, language).headlines if line.key == key)


def with_cases(**figures):
    card = samples.full_card()
    return replace(card, figures=replace(card.figures, cases=replace(card.figures.cases, **figures)))


def test_too_few_cases_read_not_enough_data():
    few = with_cases(on_time=Share(3, 4, None, None, None), finished=4)
    assert shown(few, "on_time") == "data belum cukup"
    assert shown(few, "on_time", "en") == "not enough data"


def test_a_figure_nobody_could_measure_reads_not_measured():
    assert shown(with_cases(worked=None), "worked") == "tidak terukur"
    assert shown(with_cases(worked=None), "worked", "en") == "not measured"


def test_without_a_promise_no_figure_reads_as_kept():
    free = with_cases(on_time=None, overdue=None)
    assert [shown(free, key) for key in ("on_time", "overdue")] == ["tanpa janji", "tanpa janji"]
    assert shown(free, "on_time", "en") == "no promise"


def test_where_no_open_case_has_a_due_date_the_promise_is_not_denied():
    assert shown(with_cases(overdue=None), "overdue") == "tidak ada yang bertenggat"


def test_dates_alone_give_days():
    dated = with_cases(working_minutes=Spread(0, None, None), working_days=Spread(398, 2, 5))
    assert shown(dated, "working_time") == "2 hari kerja"


def test_no_wait_is_the_same_day():
    assert shown(with_cases(calendar_days=Spread(398, 0, 1)), "calendar_days") == "hari yang sama"


@pytest.mark.parametrize("card", [samples.empty_card(), samples.full_card(), samples.mall_card()])
def test_no_cell_is_a_lonely_dash(card):
    cells = [cell.shown for table in outline_card(card, "id").tables for row in table.rows for cell in row.cells]
    assert not {"-", "–", "—", "None", "nan"} & set(cells)


def test_a_row_of_a_small_office_says_so():
    table = outline_card(samples.mall_card(), "id").tables[0]
    assert table.rows[0].withheld is False
    small = replace(samples.mall_card().parts[1], finished=None, open=None, on_time=None, run=())
    row = outline_card(replace(samples.mall_card(), parts=(small,)), "id").tables[0].rows[0]
    assert (row.withheld, row.cells[0].shown) == (True, "kurang dari lima petugas")


def test_a_table_for_people_leaves_out_what_says_nothing():
    empty = outline_card(with_cases(worked=None), "id").readable()
    keys = [row.key for table in empty.tables if table.key == "figures" for row in table.rows]
    assert "filed" in keys
    assert "worked" in keys  # the weeks before knew it


def test_a_table_of_small_offices_alone_still_names_them():
    parts = tuple(
        replace(part, officers=3, finished=None, open=None, on_time=None, run=()) for part in samples.mall_card().parts
    )
    table = outline_card(replace(samples.mall_card(), parts=parts), "id").readable().tables[0]
    assert [row.label for row in table.rows] == ["Dinas Penanaman Modal dan PTSP", "Arsip"]
    assert {row.cells[0].shown for row in table.rows} == {"kurang dari lima petugas"}


def test_a_line_never_mixes_minutes_with_days():
    card = samples.full_card()
    mixed = replace(card.run[0], working_minutes_median=None, working_days_median=77)
    dated = [replace(point, working_minutes_median=None, working_days_median=77) for point in card.run]
    runs = [
        draw_pictures(replace(card, run=tuple(run)), outline_card(card, "id")).runs
        for run in ([mixed, *card.run[1:]], dated)
    ]
    assert "77 hari kerja" not in runs[0][1][1]
    assert "77 hari kerja" in runs[1][1][1]


def test_the_quadrant_is_empty_in_a_week_of_too_few_cases():
    card = samples.full_card()
    card = replace(card, quadrant=replace(card.quadrant, points=card.quadrant.points[:-1]))
    assert draw_pictures(card, outline_card(card, "id")).quadrant == ""


def test_a_service_has_no_officer_days():
    card = samples.full_card()
    steps = replace(card.figures.steps, officer_days=0, closed_per_officer_day=None)
    outline = outline_card(replace(card, figures=replace(card.figures, steps=steps)), "id")
    (row,) = (row for table in outline.tables for row in table.rows if row.key == "officer_days")
    assert row.cells[0].shown == "tidak terukur"


def test_an_office_that_finished_no_case_is_led_by_its_steps():
    card = with_cases(finished=0, on_time=None)
    outline = outline_card(card, "id")
    assert outline.headlines[0].key == "steps_closed"
    assert "filed" not in {line.key for line in outline.headlines}
    assert next(label for label, _ in draw_pictures(card, outline).runs) == "Langkah selesai"


def test_a_line_of_zeros_is_not_drawn():
    card = samples.full_card()
    idle = replace(card, run=tuple(replace(point, finished=0) for point in card.run))
    assert "Selesai" not in {label for label, _ in draw_pictures(idle, outline_card(idle, "id")).runs}


def test_one_day_is_not_many():
    card = with_cases(calendar_days=Spread(40, 1, 2))
    (line,) = (line for line in outline_card(card, "en").headlines if line.key == "calendar_days")
    assert (line.shown, line.detail[-1]) == ("1 day", "9 in 10 within 2 days")


def test_the_place_of_the_quadrant_is_kept_only_for_an_office_with_a_promise():
    words = "Data minggu ini belum cukup untuk gambar ini."
    few, unpromised = (replace(with_cases(on_time=share), quadrant=None) for share in (samples.NO_SHARE, None))
    assert words in render_card(few, "html", "id").decode()
    assert words not in render_card(unpromised, "html", "id").decode()
