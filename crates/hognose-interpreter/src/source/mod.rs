//! The front end: source text to a checked syntax tree with every name resolved.
