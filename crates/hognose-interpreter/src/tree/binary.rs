//! Operators: arithmetic by shape of operand, unary operators.
#![expect(clippy::indexing_slicing, reason = "a table of operators by one")]

use super::{Child, Expr, Span};
use crate::value::Value;
use crate::vm::arithmetic::{BinaryOp, UnaryOp, floor_div, floor_mod};
use crate::vm::{Unwind, Vm};

/// What stands left or right of an operator. A local or a constant is folded into the node.
pub trait Operand: Send + Sync {
    fn get<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind>;
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind>;
}

/// A local that is always bound.
pub struct Slot(pub u32);

impl Operand for Slot {
    #[inline(always)]
    fn get<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        Ok(vm.local(self.0))
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        Err(vm.corrupt())
    }
}

pub struct Const(pub Value);

impl Operand for Const {
    #[inline(always)]
    fn get<'a>(&'a self, _: &mut Vm<'a>) -> Result<Value, Unwind> {
        Ok(self.0)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        Err(vm.corrupt())
    }
}

pub struct Any(pub Box<dyn Expr>);

impl Operand for Any {
    #[inline(always)]
    fn get<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        self.0.eval(vm)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        self.0.resume(vm)
    }
}

/// What is mostly no node, or where the kinds of operands would make too many kinds of nodes.
impl Operand for Child {
    #[inline(always)]
    fn get<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        self.eval(vm)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        Child::resume(self, vm)
    }
}

pub const ADD: u8 = 0;
pub const SUB: u8 = 1;
pub const MUL: u8 = 2;
pub const FLOOR_DIV: u8 = 3;
pub const MOD: u8 = 4;
pub const TRUE_DIV: u8 = 5;
pub const AND: u8 = 6;
pub const OR: u8 = 7;
pub const XOR: u8 = 8;
pub const LSHIFT: u8 = 9;
pub const RSHIFT: u8 = 10;
pub const POW: u8 = 11;
pub const MATMUL: u8 = 12;

const OPS: [BinaryOp; 13] = [
    BinaryOp::Add,
    BinaryOp::Sub,
    BinaryOp::Mul,
    BinaryOp::FloorDiv,
    BinaryOp::Mod,
    BinaryOp::TrueDiv,
    BinaryOp::And,
    BinaryOp::Or,
    BinaryOp::Xor,
    BinaryOp::LShift,
    BinaryOp::RShift,
    BinaryOp::Pow,
    BinaryOp::MatMul,
];

/// The operation on two small ints or two floats, where the result is at hand.
#[inline(always)]
pub(crate) fn at_once<const OP: u8>(a: Value, b: Value) -> Option<Value> {
    match (a, b) {
        (Value::Int(x), Value::Int(y)) => match OP {
            ADD => x.checked_add(y).map(Value::Int),
            SUB => x.checked_sub(y).map(Value::Int),
            MUL => x.checked_mul(y).map(Value::Int),
            FLOOR_DIV if y != 0 => floor_div(x, y).map(Value::Int),
            MOD if y != 0 => Some(Value::Int(floor_mod(x, y))),
            AND => Some(Value::Int(x & y)),
            OR => Some(Value::Int(x | y)),
            XOR => Some(Value::Int(x ^ y)),
            RSHIFT if (0..64).contains(&y) => Some(Value::Int(x >> y)),
            TRUE_DIV if y != 0 && x.unsigned_abs() < 1 << 53 && y.unsigned_abs() < 1 << 53 => {
                Some(Value::float(x as f64 / y as f64))
            }
            _ => None,
        },
        (Value::Float(x), Value::Float(y)) => {
            let (x, y) = (x.get(), y.get());
            match OP {
                ADD => Some(Value::float(x + y)),
                SUB => Some(Value::float(x - y)),
                MUL => Some(Value::float(x * y)),
                TRUE_DIV if y != 0.0 => Some(Value::float(x / y)),
                _ => None,
            }
        }
        (Value::Int(x), Value::Float(y)) => {
            let (x, y) = (x as f64, y.get());
            match OP {
                ADD => Some(Value::float(x + y)),
                SUB => Some(Value::float(x - y)),
                MUL => Some(Value::float(x * y)),
                TRUE_DIV if y != 0.0 => Some(Value::float(x / y)),
                _ => None,
            }
        }
        (Value::Float(x), Value::Int(y)) => {
            let (x, y) = (x.get(), y as f64);
            match OP {
                ADD => Some(Value::float(x + y)),
                SUB => Some(Value::float(x - y)),
                MUL => Some(Value::float(x * y)),
                TRUE_DIV if y != 0.0 => Some(Value::float(x / y)),
                _ => None,
            }
        }
        _ => None,
    }
}

pub struct Binary<const OP: u8, L, R> {
    pub left: L,
    pub right: R,
    pub span: Span,
}

