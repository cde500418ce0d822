"""The tables of casework; they never leave the room. What a case is stands in the book, and these rows follow it."""

from django.db import models
from django.db.models import Q


class Case(models.Model):
    """How a case stands: what its entries fold up to (`body`), and of it what is searched by.

    `version` is the number of its entries. `next_at` is the moment at which a sweep must look at it again.
    """

    code = models.CharField(max_length=32, primary_key=True)
    number = models.CharField(max_length=32, unique=True)
    filing_key = models.CharField(max_length=100, unique=True, null=True)  # noqa: DJ001  many have none, and may
    service = models.CharField(max_length=64)
    unit = models.CharField(max_length=64)
    applicant = models.CharField(max_length=64, default="")
    state = models.CharField(max_length=16)
    outcome = models.CharField(max_length=16, default="")
    filed_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    next_at = models.DateTimeField(null=True)
    leave_asked_at = models.DateTimeField(null=True)
    """Since when a supervisor is asked for leave to return it once more."""
    version = models.PositiveIntegerField()
    pin_hash = models.CharField(max_length=64)
    body = models.JSONField()

    class Meta:
        indexes = (
            models.Index(fields=("applicant", "-filed_at"), name="cases_of_a_person", condition=~Q(applicant="")),
            models.Index(fields=("next_at",), name="cases_to_look_at", condition=Q(next_at__isnull=False)),
            models.Index(fields=("unit", "state"), name="cases_of_a_unit"),
            models.Index(
                fields=("leave_asked_at",), name="cases_asking_leave", condition=Q(leave_asked_at__isnull=False)
            ),
        )

    def __str__(self) -> str:
        return self.number


class Step(models.Model):
    """A step of a case that waited, is in hand or was done, for the desks; `due_at` is when its case is due.

    While the case is with its applicant, the step it was returned from is `returned`, and the others are `paused`.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="steps")
    code = models.CharField(max_length=64)
    unit = models.CharField(max_length=64)
    state = models.CharField(max_length=16)
    holder = models.CharField(max_length=64, default="")
    due_at = models.DateTimeField(null=True)
    filed_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("case", "code"), name="one_row_per_step"),)
        indexes = (models.Index(fields=("unit", "state", "due_at"), name="steps_of_a_unit"),)

    def __str__(self) -> str:
        return f"{self.case_id}/{self.code}"


class Draft(models.Model):
    """An application that is being written; its answers are encrypted, and its secret word is kept as a hash."""

    word_hash = models.CharField(max_length=64, primary_key=True)
    service = models.CharField(max_length=64)
    owner = models.CharField(max_length=64, default="")
    counter_officer = models.CharField(max_length=64, default="")
    sealed = models.BinaryField()
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.service


class Counter(models.Model):
    """A series of numbers, and the last one that was given."""

    name = models.CharField(max_length=100, primary_key=True)
    value = models.PositiveBigIntegerField()

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"


class KeptCalendar(models.Model):
    """A calendar as it was when a case began under it, so that a new version moves no running case."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    body = models.TextField()

    def __str__(self) -> str:
        return self.sha256


class Product(models.Model):
    """A numbered paper that was issued; `code` is the word in its QR code."""

    code = models.CharField(max_length=32, primary_key=True)
    case_code = models.CharField(max_length=32, db_index=True)
    number = models.CharField(max_length=80, unique=True)
    issued_at = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)
    by_law = models.BooleanField(default=False)
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.number
