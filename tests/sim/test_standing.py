"""The whole way beside the truth: events of a simulated city become facts, cells and standings; the quick are above."""

from collections import Counter, defaultdict
from datetime import date
from statistics import median

import numpy as np
import pyarrow.parquet as pq
import pytest

from berdampak.happening.facade import EventStore
from berdampak.kernel.places import packs_folder
from berdampak.measure.facade import build_facts
from berdampak.promise.facade import load_pack
from berdampak.rehearsal.facade import simulate_city
from berdampak.report.facade import compute_standings

WEEKS = 12


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """Every officer of a city: the standing, how quick they truly are, and how quick the median of their unit is."""
    store, folder = tmp_path_factory.mktemp("city"), packs_folder() / "ternate"
    simulated = simulate_city(
        load_pack(folder), seed=20, until=date(2026, 11, 27), weeks=WEEKS, store=store, pack_folder=folder
    )
    facts = build_facts(EventStore(store).event_set(simulated.sources[0]))
    truth = {row["officer"]: row for row in pq.read_table(simulated.truth_folder / "officers.parquet").to_pylist()}
    usual = defaultdict(list)
    for row in truth.values():
        usual[row["unit"]].append(row["skill"])
    return [
        (one, truth[one.code]["skill"], median(usual[truth[one.code]["unit"]]))
        for one in compute_standings(facts, facts.week_last, "officer")
    ]


def test_everyone_who_did_a_step_with_a_budget_stands_over_the_weeks_since_their_first(judged):
    weeks = Counter(one.weeks for one, _, _ in judged)
    assert WEEKS - 2 <= min(weeks) <= max(weeks) == WEEKS, "whoever was away at first began a little later"
    assert weeks[WEEKS] > 0.95 * len(judged) > 0.95 * 250
    assert sum(one.standing.of for one, _, _ in judged) > 0.95 * sum(one.seen_of for one, _, _ in judged)


def test_standing_follows_how_quick_an_officer_truly_is(judged):
    said = defaultdict(list)
    for one, skill, _ in judged:
        if one.standing.shrunk is not None:
            said[one.unit].append((skill, one.standing.shrunk))
    found = [np.corrcoef(np.argsort(np.argsort(np.array(rows).T)))[0, 1] for rows in said.values() if len(rows) >= 8]
    assert len(found) >= 8
    assert median(found) > 0.7


def test_hardly_anyone_is_recognised_or_coached_against_the_truth(judged):
    recognised = [
        skill < usual
        for one, skill, usual in judged
        if (one.standing.above or 0) >= 0.95 and (one.standing.reliability or 0) >= 0.7
    ]
    coached = [skill > usual for one, skill, usual in judged if (one.standing.below or 0) >= 0.99]
    assert len(recognised) > 20
    assert len(coached) > 20
    assert np.mean(recognised) <= 0.05
    assert np.mean(coached) <= 0.05
