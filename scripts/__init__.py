"""From data/*.yaml to bilingual Markdown pages: load, check, model, pages, render, write."""
