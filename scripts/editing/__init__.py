"""What changes or reviews the data."""
