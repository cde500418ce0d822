"""Pages for citizens: find a service, apply, follow, answer, withdraw, and verify what was issued."""
