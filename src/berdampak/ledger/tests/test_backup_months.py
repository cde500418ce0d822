"""Keys of months: made once, usable without their secret half, and destroyed when their time is over."""

from datetime import UTC, date, datetime, timedelta

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.backup.facade import prune_backups
from berdampak.ledger.backup.months import open_recipient, read_identity
from berdampak.ledger.backup.rules_months import is_over, last_day_kept, month_of, name_backup, parse_name

NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)


def test_a_month_is_told_in_utc():
    jayapura = datetime.fromisoformat("2026-12-01T08:59:59+09:00")
    assert month_of(jayapura) == "2026-11"
    assert month_of(jayapura + timedelta(seconds=1)) == "2026-12"


@pytest.mark.parametrize(
    ("month", "last"),
    [
        ("2026-11", date(2027, 1, 4)),
        ("2026-12", date(2027, 2, 4)),
        ("2028-02", date(2028, 4, 4)),
        ("2026-01", date(2026, 3, 7)),
    ],
)
def test_backups_are_kept_thirty_five_days_after_the_last_day_of_their_month(month, last):
    assert last_day_kept(month) == last
    end = datetime(last.year, last.month, last.day, 23, 59, 59, tzinfo=UTC)
    assert not is_over(month, end)
    assert is_over(month, end + timedelta(seconds=1))


@pytest.mark.parametrize("origin", ["mall.example", "mpp.example/ternate", "A b", "-", "mall-example"])
def test_a_name_is_read_back(origin):
    name = name_backup(origin, NOON)
    assert parse_name(str(name)) == name
    assert name.month == "2026-11"


@pytest.mark.parametrize("name", ["berdampak-a-20261399T000000Z.age", "berdampak-20261120T050000Z.age", "x", ".age"])
def test_another_name_is_no_backup(name):
    assert parse_name(name) is None


def test_the_same_month_has_the_same_key_and_needs_only_its_public_half(tmp_path):
    recipient = open_recipient(tmp_path, "2026-11")
    assert open_recipient(tmp_path, "2026-11") == recipient
    assert (tmp_path / "backup-2026-11.key").stat().st_mode & 0o777 == 0o600
    (tmp_path / "backup-2026-11.key").rename(tmp_path / "away")
    assert open_recipient(tmp_path, "2026-11") == recipient
    assert read_identity(tmp_path / "away").startswith("AGE-SECRET-KEY-1")
    assert open_recipient(tmp_path, "2026-12") != recipient


def test_a_secret_half_alone_gives_its_public_half_back(tmp_path):
    recipient = open_recipient(tmp_path, "2026-11")
    (tmp_path / "backup-2026-11.pub").unlink()
    assert open_recipient(tmp_path, "2026-11") == recipient


@pytest.mark.parametrize("name", ["backup-2026-11.pub", "backup-2026-11.key"])
def test_a_file_that_is_no_key_is_told(tmp_path, name):
    (tmp_path / name).write_text("nothing of the kind")
    (tmp_path / name).chmod(0o600)
    with pytest.raises(BerdampakError) as caught:
        open_recipient(tmp_path, "2026-11")
    assert caught.value.problems[0].id == "ledger.E089"


def test_what_is_over_is_let_go_and_nothing_else(tmp_path):
    keys, folder = tmp_path / "keys", tmp_path / "backups"
    folder.mkdir()
    for month in ("2026-09", "2026-10", "2026-11"):
        open_recipient(keys, month)
    (keys / "backup-2026-10.key").unlink()
    (keys / "backup-2026-10.pub").rename(keys / "backup-2026-08.pub")
    names = [str(name_backup(origin, NOON - timedelta(days=days))) for origin in ("a", "b") for days in (0, 60)]
    for name in [*names, "other-file"]:
        (folder / name).touch()
    pruned = prune_backups(folder, keys, "a", NOON)
    assert pruned.backups == (names[1],)
    assert (pruned.destroyed, pruned.elsewhere) == (("2026-09",), ("2026-08",))
    assert sorted(path.name for path in folder.iterdir()) == sorted([names[0], names[2], names[3], "other-file"])
    assert sorted(path.name for path in keys.iterdir()) == ["backup-2026-11.key", "backup-2026-11.pub"]


def test_a_key_is_overwritten_before_its_name_goes(tmp_path):
    open_recipient(tmp_path, "2026-08")
    other_name = tmp_path / "same-file"
    other_name.hardlink_to(tmp_path / "backup-2026-08.key")
    prune_backups(tmp_path, tmp_path, "a", NOON)
    assert set(other_name.read_bytes()) == {0}
