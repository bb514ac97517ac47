//! Displays: lists, tuples, sets, dicts written out.
#![expect(
    clippy::indexing_slicing,
    reason = "children of this node, whose number the loop or the record counts; records of a snapshot are checked when they are taken up"
)]

use super::call::{push_args, resume_args};
use super::{Child, Expr, Span};
use crate::heap::Set;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::value::*;
use crate::vm::{Unwind, Vm};

/// `[a, b]` and `(a, b)` without stars: the elements stand on the stack until all are there.
pub struct Sequence {
    pub items: Box<[Child]>,
    pub tuple: bool,
}

impl Sequence {
    #[inline(always)]
    fn collect(&self, vm: &mut Vm<'_>) -> Result<Value, Unwind> {
        let start = vm.operands(self.items.len())?;
        if self.tuple {
            let tuple = vm.heap.new_tuple(&vm.stack[start..]);
            vm.stack.truncate(start);
            return Ok(tuple);
        }
        let items = vm.stack[start..].to_vec();
        vm.stack.truncate(start);
        Ok(vm.heap.new_list(items))
    }
}

impl Expr for Sequence {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        push_args(&self.items, vm, 0)?;
        self.collect(vm)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let state = vm.pop_state();
        resume_args(&self.items, vm, state, 0)?;
        self.collect(vm)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Collection {
    List,
    Tuple,
    Set,
}

/// An element of a display with stars, or of a set.
pub struct Element {
    pub star: bool,
    pub value: Child,
}

/// `{a, b}`, and lists and tuples with stars: the collection grows on the stack.
pub struct Growing {
    pub items: Box<[Element]>,
    pub collection: Collection,
    /// A set of constants, which CPython makes of a constant frozenset: its table is that of a copy.
    pub constant: bool,
    pub span: Span,
}

impl Growing {
    /// States: 2i for an element's expression, 2i+1 for putting it in.
    fn from<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Value, Unwind> {
        for i in first..self.items.len() {
            let value = child!(vm, self.items[i].value.eval(vm), 2 * i as i64);
            self.add(vm, i, value)?;
        }
        let made = vm.stack.pop().unwrap_or_default();
        if let (true, Value::Set(set)) = (self.constant, made) {
            let copy = vm.heap.set(set).copied(false);
            vm.heap.set_replace(set, copy);
        }
        if let (Collection::Tuple, Value::List(l)) = (self.collection, made) {
            let items = vm.heap.list(l).clone();
            return Ok(vm.heap.new_tuple(items));
        }
        Ok(made)
    }

    fn add<'a>(&'a self, vm: &mut Vm<'a>, i: usize, value: Value) -> Result<(), Unwind> {
        let target = vm.stack.last().copied().unwrap_or_default();
        let result = match (target, self.items[i].star) {
            (Value::List(l), false) => {
                vm.heap.list_push(l, value);
                Ok(Value::None)
            }
            (Value::Set(s), false) => vm.set_add(s, value),
            (_, true) => vm.run(Spread {
                target,
                value,
                iterator: Value::Undefined,
                state: 0,
            }),
            _ => Err(vm.corrupt()),
        };
        operation!(vm, self.span, result, 2 * i as i64 + 1);
        Ok(())
    }
}

impl Expr for Growing {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let made = match self.collection {
            Collection::Set => vm.heap.new_set(Set::default()),
            _ => vm.heap.new_list(Vec::new()),
        };
        vm.stack.push(made);
        self.from(vm, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let state = vm.pop_state();
        let i = (state / 2) as usize;
        if state < 0 || i >= self.items.len() {
            return Err(vm.corrupt());
        }
        if state % 2 == 0 {
            let value = child!(vm, self.items[i].value.resume(vm), state);
            self.add(vm, i, value)?;
        } else {
            operation!(vm, self.span, vm.take_input(), state);
        }
        vm.operands(1)?;
        self.from(vm, i + 1)
    }
}

/// `{k: v, **m}`.
pub struct DictDisplay {
    /// Without a key: `**value`.
    pub items: Box<[(Option<Child>, Child)]>,
    pub span: Span,
}

