"""The front door of appraisal: what was reached of agreements, what was missed, and the predikat of a period."""

from berdampak.act.appraisal.achieving import Achieved, Held, achieve
from berdampak.act.appraisal.deeds import Appraisal, ask, close, decide, find_appraisal, give, periods_of, respond, set_
from berdampak.act.appraisal.missing import Missed, list_missed
from berdampak.act.appraisal.rules_course import Course, Ratings
from berdampak.act.appraisal.rules_feedback import Answer, Value
from berdampak.act.appraisal.waiting import list_waiting

__all__ = [
    "Achieved",
    "Answer",
    "Appraisal",
    "Course",
    "Held",
    "Missed",
    "Ratings",
    "Value",
    "achieve",
    "ask",
    "close",
    "decide",
    "find_appraisal",
    "give",
    "list_missed",
    "list_waiting",
    "periods_of",
    "respond",
    "set_",
]
