"""Targets and numbers of an agreement in words."""

from decimal import Decimal

from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import amount_text, number_text
from berdampak.promise.agreements import words
from berdampak.promise.agreements.contracts import Aim, Row

NO_UNIT = same("")


def decimal_text(value: Decimal) -> Text:
    """A number with as many decimals as it has."""
    return amount_text(value, NO_UNIT)


def aim_text(aim: Aim, unit: Text = NO_UNIT) -> Text:
    """A target with its unit."""
    high = amount_text(aim.high, unit)
    return high if aim.low == aim.high else decimal_text(aim.low) + same("–") + high


def quarters_text(row: Row) -> Text | None:
    """The targets of the quarters that have one."""
    said = [
        words.QUARTER.format(number=number) + same(": ") + aim_text(aim)
        for number, aim in enumerate(row.quarters, 1)
        if aim is not None
    ]
    if not said:
        return None
    aims = Text("; ".join(one.id for one in said), "; ".join(one.en for one in said))
    return words.QUARTER_TARGETS.format(aims=aims)


def budget_text(budget: int) -> Text:
    """Whole rupiah, as they are written in both languages."""
    return words.RUPIAH.format(amount=number_text(budget))
