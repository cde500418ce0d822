"""What was to be expected of somebody, and how sure one may be that it was more or less than that."""
