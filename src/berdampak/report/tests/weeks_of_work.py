"""Some weeks of work of a small front desk, for the tests of this room."""

from datetime import timedelta
from typing import Any

from berdampak.measure.tests.events import at, event


def week_of_work(monday: str, done: int, late: int, hours: int = 1) -> list[dict[str, Any]]:
    """So many cases filed and decided on one Monday, the last `late` of them past their due moment."""
    rows = []
    for number in range(done):
        filed = at(monday, "08:00") + timedelta(minutes=number)
        decided = filed + timedelta(hours=hours)
        due = decided + timedelta(minutes=-1 if number >= done - late else 1)
        case = f"{monday}-{number}"
        rows.append(event(case, "file", filed, due=due, officer="budi"))
        rows.append(event(case, "decide", decided, closes=True, officer="wulan"))
    return rows
