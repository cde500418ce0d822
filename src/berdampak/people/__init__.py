"""Who people are and what they may do; it holds no performance, and knows units only by their codes."""
