"""The front door of measure."""

from berdampak.measure.contracts import Facts
from berdampak.measure.evidence import ROWS, SALT_BYTES, Part, code_of, gather_rows
from berdampak.measure.evidence_facts import Rows, Scope, facts_of_rows, find_misshapen
from berdampak.measure.evidence_rows import Piece, read_pieces
from berdampak.measure.facts import build_facts
from berdampak.measure.fair.cells import PeerKind, Seen, SeenPeer, cells_of
from berdampak.measure.fair.contracts import Cell, Peer, Standing
from berdampak.measure.fair.rules_expected import expect
from berdampak.measure.fair.rules_peers import stand_among_peers
from berdampak.measure.fair.rules_standing import stand
from berdampak.measure.figures import (
    Dimension,
    Key,
    Measured,
    Row,
    Window,
    codes_of,
    keys_of,
    measure_windows,
    services_of_steps,
)
from berdampak.measure.indicators.contracts import Period, ReadIndex, Reading
from berdampak.measure.indicators.contracts import Scope as IndicatorScope
from berdampak.measure.indicators.reading import read_indicator, read_series_indicator
from berdampak.measure.indicators.rules_series import Figure, days_of, read_series
from berdampak.measure.listing import WHICH, Which, list_rows, list_steps_of, units_of_officers
from berdampak.measure.rollup import roll_up
from berdampak.measure.rules import Z_998, change_score, wilson
from berdampak.measure.watches.contracts import HourCount, Sighting, SurveyCounts
from berdampak.measure.watches.contracts import Question as WatchQuestion
from berdampak.measure.watches.rules_questions import AUDIT_SIZES, ask_of, stand_out
from berdampak.measure.watches.rules_tails import upper_limit
from berdampak.measure.watches.rules_watches import LASTING_OF, WATCHES
from berdampak.measure.watches.seeing import sightings_of
from berdampak.measure.weeks import WeekCut, parse_week, week_name

__all__ = [
    "AUDIT_SIZES",
    "LASTING_OF",
    "ROWS",
    "SALT_BYTES",
    "WATCHES",
    "WHICH",
    "Z_998",
    "Cell",
    "Dimension",
    "Facts",
    "Figure",
    "HourCount",
    "IndicatorScope",
    "Key",
    "Measured",
    "Part",
    "Peer",
    "PeerKind",
    "Period",
    "Piece",
    "ReadIndex",
    "Reading",
    "Row",
    "Rows",
    "Scope",
    "Seen",
    "SeenPeer",
    "Sighting",
    "Standing",
    "SurveyCounts",
    "WatchQuestion",
    "WeekCut",
    "Which",
    "Window",
    "ask_of",
    "build_facts",
    "cells_of",
    "change_score",
    "code_of",
    "codes_of",
    "days_of",
    "expect",
    "facts_of_rows",
    "find_misshapen",
    "gather_rows",
    "keys_of",
    "list_rows",
    "list_steps_of",
    "measure_windows",
    "parse_week",
    "read_indicator",
    "read_pieces",
    "read_series",
    "read_series_indicator",
    "roll_up",
    "services_of_steps",
    "sightings_of",
    "stand",
    "stand_among_peers",
    "stand_out",
    "units_of_officers",
    "upper_limit",
    "week_name",
    "wilson",
]
