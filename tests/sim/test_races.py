"""However many append at once: no number twice, none left out, and one result for one key."""

import pytest

from tests.sim.racing import race_appends, race_keys

VENDORS = ("sqlite", "postgresql")


@pytest.mark.parametrize("vendor", VENDORS)
def test_racing_appends_take_every_number_once(vendor):
    assert race_appends(vendor, processes=2, count=1_200) == (1_200, [])


@pytest.mark.parametrize("vendor", VENDORS)
def test_racing_posts_with_one_key_have_one_result(vendor):
    assert race_keys(vendor, processes=3, keys=40) == []
