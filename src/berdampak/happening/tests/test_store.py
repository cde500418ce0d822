import json
from dataclasses import replace
from pathlib import Path

import pytest

from berdampak.happening.contracts import EventSet, Rules, Source
from berdampak.happening.facade import EventStore
from berdampak.kernel.errors import BerdampakError


def commit(store: EventStore, name: str, content: bytes, rules: Rules = Rules(), kept: tuple[str, ...] = ()) -> Source:  # noqa: B008
    with store.writing(name, "Wulan") as writer:
        part = writer.scratch / "new.parquet"
        part.write_bytes(content)
        return writer.commit(Source(name, "f", "m", rules, 1, 0, 0, kept), (part,), ("f",))


def refusal(store: EventStore, source: str | None = None) -> str:
    with pytest.raises(BerdampakError) as refused:
        store.event_set(source)
    return refused.value.problems[0].id


def contents(events: EventSet) -> list[bytes]:
    return [path.read_bytes() for path in events.paths]


def test_a_store_that_does_not_exist_has_no_sources(tmp_path: Path) -> None:
    store = EventStore(tmp_path / "nowhere")
    assert store.sources() == ()
    assert refusal(store) == "happening.E029"


def test_what_was_committed_is_read_back(tmp_path: Path) -> None:
    store = EventStore(tmp_path)
    first = commit(store, "a", b"1")
    second = commit(store, "a", b"2", kept=first.parts)
    assert store.find_source("a") == second
    assert contents(store.event_set("a")) == [b"1", b"2"]


def test_parts_that_are_not_kept_are_removed_and_their_names_not_used_again(tmp_path: Path) -> None:
    store = EventStore(tmp_path)
    commit(store, "a", b"1")
    assert commit(store, "a", b"2").parts == ("part-000002.parquet",)
    assert sorted(path.name for path in (tmp_path / "events/a").glob("*.parquet")) == ["part-000002.parquet"]


def test_a_part_that_no_manifest_names_does_not_count_and_goes_at_the_next_writing(tmp_path: Path) -> None:
    store = EventStore(tmp_path)
    kept = commit(store, "a", b"1").parts
    debris = tmp_path / "events/a/part-000009.parquet"
    debris.write_bytes(b"half")
    assert contents(store.event_set("a")) == [b"1"]
    with store.writing("a", "Wulan"):
        pass
    assert not debris.exists()
    assert store.event_set("a").sources[0].parts == kept


def test_sources_under_the_same_rules_are_read_together(tmp_path: Path) -> None:
    store = EventStore(tmp_path)
    for name in ("b", "a"):
        commit(store, name, name.encode())
    assert contents(store.event_set()) == [b"a", b"b"]


def test_rules_that_a_map_says_are_the_same_that_a_pack_sets(tmp_path: Path) -> None:
    store = EventStore(tmp_path)
    commit(store, "a", b"1", Rules(zone="Asia/Jayapura", map_named=True))
    commit(store, "b", b"2", Rules(zone="Asia/Jayapura"))
    assert contents(store.event_set()) == [b"1", b"2"]


def test_sources_under_different_rules_are_not_mixed(tmp_path: Path) -> None:
    store = EventStore(tmp_path)
    commit(store, "a", b"1")
    commit(store, "b", b"2", Rules(zone="Asia/Jayapura"))
    assert refusal(store) == "happening.E026"
    assert store.event_set("b").rules.zone == "Asia/Jayapura"


def test_an_unknown_source_is_answered_with_those_there_are(tmp_path: Path) -> None:
    store = EventStore(tmp_path)
    commit(store, "receipt", b"1")
    with pytest.raises(BerdampakError, match=r"receipt.*E025"):
        store.event_set("spse")


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".hidden", "x" * 81, "a b"])
def test_a_name_that_could_leave_the_store_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BerdampakError, match="E027"), EventStore(tmp_path).writing(name, "Wulan"):
        pass


def test_an_error_while_writing_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    store = EventStore(tmp_path)
    before = commit(store, "a", b"1")
    with pytest.raises(BerdampakError, match="E023"), store.writing("a", "Wulan") as writer:
        writer.scratch.write_bytes(b"a folder is not a file")
    assert store.sources() == (before,)
    assert not (tmp_path / "events/a/.scratch").exists()


def test_who_comes_second_is_told_who_is_writing(tmp_path: Path) -> None:
    store = EventStore(tmp_path)
    with (
        store.writing("a", "Wulan, sejak 09.00"),
        pytest.raises(BerdampakError, match=r"Wulan, sejak 09\.00 .*E020"),
        store.writing("a", "Budi"),
    ):
        pass


def test_two_sources_may_be_written_at_once(tmp_path: Path) -> None:
    store = EventStore(tmp_path)
    with store.writing("a", "Wulan"):
        commit(store, "b", b"2")
    assert [source.name for source in store.sources()] == ["b"]


@pytest.mark.parametrize("text", ["", "{}", '{"format": "berdampak-events/9"}', "[1]"])
def test_a_damaged_manifest_is_said_and_can_be_replaced(tmp_path: Path, text: str) -> None:
    store = EventStore(tmp_path)
    source = commit(store, "a", b"1")
    (tmp_path / "events/a/manifest.json").write_text(text)
    (tmp_path / "events/a/.scratch").mkdir()
    assert refusal(store, "a") == "happening.E024"
    assert commit(store, "a", b"2") == replace(source, parts=("part-000002.parquet",))


def test_the_manifest_is_plain_json(tmp_path: Path) -> None:
    commit(EventStore(tmp_path), "a", b"1")
    manifest = json.loads((tmp_path / "events/a/manifest.json").read_text())
    assert (manifest["format"], manifest["source"]["parts"]) == ("berdampak-events/1", ["part-000001.parquet"])


def test_a_store_that_may_not_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "events").write_text("a file where a folder should be")
    with pytest.raises(BerdampakError, match="E023"), EventStore(tmp_path).writing("a", "Wulan"):
        pass
