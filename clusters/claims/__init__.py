"""What a draft claims, held against the base: amounts, comparisons, and the verdict on each."""
