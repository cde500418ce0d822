"""Several rate the same person in the same moment: each answer is written, and none is asked for twice."""

import pytest

from berdampak.act.appraisal import deeds
from berdampak.act.appraisal.tests.conftest import MARCH, PERIOD, VALUES
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of

pytestmark = pytest.mark.django_db

AS = dict.fromkeys(VALUES, "as")


def given(code):
    return sum(one.kind == "appraisal.feedback" for one in stream_of(f"appraisal:{code}"))


def between(monkeypatch, work):
    """Have something happen between the reading of how it stands and the writing of an answer."""
    write, works = deeds._give, [work]

    def late(*args):
        if works:
            works.pop()()
        write(*args)

    monkeypatch.setattr(deeds, "_give", late)


def test_an_answer_that_comes_at_the_same_moment_takes_nothing_from_another(cast, peers, code, hand, monkeypatch):
    hand.now = MARCH
    deeds.ask(code, PERIOD, cast.wulan, hand)
    first, second = peers[:2]
    between(monkeypatch, lambda: deeds.give(code, PERIOD, second, AS, {}, hand))
    deeds.give(code, PERIOD, first, AS, {}, hand)
    assert given(code) == 2
    with pytest.raises(BerdampakError, match=r"act\.E009"):
        deeds.give(code, PERIOD, first, AS, {}, hand)


def test_an_answer_that_comes_after_the_close_is_not_written(cast, peers, code, hand, monkeypatch):
    hand.now = MARCH
    deeds.ask(code, PERIOD, cast.wulan, hand)
    deeds.give(code, PERIOD, cast.wulan, AS, {}, hand)
    hand.now = MARCH.replace(day=28)
    between(monkeypatch, lambda: deeds.close(code, PERIOD, cast.wulan, hand))
    with pytest.raises(BerdampakError, match=r"act\.E009"):
        deeds.give(code, PERIOD, peers[0], AS, {}, hand)
    assert given(code) == 1
