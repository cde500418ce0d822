"""What rooms that answer requests need of the joinery: a page, its language and address, and questions to ask on it."""

from berdampak.front.answering import View, answering
from berdampak.front.fields import Field, FieldError, Option, Row, list_errors, mark
from berdampak.front.page import Entry, Menu, Visitor, address_of, language_of, menus, render_page
from berdampak.front.typed import typed

__all__ = [
    "Entry",
    "Field",
    "FieldError",
    "Menu",
    "Option",
    "Row",
    "View",
    "Visitor",
    "address_of",
    "answering",
    "language_of",
    "list_errors",
    "mark",
    "menus",
    "render_page",
    "typed",
]
