"""Pages of the rhythm: rows and objections of an officer, answers, and cards that a head comments and signs."""
