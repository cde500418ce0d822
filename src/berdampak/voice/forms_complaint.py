"""The questions of a complaint, and what was typed into them."""

from collections.abc import Mapping, Sequence

from berdampak.front.contracts import Field, Option
from berdampak.kernel.text import Language, Text
from berdampak.kernel.typed import clean
from berdampak.promise.contracts import Pack
from berdampak.promise.contracts_voice import ComplaintKind
from berdampak.uploads.contracts import KeptFile
from berdampak.voice import words_pages as words
from berdampak.voice.complaints import WORDS_MAX
from berdampak.voice.contracts import Filing, Sender
from berdampak.voice.typed import is_contact

Post = Mapping[str, str]
STORY_MIN, NAME_MAX, CASE_MAX = 10, 100, 60
FILES_MAX = 5
SECRECIES = {
    "open": (words.SECRECY_OPEN, words.SECRECY_OPEN_HELP),
    "confidential": (words.SECRECY_CONFIDENTIAL, words.SECRECY_CONFIDENTIAL_HELP),
    "anonymous": (words.SECRECY_ANONYMOUS, words.SECRECY_ANONYMOUS_HELP),
}
SERVICE, OFFICE = "s:", "o:"
"""What stands before the code of a service or of an office among the answers."""


def complaint_fields(
    pack: Pack, kinds: Sequence[ComplaintKind], post: Post, *, asked: bool, kept: Sequence[KeptFile], wrong: Text | None
) -> list[Field]:
    """The questions, with what was typed so far; with what is wrong if it was `asked` to be sent."""
    return [
        _kind(kinds, post, asked),
        _about(pack, post),
        Field(
            "story",
            "area",
            words.STORY,
            help=words.STORY_HELP,
            value=post.get("story", ""),
            error=_wrong_story(post) if asked else None,
        ),
        Field(
            "officer",
            "checks",
            words.OFFICER,
            optional=True,
            options=(Option("yes", words.OFFICER_YES, picked=post.get("officer") == "yes"),),
        ),
        _secrecy(post),
        _line("name", words.NAME, post, NAME_MAX, autocomplete="name"),
        _contact(post),
        _line("case", words.CASE, post, CASE_MAX, help_=words.CASE_HELP),
        Field(
            "file",
            "file",
            words.FILE,
            help=words.FILE_HELP,
            optional=True,
            error=wrong,
            accept=".pdf,.jpg,.jpeg,.png",
            kept=", ".join(file.name for file in kept),
        ),
    ]


def read_filing(pack: Pack, post: Post, files: Sequence[KeptFile], key: str, language: Language) -> Filing:
    """What was typed, as a complaint; it has been checked."""
    about = post.get("about", "")
    secrecy = post.get("secrecy", "")
    sender = Sender(clean(post.get("name")), clean(post.get("contact")), clean(post.get("case")))
    return Filing(
        kind=post["kind"],
        words=clean(post["story"]),
        service=code if about.startswith(SERVICE) and (code := about[2:]) in pack.services else None,
        agency=code if about.startswith(OFFICE) and (code := about[2:]) in pack.offices else None,
        sender=sender,
        secrecy="anonymous" if secrecy == "anonymous" else "confidential" if secrecy == "confidential" else "open",
        about_officer=post.get("officer") == "yes",
        files=tuple(file.code for file in files),
        language=language,
        key=key,
    )


def words_field(name: str, label: Text, post: Post, *, asked: bool, help_: Text | None = None) -> Field:
    """A box for words that may not be empty."""
    written, error = clean(post.get(name)), None
    if asked:
        error = words.WORDS_ERROR if not written else _too_long(written)
    return Field(name, "area", label, help=help_, value=post.get(name, ""), error=error, length="middle")


def _kind(kinds: Sequence[ComplaintKind], post: Post, asked: bool) -> Field:
    chosen = post.get("kind", "")
    options = tuple(
        Option(
            kind.code,
            kind.name,
            picked=kind.code == chosen,
            help=words.TERM.format(help=kind.help or "", days=kind.answer_days),
        )
        for kind in kinds
    )
    missing = asked and all(option.value != chosen for option in options)
    return Field("kind", "radios", words.KIND, options=options, error=words.KIND_ERROR if missing else None)


def _about(pack: Pack, post: Post) -> Field:
    chosen = post.get("about", "")
    services = sorted(pack.services.values(), key=lambda one: one.name.id)
    agencies = sorted((one for one in pack.offices.values() if one.kind == "agency"), key=lambda one: one.name.id)
    listed = [(SERVICE + one.code, one.name) for one in services if one.audience == "citizen"]
    listed += [(OFFICE + one.code, one.name) for one in agencies]
    options = tuple(Option(value, name, picked=value == chosen) for value, name in listed)
    return Field("about", "select", words.ABOUT, optional=True, options=options)


def _secrecy(post: Post) -> Field:
    chosen = post.get("secrecy") or "open"
    options = tuple(
        Option(value, label, picked=value == chosen, help=told) for value, (label, told) in SECRECIES.items()
    )
    return Field("secrecy", "radios", words.SECRECY, options=options)


def _contact(post: Post) -> Field:
    written = clean(post.get("contact"))
    return Field(
        "contact",
        "line",
        words.CONTACT,
        help=words.CONTACT_HELP,
        value=post.get("contact", ""),
        error=words.CONTACT_ERROR if written and not is_contact(written) else None,
        optional=True,
        autocomplete="email",
        length="middle",
    )


def _line(name: str, label: Text, post: Post, most: int, *, help_: Text | None = None, autocomplete: str = "") -> Field:
    too_long = len(clean(post.get(name))) > most
    return Field(
        name,
        "line",
        label,
        help=help_,
        value=post.get(name, ""),
        error=words.TOO_LONG_LINE.format(most=most) if too_long else None,
        optional=True,
        autocomplete=autocomplete,
        length="middle",
    )


def _wrong_story(post: Post) -> Text | None:
    written = clean(post.get("story"))
    return words.STORY_ERROR.format(least=STORY_MIN) if len(written) < STORY_MIN else _too_long(written)


def _too_long(written: str) -> Text | None:
    return words.TOO_LONG.format(most=WORDS_MAX, now=len(written)) if len(written) > WORDS_MAX else None
