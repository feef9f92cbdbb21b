"""One file a step from a version of the schema to the next."""
