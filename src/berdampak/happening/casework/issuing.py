"""The paper that a granted application gives: numbered without gaps, found by its word, and revoked when need be."""

import secrets
from datetime import datetime
from zoneinfo import ZoneInfo

from berdampak.happening.casework.counting import take_number
from berdampak.happening.casework.models import Product
from berdampak.happening.casework.rules_state import CaseFile
from berdampak.happening.casework.versions import calendar_of
from berdampak.promise.contracts import Service

WORD_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"
"""Without letters and digits that are taken for one another when read aloud or copied."""
WORD_LENGTH = 20


def issue(case: CaseFile, service: Service, at: datetime) -> dict[str, str]:
    """Issue the product of a case in the transaction that is open; gives its word and its number."""
    product = service.product
    assert product is not None, "the service gives a product"
    local = at.astimezone(ZoneInfo(calendar_of(case).zone))
    seq = take_number(f"product:{service.code}:{local.year}")
    number = product.number.format(year=local.year, month=f"{local.month:02}", seq=seq)
    word = new_word()
    Product.objects.create(
        code=word,
        case_code=case.code,
        number=number,
        issued_at=at,
        valid_until=_years_after(local, product.valid_years) if product.valid_years else None,
        by_law=case.outcome == "deemed",
    )
    return {"code": word, "number": number}


def revoke(code: str, at: datetime) -> None:
    """Mark a product as revoked, in the transaction that is open."""
    Product.objects.filter(code=code, revoked_at=None).update(revoked_at=at)


def new_word() -> str:
    """A word that nobody guesses and anybody can copy."""
    return "".join(secrets.choice(WORD_LETTERS) for _ in range(WORD_LENGTH))


def _years_after(moment: datetime, years: int) -> datetime:
    try:
        return moment.replace(year=moment.year + years)
    except ValueError:  # 29 February
        return moment.replace(year=moment.year + years, day=28)
