"""`berdampak person`: the first administrator, and every other officer, from the shell."""

from typing import cast

import click

from berdampak.house.book import open_book
from berdampak.house.command import language_option
from berdampak.kernel.text import Language, Text
from berdampak.people.contracts import RoleName

ROLES = ("officer", "head", "agency_head", "region_head", "mall_manager", "inspector", "reform", "admin")


@click.command("person")
@click.argument("role", type=click.Choice(ROLES))
@click.option("--name", required=True, help="Full name.")
@click.option("--email", help="Work e-mail; asked for on standard input when left out, so that no log holds it.")
@click.option("--office", default="", help="Code of the unit, agency, mall or government that the role is given at.")
@language_option
def command(role: str, name: str, email: str | None, office: str, language: Language) -> None:
    """Make an officer's account with a ROLE; an account that has this e-mail address gets the role too."""
    written = email or click.prompt(EMAIL.in_(language), err=True)
    with open_book():
        from django.conf import settings

        from berdampak.house.offices import list_offices
        from berdampak.people.facade import appoint, know_offices

        know_offices(list_offices)
        code = appoint(written, name, cast(RoleName, role), office, settings.CLOCK)
    click.echo(MADE.format(code=code).in_(language))
    click.echo(NEXT.in_(language))


EMAIL = Text("Surel dinas", "Work e-mail")
MADE = Text("Akun {code} mendapat perannya.", "The account {code} has its role.")
NEXT = Text(
    "Orangnya membuat kata sandi di /masuk/lupa/, lalu memasang langkah kedua.",
    "The person makes a password at /masuk/lupa/, and then sets up the second step.",
)
