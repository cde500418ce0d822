"""The rhythm of a week's cards: who sees them when, who objects, who comments and signs, and when they are out."""
