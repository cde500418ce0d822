"""Berdampak: a bureaucracy measured by what people get from it."""

__version__ = "0.1.0"
