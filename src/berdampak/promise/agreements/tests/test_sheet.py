"""The printed sheet has both names and every target, and says that it is a draft until both have signed."""

import io

import pikepdf

from berdampak.front.paper import say_all
from berdampak.promise.agreements import facade
from berdampak.promise.agreements.sheet import _sheet


def test_a_draft_is_marked_and_a_signed_one_is_not(parties, cast, clock, terms):
    code = facade.open_agreement(parties, cast.agency_head, clock, terms)
    facade.offer(code, cast.agency_head, clock)
    assert "KONSEP" in str(said(code, clock))
    for one in (cast.wulan, cast.agency_head):
        facade.sign(code, one, facade.standing_of(code).last.sha256, clock)
    sheet = said(code, clock)
    assert sheet["mark"] is None
    assert [one["name"] for one in sheet["parties"]] == ["Wulan", "Bu Kepala"]
    assert sheet["targets"]["rows"][0][1:3] == ["Izin cepat", "Berkas selesai tepat janji"]
    assert sheet["programmes"]["rows"] == [["Pelayanan perizinan", "Rp 1.595.757.500", "APBD"]]
    assert facade.standing_of(code).last.sha256 in sheet["verify"]


def test_it_is_a_pdf_in_both_languages(parties, cast, clock, terms):
    code = facade.open_agreement(parties, cast.agency_head, clock, terms)
    agreement = facade.find_agreement(code)
    for language in ("id", "en"):
        content = facade.write_sheet(agreement, agreement.standing.last, language, clock())
        assert len(pikepdf.open(io.BytesIO(content)).pages) == 2


def said(code, clock):
    agreement = facade.find_agreement(code)
    return say_all(_sheet(agreement, agreement.standing.last, clock()), "id")
