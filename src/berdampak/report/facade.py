"""The front door of the report."""

from berdampak.report.asking import check_code, check_week, get_card, latest_week, parse_subject, weeks_of
from berdampak.report.bundle import Bundle, decode_bundle
from berdampak.report.bundling import make_bundle
from berdampak.report.checking import check_bundle
from berdampak.report.codec import card_schema, decode_card, encode_card
from berdampak.report.compose import compose_cards
from berdampak.report.evidence import Evidence
from berdampak.report.looks import Look, list_looks, record_look
from berdampak.report.names import step_name
from berdampak.report.own import (
    OwnKept,
    find_own,
    find_own_card,
    keep_own_cards,
    list_own_of_unit,
    list_own_weeks,
)
from berdampak.report.published import stream_of as stream_name
from berdampak.report.readings import (
    ReadValue,
    find_value,
    list_public_values,
    list_read_periods,
    list_values,
    periods_with,
    publish_readings,
)
from berdampak.report.rhythm.contracts import Held, How, Objection, ObjectionState, OwnRow, Reason
from berdampak.report.rhythm.objections import (
    answer,
    find_objection,
    list_objections,
    list_to_answer,
    list_uncounted_weeks,
    object_to,
    open_words,
    thing_of,
    withdraw,
)
from berdampak.report.rhythm.problems import problem as rhythm_problem
from berdampak.report.rhythm.publishing import (
    comment,
    find_held,
    find_week_out,
    list_held_weeks,
    list_made_weeks,
    sign,
    state_of,
    sweep_rhythm,
)
from berdampak.report.rhythm.runs import digest_of, is_made
from berdampak.report.rhythm.weekly import Say as SayDone
from berdampak.report.rhythm.weekly import make_week, publish_weeks
from berdampak.report.series.keeping import find_told
from berdampak.report.shelf import Publication, count_cards, find_card, list_cards, list_weeks, publish_cards
from berdampak.report.standing.by_hand import stand_by_hand
from berdampak.report.standing.contracts import FairStanding, StandingKind
from berdampak.report.standing.keeping import compute_standings, find_standing, keep_standings, list_standings

__all__ = [
    "Bundle",
    "Evidence",
    "FairStanding",
    "Held",
    "How",
    "Look",
    "Objection",
    "ObjectionState",
    "OwnKept",
    "OwnRow",
    "Publication",
    "ReadValue",
    "Reason",
    "SayDone",
    "StandingKind",
    "answer",
    "card_schema",
    "check_bundle",
    "check_code",
    "check_week",
    "comment",
    "compose_cards",
    "compute_standings",
    "count_cards",
    "decode_bundle",
    "decode_card",
    "digest_of",
    "encode_card",
    "find_card",
    "find_held",
    "find_objection",
    "find_own",
    "find_own_card",
    "find_standing",
    "find_told",
    "find_value",
    "find_week_out",
    "get_card",
    "is_made",
    "keep_own_cards",
    "keep_standings",
    "latest_week",
    "list_cards",
    "list_held_weeks",
    "list_looks",
    "list_made_weeks",
    "list_objections",
    "list_own_of_unit",
    "list_own_weeks",
    "list_public_values",
    "list_read_periods",
    "list_standings",
    "list_to_answer",
    "list_uncounted_weeks",
    "list_values",
    "list_weeks",
    "make_bundle",
    "make_week",
    "object_to",
    "open_words",
    "parse_subject",
    "periods_with",
    "publish_cards",
    "publish_readings",
    "publish_weeks",
    "record_look",
    "rhythm_problem",
    "sign",
    "stand_by_hand",
    "state_of",
    "step_name",
    "stream_name",
    "sweep_rhythm",
    "thing_of",
    "weeks_of",
    "withdraw",
]
