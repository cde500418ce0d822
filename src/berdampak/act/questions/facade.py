"""The front door of questions: ask, answer, find, and what was found."""

from berdampak.act.questions.audits import find_audit, find_in_audit, list_audits, list_closed, sum_audits, sweep_audits
from berdampak.act.questions.deeds import (
    answer,
    count_findings,
    find,
    find_question,
    list_findings,
    list_questions,
    list_waiting,
    open_question,
    read_words,
    thing_of,
)
from berdampak.act.questions.weekly import ask_questions, sightings_in
from berdampak.act.questions.words_watches import NAMES as WATCH_NAMES

__all__ = [
    "WATCH_NAMES",
    "answer",
    "ask_questions",
    "count_findings",
    "find",
    "find_audit",
    "find_in_audit",
    "find_question",
    "list_audits",
    "list_closed",
    "list_findings",
    "list_questions",
    "list_waiting",
    "open_question",
    "read_words",
    "sightings_in",
    "sum_audits",
    "sweep_audits",
    "thing_of",
]
