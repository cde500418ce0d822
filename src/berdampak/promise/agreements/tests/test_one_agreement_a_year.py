"""Two people have one agreement a year: a button that is pressed twice begins one, at whatever moment."""

import pytest
from django.db import IntegrityError, transaction

from berdampak.kernel.errors import BerdampakError
from berdampak.promise.agreements import facade
from berdampak.promise.agreements.models import AgreementRow


def test_the_second_is_refused_and_leaves_nothing_in_the_book(parties, cast, clock):
    facade.open_agreement(parties, cast.agency_head, clock)
    with pytest.raises(BerdampakError, match=r"promise\.E139"):
        facade.open_agreement(parties, cast.agency_head, clock, code="pk-second")
    assert facade.standing_of("pk-second") is None


def test_the_database_itself_holds_it(parties, cast, clock):
    facade.open_agreement(parties, cast.agency_head, clock)
    row = AgreementRow.objects.get()
    row.pk = "pk-second"
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_after_the_end_of_one_another_begins(parties, cast, clock, terms):
    code = facade.open_agreement(parties, cast.agency_head, clock, terms)
    facade.offer(code, cast.agency_head, clock)
    for one in (cast.wulan, cast.agency_head):
        facade.sign(code, one, facade.standing_of(code).last.sha256, clock)
    facade.end(code, cast.agency_head, clock)
    assert facade.open_agreement(parties, cast.agency_head, clock) != code
