"""A case finds the pack it began under, whatever became of the folder since."""

import shutil

import pytest

from berdampak.kernel.places import packs_folder
from berdampak.promise.facade import PackShelf


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