impl DictDisplay {
    /// States: 3i for a key, 3i+1 for a value, 3i+2 for storing.
    fn from<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Value, Unwind> {
        for i in first..self.items.len() {
            let key = match &self.items[i].0 {
                Some(key) => child!(vm, key.eval(vm), 3 * i as i64),
                None => Value::Undefined,
            };
            self.with_key(vm, i, key)?;
        }
        Ok(vm.stack.pop().unwrap_or_default())
    }

    fn with_key<'a>(&'a self, vm: &mut Vm<'a>, i: usize, key: Value) -> Result<(), Unwind> {
        let value = child!(vm, self.items[i].1.eval(vm), 3 * i as i64 + 1, key);
        self.store(vm, i, key, value)
    }

    fn store<'a>(&'a self, vm: &mut Vm<'a>, i: usize, key: Value, value: Value) -> Result<(), Unwind> {
        let Some(Value::Dict(dict)) = vm.stack.last().copied() else {
            return Err(vm.corrupt());
        };
        let result = if key.is_undefined() {
            if !matches!(vm.native_of(value), Value::Dict(_)) && !vm.lookup_attribute_quietly(value, names::keys) {
                let message = format!("'{}' object is not a mapping", vm.type_name(value));
                Err(vm.type_error(message))
            } else {
                vm.run(crate::types::dict::Update::new(dict, value, Value::None))
            }
        } else {
            vm.dict_set(dict, key, value)
        };
        operation!(vm, self.span, result, 3 * i as i64 + 2);
        Ok(())
    }
}

impl Expr for DictDisplay {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let dict = vm.heap.new_dict();
        vm.stack.push(Value::Dict(dict));
        self.from(vm, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let state = vm.pop_state();
        let i = (state / 3) as usize;
        if state < 0 || i >= self.items.len() {
            return Err(vm.corrupt());
        }
        match (state % 3, &self.items[i].0) {
            (0, Some(key)) => {
                let key = child!(vm, key.resume(vm), state);
                self.with_key(vm, i, key)?;
            }
            (1, _) => {
                let key = vm.pop_record();
                let value = child!(vm, self.items[i].1.resume(vm), state, key);
                self.store(vm, i, key, value)?;
            }
            _ => {
                operation!(vm, self.span, vm.take_input(), state);
            }
        }
        vm.operands(1)?;
        self.from(vm, i + 1)
    }
}

machines! {
    /// `*iterable` into a list or set under construction.
    pub(crate) struct Spread { target: Value, value: Value, iterator: Value, state: u8 }
}

impl Spread {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match self.state {
            0 => {
                self.state = 1;
                if vm.special_method(self.value, names::__iter__).is_none()
                    && vm.special_method(self.value, names::__getitem__).is_none()
                    && !vm.is_iterable_builtin(self.value)
                {
                    let kind = vm.type_name(self.value);
                    let message = match self.target {
                        Value::List(_) => format!("Value after * must be an iterable, not {kind}"),
                        _ => format!("'{kind}' object is not iterable"),
                    };
                    return Err(vm.type_error(message));
                }
                return Ok(Step::Await(match self.target {
                    Value::List(_) => vm.iter_with_hint(self.value)?,
                    _ => vm.iter(self.value)?,
                }));
            }
            1 => self.iterator = input.value(),
            2 => {
                let value = input.value();
                if value.is_stop() {
                    return Ok(Step::Done(Value::None));
                }
                match self.target {
                    Value::List(l) => vm.heap.list_push(l, value),
                    Value::Set(s) => {
                        self.state = 3;
                        return Ok(Step::Await(vm.set_add(s, value)?));
                    }
                    _ => {}
                }
            }
            _ => {}
        }
        self.state = 2;
        vm.work(1)?;
        Ok(Step::Await(vm.next(self.iterator)?))
    }
}

impl<'a> Vm<'a> {
    /// Whether a built-in value can be iterated.
    pub(crate) fn is_iterable_builtin(&self, value: Value) -> bool {
        self.quick_len(value).is_some() || matches!(value, Value::Iterator(_) | Value::Generator(_) | Value::Object(_))
    }
}
