"""The table by which questions are found; it never leaves the room. How a question stands is in the book."""

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
