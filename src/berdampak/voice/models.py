"""The tables of what citizens say; they never leave the room."""

from django.db import models

CODE = 200
"""Longest code of a pack."""


class Invitation(models.Model):
    """That a case may be spoken of once. Of the word in its address only a hash is kept.

    When it was answered is not written down, and the answer does not name it: nobody can tell whose answer is whose.
    """

    case_code = models.CharField(max_length=CODE, unique=True)
    token_hash = models.CharField(max_length=64, unique=True)
    service = models.CharField(max_length=CODE)
    unit = models.CharField(max_length=CODE)
    agency = models.CharField(max_length=CODE, default="", blank=True)
    mall = models.CharField(max_length=CODE, default="", blank=True)
    region = models.CharField(max_length=CODE, default="", blank=True)
    form = models.CharField(max_length=8)
    day = models.DateField()
    expires_at = models.DateTimeField()
    is_used = models.BooleanField(default=False)

    class Meta:
        indexes = (models.Index(fields=("day", "unit"), name="invitations_of_days"),)

    def __str__(self) -> str:
        return f"{self.service} {self.day}"


class Answer(models.Model):
    """One filled form: its day, and what it is about; nothing of who gave it, and nothing of the case.

    `total` is the sum of its scores; a form that lacks an element is not complete. `code` names its entry in the book.
    """

    code = models.CharField(max_length=40, unique=True)
    source = models.CharField(max_length=8)
    form = models.CharField(max_length=8)
    service = models.CharField(max_length=CODE, default="", blank=True)
    unit = models.CharField(max_length=CODE, default="", blank=True)
    agency = models.CharField(max_length=CODE, default="", blank=True)
    mall = models.CharField(max_length=CODE, default="", blank=True)
    region = models.CharField(max_length=CODE, default="", blank=True)
    day = models.DateField()
    is_complete = models.BooleanField()
    total = models.PositiveIntegerField()
    in_time = models.BooleanField(null=True)
    solved = models.BooleanField(null=True)
    has_words = models.BooleanField(default=False)

    class Meta:
        indexes = (models.Index(fields=("day", "unit"), name="answers_of_days"),)

    def __str__(self) -> str:
        return f"{self.service} {self.day}"


class Score(models.Model):
    """The score of one element in one answer."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="scores")
    element = models.CharField(max_length=CODE)
    score = models.PositiveSmallIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("answer", "element"), name="one_score_per_element"),)

    def __str__(self) -> str:
        return f"{self.element} {self.score}"


class ComplaintRow(models.Model):
    """A complaint as its events have made it so far; the same fields as `rules_complaint.Complaint`."""

    number = models.CharField(max_length=24, unique=True)
    pin_hash = models.CharField(max_length=64)
    kind = models.CharField(max_length=CODE)
    filed_at = models.DateTimeField()
    status = models.CharField(max_length=16)
    service = models.CharField(max_length=CODE, null=True)  # noqa: DJ001  none is not the same as a service without a code
    unit = models.CharField(max_length=CODE, null=True)  # noqa: DJ001
    agency = models.CharField(max_length=CODE, null=True)  # noqa: DJ001
    mall = models.CharField(max_length=CODE, null=True)  # noqa: DJ001
    region = models.CharField(max_length=CODE, null=True)  # noqa: DJ001
    inspected = models.BooleanField()
    confidential = models.BooleanField()
    anonymous = models.BooleanField()
    about_officer = models.BooleanField()
    first_due_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    closes_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    rating = models.PositiveSmallIntegerField(null=True)
    solved = models.BooleanField(null=True)
    reopened = models.PositiveIntegerField()
    late = models.BooleanField()
    asked_by = models.CharField(max_length=80, blank=True)
    released_to = models.CharField(max_length=80, blank=True)
    version = models.PositiveIntegerField()

    class Meta:
        indexes = (
            models.Index(fields=("status", "due_at"), name="complaints_by_term"),
            models.Index(fields=("status", "closes_at"), name="complaints_to_close"),
            models.Index(fields=("filed_at",), name="complaints_by_day"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.status}"
