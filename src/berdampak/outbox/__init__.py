"""What must leave the house, notices and webhooks: written with what they tell of, delivered afterwards."""
