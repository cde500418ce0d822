"""What was signed and what was set stay under the law that held then, whatever the pack says later."""

from dataclasses import replace
from datetime import date

import pytest
from django.conf import settings as django_settings

from berdampak.act.appraisal import deeds
from berdampak.act.appraisal.tests.conftest import APRIL, LAW, MARCH, PERIOD, VALUES, signed
from berdampak.kernel.text import same
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, signed_in
from berdampak.promise.agreements import facade
from berdampak.promise.agreements.contracts import Parties

pytestmark = pytest.mark.django_db

AS = dict.fromkeys(VALUES, "as")
KIND = replace(LAW.predicates["baik"], name=same("Elok"))
LATER = replace(
    LAW,
    agreement=replace(LAW.agreement, opening=same("Kata baru.")),
    predicates=LAW.predicates | {"baik": KIND},
    conduct=replace(LAW.conduct, values=LAW.conduct.values[:2]),
)


class Shelf:
    """Packs that are at hand, the last one in force."""

    def __init__(self, pack):
        self.packs = [pack]

    def current(self):
        return self.packs[-1]

    keep = current

    def get(self, sha256):
        return next(one for one in self.packs if one.sha256 == sha256)

    def change(self, law):
        self.packs.append(replace(self.packs[0], sha256=f"{len(self.packs):064}", appraisal=law))


@pytest.fixture
def shelf(settings):
    settings.PACKS = Shelf(django_settings.PACKS.current())
    return settings.PACKS


@pytest.fixture
def budis(shelf, cast, hand):  # noqa: ARG001
    parties = Parties(cast.wulan.code, cast.budi.code, "officer", cast.budi.code, UNIT, AGENCY, REGION, 2026)
    return signed(parties, cast.wulan, cast.budi, hand)


def rate(code, cast, hand, answers):
    """Have conduct rated, and rate both as expected."""
    for one in (cast.wulan, cast.budi):
        deeds.give(code, PERIOD, one, answers, {}, hand)
    hand.now = APRIL
    deeds.close(code, PERIOD, cast.wulan, hand)
    deeds.set_(code, PERIOD, ("as", "as"), ("x", ""), cast.wulan, hand)


def page(code, cast, path=f"predikat/?masa={PERIOD}"):
    return signed_in(cast.budi).get(f"/kinerja/{code}/{path}")


def test_what_was_asked_under_a_law_is_rated_and_shown_by_it(shelf, budis, cast, hand):
    hand.now = MARCH
    deeds.ask(budis, PERIOD, cast.wulan, hand)
    shelf.change(LATER)
    rate(budis, cast, hand, AS)
    said = page(budis, cast).content.decode()
    assert "<strong>Baik.</strong>" in said
    assert "Kolaboratif" in said


def test_what_is_asked_later_follows_the_later_law(shelf, budis, cast, hand):
    shelf.change(LATER)
    hand.now = MARCH
    deeds.ask(budis, PERIOD, cast.wulan, hand)
    rate(budis, cast, hand, dict.fromkeys(VALUES[:2], "as"))
    said = page(budis, cast).content.decode()
    assert "<strong>Elok.</strong>" in said
    assert "Kolaboratif" not in said


def test_a_law_younger_than_the_period_leaves_it_to_that_of_the_agreement(shelf, budis, cast, hand):
    shelf.change(replace(LATER, valid_from=date(2026, 4, 1)))
    hand.now = MARCH
    deeds.ask(budis, PERIOD, cast.wulan, hand)
    assert deeds.find_appraisal(budis, PERIOD).law == LAW
    assert deeds.find_appraisal(budis, "2026-Q2").law.valid_from == date(2026, 4, 1)


def test_a_pack_without_it_has_no_predikat_and_says_so(shelf, cast, hand):
    shelf.change(None)
    parties = Parties(cast.wulan.code, cast.budi.code, "officer", cast.budi.code, UNIT, AGENCY, REGION, 2026)
    code = signed(parties, cast.wulan, cast.budi, hand)
    answer = page(code, cast)
    assert answer.status_code == 409
    assert "Belum ada aturan penilaian untuk masa ini." in answer.content.decode()
    assert page(code, cast, "").status_code == page(code, cast, "lembar.pdf").status_code == 200


def test_what_was_signed_keeps_its_form_and_its_hash(shelf, budis):
    shelf.change(LATER)
    one = facade.find_agreement(budis)
    assert facade.form_of(one.standing.last).opening == LAW.agreement.opening
    assert facade.hash_text(one, 1) == one.standing.last.sha256
    assert facade.hash_text(one, 1, shelf.current().sha256) != one.standing.last.sha256
