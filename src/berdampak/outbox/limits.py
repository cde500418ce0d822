"""How long and how often the outbox tries."""

from datetime import timedelta

ATTEMPTS_MAX = 12
"""After so many attempts a parcel is dead: it waits for a person."""

LEASE = timedelta(minutes=5)
"""Whoever took a parcel and has not answered for this long is taken to be gone."""

SECONDS_MAX = 10
"""Longest that one delivery may take to connect, and to answer."""

FAILURES_MAX = 30
"""After so many failures in a row a subscription is switched off."""

DEAD_KEPT = timedelta(days=30)
"""How long the words of a dead parcel are kept, for somebody to have them sent again."""

SENT_KEPT = timedelta(days=400)
"""How long it is remembered that a key was used."""

SUBSCRIPTIONS_MAX = 100
"""Most subscriptions of one house."""
