"""The seeded simulator of a city: demo, load, tests. It never runs in production."""
