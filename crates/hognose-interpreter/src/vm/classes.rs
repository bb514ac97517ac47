//! Classes: their order of bases, lookup in them, making them and their instances.
#![expect(
    clippy::indexing_slicing,
    reason = "shapes by their own numbers, and places of the operand stack below its height"
)]

use super::{Unwind, Vm};
use crate::heap::charge::Sized64;
use crate::heap::class::Shape;
use crate::heap::{COUNTER, Class, DICT_ENTRY, Object, ShapeId};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::native;
use crate::types::Builtin;
use crate::value::*;
use rustc_hash::FxHashSet;
use smallvec::SmallVec;

/// Whether a value in a class is no descriptor of any kind.
fn is_plain(value: Value) -> bool {
    matches!(
        value,
        Value::None
            | Value::True
            | Value::False
            | Value::Int(_)
            | Value::BigInt(_)
            | Value::Float(_)
            | Value::Short(_)
            | Value::Str(_)
            | Value::Bytes(_)
            | Value::Tuple(_)
            | Value::List(_)
            | Value::Dict(_)
            | Value::Set(_)
    )
}

/// Whether a method is a native of `object`.
fn is_objects_own(method: Value) -> bool {
    matches!(method, Value::Native(n) if n.owner() == Some(Builtin::Object))
}

impl<'a> Vm<'a> {
    /// The built-in type of a value; `None` for instances and classes made by the program, whose type is a class.
    #[inline(always)]
    pub(crate) fn builtin_type(&self, value: Value) -> Option<Builtin> {
        use crate::heap::object::{AwaitKind, ViewKind};
        Some(match value {
            Value::None => Builtin::NoneType,
            Value::True | Value::False => Builtin::Bool,
            Value::Ellipsis => Builtin::EllipsisType,
            Value::NotImplemented => Builtin::NotImplementedType,
            Value::Int(_) | Value::BigInt(_) => Builtin::Int,
            Value::Float(_) => Builtin::Float,
            Value::Short(_) | Value::Str(_) => Builtin::Str,
            Value::Bytes(_) => Builtin::Bytes,
            Value::Tuple(_) => Builtin::Tuple,
            Value::List(_) => Builtin::List,
            Value::Dict(_) => Builtin::Dict,
            Value::Set(s) => {
                if self.heap.set(s).frozen {
                    Builtin::FrozenSet
                } else {
                    Builtin::Set
                }
            }
            Value::Function(_) => Builtin::Function,
            Value::Method(m) => match self.heap.method(m).function {
                Value::Native(n) if n.is_slot() => Builtin::MethodWrapper,
                Value::Native(_) => Builtin::NativeFunction,
                _ => Builtin::Method,
            },
            Value::Native(n) => match n.owner() {
                Some(_)
                    if n.def()
                        .is_some_and(|d| matches!(d.code, native::Code::Getter(_) | native::Code::GetSet(..))) =>
                {
                    Builtin::AttributeDescriptor
                }
                Some(_) if n.is_slot() => Builtin::WrapperDescriptor,
                Some(_) if n.def().is_some_and(|d| d.binding == native::Binding::Method) => Builtin::MethodDescriptor,
                _ => Builtin::NativeFunction,
            },
            Value::External(_) => Builtin::ExternalFunction,
            Value::Generator(g) => match self.heap.generator(g).kind {
                crate::heap::GeneratorKind::Generator => Builtin::Generator,
                crate::heap::GeneratorKind::Coroutine => Builtin::Coroutine,
                crate::heap::GeneratorKind::AsyncGenerator => Builtin::AsyncGenerator,
            },
            Value::Cell(_) => Builtin::Cell,
            Value::Module(_) => Builtin::Module,
            Value::Iterator(i) => match self.heap.iterator(i) {
                crate::heap::Iter::Sequence {
                    object: Value::Object(o),
                    ..
                } => match self.heap.object(*o) {
                    Object::ByteArray(_) => Builtin::ByteArrayIterator,
                    Object::MemoryView(_) => Builtin::MemoryIterator,
                    _ => Builtin::SequenceIterator,
                },
                iter => crate::types::iterators::type_of(iter),
            },
            Value::Object(o) => match self.heap.object(o) {
                Object::Plain => Builtin::Object,
                Object::Slice { .. } => Builtin::Slice,
                Object::Range { .. } | Object::BigRange { .. } => Builtin::Range,
                Object::DictView {
                    kind: ViewKind::Keys, ..
                } => Builtin::DictKeys,
                Object::DictView {
                    kind: ViewKind::Values, ..
                } => Builtin::DictValues,
                Object::DictView {
                    kind: ViewKind::Items, ..
                } => Builtin::DictItems,
                Object::Complex { .. } => Builtin::Complex,
                Object::ByteArray(_) => Builtin::ByteArray,
                Object::MemoryView(_) => Builtin::MemoryView,
                Object::Property { .. } => Builtin::Property,
                Object::StaticMethod(_) | Object::Special(_) => Builtin::StaticMethod,
                Object::ClassMethod(_) => Builtin::ClassMethod,
                Object::Super { .. } => Builtin::Super,
                Object::ClassDict(_) | Object::MappingProxy(_) => Builtin::MappingProxy,
                Object::GenericAlias { .. } => Builtin::GenericAlias,
                Object::Union(_) => Builtin::Union,
                Object::SlotDescriptor { .. } => Builtin::SlotDescriptor,
                Object::NativeAttribute { .. } => Builtin::AttributeDescriptor,
                Object::Traceback { .. } => Builtin::Traceback,
                Object::Frame { .. } => Builtin::Frame,
                Object::Code(_) => Builtin::Code,
                Object::Future { .. } => Builtin::Future,
                Object::Library(library) => library.builtin(),
                Object::Awaitable { kind, .. } => match kind {
                    AwaitKind::Send => Builtin::AsyncGeneratorSend,
                    AwaitKind::Throw | AwaitKind::Close => Builtin::AsyncGeneratorThrow,
                    AwaitKind::Coroutine => Builtin::CoroutineWrapper,
                    AwaitKind::Default => Builtin::NextAwaitable,
                    AwaitKind::Host => Builtin::FutureIterator,
                },
            },
            Value::Exception(_) => Builtin::BaseException,
            Value::Undefined | Value::Stop => Builtin::Object,
            Value::Instance(_) | Value::Class(_) => return None,
        })
    }

