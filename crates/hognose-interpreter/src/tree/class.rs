//! `class` statements, and decorators.
#![expect(
    clippy::indexing_slicing,
    reason = "children of this node, whose number the loop or the record counts; records of a snapshot are checked when they are taken up"
)]

use super::{Expr, Span};
use crate::name::Name;
use crate::value::*;
use crate::vm::class_making::BuildClass;
use crate::vm::{Unwind, Vm};

/// The class object of a class statement: bases and keywords on the stack, then the class is built.
pub struct MakeClassExpr {
    pub body: super::function::MakeFunction,
    pub name: Box<str>,
    pub bases: Box<[Box<dyn Expr>]>,
    pub keywords: Box<[(u32, Box<dyn Expr>)]>,
    pub span: Span,
}

impl MakeClassExpr {
    /// States: the index of a base or keyword, or -2 for building. The values so far stand on the stack.
    fn from<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Value, Unwind> {
        let (b, k) = (self.bases.len(), self.keywords.len());
        for i in first..b + k {
            let expr = if i < b { &self.bases[i] } else { &self.keywords[i - b].1 };
            let value = child!(vm, expr.eval(vm), i as i64);
            vm.stack.push(value);
        }
        self.build(vm)
    }

    fn build<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let keyword_start = vm.stack.len() - self.keywords.len();
        let keyword_values = vm.stack.split_off(keyword_start);
        let keywords: Vec<(Name, Value)> = self
            .keywords
            .iter()
            .map(|(n, _)| vm.name(*n))
            .zip(keyword_values)
            .collect();
        let bases = vm.stack.split_off(keyword_start - self.bases.len());
        let function = vm.heap.intern("__build_class__");
        if vm.own_builtins_lack(function) {
            vm.name_error(function, "__build_class__ not found".to_owned());
            return Err(vm.interrupted_at(self.span, -2, &[]));
        }
        let body = self.body.eval(vm)?;
        let name = vm.heap.new_str(&self.name);
        Ok(operation!(
            vm,
            self.span,
            vm.run(BuildClass::new(body, name, bases, keywords)),
            -2
        ))
    }
}

impl Expr for MakeClassExpr {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        self.from(vm, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let state = vm.pop_state();
        if state == -2 {
            return Ok(operation!(vm, self.span, vm.take_input(), -2));
        }
        let (b, i) = (self.bases.len(), state as usize);
        let expr = match (self.bases.get(i), self.keywords.get(i.wrapping_sub(b))) {
            (Some(base), _) => base,
            (None, Some((_, keyword))) => keyword,
            _ => return Err(vm.corrupt()),
        };
        let value = child!(vm, expr.resume(vm), state);
        vm.operands(i)?;
        vm.stack.push(value);
        self.from(vm, i + 1)
    }
}

/// The function behind a class statement with stars among its bases and keywords.
pub struct BuildClassFunction;

impl Expr for BuildClassFunction {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match crate::stdlib::native("builtins", "__build_class__") {
            Some(native) => Ok(Value::Native(native)),
            None => Err(vm.internal("no function that makes classes")),
        }
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        Err(vm.corrupt())
    }
}

/// `@a @b` before a function or class: decorators are evaluated first, then applied from the last to the first.
pub struct Decorated {
    pub decorators: Box<[(Box<dyn Expr>, Span)]>,
    pub definition: Box<dyn Expr>,
}

impl Decorated {
    /// States: 2i for a decorator's expression, 2n for the definition, 2i+1 for calling a decorator.
    fn evaluate_from<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Value, Unwind> {
        for (i, (decorator, _)) in self.decorators.iter().enumerate().skip(first) {
            let value = child!(vm, decorator.eval(vm), 2 * i as i64);
            vm.stack.push(value);
        }
        let value = child!(vm, self.definition.eval(vm), 2 * self.decorators.len() as i64);
        self.apply(vm, value, self.decorators.len())
    }

    fn apply<'a>(&'a self, vm: &mut Vm<'a>, mut value: Value, left: usize) -> Result<Value, Unwind> {
        for i in (0..left).rev() {
            let decorator = vm.stack.pop().unwrap_or_default();
            value = operation!(
                vm,
                self.decorators[i].1,
                vm.call_value(decorator, &[value]),
                2 * i as i64 + 1
            );
        }
        Ok(value)
    }
}

impl Expr for Decorated {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        self.evaluate_from(vm, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let state = vm.pop_state();
        let (i, n) = ((state / 2) as usize, self.decorators.len());
        if state < 0 || i > n {
            return Err(vm.corrupt());
        }
        if state % 2 == 1 {
            let Some((_, span)) = self.decorators.get(i) else {
                return Err(vm.corrupt());
            };
            let value = operation!(vm, *span, vm.take_input(), state);
            vm.operands(i)?;
            return self.apply(vm, value, i);
        }
        if i == n {
            let value = child!(vm, self.definition.resume(vm), state);
            vm.operands(n)?;
            return self.apply(vm, value, n);
        }
        let value = child!(vm, self.decorators[i].0.resume(vm), state);
        vm.operands(i)?;
        vm.stack.push(value);
        self.evaluate_from(vm, i + 1)
    }
}
