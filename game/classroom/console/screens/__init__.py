"""The console's screens: each shows a page, and asks the class for what the instructor wants."""
