"""Tests of the parts of the simulator that stand alone."""
