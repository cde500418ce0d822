"""The two commands on a fresh machine: they explain themselves, and say plainly what is in their way."""

import re
import shutil
import socket
import subprocess

import pytest
from tools import prepare, serve, with_postgres

INNER = {"run-setup", "test-setup"}


@pytest.fixture
def taken_port():
    with socket.socket() as other:
        other.bind((serve.HOST, 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.mark.skipif(not shutil.which("make"), reason="make is absent")
def test_bare_make_explains_every_target(root):
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text(), re.MULTILINE)) - INNER
    said = subprocess.run(["make"], cwd=root, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^  make ([a-z-]+) +\w", said, re.MULTILINE)) == targets


def test_a_taken_port_is_said_plainly(taken_port, capsys):
    assert serve.main(taken_port) == 1
    assert f"Port {taken_port} is taken" in capsys.readouterr().out


def test_an_environment_is_ready_for_one_lock_and_one_place(tmp_path):
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1")
    before = prepare.stamp_of(lock, tmp_path / "here")
    assert prepare.stamp_of(lock, tmp_path / "here") == before
    assert prepare.stamp_of(lock, tmp_path / "there") != before
    lock.write_text("a==2")
    assert prepare.stamp_of(lock, tmp_path / "here") != before


def test_an_interrupted_environment_is_not_ready(tmp_path):
    subprocess.run(["python3", "-m", "venv", "--without-pip", str(tmp_path / "venv")], check=True)
    assert prepare.find_stamp(tmp_path / "venv") is None


@pytest.mark.parametrize(("version", "word"), [((3, 10, 9), "3.10"), ((3, 9, 1), "Python 3.11 or newer")])
def test_an_old_python_is_told_what_to_do(version, word, monkeypatch):
    monkeypatch.setattr(prepare.sys, "version_info", version)
    assert word in prepare.find_missing()


def test_a_python_without_venv_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr(prepare.importlib.util, "find_spec", lambda _: None)
    assert "apt-get install" in prepare.find_missing()


@pytest.mark.parametrize(("strict", "code", "word"), [("", 0, "SKIPPED"), ("1", 1, "FAILED")])
def test_without_postgresql_one_line_says_so(strict, code, word, monkeypatch, capsys):
    monkeypatch.setenv("BERDAMPAK_STRICT", strict)
    monkeypatch.setattr(with_postgres, "find_binaries", lambda: None)
    assert with_postgres.main(["false"]) == code
    [line] = capsys.readouterr().out.splitlines()
    assert line.startswith(word)


def test_what_needs_a_browser_stands_where_make_looks_for_it(texts):
    marked = [path for path, text in texts.items() if path.suffix == ".py" and "mark.eyes" in text]
    assert marked
    assert [path for path in marked if path.parts[0] != "tests"] == []
