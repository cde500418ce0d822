"""Rooms are entered in the order of the story and by their front doors; rules are pure."""

import ast
import tomllib
from pathlib import Path

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

RULES_CONTRACT = "Rules are pure"
IMPURE_CALLS = {"open", "print", "input", "now", "today", "utcnow"}


def test_every_import_contract_is_kept(root, monkeypatch):
    monkeypatch.chdir(root)
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS


def test_every_rules_file_is_held_to_be_pure(root, sources):
    settings = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["importlinter"]
    [contract] = [each for each in settings["contracts"] if each["name"].startswith(RULES_CONTRACT)]
    assert sorted(contract["source_modules"]) == sorted(module_name(source.path) for source in rules_of(sources))


def test_no_rules_file_opens_prints_or_asks_the_time(sources):
    impure = [
        f"{source.path}:{node.lineno} {name}()"
        for source in rules_of(sources)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and (name := called_name(node)) in IMPURE_CALLS
    ]
    assert not impure, "\n".join(impure)


def rules_of(sources):
    return [source for source in sources if source.is_shipped and source.path.name.startswith("rules")]


def module_name(path: Path) -> str:
    return ".".join(path.with_suffix("").parts[1:])


def called_name(node: ast.Call) -> str:
    return getattr(node.func, "attr", None) or getattr(node.func, "id", "")
