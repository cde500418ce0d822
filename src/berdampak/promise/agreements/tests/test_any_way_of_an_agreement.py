"""Whatever two people do: rows are the fold of the book, what was signed never changes, and both signed the same."""

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from berdampak.kernel.errors import BerdampakError
from berdampak.promise.agreements import deeds
from berdampak.promise.agreements.models import AgreementRow
from berdampak.promise.agreements.tests.conftest import some_terms

DEEDS = st.sampled_from(["save", "undo", "offer", "take_back", "sign", "revise", "end"])


@pytest.mark.django_db
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(DEEDS, st.booleans(), st.integers(50, 99)), max_size=14))
def test_fold_and_rows_agree_and_signed_is_never_changed(parties, cast, clock, steps):
    AgreementRow.objects.all().delete()
    code = deeds.open_agreement(parties, cast.agency_head, clock, some_terms())
    signed = {}
    for deed, by_superior, percent in steps:
        by = cast.agency_head if by_superior else cast.wulan
        with contextlib.suppress(BerdampakError):
            do(code, deed, by, clock, str(percent))
        now = deeds.find_agreement(code)
        row = AgreementRow.objects.get(code=code)
        assert row.state == now.standing.last.state
        assert row.in_force == (now.standing.in_force.number if now.standing.in_force else None)
        for version in now.standing.versions:
            if len(version.signatures) == 2:
                assert {one for one, _ in version.signatures} == {parties.superior, parties.subordinate}
                assert version.sha256 == deeds.hash_text(now, version.number)
                assert signed.setdefault(version.number, version.sha256) == version.sha256
    assert sum(one.state == "signed" for one in deeds.standing_of(code).versions) <= 1


def do(code, deed, by, clock, percent):
    if deed == "save":
        deeds.save_terms(code, some_terms(percent, percent), by)
    elif deed == "undo":
        deeds.undo(code, by)
    elif deed == "sign":
        deeds.sign(code, by, deeds.standing_of(code).last.sha256, clock)
    else:
        getattr(deeds, deed)(code, by, clock)
