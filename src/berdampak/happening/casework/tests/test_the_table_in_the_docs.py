"""The page about casework shows the transition table as the code has it."""

from pathlib import Path
from typing import get_args

from berdampak.happening.casework.contracts import CaseState, Command
from berdampak.happening.casework.rules_decide import DECIDERS
from berdampak.happening.casework.rules_live import LIFECYCLES
from berdampak.happening.casework.rules_state import FOLDS
from berdampak.happening.casework.rules_table import ANY_KIND, BY_COMMAND, TABLE

PAGE = Path(__file__).parents[5] / "docs" / "casework.md"


def words(codes, every):
    return "any" if codes == every else ", ".join(codes)


def line(row):
    every = get_args(CaseState)
    step = f"{', '.join(row.step_states)} · {words(row.kinds, ANY_KIND)}" if row.step_states else "–"
    states, then = words(row.states, every), words(row.then, every)
    return f"| {row.command.__name__} | {row.who} | `{row.act}` | {states} | {step} | `{row.event}` | {then} |"


def test_every_transition_stands_on_the_page_and_no_other():
    page = PAGE.read_text().split("## The clock")[0]
    shown = [each for each in page.splitlines() if each.startswith("| ") and not each.startswith("| command")]
    assert shown == [line(row) for row in TABLE]


def test_every_command_has_its_row_and_its_rule():
    assert set(get_args(Command)) == set(BY_COMMAND) == set(DECIDERS)
    assert {row.event for row in TABLE} <= set(FOLDS)


def test_every_kind_of_event_is_told_on_the_page():
    page = PAGE.read_text()
    assert [kind for kind in (*FOLDS, *LIFECYCLES) if f"`{kind}`" not in page] == []
