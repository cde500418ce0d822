"""Applications of Sari at an open mall: worked on, returned, granted, and a draft."""

import re

from playwright.sync_api import Browser
from tests.mall import Mall, follow

FILE = """
from dataclasses import replace
from django.contrib.sessions.backends.db import SessionStore
from berdampak.happening.casework.contracts import Advise, Complete, Decide, Gap, Return, Take
from berdampak.happening.casework.facade import act, file_case
from berdampak.happening.casework.tests.town import BUDI, RINA, SIP
from berdampak.people.contracts import Person
from berdampak.people.models import Account
sari = Account.objects.get(pk=SessionStore(sys.argv[1])["_auth_user_id"])
sari, clock = Person(code=sari.code, name="Sari", kind="citizen"), settings.CLOCK
opened, returned, granted = (
    file_case(replace(SIP, applicant=sari.code), sari, clock).number for _ in range(3)
)
gaps = (Gap("str", "document", "Fotonya buram."), Gap("nama-tempat", "answer", "Tulis nama lengkap kliniknya."))
act(returned, Take("terima", "contoh"), BUDI, clock)
act(returned, Return("terima", "menunggu-berkas", gaps), BUDI, clock)
act(granted, Take("terima", "contoh"), BUDI, clock)
act(granted, Complete("terima"), BUDI, clock)
act(granted, Take("verifikasi", "contoh"), RINA, clock)
act(granted, Advise("verifikasi", "favourable", "STR berlaku."), RINA, clock)
act(granted, Take("terbit", "contoh"), BUDI, clock)
done = act(granted, Decide("terbit", "granted"), BUDI, clock)
print(json.dumps({"opened": opened, "returned": returned, "granted": granted, "word": done.product.code}))
"""


def file_cases(mall: Mall, browser: Browser) -> dict[str, str]:
    """The numbers of Sari's cases, the word of her paper, and the secret word of her draft."""
    filed: dict[str, str] = mall.do(FILE, mall.staged["sari"])
    with mall.visit(browser, "sari") as page:
        page.goto("/layanan/sip-perawat/ajukan/")
        follow(page.get_by_role("button", name="Mulai mengisi"))
        found = re.search(r"/permohonan/([^/]+)/", page.url)
        assert found
    return filed | {"draft": found[1]}
