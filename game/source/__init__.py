"""Text with positions: YAML documents and what is wrong with them. Knows nothing of stories."""
