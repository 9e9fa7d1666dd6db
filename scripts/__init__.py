"""Scripts that make what the repository keeps, from what it does not."""
