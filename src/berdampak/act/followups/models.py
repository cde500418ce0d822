"""The table of follow-ups; it never leaves the room. How one stands is in the book, and rows follow it."""

from django.db import models
from django.db.models import Q


class FollowupRow(models.Model):
    """A follow-up as it is searched by; `next_at` is when something happens to it by itself."""

    code = models.CharField(max_length=32, primary_key=True)
    rule = models.CharField(max_length=64)
    source = models.CharField(max_length=200)
    proposes = models.CharField(max_length=16)
    concerned = models.CharField(max_length=64, db_index=True)
    proposer = models.CharField(max_length=64)
    unit = models.CharField(max_length=64, blank=True)
    agency = models.CharField(max_length=64, blank=True)
    region = models.CharField(max_length=16, blank=True)
    state = models.CharField(max_length=16)
    was_appealed = models.BooleanField(default=False)
    is_public = models.BooleanField(default=False)
    is_seen = models.BooleanField(default=False)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    next_at = models.DateTimeField(null=True, db_index=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("concerned", "rule"),
                condition=~Q(state="closed") & ~Q(proposes="idea"),
                name="one_open_followup_a_rule",
            ),
            models.UniqueConstraint(fields=("concerned", "rule", "source"), name="one_followup_a_source"),
        )
        indexes = (models.Index(fields=("unit", "state"), name="followups_of_a_unit"),)

    def __str__(self) -> str:
        return self.code
