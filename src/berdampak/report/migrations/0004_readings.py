"""Values of indicators by quarter and year."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("report", "0003_own_cards"),
    ]

    operations = [
        migrations.CreateModel(
            name="IndicatorReading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("indicator", models.CharField(max_length=60)),
                ("sha256", models.CharField(max_length=64)),
                ("scope_kind", models.CharField(max_length=16)),
                ("scope_code", models.CharField(blank=True, max_length=200)),
                ("period", models.CharField(max_length=8)),
                ("value", models.DecimalField(decimal_places=4, max_digits=20, null=True)),
                ("n", models.PositiveIntegerField()),
                ("low", models.DecimalField(decimal_places=4, max_digits=20, null=True)),
                ("high", models.DecimalField(decimal_places=4, max_digits=20, null=True)),
                ("seen", models.CharField(blank=True, max_length=8)),
                ("read_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("sha256", "scope_kind", "scope_code", "period"), name="one_reading_a_period"
                    )
                ],
            },
        ),
    ]
