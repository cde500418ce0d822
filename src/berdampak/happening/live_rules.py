"""How the events of an office that works by a pack are to be read."""

from pathlib import Path

from berdampak.calendar.facade import load_calendar
from berdampak.happening.contracts import Rules
from berdampak.kernel.places import packs_folder
from berdampak.promise.contracts import Pack


def rules_of(pack: Pack, folder: Path | None = None) -> Rules:
    """The rules that the pack sets; `folder` is where measures will find it, the house's own if not said."""
    return Rules(
        zone=load_calendar(pack.calendar).zone,
        calendar=pack.calendar,
        week_cut=pack.week_cut,
        unclosed="open",
        pack=_folder_words(pack, folder),
    )


def _folder_words(pack: Pack, folder: Path | None) -> str | None:
    """Where measures will look for the pack, if anywhere."""
    own = packs_folder() / pack.code
    return str((folder or own).resolve()) if folder or own.is_dir() else None
