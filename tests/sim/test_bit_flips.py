"""A bit that turns over in a book or in a checkpoint is caught, whether the database notices or not."""

from tests.sim.bit_flips import flip_database, flip_note


def test_every_bit_that_changes_what_a_book_says_is_caught():
    tally = flip_database(flips=200, entries=280, seed=1)
    assert tally.missed == []
    assert tally.changed > 60
    assert len(tally.tables) > 3
    assert tally.by_database < tally.by_verifier, "otherwise nobody would need a verifier"


def test_every_bit_of_a_checkpoint_counts():
    assert flip_note(flips=600, seed=1).missed == []
