"""A day of the mall with the machine's own clock, in a process under whatever role serves: what came of each part."""

import json
import re
from datetime import date, timedelta
from unittest import mock

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.apps import apps
from django.conf import settings
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import setup_test_environment

from berdampak.happening.queue.rules_slots import Hours
from berdampak.house.sweeping import Sweeper
from berdampak.kernel.clock import system_clock
from berdampak.ledger.facade import check_book
from berdampak.people.contracts import Role
from berdampak.people.factors import add_app
from berdampak.people.models import Account
from berdampak.people.tests.cast import MALL, UNIT, bearer, make_cast, person_with
from tests.sim.cases import file_many
from tests.story.test_by_api import HERE, Program, file

COUNTER, SERVICE = f"/malls/{MALL}/counters/loket-01", "sip-perawat"
ALL_DAY = mock.patch("berdampak.happening.queue.offices.hours_on", return_value=(Hours(0, 24 * 60),))
SECRET, WORD = "JBSWY3DPEHPK3PXP" * 2, "kuda laut hijau menari"
RIGHTS = """
select relname, relkind, has_table_privilege(c.oid, 'select')
  and (relkind = 'S' or relname like 'ledger%%' or has_table_privilege(c.oid, 'insert')
  and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete'))
from pg_class c where relnamespace = current_schema()::regnamespace and relkind in ('r', 'S')
"""


def file_long_ago() -> None:
    """An application of months ago that nobody answered, written as the owner, who alone may say when."""
    file_many("sppl", 1, before=True)


def walk() -> None:
    """Do a bit of everything, and print in JSON what came of it."""
    setup_test_environment()
    assert settings.CLOCK is system_clock
    check_book()
    cast, sweeper = make_cast(), Sweeper(system_clock)
    told = {"lacking": list_lacking()}
    told["case"] = decide_a_case(cast)
    swept = [problem.id for one in (sweeper.sweep(), sweeper.sweep()) for each in one for problem in each.problems]
    told["silent"] = silent_case()
    with ALL_DAY:
        told["ticket"] = serve_a_ticket(cast)
        told["appointment"] = book_and_cancel()
    told["survey"] = answer_the_survey()
    told["complaint"] = complain_and_be_answered(cast)
    told["outages"] = note_an_outage(cast)
    told["citizen"] = sign_in_as_a_citizen(sweeper)
    told["officer"] = sign_in_as_an_officer(cast)
    told["token"] = make_a_token(cast)
    print(json.dumps(told | {"faults": swept}))


def list_lacking() -> list[str]:
    """The tables that this role cannot use, and models that have none."""
    with connection.cursor() as cursor:
        cursor.execute(RIGHTS)
        rights = {name: is_right for name, kind, is_right in cursor.fetchall() if kind == "r"}
    tables = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    assert len(tables) > 20
    return sorted(tables - rights.keys()) + sorted(name for name, is_right in rights.items() if not is_right)


def decide_a_case(cast) -> str:
    """File an application with its papers, have it checked and advised on, and grant it; what it ends as."""
    desk = person_with("loket", "Petugas loket", Role("officer", unit="dpmptsp-loket", **HERE), system_clock)
    advisor = person_with(
        "rina", "Rina", Role("officer", unit="dinkes-sdmk", **(HERE | {"agency": "dinkes"})), system_clock
    )
    number, pin = file(Program())
    Program(desk).do(number, "dpmptsp-loket", "complete")
    Program(advisor).do(number, "dinkes-sdmk", "advise", advice="favourable", note="STR berlaku.")
    done = Program(cast.budi).do(number, UNIT, "decide", outcome="granted")
    assert Program()("GET", f"/my/cases/{number}/product", **{"Case-Pin": pin}).startswith(b"%PDF-")
    return done["outcome"]


def silent_case() -> str:
    """What became of the application of months ago."""
    from berdampak.happening.casework.models import Case

    return Case.objects.get(service="sppl").outcome


def serve_a_ticket(cast) -> str:
    """Take a ticket, call it, serve it; how it ends."""
    budi = Program(cast.budi)
    Program()("POST", f"/malls/{MALL}/tickets", {"services": [SERVICE]}, 201)
    budi("POST", f"{COUNTER}/open", {"services": [SERVICE]})
    code = budi("POST", f"{COUNTER}/next", {})["code"]
    for deed in ("start", "done"):
        ticket = budi("POST", f"{COUNTER}/tickets/{code}/do", {"deed": deed})
    return ticket["state"]


def book_and_cancel() -> str:
    """Book a time and give it back; how it ends."""
    day = date.fromisoformat(system_clock().date().isoformat()) + timedelta(days=2)
    slots = Program()("GET", f"/malls/{MALL}/slots?service={SERVICE}&day={day}")
    booked = Program()("POST", f"/malls/{MALL}/appointments", {"service": SERVICE, "at": slots[0]["at"]}, 201)
    return Program()("POST", f"/appointments/{booked['token']}/cancel", {})["state"]


def answer_the_survey() -> str:
    """Answer the survey that was sent when the case was over; what comes of answering it again."""
    [line] = [line for message in mail.outbox for line in message.body.splitlines() if "/survei/" in line]
    token = line.rstrip("/").rpartition("/")[2]
    scores = {element["code"]: 4 for element in Program()("GET", f"/surveys/{token}")["elements"]}
    said = {"scores": scores, "words": "Cepat."}
    Program()("POST", f"/surveys/{token}", said, 204)
    return Program()("POST", f"/surveys/{token}", said, 409)["problems"][0]["id"]


def complain_and_be_answered(cast) -> str:
    """Complain about a service, and have its head answer; how the complaint stands."""
    said = {"kind": "keluhan", "words": "Antreannya lama.", "service": SERVICE}
    number = Program()("POST", "/complaints", said, 201)["number"]
    return Program(cast.wulan)("POST", f"/complaints/{number}/do", {"what": "answered", "words": "Loket ditambah."})[
        "status"
    ]


def note_an_outage(cast) -> int:
    """Note that the power is cut; how many outages there are then."""
    noted = {"cause": "power", "from_at": (system_clock() - timedelta(hours=1)).isoformat(), "reason": "Listrik padam."}
    Program(cast.wulan)("POST", f"/units/{UNIT}/outages", noted, 204)
    return len(Program(cast.wulan)("GET", f"/units/{UNIT}/notes")["outages"])


def sign_in_as_a_citizen(sweeper: Sweeper) -> str:
    """Ask for a code, have it sent, and show it; where that leads."""
    client = Client()
    client.post("/masuk/", {"contact": "sari@example.org"})
    sweeper.sweep()
    [code] = re.findall(r"\b\d{6}\b", mail.outbox[-1].subject)
    return client.post("/masuk/kode/", {"code": code})["Location"]


def sign_in_as_an_officer(cast) -> int:
    """Come in by password and app; how the desk answers."""
    account = Account.objects.get(code=cast.budi.code)
    account.set_password(WORD)
    account.save()
    counters = list(yield_hotp_counters_from_time())
    code = format_hotp_value(hotp_value(SECRET, counters[len(counters) // 2]))
    assert add_app(account, SECRET, code)
    client = Client()
    client.post("/masuk/petugas/", {"email": "budi@example.org", "password": WORD})
    client.post("/masuk/kedua/", {"code": code})
    return client.get("/meja/").status_code


def make_a_token(cast) -> int:
    """Make a token by another one; how that is answered."""
    made = Client(headers=bearer(cast.sari)).post(
        "/api/v1/tokens", json.dumps({"label": "uji", "scopes": ["case.read"], "days": 1}), "application/json"
    )
    return made.status_code
