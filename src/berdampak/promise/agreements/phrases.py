"""Targets and numbers of an agreement in words."""

from decimal import Decimal

from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import number_text
from berdampak.promise.agreements import words
from berdampak.promise.agreements.contracts import Aim, Row

NO_UNIT = same("")


def decimal_text(value: Decimal) -> Text:
    """A number with as many decimals as it has."""
    exponent = value.normalize().as_tuple().exponent
    return number_text(value, max(0, -int(exponent)))  # type: ignore[arg-type]


def aim_text(aim: Aim, unit: Text = NO_UNIT) -> Text:
    """A target with its unit."""
    low, high = decimal_text(aim.low), decimal_text(aim.high)
    said = words.EXACT if aim.low == aim.high else words.RANGE
    filled = said.format(value=low, low=low, high=high, unit=unit)
    return Text(filled.id.strip(), filled.en.strip())


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
