"""The scenario language and its engine: pure, total over legal choices, deterministic."""
