"""When a case is finished: at its closing activity, else at its last event, else not at all."""

from dataclasses import replace

from berdampak.kernel.places import packs_folder
from berdampak.measure.tests.events import RULES, at, event

FILED = event("a", "file", at("11-16", "09:00"))
DECIDED = event("a", "decide", at("11-17", "10:00"), closes=True)
ARCHIVED = event("a", "archive", at("11-18", "10:00"))


def test_a_case_is_finished_at_its_closing_activity_though_more_follows(cases_of):
    case = cases_of([FILED, DECIDED, ARCHIVED])["a"]
    assert case["closed"] is True
    assert case["finished_day"] == at("11-17")


def test_a_case_without_a_closing_activity_is_finished_at_its_last_event(cases_of):
    case = cases_of([FILED, ARCHIVED])["a"]
    assert case["closed"] is False
    assert case["finished_day"] == at("11-18")


def test_where_the_map_says_so_a_case_without_a_closing_activity_is_open(cases_of):
    case = cases_of([FILED, ARCHIVED], replace(RULES, unclosed="open"))["a"]
    assert case["finished_day"] is None
    assert case["closed"] is None


def test_a_case_reopened_and_closed_again_is_finished_the_last_time(cases_of):
    again = event("a", "decide", at("11-20", "10:00"), closes=True)
    assert cases_of([FILED, DECIDED, ARCHIVED, again])["a"]["finished_day"] == at("11-20")


def test_the_case_belongs_to_the_unit_of_its_closing_step(cases_of):
    decided = DECIDED | {"unit": "licences"}
    assert cases_of([FILED, decided, ARCHIVED])["a"]["unit"] == "licences"


def test_a_case_is_filed_at_its_opening_activity(cases_of):
    asked = event("a", "ask", at("11-13", "09:00"))
    assert cases_of([asked, FILED | {"opens": True}, DECIDED])["a"]["filed_day"] == at("11-16")


def test_an_open_case_of_a_known_service_belongs_to_the_unit_that_will_close_it(cases_of):
    rules = replace(RULES, unclosed="open", pack=str(packs_folder() / "ternate"))
    rows = [row | {"service": "pbg", "unit": "pupr-tata-ruang"} for row in (FILED, ARCHIVED)]
    case = cases_of(rows, rules)["a"]
    assert (case["unit"], case["agency"]) == ("dpmptsp-perizinan", "dpmptsp")


def test_an_open_case_without_a_pack_belongs_to_the_unit_that_had_it_last(cases_of):
    rows = [FILED, ARCHIVED | {"unit": "archive"}]
    assert cases_of(rows, replace(RULES, unclosed="open"))["a"]["unit"] == "archive"
