from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("report", "0004_readings"),
    ]

    operations = [
        migrations.CreateModel(
            name="KeptStanding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=8)),
                ("code", models.TextField()),
                ("week", models.CharField(max_length=8)),
                ("body", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["week", "kind"], name="standings_of_a_week")],
                "constraints": [models.UniqueConstraint(fields=("kind", "code", "week"), name="one_standing_a_week")],
            },
        ),
    ]
