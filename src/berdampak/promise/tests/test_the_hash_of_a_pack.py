"""A pack is known by the hash of its files, whatever else lies in its folder and whatever order it was written in."""

from berdampak.promise.facade import load_pack
from berdampak.promise.tests.packs import OFFICES, SERVICE, change, write_pack


def test_the_order_in_which_files_were_written_does_not_matter(tmp_path):
    second = change(SERVICE, "code: izin", "code: izin-lain")
    for folder, names in (("one", "ab"), ("two", "ba")):
        write_pack(tmp_path / folder)
        for name in names:
            text = second if name == "a" else change(second, "code: izin-lain", "code: izin-ketiga")
            (tmp_path / folder / "services" / f"{name}.yaml").write_text(text)
    assert load_pack(tmp_path / "one").sha256 == load_pack(tmp_path / "two").sha256


def test_a_change_in_any_file_changes_it(tmp_path):
    before = load_pack(write_pack(tmp_path)).sha256
    after = load_pack(write_pack(tmp_path, offices=OFFICES + "# a remark\n")).sha256
    assert before != after


def test_a_note_beside_the_pack_does_not(tmp_path):
    before = load_pack(write_pack(tmp_path)).sha256
    (tmp_path / "README.md").write_text("Catatan.")
    assert load_pack(tmp_path).sha256 == before
