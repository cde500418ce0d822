"""`berdampak card --from-bundle` needs nothing but the file, and says what it could not check."""

import json
from dataclasses import replace

import pytest

from berdampak.house.command import main
from berdampak.report.tests.evidence_of import as_bytes, bundle_in


@pytest.fixture
def bundle(tmp_path):
    """A good bundle in a file."""
    good = bundle_in(tmp_path)
    (tmp_path / "good.bukti").write_bytes(as_bytes(good))
    return good


def test_the_card_is_printed_in_the_format_asked(bundle, tmp_path, capfdbinary):
    main(["card", "--from-bundle", str(tmp_path / "good.bukti"), "--format", "json", "--lang", "en"])
    out, err = capfdbinary.readouterr()
    assert json.loads(out) == json.loads(bundle.card)
    assert b"The evidence agrees: 297 rows" in err
    assert b"carries no proof yet" in err


def test_a_tampered_bundle_ends_with_a_problem_and_no_card(bundle, tmp_path, capfd):
    path = tmp_path / "bad.bukti"
    path.write_bytes(as_bytes(replace(bundle, rows=bundle.rows[1:])))
    with pytest.raises(SystemExit) as ended:
        main(["card", "--from-bundle", str(path)])
    out, err = capfd.readouterr()
    assert (ended.value.code, out) == (2, "")
    assert "report.E005" in err


@pytest.mark.usefixtures("bundle")
def test_a_policy_asks_for_the_proof(tmp_path, capfd):
    with pytest.raises(SystemExit):
        main(["card", "--from-bundle", str(tmp_path / "good.bukti"), "--policy", str(tmp_path / "policy.txt")])
    assert "house.E014" in capfd.readouterr().err


def test_a_file_that_is_not_there_is_said(tmp_path, capfd):
    with pytest.raises(SystemExit):
        main(["card", "--from-bundle", str(tmp_path / "none.bukti")])
    assert "house.E011" in capfd.readouterr().err
