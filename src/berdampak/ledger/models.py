"""No model: the book's tables are made by their own SQL. Django tells only apps with this file of migrations."""
