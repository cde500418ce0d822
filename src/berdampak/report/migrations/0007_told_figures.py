"""Figures of others that programs send."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("report", "0006_rhythm"),
    ]

    operations = [
        migrations.CreateModel(
            name="ToldFigureRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("indicator", models.CharField(max_length=60)),
                ("period", models.CharField(max_length=8)),
                ("value", models.DecimalField(decimal_places=4, max_digits=20)),
                ("read_on", models.DateField()),
                ("why", models.CharField(blank=True, max_length=500)),
                ("revision", models.PositiveIntegerField()),
                ("told_by", models.CharField(max_length=64)),
                ("told_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("indicator", "period", "revision"), name="one_figure_a_revision")
                ],
            },
        ),
    ]
