"""The table of files."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="UploadedFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=32, unique=True)),
                ("owner", models.CharField(max_length=100)),
                ("kind", models.CharField(max_length=8)),
                ("name_sealed", models.BinaryField()),
                ("size_bytes", models.PositiveIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("pages", models.PositiveIntegerField()),
                ("uploaded_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField(null=True)),
                ("is_quarantined", models.BooleanField(default=False)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner", "id"], name="files_of_an_owner"),
                    models.Index(fields=["expires_at"], name="files_that_expire"),
                ],
            },
        ),
    ]
