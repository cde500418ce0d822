"""Every address that the site answers to."""

import re

from django.urls import URLResolver


def addresses(resolver):
    """Every address the site answers to, its variables in angle brackets."""
    return (address for address, _ in patterns(resolver))


def patterns(resolver, before="/"):
    """Every address with what is asked there."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern, before + str(pattern.pattern))
        else:
            yield readable(before + str(pattern.pattern)), pattern


def readable(route):
    """`rapor/<str:week>/` and `^rapor/(?P<week>[^/]+)/\\Z` both as `rapor/<week>/`."""
    named = re.sub(r"\(\?P<(\w+)>[^()]*\)", r"<\1>", re.sub(r"<\w+:", "<", route))
    return named.replace("^", "").replace(r"\Z", "").replace("\\", "")
