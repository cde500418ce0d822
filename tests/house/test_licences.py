"""Whoever runs the program owes nobody more than its own licence asks: no (A)GPL library is among its parts."""

import re
from importlib import metadata

from packaging.markers import Marker

PIN = re.compile(r"^([A-Za-z0-9._-]+)==\S+(?: ; (.*?))? \\$", re.MULTILINE)
COPYLEFT = re.compile(r"(?<!L)GPL|Affero|GNU General Public", re.IGNORECASE)


def test_no_part_of_the_program_is_under_the_gpl(root):
    licences = {name: licence_of(name) for name in runtime_packages(root)}
    assert {name: licence for name, licence in licences.items() if COPYLEFT.search(licence)} == {}


def test_every_part_of_the_program_names_its_licence(root):
    assert [name for name in runtime_packages(root) if not licence_of(name)] == []


def runtime_packages(root):
    """The packages that run the program on this machine."""
    pins = PIN.findall((root / "requirements.lock").read_text())
    assert pins
    return sorted({name for name, marker in pins if not marker or Marker(marker).evaluate()})


def licence_of(name):
    """What a package says of its licence: the expression, else the classifiers, else how the text begins."""
    about = metadata.metadata(name)
    if expression := about.get("License-Expression"):
        return expression
    named = [line for line in about.get_all("Classifier") or [] if line.startswith("License ::")]
    return "; ".join(named) or (about.get("License") or text_of(name)).strip().partition("\n")[0]


def text_of(name):
    """The licence that lies beside a package which does not name it."""
    found = [file for file in metadata.files(name) or [] if file.name.startswith("LICEN")]
    return found[0].read_text() if found else ""
