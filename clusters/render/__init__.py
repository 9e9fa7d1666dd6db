"""What people and programs get to see: every format, and the pages they print."""
