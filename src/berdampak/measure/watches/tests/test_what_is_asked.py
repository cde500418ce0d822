"""A question arises of what stands out and lasts, once; chance alone hardly ever asks one."""

import numpy as np

from berdampak.measure.watches.contracts import Sighting
from berdampak.measure.watches.rules_questions import ask, stand_out


def sighting(subject, week, chance, watch="rush"):
    return Sighting(watch, subject, week, seen=8, of=10, usual=0.05, chance=chance)


def honest(week, dice):
    return [sighting(f"p{at:02}", week, float(dice.uniform())) for at in range(40)]


def test_one_week_alone_asks_nothing():
    dice = np.random.default_rng(1)
    assert ask([*honest(1, dice), sighting("gamer", 1, 1e-6)], 1) == []


def test_two_of_four_weeks_ask_once():
    dice = np.random.default_rng(1)
    seen = [each for week in range(1, 5) for each in honest(week, dice)]
    gamed = [*seen, sighting("gamer", 1, 1e-6), sighting("gamer", 3, 1e-6), sighting("gamer", 4, 1e-6)]
    assert [(one.subject, one.week) for one in ask(gamed, 3)] == [("gamer", 3)]
    assert ask(gamed, 4) == []


def test_a_question_carries_what_was_seen():
    [question] = ask([sighting("gamer", 1, 1e-6), sighting("gamer", 2, 1e-7)], 2)
    assert [one.week for one in question.sightings] == [1, 2]


def test_weeks_five_apart_do_not_last():
    assert ask([sighting("gamer", 1, 1e-6), sighting("gamer", 6, 1e-6)], 6) == []


def test_of_many_sightings_only_as_many_stand_out_as_chance_does_not_explain():
    level = [sighting(f"p{at}", 1, (at + 1) / 100) for at in range(100)]
    assert stand_out(level) == []
    assert [one.subject for one in stand_out([*level, sighting("gamer", 1, 1e-5)])] == ["gamer"]


def test_where_nobody_games_hardly_anything_is_asked():
    """At most one false question for each unit and year: here 20 units of 40 officers, 52 weeks, five watches."""
    dice = np.random.default_rng(52)
    asked = 0
    for _ in range(20):
        seen = [
            sighting(f"p{at:02}", week, float(dice.uniform()), watch)
            for week in range(52)
            for watch in ("rush", "refusals", "reopenings", "late_pauses", "mass_closure")
            for at in range(40)
        ]
        asked += sum(len(ask(seen, week)) for week in range(52))
    assert asked <= 20