impl<const OP: u8, L: Operand, R: Operand> Binary<OP, L, R> {
    #[inline(always)]
    fn with_left<'a>(&'a self, vm: &mut Vm<'a>, left: Value) -> Result<Value, Unwind> {
        let right = child!(vm, self.right.get(vm), 1, left);
        self.apply(vm, left, right)
    }

    #[inline(always)]
    fn apply(&self, vm: &mut Vm<'_>, left: Value, right: Value) -> Result<Value, Unwind> {
        match at_once::<OP>(left, right) {
            Some(value) => Ok(value),
            None => self.operate(vm, left, right),
        }
    }

    #[inline(never)]
    fn operate(&self, vm: &mut Vm<'_>, left: Value, right: Value) -> Result<Value, Unwind> {
        Ok(operation!(vm, self.span, vm.binary(OPS[OP as usize], left, right), 2))
    }
}

impl<const OP: u8, L: Operand, R: Operand> Expr for Binary<OP, L, R> {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let left = child!(vm, self.left.get(vm), 0);
        self.with_left(vm, left)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            0 => {
                let left = child!(vm, self.left.resume(vm), 0);
                self.with_left(vm, left)
            }
            1 => {
                let left = vm.pop_record();
                let right = child!(vm, self.right.resume(vm), 1, left);
                self.apply(vm, left, right)
            }
            _ => Ok(operation!(vm, self.span, vm.take_input(), 2)),
        }
    }
}

pub struct Unary {
    pub op: UnaryOp,
    pub operand: Box<dyn Expr>,
    pub span: Span,
}

impl Expr for Unary {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let value = child!(vm, self.operand.eval(vm), 0);
        Ok(operation!(vm, self.span, vm.unary(self.op, value), 1))
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            0 => {
                let value = child!(vm, self.operand.resume(vm), 0);
                Ok(operation!(vm, self.span, vm.unary(self.op, value), 1))
            }
            _ => Ok(operation!(vm, self.span, vm.take_input(), 1)),
        }
    }
}

/// Makes the node for an operator, folding locals and constants where that pays.
pub fn binary(op: BinaryOp, left: Child, right: Child, span: Span) -> Box<dyn Expr> {
    match op {
        BinaryOp::Add => folded::<ADD>(left, right, span),
        BinaryOp::Sub => folded::<SUB>(left, right, span),
        BinaryOp::Mul => folded::<MUL>(left, right, span),
        BinaryOp::FloorDiv => folded::<FLOOR_DIV>(left, right, span),
        BinaryOp::Mod => folded::<MOD>(left, right, span),
        BinaryOp::TrueDiv => plain::<TRUE_DIV>(left, right, span),
        BinaryOp::And => plain::<AND>(left, right, span),
        BinaryOp::Or => plain::<OR>(left, right, span),
        BinaryOp::Xor => plain::<XOR>(left, right, span),
        BinaryOp::LShift => plain::<LSHIFT>(left, right, span),
        BinaryOp::RShift => plain::<RSHIFT>(left, right, span),
        BinaryOp::Pow => plain::<POW>(left, right, span),
        BinaryOp::MatMul | BinaryOp::DivMod => plain::<MATMUL>(left, right, span),
    }
}

fn folded<const OP: u8>(left: Child, right: Child, span: Span) -> Box<dyn Expr> {
    match (left, right) {
        (Child::Slot(a), Child::Slot(b)) => Box::new(Binary::<OP, _, _> {
            left: Slot(a),
            right: Slot(b),
            span,
        }),
        (Child::Slot(a), Child::Const(b)) => Box::new(Binary::<OP, _, _> {
            left: Slot(a),
            right: Const(b),
            span,
        }),
        (Child::Slot(a), Child::Expr(b)) => Box::new(Binary::<OP, _, _> {
            left: Slot(a),
            right: Any(b),
            span,
        }),
        (Child::Expr(a), Child::Slot(b)) => Box::new(Binary::<OP, _, _> {
            left: Any(a),
            right: Slot(b),
            span,
        }),
        (Child::Expr(a), Child::Const(b)) => Box::new(Binary::<OP, _, _> {
            left: Any(a),
            right: Const(b),
            span,
        }),
        (Child::Const(a), Child::Const(b)) => Box::new(Binary::<OP, _, _> {
            left: Const(a),
            right: Const(b),
            span,
        }),
        (Child::Const(a), right) => Box::new(Binary::<OP, _, _> {
            left: Const(a),
            right: Any(right.boxed()),
            span,
        }),
        (Child::Expr(a), Child::Expr(b)) => Box::new(Binary::<OP, _, _> {
            left: Any(a),
            right: Any(b),
            span,
        }),
    }
}

fn plain<const OP: u8>(left: Child, right: Child, span: Span) -> Box<dyn Expr> {
    Box::new(Binary::<OP, _, _> {
        left: Any(left.boxed()),
        right: Any(right.boxed()),
        span,
    })
}
