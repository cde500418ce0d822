"""The weekly card: its figures, its sentences, its notes. It never invents a figure."""
