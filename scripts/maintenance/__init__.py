"""What maintainers and workflows run."""
