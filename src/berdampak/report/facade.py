"""The front door of the report."""

from berdampak.report.asking import check_code, check_week, get_card, latest_week, parse_subject, weeks_of
from berdampak.report.bundle import Bundle, decode_bundle
from berdampak.report.bundling import make_bundle
from berdampak.report.checking import check_bundle
from berdampak.report.codec import card_schema, decode_card, encode_card
from berdampak.report.compose import compose_cards
from berdampak.report.evidence import Evidence
from berdampak.report.looks import Look, list_looks, record_look
from berdampak.report.own import find_own_card, keep_own_cards, list_own_weeks
from berdampak.report.readings import (
    ReadValue,
    find_value,
    list_read_periods,
    list_values,
    periods_with,
    publish_readings,
)
from berdampak.report.shelf import Publication, find_card, list_cards, list_weeks, publish_cards
from berdampak.report.standing.by_hand import stand_by_hand
from berdampak.report.standing.contracts import FairStanding, StandingKind
from berdampak.report.standing.keeping import compute_standings, find_standing, keep_standings, list_standings

__all__ = [
    "Bundle",
    "Evidence",
    "FairStanding",
    "Look",
    "Publication",
    "ReadValue",
    "StandingKind",
    "card_schema",
    "check_bundle",
    "check_code",
    "check_week",
    "compose_cards",
    "compute_standings",
    "decode_bundle",
    "decode_card",
    "encode_card",
    "find_card",
    "find_own_card",
    "find_standing",
    "find_value",
    "get_card",
    "keep_own_cards",
    "keep_standings",
    "latest_week",
    "list_cards",
    "list_looks",
    "list_own_weeks",
    "list_read_periods",
    "list_standings",
    "list_values",
    "list_weeks",
    "make_bundle",
    "parse_subject",
    "periods_with",
    "publish_cards",
    "publish_readings",
    "record_look",
    "stand_by_hand",
    "weeks_of",
]
