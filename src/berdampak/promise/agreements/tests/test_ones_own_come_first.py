"""However many agreements somebody may read, none of their own is left out."""

from dataclasses import replace

from berdampak.promise.agreements import facade


def test_own_agreements_come_before_those_of_the_office(parties, cast, clock):
    own = {facade.open_agreement(replace(parties, year=year), cast.agency_head, clock) for year in (2024, 2025)}
    other = replace(parties, superior=cast.wulan.code, subordinate=cast.budi.code, scope_kind="officer")
    of_office = facade.open_agreement(other, cast.wulan, clock)
    assert [one.code for one in facade.list_agreements(cast.agency_head, most=1)][2:] == [of_office]
    assert {one.code for one in facade.list_agreements(cast.agency_head, most=0)} == own
    assert {one.code for one in facade.list_own(cast.budi)} == {of_office}
