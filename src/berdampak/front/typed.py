"""What was typed into a field of a page."""

from django.http import HttpRequest

from berdampak.kernel.typed import clean

TYPED_MAX = 20_000


def typed(request: HttpRequest, name: str) -> str:
    """What was typed under a name, cleaned; only what has no end is cut, a field that takes less says so itself."""
    return clean(request.POST.get(name, "")[:TYPED_MAX])
