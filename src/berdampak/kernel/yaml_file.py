"""YAML files as people write them: read strictly, and every mistake told with its line and column."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.limits import PACK_FILE_BYTES_MAX
from berdampak.kernel.text import Text, same

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails
    from ruamel.yaml.nodes import Node

Keys = tuple[str | int, ...]
Locate = Callable[[Keys], tuple[int, int]]
"""From keys, such as `("services", 0, "name")`, to the line and column (from 1) of what stands there, or next to it."""


def read_yaml(path: Path, bytes_max: int = PACK_FILE_BYTES_MAX) -> tuple[dict[str, Any], Locate]:
    """The mapping in a YAML 1.2 file and where its parts stand.

    Refuses (kernel.Y001 to Y008) what is unreadable, too large, not UTF-8, not a mapping, and anything with NUL bytes,
    anchors, aliases, tags of its own or duplicate keys.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.constructor import DuplicateKeyError
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    text = _read_text(path, bytes_max)
    yaml = YAML(typ="safe", pure=True)
    try:
        root = yaml.compose(text)
        _refuse_anchors(root, path)
        data = yaml.constructor.construct_document(root) if root is not None else None
    except DuplicateKeyError as error:
        raise _problem("Y006", _at(path, error.problem_mark)) from error
    except MarkedYAMLError as error:
        raise _problem("Y005", _at(path, error.problem_mark), detail=error.problem or error.context or "") from error
    except (YAMLError, ValueError, RecursionError) as error:
        raise _problem("Y005", str(path), detail=str(error).splitlines()[0]) from error
    if not isinstance(data, dict):
        raise _problem("Y008", f"{path}:1:1")
    return data, lambda keys: _locate(root, keys)


def problems_of(error: "ValidationError", locate: Locate, path: Path, room: str) -> tuple[Problem, ...]:
    """Every mistake that validation found, as the room: F001 unknown key, F002 missing, F003 wrong value."""
    return tuple(_problem_of(detail, locate, path, room) for detail in error.errors(include_url=False))


def _problem_of(detail: "ErrorDetails", locate: Locate, path: Path, room: str) -> Problem:
    keys = detail["loc"]
    line, column = locate(keys)
    where, name = f"{path}:{line}:{column}", ".".join(map(str, keys))
    if detail["type"] == "extra_forbidden":
        return Problem(
            f"{room}.F001",
            Text(f"Kunci `{name}` tidak dikenal.", f"The key `{name}` is not known."),
            Text("Mungkin salah ketik.", "It may be misspelt."),
            Text("Perbaiki atau hapus kunci itu.", "Correct or remove the key."),
            where,
        )
    if detail["type"] == "missing":
        return Problem(
            f"{room}.F002",
            Text(f"`{name}` belum diisi.", f"`{name}` is missing."),
            Text("Bagian ini wajib ada.", "It is required here."),
            Text("Tambahkan.", "Add it."),
            where,
        )
    return Problem(
        f"{room}.F003",
        Text(
            f"Nilai `{name}` tidak dapat dipakai: {_shown(detail)}.",
            f"The value of `{name}` cannot be used: {_shown(detail)}.",
        ),
        _reason(detail),
        Text("Perbaiki nilainya.", "Correct the value.") + _quote_advice(detail),
        where,
    )


def _shown(detail: "ErrorDetails") -> str:
    shown = repr(detail["input"])
    return shown if len(shown) <= 60 else shown[:57] + "…"


def _reason(detail: "ErrorDetails") -> Text:
    """Pydantic's reason, or that of a validator of ours, which raises `ValueError(Text(…))`."""
    cause = detail.get("ctx", {}).get("error")
    if isinstance(cause, ValueError) and cause.args and isinstance(cause.args[0], Text):
        return cause.args[0]
    if detail["type"] in EXPECTED:
        return EXPECTED[detail["type"]]
    if detail["type"] == "literal_error":
        choices = str(detail["ctx"]["expected"])
        return Text(f"Pilihannya: {choices.replace(' or ', ' atau ')}.", f"The choices are {choices}.")
    return same(detail["msg"].removeprefix("Value error, ").rstrip(".") + ".")


EXPECTED = {
    "string_type": Text("Seharusnya teks.", "It should be text."),
    "int_type": Text("Seharusnya bilangan bulat.", "It should be a whole number."),
    "bool_type": Text("Seharusnya true atau false.", "It should be true or false."),
    "list_type": Text("Seharusnya daftar.", "It should be a list."),
    "tuple_type": Text("Seharusnya daftar.", "It should be a list."),
    "dict_type": Text("Seharusnya pasangan kunci dan nilai.", "It should be keys with values."),
    "model_type": Text("Seharusnya pasangan kunci dan nilai.", "It should be keys with values."),
    "date_type": Text("Seharusnya tanggal seperti 2026-02-13.", "It should be a date such as 2026-02-13."),
}


