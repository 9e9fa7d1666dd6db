"""The JSON of the nouns: the contract with programs, one noun a file."""
