"""Forms of the pages of agreements and predikats."""

from pathlib import Path

from berdampak.act.appraisal import words
from berdampak.act.asking import Pages, choose, of_fields

PAGES = Pages(Path(__file__).parent / "templates" / "appraisal", words, "agreements")
show, ask, answering = PAGES.show, PAGES.ask, PAGES.answering
__all__ = ["answering", "ask", "choose", "of_fields", "show"]
