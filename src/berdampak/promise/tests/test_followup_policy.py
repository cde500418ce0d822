"""What may follow is read from the pack, and what no person should have to answer to is refused where it stands."""

import pytest

from berdampak.kernel.places import packs_folder
from berdampak.promise.facade import check_pack, load_pack
from berdampak.promise.tests.packs import change, pointed_at, write_pack

FOLLOWUPS = """\
valid_from: 2026-01-01
legal: {reference: Contoh, status: example}
terms: {answer: 5, decide: 10, appeal: 10, last: 120, again: 60}
rules:
  - code: baik
    name: {id: Baik, en: Good}
    when: {kind: standing.above, weeks: 12, reliability: 0.7, probability: 0.95}
    proposes: recognition
  - code: dampingi
    name: {id: Dampingi, en: Coach}
    when: {kind: standing.below, weeks: 12, probability: 0.99}
    proposes: coaching
    learning: [belajar]
  - code: temuan
    name: {id: Temuan, en: Finding}
    when: {kind: finding.confirmed}
    proposes: sanction
    sanction: light
    terms: {answer: 7, decide: 10, appeal: 14, last: 100, again: 60}
learning:
  - code: belajar
    name: {id: Belajar, en: Learn}
    hours: 6
    where: {id: Kelas, en: Class}
    link: https://belajar.example/6
sanctions:
  - level: light
    name: {id: Ringan, en: Light}
    legal: {reference: Contoh, status: unverified}
    decided_by: [head]
    kinds:
      - {code: tegur, name: {id: Teguran, en: Warning}}
"""


def with_policy(folder, text=FOLLOWUPS):
    write_pack(folder)
    (folder / "followups.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_pack_without_it_lets_nothing_follow(tmp_path):
    assert load_pack(write_pack(tmp_path)).followups is None


def test_it_becomes_a_value(tmp_path):
    policy = load_pack(with_policy(tmp_path)).followups
    good, coach, finding = policy.rules.values()
    assert (good.trigger.reliability, good.trigger.probability, good.terms.answer) == (0.7, 0.95, 5)
    assert (coach.learning, coach.check_after_weeks) == (("belajar",), 12)
    assert (finding.sanction, finding.terms.appeal) == ("light", 14)
    assert policy.rules_for("standing.above") == (good,)
    assert policy.find_sanction("tegur")[0].decided_by == ("head",)
    assert policy.find_sanction("entah") is None


def test_a_rule_is_known_by_its_definition_and_its_terms(tmp_path):
    one = load_pack(with_policy(tmp_path / "one")).followups.rules
    other = load_pack(with_policy(tmp_path / "two", change(FOLLOWUPS, "answer: 5", "answer: 6"))).followups.rules
    assert one["baik"].sha256 != other["baik"].sha256
    assert one["temuan"].sha256 == other["temuan"].sha256


@pytest.mark.parametrize(
    ("old", "new", "number", "pointed"),
    [
        ("probability: 0.99", "reliability: 0.7", "E150", "{kind: standing.below"),
        ("{kind: finding.confirmed}", "{kind: finding.confirmed, weeks: 12}", "E150", "{kind: finding"),
        ("kind: finding.confirmed", "kind: target.missed, below_percent: 80", "E151", "sanction"),
        ("kind: finding.confirmed", "kind: standing.below, weeks: 12, probability: 0.999", "E151", "sanction"),
        ("kind: finding.confirmed", "kind: idea", "E151", "sanction"),
        ("proposes: recognition", "proposes: idea", "E152", "idea"),
        ("reliability: 0.7", "reliability: 0.69", "E153", "0.69"),
        ("probability: 0.95", "probability: 0.9", "E153", "0.9"),
        ("probability: 0.99", "probability: 0.95", "E153", "0.95"),
        ("weeks: 12, reliability", "weeks: 4, reliability", "E153", "4"),
        ("learning: [belajar]", "learning: [blajar]", "E154", "blajar"),
        ("    learning: [belajar]\n", "", "E155", "coaching"),
        ("    sanction: light\n", "", "E156", "sanction"),
        ("sanction: light", "sanction: heavy", "E156", "heavy"),
        ("- {code: tegur,", "- {code: belajar, name: {id: Satu, en: One}}\n      - {code: belajar,", "E040", "belajar"),
    ],
)
def test_what_no_person_should_answer_to_is_refused_where_it_stands(tmp_path, old, new, number, pointed):
    found = next(
        each
        for each in check_pack(with_policy(tmp_path, change(FOLLOWUPS, old, new)))
        if each.id == f"promise.{number}"
    )
    assert pointed_at(found).startswith(pointed)


def test_a_class_is_written_once(tmp_path):
    again = FOLLOWUPS.split("sanctions:\n")[1]
    found = check_pack(with_policy(tmp_path, FOLLOWUPS + again.replace("tegur,", "lagi,")))
    assert [each.id for each in found] == ["promise.E157"]


def test_the_demo_proposes_no_sanction_from_a_figure_and_claims_no_unread_law():
    policy = load_pack(packs_folder() / "ternate").followups
    assert {rule.trigger.kind for rule in policy.rules.values() if rule.proposes == "sanction"} == {
        "finding.confirmed", "superior",
    }  # fmt: skip
    assert {one.legal.status for one in policy.sanctions.values()} == {"unverified"}
