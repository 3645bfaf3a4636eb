"""The command line: words -> exit code, one file per command, no logic."""
