"""What every case of a rehearsal looks like."""

from itertools import pairwise

from tests.sim.conftest import Rehearsal


def test_every_case_opens_once_and_first(city: Rehearsal) -> None:
    for events in city.cases().values():
        assert [event["opens"] for event in events] == [True] + [False] * (len(events) - 1)


def test_nothing_happens_to_a_case_after_it_is_closed(city: Rehearsal) -> None:
    closings = [[event["closes"] for event in events] for events in city.cases().values()]
    assert not any(any(closes[:-1]) for closes in closings)
    assert 0.8 < sum(closes[-1] for closes in closings) / len(closings) < 1


def test_whoever_starts_a_step_completes_it_before_anything_else_happens(city: Rehearsal) -> None:
    for events in city.cases().values():
        for event, following in pairwise(events):
            if event["lifecycle"] == "start":
                assert following["lifecycle"] == "complete"
                assert all(event[name] == following[name] for name in ("step", "officer", "unit"))
                assert event["happened_at"] < following["happened_at"]
            assert (following["lifecycle"] == "complete") == (event["lifecycle"] == "start")


def test_a_returned_case_pauses_until_the_citizen_answers_or_withdraws(city: Rehearsal) -> None:
    answers = []
    for events in city.cases().values():
        for event, following in pairwise(events):
            assert event["pauses"] == event["returns"]
            if event["returns"]:
                assert following["officer"] is None
                answers.append(following["lifecycle"])
    assert set(answers) == {"schedule", "abort"}


def test_a_closing_event_bears_the_outcome_and_no_other_does(city: Rehearsal) -> None:
    assert all((event["outcome"] is not None) == event["closes"] for event in city.events)
    assert {event["outcome"] for event in city.events} == {None, "approved", "refused", "withdrawn"}


def test_steps_are_done_in_the_order_of_the_procedure(city: Rehearsal) -> None:
    for events in city.cases().values():
        if events[0]["service"] == "bangunan":
            steps = list(dict.fromkeys(event["step"] for event in events))
            assert steps == ["terima", "teknis", "putus"][: len(steps)]
