//! The worked example.
