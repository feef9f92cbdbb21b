"""The rules of the checker, one a file: why each is there, and examples that are its documentation and its tests."""
