//! Names and constants: reading a local, a cell, a global, a name of a namespace.

use super::{Expr, LinkIndex, Span};
use crate::name::Name;
use crate::value::*;
use crate::vm::{Link, LinkKind, Unwind, Vm};
use compact_str::CompactString;

/// A leaf is never interrupted and so never resumed.
macro_rules! leaf {
    () => {
        fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
            Err(vm.corrupt())
        }
    };
}

/// A constant that is a value by itself.
pub struct Constant(pub Value);

impl Expr for Constant {
    #[inline]
    fn eval<'a>(&'a self, _: &mut Vm<'a>) -> Result<Value, Unwind> {
        Ok(self.0)
    }
    leaf!();
}

/// What a constant object is made of; each session makes its own and keeps it.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    Value(Value),
    Str(CompactString),
    Bytes(Box<[u8]>),
    Int(num_bigint::BigInt),
    Complex(f64),
    Tuple(Vec<Literal>),
    FrozenSet(Vec<Literal>),
}

pub struct LiteralObject {
    pub literal: Literal,
    pub link: LinkIndex,
}

impl LiteralObject {
    #[cold]
    fn make(&self, vm: &mut Vm<'_>) -> Value {
        // Constants belong to the code, not to what the program makes: they are not charged.
        let value = vm.uncharged(|vm| vm.make_literal(&self.literal));
        vm.set_link(
            self.link,
            Link {
                key: 1,
                epoch: 0,
                kind: LinkKind::Constant,
                index: 0,
                value,
            },
        );
        value
    }
}

impl Expr for LiteralObject {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let link = vm.link(self.link);
        Ok(if link.kind == LinkKind::Constant {
            link.value
        } else {
            self.make(vm)
        })
    }
    leaf!();
}

impl<'a> Vm<'a> {
    pub(crate) fn make_literal(&mut self, literal: &Literal) -> Value {
        match literal {
            Literal::Value(value) => *value,
            Literal::Str(text) => self.heap.new_str(text),
            Literal::Bytes(bytes) => self.heap.new_bytes(bytes.clone()),
            Literal::Int(value) => self.heap.new_int(value.clone()),
            Literal::Complex(imag) => self.new_complex(0.0, *imag),
            Literal::Tuple(items) => {
                let items: Vec<Value> = items.iter().map(|i| self.make_literal(i)).collect();
                self.heap.new_tuple(items)
            }
            Literal::FrozenSet(items) => {
                let mut set = crate::heap::Set::default().copied(true);
                for item in items {
                    let key = self.make_literal(item);
                    if let Some(hash) = self.quick_hash(key)
                        && set.find(hash, |k| self.same_key(k, key)) == crate::heap::Probe::Absent
                    {
                        set.insert_absent(hash, key);
                    }
                }
                self.heap.new_set(set)
            }
        }
    }
}

/// A new empty set.
pub struct NewSet;

impl Expr for NewSet {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        Ok(vm.heap.new_set(Default::default()))
    }
    leaf!();
}

/// A local variable every read of which comes after an assignment.
pub struct LocalBound {
    pub slot: u32,
}

impl Expr for LocalBound {
    #[inline]
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        Ok(vm.local(self.slot))
    }
    leaf!();
}

pub struct Local {
    pub slot: u32,
    pub name: Box<str>,
    pub span: Span,
}

impl Expr for Local {
    #[inline]
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.local(self.slot) {
            Value::Undefined => {
                vm.unbound_local(&self.name);
                Err(vm.interrupted_at(self.span, 0, &[]))
            }
            value => Ok(value),
        }
    }
    leaf!();
}

/// A variable that lives in a cell: this frame's own, or captured.
pub struct CellVariable {
    pub slot: u32,
    pub name: Box<str>,
    pub captured: bool,
    pub span: Span,
}

impl Expr for CellVariable {
    #[inline]
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        if let Value::Cell(cell) = vm.local(self.slot) {
            let value = *vm.heap.cell(cell);
            if !value.is_undefined() {
                return Ok(value);
            }
        }
        if self.captured {
            let name = vm.heap.intern(&self.name);
            let message = format!(
                "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
                self.name
            );
            vm.name_error(name, message);
        } else {
            vm.unbound_local(&self.name);
        }
        Err(vm.interrupted_at(self.span, 0, &[]))
    }
    leaf!();
}

/// A name of the module, then of the builtins.
pub struct Global {
    pub name: u32,
    pub link: LinkIndex,
    pub span: Span,
}

/// What a link knows of a name that is not the module's.
#[inline(always)]
fn builtin_of(vm: &Vm<'_>, link: &Link) -> Option<Value> {
    match (link.kind, vm.builtins) {
        (LinkKind::Builtin, None) => Some(link.value),
        (LinkKind::BuiltinEntry, Some(dict)) if vm.heap.dict(dict).version == link.epoch => {
            Some(vm.heap.dict(dict).value(link.index as usize))
        }
        _ => None,
    }
}

impl Expr for Global {
    #[inline(always)]
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match self.known(vm) {
            Some(value) => Ok(value),
            None => self.look_up(vm),
        }
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        vm.pop_state();
        Ok(operation!(vm, self.span, vm.take_input(), 0))
    }
}

