"""The shelf of published cards."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = ()

    operations = (
        migrations.CreateModel(
            name="PublishedCard",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject_kind", models.CharField(max_length=16)),
                ("subject_code", models.TextField()),
                ("week", models.CharField(max_length=8)),
                ("revision", models.PositiveIntegerField()),
                ("as_of", models.CharField(max_length=40)),
                ("body", models.TextField(blank=True)),
                ("card_sha256", models.CharField(max_length=64)),
                ("published_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["week", "subject_kind"], name="cards_of_a_week")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("subject_kind", "subject_code", "week", "revision"), name="one_card_per_revision"
                    )
                ],
            },
        ),
    )
