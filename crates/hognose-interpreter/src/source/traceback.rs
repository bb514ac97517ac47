//! Tracebacks as CPython prints them, from plain positions and source lines.
