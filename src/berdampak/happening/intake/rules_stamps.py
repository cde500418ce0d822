"""Stamps as systems write them, read a whole column at a time.

Stamps of one column have a handful of shapes (`0000-00-00 00:00:00`). A shape is understood once; the digits of all
stamps of that shape are then read together.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

ISO = re.compile(
    rb"(?P<Y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"
    rb"(?:[T ](?P<H>\d\d):(?P<M>\d\d)(?::(?P<S>\d\d)(?:[.,](?P<f>\d{1,9}))?)?(?: ?(?P<z>Z|[+-]\d\d:?\d\d|[+-]\d\d))?)?"
)
"""ISO 8601 and its usual relatives: a space for the T, no seconds, a fraction of 1 to 9 digits, any form of offset."""

DIRECTIVES = {
    "Y": rb"(?P<Y>\d{4})",
    "m": rb"(?P<m>\d{1,2})",
    "d": rb"(?P<d>\d{1,2})",
    "H": rb"(?P<H>\d{1,2})",
    "M": rb"(?P<M>\d{1,2})",
    "S": rb"(?P<S>\d{1,2})",
    "I": rb"(?P<I>\d{1,2})",
    "p": rb"(?P<p>[AaPp][Mm])",
    "b": rb"(?P<b>[A-Za-z]+)",
    "B": rb"(?P<b>[A-Za-z]+)",
    "f": rb"(?P<f>\d{1,9})",
    "z": rb"(?P<z>Z|[+-]\d\d:?\d\d)",
}
"""Directives of strptime whose digits can be read together; formats with others are read stamp by stamp.

