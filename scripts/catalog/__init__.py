"""The typed values that pages are made of."""