    /// The value of the built-in type an instance holds; the value itself where it is no such instance.
    #[inline]
    pub fn native_of(&self, value: Value) -> Value {
        match value {
            Value::Instance(i) => match self.heap.instance(i).native {
                Value::Undefined => value,
                native => native,
            },
            _ => value,
        }
    }

    pub(super) fn class(&self, class: ClassRef) -> Option<&Class> {
        class.heap_index().map(|i| self.heap.classes.get(i))
    }

    pub fn class_name(&self, class: ClassRef) -> String {
        match self.class(class) {
            Some(c) if self.stands_for_built_in(class) => {
                let module = c.namespace.get(&names::__module__).copied().unwrap_or_default();
                let module = self.heap.str(module).map_or(String::new(), |m| m.to_string());
                format!("{module}.{}", &*self.heap.text(c.name))
            }
            Some(c) => self.heap.text(c.name).to_string(),
            None => class.builtin().map_or(String::new(), |b| b.name().to_owned()),
        }
    }

    /// Whether CPython has the class built in: errors name it with its module, and it does not change.
    pub(crate) fn stands_for_built_in(&self, class: ClassRef) -> bool {
        match self.rest.registry.get(crate::stdlib::hognose::BUILT_IN_CLASSES) {
            Some(Value::List(list)) => self.heap.list(*list).contains(&Value::Class(class)),
            _ => false,
        }
    }

    pub(crate) fn metaclass(&self, class: ClassRef) -> ClassRef {
        self.class(class).map_or(Builtin::Type.class(), |c| c.metaclass)
    }

    /// The built-in type whose value the instances of a class hold.
    pub(crate) fn layout(&self, class: ClassRef) -> Builtin {
        match self.class(class) {
            Some(c) => c.layout,
            None => class.builtin().unwrap_or_default(),
        }
    }

    /// The method resolution order, the class first.
    pub(crate) fn mro(&self, class: ClassRef) -> Vec<ClassRef> {
        if let Some(c) = self.class(class) {
            return c.mro.clone();
        }
        let mut order = Vec::new();
        let mut at = class.builtin().unwrap_or_default();
        loop {
            order.push(at.class());
            if at == Builtin::Object {
                return order;
            }
            if at == Builtin::ExceptionGroup {
                order.push(Builtin::BaseExceptionGroup.class());
                at = Builtin::Exception;
            } else {
                at = at.base();
            }
        }
    }

