"""What the documents tell people to type works, prints what they show, and what they link to is there."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("bench/*.md")])
CONSOLE = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!\w+:)([^)#]+)[^)]*\)")
NOT_RUN: dict[str, str] = {
    "berdampak witness --folder saksi --listen 127.0.0.1:8100 --lang en": "serves until it is stopped",
}
"""Commands that documents show and tests do not run, each with the reason."""


def blocks():
    """Every console block: its commands, each with the lines it is said to print."""
    for document in DOCUMENTS:
        for block in CONSOLE.findall(document.read_text()):
            typed = [each.splitlines() for each in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]
            yield pytest.param(typed, id=f"{document.name}: {typed[0][0]}")


@pytest.mark.parametrize("block", list(blocks()))
def test_documented_commands_print_what_is_shown(block, tmp_path):
    """The commands of a block are run one after the other, in one folder."""
    for folder in ("docs", "packs"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    for command, *shown in block:
        if command in NOT_RUN:
            pytest.skip(NOT_RUN[command])
        printed = iter(run(command, tmp_path).splitlines())
        for line in shown:
            said = line.strip().removesuffix("…")
            assert line == "…" or any(said in other for other in printed), f"not printed in this order: {line}"


def run(command, folder):
    program, *words = shlex.split(command)
    assert program == "berdampak", "documents show our own command; anything else is listed in NOT_RUN"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BERDAMPAK_")}
    code = [sys.executable, "-c", "from berdampak.house.command import main; main()", *words]
    done = subprocess.run(code, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document):
    targets = LINK.findall(document.read_text())
    assert [target for target in targets if not (document.parent / target).exists()] == []
