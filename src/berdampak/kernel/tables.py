"""Tables for spreadsheets."""

from typing import TypeVar

Value = TypeVar("Value")
FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")


def guard_formula(value: Value) -> Value | str:
    """A text that a spreadsheet would run as a formula, with an apostrophe before it; anything else as it is."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_MARKS) else value
