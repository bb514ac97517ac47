//! Builtins that look at objects: attributes by name, classes, namespaces.

use crate::heap::Object;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub(crate) fn callable(vm: &mut Vm<'_>, object: Value) -> R {
    Ok(Value::bool(match object {
        Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_) | Value::External(_) => true,
        Value::Object(o) => {
            matches!(vm.heap.object(o), Object::GenericAlias { .. } | Object::StaticMethod(_))
                || vm.special_method(object, names::__call__).is_some()
        }
        Value::Instance(_) => vm.special_method(object, names::__call__).is_some(),
        _ => false,
    }))
}

fn attribute_name(vm: &mut Vm<'_>, name: Value) -> Result<Name, Unwind> {
    let native = vm.native_of(name);
    match vm.heap.name_of(native) {
        Some(name) => Ok(name),
        None => {
            let message = format!("attribute name must be string, not '{}'", vm.type_name(name));
            Err(vm.type_error(message))
        }
    }
}

pub(super) fn getattr(vm: &mut Vm<'_>, object: Value, name: Value, default: Value) -> R {
    let name = attribute_name(vm, name)?;
    if default.is_undefined() {
        vm.get_attr(object, name)
    } else {
        vm.get_attr_or(object, name, default)
    }
}

pub(super) fn hasattr(vm: &mut Vm<'_>, object: Value, name: Value) -> R {
    let name = attribute_name(vm, name)?;
    if let Some(has) = vm.has_attribute(object, name) {
        return Ok(Value::bool(has));
    }
    vm.run(HasAttr {
        object,
        name,
        asked: false,
    })
}

pub(super) fn setattr(vm: &mut Vm<'_>, object: Value, name: Value, value: Value) -> R {
    let name = attribute_name(vm, name)?;
    ChangeAttribute::store(vm, object, name, value, false)
}

pub(super) fn delattr(vm: &mut Vm<'_>, object: Value, name: Value) -> R {
    let name = attribute_name(vm, name)?;
    vm.run(ChangeAttribute::new(object, name, Value::Undefined, false))
}

pub(super) fn id(_: &mut Vm<'_>, object: Value) -> R {
    // A number made of the handle: no address of the host.
    let (kind, index) = match object {
        Value::None => (1, 0),
        Value::False => (1, 1),
        Value::True => (1, 2),
        Value::Ellipsis => (1, 3),
        Value::NotImplemented => (1, 4),
        Value::Int(i) => (2, i),
        Value::Float(f) => (3, f.get().to_bits() as i64 >> 8),
        Value::Short(s) => (4, (s.bits() >> 4) as i64),
        Value::Str(h) => (5, h.index() as i64),
        Value::BigInt(h) => (6, h.index() as i64),
        Value::Bytes(h) => (7, h.index() as i64),
        Value::Tuple(h) => (8, h.index() as i64),
        Value::List(h) => (9, h.index() as i64),
        Value::Dict(h) => (10, h.index() as i64),
        Value::Set(h) => (11, h.index() as i64),
        Value::Instance(h) => (12, h.index() as i64),
        Value::Class(h) => (13, h.index() as i64),
        Value::Function(h) => (14, h.index() as i64),
        Value::Method(h) => (15, h.index() as i64),
        Value::Native(h) => (16, h.index() as i64),
        Value::External(h) => (17, h.index() as i64),
        Value::Generator(h) => (18, h.index() as i64),
        Value::Iterator(h) => (19, h.index() as i64),
        Value::Module(h) => (20, h.index() as i64),
        Value::Object(h) => (21, h.index() as i64),
        _ => (22, 0),
    };
    Ok(Value::Int(
        0x7f00_0000_0000 + ((index << 5 | kind) << 4 & 0xFF_FFFF_FFFF),
    ))
}

pub(crate) fn isinstance(vm: &mut Vm<'_>, object: Value, class: Value) -> R {
    if let Value::Class(c) = class
        && vm.metaclass(c) == Builtin::Type.class()
    {
        let matched = vm.is_instance(object, c);
        if matched || !matches!(object, Value::Instance(_)) || !claims_a_class(vm, object) {
            return Ok(Value::bool(matched));
        }
    }
    if let Value::Tuple(classes) = class
        && let Some(matched) = is_instance_of_any(vm, object, classes)
    {
        return Ok(Value::bool(matched));
    }
    vm.run(CheckClass {
        object,
        asked: Value::Undefined,
        todo: vec![class],
        instance: true,
        state: 0,
    })
}

