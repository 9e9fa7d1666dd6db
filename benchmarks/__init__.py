"""How long things take: ``python -m benchmarks.audit``, ``python -m benchmarks.startup``."""
