"""The front door of the calendar."""
