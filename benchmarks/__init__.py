"""How long things take, in seconds of processor: ``python -m benchmarks.startup``, and others."""
