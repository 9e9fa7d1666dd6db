"""Making a base: a draft of facts from a text."""
