"""What citizens say: surveys and complaints; it never reaches into a case."""
