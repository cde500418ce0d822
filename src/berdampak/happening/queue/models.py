"""The tables of the queue: what stands in them can be told again from the book."""

from django.db import models


class Day(models.Model):
    """A day of a mall. Whoever changes anything of the day holds its row, so that one thing happens after another."""

    mall = models.CharField(max_length=80)
    day = models.DateField()
    serials = models.JSONField(default=dict)
    """The last number that was given, by letter."""
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["mall", "day"], name="queue_day_once"),)


class Ticket(models.Model):
    """A ticket; all but token, owner, day and serial is the fold of its stream in the book."""

    token = models.CharField(max_length=40, unique=True)
    code = models.CharField(max_length=40, unique=True)
    day = models.ForeignKey(Day, models.PROTECT, related_name="tickets")
    owner = models.CharField(max_length=80, blank=True)
    mall = models.CharField(max_length=80)
    number = models.CharField(max_length=12)
    serial = models.IntegerField()
    channel = models.CharField(max_length=12)
    favoured = models.BooleanField()
    priority = models.CharField(max_length=12)
    """For which reason it goes first; forgotten when the day is closed, and never in the book."""
    services = models.JSONField()
    service = models.CharField(max_length=80)
    place = models.IntegerField(default=0)
    state = models.CharField(max_length=12)
    taken_at = models.DateTimeField()
    queued_at = models.DateTimeField()
    appointed_at = models.DateTimeField(null=True)
    counter = models.CharField(max_length=80, null=True)  # noqa: DJ001  unknown is not empty
    only = models.CharField(max_length=80, null=True)  # noqa: DJ001
    officer = models.CharField(max_length=80, null=True)  # noqa: DJ001
    since = models.DateTimeField(null=True)
    called_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    worked_seconds = models.IntegerField(default=0)
    calls = models.IntegerField(default=0)
    ended_at = models.DateTimeField(null=True)
    version = models.IntegerField()
    """Entries of its stream so far."""

    class Meta:
        constraints = (models.UniqueConstraint(fields=["day", "number"], name="queue_number_once_a_day"),)
        indexes = (models.Index(fields=["day", "state"], name="queue_ticket_by_state"),)


class Counter(models.Model):
    """A counter on a day: who is on it, and what it serves."""

    day = models.ForeignKey(Day, models.PROTECT, related_name="counters")
    code = models.CharField(max_length=80)
    state = models.CharField(max_length=12)
    services = models.JSONField()
    officer = models.CharField(max_length=80)
    run = models.IntegerField(default=0)
    """Favoured tickets that it called in a row."""

    class Meta:
        constraints = (models.UniqueConstraint(fields=["day", "code"], name="queue_counter_once_a_day"),)


class Served(models.Model):
    """A service of a visit that was done, and how long it took; from these waiting is estimated."""

    day = models.ForeignKey(Day, models.PROTECT, related_name="served")
    counter = models.CharField(max_length=80)
    service = models.CharField(max_length=80)
    seconds = models.IntegerField()
    ended_at = models.DateTimeField()


class Done(models.Model):
    """A deed that came with a key of its own, and what came of it; the same key again does nothing."""

    key = models.CharField(max_length=80, primary_key=True)
    counter = models.CharField(max_length=80)
    accepted = models.BooleanField()
    problem = models.CharField(max_length=20, blank=True)


class Slot(models.Model):
    """A time at which a service takes appointments; never more are booked than it holds."""

    mall = models.CharField(max_length=80)
    service = models.CharField(max_length=80)
    at = models.DateTimeField()
    booked = models.IntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["mall", "service", "at"], name="queue_slot_once"),)


class Appointment(models.Model):
    """An appointment of somebody unnamed; who has its token may change it."""

    token = models.CharField(max_length=40, unique=True)
    code = models.CharField(max_length=40, unique=True)
    owner = models.CharField(max_length=80, blank=True)
    slot = models.ForeignKey(Slot, models.PROTECT, related_name="appointments")
    state = models.CharField(max_length=12)
    ticket = models.ForeignKey(Ticket, models.PROTECT, null=True, related_name="appointments")

    class Meta:
        indexes = (models.Index(fields=["state"], name="queue_appointment_by_state"),)
