"""The tables of the rhythm; they never leave the room. How a card stands is in the book, and rows follow it."""

from django.db import models


class HeldCard(models.Model):
    """A revision of a card as it was composed, until it is out and after; `body` is all of it, `public_body` what
    everyone will see. `state` is `held`, `published`, or `replaced` by a revision before it was out."""

    subject_kind = models.CharField(max_length=16)
    subject_code = models.TextField()
    week = models.CharField(max_length=8)
    revision = models.PositiveIntegerField()
    as_of = models.CharField(max_length=40)
    body = models.TextField()
    public_body = models.TextField(blank=True)
    card_sha256 = models.CharField(max_length=64)
    evidence = models.CharField(max_length=40, blank=True)
    rows_root = models.CharField(max_length=64, blank=True)
    rows = models.PositiveIntegerField(default=0)
    rows_public = models.BooleanField(default=False)
    line_at = models.DateTimeField()
    public_at = models.DateTimeField()
    itself_at = models.DateTimeField()
    state = models.CharField(max_length=12)
    comment = models.TextField(blank=True)
    commented_by = models.CharField(max_length=64, blank=True)
    signed_by = models.CharField(max_length=64, blank=True)
    signed_at = models.DateTimeField(null=True)
    corrected = models.CharField(max_length=60, blank=True)
    composed_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("subject_kind", "subject_code", "week", "revision"), name="one_held_card_per_revision"
            ),
        )
        indexes = (
            models.Index(fields=("state", "public_at"), name="cards_that_wait"),
            models.Index(fields=("week", "subject_kind"), name="held_cards_of_a_week"),
        )

    def __str__(self) -> str:
        return f"{self.subject_kind}:{self.subject_code} {self.week}/{self.revision}"


class ObjectionRow(models.Model):
    """An objection as it is searched by; `is_counted` says that the card was made anew without the row."""

    officer = models.CharField(max_length=64)
    week = models.CharField(max_length=8)
    seq = models.PositiveIntegerField()
    unit = models.CharField(max_length=64, blank=True)
    agency = models.CharField(max_length=64, blank=True)
    region = models.CharField(max_length=16, blank=True)
    state = models.CharField(max_length=12)
    is_counted = models.BooleanField(default=False)
    asked_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("officer", "week", "seq"), name="one_row_an_objection"),)
        indexes = (models.Index(fields=("state", "unit"), name="objections_of_a_unit"),)

    def __str__(self) -> str:
        return f"{self.officer} {self.week}/{self.seq}"


class ComposingRun(models.Model):
    """One making of all cards of a week from the same facts (`digest`); one that was killed goes on after `reached`."""

    week = models.CharField(max_length=8)
    digest = models.CharField(max_length=64)
    publication = models.CharField(max_length=40)
    reached = models.TextField(blank=True)
    begun_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("week", "digest"), name="one_run_of_the_same_facts"),)

    def __str__(self) -> str:
        return f"{self.week} {self.digest[:8]}"
