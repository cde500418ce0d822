"""The words of the `berdampak` command, one module each; a module is loaded only when its word is typed."""
