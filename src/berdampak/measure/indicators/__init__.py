"""The value of an indicator over a stretch of days: computed from facts, or found in somebody else's series."""