impl Global {
    /// Its value, where the link holds.
    #[inline(always)]
    pub(super) fn known(&self, vm: &Vm<'_>) -> Option<Value> {
        let link = vm.link(self.link);
        let globals = vm.heap.dict(vm.frame.globals);
        if link.key != globals.version || link.key == 0 {
            return None;
        }
        match link.kind {
            LinkKind::Global => Some(globals.value(link.index as usize)),
            _ => builtin_of(vm, &link),
        }
    }

    #[inline(never)]
    fn look_up(&self, vm: &mut Vm<'_>) -> Result<Value, Unwind> {
        let name = vm.name(self.name);
        let globals = vm.frame.globals;
        let key = vm.heap.name_value(name);
        if let Some(crate::heap::Probe::Found(index)) = vm.quick_find(globals, key) {
            let key = vm.heap.dict_version(globals);
            vm.set_link(
                self.link,
                Link {
                    key,
                    epoch: 0,
                    kind: LinkKind::Global,
                    index: index as u32,
                    value: Value::Undefined,
                },
            );
            return Ok(vm.heap.dict(globals).value(index));
        }
        if let Some(own) = vm.own_builtins(globals) {
            return self.look_up_in(vm, own, name);
        }
        if let Some(value) = vm.builtin_name(name) {
            let entry = vm.builtins.and_then(|dict| match vm.quick_find(dict, key) {
                Some(crate::heap::Probe::Found(index)) => Some((vm.heap.dict_version(dict), index as u32)),
                _ => None,
            });
            let (epoch, index) = entry.unwrap_or_default();
            let kind = match entry {
                Some(_) => LinkKind::BuiltinEntry,
                None => LinkKind::Builtin,
            };
            let key = vm.heap.dict_version(globals);
            vm.set_link(
                self.link,
                Link {
                    key,
                    epoch,
                    kind,
                    index,
                    value,
                },
            );
            return Ok(value);
        }
        Ok(operation!(vm, self.span, vm.unknown_name(name), 0))
    }

    /// A name of the builtins that the code was given.
    #[cold]
    fn look_up_in(&self, vm: &mut Vm<'_>, own: Value, name: Name) -> Result<Value, Unwind> {
        match own {
            Value::Dict(own) => {
                let key = vm.heap.name_value(name);
                if let Some(value) = vm.dict_get_str(own, key) {
                    return Ok(value);
                }
                let message = format!("name '{}' is not defined", vm.heap.names.text(name));
                vm.name_error(name, message);
            }
            other => {
                let message = format!("'{}' object is not subscriptable", vm.type_name(other));
                vm.type_error(message);
            }
        }
        Err(vm.interrupted_at(self.span, 0, &[]))
    }
}

impl<'a> Vm<'a> {
    /// A name found nowhere.
    #[cold]
    pub(crate) fn unknown_name(&mut self, name: Name) -> Result<Value, Unwind> {
        let text = self.heap.names.text(name).to_owned();
        if let Some(value) = self.resolve_name(&text)? {
            return Ok(value);
        }
        let message = format!("name '{text}' is not defined");
        Err(self.name_error(name, message))
    }

    /// Charges nothing for what is done inside.
    pub(crate) fn uncharged<T>(&mut self, f: impl FnOnce(&mut Self) -> T) -> T {
        let (bytes, allocations) = self.heap.meter.pause();
        let result = f(self);
        self.heap.meter.unpause(bytes, allocations);
        result
    }
}

/// A name in a class body or in code with a namespace of its own: the namespace, then what `outer` says.
pub struct NamespaceName {
    /// The slot of the namespace.
    pub namespace: u32,
    pub name: u32,
    pub outer: Box<dyn Expr>,
    pub span: Span,
}

impl NamespaceName {
    fn found<'a>(&'a self, vm: &mut Vm<'a>, value: Value) -> Result<Value, Unwind> {
        if value.is_undefined() {
            Ok(child!(vm, self.outer.eval(vm), 1))
        } else {
            Ok(value)
        }
    }
}

impl Expr for NamespaceName {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let name = vm.name(self.name);
        let namespace = match vm.local(self.namespace) {
            Value::Cell(cell) => *vm.heap.cell(cell),
            other => other,
        };
        let value = operation!(vm, self.span, vm.namespace_get(namespace, name), 0);
        self.found(vm, value)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            0 => {
                let value = operation!(vm, self.span, vm.take_input(), 0);
                self.found(vm, value)
            }
            _ => Ok(child!(vm, self.outer.resume(vm), 1)),
        }
    }
}

impl<'a> Vm<'a> {
    /// A name of a namespace: a dict, a class over dict, or any mapping a metaclass prepared. `Undefined` where absent.
    pub(crate) fn namespace_get(&mut self, namespace: Value, name: Name) -> Result<Value, Unwind> {
        let key = self.heap.name_value(name);
        match namespace {
            Value::Dict(d) => Ok(self.dict_get_str(d, key).unwrap_or_default()),
            Value::Class(c) => Ok(self.own_class_attribute(c, name).unwrap_or_default()),
            _ => self.run(crate::tree::target::MappingGet {
                mapping: namespace,
                key,
                asked: false,
            }),
        }
    }
}
