"""The `berdampak` command: it finds the word that was typed, and turns every problem into a sentence."""

import importlib
import os
import sys
from collections.abc import Callable
from itertools import pairwise
from typing import Any, NoReturn

import click

from berdampak import __version__
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import LANGUAGES, Language, Text, same

WORDS = {
    "backup": "Back up the book and the events into one encrypted file.",
    "bundle": "Write the evidence of a published card.",
    "card": "Make a weekly card from a log, or from the store.",
    "cases": "List the cases or steps that a card's figures were made of.",
    "check": "Check a pack: what is wrong, where, and what to do.",
    "demo": "Make the demo city and its cards.",
    "drill": "Restore a backup on trial, verify it, and record the result.",
    "due": "Say when a term ends, and why.",
    "erase": "Erase private facts for good, and record why.",
    "friday": "Publish the cards of the weeks that are over.",
    "import": "Read a log of another system into the event table.",
    "person": "Make accounts of officers, and give them their roles.",
    "preview": "Write the page of a service before it holds, and what is wrong with its pack.",
    "project": "Bring what is new in the book into the event table.",
    "publish": "Publish the cards of a week: sealed, and for anyone to read.",
    "receipt": "Write the receipt of an entry, or the proof that the book holds it.",
    "restore": "Restore a backup into a new place.",
    "schema": "Write the JSON Schemas of packs, maps and cards.",
    "seal": "Sign what was written in the book, and have witnesses see it.",
    "simulate": "Simulate a city and write its events and its truth.",
    "standing": "Say where peers stand, from a table of counts.",
    "sweep": "Do what the moment asks: warn, grant by law, ask, deliver, clean up.",
    "verify": "Verify the book: what is wrong in it, where, and who vouches for it.",
    "webhook": "Tell other systems of what happens here.",
    "witness": "Witness the books of others: sign only what continues them.",
}


class LazyGroup(click.Group):
    """A group whose words are known at once and loaded only when used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(WORDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        if name not in WORDS:
            return None
        module = importlib.import_module(f"berdampak.house.commands.{name}_")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(sorted(WORDS.items()))


def language_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--lang id|en`; the environment's BERDAMPAK_LANG is the default, else Indonesian."""
    option = click.option(
        "--lang",
        "language",
        type=click.Choice(LANGUAGES),
        default="id",
        envvar="BERDAMPAK_LANG",
        help="Language of what is printed.",
    )
    return option(function)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="berdampak")
def berdampak() -> None:
    """A bureaucracy measured by what people get from it."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command; exit 0 when done, 2 with one sentence per problem when something is wrong."""
    try:
        exit_code = berdampak.main(args=arguments, prog_name="berdampak", standalone_mode=False)
        if exit_code:
            sys.exit(exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
    except click.ClickException as error:
        say_problems(BerdampakError(_unreadable(error)))
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        _stop()
    except BerdampakError as error:
        say_problems(error)
        sys.exit(2)
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        say_problems(BerdampakError(say_refusal(error)))
        sys.exit(2)
    except RuntimeError as error:
        if str(error) != "Query interrupted":  # how DuckDB passes on a Ctrl-C
            raise
        _stop()


def _stop() -> NoReturn:
    click.echo("Dihentikan. / Stopped.", err=True)
    sys.exit(130)


def say_problems(error: BerdampakError) -> None:
    """Print every problem, a paragraph each, in the language that was asked for."""
    for problem in error.problems:
        click.echo(problem.say(_language_asked()), err=True)


def _unreadable(error: click.ClickException) -> Problem:
    said = error.format_message()
    word = error.ctx.info_name if isinstance(error, click.UsageError) and error.ctx else None
    help_ = f"berdampak {word} --help" if word in WORDS else "berdampak --help"
    return Problem(
        "house.E003",
        Text("Perintah ini tidak dapat dijalankan.", "This command cannot be run."),
        same(said if said.endswith(".") else said + "."),
        Text(f"Lihat cara menulisnya: {help_}", f"See how it is written: {help_}"),
    )


def say_refusal(error: OSError) -> Problem:
    """What the machine refused, where no room had a better word for it."""
    return Problem(
        "house.E011",
        Text("Komputer ini menolak membaca atau menulis.", "This computer refused to read or write."),
        same(f"({error.strerror or error})"),
        Text(
            "Periksa ruang disk dan izinnya, lalu ulangi.",
            "Check the space on the disk and the permissions, then try again.",
        ),
        str(error.filename or ""),
    )


def _language_asked() -> Language:
    """The language of the interrupted command, which has left its context; read from the words typed."""
    words = sys.argv[1:]
    asked = dict(pairwise(words)).get("--lang") or os.environ.get("BERDAMPAK_LANG", "id")
    return "en" if asked == "en" else "id"
