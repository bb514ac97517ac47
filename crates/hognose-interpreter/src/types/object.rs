//! `object` and `type`: what every object and class has.

use crate::builtins::inspect::ChangeAttribute;
use crate::heap::Object;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::native::{self, Args, Code, NativeDef, attribute, class_method, method, settable, static_method};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::class_making::MakeClass;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static OBJECT: &[NativeDef] = &[
    static_method(
        "__new__",
        "(*args, **kwargs)",
        Code::Var(new),
        "An instance of the class.",
    ),
    method(
        "__init__",
        "(self, *args, **kwargs)",
        Code::Var(init),
        "Initialises the instance.",
    ),
    method("__repr__", "(self, /)", Code::F1(repr), "The representation."),
    method("__str__", "(self, /)", Code::F1(|vm, v| vm.repr(v)), "The text."),
    method(
        "__format__",
        "(self, format_spec, /)",
        Code::F2(|vm, v, spec| vm.format(v, spec)),
        "The text by a specification.",
    ),
    method(
        "__hash__",
        "(self, /)",
        Code::F1(|vm, v| vm.hash_of_identity(v)),
        "The hash.",
    ),
    method(
        "__eq__",
        "(self, value, /)",
        Code::F2(|_, a, b| Ok(if a == b { Value::True } else { Value::NotImplemented })),
        "Identity.",
    ),
    method(
        "__ne__",
        "(self, value, /)",
        Code::F2(|_, a, b| Ok(if a == b { Value::False } else { Value::NotImplemented })),
        "Not the same.",
    ),
    method("__lt__", "(self, value, /)", Code::F2(not_implemented), "Not ordered."),
    method("__le__", "(self, value, /)", Code::F2(not_implemented), "Not ordered."),
    method("__gt__", "(self, value, /)", Code::F2(not_implemented), "Not ordered."),
    method("__ge__", "(self, value, /)", Code::F2(not_implemented), "Not ordered."),
    method(
        "__getattribute__",
        "(self, name, /)",
        Code::F2(getattribute),
        "An attribute by the default lookup.",
    ),
    method(
        "__setattr__",
        "(self, name, value, /)",
        Code::F3(setattr),
        "Sets an attribute by default.",
    ),
    method(
        "__delattr__",
        "(self, name, /)",
        Code::F2(delattr),
        "Deletes an attribute by default.",
    ),
    method("__dir__", "(self, /)", Code::F1(dir), "The attribute names."),
    method(
        "__reduce__",
        "(self, /)",
        Code::F1(no_pickling),
        "Left out: objects are not pickled.",
    ),
    method(
        "__reduce_ex__",
        "(self, protocol, /)",
        Code::F2(reduce_ex),
        "What `__reduce__` answers, if the class has one of its own.",
    ),
    method(
        "__sizeof__",
        "(self, /)",
        Code::F1(|_, _| Ok(Value::Int(64))),
        "The bytes charged for the object itself.",
    ),
    method(
        "__getstate__",
        "(self, /)",
        Code::F1(getstate),
        "The attributes, and with slots those apart.",
    ),
    class_method(
        "__init_subclass__",
        "(cls, /, *args, **kwargs)",
        Code::Var(init_subclass),
        "Called for each new subclass.",
    ),
    class_method(
        "__subclasshook__",
        "(cls, object, /)",
        Code::F2(not_implemented),
        "Asked by abstract classes.",
    ),
    settable(
        "__class__",
        |vm, v| Ok(Value::Class(vm.type_of(v))),
        set_class,
        "The object's class.",
    ),
    settable("__dict__", get_dict, set_dict, "The object's own attributes."),
    attribute("__doc__", doc, "The documentation."),
    attribute(
        "__module__",
        |vm, _| Ok(vm.heap.new_str("builtins")),
        "The module of the type.",
    ),
];