    pub fn is_subclass(&self, class: ClassRef, of: ClassRef) -> bool {
        if class == of {
            return true;
        }
        match self.class(class) {
            Some(c) => {
                self.heap.meter.look_at(8 * c.mro.len());
                c.mro.contains(&of)
            }
            None => match (class.builtin(), of.builtin()) {
                (Some(Builtin::ExceptionGroup), Some(b)) if Builtin::Exception.is_a(b) => true,
                (Some(a), Some(b)) => a.is_a(b),
                _ => false,
            },
        }
    }

    /// What one class, bases left aside, holds under a name.
    #[inline]
    pub(crate) fn own_class_attribute(&self, class: ClassRef, name: Name) -> Option<Value> {
        match self.class(class) {
            Some(c) => c.namespace.get(&name).copied(),
            None if name == names::__hash__ && class.builtin().is_some_and(super::keys::is_unhashable_builtin) => {
                Some(Value::None)
            }
            None => native::find_known(class.index(), name)
                .unwrap_or_else(|| native::find(class.index(), self.heap.names.text(name)))
                .map(Value::Native),
        }
    }

    /// What a class or the first of its bases that has it holds under a name.
    #[inline]
    pub(crate) fn class_attribute(&self, class: ClassRef, name: Name) -> Option<Value> {
        self.class_lookup(class, name).map(|(value, _)| value)
    }

    /// As `class_attribute`, and which class that is.
    #[inline]
    pub(crate) fn class_lookup(&self, class: ClassRef, name: Name) -> Option<(Value, ClassRef)> {
        match self.heap.lookups.get(class, name, self.heap.class_epoch) {
            Some(found) => (!found.0.is_undefined()).then_some(found),
            None => self.class_lookup_filling(class, name),
        }
    }

    #[inline(never)]
    fn class_lookup_filling(&self, class: ClassRef, name: Name) -> Option<(Value, ClassRef)> {
        let found = self.class_lookup_slowly(class, name);
        if self.is_deep(class) {
            return found;
        }
        if !found.is_some_and(|(_, holder)| self.is_counter(holder, name)) {
            self.heap.lookups.set(class, name, self.heap.class_epoch, found);
        }
        found
    }

    /// Whether a class has so many ancestors that a lookup is charged for them. No cache holds what was found in it, for that is
    /// charged each time.
    pub(crate) fn is_deep(&self, class: ClassRef) -> bool {
        const DEEP: usize = 64;
        let ancestors = self.class(class).map_or(0, |c| c.mro.len());
        if ancestors > DEEP {
            self.heap.meter.spend(ancestors as i64 / 2);
        }
        ancestors > DEEP
    }

    fn class_lookup_slowly(&self, class: ClassRef, name: Name) -> Option<(Value, ClassRef)> {
        match self.class(class) {
            Some(c) => c
                .mro
                .iter()
                .find_map(|at| self.own_class_attribute(*at, name).map(|v| (v, *at))),
            None => {
                let mut at = class.builtin()?;
                loop {
                    if let Some(value) = self.own_class_attribute(at.class(), name) {
                        return Some((value, at.class()));
                    }
                    if at == Builtin::Object {
                        return None;
                    }
                    at = if at == Builtin::ExceptionGroup && name != names::__init__ {
                        Builtin::BaseExceptionGroup
                    } else {
                        at.base()
                    };
                }
            }
        }
    }

    /// A special method of a value, looked up on its type.
    #[inline(always)]
    pub(crate) fn special_method(&self, value: Value, name: Name) -> Option<Value> {
        match self.class_lookup(self.type_of(value), name)? {
            (found @ (Value::Function(_) | Value::Native(_) | Value::None), _) => Some(found),
            (found, holder) => Some(self.special_of(holder, name).unwrap_or(found)),
        }
    }

    #[cold]
    fn special_of(&self, holder: ClassRef, name: Name) -> Option<Value> {
        self.class(holder)?.specials.get(&name).copied()
    }

