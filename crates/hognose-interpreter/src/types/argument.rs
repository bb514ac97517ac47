//! What natives make of their arguments: the object a method was called on, and ints by `__index__`.

use super::Builtin;
use crate::heap::Object;
use crate::heap::object::ViewKind;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::native::{self, Args};
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

/// The complaint of a method of `owner` called on something else.
#[cold]
pub(crate) fn wrong_receiver(vm: &mut Vm<'_>, owner: Builtin, method: &str, this: Value) -> Unwind {
    let (owner, given) = (owner.name(), vm.type_name(this));
    vm.type_error(if method.starts_with("__") {
        format!("descriptor '{method}' requires a '{owner}' object but received a '{given}'")
    } else {
        format!("descriptor '{method}' for '{owner}' objects doesn't apply to a '{given}' object")
    })
}

macro_rules! receivers {
    ($($name:ident $variant:ident $builtin:ident $handle:ident;)*) => {$(
        /// The object a method of this type was called on.
        #[inline]
        pub(crate) fn $name(vm: &mut Vm<'_>, this: Value, method: &str) -> Result<$handle, Unwind> {
            match vm.native_of(this) {
                Value::$variant(handle) => Ok(handle),
                _ => Err(wrong_receiver(vm, Builtin::$builtin, method, this)),
            }
        }
    )*};
}

receivers! {
    list_receiver List List ListRef;
    tuple_receiver Tuple Tuple TupleRef;
    dict_receiver Dict Dict DictRef;
}

/// The set or frozenset a method was called on; `frozen` says whose method it is.
#[inline]
pub(crate) fn set_receiver(vm: &mut Vm<'_>, this: Value, frozen: bool, method: &str) -> Result<SetRef, Unwind> {
    match vm.native_of(this) {
        Value::Set(set) if vm.heap.set(set).frozen == frozen => Ok(set),
        _ => Err(wrong_receiver(
            vm,
            if frozen { Builtin::FrozenSet } else { Builtin::Set },
            method,
            this,
        )),
    }
}

/// The dict behind the view a method was called on.
pub(crate) fn view_receiver(vm: &mut Vm<'_>, this: Value, kind: ViewKind, method: &str) -> Result<DictRef, Unwind> {
    if let Value::Object(o) = this
        && let Object::DictView { dict, kind: found, .. } = vm.heap.object(o)
        && *found == kind
    {
        return Ok(*dict);
    }
    let owner = match kind {
        ViewKind::Keys => Builtin::DictKeys,
        ViewKind::Values => Builtin::DictValues,
        ViewKind::Items => Builtin::DictItems,
    };
    Err(wrong_receiver(vm, owner, method, this))
}

/// The class `__new__` was called with, which must derive from the type whose `__new__` it is.
pub(crate) fn class_argument(vm: &mut Vm<'_>, owner: Builtin, class: Value) -> Result<ClassRef, Unwind> {
    let name = owner.name();
    if class.is_undefined() {
        return Err(vm.type_error(format!("{name}.__new__(): not enough arguments")));
    }
    let Value::Class(c) = class else {
        let given = vm.type_name(class);
        return Err(vm.type_error(format!("{name}.__new__(X): X is not a type object ({given})")));
    };
    if !vm.is_subclass(c, owner.class()) {
        let given = vm.class_name(c);
        return Err(vm.type_error(format!("{name}.__new__({given}): {given} is not a subtype of {name}")));
    }
    let layout = vm.layout(c);
    if layout != owner {
        let (given, layout) = (vm.class_name(c), layout.name());
        return Err(vm.type_error(format!("{name}.__new__({given}) is not safe, use {layout}.__new__()")));
    }
    Ok(c)
}

/// An int argument. `None` where `__index__` has to be called for it: answer `with_index` then.
#[inline]
pub(crate) fn int_argument(vm: &mut Vm<'_>, value: Value) -> Result<Option<i64>, Unwind> {
    match vm.index_value(value) {
        Some(int) => Ok(Some(int)),
        None if matches!(vm.native_of(value), Value::BigInt(_)) => {
            Err(vm.overflow_error("Python int too large to convert to C ssize_t"))
        }
        None => Ok(None),
    }
}

/// A position argument, brought into range as slices do it. `None` where `__index__` has to be called for it.
#[inline]
pub(crate) fn position_argument(vm: &mut Vm<'_>, value: Value) -> Result<Option<i64>, Unwind> {
    if let Some(position) = clamped(vm, value) {
        return Ok(Some(position));
    }
    if vm.special_method(value, names::__index__).is_none() {
        return Err(vm.type_error("slice indices must be integers or have an __index__ method"));
    }
    Ok(None)
}

