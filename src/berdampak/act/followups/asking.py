"""Forms of the pages of follow-ups."""

from pathlib import Path

from berdampak.act.asking import Pages, choose, of_fields
from berdampak.act.followups import words

PAGES = Pages(Path(__file__).parent / "templates" / "followups", words, "followups")
show, ask, answering = PAGES.show, PAGES.ask, PAGES.answering
__all__ = ["answering", "ask", "choose", "of_fields", "show"]