    /// Keeps what is called where a class's special method is no function.
    pub(crate) fn note_special(&mut self, class: ClassRef, name: Name, value: Value) {
        let Some(index) = class.heap_index() else { return };
        let text = self.heap.names.text(name);
        if !text.starts_with("__") || !text.ends_with("__") {
            return;
        }
        self.heap.classes.get_mut(index).specials.swap_remove(&name);
        let binds = match value {
            Value::Instance(_) | Value::Class(_) | Value::Method(_) | Value::External(_) => true,
            Value::Object(o) => matches!(
                self.heap.object(o),
                Object::StaticMethod(_) | Object::ClassMethod(_) | Object::Property { .. }
            ),
            _ => false,
        };
        let apart = [
            names::__new__,
            names::__class__,
            names::__init_subclass__,
            names::__class_getitem__,
            names::__slots__,
            names::__doc__,
            names::__dict__,
        ];
        if binds && !apart.contains(&name) {
            let special = self.heap.new_object(Object::Special(value));
            self.heap.classes.get_mut(index).specials.insert(name, special);
        }
    }

    /// Whether a derived class has a method of its own, not the one `base` has.
    pub(crate) fn overrides(&self, derived: ClassRef, base: ClassRef, name: Name) -> bool {
        let of = self.class_attribute(derived, name);
        of.is_some() && of != self.class_attribute(base, name)
    }

    /// Under which name a class holds a value.
    pub(crate) fn name_of_class_value(&self, class: ClassRef, value: Value) -> Option<Name> {
        self.mro(class).into_iter().find_map(|c| {
            self.class(c)?
                .namespace
                .iter()
                .find(|(_, v)| **v == value)
                .map(|(n, _)| *n)
        })
    }

    pub(crate) fn class_namespace_names(&self, class: ClassRef) -> Vec<Name> {
        match self.class(class) {
            Some(c) => c.namespace.keys().copied().collect(),
            None => {
                let group = native::group(class.index());
                group.iter().filter_map(|d| self.heap.names.lookup(d.name)).collect()
            }
        }
    }

    /// A class's namespace as a new dict.
    pub(crate) fn class_namespace_dict(&mut self, class: ClassRef) -> DictRef {
        let mut pairs: Vec<(Name, Value)> = match self.class(class) {
            Some(c) => c.namespace.iter().map(|(n, v)| (*n, *v)).collect(),
            None => Vec::new(),
        };
        if class.heap_index().is_none() {
            for (i, def) in native::group(class.index())
                .iter()
                .enumerate()
                .filter(|(_, d)| d.name != "__construct__")
            {
                let name = self.heap.intern(def.name);
                pairs.push((name, Value::Native(NativeRef::at(class.index(), i))));
            }
            if class.builtin().is_some_and(super::keys::is_unhashable_builtin) {
                pairs.push((names::__hash__, Value::None));
            }
        }
        self.heap.meter.spend(6 * pairs.len() as i64);
        let dict = self.heap.new_dict();
        for (name, value) in pairs {
            let key = self.heap.name_value(name);
            self.dict_set_str(dict, key, value);
        }
        dict
    }

    /// The shape of a new instance.
    #[inline]
    pub(crate) fn root_shape(&mut self, class: ClassRef) -> ShapeId {
        match self.class(class) {
            Some(c) => c.root_shape,
            None => self.builtin_shape(class, false),
        }
    }

    /// The shape of an instance whose attributes are in a dict.
    pub(crate) fn dict_shape(&mut self, class: ClassRef) -> ShapeId {
        match self.class(class) {
            Some(c) => c.dict_shape,
            None => self.builtin_shape(class, true),
        }
    }

    fn builtin_shape(&mut self, class: ClassRef, in_dict: bool) -> ShapeId {
        if let Some(known) = self.heap.builtin_shapes.get(&(class, in_dict)) {
            return *known;
        }
        let found = self
            .heap
            .shapes
            .iter()
            .position(|s| s.class == class && s.names.is_empty() && s.in_dict == in_dict);
        let shape = match found {
            Some(index) if index > 0 => ShapeId(index as u32),
            _ => self.new_shape(class, in_dict),
        };
        self.heap.builtin_shapes.insert((class, in_dict), shape);
        shape
    }

    pub(super) fn new_shape(&mut self, class: ClassRef, in_dict: bool) -> ShapeId {
        if self.heap.shapes.is_empty() {
            // Number zero is never a shape: an empty cache has it.
            self.heap.shapes.push(Shape::default());
        }
        self.heap.meter.grow_lasting(Shape::BYTES);
        let id = ShapeId(self.heap.shapes.len() as u32);
        self.heap.shapes.push(Shape {
            class,
            in_dict,
            ..Shape::default()
        });
        id
    }

