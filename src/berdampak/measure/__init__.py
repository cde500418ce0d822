"""From events to facts to figures. It reads Parquet only, never a database, and never changes an event."""
