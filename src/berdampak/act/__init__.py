"""What follows from cards: agreed targets held against what was reached, and what people decide about it."""