/// An int as the nearest 64-bit one; `None` for what is no int.
#[inline]
pub(crate) fn clamped(vm: &Vm<'_>, value: Value) -> Option<i64> {
    use num_traits::Signed;
    if let Some(int) = vm.index_value(value) {
        return Some(int);
    }
    match vm.native_of(value) {
        Value::BigInt(b) => Some(if vm.heap.bigint(b).is_negative() {
            i64::MIN
        } else {
            i64::MAX
        }),
        _ => None,
    }
}

/// Where a position counted from either end stands in a sequence of so many elements.
#[inline]
pub(crate) fn place(position: i64, len: usize) -> usize {
    let len = len as i64;
    let place = if position < 0 {
        position.saturating_add(len).max(0)
    } else {
        position.min(len)
    };
    place as usize
}

/// Calls a native of a built-in type again, with the int that one of its arguments stands for. Suspendable.
#[cold]
pub(crate) fn with_index(vm: &mut Vm<'_>, owner: Builtin, name: &str, args: &[Value], which: usize) -> R {
    with_argument(vm, owner, name, args, which, false)
}

/// Calls a native of a built-in type again, with the truth of one of its arguments. Suspendable.
#[cold]
pub(crate) fn with_truth(vm: &mut Vm<'_>, owner: Builtin, name: &str, args: &[Value], which: usize) -> R {
    with_argument(vm, owner, name, args, which, true)
}

fn with_argument(vm: &mut Vm<'_>, owner: Builtin, name: &str, args: &[Value], which: usize, truth: bool) -> R {
    match native::find(owner as usize, name) {
        Some(function) => {
            let function = Value::Native(function);
            vm.run(IndexArgument {
                function,
                args: args.to_vec(),
                which: which as u64,
                truth,
                state: 0,
            })
        }
        None => Err(vm.internal("a native that does not exist")),
    }
}

/// What a built-in type makes of the arguments, as an instance of a class over it. Suspendable.
pub(crate) fn construct_over(vm: &mut Vm<'_>, owner: Builtin, class: ClassRef, args: Args) -> R {
    match native::constructor(owner) {
        Some(function) => {
            let function = Value::Native(function);
            vm.run(ConstructOver {
                class,
                function,
                args: args.rest,
                keywords: args.keywords,
                called: false,
            })
        }
        None => Err(vm.internal("a native that does not exist")),
    }
}

impl Vm<'_> {
    /// A value's type as complaints about arguments name it.
    pub(crate) fn argument_type(&self, value: Value) -> String {
        if value.is_none() {
            "None".to_owned()
        } else {
            self.type_name(value)
        }
    }
}

machines! {
    /// An argument's `__index__` or truth, then the native.
    pub(crate) struct IndexArgument { function: Value, args: Vec<Value>, which: u64, truth: bool, state: u8 }
    /// A built-in type's value, then the instance that holds it.
    pub(crate) struct ConstructOver { class: ClassRef, function: Value, args: Vec<Value>, keywords: Vec<(Name, Value)>, called: bool }
}

impl ConstructOver {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.called {
            self.called = true;
            return Ok(Step::Await(vm.call_with(self.function, &self.args, &self.keywords)?));
        }
        let native = vm.native_of(input.value());
        Ok(Step::Done(vm.wrap_native(self.class, native)))
    }
}

impl IndexArgument {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        let which = self.which as usize;
        match self.state {
            1 => {
                let argument = self.args.get(which).copied().unwrap_or_default();
                Ok(Step::Await(if self.truth {
                    vm.truth(argument)?
                } else {
                    vm.index(argument)?
                }))
            }
            2 => {
                let mut args = std::mem::take(&mut self.args);
                if let Some(argument) = args.get_mut(which) {
                    *argument = input.value();
                }
                match self.function {
                    Value::Native(function) => Ok(Step::Await(vm.call_native_bare(function, &args)?)),
                    _ => Err(vm.corrupt()),
                }
            }
            _ => Ok(Step::Done(input.value())),
        }
    }
}

/// `Class[item]`: the class with its arguments.
pub(crate) fn generic(vm: &mut Vm<'_>, class: Value, item: Value) -> R {
    let args = match item {
        Value::Tuple(_) => item,
        _ => vm.heap.new_tuple([item]),
    };
    Ok(vm.heap.new_object(Object::GenericAlias { origin: class, args }))
}
