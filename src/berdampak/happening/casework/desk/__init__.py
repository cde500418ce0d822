"""The desk of officers and of their heads: what waits, what is done to it, and the papers of a case."""
