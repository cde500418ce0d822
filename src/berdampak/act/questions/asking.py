"""Forms of the pages of questions and samples."""

from pathlib import Path

from berdampak.act.asking import Pages, choose, of_fields
from berdampak.act.questions import words

PAGES = Pages(Path(__file__).parent / "templates" / "questions", words, "questions")
show, ask, answering = PAGES.show, PAGES.ask, PAGES.answering
__all__ = ["answering", "ask", "choose", "of_fields", "show"]
