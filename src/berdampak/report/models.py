"""The tables of cards, published and own; they never leave the room."""

from django.db import models

from berdampak.report.rhythm.models import ComposingRun, HeldCard, ObjectionRow

__all__ = ["ComposingRun", "HeldCard", "IndicatorReading", "KeptStanding", "ObjectionRow", "OwnCard", "PublishedCard"]


class PublishedCard(models.Model):
    """One revision of a card as it was published. Rows are added and never changed.

    An empty `body` says that the card exists and is withheld from the public; its hash is kept all the same.
    `evidence` names the publication whose rows it was made of, `rows_root` their root, and `entry_seq` its number in
    its stream of the book; a card that was never sealed has none of them.
    """

    subject_kind = models.CharField(max_length=16)
    subject_code = models.TextField()
    week = models.CharField(max_length=8)
    revision = models.PositiveIntegerField()
    as_of = models.CharField(max_length=40)
    body = models.TextField(blank=True)
    card_sha256 = models.CharField(max_length=64)
    evidence = models.CharField(max_length=40, default="", blank=True)
    rows_root = models.CharField(max_length=64, default="", blank=True)
    rows_public = models.BooleanField(default=False)
    entry_seq = models.PositiveIntegerField(null=True)
    published_at = models.DateTimeField()
    how = models.CharField(max_length=12, default="", blank=True)
    signed_at = models.DateTimeField(null=True)
    comment = models.TextField(default="", blank=True)
    corrected = models.CharField(max_length=60, default="", blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("subject_kind", "subject_code", "week", "revision"), name="one_card_per_revision"
            ),
        )
        indexes = (models.Index(fields=("week", "subject_kind"), name="cards_of_a_week"),)

    def __str__(self) -> str:
        return f"{self.subject_kind}:{self.subject_code} {self.week}/{self.revision}"


class OwnCard(models.Model):
    """The card of one officer in one week, for that officer and, from `line_at`, the line; made anew when corrected.

    `rows` are the steps that it counts, `unit` and what is above is where they were done; the book has their hashes.
    """

    officer = models.CharField(max_length=64)
    week = models.CharField(max_length=8)
    body = models.TextField()
    made_at = models.DateTimeField()
    revision = models.PositiveIntegerField(default=1)
    rows = models.TextField(default="[]")
    unit = models.CharField(max_length=64, default="", blank=True)
    agency = models.CharField(max_length=64, default="", blank=True)
    region = models.CharField(max_length=16, default="", blank=True)
    line_at = models.DateTimeField(null=True)
    corrected = models.CharField(max_length=60, default="", blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("officer", "week"), name="one_own_card_a_week"),)
        indexes = (models.Index(fields=("unit", "week"), name="own_cards_of_a_unit"),)

    def __str__(self) -> str:
        return f"{self.officer} {self.week}"


class IndicatorReading(models.Model):
    """What an indicator of one definition came to for one scope in one quarter or year; read anew every week."""

    indicator = models.CharField(max_length=60)
    sha256 = models.CharField(max_length=64)
    scope_kind = models.CharField(max_length=16)
    scope_code = models.CharField(max_length=200, blank=True)
    period = models.CharField(max_length=8)
    value = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    n = models.PositiveIntegerField()
    low = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    high = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    seen = models.CharField(max_length=8, blank=True)
    read_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("sha256", "scope_kind", "scope_code", "period"), name="one_reading_a_period"
            ),
        )

    def __str__(self) -> str:
        return f"{self.indicator} {self.scope_kind}:{self.scope_code} {self.period}"


class ToldFigureRow(models.Model):
    """A figure of somebody else that a program sent for one period; a correction is a row of its own."""

    indicator = models.CharField(max_length=60)
    period = models.CharField(max_length=8)
    value = models.DecimalField(max_digits=20, decimal_places=4)
    read_on = models.DateField()
    why = models.CharField(max_length=500, blank=True)
    revision = models.PositiveIntegerField()
    told_by = models.CharField(max_length=64)
    told_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("indicator", "period", "revision"), name="one_figure_a_revision"),
        )

    def __str__(self) -> str:
        return f"{self.indicator} {self.period} no. {self.revision}"


class KeptStanding(models.Model):
    """Where an officer or a unit stood in one week; made anew whenever its week is corrected, and sealed each time."""

    kind = models.CharField(max_length=8)
    code = models.TextField()
    week = models.CharField(max_length=8)
    body = models.TextField()
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("kind", "code", "week"), name="one_standing_a_week"),)
        indexes = (models.Index(fields=("week", "kind"), name="standings_of_a_week"),)

    def __str__(self) -> str:
        return f"{self.kind}:{self.code} {self.week}"
