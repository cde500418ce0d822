"""The table of files; the bytes lie in `settings.FILES`, and both are encrypted where they tell of a person."""

from django.db import models


class UploadedFile(models.Model):
    """One file: whose it is, and what is known of its content. `name_sealed` is what the person called it."""

    code = models.CharField(max_length=32, unique=True)
    owner = models.CharField(max_length=100)
    kind = models.CharField(max_length=8)
    name_sealed = models.BinaryField()
    size_bytes = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    pages = models.PositiveIntegerField()
    uploaded_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    is_quarantined = models.BooleanField(default=False)

    class Meta:
        indexes = (
            models.Index(fields=("owner", "id"), name="files_of_an_owner"),
            models.Index(fields=("expires_at",), name="files_that_expire"),
        )

    def __str__(self) -> str:
        return self.code
