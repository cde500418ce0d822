"""Numbers and targets are read as people of each language write them, or not at all."""

from decimal import Decimal

import pytest

from berdampak.promise.agreements.contracts import Aim
from berdampak.promise.agreements.rules_terms import read_aim, read_money, read_number


@pytest.mark.parametrize(
    ("written", "language", "value"),
    [("87,5", "id", "87.5"), ("87.5", "id", "87.5"), ("1.500", "id", "1500"), ("1.500,25", "id", "1500.25"),
     ("1,500", "en", "1500"), ("87.5", "en", "87.5"), (" 90 % ", "id", "90"), ("0", "id", "0")],
)  # fmt: skip
def test_a_number_is_read(written, language, value):
    assert read_number(written, language) == Decimal(value)


@pytest.mark.parametrize("written", ["", "-1", "1,2,3", "satu", "1e5", "٣", "9" * 40, "1.23456", "NaN", "1 2"])
def test_what_is_no_number_is_refused(written):
    with pytest.raises(ValueError, match=r"."):
        read_number(written, "id")


@pytest.mark.parametrize("written", ["80–95", "80 - 95", "80 sampai 95", "80 s.d. 95", "80 to 95"])
def test_a_range_is_read(written):
    assert read_aim(written, "id") == Aim(Decimal(80), Decimal(95))


def test_a_range_goes_upwards():
    with pytest.raises(ValueError, match=r"."):
        read_aim("95–80", "id")


@pytest.mark.parametrize("written", ["Rp 1.595.757.500", "1595757500", "Rp1.595.757.500,00", "1.595.757.500,-"])
def test_rupiah_are_read(written):
    assert read_money(written) == 1_595_757_500
