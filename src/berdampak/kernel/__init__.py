"""What every room leans on: texts in two languages, errors, the clock, limits. It imports nothing of ours."""
