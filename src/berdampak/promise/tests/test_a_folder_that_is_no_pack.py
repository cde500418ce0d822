"""A folder or file that cannot be a pack is answered with one sentence, and never with a traceback."""

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.limits import PACK_FILE_BYTES_MAX
from berdampak.promise.facade import check_pack, load_pack
from berdampak.promise.tests.packs import OFFICES, find_one, place, write_pack


def test_a_folder_that_is_not_there(tmp_path):
    assert find_one(tmp_path / "nowhere").id == "promise.E001"


def test_a_file_instead_of_a_folder(tmp_path):
    (tmp_path / "pack.yaml").write_text("format: 1\n")
    assert find_one(tmp_path / "pack.yaml").id == "promise.E001"


def test_an_empty_folder(tmp_path):
    assert find_one(tmp_path).id == "promise.E002"


def test_a_folder_where_a_file_should_be(tmp_path):
    write_pack(tmp_path)
    (tmp_path / "pack.yaml").unlink()
    (tmp_path / "pack.yaml").mkdir()
    assert find_one(tmp_path).id == "promise.E004"


@pytest.mark.parametrize(
    ("content", "number"),
    [
        (b"code: \xff\xfe\n", "E006"),
        (b"code: a\0b\n", "E007"),
        (b"# " + b"x" * PACK_FILE_BYTES_MAX, "E005"),
    ],
)
def test_a_file_that_is_no_text_of_ours(tmp_path, content, number):
    write_pack(tmp_path)
    (tmp_path / "services" / "izin.yaml").write_bytes(content)
    problem = find_one(tmp_path)
    assert problem.id == f"promise.{number}"
    assert place(problem, tmp_path).startswith("services/izin.yaml")


def test_a_file_that_would_be_left_out_silently(tmp_path):
    write_pack(tmp_path)
    (tmp_path / "services" / "izin.yaml").rename(tmp_path / "services" / "izin.yml")
    assert [problem.id for problem in check_pack(tmp_path)] == ["promise.E049", "promise.E003"]


def test_a_pack_without_services(tmp_path):
    write_pack(tmp_path)
    (tmp_path / "services" / "izin.yaml").unlink()
    assert "services" in find_one(tmp_path).what.en


def test_a_byte_order_mark_does_no_harm(tmp_path):
    write_pack(tmp_path)
    (tmp_path / "offices.yaml").write_bytes(b"\xef\xbb\xbf" + OFFICES.encode())
    assert check_pack(tmp_path) == []


def test_loading_a_bad_pack_raises_all_that_checking_finds(tmp_path):
    write_pack(tmp_path, pack="format: 3\n")
    with pytest.raises(BerdampakError) as raised:
        load_pack(tmp_path)
    assert list(raised.value.problems) == check_pack(tmp_path)
