"""Steps and places that do not fit are refused with a sentence, not counted wrongly."""

import pyarrow as pa
import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.measure.rollup import roll_up
from berdampak.measure.tests.rollup_by_hand import PLACES, write_steps


@pytest.mark.parametrize("officer", [41, 6, -1, -3, 2**31 - 1, None])
def test_an_officer_of_no_unit_is_refused(tmp_path, officer):
    path = write_steps(tmp_path / "steps.parquet", [(7, 1, True), (officer, 1, True)])
    with pytest.raises(BerdampakError, match=r"steps\.parquet: .* \[measure\.E010\]"):
        roll_up([path], PLACES)


def test_negative_minutes_are_refused(tmp_path):
    path = write_steps(tmp_path / "steps.parquet", [(7, None, True), (7, -1, True)])
    with pytest.raises(BerdampakError, match=r"measure\.E010"):
        roll_up([path], PLACES)


@pytest.mark.parametrize(
    ("places", "where"),
    [
        ({"officer": [1, 1], "unit": [1, 2]}, "officer"),
        ({"officer": [1, 2], "unit": [5, 5], "agency": [1, 2]}, "unit"),
        ({"officer": [1, 2, 3], "unit": [5, 6, 5], "agency": [1, 1, 2]}, "unit"),
        ({"officer": [1, None], "unit": [1, 2]}, "0 …"),
        ({"officer": [1, -2], "unit": [1, 2]}, "0 …"),
        ({"officer": [1, 2**31 - 1], "unit": [1, 2]}, "0 …"),
        ({"officer": ["Budi"], "unit": [1]}, "0 …"),
        ({"officer": pa.array([], pa.int32())}, "0 …"),
    ],
)
def test_places_that_do_not_nest_are_refused(places, where):
    with pytest.raises(BerdampakError, match=rf"^{where}.*measure\.E011"):
        roll_up([], pa.table(places))