    /// `class.name = value`, as `type.__setattr__` does.
    pub(crate) fn set_class_attr(&mut self, class: ClassRef, name: Name, value: Value) -> Result<Value, Unwind> {
        let Some(index) = class.heap_index().filter(|_| !self.stands_for_built_in(class)) else {
            let message = format!(
                "cannot set '{}' attribute of immutable type '{}'",
                self.heap.names.text(name),
                self.class_name(class)
            );
            return Err(self.type_error(message));
        };
        let special = self.heap.names.text(name).starts_with("__");
        let class = self.heap.classes.get_mut(index);
        let old = class.namespace.insert(name, value);
        if !special && old.is_some_and(is_plain) && is_plain(value) {
            if !class.counters.insert(name) {
                return Ok(Value::None);
            }
            self.heap.meter.grow(COUNTER);
        }
        if old.is_none() {
            self.heap.meter.grow(DICT_ENTRY);
        }
        self.class_changed();
        self.note_special(ClassRef::from_heap_index(index), name, value);
        Ok(Value::None)
    }

    /// Whether a name found in a class is one whose value no cache may hold.
    #[inline(always)]
    pub(crate) fn is_counter(&self, holder: ClassRef, name: Name) -> bool {
        self.class(holder).is_some_and(|c| c.counters.contains(&name))
    }

    /// Caches of class attributes may be wrong from here on.
    pub(crate) fn class_changed(&mut self) {
        self.heap.class_epoch = self.heap.class_epoch.wrapping_add(1);
    }

    pub(crate) fn del_class_attr(&mut self, class: ClassRef, name: Name) -> Result<Value, Unwind> {
        if class.heap_index().is_none() || self.stands_for_built_in(class) {
            let message = format!(
                "cannot set '{}' attribute of immutable type '{}'",
                self.heap.names.text(name),
                self.class_name(class)
            );
            return Err(self.type_error(message));
        }
        let removed = class
            .heap_index()
            .and_then(|i| self.heap.classes.get_mut(i).namespace.shift_remove(&name));
        self.note_special(class, name, Value::None);
        self.class_changed();
        match removed {
            Some(_) => Ok(Value::None),
            None => Err(self.no_attribute(Value::Class(class), name)),
        }
    }

    /// Calls a class: what `type.__call__` does. The class and its arguments stand on the stack.
    pub(crate) fn instantiate(&mut self, class: ClassRef, argc: usize, keywords: &[Name]) -> Result<Value, Unwind> {
        let at = self.stack.len() - argc - keywords.len() - 1;
        if class == Builtin::Type.class() && argc == 1 && keywords.is_empty() {
            let class = self.type_of(self.stack[at + 1]);
            self.stack.truncate(at);
            return Ok(Value::Class(class));
        }
        if class.heap_index().is_none() {
            // A built-in type makes its own values.
            let builtin = class.builtin().unwrap_or_default();
            if let Some(construct) = native::constructor(builtin) {
                self.stack[at] = Value::Native(construct);
                return self.call_keywords(argc, keywords);
            }
            if keywords.is_empty() && crate::types::exception::is_plain(builtin) {
                return self.make_exception(class, at);
            }
            if !builtin.is_exception() && native::find(class.index(), "__new__").is_none() {
                self.stack.truncate(at);
                let message = format!("cannot create '{}' instances", builtin.name());
                return Err(self.type_error(message));
            }
        }
        let meta = self.metaclass(class);
        if meta != Builtin::Type.class()
            && let Some(method) = self.class_attribute(meta, names::__call__)
            && !matches!(method, Value::Native(_))
        {
            self.stack[at] = method;
            self.stack.insert(at + 1, Value::Class(class));
            return self.call_keywords(argc + 1, keywords);
        }
        self.construct(class, argc, keywords)
    }

