"""The first administrator is made from the shell; the same again changes nothing."""

import pytest

from berdampak.house.command import main
from berdampak.ledger.tests.own_book import book_in


@pytest.fixture
def book(tmp_path, django_db_blocker, settings):
    settings.VAR, settings.KEYS = tmp_path / "var", tmp_path / "var" / "keys"
    with book_in(tmp_path / "book", django_db_blocker) as connection:
        yield connection


def roles(book):
    with book.cursor() as cursor:
        cursor.execute("select code, role, unit from people_appointment join people_account a on a.id = account_id")
        return cursor.fetchall()


@pytest.mark.database
def test_an_administrator_is_made_once(book, capfd):
    for _ in range(2):
        main(["person", "admin", "--name", "Pengelola", "--email", "pengelola@example.org", "--lang", "en"])
    [(code, role, unit)] = roles(book)
    assert (role, unit) == ("admin", "")
    said = capfd.readouterr().out
    assert f"The account {code} has its role." in said
    assert "@" not in said


@pytest.mark.database
def test_a_role_needs_an_office_of_its_kind(book, capfd):
    with pytest.raises(SystemExit):
        main(["person", "head", "--name", "Wulan", "--email", "wulan@example.org", "--office", "loket-01"])
    assert "[people.E010]" in capfd.readouterr().err
    assert roles(book) == []
