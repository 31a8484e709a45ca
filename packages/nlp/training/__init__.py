"""Trains, exports and documents Baton's bundled language models. Start at README.md and train.py."""
