"""What the application's own connection can do to the book: nothing that is not refused, or caught before it counts."""

import json

import pytest

from tests.sim.servers import fresh_database, run_python

RUN = "import django; django.setup(); from tests.sim.tampering import main; main({what!r}, {database!r})"


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def do(request, tmp_path_factory):
    """Does something in a process of its own, as some role, on a book of that database."""
    folder = tmp_path_factory.mktemp(request.param)
    database = fresh_database(request.param, folder)

    def run(what, role="berdampak"):
        code = RUN.format(what=what, database=database.url())
        return json.loads(run_python(database, folder, "-W", "ignore", "-c", code, role=role))

    try:
        run("fill")
        run.vendor = request.param
        yield run
    finally:
        database.stop()


def require_harmless(told):
    assert [name for name, came in told.items() if came.startswith("DONE")] == []
    assert sum(came.startswith("refused") for came in told.values()) > 20


def test_tampering_is_refused_or_caught(do):
    require_harmless(do("tamper", role="web"))


def test_tampering_is_refused_or_caught_after_every_migration(do):
    assert set(do("migrations")) == {""}
    require_harmless(do("tamper", role="web"))


def test_a_table_that_a_migration_rebuilt_is_guarded_again(do):
    another, rebuilt, migrated = do("rebuild")
    assert another == migrated == ""
    assert ("ledger.E006" in rebuilt) == (do.vendor == "sqlite"), "PostgreSQL keeps triggers"
    require_harmless(do("tamper", role="web"))


def test_words_that_the_database_lets_by_are_caught(do):
    if do.vendor == "postgresql":
        assert do("forge", role="web").startswith("caught by the verifier")
