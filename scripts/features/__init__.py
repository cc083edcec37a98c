"""What is worked out from the catalog, one module a feature that a reader would name."""
