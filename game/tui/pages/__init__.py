"""Pages as rows: what a screen shows, laid out without Textual."""
