"""What a watch saw, asked of an inspector: the one concerned answers first, and a person finds."""
