"""A witness: it remembers how far it saw a book, and signs only what continues it. It needs no database."""
