"""A class over SSH: a pure lesson, its server, and the screens of students and instructors."""
