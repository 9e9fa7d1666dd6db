"""Pictures of a comparison: figures as bars on one scale, on a terminal and as SVG."""
