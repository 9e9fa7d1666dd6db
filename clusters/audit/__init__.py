"""The audit of a base: what no tool that folds case, accents or punctuation can find."""
