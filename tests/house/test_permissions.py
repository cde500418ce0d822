"""Every address is in the table of who may see what, and answers as the table says."""

import itertools
import re

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.facade import import_log
from berdampak.kernel.clock import system_clock
from berdampak.measure.facade import build_facts
from berdampak.report.facade import compose_cards, weeks_of
from berdampak.report.shelf import publish_cards

ROW = re.compile(
    r"^\| `(?P<address>/.*?)` \| `(?P<example>/.*?)` \| (?P<read>\d{3}) \| (?P<other>\d{3}) \|", re.MULTILINE
)
READING = ("get", "head")
OTHERS = ("post", "put", "patch", "delete", "options")
LANGUAGES = ("", "/en")


@pytest.fixture(scope="session")
def rows(root):
    return [match.groupdict() for match in ROW.finditer((root / "docs" / "permissions.md").read_text())]


@pytest.fixture(scope="session")
def cards(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("cards")
    store = EventStore(folder / "store")
    import_log(root / "docs/example.csv", store, map_path=root / "docs/example.yaml", clock=system_clock)
    facts = build_facts(store.event_set(None), scratch=folder)
    return [card for kind in ("whole", "unit", "officer") for card in compose_cards(facts, kind, weeks_of(facts))]


@pytest.fixture
def shelf(db, cards):  # noqa: ARG001
    publish_cards(cards)


def test_every_address_has_a_row_and_every_row_an_address(rows):
    listed = {language + row["address"] for row in rows for language in LANGUAGES}
    assert listed == set(addresses(get_resolver()))


@pytest.mark.django_db
@pytest.mark.usefixtures("shelf")
def test_a_stranger_reads_what_the_table_says_and_nothing_else(rows):
    surprising = list(surprises(rows, READING, "read"))
    assert not surprising, "\n".join(surprising)


@pytest.mark.django_db
@pytest.mark.usefixtures("shelf")
def test_a_stranger_changes_nothing(rows):
    surprising = list(surprises(rows, OTHERS, "other"))
    assert not surprising, "\n".join(surprising)


def surprises(rows, methods, column):
    """Every answer that is not the one in that column of the table."""
    stranger = Client(enforce_csrf_checks=True)
    for row in rows:
        for method, language in itertools.product(methods, LANGUAGES):
            address = language + row["example"]
            status = getattr(stranger, method)(address).status_code
            if status != int(row[column]):
                yield f"{method} {address}: {status}, not {row[column]}"


def addresses(resolver, before="/"):
    """Every address the site answers to, its variables in angle brackets."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, before + str(pattern.pattern))
        else:
            yield readable(before + str(pattern.pattern))


def readable(route):
    """`rapor/<str:week>/` and `^rapor/(?P<week>[^/]+)/\\Z` both as `rapor/<week>/`."""
    named = re.sub(r"\(\?P<(\w+)>[^()]*\)", r"<\1>", re.sub(r"<\w+:", "<", route))
    return named.replace("^", "").replace(r"\Z", "").replace("\\", "")
