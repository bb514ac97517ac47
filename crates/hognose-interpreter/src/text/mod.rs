//! Text algorithms that need no interpreter: formatting, parsing and properties of text and numbers.
