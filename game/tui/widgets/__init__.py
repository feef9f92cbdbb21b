"""What is drawn by lines."""
