"""What is said of people, put to the test."""
