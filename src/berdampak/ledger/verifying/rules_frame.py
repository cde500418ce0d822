"""The bytes of an entry, taken apart fast: whatever `parse_entry` refuses is refused here too."""

import json
import re
from collections.abc import Callable
from typing import Any, NoReturn

from berdampak.ledger.rules_entry import ENTRY_BYTES_MAX, find_unsafe
from berdampak.ledger.rules_personal import find_personal

_HASH = rb'"([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=|)"'
FRAME = re.compile(
    rb'\{"at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)","body":(\{.*\}),"flag":([01])'
    rb',"kind":"([a-z]+(?:\.[a-z_]+)+)","prev":'
    + _HASH
    + rb',"private":'
    + _HASH
    + rb',"salt":"[A-Za-z0-9+/]{21}[AQgw]=='
    rb'","seq":([1-9]\d*),"stream":"([a-z]+:[A-Za-z0-9._-]{1,100})","v":1\}',
    re.DOTALL,
)
"""At, body, flag, kind, prev, private, seq and stream, as they stand in the bytes of an entry."""
BODY_START = len('{"at":"2026-11-20T07:12:34.123456Z","body":')
BODY_END = b',"flag":'
Frame = tuple[bytes, bytes, bytes, bytes, bytes, bytes, bytes, bytes]
_DIGITS = bytes(0x30 if 0x30 <= each <= 0x39 else 0x20 for each in range(256))
_BETWEEN_DIGITS = b" .()-"
_RUN = b"0" * 9
"""No identity number, no telephone number and no unsafe integer has fewer digits, whatever stands between them."""


def _refuse(_: str) -> NoReturn:
    raise ValueError("a number that canonical bytes cannot hold")


_decode = json.JSONDecoder(parse_float=_refuse, parse_constant=_refuse).raw_decode
_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode


def read_frame(content: bytes) -> tuple[Frame | None, str | None]:
    """The parts of an entry's bytes, None when they are not such bytes; and what `find_personal` finds in them."""
    has_run = _RUN in content.translate(_DIGITS, _BETWEEN_DIGITS)
    found = FRAME.fullmatch(content)
    personal = _find_personal(content, found) if has_run or b"@" in content else None
    if found is None or len(content) > ENTRY_BYTES_MAX or not is_canonical(found[2], has_run):
        return None, personal
    parts: Any = found.groups()
    return (parts if (parts[6] == b"1") == (not parts[4]) else None), personal


def find_frame(content: bytes) -> Frame | None:
    """The parts of an entry's bytes, None when they are not such bytes."""
    return read_frame(content)[0]


def _find_personal(content: bytes, found: re.Match[bytes] | None) -> str | None:
    """What is looked for when an entry is appended, where it is looked for: a hash may read like a number by chance."""
    if found is None:
        return find_personal(content)
    return find_personal(found[2]) or find_personal(found[8].partition(b":")[2])


def is_canonical(body: bytes, has_run: bool) -> bool:
    """Whether these bytes are the one way to write that object; `has_run` where many digits follow each other."""
    try:
        text = body.decode()
        said, end = _decode(text)
        if end != len(text) or _write(said) != text:
            return False
        return (not has_run and body.isascii()) or find_unsafe(said) is None
    except (ValueError, RecursionError):
        return False


def body_of(content: bytes) -> bytes:
    """The body of an entry whose bytes are in order."""
    return content[BODY_START : content.rfind(BODY_END)]


def _make_writer() -> Callable[[Any], str]:
    """What `canonical_json` writes, without setting up an encoder for each entry where the interpreter lets us."""
    make: Any = getattr(json.encoder, "c_make_encoder", None)
    try:
        chunks = make(None, None, json.encoder.encode_basestring, None, ":", ",", True, False, False)
    except TypeError:
        return _encode
    return lambda value: "".join(chunks(value, 0))


_write = _make_writer()
