"""Cards that wait for their moment, objections to their rows, and where officers' own cards were made."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("report", "0005_standings"),
    ]

    operations = [
        migrations.CreateModel(
            name="ComposingRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("week", models.CharField(max_length=8)),
                ("digest", models.CharField(max_length=64)),
                ("publication", models.CharField(max_length=40)),
                ("reached", models.TextField(blank=True)),
                ("begun_at", models.DateTimeField()),
                ("done_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="HeldCard",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject_kind", models.CharField(max_length=16)),
                ("subject_code", models.TextField()),
                ("week", models.CharField(max_length=8)),
                ("revision", models.PositiveIntegerField()),
                ("as_of", models.CharField(max_length=40)),
                ("body", models.TextField()),
                ("public_body", models.TextField(blank=True)),
                ("card_sha256", models.CharField(max_length=64)),
                ("evidence", models.CharField(blank=True, max_length=40)),
                ("rows_root", models.CharField(blank=True, max_length=64)),
                ("rows", models.PositiveIntegerField(default=0)),
                ("rows_public", models.BooleanField(default=False)),
                ("line_at", models.DateTimeField()),
                ("public_at", models.DateTimeField()),
                ("itself_at", models.DateTimeField()),
                ("state", models.CharField(max_length=12)),
                ("comment", models.TextField(blank=True)),
                ("commented_by", models.CharField(blank=True, max_length=64)),
                ("signed_by", models.CharField(blank=True, max_length=64)),
                ("signed_at", models.DateTimeField(null=True)),
                ("corrected", models.CharField(blank=True, max_length=60)),
                ("composed_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="ObjectionRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("officer", models.CharField(max_length=64)),
                ("week", models.CharField(max_length=8)),
                ("seq", models.PositiveIntegerField()),
                ("unit", models.CharField(blank=True, max_length=64)),
                ("agency", models.CharField(blank=True, max_length=64)),
                ("region", models.CharField(blank=True, max_length=16)),
                ("state", models.CharField(max_length=12)),
                ("is_counted", models.BooleanField(default=False)),
                ("asked_at", models.DateTimeField()),
            ],
        ),
        migrations.AddField(
            model_name="owncard",
            name="agency",
            field=models.CharField(blank=True, default="", max_length=64),
        ),
        migrations.AddField(
            model_name="owncard",
            name="corrected",
            field=models.CharField(blank=True, default="", max_length=60),
        ),
        migrations.AddField(
            model_name="owncard",
            name="line_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="owncard",
            name="region",
            field=models.CharField(blank=True, default="", max_length=16),
        ),
        migrations.AddField(
            model_name="owncard",
            name="revision",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="owncard",
            name="rows",
            field=models.TextField(default="[]"),
        ),
        migrations.AddField(
            model_name="owncard",
            name="unit",
            field=models.CharField(blank=True, default="", max_length=64),
        ),
        migrations.AddField(
            model_name="publishedcard",
            name="comment",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="publishedcard",
            name="corrected",
            field=models.CharField(blank=True, default="", max_length=60),
        ),
        migrations.AddField(
            model_name="publishedcard",
            name="how",
            field=models.CharField(blank=True, default="", max_length=12),
        ),
        migrations.AddField(
            model_name="publishedcard",
            name="signed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddIndex(
            model_name="owncard",
            index=models.Index(fields=["unit", "week"], name="own_cards_of_a_unit"),
        ),
        migrations.AddConstraint(
            model_name="composingrun",
            constraint=models.UniqueConstraint(fields=("week", "digest"), name="one_run_of_the_same_facts"),
        ),
        migrations.AddIndex(
            model_name="heldcard",
            index=models.Index(fields=["state", "public_at"], name="cards_that_wait"),
        ),
        migrations.AddIndex(
            model_name="heldcard",
            index=models.Index(fields=["week", "subject_kind"], name="held_cards_of_a_week"),
        ),
        migrations.AddConstraint(
            model_name="heldcard",
            constraint=models.UniqueConstraint(
                fields=("subject_kind", "subject_code", "week", "revision"), name="one_held_card_per_revision"
            ),
        ),
        migrations.AddIndex(
            model_name="objectionrow",
            index=models.Index(fields=["state", "unit"], name="objections_of_a_unit"),
        ),
        migrations.AddConstraint(
            model_name="objectionrow",
            constraint=models.UniqueConstraint(fields=("officer", "week", "seq"), name="one_row_an_objection"),
        ),
    ]
