"""Anyone can compute a standing from counts, and is told what is wrong with a table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.kernel.errors import BerdampakError
from berdampak.report.facade import stand_by_hand

HEAD = "peer,service,step,met,of\n"


def test_as_computed_by_hand():
    rows = [f"p{at},ktp,periksa,{met},100" for at, met in enumerate((60, 70, 80, 90, 50))]
    found = stand_by_hand(HEAD + "\n".join(rows), "x.csv")
    assert [(one.code, one.met, one.of) for one in found[:2]] == [("p0", 60, 100), ("p1", 70, 100)]
    assert {one.expected for one in found} == {70.0}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "peer,met,of\na,1,1\n",
        "peer,service,met\na,b,1\n",
        HEAD + "a,b,c,2,1\n",
        HEAD + "a,b,c,x,1\n",
        HEAD + ",b,c,1,1\n",
    ],
)
def test_a_table_that_cannot_be_read_is_told(text):
    with pytest.raises(BerdampakError) as caught:
        stand_by_hand(text, "x.csv")
    assert [problem.id for problem in caught.value.problems] == ["report.E040"]


@given(st.text())
def test_whatever_is_written_there_is_read_or_told(text):
    told = []
    try:
        stand_by_hand(HEAD + text, "x.csv")
    except BerdampakError as error:
        told = [problem.id for problem in error.problems]
    assert set(told) <= {"report.E040"}
