"""Checks a book from outside: its rows, its tree, its seals and its witnesses, with none of what wrote them."""
