"""The console's pages as rows: pure, so that they can be measured and read without a terminal."""
