"""Pages from templates: the room's own base page and style sheet, and the languages a page may be in."""

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from berdampak.front import words, words_fields
from berdampak.kernel.text import Language

if TYPE_CHECKING:
    from django.template import Engine

ROOM = Path(__file__).parent
STYLESHEET = ROOM / "static" / "front" / "berdampak.css"


def render_template(folder: Path, name: str, language: Language, **context: Any) -> str:
    """The template `name` from `folder`, which may extend `front/base.html` and say kernel texts with `{% say %}`."""
    from django.template import Context

    page = {
        "language": language,
        "chrome": words,
        "asked": words_fields,
        "style_address": stylesheet_address(),
    } | context
    return _engine(folder).get_template(name).render(Context(page))


@cache
def stylesheet() -> str:
    """The one style sheet, for a page that must stand alone."""
    return STYLESHEET.read_text()


@cache
def stylesheet_address() -> str:
    """Where the style sheet is served; the address changes when the sheet does."""
    return f"/static/front/berdampak.css?v={sha256(stylesheet().encode()).hexdigest()[:12]}"


@cache
def _engine(folder: Path) -> "Engine":
    import os

    from django.conf import settings
    from django.template import Engine

    if not settings.configured and "DJANGO_SETTINGS_MODULE" not in os.environ:
        settings.configure()  # a page written by the command needs no server and so no settings of its own
    return Engine(dirs=[str(folder), str(ROOM / "templates")], builtins=["berdampak.front.tags"])
