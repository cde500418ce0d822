"""The front door of measure."""

from berdampak.measure.contracts import Facts
from berdampak.measure.facts import build_facts
from berdampak.measure.figures import Dimension, Key, Measured, Row, Window, codes_of, keys_of, measure_windows
from berdampak.measure.listing import WHICH, Which, list_rows
from berdampak.measure.rollup import roll_up
from berdampak.measure.rules import Z_998, change_score, wilson
from berdampak.measure.weeks import WeekCut, parse_week, week_name

__all__ = [
    "WHICH",
    "Z_998",
    "Dimension",
    "Facts",
    "Key",
    "Measured",
    "Row",
    "WeekCut",
    "Which",
    "Window",
    "build_facts",
    "change_score",
    "codes_of",
    "keys_of",
    "list_rows",
    "measure_windows",
    "parse_week",
    "roll_up",
    "week_name",
    "wilson",
]
