//! f-strings.
#![expect(
    clippy::indexing_slicing,
    reason = "children of this node, whose number the loop or the record counts; records of a snapshot are checked when they are taken up"
)]

use super::{Child, Expr, Span};
use crate::text::format_spec::FormatSpec;
use crate::value::Value;
use crate::vm::{Unwind, Vm};
use compact_str::CompactString;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Conversion {
    None,
    Str,
    Repr,
    Ascii,
}

pub enum FPart {
    Text(CompactString),
    Field {
        value: Child,
        conversion: Conversion,
        spec: Option<Child>,
        /// The spec, where it is a constant.
        parsed: Option<FormatSpec>,
        span: Span,
    },
}

/// A formatted string. Interrupted, it keeps what it has as a string.
pub struct FString {
    parts: Box<[FPart]>,
    /// Bytes to begin with.
    size: usize,
}

impl FString {
    pub fn new(parts: Vec<FPart>) -> FString {
        let size = |part: &FPart| match part {
            FPart::Text(text) => text.len(),
            FPart::Field { .. } => 8,
        };
        FString {
            size: parts.iter().map(size).sum(),
            parts: parts.into(),
        }
    }

    /// States: 4i for the value, 4i+1 converted, 4i+2 for the spec, 4i+3 formatted.
    fn from<'a>(&'a self, vm: &mut Vm<'a>, mut out: String, first: usize) -> Result<Value, Unwind> {
        for (i, part) in self.parts.iter().enumerate().skip(first) {
            match part {
                FPart::Text(text) => out.push_str(text),
                FPart::Field { value, .. } => {
                    let value = match value.eval(vm) {
                        Ok(value) => value,
                        Err(_) => return Err(keep(vm, out, 4 * i as i64, &[])),
                    };
                    self.convert(vm, &mut out, i, value)?;
                }
            }
        }
        Ok(vm.string_of_buffer(out))
    }

    #[inline(always)]
    fn convert<'a>(&'a self, vm: &mut Vm<'a>, out: &mut String, i: usize, value: Value) -> Result<(), Unwind> {
        let FPart::Field {
            conversion,
            spec,
            parsed,
            span,
            ..
        } = &self.parts[i]
        else {
            return Err(vm.corrupt());
        };
        let converted = match conversion {
            Conversion::None => {
                // The usual cases without a string object between.
                if spec.is_none() {
                    match value {
                        Value::Int(n) => {
                            out.push_str(itoa::Buffer::new().format(n));
                            return Ok(());
                        }
                        Value::Short(_) => {
                            out.push_str(&vm.heap.text(value));
                            return Ok(());
                        }
                        Value::Str(_) => return add(vm, out, value),
                        _ => {}
                    }
                } else if let Some(parsed) = parsed
                    && let Some(text) = crate::types::format::format_parsed(vm, value, parsed)
                {
                    room(vm, out, text.len())?;
                    out.push_str(&text);
                    return Ok(());
                }
                Ok(value)
            }
            Conversion::Str => vm.str(value),
            Conversion::Repr => vm.repr(value),
            Conversion::Ascii => crate::builtins::ascii(vm, value),
        };
        match converted {
            Ok(value) => self.specify(vm, out, i, value),
            Err(_) => {
                vm.place(*span);
                Err(keep(vm, std::mem::take(out), 4 * i as i64 + 1, &[]))
            }
        }
    }

    fn specify<'a>(&'a self, vm: &mut Vm<'a>, out: &mut String, i: usize, value: Value) -> Result<(), Unwind> {
        let FPart::Field { spec, .. } = &self.parts[i] else {
            return Err(vm.corrupt());
        };
        let spec = match spec {
            Some(spec) => match spec.eval(vm) {
                Ok(spec) => spec,
                Err(_) => return Err(keep(vm, std::mem::take(out), 4 * i as i64 + 2, &[value])),
            },
            None => Value::Short(crate::value::ShortStr::EMPTY),
        };
        self.format(vm, out, i, value, spec)
    }

    fn format<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        out: &mut String,
        i: usize,
        value: Value,
        spec: Value,
    ) -> Result<(), Unwind> {
        let FPart::Field { span, .. } = &self.parts[i] else {
            return Err(vm.corrupt());
        };
        match vm.format(value, spec) {
            Ok(text) => add(vm, out, text),
            Err(_) => {
                vm.place(*span);
                Err(keep(vm, std::mem::take(out), 4 * i as i64 + 3, &[]))
            }
        }
    }
}

/// Charges so many bytes more, before they are added. A text that grows is there twice for a moment.
#[inline]
fn room(vm: &mut Vm<'_>, out: &str, more: usize) -> Result<(), Unwind> {
    vm.reserve(2 * (out.len() + more))?;
    vm.work(more / 16)
}

/// Adds a formatted value.
fn add(vm: &mut Vm<'_>, out: &mut String, text: Value) -> Result<(), Unwind> {
    room(vm, out, vm.heap.text(text).len())?;
    out.push_str(&vm.heap.text(text));
    Ok(())
}

#[cold]
fn keep(vm: &mut Vm<'_>, out: String, state: i64, values: &[Value]) -> Unwind {
    if vm.is_suspending() {
        vm.push_text(&out);
    }
    vm.interrupted(state, values)
}

impl Expr for FString {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let mut out = vm.take_buffer();
        out.reserve(self.size);
        self.from(vm, out, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let state = vm.pop_state();
        let i = (state / 4) as usize;
        let Some(FPart::Field { value, spec, span, .. }) = self.parts.get(i) else {
            return Err(vm.corrupt());
        };
        let converted = if state % 4 == 2 {
            vm.pop_record()
        } else {
            Value::Undefined
        };
        let mut out = vm.pop_text();
        match (state % 4, spec) {
            (0, _) => match value.resume(vm) {
                Ok(value) => self.convert(vm, &mut out, i, value)?,
                Err(_) => return Err(keep(vm, out, state, &[])),
            },
            (1, _) => match vm.take_input() {
                Ok(value) => self.specify(vm, &mut out, i, value)?,
                Err(unwind) => {
                    vm.place(*span);
                    return Err(unwind);
                }
            },
            (2, Some(spec)) => match spec.resume(vm) {
                Ok(spec) => self.format(vm, &mut out, i, converted, spec)?,
                Err(_) => return Err(keep(vm, out, state, &[converted])),
            },
            _ => match vm.take_input() {
                Ok(text) => add(vm, &mut out, text)?,
                Err(unwind) => {
                    vm.place(*span);
                    return Err(unwind);
                }
            },
        }
        self.from(vm, out, i + 1)
    }
}