/// Whether an object is an instance of one of a few classes; `None` where one of them may have its own idea of that.
fn is_instance_of_any(vm: &mut Vm<'_>, object: Value, classes: TupleRef) -> Option<bool> {
    const FEW: usize = 8;
    if vm.heap.tuple(classes).len() > FEW || matches!(object, Value::Instance(_)) && claims_a_class(vm, object) {
        return None;
    }
    let vm = &*vm;
    let classes = vm.heap.tuple(classes);
    for (i, class) in classes.iter().enumerate() {
        match class {
            Value::Class(c) if vm.metaclass(*c) == Builtin::Type.class() => {
                if vm.is_instance(object, *c) {
                    vm.heap.meter.spend(2 + i as i64);
                    return Some(true);
                }
            }
            _ => return None,
        }
    }
    vm.heap.meter.spend(1 + classes.len() as i64);
    Some(false)
}

pub(super) fn issubclass(vm: &mut Vm<'_>, object: Value, class: Value) -> R {
    if !matches!(object, Value::Class(_)) {
        return Err(vm.type_error("issubclass() arg 1 must be a class"));
    }
    vm.run(CheckClass {
        object,
        asked: Value::Undefined,
        todo: vec![class],
        instance: false,
        state: 0,
    })
}

pub(super) fn globals(vm: &mut Vm<'_>) -> R {
    Ok(Value::Dict(vm.frame.globals))
}

pub(super) fn locals(vm: &mut Vm<'_>) -> R {
    let store = vm.store;
    let Some((_, code)) = store.function(vm.frame.code) else {
        return Ok(Value::Dict(vm.frame.globals));
    };
    if code.takes_namespace {
        return Ok(vm.local(code.slot_count - 1));
    }
    if code.kind == crate::tree::function::CodeKind::Module {
        return Ok(Value::Dict(vm.frame.globals));
    }
    vm.work(code.slot_names.len())?;
    let dict = vm.heap.new_dict();
    for (slot, name) in code.slot_names.iter().enumerate() {
        let value = vm.namespace(slot as u32);
        if !value.is_undefined() && !name.starts_with('.') {
            let key = vm.heap.new_str(name);
            vm.dict_set_str(dict, key, value);
        }
    }
    Ok(Value::Dict(dict))
}

pub(super) fn vars(vm: &mut Vm<'_>, object: Value) -> R {
    match object {
        Value::Undefined => locals(vm),
        Value::Instance(_) => vm.run(Vars { object, asked: false }),
        Value::Class(_) | Value::Function(_) => vm.get_attr(object, names::__dict__),
        Value::Module(m) => Ok(Value::Dict(vm.heap.module(m).dict)),
        _ => Err(vm.type_error("vars() argument must have __dict__ attribute")),
    }
}

pub(super) fn dir(vm: &mut Vm<'_>, object: Value) -> R {
    if object.is_undefined() {
        let Value::Dict(d) = locals(vm)? else {
            return Ok(vm.heap.new_list(Vec::new()));
        };
        let names: Vec<Value> = vm.heap.dict(d).iter(&vm.heap.meter).map(|e| e.key).collect();
        return sorted_names(vm, names);
    }
    let method = match object {
        // A module's own function, which takes nothing.
        Value::Module(m) => {
            let key = vm.heap.name_value(names::__dir__);
            vm.dict_get_str(vm.heap.module(m).dict, key)
        }
        _ => vm
            .special_method(object, names::__dir__)
            .filter(|method| !matches!(method, Value::Native(_))),
    };
    if let Some(method) = method {
        return vm.run(DirByMethod {
            object,
            method,
            state: 0,
        });
    }
    let names = attribute_names(vm, object);
    sorted_names(vm, names)
}

