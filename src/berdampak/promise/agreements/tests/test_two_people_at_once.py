"""Two people at the same moment, each with their own connection: one begins, and what is offered is what stands."""

import threading

import pytest
from django.db import connections
from django.db.utils import ConnectionHandler

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.tests.own_book import book_in
from berdampak.people.tests.cast import make_cast
from berdampak.promise.agreements import facade
from berdampak.promise.agreements.models import AgreementRow
from berdampak.promise.agreements.tests.conftest import some_terms

pytestmark = pytest.mark.database


@pytest.fixture
def book(tmp_path, django_db_blocker):
    with book_in(tmp_path / "book", django_db_blocker) as connection:
        yield connection


@pytest.fixture
def cast(book, clock):  # noqa: ARG001
    return make_cast(clock)


def at_once(book, *works):
    """Run all of them at the same moment; how many were told that somebody else was first."""
    start, refused, settings = threading.Barrier(len(works)), [], dict(book.settings_dict)

    def run(work):
        connections["default"] = ConnectionHandler({"default": settings})["default"]
        try:
            start.wait()
            work()
        except BerdampakError as error:
            refused.append(error)
        finally:
            connections["default"].close()

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return len(refused)


def test_two_presses_begin_one(book, parties, cast, clock):
    refused = at_once(book, *[lambda: facade.open_agreement(parties, cast.agency_head, clock)] * 2)
    assert (refused, AgreementRow.objects.count()) == (1, 1)


def test_a_draft_is_saved_before_it_is_offered_or_not_at_all(book, parties, cast, clock):
    code = facade.open_agreement(parties, cast.agency_head, clock, some_terms())
    at_once(
        book,
        lambda: facade.offer(code, cast.agency_head, clock),
        lambda: facade.save_terms(code, some_terms("50", "50"), cast.wulan),
    )
    agreement = facade.find_agreement(code)
    assert agreement.standing.last.sha256 == facade.hash_text(agreement, 1)
