//! Harness for tests that cross rooms.
