"""Which pages there are, and what they say."""