pub static TYPE: &[NativeDef] = &[
    static_method(
        "__construct__",
        "(*args, **kwargs)",
        Code::Var(type_construct),
        "The type of an object, or a new class.",
    ),
    static_method("__new__", "(cls, *args, **kwargs)", Code::Var(type_new), "A new class."),
    method(
        "__init__",
        "(self, *args, **kwargs)",
        Code::Var(|_, _| Ok(Value::None)),
        "Initialises the class.",
    ),
    method(
        "__call__",
        "(self, *args, **kwargs)",
        Code::Var(type_call),
        "An instance.",
    ),
    method(
        "__repr__",
        "(self, /)",
        Code::F1(|vm, v| vm.repr(v)),
        "The representation.",
    ),
    method(
        "__instancecheck__",
        "(self, instance, /)",
        Code::F2(instancecheck),
        "Whether an object is an instance.",
    ),
    method(
        "__subclasscheck__",
        "(self, subclass, /)",
        Code::F2(subclasscheck),
        "Whether a class is derived.",
    ),
    method(
        "__subclasses__",
        "(self, /)",
        Code::F1(subclasses),
        "The direct subclasses.",
    ),
    method(
        "mro",
        "(self, /)",
        Code::F1(|vm, v| {
            let m = mro(vm, v);
            Ok(vm.heap.new_list(m))
        }),
        "The method resolution order.",
    ),
    method(
        "__or__",
        "(self, other, /)",
        Code::F2(|vm, a, b| {
            if vm.is_type_like(b) {
                vm.make_union(a, b)
            } else {
                Ok(Value::NotImplemented)
            }
        }),
        "A union.",
    ),
    method(
        "__ror__",
        "(self, other, /)",
        Code::F2(|vm, a, b| {
            if vm.is_type_like(b) {
                vm.make_union(b, a)
            } else {
                Ok(Value::NotImplemented)
            }
        }),
        "A union.",
    ),
    class_method(
        "__prepare__",
        "(cls, *args, **kwargs)",
        Code::Var(|vm, _| Ok(Value::Dict(vm.heap.new_dict()))),
        "The namespace of a class body.",
    ),
    settable("__name__", name, set_name, "The class's name."),
    settable("__qualname__", qualname, set_qualname, "The class's qualified name."),
    settable(
        "__module__",
        module,
        |vm, c, v| set_namespace(vm, c, names::__module__, v),
        "The module it was made in.",
    ),
    settable(
        "__doc__",
        class_doc,
        |vm, c, v| set_namespace(vm, c, names::__doc__, v),
        "The documentation.",
    ),
    settable(
        "__annotations__",
        annotations,
        set_annotations,
        "The annotations of its variables.",
    ),
    settable("__annotate__", annotate, set_annotate, "Makes the annotations."),
    settable(
        "__type_params__",
        type_params,
        |vm, c, v| set_namespace(vm, c, names::__type_params__, v),
        "The type parameters.",
    ),
    settable(
        "__abstractmethods__",
        abstract_methods,
        |vm, c, v| set_namespace(vm, c, names::__abstractmethods__, v),
        "What subclasses must define.",
    ),
    attribute(
        "__mro__",
        |vm, v| {
            let m = mro(vm, v);
            Ok(vm.heap.new_tuple(m))
        },
        "The method resolution order.",
    ),
    settable("__bases__", bases, set_bases, "The bases."),
    attribute("__base__", base, "The base whose layout it has."),
    attribute(
        "__dict__",
        |vm, v| match v {
            Value::Class(c) => Ok(vm.heap.new_object(Object::ClassDict(c))),
            _ => Ok(Value::None),
        },
        "The namespace.",
    ),
    attribute("__basicsize__", |_, _| Ok(Value::Int(16)), "The bytes of an instance."),
];

fn not_implemented(_: &mut Vm<'_>, _: Value, _: Value) -> R {
    Ok(Value::NotImplemented)
}

fn no_pickling(vm: &mut Vm<'_>, value: Value) -> R {
    let message = format!("cannot pickle '{}' object", vm.type_name(value));
    Err(vm.type_error(message))
}

fn reduce_ex(vm: &mut Vm<'_>, value: Value, _protocol: Value) -> R {
    if vm.overrides(vm.type_of(value), Builtin::Object.class(), names::__reduce__) {
        return vm.call_method(value, names::__reduce__, &[]);
    }
    no_pickling(vm, value)
}

