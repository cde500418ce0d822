"""The tables by which questions and samples are found; they never leave the room. How they stand is in the book."""

from django.db import models


class QuestionRow(models.Model):
    """A question as it is searched by; `kind` and `subject` say whom it is about."""

    code = models.CharField(max_length=32, primary_key=True)
    watch = models.CharField(max_length=32)
    week = models.CharField(max_length=8)
    kind = models.CharField(max_length=16)
    subject = models.CharField(max_length=200, db_index=True)
    unit = models.CharField(max_length=200, blank=True)
    agency = models.CharField(max_length=200, blank=True)
    region = models.CharField(max_length=16, blank=True)
    state = models.CharField(max_length=16)
    finding = models.CharField(max_length=16, blank=True)
    opened_at = models.DateTimeField()
    found_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("watch", "kind", "subject", "week"), name="one_question_a_watch_and_week"),
        )
        indexes = (
            models.Index(fields=("region", "state"), name="questions_by_state"),
            models.Index(fields=("finding", "found_at"), name="questions_by_finding"),
        )

    def __str__(self) -> str:
        return f"{self.watch} {self.week} {self.state}"


class AuditRow(models.Model):
    """The list of cases of one week and scope, from which a sample is drawn: what the list's hash is of."""

    week = models.CharField(max_length=8)
    scope = models.CharField(max_length=200)
    region = models.CharField(max_length=16, blank=True)
    agency = models.CharField(max_length=200, blank=True)
    unit = models.CharField(max_length=200, blank=True)
    cases = models.JSONField()
    is_drawn = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("week", "scope"), name="one_sample_a_week_and_scope"),)
        indexes = (models.Index(fields=("is_drawn", "week"), name="samples_to_draw"),)

    def __str__(self) -> str:
        return f"{self.week} {self.scope}"
