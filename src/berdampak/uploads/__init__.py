"""Files that people hand in: judged by content, capped, made harmless, and given back only as attachments."""
