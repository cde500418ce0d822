"""The public page of what citizens say, beside what the book says."""
