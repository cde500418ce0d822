"""The file of a backup: it gives back what went in, or says that it is damaged and gives nothing."""

import io
import json
import os
import tarfile

import pytest
from pyrage import decrypt, encrypt, x25519

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.backup.archive import Member, is_safe, read_archive, write_archive

IDENTITY = x25519.Identity.generate()
RECIPIENT = str(IDENTITY.to_public())


def silent(_done, _whole):
    pass


def written(folder, contents, progress=silent):
    """The bytes of a backup of these contents."""
    members = []
    for name, content in contents.items():
        path = folder / f"from-{len(members)}"
        path.write_bytes(content)
        members.append(Member(name, path))
    target = io.BytesIO()
    write_archive(target, RECIPIENT, members, {"v": 1}, progress)
    return target.getvalue()


def read(folder, content, identities=(str(IDENTITY),)):
    path, into = folder / "backup.age", folder / "into"
    path.write_bytes(content)
    into.mkdir(exist_ok=True)
    return read_archive(path, identities, into, silent, "2026-11")


def problem_of(work, *words):
    with pytest.raises(BerdampakError) as caught:
        work(*words)
    return caught.value.problems[0]


def packed(*members):
    """A tar that somebody with the public key made."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as tar:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    return encrypt(target.getvalue(), [x25519.Recipient.from_str(RECIPIENT)])


CONTENTS = {"database": os.urandom(300_000), "store/a/part.parquet": b"rows", "store/empty": b""}


def test_what_went_in_comes_out(tmp_path):
    told = []
    content = written(tmp_path, CONTENTS, lambda done, whole: told.append((done, whole)))
    manifest = read(tmp_path, content)
    assert {each["name"]: each["bytes"] for each in manifest["members"]} == {k: len(v) for k, v in CONTENTS.items()}
    for name, inside in CONTENTS.items():
        assert (tmp_path / "into" / name).read_bytes() == inside
    assert told[-1] == (300_004, 300_004)


def test_nothing_can_be_read_in_it(tmp_path):
    content = written(tmp_path, {"store/a": b"a sentence that would be recognised"})
    assert b"sentence" not in content
    assert b"store" not in content
    assert b"sentence" in decrypt(content, [IDENTITY])


def test_any_changed_byte_is_noticed(tmp_path):
    content = written(tmp_path, {"a": b"x" * 500})
    for at in [*range(200), *range(200, len(content), 401), len(content) - 1]:
        changed = bytearray(content)
        changed[at] ^= 1
        assert problem_of(read, tmp_path, bytes(changed)).id in ("ledger.E080", "ledger.E081"), at
        for path in (tmp_path / "into").iterdir():
            path.unlink()


@pytest.mark.parametrize("size", [0, 1, 50, 190, 70_000, 140_000, -1])
def test_a_backup_cut_short_is_noticed(tmp_path, size):
    assert problem_of(read, tmp_path, written(tmp_path, CONTENTS)[:size]).id == "ledger.E080"


def test_something_added_at_the_end_is_noticed(tmp_path):
    assert problem_of(read, tmp_path, written(tmp_path, CONTENTS) + b"more").id == "ledger.E080"


def test_the_key_of_another_month_is_told_with_the_name_of_the_right_one(tmp_path):
    content = written(tmp_path, CONTENTS)
    for identities in ([], [str(x25519.Identity.generate())]):
        problem = problem_of(read, tmp_path, content, identities)
        assert problem.id == "ledger.E081"
        assert "backup-2026-11.key" in problem.now.en


@pytest.mark.parametrize("name", ["../outside", "/outside", "a/../../outside", "", "a/./b", "a\\b"])
def test_a_member_that_would_leave_the_folder_is_refused(tmp_path, name):
    assert not is_safe(name)
    assert problem_of(read, tmp_path, packed((name, b"x"))).id == "ledger.E080"
    assert not (tmp_path / "outside").exists()


MEMBER = {"name": "a", "bytes": 1, "sha256": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}


@pytest.mark.parametrize(
    ("members", "manifest"),
    [
        ([("a", b"x")], None),
        ([("a", b"y")], {"members": [MEMBER]}),
        ([("a", b"x"), ("b", b"x")], {"members": [MEMBER]}),
        ([], {"members": [MEMBER]}),
        ([("a", b"x")], {"members": 1}),
        ([("a", b"x")], []),
        ([("a", b"x"), ("a", b"x")], {"members": [MEMBER]}),
    ],
)
def test_members_that_are_not_as_the_manifest_says_are_refused(tmp_path, members, manifest):
    listed = [("manifest.json", json.dumps(manifest).encode())] if manifest is not None else []
    assert problem_of(read, tmp_path, packed(*members, *listed)).id == "ledger.E080"


def test_a_full_disk_is_told_as_that(tmp_path):
    class Full(io.BytesIO):
        def write(self, _content):
            raise OSError(28, "No space left on device")

    (tmp_path / "a").write_bytes(CONTENTS["database"])
    with pytest.raises(OSError, match="No space left") as caught:
        write_archive(Full(), RECIPIENT, [Member("a", tmp_path / "a")], {}, silent)
    assert caught.value.errno == 28


def test_a_file_that_vanishes_stops_the_backup(tmp_path):
    (tmp_path / "a").write_bytes(b"x")
    missing = Member("b", tmp_path / "b")
    with pytest.raises(FileNotFoundError):
        write_archive(io.BytesIO(), RECIPIENT, [Member("a", tmp_path / "a"), missing], {}, silent)
