//! The one error of the text algorithms: which Python exception it is, and what it says.

use std::borrow::Cow;
use std::fmt;

/// Which Python exception a [`TextError`] becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// `ValueError`.
    Value,
    /// `TypeError`.
    Type,
    /// `OverflowError`.
    Overflow,
    /// `ZeroDivisionError`.
    ZeroDivision,
    /// The result would be larger than the limit the caller set; nothing was allocated for it.
    TooLarge,
}

/// Why a text algorithm failed, in CPython's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextError(Box<(ErrorKind, Cow<'static, str>)>);

const _: () = assert!(size_of::<TextError>() == size_of::<usize>());

impl TextError {
    #[cold]
    pub(crate) fn new(kind: ErrorKind, message: impl Into<Cow<'static, str>>) -> TextError {
        TextError(Box::new((kind, message.into())))
    }

    #[cold]
    pub(crate) fn value(message: impl Into<Cow<'static, str>>) -> TextError {
        TextError::new(ErrorKind::Value, message)
    }

    #[cold]
    pub(crate) fn overflow(message: impl Into<Cow<'static, str>>) -> TextError {
        TextError::new(ErrorKind::Overflow, message)
    }

    #[cold]
    pub(crate) fn too_large() -> TextError {
        TextError::new(ErrorKind::TooLarge, "result is larger than the limit allows")
    }

    /// Which exception this is.
    pub fn kind(&self) -> ErrorKind {
        self.0.0
    }

    /// What the exception says.
    pub fn message(&self) -> &str {
        &self.0.1
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.message())
    }
}

impl std::error::Error for TextError {}

/// Fails with [`ErrorKind::TooLarge`] when `size` is past `limit`.
pub(crate) fn within(size: usize, limit: usize) -> Result<(), TextError> {
    if size <= limit {
        Ok(())
    } else {
        Err(TextError::too_large())
    }
}
