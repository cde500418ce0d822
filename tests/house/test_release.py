"""What the project says of itself agrees with what it is."""

import hashlib

from ruamel.yaml import YAML

from berdampak import __version__

APACHE_2_0_SHA256 = "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
PUBLICCODE_KEYS = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "softwareVersion",
    "platforms",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}


def test_the_changelog_tells_of_this_version(root):
    headings = [line for line in (root / "CHANGELOG.md").read_text().splitlines() if line.startswith("## ")]
    assert any(heading.split()[1] == __version__ for heading in headings)


def test_the_licence_is_apache_2_0_word_for_word(root):
    assert hashlib.sha256((root / "LICENSE").read_bytes()).hexdigest() == APACHE_2_0_SHA256


def test_publiccode_has_every_required_key(root):
    assert publiccode(root).keys() >= PUBLICCODE_KEYS


def test_publiccode_names_this_version_and_licence(root):
    about = publiccode(root)
    assert (about["softwareVersion"], about["legal"]["license"]) == (__version__, "Apache-2.0")


def test_publiccode_describes_the_software_in_both_languages(root):
    about = publiccode(root)
    assert set(about["localisation"]["availableLanguages"]) == set(about["description"]) == {"id", "en"}
    for words in about["description"].values():
        assert 0 < len(words["shortDescription"]) <= 150
        assert 150 <= len(words["longDescription"]) <= 10_000
        assert words["features"]


def publiccode(root):
    return YAML(typ="safe").load(root / "publiccode.yml")