def _quote_advice(detail: "ErrorDetails") -> Text:
    """A code such as 31.10 must be quoted, or YAML reads it as the number 31.1."""
    if detail["type"] == "string_type" and isinstance(detail["input"], int | float):
        return Text(
            ' Kode yang berupa angka ditulis dalam tanda kutip: "31.10".', ' Put a code of digits in quotes: "31.10".'
        )
    return same("")


def _read_text(path: Path, bytes_max: int) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(bytes_max + 1)
    except OSError as error:
        raise _problem("Y001", str(path), detail=error.strerror or "") from error
    if len(content) > bytes_max:
        raise _problem("Y002", str(path), bytes_max=bytes_max)
    if b"\0" in content:
        raise _problem("Y003", f"{path}:{content[: content.index(0)].count(10) + 1}:1")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _problem("Y004", f"{path}:{content[: error.start].count(10) + 1}:1") from error


def _refuse_anchors(node: "Node | None", path: Path) -> None:
    """An anchor is what an alias needs; without one no file can grow when it is read."""
    if node is None:
        return
    if node.anchor is not None:
        raise _problem("Y007", _at(path, node.start_mark))
    for part in node.value if isinstance(node.value, list) else ():
        for child in part if isinstance(part, tuple) else (part,):
            _refuse_anchors(child, path)


def _locate(root: "Node", keys: Keys) -> tuple[int, int]:
    """Walk down as far as the keys lead; what validation adds to them (names of variants) is stepped over."""
    node, mark = root, root.start_mark
    for key in keys:
        if isinstance(node.value, str):
            break
        if isinstance(node.value[0] if node.value else None, tuple):
            found = _find_entry(node, key)
            if found is not None:
                mark, node = found[0].start_mark, found[1]
        elif isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            mark = node.start_mark
    return mark.line + 1, mark.column + 1


def _find_entry(node: "Node", key: str | int) -> "tuple[Node, Node] | None":
    return next((entry for entry in node.value if entry[0].value == str(key)), None)


def _at(path: Path, mark: Any) -> str:
    return f"{path}:{mark.line + 1}:{mark.column + 1}" if mark is not None else str(path)


def _problem(number: str, where: str, **words: object) -> BerdampakError:
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return BerdampakError(Problem(f"kernel.{number}", what, why, now, where))


PROBLEMS = {
    "Y001": (
        Text("Berkas tidak dapat dibaca.", "The file cannot be read."),
        same("({detail})"),
        Text("Periksa letak dan izin berkas.", "Check the path and its permissions."),
    ),
    "Y002": (
        Text("Berkas terlalu besar.", "The file is too large."),
        Text("Batasnya {bytes_max} byte.", "The limit is {bytes_max} bytes."),
        Text("Pecah menjadi beberapa berkas.", "Split it into several files."),
    ),
    "Y003": (
        Text("Ada byte NUL di dalam berkas.", "There is a NUL byte in the file."),
        Text("Berkas rusak atau bukan teks.", "The file is damaged, or is not text."),
        Text("Simpan ulang sebagai teks UTF-8.", "Save it again as UTF-8 text."),
    ),
    "Y004": (
        Text("Berkas bukan teks UTF-8.", "The file is not UTF-8 text."),
        same(""),
        Text("Simpan ulang sebagai UTF-8.", "Save it again as UTF-8."),
    ),
    "Y005": (
        Text("Penulisan YAML keliru.", "The YAML is malformed."),
        same("({detail})"),
        Text(
            "Periksa indentasi, titik dua, dan tanda kutip di sekitar baris ini.",
            "Check indentation, colons and quotes around this line.",
        ),
    ),
    "Y006": (
        Text("Kunci ini ditulis dua kali.", "This key is written twice."),
        Text("Yang mana yang berlaku tidak jelas.", "Which of them holds is unclear."),
        Text("Hapus salah satunya.", "Remove one of them."),
    ),
    "Y007": (
        Text("Jangkar (&) dan rujukan (*) YAML tidak diterima.", "YAML anchors (&) and aliases (*) are not accepted."),
        Text("Isi berkas harus terbaca langsung di tempatnya.", "What a file says must be readable where it stands."),
        Text(
            "Tulis nilainya langsung; teks yang diawali & atau * diberi tanda kutip.",
            "Write the value out; quote a text that begins with & or *.",
        ),
    ),
    "Y008": (
        Text("Berkas kosong atau bukan pasangan kunci dan nilai.", "The file is empty, or is not keys with values."),
        same(""),
        Text("Mulai dengan baris seperti `kunci: nilai`.", "Begin with a line such as `key: value`."),
    ),
}
