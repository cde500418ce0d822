"""Copies of the whole book, encrypted under a key of the month that is destroyed when its time is over."""
