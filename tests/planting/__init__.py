"""Planting: a unique value put into every string that is language, and looked for in what leaves."""
