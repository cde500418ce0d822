"""Cards of officers, each kept for the one it is about."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("report", "0002_sealed_cards"),)

    operations = (
        migrations.CreateModel(
            "OwnCard",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("officer", models.CharField(max_length=64)),
                ("week", models.CharField(max_length=8)),
                ("body", models.TextField()),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("officer", "week"), name="one_own_card_a_week")],
            },
        ),
    )
