"""The street door: public pages, open data, PDF and Excel. It never shows a person's private figure."""
