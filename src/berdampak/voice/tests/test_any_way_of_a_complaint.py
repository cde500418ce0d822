"""Whatever is done to complaints, in any order: none is lost, none is in two states, and the book alone makes each."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.tests.clocks import MovingClock
from berdampak.people.tests.cast import UNIT
from berdampak.voice import complaints, offices
from berdampak.voice.complaints import act, find_complaint, fold_from_book, read_messages
from berdampak.voice.contracts import Filing, Sender
from berdampak.voice.facade import file_complaint, sweep_voice
from berdampak.voice.models import ComplaintRow
from berdampak.voice.rules_complaint import FOLLOWS, LIVE, may_follow
from berdampak.voice.tests.conftest import NOON

KINDS = st.sampled_from(["informasi", "aspirasi", "keluhan", "pelanggaran"])
SECRECIES = st.sampled_from(["open", "confidential", "anonymous"])
PLACES = st.sampled_from([UNIT, "dinkes-sarana", "disdukcapil", ""])


class Complaints(RuleBasedStateMachine):
    """Reporters, officials, the inspectorate and time, each doing what comes to mind.

    Each run begins with no complaint, and files under keys that no run before it used.
    """

    runs = 0

    def __init__(self):
        super().__init__()
        ComplaintRow.objects.all().delete()
        type(self).runs += 1
        self.clock, self.numbers, self.done = MovingClock(NOON), [], {}

    @rule(kind=KINDS, secrecy=SECRECIES, officer=st.booleans(), place=PLACES)
    def file(self, kind, secrecy, officer, place):
        if len(self.numbers) == 6:
            return
        key = f"{self.runs:012}{len(self.numbers):012}"
        sender = Sender("Sari", "sari@example.org")
        filing = Filing(kind, "Sesuatu terjadi.", None, place or None, sender, secrecy, officer, key=key)
        number = file_complaint(filing, self.clock).number
        assert file_complaint(filing, self.clock).number == number
        self.numbers.append(number)
        self.done[number] = 1

    @rule(at=st.integers(0, 5), what=st.sampled_from(sorted(FOLLOWS)), office=PLACES, solved=st.booleans())
    def do(self, at, what, office, solved):
        if at >= len(self.numbers):
            return
        complaint = find_complaint(self.numbers[at])
        allowed = may_follow(complaint, what)
        body = self.body_of(what, complaint, office, solved)
        if allowed:
            act(complaint.number, what, self.clock, words="Kata.", **body)
            self.done[complaint.number] += 1
            return
        with pytest.raises(BerdampakError) as caught:
            act(complaint.number, what, self.clock, words="Kata.", **body)
        assert caught.value.problems[0].id == "voice.E005"

    def body_of(self, what, complaint, office, solved):
        return {
            "answered": lambda: complaints.answer_terms(self.clock),
            "routed": lambda: complaints.routed_places(complaint, office),
            "rated": lambda: {"rating": 3, "solved": solved},
            "reopened": lambda: complaints.reopened_terms(complaint, self.clock),
            "contested": lambda: complaints.contested_terms(self.clock),
        }.get(what, lambda: {"by": "p-wulan"} if what.startswith("sender") else {})()

    @rule(days=st.integers(0, 12))
    def wait(self, days):
        self.clock.move(days=days)

    @rule()
    def sweep(self):
        due = ComplaintRow.objects.filter(status="answered", closes_at__lte=self.clock.at)
        numbers = list(due.values_list("number", flat=True))
        assert sweep_voice(self.clock) == len(numbers)
        assert sweep_voice(self.clock) == 0
        for number in numbers:
            self.done[number] += 1

    @invariant()
    def none_is_lost(self):
        assert sorted(ComplaintRow.objects.values_list("number", flat=True)) == sorted(self.numbers)

    @invariant()
    def the_book_alone_makes_each(self):
        for number in self.numbers:
            row = find_complaint(number)
            assert row == fold_from_book(number)
            assert row.version == self.done[number] == len(read_messages(number))

    @invariant()
    def each_is_as_it_may_be(self):
        for number in self.numbers:
            one = find_complaint(number)
            assert (one.closed_at is None) == (one.status in LIVE)
            assert (one.closes_at is not None) or one.status != "answered"
            assert one.due_at is None or one.due_at > one.filed_at
            if one.inspected:
                assert (one.unit, one.agency, one.mall) == (None, None, None)
            if one.about_officer and (one.confidential or one.anonymous):
                assert one.unit is None
            if one.anonymous:
                assert complaints.read_sender(number) is None


@pytest.mark.django_db
@pytest.mark.usefixtures("clock")
def test_whatever_is_done_in_any_order():
    many = settings(max_examples=12, stateful_step_count=25, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(Complaints, settings=many)


@pytest.mark.django_db
def test_terms_are_counted_in_working_days_of_the_office(clock):
    number = file_complaint(Filing("informasi", "Kapan buka?", agency=UNIT, key="t" * 24), clock).number
    zone = offices.zone_of(UNIT)
    complaint = find_complaint(number)
    # Wednesday 25 November 2026: three working days later is Monday, five is Wednesday.
    assert complaint.first_due_at.astimezone(zone).date().isoformat() == "2026-11-30"
    assert complaint.due_at.astimezone(zone).date().isoformat() == "2026-12-02"
    assert complaint.due_at - complaint.filed_at > timedelta(days=7)


@pytest.mark.django_db
def test_a_term_beyond_the_calendar_is_unknown_and_the_complaint_is_taken_all_the_same(clock):
    clock.move(days=365)
    number = file_complaint(Filing("pelanggaran", "Saya dimintai uang.", key="u" * 24), clock).number
    assert find_complaint(number).due_at is None
