"""What is installed is what was locked: every version, by its hash, from no address in particular."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ("requirements.lock", "requirements-dev.lock", "bench/requirements.lock")
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ \\]+)")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash(root, lock):
    entries = re.split(r"\n(?=\S)", (root / lock).read_text())
    pinned = [entry for entry in entries if PIN.match(entry)]
    assert pinned
    assert [entry for entry in pinned if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(root, lock):
    content = (root / lock).read_text()
    assert re.findall(r"\S*://\S*|--(?:extra-)?index-url\b|--find[-]links\b|file:\S*", content) == []


def test_the_locks_hold_everything_the_project_asks_for(root):
    project = tomllib.loads((root / "pyproject.toml").read_text())
    groups = project["dependency-groups"]
    run = [*project["project"]["dependencies"], *groups["build"]]
    dev = [*run, *(each for each in groups["dev"] if isinstance(each, str))]
    missing = [ask for ask in run if not is_met(ask, pins_of(root / "requirements.lock"))]
    missing += [ask for ask in dev if not is_met(ask, pins_of(root / "requirements-dev.lock"))]
    assert not missing, "\n".join(missing)


def test_the_environment_of_the_tests_is_that_of_the_program_and_more(root):
    run, dev = pins_of(root / "requirements.lock"), pins_of(root / "requirements-dev.lock")
    assert run.items() <= dev.items()


def pins_of(lock):
    """The locked versions of each package; there are several where Pythons need different ones."""
    pins = {}
    for match in filter(None, map(PIN.match, lock.read_text().splitlines())):
        pins.setdefault(canonicalize_name(match[1]), set()).add(match[2])
    return {name: frozenset(versions) for name, versions in pins.items()}


def is_met(ask, pins):
    requirement = Requirement(ask)
    versions = pins.get(canonicalize_name(requirement.name), ())
    return bool(versions) and all(requirement.specifier.contains(version, prereleases=True) for version in versions)
