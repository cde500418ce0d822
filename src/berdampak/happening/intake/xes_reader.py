"""XES, the exchange format of event logs (IEEE 1849), read as a stream."""

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import pyarrow as pa

from berdampak.happening.intake.damage import unreadable
from berdampak.happening.intake.reading import BATCH_ROWS, RawBatch, RejectRow
from berdampak.happening.problems import problem
from berdampak.kernel.text import Text

CASE_PREFIX = "case:"
if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Attributes = dict[str, str]


class XesReader:
    """Reads the events of every trace; attributes of a trace become `case:*` columns, as in the CSV convention."""

    def __init__(self, path: Path, file: BinaryIO, raw_file: BinaryIO) -> None:
        self._path = path
        self._file = file
        self._raw_file = raw_file
        self.seen: set[str] = set()
        self.notes: list[Text] = []

    @property
    def bytes_read(self) -> int:
        return self._raw_file.tell()

    def close(self) -> None:
        self._raw_file.close()

    def batches(self, wanted: frozenset[str] | None, reject: RejectRow) -> Iterator[RawBatch]:  # noqa: ARG002
        """Every event is a record; a file that is damaged anywhere is refused whole (E007, E008)."""
        events: list[Attributes] = []
        position = 0
        with unreadable(self._path):
            for event in chain.from_iterable(self._traces()):
                events.append(event)
                if len(events) == BATCH_ROWS:
                    yield _batch(events, position, wanted or self.seen)
                    position += len(events)
                    events = []
        if events:
            yield _batch(events, position, wanted or self.seen)

    def _traces(self) -> Iterator[list[Attributes]]:
        from lxml import etree

        try:
            stream = etree.iterparse(
                self._file,
                events=("end",),
                tag=("{*}trace", "{*}event"),
                resolve_entities=False,
                no_network=True,
                huge_tree=False,
            )
            events: list[Attributes] = []
            for _, element in stream:
                if element.tag.endswith("event"):
                    events.append(self._attributes(element, ""))
                    element.clear()
                    continue
                of_case = self._attributes(element, CASE_PREFIX)
                yield [of_case | event for event in events]
                events = []
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
            if etree.QName(stream.root).localname != "log":
                raise problem("E006", self._path, detail=f"<{etree.QName(stream.root).localname}>")
        except etree.XMLSyntaxError as error:
            raise problem("E008", f"{self._path}:{error.lineno}:{error.offset}", detail=error.msg) from error

    def _attributes(self, element: "Element", prefix: str) -> Attributes:
        attributes = {}
        for child in element:
            key, value = child.get("key"), child.get("value")
            if key is not None and value is not None:
                attributes[prefix + key] = value
        self.seen.update(attributes)
        return attributes


def _batch(events: list[Attributes], before: int, wanted: "frozenset[str] | set[str]") -> RawBatch:
    columns = {name: pa.array([event.get(name) for event in events], pa.string()) for name in wanted}
    numbers = pa.array(range(before + 1, before + 1 + len(events)), pa.int64())
    return RawBatch(columns, numbers, numbers, lambda row: json.dumps(events[row], ensure_ascii=False))
