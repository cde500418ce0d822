"""Figures of others that programs send: poverty by regency, an opinion of auditors, an award."""