    /// `__new__`, then `__init__`.
    pub(crate) fn construct(&mut self, class: ClassRef, argc: usize, keywords: &[Name]) -> Result<Value, Unwind> {
        let at = self.stack.len() - argc - keywords.len() - 1;
        if let Some((shape, init)) = self.plain_making(class)
            && (matches!(init, Value::Function(_)) || argc + keywords.len() == 0)
        {
            return self.make_plain(shape, init, at, argc, keywords);
        }
        let new = self.class_attribute(class, names::__new__);
        let init = self.class_attribute(class, names::__init__);
        let object_new = new.is_some_and(is_objects_own);
        if object_new
            && let Some(init) = init
            && (matches!(init, Value::Function(_)) || argc + keywords.len() == 0 && is_objects_own(init))
            && self.layout(class) == Builtin::Object
            && class != Builtin::Object.class()
            && !self.is_abstract(class)
        {
            let shape = self.root_shape(class);
            self.note_plain_making(class, init);
            return self.make_plain(shape, init, at, argc, keywords);
        }
        let built_in =
            |v: Option<Value>| matches!(v, Some(Value::Native(n)) if n.owner() == Some(Builtin::BaseException));
        if keywords.is_empty() && built_in(new) {
            if built_in(init) {
                return self.make_exception(class, at);
            }
            if let Some(init @ Value::Function(_)) = init
                && self.class(class).is_some_and(|c| c.layout == Builtin::BaseException)
            {
                let args: SmallVec<[Value; 4]> = SmallVec::from_slice(&self.stack[at + 1..]);
                let exception = crate::types::exception::make(self, class, &args)?;
                return self.initialise(exception, init, at, argc, keywords);
            }
        }
        let function = match new {
            Some(Value::Object(o)) => match self.heap.object(o) {
                Object::StaticMethod(function) => *function,
                _ => Value::Undefined,
            },
            other => other.unwrap_or_default(),
        };
        if matches!(function, Value::Function(_)) && init.is_some_and(is_objects_own) {
            return self.made_by_new(class, function, argc, keywords);
        }
        let values = self.stack.split_off(at + 1);
        self.stack.truncate(at);
        let keywords = keywords.iter().copied().zip(values[argc..].iter().copied()).collect();
        let mut args = values;
        args.truncate(argc);
        self.run(Construct {
            class,
            args,
            keywords,
            object: Value::Undefined,
            state: 0,
        })
    }

    /// What a class's `__new__` makes where there is no `__init__` to call. What it makes of another class may have one.
    fn made_by_new(&mut self, class: ClassRef, new: Value, argc: usize, keywords: &[Name]) -> Result<Value, Unwind> {
        let at = self.stack.len() - argc - keywords.len() - 1;
        let given: SmallVec<[Value; 6]> = SmallVec::from_slice(&self.stack[at + 1..]);
        self.stack[at] = new;
        self.stack.insert(at + 1, Value::Class(class));
        let made = self.call_keywords(argc + 1, keywords);
        if let Ok(object) = made
            && self.type_of(object) == class
        {
            return made;
        }
        let (args, named) = given.split_at(argc);
        let mut machine = Construct {
            class,
            args: args.to_vec(),
            keywords: keywords.iter().copied().zip(named.iter().copied()).collect(),
            object: Value::Undefined,
            state: 1,
        };
        match made {
            Ok(object) => {
                machine.state = 3;
                machine.object = object;
                self.run(machine)
            }
            Err(unwind) => Err(self.left_to(machine, unwind)),
        }
    }

    /// The shape and the `__init__` of new instances, where nothing else makes them.
    #[inline]
    fn plain_making(&self, class: ClassRef) -> Option<(ShapeId, Value)> {
        let class = self.heap.classes.get(class.heap_index()?);
        let (epoch, init) = class.plain_init;
        (epoch == self.heap.class_epoch.wrapping_add(1)).then_some((class.root_shape, init))
    }

    /// Keeps it while classes stay as they are.
    fn note_plain_making(&mut self, class: ClassRef, init: Value) {
        if let Some(index) = class.heap_index()
            && !self.is_deep(class)
            && !self.is_counter(class, names::__abstractmethods__)
        {
            self.heap.classes.get_mut(index).plain_init = (self.heap.class_epoch.wrapping_add(1), init);
        }
    }

    /// Whether the instances of a class are known to be true: without `__bool__` and `__len__`, over no built-in type.
    #[inline]
    pub(crate) fn is_always_true(&self, class: ClassRef) -> bool {
        let Some(index) = class.heap_index() else { return false };
        self.heap.classes.get(index).always_true == self.heap.class_epoch.wrapping_add(1)
    }

