"""The front door of questions: ask, answer, find, and what was found."""

from berdampak.act.questions.deeds import (
    answer,
    count_findings,
    find,
    find_question,
    list_findings,
    list_questions,
    open_question,
    read_words,
    thing_of,
)

__all__ = [
    "answer",
    "count_findings",
    "find",
    "find_question",
    "list_findings",
    "list_questions",
    "open_question",
    "read_words",
    "thing_of",
]
