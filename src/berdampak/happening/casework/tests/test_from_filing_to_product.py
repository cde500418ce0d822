"""An application goes its way: filed, taken, checked, recommended by another agency, decided, and its paper issued."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from berdampak.happening.casework.contracts import Advise, Complete, Decide, Take
from berdampak.happening.casework.facade import (
    act,
    desk_of,
    file_case,
    find_case,
    find_product,
    product_pdf,
    take_next,
    track,
)
from berdampak.happening.casework.tests.town import BUDI, RINA, SARI, SIP, Hands


@pytest.mark.django_db
def test_a_case_goes_from_filing_to_its_paper():
    clock = Hands(2026, 2, 13, 9)
    receipt = file_case(SIP, SARI, clock)
    number = receipt.number
    assert number == "TTE-26-0000001"
    assert track(number, receipt.pin, "somewhere", clock).state == "open"

    clock.pass_(minutes=10)
    assert [row.number for row in desk_of(BUDI, "dpmptsp-loket", clock).waiting] == [number]
    taken = take_next(BUDI, "dpmptsp-loket", clock)
    assert (taken.number, taken.steps[0].holder) == (number, "budi")
    assert take_next(BUDI, "dpmptsp-loket", clock) is None
    clock.pass_(minutes=20)
    act(number, Complete("terima"), BUDI, clock)

    clock.pass_(minutes=30)
    assert [row.step for row in desk_of(BUDI, "dpmptsp-perizinan", clock).asked_elsewhere] == ["verifikasi"]
    act(number, Take("verifikasi"), RINA, clock)
    act(number, Advise("verifikasi", "favourable", "STR berlaku."), RINA, clock)
    take_next(BUDI, "dpmptsp-perizinan", clock)
    done = act(number, Decide("terbit", "granted"), BUDI, clock)

    assert (done.state, done.outcome, done.product.number) == ("closed", "granted", "SIPP-2026-00001")
    assert find_product(done.product.code) == done.product
    assert desk_of(BUDI, "dpmptsp-perizinan", clock).done_today == 1
    assert [step.note for step in find_case(number, clock).steps] == ["", "STR berlaku.", ""]
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(product_pdf(number))).pages)
    assert "SIPP-2026-00001" in text
    assert "Sari" in text
