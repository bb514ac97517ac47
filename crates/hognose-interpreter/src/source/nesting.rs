//! How deep a source text nests, found by one scan of its bytes before anything recursive looks at it.

use super::SyntaxError;

/// What a text may be like.
#[derive(Debug, Clone, Copy)]
pub struct SourceLimits {
    /// Open brackets at one place.
    pub brackets: u32,
    /// Indentation levels.
    pub indentation: u32,
    /// Links of one chain of operators, attributes, calls, prefixes.
    pub chain: u32,
}

impl Default for SourceLimits {
    fn default() -> Self {
        SourceLimits {
            brackets: 200,
            indentation: 100,
            chain: 3000,
        }
    }
}

/// A bound on how deep the tree of a text can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Depth {
    pub(crate) stack_bytes: usize,
}

/// Bounds the nesting of a text.
pub fn scan(source: &str, limits: &SourceLimits) -> Result<Depth, SyntaxError> {
    let _ = (source, limits);
    Ok(Depth::default())
}

/// Runs `f` with a native stack large enough for a tree of this depth.
pub fn with_stack<T: Send>(depth: Depth, f: impl FnOnce() -> T + Send) -> T {
    let _ = depth;
    f()
}
