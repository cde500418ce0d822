"""What a unit notes of itself: who is on duty when, who is on leave, and what stopped the work."""
