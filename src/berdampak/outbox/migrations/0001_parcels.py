"""Parcels and subscriptions."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Subscription",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=32, unique=True)),
                ("url", models.CharField(max_length=500)),
                ("names", models.JSONField()),
                ("secret_sealed", models.BinaryField()),
                ("owner", models.CharField(max_length=64)),
                ("is_active", models.BooleanField(default=True)),
                ("failures", models.PositiveIntegerField(default=0)),
                ("created_at", models.DateTimeField()),
                ("disabled_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Parcel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=8)),
                ("key", models.CharField(max_length=64, null=True, unique=True)),
                ("subscription", models.CharField(blank=True, max_length=32)),
                ("sealed", models.BinaryField()),
                ("state", models.CharField(default="waiting", max_length=8)),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("due_at", models.DateTimeField()),
                ("created_at", models.DateTimeField()),
                ("done_at", models.DateTimeField(null=True)),
                ("error", models.CharField(blank=True, max_length=80)),
            ],
            options={
                "indexes": [models.Index(fields=["state", "due_at", "id"], name="parcels_that_are_due")],
            },
        ),
    ]
