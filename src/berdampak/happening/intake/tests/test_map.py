from pathlib import Path

import jsonschema
import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.facade import map_schema, read_map
from berdampak.happening.intake.map_file import MAP_FILES
from berdampak.happening.intake.tests.logs import run, write_log, write_map
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.places import packs_folder
from berdampak.kernel.yaml_tree import read_tree

REPOSITORY = Path(__file__).parents[5]


@pytest.mark.parametrize(
    ("text", "where", "number"),
    [
        ("kolom: {}", "1:1", "F001"),
        ("columns:\n  kasus: A", "2:3", "F001"),
        ("columns:\n  case: 3", "2:3", "F003"),
        ("zone: WIB", "1:1", "F003"),
        ("closes: Tanda tangan", "1:1", "F003"),
        ("unclosed: maybe", "1:1", "F003"),
        ("week_cut: Friday", "1:1", "F003"),
        ("believe_z: 'yes'", "1:1", "F003"),
        ("zone: UTC\npack: tidore", "2:1", "F005"),
        ("calendar: id-tidore", "1:1", "F006"),
        ("columns: {time: Waktu}\nmilestones: {Masuk: Tanggal Masuk}", "2:1", "F007"),
    ],
)
def test_a_mistake_in_a_map_is_told_where_it_stands(tmp_path: Path, text: str, where: str, number: str) -> None:
    path = write_map(tmp_path / "map.yaml", text)
    with pytest.raises(BerdampakError) as refused:
        read_map(path)
    (problem,) = refused.value.problems
    assert (problem.where, problem.id) == (f"{path}:{where}", f"happening.{number}")


def test_a_zone_that_is_not_known_is_explained_in_both_languages(tmp_path: Path) -> None:
    with pytest.raises(BerdampakError) as refused:
        read_map(write_map(tmp_path / "map.yaml", "zone: WIB"))
    (problem,) = refused.value.problems
    assert "Asia/Jayapura" in problem.why.id
    assert problem.why.id != problem.why.en


def test_a_calendar_that_is_not_known_is_answered_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(BerdampakError, match=r"There is: .*id-ternate, .*plain"):
        read_map(write_map(tmp_path / "map.yaml", "calendar: id-tidore"))


@pytest.mark.parametrize("pack", ["kota", "../maps/kota"])
def test_a_pack_is_found_from_the_folder_of_the_map(tmp_path: Path, pack: str) -> None:
    folder = tmp_path / "maps" / "kota"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").touch()
    assert read_map(write_map(tmp_path / "maps/map.yaml", f"pack: {pack}")).rules.pack == str(folder)


def test_a_pack_of_the_house_is_found_by_its_name(tmp_path: Path) -> None:
    path = write_map(tmp_path / "map.yaml", "pack: ternate")
    assert read_map(path).rules.pack == str(packs_folder() / "ternate")


def test_a_column_that_the_log_has_not_is_an_error_that_lists_those_it_has(tmp_path: Path) -> None:
    log = write_log(tmp_path / "log.csv")
    with pytest.raises(BerdampakError, match=r"no column nomor\. .* case:concept:name, concept:name, .*E010"):
        run(log, EventStore(tmp_path / "store"), "columns: {case: nomor}")


def test_an_activity_that_never_occurs_is_noted(tmp_path: Path) -> None:
    map_text = "zone: Asia/Jayapura\ncloses: [Tanda tangan, Selesai]"
    result = run(write_log(tmp_path / "log.csv"), EventStore(tmp_path / "store"), map_text)
    assert [("Selesai" in note.id, "`closes`" in note.en) for note in result.notes] == [(True, True)]


def test_the_schema_for_editors_accepts_the_maps_of_the_house() -> None:
    for path in (REPOSITORY / "packs/maps").glob("*.yaml"):
        jsonschema.validate(read_tree(path, MAP_FILES).value, map_schema())


def test_the_schema_for_editors_refuses_what_the_reader_refuses() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"kolom": {}}, map_schema())
