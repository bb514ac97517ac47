//! "Did you mean": the nearest of a set of names to a misspelt one.
