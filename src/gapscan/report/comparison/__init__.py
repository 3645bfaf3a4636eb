"""Reports about a comparison: Comparison -> Sheet -> str, one file per format and one line in the registry."""
