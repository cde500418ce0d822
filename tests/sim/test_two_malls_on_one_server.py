"""Roles belong to the whole server: a mall is installed while the mall beside it is making the same ones."""

from contextlib import closing
from threading import Thread

import psycopg
import pytest

from berdampak.ledger.guard import read_sql
from tests.sim.servers import PostgresDatabase, wait_until

WAITING = "select from pg_stat_activity where wait_event_type = 'Lock'"


@pytest.fixture
def server(tmp_path):
    server = PostgresDatabase(tmp_path)
    server.start()
    yield server
    server.stop()


def install(url):
    with psycopg.connect(url) as connection:
        connection.execute(read_sql("postgresql"))
        connection.execute(read_sql("postgresql_guard").replace("{schema}", "public"))


def test_a_role_that_another_mall_makes_meanwhile_is_taken_as_it_is(server):
    failures = []

    def try_to_install():
        try:
            install(server.url())
        except psycopg.Error as error:
            failures.append(error)

    with closing(psycopg.connect(server.url())) as beside, closing(psycopg.connect(server.url())) as watching:
        beside.execute("create role berdampak_app nologin")
        watching.autocommit = True
        meanwhile = Thread(target=try_to_install)
        meanwhile.start()
        wait_until(lambda: watching.execute(WAITING).fetchone() is not None)
        beside.commit()
        meanwhile.join()
    assert failures == []
    with psycopg.connect(server.url()) as connection:
        granted = connection.execute("select has_table_privilege('berdampak_app', 'ledger_entry', 'select')")
        assert granted.fetchone() == (True,)