Words, such as the names of months in English or Indonesian, are part of a shape.
"""
MONTHS = (
    "january januari jan|february februari feb peb|march maret mar|april apr|may mei|june juni jun|july juli jul|"
    "august agustus aug agu agt ags|september sep sept|october oktober oct okt|november nopember nov nop|"
    "december desember dec des"
)
MONTH_OF = {name.encode(): number for number, names in enumerate(MONTHS.split("|"), 1) for name in names.split()}

YEAR_MIN, YEAR_MAX = 1970, 2100
SHAPES_MAX = 64
UNREADABLE, IMPLAUSIBLE = 1, 2
EPOCHS = {"unix": 1_000_000, "unix_ms": 1_000}
EPOCH_DIGITS_MAX = 12
EPOCH_US_MAX = 4_133_980_800_000_000
ZERO, NINE = ord("0"), ord("9")
DAY_US = 86_400_000_000

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Stamps:
    """A column of stamps: microseconds since 1970 in UTC, whether only a date was given, what is wrong (0: nothing).

    `given` is false where the column says nothing; the microseconds there mean nothing either. `bare` stamps were
    read in the zone of the log, because they name none or because theirs is not believed; of the others `offset_us`
    is what they named.
    """

    moments_us: Ints
    is_day: Mask
    wrong: NDArray[np.int8]
    given: Mask
    bare: Mask
    offset_us: Ints


Part = tuple[Ints, Ints, "Mask | bool", "Mask | bool", Ints]
"""Local time, offset, whether bare of an offset, whether a date alone, and what is wrong."""


def read_stamps(texts: pa.StringArray, zone: str, formats: Sequence[str], believe_offsets: bool) -> Stamps:
    """Read a column of stamps; those without an offset, or whose offset is not believed, are local to `zone`."""
    count = len(texts)
    local = np.zeros(count, np.int64)
    offset = np.zeros(count, np.int64)
    bare = np.ones(count, np.bool_)
    is_day = np.zeros(count, np.bool_)
    wrong = np.zeros(count, np.int8)
    given = texts.is_valid().to_numpy(zero_copy_only=False)
    for rows, bytes_ in _by_shape(texts, given):
        part = _read_shape(bytes_, tuple(formats))
        if part is None:
            wrong[rows] = UNREADABLE
            continue
        local[rows], offset[rows], bare[rows], is_day[rows], wrong[rows] = part
    if not believe_offsets:
        bare[:] = True
    moments = np.where(bare, local, local - offset)
    naive = given & bare & (wrong == 0)
    moments[naive] = to_utc(local[naive], zone)
    return Stamps(moments, is_day, wrong, given, naive, offset)


def to_utc(local_us: Ints, zone: str) -> Ints:
    """Local wall-clock microseconds as UTC ones.

    Of a wall-clock time that comes twice the first is taken; one that never comes is read with the offset before it.
    """
    tz = ZoneInfo(zone)
    days, which = np.unique(local_us // DAY_US, return_inverse=True)
    edges = [(_offset_us(tz, int(day) * DAY_US), _offset_us(tz, (int(day) + 1) * DAY_US)) for day in days]
    offsets = np.array([first if first == last else 0 for first, last in edges], np.int64)[which]
    shifting = np.array([first != last for first, last in edges], np.bool_)[which]
    for row in np.flatnonzero(shifting):
        offsets[row] = _offset_us(tz, int(local_us[row]))
    return local_us - offsets


def to_local_midnight(moments_us: Ints, zone: str) -> Ints:
    """The UTC microseconds of the local midnight at which the date of each moment begins."""
    tz = ZoneInfo(zone)
    hours, which = np.unique(moments_us // 900_000_000, return_inverse=True)
    offsets = np.array([_offset_at_us(tz, int(hour) * 900_000_000) for hour in hours], np.int64)[which]
    return to_utc((moments_us + offsets) // DAY_US * DAY_US, zone)


def _offset_us(tz: ZoneInfo, local_us: int) -> int:
    return _microseconds((datetime(1970, 1, 1) + timedelta(microseconds=local_us)).replace(tzinfo=tz).utcoffset())  # noqa: DTZ001


def _offset_at_us(tz: ZoneInfo, utc_us: int) -> int:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=utc_us)
    return _microseconds(moment.astimezone(tz).utcoffset())


def _microseconds(delta: timedelta | None) -> int:
    return 0 if delta is None else delta // timedelta(microseconds=1)


def _by_shape(texts: pa.StringArray, given: Mask) -> Iterator[tuple[Ints, NDArray[np.uint8]]]:
    """Rows whose stamps have one shape, with their bytes as a matrix: a row a stamp."""
    _, offsets_buffer, data_buffer = texts.buffers()
    offsets = np.frombuffer(offsets_buffer, np.int32)[texts.offset : texts.offset + len(texts) + 1].astype(np.int64)
    data = np.frombuffer(data_buffer or b"", np.uint8)
    lengths = np.diff(offsets)
    for length in np.unique(lengths[given]):
        rows = np.flatnonzero(given & (lengths == length))
        bytes_ = data[offsets[rows][:, None] + np.arange(length)]
        shapes = np.where((bytes_ >= ZERO) & (bytes_ <= NINE), ZERO, bytes_)
        for _ in range(SHAPES_MAX):
            if not len(rows):
                break
            like = (shapes == shapes[0]).all(axis=1)
            yield rows[like], bytes_[like]
            rows, bytes_, shapes = rows[~like], bytes_[~like], shapes[~like]
        for number in range(len(rows)):
            yield rows[number : number + 1], bytes_[number : number + 1]


def _read_shape(bytes_: NDArray[np.uint8], formats: tuple[str, ...]) -> Part | None:
    """Local time, offset, whether bare of one, whether a date alone, and what is wrong; None if not understood."""
    shape = re.sub(rb"\d", b"0", bytes_[0].tobytes())
    reader = _find_reader(shape, formats)
    return None if reader is None else reader(bytes_)


@lru_cache(maxsize=4096)
def _find_reader(shape: bytes, formats: tuple[str, ...]) -> Callable[[NDArray[np.uint8]], Part] | None:
    for format_ in formats:
        if format_ in EPOCHS:
            if shape.strip(b"0") == b"" and len(shape) <= EPOCH_DIGITS_MAX + 3 * (format_ == "unix_ms"):
                return partial(_read_epoch, unit_us=EPOCHS[format_])
            continue
        pattern = _compile(format_)
        if pattern is not None and (match := pattern.fullmatch(shape)):
            return _digits_reader(match)
    if match := ISO.fullmatch(shape):
        return _digits_reader(match)
    others = tuple(format_ for format_ in formats if format_ not in EPOCHS and _compile(format_) is None)
    return partial(_read_singly, formats=others) if others else None


def _digits_reader(match: re.Match[bytes]) -> Callable[[NDArray[np.uint8]], Part] | None:
    """How to read the stamps of a shape; None if it names a month that there is not."""
    words = {name: text.lower() for name, text in match.groupdict().items() if text is not None}
    month = MONTH_OF.get(words["b"]) if "b" in words else None
    if "b" in words and month is None:
        return None
    return partial(_read_digits, spans={name: match.span(name) for name in words}, month=month, half=words.get("p"))


@lru_cache
def _compile(format_: str) -> re.Pattern[bytes] | None:
    """A pattern for a strptime format whose parts are all digits; None for any other."""
    pattern = b""
    for text, directive in re.findall(r"([^%]*)(?:%(.))?", format_):
        if directive and directive not in DIRECTIVES:
            return None
        pattern += re.escape(text.encode()) + (DIRECTIVES[directive] if directive else b"")
    return re.compile(pattern)


def _read_digits(
    bytes_: NDArray[np.uint8], spans: dict[str, tuple[int, int]], month: int | None, half: bytes | None
) -> Part:
    """Stamps of one shape, which says the month if that is a word, and the half of the day if that is told."""

    def part(name: str, missing: int) -> Ints:
        return _number(bytes_, *spans[name]) if name in spans else np.full(len(bytes_), missing, np.int64)

    year, months, day = part("Y", 1970), part("m", month or 1), part("d", 1)
    hour, minute, second = part("H", 0), part("M", 0), part("S", 0)
    exists = (months >= 1) & (months <= 12) & (day >= 1) & (hour < 24) & (minute < 60) & (second < 60)
    if "I" in spans:
        of_half = part("I", 12)
        exists &= (of_half >= 1) & (of_half <= 12)
        hour = of_half % 12 + 12 * (half == b"pm")
    fraction_us = np.zeros(len(bytes_), np.int64)
    if "f" in spans:
        first, last = spans["f"]
        last = min(last, first + 6)
        fraction_us = _number(bytes_, first, last) * 10 ** (6 - (last - first))
    since_1970 = (year - 1970) * 12 + months - 1
    days = since_1970.astype("M8[M]").astype("M8[D]").astype(np.int64) + day - 1
    exists &= days.astype("M8[D]").astype("M8[M]").astype(np.int64) == since_1970
    local = ((days * 24 + hour) * 60 + minute) * 60_000_000 + second * 1_000_000 + fraction_us
    offset, offset_exists = _offsets(bytes_, *spans["z"]) if "z" in spans else (np.zeros_like(local), True)
    wrong = np.where((year < YEAR_MIN) | (year > YEAR_MAX), IMPLAUSIBLE, 0)
    wrong = np.where(exists & offset_exists, wrong, UNREADABLE)
    return local, offset, "z" not in spans, not spans.keys() & {"H", "I"}, wrong


def _number(bytes_: NDArray[np.uint8], first: int, last: int) -> Ints:
    number = np.zeros(len(bytes_), np.int64)
    for column in range(first, last):
        number = number * 10 + (bytes_[:, column] - ZERO)
    return number


def _offsets(bytes_: NDArray[np.uint8], first: int, last: int) -> tuple[Ints, Mask]:
    """Offsets such as Z, +07, +0700 and -03:30, and which of them exist."""
    if last - first == 1:
        return np.zeros(len(bytes_), np.int64), np.ones(len(bytes_), np.bool_)
    hours = _number(bytes_, first + 1, first + 3)
    minutes = _number(bytes_, last - 2, last) if last - first > 3 else np.zeros_like(hours)
    sign = np.where(bytes_[:, first] == ord("-"), -1, 1)
    return sign * (hours * 60 + minutes) * 60_000_000, (hours <= 18) & (minutes < 60)


def _read_epoch(bytes_: NDArray[np.uint8], unit_us: int) -> Part:
    moments = _number(bytes_, 0, bytes_.shape[1]) * unit_us
    wrong = np.where(moments >= EPOCH_US_MAX, IMPLAUSIBLE, 0)
    return moments, np.zeros_like(moments), False, False, wrong


def _read_singly(bytes_: NDArray[np.uint8], formats: tuple[str, ...]) -> Part:
    """Stamps of rarer formats, such as years of two digits, one by one."""
    local, offset = np.zeros(len(bytes_), np.int64), np.zeros(len(bytes_), np.int64)
    wrong = np.full(len(bytes_), UNREADABLE, np.int64)
    bare, is_day = np.ones(len(bytes_), np.bool_), np.zeros(len(bytes_), np.bool_)
    for row, text in enumerate(bytes_):
        stamp, format_ = _parse(text.tobytes().decode(errors="replace"), formats)
        if stamp is None:
            continue
        bare[row] = stamp.tzinfo is None
        is_day[row] = not re.search("%[HIMScXTR]", format_)
        offset[row] = _microseconds(stamp.utcoffset())
        local[row] = _microseconds(stamp.replace(tzinfo=None) - datetime(1970, 1, 1))  # noqa: DTZ001
        wrong[row] = 0 if YEAR_MIN <= stamp.year <= YEAR_MAX else IMPLAUSIBLE
    return local, offset, bare, is_day, wrong


def _parse(text: str, formats: tuple[str, ...]) -> tuple[datetime | None, str]:
    """The stamp by the first format that fits, and that format."""
    for format_ in formats:
        with suppress(ValueError):
            return datetime.strptime(text, format_), format_  # noqa: DTZ007  its zone is told apart by the caller
    return None, ""