fn new(vm: &mut Vm<'_>, args: Args) -> R {
    let class = match args.rest.first().copied() {
        Some(Value::Class(class)) => class,
        None => return Err(vm.type_error("object.__new__(): not enough arguments")),
        Some(other) => {
            let message = format!("object.__new__(X): X is not a type object ({})", vm.type_name(other));
            return Err(vm.type_error(message));
        }
    };
    let args = Args {
        rest: args.rest.iter().skip(1).copied().collect(),
        ..args
    };
    let layout = vm.layout(class);
    if layout != Builtin::Object && !(layout.is_exception() && class.heap_index().is_none()) {
        if layout.is_exception() {
            return Ok(vm.new_exception_of(class, &args.rest));
        }
        let message = format!("object.__new__({0}) is not safe, use {0}.__new__()", layout.name());
        return Err(vm.type_error(message));
    }
    if !(args.rest.is_empty() && args.keywords.is_empty()) {
        let own_new = vm.class_attribute(class, names::__new__);
        let own_init = vm.class_attribute(class, names::__init__);
        if own_new.is_some_and(|v| !matches!(v, Value::Native(_))) {
            return Err(vm.type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
        }
        if matches!(own_init, Some(Value::Native(_))) {
            let message = format!("{}() takes no arguments", vm.class_name(class));
            return Err(vm.type_error(message));
        }
    }
    vm.new_plain_instance(class)
}

fn init_subclass(vm: &mut Vm<'_>, args: Args) -> R {
    if args.rest.is_empty() && args.keywords.is_empty() {
        return Ok(Value::None);
    }
    let name = match args.named.first() {
        Some(Value::Class(c)) => vm.class_qualname(*c),
        _ => String::new(),
    };
    let message = match args.keywords.is_empty() {
        false => format!("{name}.__init_subclass__() takes no keyword arguments"),
        true => format!(
            "object.__init_subclass__() takes no arguments ({} given)",
            args.rest.len()
        ),
    };
    Err(vm.type_error(message))
}

/// `object.__init__`: takes arguments only on behalf of a `__new__` that was overridden.
fn init(vm: &mut Vm<'_>, args: Args) -> R {
    let this = args.named.first().copied().unwrap_or_default();
    if !(args.rest.is_empty() && args.keywords.is_empty()) {
        let class = vm.type_of(this);
        let native = |v: Option<Value>| matches!(v, Some(Value::Native(n)) if n.owner() == Some(Builtin::Object));
        if !native(vm.class_attribute(class, names::__init__)) {
            return Err(vm.type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
        }
        if native(vm.class_attribute(class, names::__new__)) {
            let message = format!(
                "{}.__init__() takes exactly one argument (the instance to initialize)",
                vm.class_name(class)
            );
            return Err(vm.type_error(message));
        }
    }
    Ok(Value::None)
}

fn repr(vm: &mut Vm<'_>, value: Value) -> R {
    if matches!(value, Value::Instance(_)) {
        let text = vm.default_repr(value);
        return Ok(vm.heap.new_string(text));
    }
    vm.repr(value)
}

fn name_argument(vm: &mut Vm<'_>, value: Value) -> Result<Name, Unwind> {
    match vm.heap.name_of(value) {
        Some(name) => Ok(name),
        None => {
            let message = format!("attribute name must be string, not '{}'", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

fn getattribute(vm: &mut Vm<'_>, object: Value, name: Value) -> R {
    let name = name_argument(vm, name)?;
    vm.get_attr_default(object, name)
}

fn setattr(vm: &mut Vm<'_>, object: Value, name: Value, value: Value) -> R {
    let name = name_argument(vm, name)?;
    ChangeAttribute::store(vm, object, name, value, true)
}

fn delattr(vm: &mut Vm<'_>, object: Value, name: Value) -> R {
    let name = name_argument(vm, name)?;
    vm.run(ChangeAttribute::new(object, name, Value::Undefined, true))
}

fn dir(vm: &mut Vm<'_>, object: Value) -> R {
    let names = crate::builtins::inspect::attribute_names(vm, object);
    vm.work(names.len())?;
    Ok(vm.heap.new_list(names))
}

fn getstate(vm: &mut Vm<'_>, object: Value) -> R {
    match object {
        Value::Instance(i) => {
            let dict = vm.instance_dict(i);
            let attributes = match vm.heap.dict(dict).is_empty() {
                true => Value::None,
                false => Value::Dict(dict),
            };
            let Some(hidden) = vm.hidden_dict(i).filter(|d| !vm.heap.dict(*d).is_empty()) else {
                return Ok(attributes);
            };
            let slots: Vec<(Value, Value)> = vm
                .heap
                .dict(hidden)
                .iter(&vm.heap.meter)
                .map(|e| (e.key, e.value))
                .collect();
            let copy = vm.heap.new_dict();
            for (name, value) in slots {
                vm.dict_set_str(copy, name, value);
            }
            Ok(vm.heap.new_tuple([attributes, Value::Dict(copy)]))
        }
        _ => Ok(Value::None),
    }
}

fn set_class(vm: &mut Vm<'_>, object: Value, class: Value) -> R {
    let (Value::Instance(i), Value::Class(c)) = (object, class) else {
        let message = if matches!(class, Value::Class(_)) {
            "__class__ assignment only supported for mutable types or ModuleType subclasses".to_owned()
        } else {
            format!("__class__ must be set to a class, not '{}' object", vm.type_name(class))
        };
        return Err(vm.type_error(message));
    };
    let old = vm.type_of(object);
    if c.heap_index().is_none() || old.heap_index().is_none() {
        return Err(vm.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses"));
    }
    if vm.layout(old) != vm.layout(c) || !vm.same_instance_layout(old, c) {
        let message = format!(
            "__class__ assignment: '{}' object layout differs from '{}'",
            vm.class_name(c),
            vm.class_name(old)
        );
        return Err(vm.type_error(message));
    }
    vm.instance_dict(i);
    let shape = vm.dict_shape(c);
    vm.heap.instance_mut(i).shape = shape;
    Ok(Value::None)
}

fn get_dict(vm: &mut Vm<'_>, object: Value) -> R {
    match object {
        Value::Instance(i) => {
            let class = vm.type_of(object);
            let none = class.heap_index().is_some_and(|c| vm.heap.classes.get(c).no_dict);
            if none {
                Err(vm.no_attribute(object, names::__dict__))
            } else {
                Ok(Value::Dict(vm.instance_dict(i)))
            }
        }
        Value::Function(f) => Ok(Value::Dict(vm.function_dict(f))),
        Value::Module(m) => Ok(Value::Dict(vm.heap.module(m).dict)),
        _ => Err(vm.no_attribute(object, names::__dict__)),
    }
}

fn set_dict(vm: &mut Vm<'_>, object: Value, dict: Value) -> R {
    let (Value::Instance(i), Value::Dict(_)) = (object, dict) else {
        let message = format!("__dict__ must be set to a dictionary, not a '{}'", vm.type_name(dict));
        return Err(vm.type_error(message));
    };
    vm.instance_dict(i);
    if let Some(slot) = vm.heap.instance_mut(i).slots.first_mut() {
        *slot = dict;
    }
    Ok(Value::None)
}

fn doc(vm: &mut Vm<'_>, object: Value) -> R {
    match object {
        Value::Native(n) => Ok(n.def().map_or(Value::None, |d| vm.heap.new_str(d.doc))),
        Value::Object(o) => match vm.heap.object(o) {
            Object::Property { doc, .. } => Ok(doc.or(Value::None)),
            _ => class_doc(vm, Value::Class(vm.type_of(object))),
        },
        _ => class_doc(vm, Value::Class(vm.type_of(object))),
    }
}

fn class_of(vm: &mut Vm<'_>, value: Value) -> Result<ClassRef, Unwind> {
    match value {
        Value::Class(c) => Ok(c),
        _ => Err(vm.type_error("descriptor requires a type object")),
    }
}

fn mro(vm: &mut Vm<'_>, value: Value) -> Vec<Value> {
    match value {
        Value::Class(c) => vm.mro(c).into_iter().map(Value::Class).collect(),
        _ => Vec::new(),
    }
}

fn type_construct(vm: &mut Vm<'_>, args: Args) -> R {
    match args.rest.as_slice() {
        [object] if args.keywords.is_empty() => Ok(Value::Class(vm.type_of(*object))),
        _ => make_type(vm, Builtin::Type.class(), &args.rest, args.keywords),
    }
}

fn type_new(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_of(vm, args.named.first().copied().unwrap_or_default())?;
    if let ([object], true) = (args.rest.as_slice(), class == Builtin::Type.class()) {
        return Ok(Value::Class(vm.type_of(*object)));
    }
    make_type(vm, class, &args.rest, args.keywords)
}

fn make_type(vm: &mut Vm<'_>, metaclass: ClassRef, args: &[Value], keywords: Vec<(Name, Value)>) -> R {
    let [name, bases, namespace] = *args else {
        if args.len() == 1 && metaclass == Builtin::Type.class() && !keywords.is_empty() {
            return Err(vm.type_error("type() takes no keyword arguments"));
        }
        return Err(vm.type_error("type() takes 1 or 3 arguments"));
    };
    if !name.is_str() {
        let message = format!("type.__new__() argument 1 must be str, not {}", vm.type_name(name));
        return Err(vm.type_error(message));
    }
    let Value::Tuple(t) = bases else {
        let message = format!("type.__new__() argument 2 must be tuple, not {}", vm.type_name(bases));
        return Err(vm.type_error(message));
    };
    let Value::Dict(d) = vm.native_of(namespace) else {
        let message = format!(
            "type.__new__() argument 3 must be dict, not {}",
            vm.type_name(namespace)
        );
        return Err(vm.type_error(message));
    };
    let mut classes = Vec::new();
    for base in vm.heap.tuple(t).to_vec() {
        let meta = vm.type_of(base);
        if !vm.is_subclass(metaclass, meta) && !vm.is_subclass(meta, metaclass) {
            vm.derive_metaclass(Some(metaclass), &[meta])?;
            return Err(vm.type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
            ));
        }
        match base {
            Value::Class(c) => classes.push(c),
            _ => return Err(vm.type_error("bases must be types")),
        }
    }
    let winner = vm.derive_metaclass(Some(metaclass), &classes)?;
    // A base's metaclass that makes its classes itself is asked.
    if winner != metaclass
        && let Some(new) = vm.class_attribute(winner, names::__new__)
        && let Value::Object(o) = new
        && let Object::StaticMethod(new) = *vm.heap.object(o)
    {
        return vm.call_with(
            new,
            &[Value::Class(winner), name, Value::Tuple(t), Value::Dict(d)],
            &keywords,
        );
    }
    let copy = vm.heap.dict(d).clone();
    let copy = vm.heap.add_dict(copy);
    let module = vm.heap.name_value(names::__module__);
    if vm.dict_get_str(copy, module).is_none() {
        let key = vm.heap.name_value(names::__name__);
        if let Some(name) = vm.dict_get_str(vm.frame.globals, key) {
            vm.dict_set_str(copy, module, name);
        }
    }
    vm.run(MakeClass::new(winner, name, classes, copy, keywords))
}

fn type_call(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_of(vm, args.named.first().copied().unwrap_or_default())?;
    vm.stack.push(Value::Class(class));
    vm.stack.extend_from_slice(&args.rest);
    vm.stack.extend(args.keywords.iter().map(|(_, v)| *v));
    let keywords: Vec<Name> = args.keywords.iter().map(|(n, _)| *n).collect();
    if class.heap_index().is_none() {
        return vm.instantiate(class, args.rest.len(), &keywords);
    }
    vm.construct(class, args.rest.len(), &keywords)
}

fn instancecheck(vm: &mut Vm<'_>, class: Value, object: Value) -> R {
    let class = class_of(vm, class)?;
    Ok(Value::bool(vm.is_instance(object, class)))
}

fn subclasscheck(vm: &mut Vm<'_>, class: Value, derived: Value) -> R {
    let (class, derived) = (class_of(vm, class)?, class_of(vm, derived)?);
    Ok(Value::bool(vm.is_subclass(derived, class)))
}

fn subclasses(vm: &mut Vm<'_>, class: Value) -> R {
    let class = class_of(vm, class)?;
    let list: Vec<Value> = match class.heap_index() {
        Some(i) => {
            vm.work(vm.heap.classes.get(i).subclasses.len() / 8)?;
            let direct = vm.heap.classes.get(i).subclasses.iter();
            direct.map(|c| Value::Class(*c)).collect()
        }
        None => {
            vm.work(vm.heap.classes.iter().count())?;
            let builtin = class.builtin().unwrap_or_default();
            let mut list: Vec<Value> = Builtin::all()
                .iter()
                .filter(|b| b.base() == builtin && **b != Builtin::Object)
                .map(|b| b.value())
                .collect();
            list.extend(
                vm.heap
                    .classes
                    .iter()
                    .filter(|(_, c)| c.bases.contains(&class))
                    .map(|(i, _)| Value::Class(ClassRef::from_heap_index(i))),
            );
            list
        }
    };
    Ok(vm.heap.new_list(list))
}

fn name(vm: &mut Vm<'_>, class: Value) -> R {
    let class = class_of(vm, class)?;
    match class.heap_index() {
        Some(i) => Ok(vm.heap.classes.get(i).name),
        None => {
            let name = vm.class_name(class);
            let plain = name.rsplit('.').next().unwrap_or("").to_owned();
            Ok(vm.heap.new_string(plain))
        }
    }
}

fn qualname(vm: &mut Vm<'_>, class: Value) -> R {
    let c = class_of(vm, class)?;
    match c.heap_index() {
        Some(i) => Ok(vm.heap.classes.get(i).qualname),
        None => name(vm, class),
    }
}

fn set_name(vm: &mut Vm<'_>, class: Value, value: Value) -> R {
    let c = class_of(vm, class)?;
    if let Some(i) = c.heap_index() {
        if !value.is_str() {
            let message = format!(
                "can only assign string to {}.__name__, not '{}'",
                vm.class_name(c),
                vm.type_name(value)
            );
            return Err(vm.type_error(message));
        }
        vm.heap.classes.get_mut(i).name = value;
        return Ok(Value::None);
    }
    vm.set_class_attr(c, names::__name__, value)
}

fn set_qualname(vm: &mut Vm<'_>, class: Value, value: Value) -> R {
    let c = class_of(vm, class)?;
    if c.heap_index().is_some() && !value.is_str() {
        let message = format!(
            "can only assign string to {}.__qualname__, not '{}'",
            vm.class_name(c),
            vm.type_name(value)
        );
        return Err(vm.type_error(message));
    }
    if let Some(i) = c.heap_index() {
        vm.heap.classes.get_mut(i).qualname = value;
        return Ok(Value::None);
    }
    vm.set_class_attr(c, names::__qualname__, value)
}

fn own(vm: &mut Vm<'_>, class: Value, name: Name) -> Result<Option<Value>, Unwind> {
    let c = class_of(vm, class)?;
    Ok(c.heap_index()
        .and_then(|i| vm.heap.classes.get(i).namespace.get(&name).copied()))
}

fn set_namespace(vm: &mut Vm<'_>, class: Value, name: Name, value: Value) -> R {
    let c = class_of(vm, class)?;
    vm.set_class_attr(c, name, value)
}

fn module(vm: &mut Vm<'_>, class: Value) -> R {
    match own(vm, class, names::__module__)? {
        Some(module) => Ok(module),
        None => {
            let c = class_of(vm, class)?;
            let name = vm.class_name(c);
            let module = name.rsplit_once('.').map_or("builtins", |(module, _)| module);
            Ok(vm.heap.new_str(module))
        }
    }
}

fn class_doc(vm: &mut Vm<'_>, class: Value) -> R {
    match own(vm, class, names::__doc__)? {
        Some(doc) => Ok(doc),
        None => {
            let construct = class_of(vm, class)?.builtin().and_then(native::constructor);
            Ok(construct
                .and_then(|n| n.def())
                .map_or(Value::None, |d| vm.heap.new_str(d.doc)))
        }
    }
}

fn abstract_methods(vm: &mut Vm<'_>, class: Value) -> R {
    match own(vm, class, names::__abstractmethods__)? {
        Some(value) => Ok(value),
        None => Err(vm.no_attribute(class, names::__abstractmethods__)),
    }
}

fn annotations(vm: &mut Vm<'_>, class: Value) -> R {
    for name in [names::__annotations__, names::__annotations_cache__] {
        if let Some(known) = own(vm, class, name)? {
            return Ok(known);
        }
    }
    let annotate = annotate(vm, class)?;
    if class_of(vm, class)?.heap_index().is_none() {
        return Err(vm.no_attribute(class, names::__annotations__));
    }
    vm.run(Annotations {
        owner: class,
        annotate,
        asked: false,
    })
}

fn set_annotations(vm: &mut Vm<'_>, class: Value, value: Value) -> R {
    let c = class_of(vm, class)?;
    if own(vm, class, names::__annotations__)?.is_some() {
        return vm.set_class_attr(c, names::__annotations__, value);
    }
    vm.set_class_attr(c, names::__annotations_cache__, value)?;
    vm.set_class_attr(c, names::__annotate_func__, Value::None)
}

/// The function of a class's annotations.
fn annotate(vm: &mut Vm<'_>, class: Value) -> R {
    for name in [names::__annotate__, names::__annotate_func__] {
        if let Some(known) = own(vm, class, name)? {
            return Ok(known);
        }
    }
    Ok(Value::None)
}

fn set_annotate(vm: &mut Vm<'_>, class: Value, value: Value) -> R {
    if !value.is_none() && crate::builtins::inspect::callable(vm, value)? != Value::True {
        return Err(vm.type_error("__annotate__ must be callable or None"));
    }
    let c = class_of(vm, class)?;
    vm.set_class_attr(c, names::__annotate_func__, value)?;
    if let (false, Some(i)) = (value.is_none(), c.heap_index()) {
        vm.heap
            .classes
            .get_mut(i)
            .namespace
            .shift_remove(&names::__annotations_cache__);
    }
    Ok(Value::None)
}

fn type_params(vm: &mut Vm<'_>, class: Value) -> R {
    match own(vm, class, names::__type_params__)? {
        Some(known) => Ok(known),
        None => Ok(vm.heap.new_tuple([])),
    }
}

fn bases(vm: &mut Vm<'_>, class: Value) -> R {
    let c = class_of(vm, class)?;
    let list: Vec<Value> = match c.heap_index() {
        Some(i) => vm.heap.classes.get(i).bases.iter().map(|b| Value::Class(*b)).collect(),
        None => match c.builtin() {
            Some(Builtin::Object) | None => Vec::new(),
            Some(Builtin::ExceptionGroup) => vec![Builtin::BaseExceptionGroup.value(), Builtin::Exception.value()],
            Some(b) => vec![b.base().value()],
        },
    };
    Ok(vm.heap.new_tuple(list))
}

fn set_bases(vm: &mut Vm<'_>, class: Value, value: Value) -> R {
    let c = class_of(vm, class)?;
    let name = vm.class_name(c);
    let Value::Tuple(t) = value else {
        let message = format!("can only assign tuple to {name}.__bases__, not {}", vm.type_name(value));
        return Err(vm.type_error(message));
    };
    let items = vm.heap.tuple(t).to_vec();
    if items.is_empty() {
        return Err(vm.type_error(format!("can only assign non-empty tuple to {name}.__bases__, not ()")));
    }
    let mut classes = Vec::new();
    for item in items {
        match item {
            Value::Class(base) => classes.push(base),
            other => {
                let message = format!(
                    "{name}.__bases__ must be tuple of classes, not '{}'",
                    vm.type_name(other)
                );
                return Err(vm.type_error(message));
            }
        }
    }
    if c.heap_index().is_none() {
        return Err(vm.type_error(format!("cannot set '__bases__' attribute of immutable type '{name}'")));
    }
    vm.set_bases(c, classes)?;
    Ok(Value::None)
}

fn base(vm: &mut Vm<'_>, class: Value) -> R {
    let c = class_of(vm, class)?;
    Ok(match c.heap_index() {
        Some(i) => Value::Class(vm.heap.classes.get(i).base),
        None => match c.builtin() {
            Some(Builtin::Object) | None => Value::None,
            Some(b) => b.base().value(),
        },
    })
}

machines! {
    /// The annotations of a class, function or module: asked of `__annotate__` once, then kept.
    pub(crate) struct Annotations { owner: Value, annotate: Value, asked: bool }
}

impl Annotations {
    pub(crate) fn new(owner: Value, annotate: Value) -> Annotations {
        Annotations {
            owner,
            annotate,
            asked: false,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked && !self.annotate.is_none() && !self.annotate.is_undefined() {
            self.asked = true;
            return Ok(Step::Await(vm.call_value(self.annotate, &[Value::Int(1)])?));
        }
        let found = if self.asked {
            input.value()
        } else {
            Value::Dict(vm.heap.new_dict())
        };
        if !matches!(vm.native_of(found), Value::Dict(_)) {
            let message = format!("__annotate__() must return a dict, not {}", vm.type_name(found));
            return Err(vm.type_error(message));
        }
        match self.owner {
            Value::Class(c) => {
                vm.set_class_attr(c, names::__annotations_cache__, found)?;
            }
            Value::Module(m) => {
                let dict = vm.heap.module(m).dict;
                let key = vm.heap.name_value(names::__annotations__);
                vm.dict_set_str(dict, key, found);
            }
            Value::Function(f) => vm.heap.function_mut(f).extra.get_or_insert_default().annotations = found,
            _ => {}
        }
        Ok(Step::Done(found))
    }
}
