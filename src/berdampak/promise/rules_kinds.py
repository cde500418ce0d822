"""How the answer to each kind of question is read; whatever was typed, the answer is a value or a problem."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import phonenumbers

from berdampak.kernel.errors import Problem
from berdampak.kernel.wording import MONTHS, day_text, number_text
from berdampak.promise.contracts import FieldKind, FormField
from berdampak.promise.problems_answers import answer_problem
from berdampak.promise.rules_marks import find_emoji, find_hidden, tidy

Read = tuple[Any, Problem | None]
"""The answer, or what is wrong with it."""
LENGTHS = {"text": 200, "long_text": 5_000, "address": 300, "region": 100, "email": 254}
DIGITS_MAX = 15
_NUMBER = re.compile(r"-?(\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+|\d+)", re.ASCII)
_DATE = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2}|[a-z]+)\s*[-/. ]\s*(\d{4})", re.ASCII | re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@\"<>(),;:\\\[\]]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}", re.I | re.ASCII)
_FILE = re.compile(r"[A-Za-z0-9_-]{1,80}")
_SHORT_MONTH = 3
_WOMAN, _MONTHS, _DAYS = 40, 12, 31


def read_text(field: FormField, value: Any, where: str, today: date) -> Read:  # noqa: ARG001
    """Words: one line, or several where the question asks for many."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return None, answer_problem("E103", where, wanted="text")
    limit = field.max if field.kind in ("text", "long_text") and field.max else LENGTHS[field.kind]
    if len(value) > limit * 4:
        return None, answer_problem("E106", where, length=number_text(len(value)), limit=number_text(limit))
    if wrong := find_wrong_marks(value, where):
        return None, wrong
    text = tidy(value, lines=field.kind in ("long_text", "address"))
    if len(text) > limit:
        return None, answer_problem("E106", where, length=number_text(len(text)), limit=number_text(limit))
    if field.kind in ("text", "long_text") and field.min and len(text) < field.min:
        return None, answer_problem("E107", where, limit=number_text(field.min))
    return text, None


def read_number(field: FormField, value: Any, where: str, today: date) -> Read:  # noqa: ARG001
    """A whole number or an amount in rupiah, with or without marks between thousands."""
    number = value if isinstance(value, int) and not isinstance(value, bool) else _number(value)
    if number is None or abs(number) >= 10**DIGITS_MAX:
        return None, answer_problem("E108", where)
    least = field.min if field.min is not None else 0
    if number < least:
        return None, answer_problem("E109", where, limit=number_text(least))
    if field.max is not None and number > field.max:
        return None, answer_problem("E110", where, limit=number_text(field.max))
    return number, None


def _number(value: Any) -> int | None:
    text = re.sub(r"^rp\.?|\s|,-$", "", _line(value), flags=re.I)
    if len(text) > 2 * DIGITS_MAX or not _NUMBER.fullmatch(text):
        return None
    return int(text.replace(".", "").replace(",", ""))


def read_date(field: FormField, value: Any, where: str, today: date) -> Read:
    """A day: three parts, or one text such as 1995-08-17 or 17/8/1995; a month may be written as a word."""
    day = _day(value)
    if day is None:
        return None, answer_problem("E111", where)
    if field.min is not None and day < (first := years_from(today, field.min)):
        return None, answer_problem("E112", where, limit=day_text(first))
    if field.max is not None and day > (last := years_from(today, field.max)):
        return None, answer_problem("E113", where, limit=day_text(last))
    return day.isoformat(), None


def years_from(today: date, years: int) -> date:
    """The same day so many years on, or back; 29 February becomes the 28th."""
    year = min(max(today.year + years, date.min.year), date.max.year)
    try:
        return today.replace(year=year)
    except ValueError:
        return today.replace(year=year, day=28)


def _day(value: Any) -> date | None:
    if isinstance(value, dict):
        parts = [_line(value.get(part)) for part in ("day", "month", "year")]
    else:
        text = _line(value)
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            parts = text.split("-")[::-1]
        else:
            found = _DATE.fullmatch(text)
            parts = list(found.groups()) if found else []
    try:
        day, month, year = parts
        return date(int(_digits(year, 4)), _month(month), int(_digits(day)))
    except ValueError:
        return None


def _digits(text: str, least: int = 1) -> str:
    return text if text.isascii() and text.isdigit() and least <= len(text) <= 4 else ""


def _month(text: str) -> int:
    if _digits(text):
        return int(text)
    if len(text) < _SHORT_MONTH:
        return 0
    names = [[name.lower() for name in MONTHS[language]] for language in ("id", "en")]
    return next((at + 1 for one in names for at, name in enumerate(one) if name.startswith(text.lower())), 0)


