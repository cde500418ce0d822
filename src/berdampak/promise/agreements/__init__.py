"""Agreements (perjanjian kinerja): what a superior and a subordinate agree to reach in a year, signed by both."""
