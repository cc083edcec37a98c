"""Read the data: YAML text becomes a tree of plain values that knows the line of every key."""
