"""The tables of the outbox: what is to leave the house, and who asked to be told."""

from django.db import models


class Parcel(models.Model):
    """One thing to deliver. `sealed` holds the address and the words, and is emptied once they are delivered.

    Whoever delivers it counts `attempts` up and moves `due_at` on before the attempt, so that nobody else takes it
    meanwhile, and somebody does when the one who took it was killed.
    """

    kind = models.CharField(max_length=8)
    key = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001  many have none, and are not alike
    subscription = models.CharField(max_length=32, blank=True)
    sealed = models.BinaryField()
    state = models.CharField(max_length=8, default="waiting")
    attempts = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField()
    created_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=80, blank=True)

    class Meta:
        indexes = (models.Index(fields=("state", "due_at", "id"), name="parcels_that_are_due"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class Subscription(models.Model):
    """Another system that asked to be told; `failures` counts attempts in a row that came to nothing."""

    code = models.CharField(max_length=32, unique=True)
    url = models.CharField(max_length=500)
    names = models.JSONField()
    secret_sealed = models.BinaryField()
    owner = models.CharField(max_length=64)
    is_active = models.BooleanField(default=True)
    failures = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    disabled_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.code
