"""An officer's own card speaks of steps; cases belong to units."""

from berdampak.publish.outlining import outline_card
from berdampak.publish.pictures import draw_pictures
from berdampak.publish.tests.samples import officer_card

CASES = {"filed", "finished", "open", "overdue", "on_time"}


def test_no_headline_and_no_row_is_of_cases():
    outline = outline_card(officer_card(), "id")
    rows = {row.key for table in outline.tables if table.key == "figures" for row in table.rows}
    assert "steps_closed" in rows
    assert not CASES & (rows | {line.key for line in outline.headlines})


def test_the_weeks_show_steps():
    card = officer_card()
    outline = outline_card(card, "id")
    columns = [column.key for table in outline.tables if table.key == "run" for column in table.columns]
    assert columns == ["steps_closed", "per_officer_day"]
    assert [name for name, _ in draw_pictures(card, outline).runs] == [
        "Langkah selesai",
        "Langkah per petugas per hari",
    ]