    /// Keeps it while classes stay as they are.
    pub(crate) fn note_always_true(&mut self, class: ClassRef) {
        let Some(index) = class.heap_index() else { return };
        let classes = &self.heap.classes.get(index).mro;
        let changes = |c: &ClassRef| self.is_counter(*c, names::__bool__) || self.is_counter(*c, names::__len__);
        if !self.is_deep(class) && !classes.iter().any(changes) {
            self.heap.classes.get_mut(index).always_true = self.heap.class_epoch.wrapping_add(1);
        }
    }

    /// An instance that `object.__new__` makes, of the arguments above `at`, where its class stands.
    #[inline(always)]
    fn make_plain(
        &mut self,
        shape: ShapeId,
        init: Value,
        at: usize,
        argc: usize,
        keywords: &[Name],
    ) -> Result<Value, Unwind> {
        let object = Value::Instance(self.heap.new_instance(shape, Value::Undefined));
        if let Value::Native(_) = init {
            self.stack.truncate(at);
            return Ok(object);
        }
        self.initialise(object, init, at, argc, keywords)
    }

    /// `__init__` of a new object with the arguments above `at`, where its class stands.
    #[inline(always)]
    fn initialise(
        &mut self,
        object: Value,
        init: Value,
        at: usize,
        argc: usize,
        keywords: &[Name],
    ) -> Result<Value, Unwind> {
        self.stack[at] = init;
        self.stack.insert(at + 1, object);
        match self.call_keywords(argc + 1, keywords) {
            Ok(Value::None) => Ok(object),
            Ok(other) => Err(self.init_returned(other)),
            Err(unwind) => Err(self.left_to(Initialized { object }, unwind)),
        }
    }

    /// An exception of the arguments above `at`, where its class stands.
    fn make_exception(&mut self, class: ClassRef, at: usize) -> Result<Value, Unwind> {
        let args: SmallVec<[Value; 4]> = SmallVec::from_slice(&self.stack[at + 1..]);
        self.stack.truncate(at);
        crate::types::exception::make(self, class, &args)
    }

    #[cold]
    fn init_returned(&mut self, value: Value) -> Unwind {
        let message = format!("__init__() should return None, not '{}'", self.type_name(value));
        self.type_error(message)
    }

    fn is_abstract(&self, class: ClassRef) -> bool {
        match self
            .class(class)
            .and_then(|c| c.namespace.get(&names::__abstractmethods__))
        {
            Some(Value::Set(s)) => !self.heap.set(*s).is_empty(),
            Some(Value::Tuple(t)) => !self.heap.tuple(*t).is_empty(),
            _ => false,
        }
    }

    /// `object.__new__`: an instance without a built-in type's value.
    pub(crate) fn new_plain_instance(&mut self, class: ClassRef) -> Result<Value, Unwind> {
        if self.is_abstract(class) {
            return Err(self.abstract_error(class));
        }
        if class == Builtin::Object.class() {
            return Ok(self.heap.new_object(Object::Plain));
        }
        let shape = self.root_shape(class);
        Ok(Value::Instance(self.heap.new_instance(shape, Value::Undefined)))
    }

    #[cold]
    fn abstract_error(&mut self, class: ClassRef) -> Unwind {
        let methods = self
            .class(class)
            .and_then(|c| c.namespace.get(&names::__abstractmethods__))
            .copied();
        let mut list: Vec<String> = match methods {
            Some(Value::Set(s)) => self
                .heap
                .set(s)
                .iter(&self.heap.meter)
                .map(|(_, k)| self.heap.text(k).to_string())
                .collect(),
            _ => Vec::new(),
        };
        list.sort();
        let plural = if list.len() == 1 { "" } else { "s" };
        let quoted: Vec<String> = list.iter().map(|m| format!("'{m}'")).collect();
        let message = format!(
            "Can't instantiate abstract class {} without an implementation for abstract method{plural} {}",
            self.class_name(class),
            quoted.join(", ")
        );
        self.type_error(message)
    }

    /// A value of a built-in type as an instance of a class over that type; the value itself for the type itself.
    pub fn wrap_native(&mut self, class: ClassRef, value: Value) -> Value {
        if class.heap_index().is_none() {
            return value;
        }
        let shape = self.root_shape(class);
        Value::Instance(self.heap.new_instance(shape, value))
    }

