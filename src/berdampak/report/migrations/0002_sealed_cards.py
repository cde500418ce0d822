"""Where the book sealed a card, and the rows behind it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("report", "0001_published_cards"),)

    operations = (
        migrations.AddField("publishedcard", "evidence", models.CharField(blank=True, default="", max_length=40)),
        migrations.AddField("publishedcard", "rows_root", models.CharField(blank=True, default="", max_length=64)),
        migrations.AddField("publishedcard", "rows_public", models.BooleanField(default=False)),
        migrations.AddField("publishedcard", "entry_seq", models.PositiveIntegerField(null=True)),
    )
