"""The pages of citizens are without barriers, on a narrow screen too."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.eyes


@pytest.mark.parametrize("address", ["/layanan/", "/layanan/?q=ktp+hilang", "/layanan/pbg/", "/lacak/", "/verifikasi/"])
def test_no_barrier_is_found_and_a_narrow_screen_need_not_scroll(page, address):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    found = Axe().run(page).response["violations"]
    assert not found, "\n".join(f"{one['id']}: {[node['html'][:120] for node in one['nodes']]}" for one in found)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
