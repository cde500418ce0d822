"""The tables of appraisal; they never leave the room. How a predikat stands is in the book, and rows follow it."""

from django.db import models


class PredicateRow(models.Model):
    """A period of an agreement as it is searched by."""

    agreement = models.CharField(max_length=32)
    period = models.CharField(max_length=8)
    state = models.CharField(max_length=16)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("agreement", "period"), name="one_predicate_a_period"),)

    def __str__(self) -> str:
        return f"{self.agreement}/{self.period}"


class InvitationRow(models.Model):
    """Somebody is asked how another person works; what they said is in the book, where nobody reads whose it is."""

    agreement = models.CharField(max_length=32)
    period = models.CharField(max_length=8)
    rater = models.CharField(max_length=64, db_index=True)
    group = models.CharField(max_length=16)
    is_given = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("agreement", "period", "rater"), name="asked_once_a_period"),)

    def __str__(self) -> str:
        return f"{self.agreement}/{self.period}"
