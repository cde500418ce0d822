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


def commands():
    """Every command in a console block, with the lines it is said to print."""
    for document in DOCUMENTS:
        for block in CONSOLE.findall(document.read_text()):
            for typed in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, *shown = typed.splitlines()
                yield pytest.param(command, shown, id=f"{document.name}: {command}")


@pytest.mark.parametrize(("command", "shown"), list(commands()))
def test_a_documented_command_prints_what_is_shown(command, shown, tmp_path):
    if command in NOT_RUN:
        pytest.skip(NOT_RUN[command])
    for folder in ("docs", "packs"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    program, *words = shlex.split(command)
    assert program == "berdampak", "documents show our own command; anything else is listed in NOT_RUN"
    run = [sys.executable, "-c", "from berdampak.house.command import main; main()", *words]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BERDAMPAK_")}
    done = subprocess.run(run, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    printed = iter(done.stdout.splitlines())
    for line in shown:
        assert line == "…" or any(line.strip() in other for other in printed), f"not printed in this order: {line}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document):
    targets = LINK.findall(document.read_text())
    assert [target for target in targets if not (document.parent / target).exists()] == []
