"""Search that forgives: everyday words, typing errors, prefixes and suffixes; best first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from berdampak.promise.contracts import Pack, Service
from berdampak.promise.rules_words import stem, words_of

FOUND_MIN = 0.5
BESIDE_BEST_MIN = 0.55
"""What scores less than this share of the best is left out."""
ALIKE_MIN, CLOSE_MIN = 0.75, 60
UNKNOWN_WEIGHT = 0.4
_SAME_STEM, _BEGINNING, _ALIKE, _OF_AGENCY = 0.95, 0.8, 0.9, 0.6
_TYPED_MIN = 3


@dataclass(frozen=True, slots=True)
class Phrase:
    """Something a service is called, in comparable words; `weight` is less for the name of its agency."""

    words: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Index:
    """Every service with what it is called, and how telling each word is."""

    phrases: tuple[tuple[Service, tuple[Phrase, ...]], ...]
    telling: dict[str, float]
    sayings: tuple[str, ...]

    def weigh(self, word: str) -> float:
        """How telling a word is: most, when few services bear it; little, when none does."""
        near = max(self.telling, key=lambda other: _match(word, other), default="")
        return self.telling[near] if near and _match(word, near) else UNKNOWN_WEIGHT


def index_services(pack: Pack, services: Iterable[Service]) -> Index:
    """Make services ready to be searched."""
    phrases = tuple((service, _phrases(pack, service)) for service in services)
    borne: Counter[str] = Counter()
    for _, said in phrases:
        borne.update({word for phrase in said for word in phrase.words})
    telling = {word: log(1 + len(phrases) / times) for word, times in borne.items()}
    sayings = tuple(dict.fromkeys(word for service, _ in phrases for word in (service.name.id, *service.words)))
    return Index(phrases, telling, sayings)


def _phrases(pack: Pack, service: Service) -> tuple[Phrase, ...]:
    agency = pack.find_agency(service.unit)
    called = [service.name.id, service.name.en, service.code, *service.words]
    offices = [agency.code, agency.name.id] if agency else []
    return tuple(
        Phrase(tuple(words), weight)
        for texts, weight in ((called, 1.0), (offices, _OF_AGENCY))
        for text in texts
        if (words := words_of(text))
    )


def search(index: Index, query: str) -> list[Service]:
    """Services that answer a query, best first; none when nothing comes near."""
    asked = words_of(query)
    if not asked:
        return []
    weights = [index.weigh(word) for word in asked]
    scored = [(_score(asked, weights, phrases), service) for service, phrases in index.phrases]
    best = max((score for score, _ in scored), default=0.0)
    least = max(FOUND_MIN, best * BESIDE_BEST_MIN)
    found = sorted((-score, service.name.id, service.code, service) for score, service in scored if score >= least)
    return [service for *_, service in found]


def suggest_sayings(index: Index, query: str, limit: int = 3) -> list[str]:
    """What people call services, nearest to a query that found nothing."""
    near = process.extract(query.lower()[:60], index.sayings, scorer=fuzz.WRatio, limit=limit, score_cutoff=CLOSE_MIN)
    return [saying for saying, *_ in near]


def _score(asked: list[str], weights: list[float], phrases: tuple[Phrase, ...]) -> float:
    """How well the best phrase answers, and a little for what the other phrases of the service add."""
    whole, best = [0.0] * len(asked), 0.0
    for phrase in phrases:
        matches = [max(_match(word, other) for other in phrase.words) * phrase.weight for word in asked]
        covered = sum(match * weight for match, weight in zip(matches, weights, strict=True)) / sum(weights)
        named = sum(1 for other in phrase.words if any(_match(word, other) for word in asked)) / len(phrase.words)
        best = max(best, covered * (0.75 + 0.25 * named))
        whole = [max(pair) for pair in zip(whole, matches, strict=True)]
    spread = sum(match * weight for match, weight in zip(whole, weights, strict=True)) / sum(weights)
    return 0.6 * best + 0.4 * spread


def _match(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if stem(word) == stem(other):
        return _SAME_STEM
    if len(word) < _TYPED_MIN or len(other) < _TYPED_MIN:
        return 0.0
    if len(word) > _TYPED_MIN and other.startswith(word):
        return _BEGINNING
    if min(len(word), len(other)) <= _TYPED_MIN:
        return 0.0
    return OSA.normalized_similarity(word, other, score_cutoff=ALIKE_MIN) * _ALIKE
