"""Applications, their steps and their clock, from filing to product; every change is an entry of the book."""
