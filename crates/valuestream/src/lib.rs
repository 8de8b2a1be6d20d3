//! The domain of qvsconfig.
