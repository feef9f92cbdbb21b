"""The only reader of folders: scenarios, people, settings, and where all of it lives."""
