"""A step is called what the pack calls it, and among several services what most of their names begin with."""

from dataclasses import replace

import pytest

from berdampak.kernel.places import packs_folder
from berdampak.kernel.text import Text
from berdampak.promise.facade import load_pack
from berdampak.report.names import WAITING_FOR_CITIZEN, Names, _shared
from berdampak.report.tests.evidence_of import facts_in


@pytest.fixture(scope="module")
def names(tmp_path_factory):
    facts = facts_in(tmp_path_factory.mktemp("facts"))
    return Names(replace(facts, pack=load_pack(packs_folder() / "ternate")))


def test_of_one_service_it_is_that_services_own(names):
    assert names.step("akta-kelahiran", "periksa").id == "Periksa berkas"


def test_of_several_it_is_what_most_of_them_begin_with(names):
    assert names.step(None, "periksa") == Text("Periksa", "Check")


def test_told_of_an_agency_it_is_what_is_done_there(names):
    assert names.step(None, "telaah", "dpmptsp").en == "Review and ask for an explanation"


def test_told_of_an_office_that_the_pack_gives_no_steps_it_is_what_its_agency_calls_it(names):
    assert names.step(None, "isi", "dpmptsp-gerai-utara").en == "Fill in the application in OSS"


def test_where_they_have_nothing_in_common_they_stand_side_by_side():
    names = [Text("Ukur tanah", "Measure the land"), Text("Cetak kartu", "Print the card"), Text("Arsip", "File")]
    assert _shared(names[:2]).id == "Ukur tanah / Cetak kartu"
    assert _shared(names).en == "Measure the land / Print the card / …"


def test_the_houses_own_steps_have_names_too(names):
    assert names.step(None, "loket").id == "Dilayani di loket"
    assert names.step("akta-kelahiran", "") == WAITING_FOR_CITIZEN


def test_a_step_that_nobody_knows_is_its_code(names):
    assert names.step(None, "entah").en == "entah"
