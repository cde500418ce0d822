"""Counters, tickets and appointments of one day in the mall; it knows services by their codes and no case."""
