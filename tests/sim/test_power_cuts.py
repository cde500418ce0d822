"""A power cut at any moment loses nothing that was acknowledged; with weaker settings it does, so the cuts do cut."""

import pytest

from tests.sim.power_cut import SAFE, UNSAFE, cut_power


@pytest.mark.parametrize("seed", [1, 2])
def test_a_book_survives_every_power_cut(seed):
    tally = cut_power(*SAFE, states=350, appends=60, seed=seed)
    assert tally.is_clean, tally
    assert tally.states == 350


@pytest.mark.parametrize("settings", UNSAFE, ids="-".join)
def test_weaker_settings_lose_what_was_acknowledged(settings):
    assert not cut_power(*settings, states=150, appends=60, seed=1).is_clean


def test_a_journal_whose_folder_is_synced_survives_too():
    assert cut_power("delete", "extra", states=300, appends=60, seed=1).is_clean
