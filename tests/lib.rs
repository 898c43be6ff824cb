//! Helpers shared by the repository's tests.
