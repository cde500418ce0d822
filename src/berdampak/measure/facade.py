"""The front door of measure."""

from berdampak.measure.contracts import Facts
from berdampak.measure.evidence import ROWS, SALT_BYTES, Part, code_of, gather_rows
from berdampak.measure.evidence_facts import Rows, Scope, facts_of_rows, find_misshapen
from berdampak.measure.facts import build_facts
from berdampak.measure.figures import Dimension, Key, Measured, Row, Window, codes_of, keys_of, measure_windows
from berdampak.measure.listing import WHICH, Which, list_rows
from berdampak.measure.rollup import roll_up
from berdampak.measure.rules import Z_998, change_score, wilson
from berdampak.measure.weeks import WeekCut, parse_week, week_name

__all__ = [
    "ROWS",
    "SALT_BYTES",
    "WHICH",
    "Z_998",
    "Dimension",
    "Facts",
    "Key",
    "Measured",
    "Part",
    "Row",
    "Rows",
    "Scope",
    "WeekCut",
    "Which",
    "Window",
    "build_facts",
    "change_score",
    "code_of",
    "codes_of",
    "facts_of_rows",
    "find_misshapen",
    "gather_rows",
    "keys_of",
    "list_rows",
    "measure_windows",
    "parse_week",
    "roll_up",
    "week_name",
    "wilson",
]
