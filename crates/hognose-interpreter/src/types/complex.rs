//! complex: its construction and methods. The arithmetic itself is in `text::complex`.

use super::Builtin;
use super::argument::{class_argument, construct_over};
use super::number::{self, Rank, Target, complex_parts, number_methods};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::native::{Args, Code, NativeDef, attribute, class_method, function, method, static_method};
use crate::text::complex as algorithm;
use crate::value::*;
use crate::vm::arithmetic::{BinaryOp, UnaryOp};
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

#[rustfmt::skip]
pub static METHODS: &[NativeDef] = number_methods! {
    Rank::Complex;
    "__add__" "__radd__" Add,
    "__sub__" "__rsub__" Sub,
    "__mul__" "__rmul__" Mul,
    "__truediv__" "__rtruediv__" TrueDiv,
    ;
    function("__construct__", "(real=0, imag=0)", Code::F2(construct), "A complex number of its parts or of a text."),
    static_method("__new__", "(cls=None, /, *args, **kwargs)", Code::Var(new), "A complex number of a class."),
    method("__complex__", "(self, /)", Code::F1(|vm, a| number::receiver(vm, Rank::Complex, "__complex__", a)), "The number itself."),
    method("conjugate", "(self, /)", Code::F1(conjugate), "The number with its imaginary part negated."),
    class_method("from_number", "(cls, number, /)", Code::F2(from_number), "The complex number of a number."),
    attribute("real", |vm, a| parts(vm, "real", a).map(|(real, _)| Value::float(real)), "The real part."),
    attribute("imag", |vm, a| parts(vm, "imag", a).map(|(_, imag)| Value::float(imag)), "The imaginary part."),
};

/// `repr` of a complex number.
pub(crate) fn repr(real: f64, imag: f64) -> String {
    crate::text::float::repr_complex(real, imag)
}

fn parts(vm: &mut Vm<'_>, name: &str, this: Value) -> Result<(f64, f64), Unwind> {
    let this = number::receiver(vm, Rank::Complex, name, this)?;
    Ok(complex_parts(vm, this).unwrap_or_default())
}

fn conjugate(vm: &mut Vm<'_>, this: Value) -> R {
    let (real, imag) = parts(vm, "conjugate", this)?;
    Ok(vm.new_complex(real, -imag))
}

fn construct(vm: &mut Vm<'_>, real: Value, imag: Value) -> R {
    let native = vm.native_of(real);
    if let Some(text) = vm.heap.str(native) {
        if !imag.is_undefined() {
            let message = format!(
                "complex() argument 'real' must be a real number, not {}",
                vm.type_name(real)
            );
            return Err(vm.type_error(message));
        }
        let parsed = algorithm::parse(&text);
        return match parsed {
            Ok((real, imag)) => Ok(vm.new_complex(real, imag)),
            Err(error) => Err(vm.text_error(error)),
        };
    }
    if imag.is_undefined() && !matches!(real, Value::Instance(_)) && complex_parts(vm, real).is_some() {
        return Ok(real);
    }
    vm.run(NewComplex {
        real,
        imag,
        strict: false,
        state: 0,
        first: (0.0, 0.0),
    })
}

fn new(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_argument(vm, Builtin::Complex, args.named.first().copied().unwrap_or_default())?;
    construct_over(vm, Builtin::Complex, class, args)
}

fn from_number(vm: &mut Vm<'_>, class: Value, number: Value) -> R {
    vm.run(ComplexFromNumber {
        class,
        number,
        state: 0,
    })
}

machines! {
    /// A complex number of one or two numbers; a strict one says no more than that it must be a number.
    pub(crate) struct NewComplex { real: Value, imag: Value, strict: bool, state: u8, first: (f64, f64) }
    /// `complex.from_number`.
    pub(crate) struct ComplexFromNumber { class: Value, number: Value, state: u8 }
}

impl NewComplex {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 if self.real.is_undefined() => Ok(Step::Await(Value::Int(0))),
            1 => Ok(Step::Await(self.real_part(vm)?)),
            2 => {
                let by_method = vm
                    .special_method(self.real, names::__complex__)
                    .is_some_and(|m| !matches!(m, Value::Native(_)));
                if by_method && complex_parts(vm, input.value()).is_none() {
                    let message = format!(
                        "__complex__ returned non-complex (type {})",
                        vm.type_name(input.value())
                    );
                    return Err(vm.type_error(message));
                }
                self.first = self.number(vm, input.value())?;
                if self.imag.is_undefined() {
                    return Ok(Step::Done(vm.new_complex(self.first.0, self.first.1)));
                }
                if complex_parts(vm, self.imag).is_some() {
                    return Ok(Step::Await(vm.native_of(self.imag)));
                }
                if !is_real(vm, self.imag) {
                    let message = format!(
                        "complex() argument 'imag' must be a real number, not {}",
                        vm.type_name(self.imag)
                    );
                    return Err(vm.type_error(message));
                }
                Ok(Step::Await(vm.to_float_by(self.imag, Target::Real)?))
            }
            _ => {
                // An imaginary part that is itself complex turns round.
                let (real, imag) = self.number(vm, input.value())?;
                let complex = complex_parts(vm, input.value()).is_some();
                let first = if complex { self.first.0 - imag } else { self.first.0 };
                let had_imaginary = complex_parts(vm, self.real).is_some() || self.first.1 != 0.0;
                let second = if had_imaginary { real + self.first.1 } else { real };
                Ok(Step::Done(vm.new_complex(first, second)))
            }
        }
    }

    fn real_part(&self, vm: &mut Vm<'_>) -> R {
        let native = vm.native_of(self.real);
        match vm.special_method(self.real, names::__complex__) {
            Some(method) if !matches!(method, Value::Native(_)) => return vm.call_value(method, &[self.real]),
            _ => {}
        }
        if complex_parts(vm, native).is_some() {
            return Ok(native);
        }
        if !is_real(vm, self.real) {
            let given = vm.type_name(self.real);
            return Err(vm.type_error(match (self.strict, self.imag) {
                (true, _) => format!("must be real number, not {given}"),
                (_, Value::Undefined) => format!("complex() argument must be a string or a number, not {given}"),
                _ => format!("complex() argument 'real' must be a real number, not {given}"),
            }));
        }
        vm.to_float_by(self.real, Target::Real)
    }

    /// A number that was asked for.
    fn number(&self, vm: &mut Vm<'_>, value: Value) -> Result<(f64, f64), Unwind> {
        match vm.native_of(value) {
            Value::Float(f) => Ok((f.get(), 0.0)),
            Value::Int(0) => Ok((0.0, 0.0)),
            _ => match complex_parts(vm, value) {
                Some(parts) => Ok(parts),
                None => {
                    let message = format!("__complex__ returned non-complex (type {})", vm.type_name(value));
                    Err(vm.type_error(message))
                }
            },
        }
    }
}

/// Whether a value converts to a float.
fn is_real(vm: &Vm<'_>, value: Value) -> bool {
    [names::__float__, names::__index__]
        .into_iter()
        .any(|name| vm.special_method(value, name).is_some_and(|m| !m.is_none()))
}

impl ComplexFromNumber {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => {
                let machine = NewComplex {
                    real: self.number,
                    imag: Value::Undefined,
                    strict: true,
                    state: 0,
                    first: (0.0, 0.0),
                };
                Ok(Step::Await(vm.run(machine)?))
            }
            2 if self.class != Builtin::Complex.value() => {
                Ok(Step::Await(vm.call_value(self.class, &[input.value()])?))
            }
            _ => Ok(Step::Done(input.value())),
        }
    }
}
