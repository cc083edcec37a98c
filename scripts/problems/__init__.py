"""Problems in the data: what a problem is, the rules behind it, and reports for people and programs."""