/// The names `object.__dir__` lists.
pub(crate) fn attribute_names(vm: &mut Vm<'_>, object: Value) -> Vec<Value> {
    let mut found: Vec<Name> = Vec::new();
    let mut own: Vec<Value> = Vec::new();
    match object {
        Value::Module(m) => {
            let dict = vm.heap.module(m).dict;
            return vm.heap.dict(dict).iter(&vm.heap.meter).map(|e| e.key).collect();
        }
        Value::Class(c) => {
            for class in vm.mro(c) {
                found.extend(names_of_class(vm, class));
            }
        }
        _ => {
            if let Value::Instance(i) = object {
                let shape = vm.heap.shape_of(i);
                if shape.in_dict {
                    if let Some(Value::Dict(d)) = vm.heap.instance(i).slots.first().copied() {
                        own.extend(vm.heap.dict(d).iter(&vm.heap.meter).map(|e| e.key));
                    }
                } else {
                    found.extend(shape.names.iter().copied());
                }
            }
            if let Value::Function(f) = object
                && let Some(Value::Dict(d)) = vm.heap.function(f).extra.as_ref().map(|e| e.dict)
            {
                own.extend(vm.heap.dict(d).iter(&vm.heap.meter).map(|e| e.key));
            }
            for class in vm.mro(vm.type_of(object)) {
                found.extend(names_of_class(vm, class));
            }
        }
    }
    found.sort();
    found.dedup();
    own.extend(found.into_iter().map(|n| vm.heap.name_value(n)));
    own
}

fn names_of_class(vm: &mut Vm<'_>, class: ClassRef) -> Vec<Name> {
    if class.heap_index().is_some() {
        let mut found = vm.class_namespace_names(class);
        found.retain(|name| *name != names::__abc_tpflags__);
        vm.heap.meter.spend(found.len() as i64);
        return found;
    }
    let defs = crate::native::group(class.index());
    defs.iter()
        .filter(|d| d.name != "__construct__")
        .map(|d| vm.heap.intern(d.name))
        .collect()
}

fn sorted_names(vm: &mut Vm<'_>, names: Vec<Value>) -> R {
    vm.work(8 * names.len())?;
    let mut texts: Vec<String> = names
        .iter()
        .filter(|n| n.is_str())
        .map(|n| vm.heap.text(*n).to_string())
        .collect();
    texts.sort();
    texts.dedup();
    let values: Vec<Value> = texts.into_iter().map(|t| vm.heap.new_string(t)).collect();
    Ok(vm.heap.new_list(values))
}

/// Whether a value's class has a `__class__` of its own making.
fn claims_a_class(vm: &Vm<'_>, value: Value) -> bool {
    let holder = vm.class_lookup(vm.type_of(value), names::__class__);
    holder.is_some_and(|(_, holder)| holder.heap_index().is_some())
}

machines! {
    pub(crate) struct HasAttr(catches) { object: Value, name: Name, asked: bool }
    pub(crate) struct CheckClass { object: Value, todo: Vec<Value>, asked: Value, instance: bool, state: u8 }
    /// `vars(instance)`.
    pub(crate) struct Vars(catches) { object: Value, asked: bool }
    /// Sets an attribute, or deletes it where the value is `Undefined`; what a method for that answers is not the result.
    pub(crate) struct ChangeAttribute { object: Value, name: Name, value: Value, by_default: bool, done: bool }
    pub(crate) struct DirByMethod { object: Value, method: Value, state: u8 }
}

impl ChangeAttribute {
    /// Sets an attribute, without a machine where nothing of the program is asked.
    pub(crate) fn store(vm: &mut Vm<'_>, object: Value, name: Name, value: Value, by_default: bool) -> R {
        match vm.set_attr_plainly(object, name, value, by_default) {
            Some(stored) => stored,
            None => vm.run(ChangeAttribute::new(object, name, value, by_default)),
        }
    }

    /// `by_default` as `object.__setattr__` and `object.__delattr__` do.
    pub(crate) fn new(object: Value, name: Name, value: Value, by_default: bool) -> ChangeAttribute {
        ChangeAttribute {
            object,
            name,
            value,
            by_default,
            done: false,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, _: Resumption) -> Result<Step, Unwind> {
        if std::mem::replace(&mut self.done, true) {
            return Ok(Step::Done(Value::None));
        }
        let (object, name, value) = (self.object, self.name, self.value);
        Ok(Step::Await(match (self.by_default, value.is_undefined()) {
            (false, false) => vm.set_attr(object, name, value)?,
            (false, true) => vm.del_attr(object, name)?,
            (true, false) => vm.set_attr_default(object, name, value)?,
            (true, true) => vm.del_attr_default(object, name)?,
        }))
    }
}

impl HasAttr {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.get_attr(self.object, self.name)?));
        }
        match input {
            Resumption::Raised(e) if vm.is_exception_of(e, Builtin::AttributeError) => Ok(Step::Done(Value::False)),
            Resumption::Raised(e) => Err(vm.reraise(e)),
            _ => Ok(Step::Done(Value::True)),
        }
    }
}

