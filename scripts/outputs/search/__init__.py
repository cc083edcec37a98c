"""The search: what it knows of each page, and its index."""
