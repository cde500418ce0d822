"""The tables of agreements; they never leave the room. How an agreement stands is in the book, and rows follow it."""

from django.db import models


class AgreementRow(models.Model):
    """An agreement as it is searched by; `state` is that of its newest version, `in_force` the version that holds."""

    code = models.CharField(max_length=32, primary_key=True)
    superior = models.CharField(max_length=64, db_index=True)
    subordinate = models.CharField(max_length=64, db_index=True)
    scope_kind = models.CharField(max_length=16)
    scope_code = models.CharField(max_length=64)
    unit = models.CharField(max_length=64, blank=True)
    agency = models.CharField(max_length=64, blank=True)
    region = models.CharField(max_length=16, blank=True)
    year = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=16)
    in_force = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("superior", "subordinate", "year"),
                condition=~models.Q(state="ended"),
                name="one_agreement_a_year",
            ),
        )
        indexes = (models.Index(fields=("year", "in_force"), name="agreements_in_force"),)

    def __str__(self) -> str:
        return self.code


class TermsRow(models.Model):
    """What a version says; `before` is what its draft said before the last change."""

    agreement = models.ForeignKey(AgreementRow, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    body = models.JSONField()
    before = models.JSONField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("agreement", "number"), name="one_text_a_version"),)

    def __str__(self) -> str:
        return f"{self.agreement_id}/{self.number}"
