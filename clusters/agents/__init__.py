"""For programs: a base opened in Python, and served to agents."""
