"""What looks as if figures were being gamed: each watch raises a question for an inspector, never a verdict."""
