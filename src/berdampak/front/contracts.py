"""What rooms that answer requests need of the joinery: a page, and the language and address it has."""

from berdampak.front.page import Entry, Visitor, address_of, language_of, menus, render_page

__all__ = ["Entry", "Visitor", "address_of", "language_of", "menus", "render_page"]
