"""Problems in the data: what one is, and how it is told to people and programs."""
