//! Journeys through the built app, one module each. One binary, so that they are linked once.

mod opens;
