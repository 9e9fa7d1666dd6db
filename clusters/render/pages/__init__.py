"""Answers as pages: one small file for each command."""
