"""A case finds the pack it began under, whatever became of the folder since."""

import shutil

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.places import packs_folder
from berdampak.promise.facade import PackShelf
from berdampak.promise.reading import read_draft


@pytest.fixture
def shelf(tmp_path):
    folder = tmp_path / "pack"
    shutil.copytree(packs_folder() / "ternate", folder)
    return PackShelf(folder, tmp_path / "kept")


def change(shelf):
    path = shelf.folder / "pack.yaml"
    path.write_text(path.read_text().replace('version: "2026.1"', 'version: "2026.2"'))
    return PackShelf(shelf.folder, shelf.kept)


def test_a_kept_pack_is_found_again_after_the_folder_changed(shelf):
    old = shelf.keep()
    later = change(shelf)
    assert later.current().version == "2026.2"
    assert later.get(old.sha256) == old


def test_a_pack_that_was_not_kept_is_not_found(shelf):
    old = shelf.current()
    with pytest.raises(FileNotFoundError):
        change(shelf).get(old.sha256)


def test_keeping_twice_keeps_one(shelf):
    shelf.keep()
    assert shelf.keep() is shelf.current()
    assert [path.name for path in shelf.kept.iterdir()] == [shelf.current().sha256]


def test_a_pack_kept_before_a_rule_there_is_now_is_still_found(shelf):
    (shelf.folder / "standard.yaml").unlink()  # its services speak of components that it does not list
    with pytest.raises(BerdampakError, match=r"promise\.E020"):
        shelf.current()
    digest = read_draft(shelf.folder).sha256
    shutil.copytree(shelf.folder, shelf.kept / digest)
    assert shelf.get(digest).services["sip-perawat"].components == ()


def test_a_copy_that_was_changed_is_not_the_pack(shelf):
    old = shelf.keep()
    path = shelf.kept / old.sha256 / "pack.yaml"
    path.write_text(path.read_text() + "# changed\n")
    with pytest.raises(FileNotFoundError):
        change(shelf).get(old.sha256)
