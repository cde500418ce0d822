"""The sealed book: what happened is appended once, hashed, sealed and witnessed. It never knows what an entry means."""