impl CheckClass {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if self.state == 1 {
            self.state = 2;
            return Ok(Step::Await(vm.truth(input.value())?));
        }
        if self.state == 2 {
            if input.value() == Value::True {
                return Ok(Step::Done(Value::True));
            }
            self.state = 0;
        }
        if self.state == 3 {
            self.state = 0;
            if let (Value::Class(said), Value::Class(wanted)) = (input.value(), self.asked)
                && vm.is_subclass(said, wanted)
            {
                return Ok(Step::Done(Value::True));
            }
        }
        while let Some(class) = self.todo.pop() {
            vm.work(1)?;
            match class {
                Value::Tuple(t) => self
                    .todo
                    .extend(vm.heap.tuple(t).iter().rev().copied().collect::<Vec<_>>()),
                Value::Object(o) if matches!(vm.heap.object(o), Object::Union(_)) => {
                    let Object::Union(args) = vm.heap.object(o) else {
                        continue;
                    };
                    let args = *args;
                    self.todo.push(args);
                }
                Value::None if self.instance && self.object.is_none() => return Ok(Step::Done(Value::True)),
                Value::Class(c) => {
                    let meta = vm.metaclass(c);
                    let hook = if self.instance {
                        names::__instancecheck__
                    } else {
                        names::__subclasscheck__
                    };
                    if meta != Builtin::Type.class()
                        && let Some(method) = vm.class_attribute(meta, hook)
                        && !matches!(method, Value::Native(n) if n.owner() == Some(Builtin::Type))
                    {
                        if self.instance && vm.type_of(self.object) == c {
                            return Ok(Step::Done(Value::True));
                        }
                        self.state = 1;
                        return Ok(Step::Await(vm.call_value(method, &[class, self.object])?));
                    }
                    let matched = match self.object {
                        Value::Class(object) if !self.instance => vm.is_subclass(object, c),
                        object => self.instance && vm.is_instance(object, c),
                    };
                    if matched {
                        return Ok(Step::Done(Value::True));
                    }
                    // An instance may say it is of another class than it is.
                    if self.instance && claims_a_class(vm, self.object) {
                        self.state = 3;
                        self.asked = class;
                        return Ok(Step::Await(vm.get_attr(self.object, names::__class__)?));
                    }
                }
                other => {
                    let hook = if self.instance {
                        names::__instancecheck__
                    } else {
                        names::__subclasscheck__
                    };
                    if matches!(other, Value::Instance(_))
                        && let Some(method) = vm.special_method(other, hook)
                        && !matches!(method, Value::Native(_))
                    {
                        self.state = 1;
                        return Ok(Step::Await(vm.call_value(method, &[other, self.object])?));
                    }
                    let generic =
                        matches!(other, Value::Object(o) if matches!(vm.heap.object(o), Object::GenericAlias { .. }));
                    return Err(vm.type_error(match (self.instance, generic) {
                        (true, true) => "isinstance() argument 2 cannot be a parameterized generic",
                        (false, true) => "issubclass() argument 2 cannot be a parameterized generic",
                        (true, _) => "isinstance() arg 2 must be a type, a tuple of types, or a union",
                        (false, _) => "issubclass() arg 2 must be a class, a tuple of classes, or a union",
                    }));
                }
            }
        }
        Ok(Step::Done(Value::False))
    }
}

impl Vars {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.get_attr(self.object, names::__dict__)?));
        }
        match input {
            Resumption::Raised(e) if vm.is_exception_of(e, Builtin::AttributeError) => {
                Err(vm.type_error("vars() argument must have __dict__ attribute"))
            }
            Resumption::Raised(e) => Err(vm.reraise(e)),
            other => Ok(Step::Done(other.value())),
        }
    }
}

impl DirByMethod {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => {
                let args = [self.object];
                let given = match self.object {
                    Value::Module(_) => &[][..],
                    _ => &args,
                };
                Ok(Step::Await(vm.call_value(self.method, given)?))
            }
            2 => Ok(Step::Await(vm.collect_list(input.value())?)),
            3 => {
                self.object = input.value();
                let sort = vm.heap.intern("sort");
                Ok(Step::Await(vm.call_method(self.object, sort, &[])?))
            }
            _ => Ok(Step::Done(self.object)),
        }
    }
}
