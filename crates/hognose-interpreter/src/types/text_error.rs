//! Errors of the text algorithms as exceptions.

use crate::meter::LimitKind;
use crate::meter::MOST_MEMORY;
use crate::text::error::{ErrorKind, TextError};
use crate::types::Builtin;
use crate::vm::{Unwind, Vm};

impl Vm<'_> {
    /// How many bytes a text may still take: the limit of the text algorithms.
    pub(crate) fn room(&self) -> usize {
        self.heap
            .meter
            .limits
            .memory
            .unwrap_or(MOST_MEMORY)
            .saturating_sub(self.heap.meter.bytes)
    }

    #[cold]
    pub(crate) fn text_error(&mut self, error: TextError) -> Unwind {
        let builtin = match error.kind() {
            ErrorKind::Value => Builtin::ValueError,
            ErrorKind::Type => Builtin::TypeError,
            ErrorKind::Overflow => Builtin::OverflowError,
            ErrorKind::ZeroDivision => Builtin::ZeroDivisionError,
            ErrorKind::TooLarge => return self.limit(LimitKind::Memory),
        };
        self.raise_new(builtin, error.message().to_owned())
    }
}
