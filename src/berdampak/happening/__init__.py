"""The work as it took place, as one table of events. It never looks at a score."""
