"""What is run by hand, and seldom: ``python -m scripts.rates``."""
