"""Passwords of officers: what is wrong with a new one, and whether one is right."""

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import CommonPasswordValidator

from berdampak.kernel.text import Text
from berdampak.people import words_pages as words
from berdampak.people.models import Account

LENGTH_MIN, LENGTH_MAX = 12, 200


def find_weakness(password: str, account: Account) -> Text | None:
    """What is wrong with a new password, if anything is."""
    if not LENGTH_MIN <= len(password) <= LENGTH_MAX:
        return words.PASSWORD_LENGTH.format(least=LENGTH_MIN, most=LENGTH_MAX)
    small = password.lower()
    if small in CommonPasswordValidator().passwords or len(set(small)) < LENGTH_MIN // 3:
        return words.PASSWORD_COMMON
    if any(part in small for word in account.facts.values() for part in word.lower().split("@")[:1] if len(part) > 3):
        return words.PASSWORD_PERSONAL
    return None


def is_right(account: Account | None, password: str) -> bool:
    """Whether it is the password of the account; takes as long when there is no such account."""
    if account is None or len(password) > LENGTH_MAX or not account.has_usable_password():
        make_password(password[:LENGTH_MAX])
        return False
    return account.check_password(password)