def read_choice(field: FormField, value: Any, where: str, today: date) -> Read:  # noqa: ARG001
    """One of the choices, by its code."""
    known = {choice.code for choice in field.choices}
    if not isinstance(value, str) or value not in known:
        return None, answer_problem("E114", where)
    return value, None


def read_choices(field: FormField, value: Any, where: str, today: date) -> Read:  # noqa: ARG001
    """Several of the choices, in the order in which they are offered."""
    given = [value] if isinstance(value, str) else value
    known = [choice.code for choice in field.choices]
    if not isinstance(given, list) or not all(isinstance(one, str) and one in known for one in given):
        return None, answer_problem("E114", where)
    picked = [code for code in known if code in given]
    if field.min is not None and len(picked) < field.min:
        return None, answer_problem("E115", where, limit=number_text(field.min))
    if field.max is not None and len(picked) > field.max:
        return None, answer_problem("E116", where, limit=number_text(field.max))
    return picked, None


def read_yes_no(field: FormField, value: Any, where: str, today: date) -> Read:  # noqa: ARG001
    """Yes or no, as `yes` and `no`."""
    if isinstance(value, bool):
        return ("yes" if value else "no"), None
    if value in ("yes", "no"):
        return value, None
    return None, answer_problem("E114", where)


def read_phone(field: FormField, value: Any, where: str, today: date) -> Read:  # noqa: ARG001
    """A telephone number, as +62…; one without a country is of Indonesia."""
    text = _line(value)
    try:
        number = phonenumbers.parse(text, "ID") if len(text) <= 40 else None
    except phonenumbers.NumberParseException:
        number = None
    if number is None or number.extension or not phonenumbers.is_valid_number(number):
        return None, answer_problem("E117", where)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), None


def read_email(field: FormField, value: Any, where: str, today: date) -> Read:
    """An e-mail address."""
    text, wrong = read_text(field, value, where, today)
    if wrong:
        return None, wrong
    if not _EMAIL.fullmatch(text) or ".." in text:
        return None, answer_problem("E118", where)
    name, _, host = text.rpartition("@")
    return f"{name}@{host.lower()}", None


def read_identity(field: FormField, value: Any, where: str, today: date) -> Read:  # noqa: ARG001
    """An identity number of sixteen digits, without the marks that people put between them."""
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else _line(value)
    digits = re.sub(r"[\s.\-]", "", text)
    if not re.fullmatch(r"\d{16}", digits, re.ASCII):
        written = min(sum(mark.isdigit() for mark in digits), 99)
        return None, answer_problem("E119", where, count=written)
    return digits, None


def has_odd_birthday(digits: str) -> bool:
    """Whether the seventh to tenth digits are no day and month; a woman's day counts 40 more."""
    day, month = int(digits[6:8]), int(digits[8:10])
    return not (1 <= month <= _MONTHS and 1 <= (day - _WOMAN if day > _WOMAN else day) <= _DAYS)


def read_file(field: FormField, value: Any, where: str, today: date) -> Read:  # noqa: ARG001
    """The code of a file that was kept."""
    if isinstance(value, str) and _FILE.fullmatch(value):
        return value, None
    return None, answer_problem("E120", where)


def find_wrong_marks(value: str, where: str) -> Problem | None:
    """What is wrong with the characters of a text, if anything."""
    if find_hidden(value):
        return answer_problem("E104", where)
    return answer_problem("E105", where) if find_emoji(value) else None


def is_blank(value: Any) -> bool:
    """Whether nothing was answered: no text, no part of a date, nothing picked, no row with anything in it."""
    if isinstance(value, dict):
        return all(_is_empty(part) for part in value.values())
    if isinstance(value, list):
        return all(is_blank(row) if isinstance(row, dict) else _is_empty(row) for row in value)
    return _is_empty(value)


def _is_empty(value: Any) -> bool:
    if isinstance(value, dict):
        return _all_empty(value.values())
    return value is None or value == [] or (isinstance(value, str) and not value.strip())


def _all_empty(values: Iterable[Any]) -> bool:
    return all(value is None or (isinstance(value, str) and not value.strip()) for value in values)


def _line(value: Any) -> str:
    """What was typed as one short line; nothing when it is no text, or has characters that cannot be kept."""
    if not isinstance(value, str) or len(value) > LENGTHS["text"] or find_hidden(value):
        return ""
    return " ".join(value.split())


READERS: dict[FieldKind, Callable[[FormField, Any, str, date], Read]] = {
    "text": read_text,
    "long_text": read_text,
    "address": read_text,
    "region": read_text,
    "number": read_number,
    "money": read_number,
    "date": read_date,
    "choice": read_choice,
    "choices": read_choices,
    "yes_no": read_yes_no,
    "phone": read_phone,
    "email": read_email,
    "identity": read_identity,
    "file": read_file,
}
