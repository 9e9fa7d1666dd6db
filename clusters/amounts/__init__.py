"""Reading amounts from words, in several languages, without guessing."""