    /// `isinstance(object, class)` without hooks.
    pub fn is_instance(&self, object: Value, class: ClassRef) -> bool {
        self.is_subclass(self.type_of(object), class)
    }

    /// Whether a value can stand in `X | Y`.
    pub(crate) fn is_type_like(&self, value: Value) -> bool {
        match value {
            Value::Class(_) | Value::None => true,
            Value::Object(o) => matches!(self.heap.object(o), Object::GenericAlias { .. } | Object::Union(_)),
            _ => false,
        }
    }

    /// `a | b` of types.
    pub(crate) fn make_union(&mut self, a: Value, b: Value) -> Result<Value, Unwind> {
        if a.is_none() && b.is_none() {
            return Ok(Value::NotImplemented);
        }
        let mut parts: Vec<Value> = Vec::new();
        let mut classes = FxHashSet::default();
        for side in [a, b] {
            let flat = match side {
                Value::Object(o) => match self.heap.object(o) {
                    Object::Union(args) => self.heap.sequence(*args).map(<[Value]>::to_vec).unwrap_or_default(),
                    _ => vec![side],
                },
                Value::None => vec![Builtin::NoneType.value()],
                _ => vec![side],
            };
            for part in flat {
                let known = match part {
                    Value::Class(class) => {
                        self.work(1)?;
                        !classes.insert(class)
                    }
                    _ => {
                        self.work(1 + parts.len() / 2)?;
                        parts.iter().any(|p| self.quick_equal(*p, part) == Some(true))
                    }
                };
                if !known {
                    parts.push(part);
                }
            }
        }
        if parts.len() == 1 {
            return Ok(parts[0]);
        }
        let args = self.heap.new_tuple(parts);
        Ok(self.heap.new_object(Object::Union(args)))
    }
}

machines! {
    /// `__init__` was suspended: its result is checked, the instance is the call's.
    pub(crate) struct Initialized { object: Value }

    /// The general way an instance is made.
    pub(crate) struct Construct { class: ClassRef, args: Vec<Value>, keywords: Vec<(Name, Value)>, object: Value, state: u8 }
}

impl Initialized {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match input.value() {
            Value::None => Ok(Step::Done(self.object)),
            other => Err(vm.init_returned(other)),
        }
    }
}

impl Construct {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match self.state {
            0 => {
                self.state = 1;
                let new = vm.class_attribute(self.class, names::__new__).unwrap_or_default();
                let init = vm.class_attribute(self.class, names::__init__);
                let function = match new {
                    Value::Native(n) => {
                        if n.owner() == Some(Builtin::Object) {
                            let default_init =
                                matches!(init, Some(Value::Native(i)) if i.owner() == Some(Builtin::Object));
                            if default_init && !(self.args.is_empty() && self.keywords.is_empty()) {
                                let message = format!("{}() takes no arguments", vm.class_name(self.class));
                                return Err(vm.type_error(message));
                            }
                            let class = self.class;
                            return Ok(Step::Await(vm.new_plain_instance(class)?));
                        }
                        new
                    }
                    Value::Object(o) => match vm.heap.object(o) {
                        Object::StaticMethod(f) => *f,
                        _ => new,
                    },
                    other => other,
                };
                let mut args = vec![Value::Class(self.class)];
                args.extend(&self.args);
                Ok(Step::Await(vm.call_with(function, &args, &self.keywords)?))
            }
            1 | 3 => {
                if self.state == 1 {
                    self.object = input.value();
                }
                self.state = 2;
                let class = vm.type_of(self.object);
                if !vm.is_subclass(class, self.class) {
                    return Ok(Step::Done(self.object));
                }
                match vm.class_attribute(class, names::__init__) {
                    Some(Value::Native(n)) if n.owner() == Some(Builtin::Object) => Ok(Step::Done(self.object)),
                    Some(init) => {
                        let mut args = vec![self.object];
                        args.extend(&self.args);
                        let keywords = std::mem::take(&mut self.keywords);
                        Ok(Step::Await(vm.call_with(init, &args, &keywords)?))
                    }
                    None => Ok(Step::Done(self.object)),
                }
            }
            _ => match input.value() {
                Value::None => Ok(Step::Done(self.object)),
                other => Err(vm.init_returned(other)),
            },
        }
    }
}
