"""Questions about clusters one by one: which facts, which profile, which clusters match."""
