//! Arithmetic: numbers at once, sequences by their own rules, everything else by the program's methods.

use super::{Unwind, Vm};
use crate::heap::Object;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::text::{arithmetic as exact, complex, float as floats, integer::IntRef};
use crate::value::*;
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    MatMul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    LShift,
    RShift,
    And,
    Or,
    Xor,
    DivMod,
}

impl crate::heap::collect::Trace for BinaryOp {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

impl BinaryOp {
    pub fn symbol(self) -> &'static str {
        use BinaryOp::*;
        match self {
            Add => "+",
            Sub => "-",
            Mul => "*",
            MatMul => "@",
            TrueDiv => "/",
            FloorDiv => "//",
            Mod => "%",
            Pow => "** or pow()",
            LShift => "<<",
            RShift => ">>",
            And => "&",
            Or => "|",
            Xor => "^",
            DivMod => "divmod()",
        }
    }

    /// The method, its reflected and its in-place form.
    pub fn methods(self) -> (Name, Name, Name) {
        use BinaryOp::*;
        match self {
            Add => (names::__add__, names::__radd__, names::__iadd__),
            Sub => (names::__sub__, names::__rsub__, names::__isub__),
            Mul => (names::__mul__, names::__rmul__, names::__imul__),
            MatMul => (names::__matmul__, names::__rmatmul__, names::__imatmul__),
            TrueDiv => (names::__truediv__, names::__rtruediv__, names::__itruediv__),
            FloorDiv => (names::__floordiv__, names::__rfloordiv__, names::__ifloordiv__),
            Mod => (names::__mod__, names::__rmod__, names::__imod__),
            Pow => (names::__pow__, names::__rpow__, names::__ipow__),
            LShift => (names::__lshift__, names::__rlshift__, names::__ilshift__),
            RShift => (names::__rshift__, names::__rrshift__, names::__irshift__),
            And => (names::__and__, names::__rand__, names::__iand__),
            Or => (names::__or__, names::__ror__, names::__ior__),
            Xor => (names::__xor__, names::__rxor__, names::__ixor__),
            DivMod => (names::__divmod__, names::__rdivmod__, names::__divmod__),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum UnaryOp {
    Neg,
    Pos,
    Invert,
}

/// A number as one of the three kinds arithmetic knows.
#[derive(Clone, Debug)]
pub enum Number {
    Int(i64),
    Big(BigInt),
    Float(f64),
    Complex(f64, f64),
}

impl<'a> Vm<'a> {
    /// The number a value is, a class over a number included.
    pub fn number(&self, value: Value) -> Option<Number> {
        Some(match value {
            Value::Int(i) => Number::Int(i),
            Value::True => Number::Int(1),
            Value::False => Number::Int(0),
            Value::Float(f) => Number::Float(f.get()),
            Value::BigInt(b) => Number::Big(self.heap.bigint(b).clone()),
            Value::Object(o) => match self.heap.object(o) {
                Object::Complex { real, imag } => Number::Complex(real.get(), imag.get()),
                _ => return None,
            },
            Value::Instance(i) => match self.heap.instance(i).native {
                Value::Instance(_) | Value::Undefined => return None,
                native => return self.number(native),
            },
            _ => return None,
        })
    }

    pub(crate) fn number_rank(&self, value: Value) -> Option<u8> {
        match value {
            Value::Int(_) | Value::True | Value::False | Value::BigInt(_) => Some(0),
            Value::Float(_) => Some(1),
            Value::Object(o) => matches!(self.heap.object(o), Object::Complex { .. }).then_some(2),
            _ => None,
        }
    }

    /// The exact order of two numbers; `None` for NaN, and for complex numbers that differ.
    pub(crate) fn number_order(&self, a: Value, b: Value) -> Option<Ordering> {
        match (self.number(a)?, self.number(b)?) {
            (Number::Int(a), Number::Int(b)) => Some(a.cmp(&b)),
            (Number::Float(a), Number::Float(b)) => a.partial_cmp(&b),
            (Number::Int(a), Number::Float(b)) => floats::compare_int(IntRef::Small(a), b),
            (Number::Float(a), Number::Int(b)) => floats::compare_int(IntRef::Small(b), a).map(Ordering::reverse),
            (Number::Big(a), Number::Float(b)) => floats::compare_int(IntRef::Big(&a), b),
            (Number::Float(a), Number::Big(b)) => floats::compare_int(IntRef::Big(&b), a).map(Ordering::reverse),
            (Number::Big(a), Number::Big(b)) => Some(a.cmp(&b)),
            (Number::Big(a), Number::Int(b)) => Some(a.cmp(&BigInt::from(b))),
            (Number::Int(a), Number::Big(b)) => Some(BigInt::from(a).cmp(&b)),
            (Number::Complex(r, i), other) | (other, Number::Complex(r, i)) => {
                let equal = match other {
                    Number::Complex(s, j) => r == s && i == j,
                    Number::Float(f) => r == f && i == 0.0,
                    Number::Int(n) => i == 0.0 && floats::compare_int(IntRef::Small(n), r) == Some(Ordering::Equal),
                    Number::Big(n) => i == 0.0 && floats::compare_int(IntRef::Big(&n), r) == Some(Ordering::Equal),
                };
                equal.then_some(Ordering::Equal)
            }
        }
    }

    /// An int (or bool, or a class over int) of any size.
    pub fn as_bigint(&self, value: Value) -> Option<BigInt> {
        match self.number(value)? {
            Number::Int(i) => Some(BigInt::from(i)),
            Number::Big(b) => Some(b),
            _ => None,
        }
    }

    /// `a op b`. Suspendable.
    pub fn binary(&mut self, op: BinaryOp, a: Value, b: Value) -> Result<Value, Unwind> {
        if let (Some(_), Some(_)) = (self.number_rank(a), self.number_rank(b)) {
            let result = self.numeric(op, a, b)?;
            if result != Value::NotImplemented {
                return Ok(result);
            }
        } else if !matches!(a, Value::Instance(_) | Value::Class(_))
            && !matches!(b, Value::Instance(_) | Value::Class(_))
        {
            let result = self.builtin_binary(op, a, b)?;
            if result != Value::NotImplemented {
                return Ok(result);
            }
        } else if let Some(result) = self.operator_at_once(op.methods().0, a, b) {
            return result;
        }
        self.run(Binary {
            op,
            a,
            b,
            state: 0,
            swapped: false,
            in_place: false,
        })
    }

    /// `a op= b`. Suspendable.
    pub fn binary_in_place(&mut self, op: BinaryOp, a: Value, b: Value) -> Result<Value, Unwind> {
        match (op, a) {
            (BinaryOp::Add, Value::Str(_) | Value::Short(_)) if b.is_str() => {
                let length = self.heap.text(a).len() + self.heap.text(b).len();
                self.foresee(length / 64, 64)?;
                Ok(self.heap.str_append(a, b))
            }
            (BinaryOp::Add, Value::List(list)) => self.run(crate::types::list::Extend::new(list, b, a)),
            (BinaryOp::Mul, Value::List(list)) => match self.index_value(b) {
                Some(n) => {
                    crate::types::list::repeat_in_place(self, list, n)?;
                    Ok(a)
                }
                None => self.repeat_by_index(crate::types::Builtin::List, a, b),
            },
            (BinaryOp::Or | BinaryOp::And | BinaryOp::Sub | BinaryOp::Xor, Value::Set(s))
                if !self.heap.set(s).frozen =>
            {
                match self.native_of(b) {
                    Value::Set(_) => crate::types::set::in_place(self, op, s, b),
                    _ => self.operator_in_place(op, a, b),
                }
            }
            (BinaryOp::Or, Value::Dict(d)) => self.run(crate::types::dict::Update::new(d, b, a)),
            (_, Value::Instance(_)) => {
                let (forward, _, in_place) = op.methods();
                if self.special_method(a, in_place).is_none()
                    && let Some(result) = self.operator_at_once(forward, a, b)
                {
                    return result;
                }
                self.run(Binary {
                    op,
                    a,
                    b,
                    state: 0,
                    swapped: false,
                    in_place: true,
                })
            }
            (BinaryOp::Add | BinaryOp::Mul, Value::Object(o))
                if matches!(self.heap.object(o), Object::ByteArray(_)) =>
            {
                crate::types::bytes::in_place(self, op, o, a, b)
            }
            _ => self.operator_in_place(op, a, b),
        }
    }

    /// `a *= b` of a list or bytearray, where `b` is no int itself. Suspendable.
    pub(crate) fn repeat_by_index(
        &mut self,
        owner: crate::types::Builtin,
        a: Value,
        b: Value,
    ) -> Result<Value, Unwind> {
        let index = self
            .special_method(b, names::__index__)
            .is_some_and(|method| !matches!(method, Value::Native(_) | Value::None));
        if index && self.special_method(b, names::__rmul__).is_none() {
            return crate::types::argument::with_index(self, owner, "__imul__", &[a, b], 1);
        }
        self.binary(BinaryOp::Mul, a, b)
    }

    fn operator_in_place(&mut self, op: BinaryOp, a: Value, b: Value) -> Result<Value, Unwind> {
        if let (Some(_), Some(_)) = (self.number_rank(a), self.number_rank(b)) {
            let result = self.numeric(op, a, b)?;
            if result != Value::NotImplemented {
                return Ok(result);
            }
        }
        self.run(Binary {
            op,
            a,
            b,
            state: 0,
            swapped: false,
            in_place: true,
        })
    }

    /// Arithmetic of two numbers.
    #[inline]
    pub(crate) fn numeric(&mut self, op: BinaryOp, a: Value, b: Value) -> Result<Value, Unwind> {
        if let (Some(x), Some(y)) = (a.as_small_int(), b.as_small_int()) {
            if matches!((a, b), (Value::True | Value::False, Value::True | Value::False)) {
                match op {
                    BinaryOp::And => return Ok(Value::bool(x & y == 1)),
                    BinaryOp::Or => return Ok(Value::bool(x | y == 1)),
                    BinaryOp::Xor => return Ok(Value::bool(x ^ y == 1)),
                    _ => {}
                }
            }
            return self.small_int(op, x, y);
        }
        if matches!(op, BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul)
            && let Some(value) = self.big_by_reference(op, a, b)?
        {
            return Ok(value);
        }
        match (self.number(a), self.number(b)) {
            (Some(Number::Complex(r, i)), Some(Number::Complex(s, j))) => self.complex(op, (r, i), (s, j)),
            (Some(Number::Complex(r, i)), Some(y)) => {
                let y = self.to_float(&y)?;
                // A real operand has no imaginary part, not one of zero.
                match op {
                    BinaryOp::Add => Ok(self.new_complex(r + y, i)),
                    BinaryOp::Sub => Ok(self.new_complex(r - y, i)),
                    BinaryOp::Mul => Ok(self.new_complex(r * y, i * y)),
                    BinaryOp::TrueDiv if y != 0.0 => Ok(self.new_complex(r / y, i / y)),
                    _ => self.complex(op, (r, i), (y, 0.0)),
                }
            }
            (Some(x), Some(Number::Complex(s, j))) => {
                let x = self.to_float(&x)?;
                match op {
                    BinaryOp::Add => Ok(self.new_complex(x + s, j)),
                    BinaryOp::Sub => Ok(self.new_complex(x - s, -j)),
                    BinaryOp::Mul => Ok(self.new_complex(x * s, x * j)),
                    BinaryOp::TrueDiv => match complex::divide_real(x, (s, j)) {
                        Some((real, imag)) => Ok(self.new_complex(real, imag)),
                        None => Err(self.zero_division("division by zero")),
                    },
                    _ => self.complex(op, (x, 0.0), (s, j)),
                }
            }
            (Some(Number::Float(x)), Some(y)) => {
                let y = self.to_float(&y)?;
                self.float(op, x, y, a, b)
            }
            (Some(x), Some(Number::Float(y))) => {
                let x = self.to_float(&x)?;
                self.float(op, x, y, a, b)
            }
            (Some(Number::Big(x)), Some(Number::Big(y))) => self.big_int(op, x, y),
            (Some(Number::Big(x)), Some(Number::Int(y))) => self.big_int(op, x, BigInt::from(y)),
            (Some(Number::Int(x)), Some(Number::Big(y))) => self.big_int(op, BigInt::from(x), y),
            _ => Ok(Value::NotImplemented),
        }
    }

    fn to_float(&mut self, n: &Number) -> Result<f64, Unwind> {
        match n {
            Number::Int(i) => Ok(*i as f64),
            Number::Float(f) | Number::Complex(f, _) => Ok(*f),
            Number::Big(b) => match exact::to_f64(IntRef::Big(b)) {
                Some(f) => Ok(f),
                None => Err(self.overflow_error("int too large to convert to float")),
            },
        }
    }

    #[inline]
    pub(crate) fn small_int(&mut self, op: BinaryOp, x: i64, y: i64) -> Result<Value, Unwind> {
        let result = match op {
            BinaryOp::Add => x.checked_add(y),
            BinaryOp::Sub => x.checked_sub(y),
            BinaryOp::Mul => x.checked_mul(y),
            BinaryOp::And => Some(x & y),
            BinaryOp::Or => Some(x | y),
            BinaryOp::Xor => Some(x ^ y),
            BinaryOp::FloorDiv if y != 0 => floor_div(x, y),
            BinaryOp::Mod if y != 0 => Some(floor_mod(x, y)),
            BinaryOp::RShift if y >= 0 => Some(if y > 63 { x >> 63 } else { x >> y }),
            BinaryOp::LShift if (0..62).contains(&y) && x.unsigned_abs().leading_zeros() as i64 > y + 1 => Some(x << y),
            BinaryOp::TrueDiv if y != 0 && x.unsigned_abs() < 1 << 53 && y.unsigned_abs() < 1 << 53 => {
                return Ok(Value::float(x as f64 / y as f64));
            }
            BinaryOp::Pow if y >= 0 && y <= u32::MAX as i64 => x.checked_pow(y as u32),
            BinaryOp::MatMul => return Ok(Value::NotImplemented),
            _ => None,
        };
        match result {
            Some(value) => Ok(Value::Int(value)),
            None => self.big_int(op, BigInt::from(x), BigInt::from(y)),
        }
    }

    #[inline(never)]
    /// Sums, differences and products where an operand is large, without a copy of it.
    fn big_by_reference(&mut self, op: BinaryOp, a: Value, b: Value) -> Result<Option<Value>, Unwind> {
        let bits = |vm: &Self, v: Value| match v {
            Value::BigInt(h) => Some(vm.heap.bigint(h).bits() as usize),
            Value::Int(i) => Some(64 - i.unsigned_abs().leading_zeros() as usize),
            _ => None,
        };
        let (Some(m), Some(n)) = (bits(self, a), bits(self, b)) else {
            return Ok(None);
        };
        self.charge_big(op, m, n)?;
        macro_rules! apply {
            ($x:expr, $y:expr) => {
                match op {
                    BinaryOp::Add => $x + $y,
                    BinaryOp::Sub => $x - $y,
                    _ => $x * $y,
                }
            };
        }
        let value = match (a, b) {
            (Value::BigInt(x), Value::BigInt(y)) => apply!(self.heap.bigint(x), self.heap.bigint(y)),
            (Value::BigInt(x), Value::Int(y)) => apply!(self.heap.bigint(x), y),
            (Value::Int(x), Value::BigInt(y)) => apply!(x, self.heap.bigint(y)),
            _ => return Ok(None),
        };
        Ok(Some(self.heap.new_int(value)))
    }

    /// Charges an operation on integers of so many bits. Digits are 64 bits; for products and quotients their schoolbook work, in
    /// digits squared, is the bound.
    #[inline]
    fn charge_big(&mut self, op: BinaryOp, m: usize, n: usize) -> Result<(), Unwind> {
        match op {
            BinaryOp::Add | BinaryOp::Sub | BinaryOp::And | BinaryOp::Or | BinaryOp::Xor => {
                self.foresee(m.max(n) / 8, 1)
            }
            BinaryOp::Mul | BinaryOp::FloorDiv | BinaryOp::Mod | BinaryOp::TrueDiv | BinaryOp::DivMod => {
                self.reserve((m + n) / 8)?;
                self.work((m / 64 + 1).saturating_mul(n / 64 + 1) / 4)
            }
            _ => Ok(()),
        }
    }

    fn big_int(&mut self, op: BinaryOp, x: BigInt, y: BigInt) -> Result<Value, Unwind> {
        use num_integer::Integer;
        let (m, n) = (x.bits() as usize, y.bits() as usize);
        self.charge_big(op, m, n)?;
        let value = match op {
            BinaryOp::Add => x + y,
            BinaryOp::Sub => x - y,
            BinaryOp::Mul => x * y,
            BinaryOp::And => x & y,
            BinaryOp::Or => x | y,
            BinaryOp::Xor => x ^ y,
            BinaryOp::FloorDiv | BinaryOp::Mod | BinaryOp::DivMod => {
                if y.is_zero() {
                    return Err(self.zero_division("division by zero"));
                }
                let (q, r) = x.div_mod_floor(&y);
                match op {
                    BinaryOp::FloorDiv => q,
                    BinaryOp::Mod => r,
                    _ => {
                        let pair = [self.heap.new_int(q), self.heap.new_int(r)];
                        return Ok(self.heap.new_tuple(pair));
                    }
                }
            }
            BinaryOp::TrueDiv => {
                return match exact::true_divide(IntRef::Big(&x), IntRef::Big(&y)) {
                    Ok(f) => Ok(Value::float(f)),
                    Err(error) => Err(self.text_error(error)),
                };
            }
            BinaryOp::Pow => return self.int_pow(x, y),
            BinaryOp::LShift | BinaryOp::RShift => {
                if y.is_negative() {
                    return Err(self.value_error("negative shift count"));
                }
                if op == BinaryOp::RShift {
                    self.foresee(m / 8, 1)?;
                    match y.to_usize() {
                        Some(n) if n <= m => x >> n,
                        _ => BigInt::from(if x.is_negative() { -1 } else { 0 }),
                    }
                } else if x.is_zero() {
                    x
                } else {
                    let Some(n) = y.to_usize() else {
                        return Err(self.overflow_error("too many digits in integer"));
                    };
                    self.foresee((m.saturating_add(n)) / 8, 1)?;
                    x << n
                }
            }
            BinaryOp::MatMul => return Ok(Value::NotImplemented),
        };
        Ok(self.heap.new_int(value))
    }

    fn int_pow(&mut self, x: BigInt, y: BigInt) -> Result<Value, Unwind> {
        if y.is_negative() {
            if x.is_zero() {
                return Err(self.zero_division("zero to a negative power"));
            }
            let (x, y) = (self.to_float(&Number::Big(x))?, self.to_float(&Number::Big(y))?);
            return Ok(Value::float(x.powf(y)));
        }
        if x.is_zero() || x == BigInt::from(1) || y.is_zero() {
            let one = y.is_zero() || !x.is_zero();
            return Ok(Value::Int(i64::from(one)));
        }
        if x == BigInt::from(-1) {
            return Ok(Value::Int(if (&y % 2u8).is_zero() { 1 } else { -1 }));
        }
        let bits = (x.bits() as usize).saturating_mul(y.to_usize().unwrap_or(usize::MAX));
        self.reserve(bits / 8)?;
        let digits = bits / 64 + 1;
        self.work(digits.saturating_mul(digits) / 4)?;
        let Some(exponent) = y.to_u32() else {
            return Err(self.overflow_error("exponent too large"));
        };
        let value = num_traits::pow::Pow::pow(x, exponent);
        Ok(self.heap.new_int(value))
    }

    fn float(&mut self, op: BinaryOp, x: f64, y: f64, _a: Value, _b: Value) -> Result<Value, Unwind> {
        Ok(Value::float(match op {
            BinaryOp::Add => x + y,
            BinaryOp::Sub => x - y,
            BinaryOp::Mul => x * y,
            BinaryOp::TrueDiv if y != 0.0 => x / y,
            BinaryOp::FloorDiv if y != 0.0 => floats::float_div_mod(x, y).0,
            BinaryOp::Mod if y != 0.0 => floats::float_mod(x, y),
            BinaryOp::DivMod if y != 0.0 => {
                let (quotient, remainder) = floats::float_div_mod(x, y);
                return Ok(self.heap.new_tuple([Value::float(quotient), Value::float(remainder)]));
            }
            BinaryOp::TrueDiv | BinaryOp::FloorDiv | BinaryOp::DivMod | BinaryOp::Mod => {
                return Err(self.zero_division("division by zero"));
            }
            BinaryOp::Pow => return self.float_pow(x, y),
            _ => return Ok(Value::NotImplemented),
        }))
    }

    fn float_pow(&mut self, x: f64, y: f64) -> Result<Value, Unwind> {
        if x == 0.0 && y < 0.0 {
            return Err(self.zero_division("zero to a negative power"));
        }
        if x < 0.0 && x.is_finite() && y.is_finite() && y.fract() != 0.0 {
            return self.complex(BinaryOp::Pow, (x, 0.0), (y, 0.0));
        }
        let result = x.powf(y);
        if result.is_infinite() && x.is_finite() && y.is_finite() {
            return Err(self.overflow_result());
        }
        Ok(Value::float(result))
    }

    #[cold]
    pub(crate) fn overflow_result(&mut self) -> Unwind {
        let text = self.heap.new_str("Numerical result out of range");
        let exception = self.new_exception(crate::types::Builtin::OverflowError, &[Value::Int(34), text]);
        self.raise(exception)
    }

    pub fn new_complex(&mut self, real: f64, imag: f64) -> Value {
        let (Value::Float(real), Value::Float(imag)) = (Value::float(real), Value::float(imag)) else {
            return Value::None;
        };
        self.heap.new_object(Object::Complex { real, imag })
    }

    fn complex(&mut self, op: BinaryOp, x: complex::Parts, y: complex::Parts) -> Result<Value, Unwind> {
        let (real, imag) = match op {
            BinaryOp::Add => (x.0 + y.0, x.1 + y.1),
            BinaryOp::Sub => (x.0 - y.0, x.1 - y.1),
            BinaryOp::Mul => complex::multiply(x, y),
            BinaryOp::TrueDiv => match complex::divide(x, y) {
                Some(quotient) => quotient,
                None => return Err(self.zero_division("division by zero")),
            },
            BinaryOp::Pow => match complex::power(x, y) {
                Some((real, imag)) if real.is_infinite() || imag.is_infinite() => {
                    return Err(self.overflow_error("complex exponentiation"));
                }
                Some(raised) => raised,
                None => return Err(self.zero_division("zero to a negative or complex power")),
            },
            _ => return Ok(Value::NotImplemented),
        };
        Ok(self.new_complex(real, imag))
    }

    /// Operators of built-in types that are not numbers; NotImplemented where there is none.
    pub(crate) fn builtin_binary(&mut self, op: BinaryOp, a: Value, b: Value) -> Result<Value, Unwind> {
        if let (Some(_), Some(_)) = (self.number_rank(a), self.number_rank(b)) {
            return self.numeric(op, a, b);
        }
        match (op, a, b) {
            (BinaryOp::Add, _, _) if a.is_str() && b.is_str() => {
                let length = self.heap.text(a).len() + self.heap.text(b).len();
                self.foresee(length, 1)?;
                Ok(self.heap.str_concat(a, b))
            }
            (BinaryOp::Add, Value::List(x), Value::List(y)) => {
                let n = self.heap.list(x).len() + self.heap.list(y).len();
                self.foresee(n, 16)?;
                let items = [&self.heap.list(x)[..], &self.heap.list(y)[..]].concat();
                Ok(self.heap.new_list(items))
            }
            (BinaryOp::Add, Value::Tuple(x), Value::Tuple(y)) => {
                let n = self.heap.tuple(x).len() + self.heap.tuple(y).len();
                self.foresee(n, 16)?;
                let items = [&self.heap.tuple(x)[..], &self.heap.tuple(y)[..]].concat();
                Ok(self.heap.new_tuple(items))
            }
            (BinaryOp::Mul, _, _) => match (self.index_value(a), self.index_value(b)) {
                (None, Some(n)) => self.repeat(a, n),
                (Some(n), None) => self.repeat(b, n),
                _ if self.is_repeatable(a) && matches!(b, Value::BigInt(_))
                    || self.is_repeatable(b) && matches!(a, Value::BigInt(_)) =>
                {
                    Err(self.overflow_error("cannot fit 'int' into an index-sized integer"))
                }
                _ => Ok(Value::NotImplemented),
            },
            (BinaryOp::Mod, Value::Short(_) | Value::Str(_), _) => crate::types::str::percent(self, a, b),
            (BinaryOp::Or | BinaryOp::And | BinaryOp::Sub | BinaryOp::Xor, _, _) => self.set_operator(op, a, b),
            (BinaryOp::Add | BinaryOp::Mod, _, _) => crate::types::bytes::binary(self, op, a, b),
            _ => Ok(Value::NotImplemented),
        }
    }

    fn set_operator(&mut self, op: BinaryOp, a: Value, b: Value) -> Result<Value, Unwind> {
        match (op, a, b) {
            (BinaryOp::Or, Value::Dict(x), Value::Dict(_)) => {
                let copy = crate::types::dict::copied(self, x)?;
                self.run(crate::types::dict::Update::new(copy, b, Value::Dict(copy)))
            }
            (_, Value::Set(_), Value::Set(_)) => crate::types::set::binary(self, op, a, b),
            (BinaryOp::Or, _, _) if self.is_type_like(a) && self.is_type_like(b) => self.make_union(a, b),
            _ => {
                let view = |vm: &Self, v: Value| match v {
                    Value::Object(o) => {
                        matches!(vm.heap.object(o), Object::DictView { kind, .. } if *kind != crate::heap::object::ViewKind::Values)
                    }
                    _ => false,
                };
                if view(self, a) || view(self, b) {
                    return crate::types::dict_view::binary(self, op, a, b);
                }
                Ok(Value::NotImplemented)
            }
        }
    }

    /// A sequence repeated.
    fn repeat(&mut self, sequence: Value, n: i64) -> Result<Value, Unwind> {
        let n = crate::text::size(n);
        match sequence {
            Value::Short(_) | Value::Str(_) => {
                let length = self.heap.text(sequence).len();
                self.foresee(length.saturating_mul(n), 1)?;
                let text = self.heap.text(sequence).repeat(n);
                Ok(self.heap.new_string(text))
            }
            Value::List(l) => {
                let length = self.heap.list(l).len();
                self.foresee(length.saturating_mul(n), 16)?;
                let items = self.heap.list(l).repeat(n);
                Ok(self.heap.new_list(items))
            }
            Value::Tuple(t) => {
                let length = self.heap.tuple(t).len();
                self.foresee(length.saturating_mul(n), 16)?;
                let items = self.heap.tuple(t).repeat(n);
                Ok(self.heap.new_tuple(items))
            }
            Value::Bytes(_) | Value::Object(_) => crate::types::bytes::repeat(self, sequence, n),
            _ => Ok(Value::NotImplemented),
        }
    }

    /// `-a`, `+a`, `~a`. Suspendable.
    pub fn unary(&mut self, op: UnaryOp, a: Value) -> Result<Value, Unwind> {
        match (op, a) {
            (UnaryOp::Neg, Value::Int(i)) if i != i64::MIN => return Ok(Value::Int(-i)),
            (UnaryOp::Neg, Value::Float(f)) => return Ok(Value::float(-f.get())),
            (UnaryOp::Pos, Value::Int(_) | Value::Float(_) | Value::BigInt(_)) => return Ok(a),
            (UnaryOp::Invert, Value::Int(i)) => return Ok(Value::Int(!i)),
            _ => {}
        }
        let method = match op {
            UnaryOp::Neg => names::__neg__,
            UnaryOp::Pos => names::__pos__,
            UnaryOp::Invert => names::__invert__,
        };
        if matches!(a, Value::Instance(_) | Value::Class(_)) {
            match self.special_method(a, method) {
                Some(Value::Native(_)) | None => {}
                Some(found) => return self.call_value(found, &[a]),
            }
        }
        if let Value::BigInt(b) = self.native_of(a) {
            self.foresee(self.heap.bigint(b).bits() as usize / 8, 1)?;
        }
        let result = match (op, self.number(a)) {
            (UnaryOp::Neg, Some(Number::Int(i))) => Some(self.heap.new_int(-BigInt::from(i))),
            (UnaryOp::Neg, Some(Number::Big(b))) => Some(self.heap.new_int(-b)),
            (UnaryOp::Neg, Some(Number::Float(f))) => Some(Value::float(-f)),
            (UnaryOp::Neg, Some(Number::Complex(r, i))) => Some(self.new_complex(-r, -i)),
            (UnaryOp::Pos, Some(Number::Int(i))) => Some(Value::Int(i)),
            (UnaryOp::Pos, Some(_)) => Some(self.native_of(a)),
            (UnaryOp::Invert, Some(Number::Int(i))) => Some(Value::Int(!i)),
            (UnaryOp::Invert, Some(Number::Big(b))) => Some(self.heap.new_int(-b - 1)),
            _ => None,
        };
        match result {
            Some(value) => Ok(value),
            None => {
                let symbol = match op {
                    UnaryOp::Neg => "-",
                    UnaryOp::Pos => "+",
                    UnaryOp::Invert => "~",
                };
                let message = format!("bad operand type for unary {symbol}: '{}'", self.type_name(a));
                Err(self.type_error(message))
            }
        }
    }
}

#[inline(always)]
pub(crate) fn floor_div(x: i64, y: i64) -> Option<i64> {
    let q = x.checked_div(y)?;
    Some(if x % y != 0 && (x < 0) != (y < 0) { q - 1 } else { q })
}

#[inline(always)]
pub(crate) fn floor_mod(x: i64, y: i64) -> i64 {
    let r = x.wrapping_rem(y);
    if r != 0 && (r < 0) != (y < 0) { r + y } else { r }
}

machines! {
    /// An operator by methods: in place, the left side's, the right side's reflected; a right side of a derived class first.
    pub(crate) struct Binary { op: BinaryOp, a: Value, b: Value, state: u8, swapped: bool, in_place: bool }
}

impl Binary {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let (op, a, b) = (self.op, self.a, self.b);
        let (forward, reflected, in_place) = op.methods();
        if self.state == 9 {
            return Ok(Step::Done(self.a));
        }
        if self.state > 0 && self.state != 5 && input.value() != Value::NotImplemented {
            return Ok(Step::Done(input.value()));
        }
        if self.state == 0 {
            self.state = 1;
            if self.in_place
                && let Some(method) = vm.special_method(a, in_place)
                && (!matches!(method, Value::Native(_)) || operates_by_method(method))
            {
                return Ok(Step::Await(vm.call_value(method, &[a, b])?));
            }
            let native = vm.native_of(a);
            let mutable = matches!(native, Value::List(_) | Value::Set(_) | Value::Dict(_))
                || matches!(native, Value::Object(_))
                    && vm.is_byte_string(native)
                    && matches!(op, BinaryOp::Add | BinaryOp::Mul);
            if self.in_place && matches!(a, Value::Instance(_)) && mutable {
                let other = vm.native_of(b);
                self.state = 9;
                return Ok(Step::Await(vm.binary_in_place(op, native, other)?));
            }
        }
        if self.state == 1 {
            self.state = 2;
            let (ta, tb) = (vm.type_of(a), vm.type_of(b));
            if ta != tb && vm.is_subclass(tb, ta) && vm.overrides(tb, ta, reflected) {
                self.swapped = true;
                return self.ask(vm, reflected, b, a);
            }
            // Formatting takes any object, and is asked before the object is.
            let text = vm.native_of(a);
            if op == BinaryOp::Mod && (text.is_str() || vm.is_byte_string(text)) && vm.has_native(a, forward) {
                return Ok(Step::Await(vm.format_percent(text, b)?));
            }
            // A number answers for itself where it knows the other; sequences are asked last of all.
            if let (Some(x), Some(y)) = (vm.number_rank(text), vm.number_rank(vm.native_of(b)))
                && x >= y
                && vm.has_native(a, forward)
            {
                let other = vm.native_of(b);
                return Ok(Step::Await(vm.numeric(op, text, other)?));
            }
            return self.ask(vm, forward, a, b);
        }
        if self.state == 2 {
            self.state = 3;
            if self.swapped {
                return self.ask(vm, forward, a, b);
            }
            if vm.type_of(a) != vm.type_of(b) || matches!(b, Value::Class(_)) {
                return self.ask(vm, reflected, b, a);
            }
            return Ok(Step::Await(Value::NotImplemented));
        }
        if self.state == 3 {
            self.state = 4;
            let (x, y) = (vm.native_of(a), vm.native_of(b));
            let plain = |v: Value| matches!(v, Value::Instance(_) | Value::Exception(_));
            if !plain(x) && !plain(y) {
                return Ok(Step::Await(vm.builtin_binary(op, x, y)?));
            }
            // A sequence is repeated as often as an `__index__` says.
            let (sequence, times) = if vm.is_repeatable(x) { (x, b) } else { (y, a) };
            if op == BinaryOp::Mul && vm.is_repeatable(sequence) && vm.special_method(times, names::__index__).is_some()
            {
                self.state = 5;
                return Ok(Step::Await(vm.index(times)?));
            }
        }
        if self.state == 5 {
            self.state = 6;
            let (x, y) = (vm.native_of(a), vm.native_of(b));
            let sequence = if vm.is_repeatable(x) { x } else { y };
            return Ok(Step::Await(vm.builtin_binary(op, sequence, input.value())?));
        }
        Err(unsupported(vm, op, a, b, self.in_place))
    }

    fn ask(&self, vm: &mut Vm<'_>, method: Name, this: Value, other: Value) -> Result<Step, Unwind> {
        match vm.special_method(this, method) {
            Some(found @ Value::Native(_)) if !operates_by_method(found) => Ok(Step::Await(Value::NotImplemented)),
            None => Ok(Step::Await(Value::NotImplemented)),
            Some(found) => Ok(Step::Await(vm.call_value(found, &[this, other])?)),
        }
    }
}

/// Whether an operator's method is a native that must be called, because nothing else knows the operator.
fn operates_by_method(method: Value) -> bool {
    matches!(method, Value::Native(n) if n.owner().is_some_and(crate::types::Builtin::operates_by_method))
}

#[cold]
fn unsupported(vm: &mut Vm<'_>, op: BinaryOp, a: Value, b: Value, in_place: bool) -> Unwind {
    let (left, right) = (vm.type_name(a), vm.type_name(b));
    let (x, y) = (vm.native_of(a), vm.native_of(b));
    let message = match (op, x, y) {
        (BinaryOp::Add, Value::Short(_) | Value::Str(_), _) => {
            format!("can only concatenate str (not \"{right}\") to str")
        }
        (BinaryOp::Add, Value::List(_), _) => format!("can only concatenate list (not \"{right}\") to list"),
        (BinaryOp::Add, Value::Tuple(_), _) => format!("can only concatenate tuple (not \"{right}\") to tuple"),
        (BinaryOp::Add, Value::Bytes(_), _) => format!("can't concat {right} to bytes"),
        (BinaryOp::Add, Value::Object(o), _) if matches!(vm.heap.object(o), Object::ByteArray(_)) => {
            format!("can't concat {right} to bytearray")
        }
        (BinaryOp::Mul, _, _) if vm.is_repeatable(x) => format!("can't multiply sequence by non-int of type '{right}'"),
        (BinaryOp::Mul, _, _) if vm.is_repeatable(y) => format!("can't multiply sequence by non-int of type '{left}'"),
        _ => {
            let symbol = match (op, in_place) {
                (BinaryOp::Pow, true) => "**=".to_owned(),
                (_, true) => format!("{}=", op.symbol()),
                _ => op.symbol().to_owned(),
            };
            format!("unsupported operand type(s) for {symbol}: '{left}' and '{right}'")
        }
    };
    vm.type_error(message)
}

impl Vm<'_> {
    fn is_byte_string(&self, value: Value) -> bool {
        match value {
            Value::Bytes(_) => true,
            Value::Object(o) => matches!(self.heap.object(o), Object::ByteArray(_)),
            _ => false,
        }
    }

    /// `format % values` of a string, bytes or a bytearray. Suspendable.
    fn format_percent(&mut self, format: Value, values: Value) -> Result<Value, Unwind> {
        match format {
            Value::Short(_) | Value::Str(_) => crate::types::str::percent(self, format, values),
            _ => crate::types::bytes::binary(self, BinaryOp::Mod, format, values),
        }
    }

    /// Whether a value is repeated by `*`.
    fn is_repeatable(&self, value: Value) -> bool {
        match value {
            Value::Short(_) | Value::Str(_) | Value::List(_) | Value::Tuple(_) => true,
            _ => self.is_byte_string(value),
        }
    }
}
