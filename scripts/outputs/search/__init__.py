"""The search: what it knows of each page (Python), and its index (index.mjs)."""
