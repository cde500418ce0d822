"""The card of a region is all that its offices did, with its agencies as parts."""

from dataclasses import replace

from berdampak.kernel.places import packs_folder
from berdampak.measure.facade import build_facts, codes_of, parse_week
from berdampak.measure.tests.events import RULES, at, event, event_set
from berdampak.report.checking import check_bundle
from berdampak.report.facade import get_card
from berdampak.report.tests.evidence_of import bundle_in

TERNATE = replace(RULES, pack=str(packs_folder() / "ternate"))


def facts_in(folder):
    rows = []
    for number in range(12):
        unit = ("dpmptsp-perizinan", "dinkes-sarana")[number % 2]
        for step, hour, officer in (("file", 8, "budi"), ("decide", 9, "wulan")):
            when = at("11-09", f"{hour:02d}:{number:02d}")
            rows.append(event(f"k{number}", step, when, unit=unit, officer=officer, closes=step == "decide"))
    return build_facts(event_set(folder, rows, TERNATE))


def test_it_bears_the_name_of_its_government_and_has_the_agencies_in_it(tmp_path):
    card = get_card(facts_in(tmp_path), "region", "82.71", parse_week("2026-W46"))
    assert (card.subject.name.id, card.figures.cases.finished) == ("Pemerintah Kota Ternate", 12)
    assert {part.subject.code for part in card.parts} == {"dpmptsp", "dinkes"}


def test_where_a_log_stands_alone_there_are_no_regions(tmp_path):
    assert codes_of(build_facts(event_set(tmp_path, [event("a", "file", at("11-09", "08:00"))])), "region") == []


def test_it_is_made_again_from_its_rows(tmp_path):
    bundle = bundle_in(tmp_path, kind="region", code="82.71", facts=facts_in(tmp_path))
    assert check_bundle(bundle).figures.cases.finished == 12
