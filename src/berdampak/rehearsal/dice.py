"""The dice: one stream of chance for each thing drawn, so that changing one leaves the others as they were."""

import numpy as np

STREAMS = ("demand", "desks", "officers", "absence", "filing", "visits", "survey", "gaming", "words")


def dice(seed: int, city: int, stream: str) -> np.random.Generator:
    """The generator of one stream in one city of a simulation."""
    return np.random.default_rng([seed, city, STREAMS.index(stream)])
