"""A query tool over a curated, cited fact base of industrial clusters."""
