"""The table of published cards; it never leaves the room."""

from django.db import models


class PublishedCard(models.Model):
    """One revision of a card as it was published. Rows are added and never changed.

    An empty `body` says that the card exists and is withheld from the public; its hash is kept all the same.
    """

    subject_kind = models.CharField(max_length=16)
    subject_code = models.TextField()
    week = models.CharField(max_length=8)
    revision = models.PositiveIntegerField()
    as_of = models.CharField(max_length=40)
    body = models.TextField(blank=True)
    card_sha256 = models.CharField(max_length=64)
    published_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("subject_kind", "subject_code", "week", "revision"), name="one_card_per_revision"
            ),
        )
        indexes = (models.Index(fields=("week", "subject_kind"), name="cards_of_a_week"),)

    def __str__(self) -> str:
        return f"{self.subject_kind}:{self.subject_code} {self.week}/{self.revision}"
