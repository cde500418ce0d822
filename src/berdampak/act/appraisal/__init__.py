"""What was reached of what was agreed, how somebody worked, and the predikat that comes of both."""
