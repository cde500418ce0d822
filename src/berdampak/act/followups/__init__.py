"""What follows: proposals with frozen evidence, which a person decides and the one concerned can answer."""
