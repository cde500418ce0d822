"""What only the book knows of work: granted by law, opened again, stopped by an outage; said, and checked by anyone."""

from dataclasses import replace

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.measure.tests.events import RULES, at, event
from berdampak.measure.tests.noted import facts_with, outage
from berdampak.report.checking import check_bundle
from berdampak.report.tests.evidence_of import MONDAYS, as_bytes, bundle_in, decode_bundle, work

STOPPED = outage(at("11-09", "09:00"), at("11-09", "09:45"))


def live_facts(folder):
    """The weeks of work as the book would have them: one silent case granted by law, one opened again."""
    monday = MONDAYS[-1]
    silent = f"{monday}-0"
    deemed = [row | {"outcome": "deemed"} if row["closes"] and row["case_id"] == silent else row for row in work()]
    again = [
        event(f"{monday}-2", "decide", at("11-10", "09:00"), lifecycle="schedule", opens=True, officer=None),
        event(f"{monday}-2", "decide", at("11-10", "10:00"), closes=True),
        event(f"{monday}-4", "decide", at("11-11", "10:00"), lifecycle="schedule", opens=True, officer=None),
    ]
    return facts_with(folder, [*deemed, *again], [STOPPED], replace(RULES, unclosed="open"), cursor=1)


def test_a_card_says_them_in_figures_sentences_and_notes(tmp_path):
    card = bundle_in(tmp_path, facts=live_facts(tmp_path)).value
    cases = card.figures.cases
    assert (cases.deemed, cases.reopened, cases.stopped_cases > 5) == (1, 2, True)
    assert "dikabulkan menurut hukum" in " ".join(text.id for text in card.lead)
    assert [note.id for note in card.notes if note.id == "report.N13"] == ["report.N13"]


def test_a_case_that_was_opened_again_is_open_until_it_is_closed_once_more(tmp_path):
    facts = live_facts(tmp_path)
    query = "select finished_at is null from cases where case_id in ('11-09-2', '11-09-4') order by case_id"
    assert facts.connection.execute(query).fetchall() == [(False,), (True,)]


def test_anyone_can_make_that_card_again_from_its_rows(tmp_path):
    bundle = bundle_in(tmp_path, facts=live_facts(tmp_path))
    assert {"stops", "marks"} <= {row[0] for row in bundle.rows}
    assert check_bundle(decode_bundle(as_bytes(bundle))) == bundle.value


@pytest.mark.parametrize("table", ["stops", "marks"])
def test_without_one_of_those_rows_the_card_does_not_follow(tmp_path, table):
    bundle = bundle_in(tmp_path, facts=live_facts(tmp_path))
    kept = tuple(row for row in bundle.rows if row[0] != table)
    with pytest.raises(BerdampakError, match=r"report\.E005"):
        check_bundle(replace(bundle, rows=kept))


def test_a_log_that_knows_none_of_them_says_nothing_of_them(tmp_path):
    text = bundle_in(tmp_path).card
    assert not any(word in text for word in ("deemed", "reopened", "stopped"))
