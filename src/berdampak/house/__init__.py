"""Settings, addresses and the `berdampak` command: the only room that knows every room. It holds no rule."""
