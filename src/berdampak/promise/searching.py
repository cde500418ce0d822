"""The search over the services of a pack, made ready once for each version of it."""

from threading import Lock

from berdampak.promise.contracts import Pack, Service
from berdampak.promise.rules_search import Index, index_services, search, suggest_sayings

_KEPT: dict[str, Index] = {}
_KEPT_MAX = 4
_LOCK = Lock()


def search_services(pack: Pack, query: str) -> list[Service]:
    """The services for citizens that answer a query, best first."""
    return search(_index(pack), query)


def suggest_words(pack: Pack, query: str) -> list[str]:
    """What services are called, nearest to a query that found nothing."""
    return suggest_sayings(_index(pack), query)


def _index(pack: Pack) -> Index:
    with _LOCK:
        if pack.sha256 not in _KEPT:
            while len(_KEPT) >= _KEPT_MAX:
                _KEPT.pop(next(iter(_KEPT)))
            services = [one for one in pack.services.values() if one.audience == "citizen"]
            _KEPT[pack.sha256] = index_services(pack, services)
        return _KEPT[pack.sha256]
