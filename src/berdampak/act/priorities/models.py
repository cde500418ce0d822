"""The table of priorities; it never leaves the room. How a problem stands is in the book, and its row follows."""

from django.db import models


class ProblemRow(models.Model):
    """A problem as it is searched by; while it `is_live`, the same problem found again is this one."""

    code = models.CharField(max_length=32, primary_key=True)
    key = models.CharField(max_length=200, db_index=True)
    kind = models.CharField(max_length=16)
    unit = models.CharField(max_length=80, blank=True)
    agency = models.CharField(max_length=80, blank=True)
    mall = models.CharField(max_length=80, blank=True)
    region = models.CharField(max_length=20, blank=True)
    state = models.CharField(max_length=16)
    is_live = models.BooleanField(default=True)
    person = models.CharField(max_length=64, blank=True, db_index=True)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("key",), condition=models.Q(is_live=True), name="one_live_problem_of_a_key"
            ),
        )

    def __str__(self) -> str:
        return self.code
