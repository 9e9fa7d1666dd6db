"""What stands behind a figure: its words, what does not agree with it, who else says it."""
