//! `format` of built-in values: numbers and strings by their specifications, everything else by none.

use crate::text::error::TextError;
use crate::text::format_number::{FormatLimits, format_complex, format_float, format_int};
use crate::text::format_spec::{FormatSpec, format_str};
use crate::value::*;
use crate::vm::arithmetic::Number;
use crate::vm::{Unwind, Vm};
use std::borrow::Cow;

type R = Result<Value, Unwind>;

/// `value.__format__(spec)` of a built-in type's own method.
pub(crate) fn format_method(vm: &mut Vm<'_>, value: Value, spec: Value) -> R {
    let native = vm.native_of(spec);
    if !native.is_str() {
        let message = format!("__format__() argument must be str, not {}", vm.argument_type(spec));
        return Err(vm.type_error(message));
    }
    if vm.heap.text(native).is_empty() {
        return vm.str(value);
    }
    format_builtin(vm, value, native)
}

/// `format(value, spec)` of a value of a built-in type or of a class over one; the spec is not empty.
pub(crate) fn format_builtin(vm: &mut Vm<'_>, value: Value, spec: Value) -> R {
    let native = vm.native_of(value);
    let limits = FormatLimits {
        max_digits: vm.max_digits(),
        bytes: vm.room(),
    };
    let number = match native {
        Value::Short(_) | Value::Str(_) => return format_text(vm, value, native, spec),
        // Ints without a copy of the large ones.
        Value::Int(_) | Value::BigInt(_) | Value::True | Value::False => None,
        _ => match vm.number(native) {
            Some(number) => Some(number),
            None => {
                let message = format!("unsupported format string passed to {}.__format__", vm.type_name(value));
                return Err(vm.type_error(message));
            }
        },
    };
    let type_name = vm.type_name(value);
    let parsed = FormatSpec::parse(&vm.heap.text(spec), &type_name);
    let (mut largest, mut precision) = (0.0, None);
    let result = parsed.and_then(|spec| {
        precision = spec.precision;
        match number {
            Some(Number::Float(float)) => {
                largest = float;
                format_float(float, &spec, &type_name, limits.bytes)
            }
            Some(Number::Complex(real, imag)) => {
                largest = real.abs().max(imag.abs());
                format_complex(real, imag, &spec, &type_name, limits.bytes)
            }
            _ => match vm.int_ref(native) {
                Some(int) => {
                    let decimal = !matches!(spec.code, Some('b' | 'o' | 'x' | 'X' | 'c'));
                    largest = int.to_i64().map_or(f64::INFINITY, |int| int as f64);
                    largest = if decimal { largest } else { 0.0 };
                    format_int(int, &spec, &type_name, limits)
                }
                None => Err(TextError::value("no number")),
            },
        }
    });
    if let Ok(text) = &result {
        charge_digits(vm, largest, precision, text.len());
    }
    finish(vm, result)
}

/// Whether the digits of a number are found without exact arithmetic: not those of large numbers, nor more than a float is precise to.
pub(crate) fn has_quick_digits(value: f64, precision: Option<usize>) -> bool {
    const QUICK_DIGITS: usize = 15;
    precision.is_none_or(|precision| precision <= QUICK_DIGITS) && (value.is_nan() || value.abs() < 1e18)
}

/// Charges the digits of a number that are found by exact arithmetic, once they are. The number of digits is bounded.
pub(crate) fn charge_digits(vm: &Vm<'_>, value: f64, precision: Option<usize>, digits: usize) {
    const MOST_DIGITS: usize = 1100;
    if !has_quick_digits(value, precision) {
        vm.heap.meter.spend(2 * digits.min(MOST_DIGITS) as i64);
    }
}

/// `format(value, spec)` of an int, float or string with a spec that suits it; `None` leaves the rest to [`format_builtin`].
pub(crate) fn format_parsed(vm: &Vm<'_>, value: Value, spec: &FormatSpec) -> Option<String> {
    let room = vm.room();
    match value {
        Value::Int(small) => {
            let limits = FormatLimits {
                max_digits: vm.max_digits(),
                bytes: room,
            };
            let text = format_int(crate::text::integer::IntRef::Small(small), spec, "int", limits).ok()?;
            charge_digits(vm, small as f64, spec.precision, text.len());
            Some(text)
        }
        Value::Float(float) => {
            let text = format_float(float.get(), spec, "float", room).ok()?;
            charge_digits(vm, float.get(), spec.precision, text.len());
            Some(text)
        }
        Value::Short(_) | Value::Str(_) => {
            let text = vm.heap.text(value);
            let chars = vm.heap.str_len(value);
            format_str(&text, chars, spec, "str", room).ok().map(Cow::into_owned)
        }
        _ => None,
    }
}

fn format_text(vm: &mut Vm<'_>, value: Value, native: Value, spec: Value) -> R {
    let (type_name, room) = (vm.type_name(value), vm.room());
    let chars = vm.heap.str_len(native);
    let text = vm.heap.text(native);
    let result = FormatSpec::parse(&vm.heap.text(spec), &type_name)
        .and_then(|spec| format_str(&text, chars, &spec, &type_name, room).map(Cow::into_owned));
    finish(vm, result)
}

/// A text as a string, or the error as an exception.
pub(crate) fn finish(vm: &mut Vm<'_>, result: Result<String, TextError>) -> R {
    match result {
        Ok(text) => {
            vm.work(text.len() / 16)?;
            Ok(vm.heap.new_string(text))
        }
        Err(error) => Err(vm.text_error(error)),
    }
}
