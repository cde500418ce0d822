"""Whatever a file holds, checking answers with problems and never breaks."""

import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from berdampak.promise.facade import check_pack
from berdampak.promise.tests.packs import PACK, SERVICE, write_pack

BITS = [
    "a",
    "code",
    "steps",
    "after",
    ":",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&a",
    "*a",
    "!",
    "?",
    "|",
    ">",
]
BITS += ["'", '"', "%", "#", "---", "<<", "~", "1", "0x", "1e999", "\t", "\\ud800", "\x85", "2026-01-01", "..."]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(BITS), max_size=30).map("".join), st.integers(0, len(SERVICE)))
@example("[" * 5000, 0)
@example("- " * 5000, 0)
def test_a_service_with_anything_put_into_it_is_answered(text, at):
    with tempfile.TemporaryDirectory() as folder:
        write_pack(Path(folder), pack=PACK, service=SERVICE[:at] + text + SERVICE[at:])
        for problem in check_pack(Path(folder)):
            assert problem.where.startswith(folder)
            assert problem.say("id")
            assert problem.say("en").encode()


@settings(max_examples=100)
@given(st.binary(max_size=60))
def test_a_pack_file_of_any_bytes_is_answered(content):
    with tempfile.TemporaryDirectory() as folder:
        write_pack(Path(folder))
        (Path(folder) / "pack.yaml").write_bytes(content)
        assert check_pack(Path(folder))
