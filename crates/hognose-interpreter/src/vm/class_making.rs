//! Making classes: what a class statement and `type()` do.

use super::{Unwind, Vm};
use crate::heap::charge::Charge;
use crate::heap::class::Namespace;
use crate::heap::{Class, Object};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::types::Builtin;
use crate::value::*;
use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

impl<'a> Vm<'a> {
    /// The metaclass a class statement uses: the most derived of those given.
    pub(crate) fn derive_metaclass(
        &mut self,
        explicit: Option<ClassRef>,
        bases: &[ClassRef],
    ) -> Result<ClassRef, Unwind> {
        let mut winner = explicit.unwrap_or(Builtin::Type.class());
        for base in bases {
            let meta = self.metaclass(*base);
            self.work(1 + (self.mro_length(winner) + self.mro_length(meta)) / 16)?;
            if self.is_subclass(winner, meta) {
                continue;
            }
            if self.is_subclass(meta, winner) {
                winner = meta;
                continue;
            }
            return Err(self.type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
            ));
        }
        Ok(winner)
    }

    /// `type.__new__`: a class of its name, bases and namespace. The hooks are the caller's.
    pub(crate) fn new_class(
        &mut self,
        metaclass: ClassRef,
        name: Value,
        bases: &[ClassRef],
        namespace: DictRef,
        slots: Option<Vec<Value>>,
    ) -> Result<ClassRef, Unwind> {
        let object = [Builtin::Object.class()];
        let bases = if bases.is_empty() { &object } else { bases };
        if self.heap.text(name).contains('\0') {
            return Err(self.value_error("type name must not contain null characters"));
        }
        let base = self.best_base(bases)?;
        // The class itself has no number yet.
        let longest = bases.iter().map(|base| self.mro_length(*base)).max();
        let mut mro = Vec::with_capacity(1 + longest.unwrap_or(0));
        mro.push(ClassRef::default());
        self.linearize(bases, &mut mro)?;
        let entries = self.heap.dict(namespace);
        self.heap.meter.spend(entries.cost_of_passing() as i64);
        // One more is the documentation.
        let mut space = Namespace::with_capacity_and_hasher(entries.len() + 1, FxBuildHasher);
        let mut qualname = name;
        let mut class_cell = None;
        let mut next = 0;
        while let Some((at, entry)) = self.heap.dict(namespace).next_entry(next) {
            next = at + 1;
            let (key, value) = (entry.key, entry.value);
            let Some(key) = self.heap.name_of(key) else { continue };
            let value = match (key, value) {
                (names::__qualname__, _) if value.is_str() => {
                    qualname = value;
                    continue;
                }
                (names::__qualname__, _) => {
                    let message = format!("type __qualname__ must be a str, not {}", self.type_name(value));
                    return Err(self.type_error(message));
                }
                (names::__classcell__, Value::Cell(cell)) => {
                    class_cell = Some(cell);
                    continue;
                }
                (names::__classcell__, _) => {
                    let kind = self.type_of(value);
                    let message = format!(
                        "__classcell__ must be a nonlocal cell, not <class '{}'>",
                        self.class_display(kind)
                    );
                    return Err(self.type_error(message));
                }
                (names::__classdictcell__, Value::Cell(_)) | (names::__conditional_annotations__, _) => continue,
                (names::__classdictcell__, _) => {
                    let kind = self.type_of(value);
                    let message = format!(
                        "__classdictcell__ must be a nonlocal cell, not <class '{}'>",
                        self.class_display(kind)
                    );
                    return Err(self.type_error(message));
                }
                (names::__new__, Value::Function(_)) => self.heap.new_object(Object::StaticMethod(value)),
                (names::__init_subclass__ | names::__class_getitem__, Value::Function(_)) => {
                    self.heap.new_object(Object::ClassMethod(value))
                }
                _ => value,
            };
            space.insert(key, value);
        }
        if space.contains_key(&names::__eq__) && !space.contains_key(&names::__hash__) {
            space.insert(names::__hash__, Value::None);
        }
        let special = |v: &Value| !matches!(v, Value::Function(_) | Value::Native(_)) && !v.is_str() && !v.is_none();
        let specials: Vec<(Name, Value)> = space
            .iter()
            .filter(|(_, v)| special(v))
            .map(|(n, v)| (*n, *v))
            .collect();
        let layout = match self.layout(base) {
            layout if layout.is_exception() => Builtin::BaseException,
            layout => layout,
        };
        let base_no_dict = bases.iter().all(|b| self.instances_have_no_dict(*b));
        let no_dict = slots.is_some() && base_no_dict;
        let class = ClassRef::from_heap_index(self.heap.classes.alloc(Class {
            name,
            qualname,
            bases: bases.to_vec(),
            namespace: space,
            metaclass,
            layout,
            no_dict,
            base,
            solid: self.solid_base(base),
            has_slots: bases.iter().any(|b| self.class(*b).is_some_and(|c| c.has_slots)),
            ..Class::default()
        }));
        let index = class.heap_index().unwrap_or(0);
        if let Some(first) = mro.first_mut() {
            *first = class;
        }
        let made = self.heap.classes.get_mut(index);
        made.mro = mro;
        self.heap.meter.allocate(made.charge());
        let root = self.new_shape(class, false);
        let dict = self.new_shape(class, true);
        let c = self.heap.classes.get_mut(index);
        c.root_shape = root;
        c.dict_shape = dict;
        self.class_changed();
        if let Some(slots) = slots {
            self.add_slots(class, &slots, base_no_dict)?;
        }
        for (name, value) in specials {
            self.note_special(class, name, value);
        }
        let space = &mut self.heap.classes.get_mut(index).namespace;
        space.entry(names::__doc__).or_insert(Value::None);
        for base in bases {
            if let Some(i) = base.heap_index() {
                self.heap.meter.grow(8);
                self.heap.classes.get_mut(i).subclasses.push(class);
            }
        }
        if let Some(cell) = class_cell {
            *self.heap.cell_mut(cell) = Value::Class(class);
        }
        Ok(class)
    }

    /// Whether instances have no dict for attributes of any name.
    fn instances_have_no_dict(&self, class: ClassRef) -> bool {
        match self.class(class) {
            Some(c) => c.no_dict,
            None => !self.layout(class).is_exception(),
        }
    }

    /// The ancestor (or the class itself) that last added to what an instance holds.
    fn solid_base(&self, class: ClassRef) -> ClassRef {
        match self.class(class) {
            Some(c) => c.solid,
            None if self.layout(class).is_exception() => Builtin::BaseException.class(),
            None => class,
        }
    }

    /// Whether what an instance of one class holds can be that of an instance of the other: the same slots over the same base.
    pub(crate) fn same_instance_layout(&self, a: ClassRef, b: ClassRef) -> bool {
        if self.instances_have_no_dict(a) != self.instances_have_no_dict(b) {
            return false;
        }
        let built_in = |mut at: ClassRef| {
            while let Some(c) = self.class(at) {
                at = c.base;
            }
            at
        };
        if built_in(a) != built_in(b) {
            return false;
        }
        let (a, b) = (self.solid_base(a), self.solid_base(b));
        if a == b {
            return true;
        }
        let (Some(x), Some(y)) = (self.class(a), self.class(b)) else {
            return false;
        };
        let slots = |class: ClassRef, of: &Class| {
            let own = |v: &Value| matches!(v, Value::Object(o) if matches!(self.heap.object(*o), Object::SlotDescriptor { class: c, .. } if *c == class));
            let mut names: Vec<Name> = of.namespace.iter().filter(|(_, v)| own(v)).map(|(n, _)| *n).collect();
            names.sort_by_key(|n| n.index());
            names
        };
        self.solid_base(x.base) == self.solid_base(y.base) && slots(a, x) == slots(b, y)
    }

    /// The base whose layout instances have.
    fn best_base(&mut self, bases: &[ClassRef]) -> Result<ClassRef, Unwind> {
        let mut winner: Option<(ClassRef, ClassRef)> = None;
        let mut seen = FxHashSet::default();
        for base in bases {
            if base.builtin().is_some_and(|b| !b.is_base_type()) {
                let message = format!("type '{}' is not an acceptable base type", self.class_name(*base));
                return Err(self.type_error(message));
            }
            if bases.len() > 1 && !seen.insert(*base) {
                let message = format!("duplicate base class {}", self.class_name(*base));
                return Err(self.type_error(message));
            }
            let candidate = self.solid_base(*base);
            let solid = winner.map_or(1, |(_, solid)| self.mro_length(solid));
            self.work(1 + (solid + self.mro_length(candidate)) / 16)?;
            winner = match winner {
                Some((_, solid)) if self.is_subclass(solid, candidate) => winner,
                Some((_, solid)) if !self.is_subclass(candidate, solid) => {
                    return Err(self.type_error("multiple bases have instance lay-out conflict"));
                }
                _ => Some((*base, candidate)),
            };
        }
        Ok(winner.map_or(Builtin::Object.class(), |(base, _)| base))
    }

    fn add_slots(&mut self, class: ClassRef, slots: &[Value], base_no_dict: bool) -> Result<(), Unwind> {
        let Some(index) = class.heap_index() else { return Ok(()) };
        let class_name = self.class_name(class);
        let layout = self.heap.classes.get(index).layout;
        if !slots.is_empty() && matches!(layout, Builtin::Int | Builtin::Bytes | Builtin::Tuple) {
            let message = format!(
                "nonempty __slots__ not supported for subtype of '{}'",
                self.class_name(self.heap.classes.get(index).base)
            );
            return Err(self.type_error(message));
        }
        let mut has_weakref = !base_no_dict;
        let mut names = Vec::new();
        for slot in slots {
            let slot = self.native_of(*slot);
            if !slot.is_str() {
                let message = format!("__slots__ items must be strings, not '{}'", self.type_name(slot));
                return Err(self.type_error(message));
            }
            let text = self.heap.text(slot).to_string();
            if !is_identifier(&text) {
                return Err(self.type_error("__slots__ must be identifiers"));
            }
            match &*text {
                "__dict__" => {
                    let class = self.heap.classes.get_mut(index);
                    if !class.no_dict {
                        return Err(self.type_error("__dict__ slot disallowed: we already got one"));
                    }
                    class.no_dict = false;
                }
                "__weakref__" => {
                    if std::mem::replace(&mut has_weakref, true) {
                        return Err(self.type_error("__weakref__ slot disallowed: we already got one"));
                    }
                }
                _ => names.push(text),
            }
        }
        for text in names {
            let text = crate::source::scope::mangle(Some(&class_name), &text).into_owned();
            let name = self.heap.name_from(&text);
            let known = self.heap.classes.get(index).namespace.get(&name).copied();
            let is_slot = |v: Value| matches!(v, Value::Object(o) if matches!(self.heap.object(o), Object::SlotDescriptor { .. }));
            if known.is_some_and(|v| !is_slot(v)) {
                return Err(self.value_error(format!("'{text}' in __slots__ conflicts with class variable")));
            }
            let descriptor = self.heap.new_object(Object::SlotDescriptor { class, name });
            let own = self.heap.classes.get_mut(index);
            own.namespace.insert(name, descriptor);
            own.solid = class;
            own.has_slots = true;
        }
        Ok(())
    }

    fn mro_length(&self, class: ClassRef) -> usize {
        self.class(class).map_or(1, |c| c.mro.len())
    }

    /// Puts the C3 order of what stands behind a class with these bases behind the class.
    fn linearize(&mut self, bases: &[ClassRef], order: &mut Vec<ClassRef>) -> Result<(), Unwind> {
        let entries: usize = bases.iter().map(|base| self.mro_length(*base)).sum();
        self.work(entries / 2)?;
        self.reserve(8 * entries)?;
        if let [base] = bases {
            match self.class(*base) {
                Some(base) => order.extend_from_slice(&base.mro),
                None => order.extend(self.mro(*base)),
            }
            return Ok(());
        }
        let mut lists: Vec<std::vec::IntoIter<ClassRef>> = bases.iter().map(|b| self.mro(*b).into_iter()).collect();
        lists.push(Vec::from(bases).into_iter());
        // How often each class stands behind the first of a list.
        let mut behind: FxHashMap<ClassRef, usize> = FxHashMap::default();
        for class in lists.iter().flat_map(|list| list.as_slice().iter().skip(1)) {
            *behind.entry(*class).or_default() += 1;
        }
        loop {
            lists.retain(|list| !list.as_slice().is_empty());
            if lists.is_empty() {
                return Ok(());
            }
            self.work(lists.len() / 4)?;
            let mut heads = lists.iter().filter_map(|list| list.as_slice().first().copied());
            let Some(next) = heads.find(|class| behind.get(class).is_none_or(|times| *times == 0)) else {
                let heads: IndexSet<ClassRef> = lists
                    .iter()
                    .filter_map(|list| list.as_slice().first().copied())
                    .collect();
                let names: Vec<String> = heads.iter().map(|class| self.class_name(*class)).collect();
                let message = format!(
                    "Cannot create a consistent method resolution order (MRO) for bases {}",
                    names.join(", ")
                );
                return Err(self.type_error(message));
            };
            order.push(next);
            for list in &mut lists {
                if list.as_slice().first() == Some(&next) {
                    list.next();
                    if let Some(times) = list.as_slice().first().and_then(|first| behind.get_mut(first)) {
                        *times -= 1;
                    }
                }
            }
        }
    }

    /// `class.__bases__ = bases`: the orders of the class and of what derives from it are made anew.
    pub(crate) fn set_bases(&mut self, class: ClassRef, bases: Vec<ClassRef>) -> Result<(), Unwind> {
        let Some(index) = class.heap_index() else { return Ok(()) };
        for base in &bases {
            self.work(1 + self.mro_length(*base) / 16)?;
            if self.is_subclass(*base, class) {
                return Err(self.type_error("a __bases__ item causes an inheritance cycle"));
            }
        }
        let base = self.best_base(&bases)?;
        let own = self.heap.classes.get(index);
        if self.solid_base(base) != self.solid_base(own.base) || self.layout(base) != self.layout(own.base) {
            use Builtin::{Bytes, Complex, Float, Int, Str};
            let what = match base.builtin() {
                Some(b) if ![Int, Str, Bytes, Float, Complex].contains(&b) => "deallocator",
                _ => "object layout",
            };
            let message = format!(
                "__bases__ assignment: '{}' {what} differs from '{}'",
                self.class_name(base),
                self.class_name(self.heap.classes.get(index).base)
            );
            return Err(self.type_error(message));
        }
        let old = std::mem::replace(&mut self.heap.classes.get_mut(index).bases, bases.clone());
        self.heap.classes.get_mut(index).base = base;
        let mut todo = vec![class];
        while let Some(class) = todo.pop() {
            let Some(i) = class.heap_index() else { continue };
            let bases = self.heap.classes.get(i).bases.clone();
            let mut mro = vec![class];
            self.linearize(&bases, &mut mro)?;
            self.heap.meter.grow(8 * mro.len());
            self.heap.classes.get_mut(i).mro = mro;
            todo.extend(self.heap.classes.get(i).subclasses.iter().copied());
        }
        for base in old {
            if let Some(i) = base.heap_index() {
                self.heap.classes.get_mut(i).subclasses.retain(|c| *c != class);
            }
        }
        for base in bases {
            if let Some(i) = base.heap_index() {
                self.heap.classes.get_mut(i).subclasses.push(class);
            }
        }
        self.class_changed();
        Ok(())
    }
}

fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic()) && chars.all(|c| c == '_' || c.is_alphanumeric())
}

machines! {
    /// A class statement: bases resolved, namespace prepared, body run, metaclass called.
    pub(crate) struct BuildClass {
        body: Value, name: Value, bases: Vec<Value>, keywords: Vec<(Name, Value)>, resolved: Vec<Value>, at: u64,
        metaclass: Value, namespace: Value, cell: Value, state: u8, had_entries: bool,
    }

    /// `type(name, bases, namespace, **keywords)`: the class, then the hooks.
    pub(crate) struct MakeClass(catches) {
        metaclass: ClassRef, name: Value, bases: Vec<ClassRef>, namespace: DictRef, keywords: Vec<(Name, Value)>, class: Value,
        slots: Value, at: u64, naming: Value, state: u8,
    }
}

/// States of `BuildClass`: what the input is.
const ENTRIES: u8 = 1;
const PREPARED: u8 = 2;
const BODY: u8 = 3;
const DICT_CELL_STORED: u8 = 4;
const ORIGINAL_BASES: u8 = 5;
const CELL_STORED: u8 = 6;
const MADE: u8 = 7;

impl BuildClass {
    pub(crate) fn new(body: Value, name: Value, bases: Vec<Value>, keywords: Vec<(Name, Value)>) -> BuildClass {
        BuildClass {
            body,
            name,
            bases,
            keywords,
            resolved: Vec::new(),
            at: 0,
            metaclass: Value::Undefined,
            namespace: Value::Undefined,
            cell: Value::None,
            state: 0,
            had_entries: false,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match self.state {
            0 => self.resolve(vm),
            ENTRIES => {
                self.had_entries = true;
                let Value::Tuple(t) = input.value() else {
                    return Err(vm.type_error("__mro_entries__ must return a tuple"));
                };
                self.resolved.extend_from_slice(vm.heap.tuple(t));
                self.resolve(vm)
            }
            PREPARED => {
                self.namespace = input.value();
                let mapping = matches!(vm.native_of(self.namespace), Value::Dict(_))
                    || vm.special_method(self.namespace, names::__getitem__).is_some();
                if !mapping {
                    let meta = match self.metaclass {
                        Value::Class(c) => vm.class_name(c),
                        _ => "<metaclass>".to_owned(),
                    };
                    let message = format!(
                        "{meta}.__prepare__() must return a mapping, not {}",
                        vm.type_name(self.namespace)
                    );
                    return Err(vm.type_error(message));
                }
                self.run_body(vm)
            }
            BODY => {
                self.cell = input.value();
                self.store_dict_cell(vm)
            }
            DICT_CELL_STORED => self.store_bases(vm),
            ORIGINAL_BASES => self.store_cell(vm),
            CELL_STORED => self.make(vm),
            _ => self.finish(vm, input.value()),
        }
    }

    /// Bases, one after the other.
    fn resolve(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        while let Some(base) = self.bases.get(self.at as usize).copied() {
            self.at = self.at.wrapping_add(1);
            if !matches!(base, Value::Class(_)) && vm.lookup_attribute_quietly(base, names::__mro_entries__) {
                self.state = ENTRIES;
                let all = vm.heap.new_tuple(&self.bases);
                return Ok(Step::Await(vm.call_method(base, names::__mro_entries__, &[all])?));
            }
            self.resolved.push(base);
        }
        self.prepare(vm)
    }

    fn classes(&self, vm: &mut Vm<'_>) -> Result<Vec<ClassRef>, Unwind> {
        let mut classes = Vec::new();
        for base in &self.resolved {
            match base {
                Value::Class(c) => classes.push(*c),
                _ => return Err(vm.type_error("bases must be types")),
            }
        }
        Ok(classes)
    }

    fn prepare(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        let explicit = self
            .keywords
            .iter()
            .position(|(n, _)| vm.heap.names.text(*n) == "metaclass")
            .map(|i| self.keywords.remove(i).1);
        let first = self.resolved.first().copied();
        self.metaclass = match (explicit, first) {
            (Some(value), _) if !matches!(value, Value::Class(_)) => value,
            (None, Some(base)) if !matches!(base, Value::Class(_)) => Value::Class(vm.type_of(base)),
            (explicit, _) => {
                let mut bases = Vec::new();
                for base in &self.resolved {
                    if let Value::Class(c) = base {
                        bases.push(*c);
                    }
                }
                let explicit = match explicit {
                    Some(Value::Class(c)) => Some(c),
                    _ => None,
                };
                Value::Class(vm.derive_metaclass(explicit, &bases)?)
            }
        };
        let bases = vm.heap.new_tuple(&self.resolved);
        let keywords = self.keywords.clone();
        match self.metaclass {
            Value::Class(meta) if meta == Builtin::Type.class() => {}
            Value::Class(meta) => {
                if let Some(hook) = vm.class_attribute(meta, names::__prepare__)
                    && !matches!(hook, Value::Native(_))
                {
                    self.state = PREPARED;
                    let bound = vm.descriptor_get_on_class(hook, meta)?;
                    return Ok(Step::Await(vm.call_with(bound, &[self.name, bases], &keywords)?));
                }
            }
            other => {
                if vm.lookup_attribute_quietly(other, names::__prepare__) {
                    self.state = PREPARED;
                    let hook = vm.get_attr(other, names::__prepare__)?;
                    return Ok(Step::Await(vm.call_with(hook, &[self.name, bases], &keywords)?));
                }
            }
        }
        self.namespace = Value::Dict(vm.heap.new_dict());
        self.run_body(vm)
    }

    fn run_body(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        self.state = BODY;
        Ok(Step::Await(vm.call_value(self.body, &[self.namespace])?))
    }

    fn store(&mut self, vm: &mut Vm<'_>, name: Name, value: Value) -> Result<Step, Unwind> {
        let key = vm.heap.name_value(name);
        Ok(Step::Await(vm.set_item(self.namespace, key, value)?))
    }

    /// Only metaclasses see this cell.
    fn store_dict_cell(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        let Value::Function(body) = self.body else {
            return Err(vm.corrupt());
        };
        let (_, code) = vm.code_of(body)?;
        if !code.class_dict || self.metaclass == Builtin::Type.value() {
            return self.store_bases(vm);
        }
        self.state = DICT_CELL_STORED;
        let cell = vm.heap.new_cell(self.namespace);
        self.store(vm, names::__classdictcell__, Value::Cell(cell))
    }

    fn store_bases(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        self.state = ORIGINAL_BASES;
        if !self.had_entries {
            return self.store_cell(vm);
        }
        let bases = vm.heap.new_tuple(&self.bases);
        self.store(vm, names::__orig_bases__, bases)
    }

    fn store_cell(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        self.state = CELL_STORED;
        match self.cell {
            Value::Cell(_) => self.store(vm, names::__classcell__, self.cell),
            _ => self.make(vm),
        }
    }

    fn make(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        self.state = MADE;
        let keywords = std::mem::take(&mut self.keywords);
        if self.metaclass == Builtin::Type.value() {
            let bases = self.classes(vm)?;
            let Value::Dict(namespace) = self.namespace else {
                return Err(vm.corrupt());
            };
            let machine = MakeClass::new(Builtin::Type.class(), self.name, bases, namespace, keywords);
            return Ok(Step::Await(vm.run(machine)?));
        }
        let bases = vm.heap.new_tuple(&self.resolved);
        Ok(Step::Await(vm.call_with(
            self.metaclass,
            &[self.name, bases, self.namespace],
            &keywords,
        )?))
    }

    /// The class's methods that say `super()` or `__class__` must have it by now.
    fn finish(&mut self, vm: &mut Vm<'_>, class: Value) -> Result<Step, Unwind> {
        if let (Value::Cell(cell), Value::Class(c)) = (self.cell, class) {
            let held = *vm.heap.cell(cell);
            if held != class {
                let name = vm.heap.text(self.name).to_string();
                let shown = vm.class_display(c);
                if held.is_undefined() {
                    return Err(vm.runtime_error(format!(
                        "__class__ not set defining '{name}' as <class '{shown}'>. Was __classcell__ propagated to type.__new__?"
                    )));
                }
                let held = match held {
                    Value::Class(h) => vm.class_display(h),
                    _ => String::new(),
                };
                return Err(vm.type_error(format!(
                    "__class__ set to <class '{held}'> defining '{name}' as <class '{shown}'>"
                )));
            }
        }
        Ok(Step::Done(class))
    }
}

/// Instructions for the shapes, tables and caches of a class, beside those for its names and bases.
const MAKING: usize = 64;

/// States of `MakeClass`.
const SLOTS: u8 = 1;
const ORDER: u8 = 2;
const NAMING: u8 = 3;
const DERIVED: u8 = 4;
const ORDERED: u8 = 5;

impl MakeClass {
    pub(crate) fn new(
        metaclass: ClassRef,
        name: Value,
        bases: Vec<ClassRef>,
        namespace: DictRef,
        keywords: Vec<(Name, Value)>,
    ) -> MakeClass {
        let undefined = Value::Undefined;
        MakeClass {
            metaclass,
            name,
            bases,
            namespace,
            keywords,
            class: undefined,
            slots: undefined,
            at: 0,
            naming: undefined,
            state: 0,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(e) = input {
            if self.state == NAMING {
                self.note(vm, e);
            }
            return Err(vm.reraise(e));
        }
        match self.state {
            0 => {
                let key = vm.heap.name_value(names::__slots__);
                match vm.dict_get_str(self.namespace, key) {
                    Some(slots) if !slots.is_str() && vm.quick_items(slots).is_none() => {
                        self.state = SLOTS;
                        return Ok(Step::Await(vm.collect_list(slots)?));
                    }
                    Some(slots) => self.slots = slots,
                    None => {}
                }
                self.make(vm)
            }
            SLOTS => {
                self.slots = input.value();
                self.make(vm)
            }
            ORDER => {
                self.state = ORDERED;
                Ok(Step::Await(vm.collect_list(input.value())?))
            }
            ORDERED => {
                let order = vm.quick_items(input.value()).unwrap_or_default();
                if order.is_empty() {
                    return Err(vm.type_error("type MRO must not be empty"));
                }
                let mut classes = Vec::new();
                for entry in order {
                    let Value::Class(c) = entry else {
                        let message = format!("mro() returned a non-class ('{}')", vm.type_name(entry));
                        return Err(vm.type_error(message));
                    };
                    classes.push(c);
                }
                let Value::Class(class) = self.class else {
                    return Err(vm.corrupt());
                };
                if let Some(i) = class.heap_index() {
                    vm.heap.classes.get_mut(i).mro = classes;
                    vm.class_changed();
                }
                self.name_values(vm)
            }
            NAMING => self.name_values(vm),
            _ => Ok(Step::Done(self.class)),
        }
    }

    fn make(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        let slots = match self.slots {
            Value::Undefined => None,
            text if text.is_str() => Some(vec![text]),
            items => Some(vm.quick_items(items).unwrap_or_default()),
        };
        vm.work(MAKING + 4 * vm.heap.dict(self.namespace).len())?;
        let class = vm.new_class(self.metaclass, self.name, &self.bases, self.namespace, slots)?;
        self.class = Value::Class(class);
        if self.metaclass != Builtin::Type.class()
            && let Some(hook) = vm.class_attribute(self.metaclass, names::mro)
            && !matches!(hook, Value::Native(_))
        {
            self.state = ORDER;
            return Ok(Step::Await(vm.call_value(hook, &[self.class])?));
        }
        self.name_values(vm)
    }

    /// Tells each value of the namespace its name, where it wants to know.
    fn name_values(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        while let Some((at, entry)) = vm
            .heap
            .dict(self.namespace)
            .next_entry(self.at as usize)
            .map(|(at, e)| (at, *e))
        {
            self.at = at as u64 + 1;
            if let Value::Object(o) = entry.value
                && let Object::Property { name, .. } = vm.heap.object_mut(o)
            {
                *name = entry.key;
            }
            if matches!(entry.value, Value::Instance(_))
                && let Some(method) = vm.special_method(entry.value, names::__set_name__)
            {
                self.state = NAMING;
                self.naming = Value::Int(at as i64);
                return Ok(Step::Await(
                    vm.call_value(method, &[entry.value, self.class, entry.key])?,
                ));
            }
        }
        self.derive(vm)
    }

    /// Tells the bases of their new subclass.
    fn derive(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        self.state = DERIVED;
        let Value::Class(class) = self.class else {
            return Err(vm.corrupt());
        };
        let order = vm.class(class).map_or(&[][..], |class| &class.mro);
        let mut behind = order.iter().skip(1);
        let hook = behind.find_map(|c| vm.own_class_attribute(*c, names::__init_subclass__));
        match hook {
            Some(Value::Native(_)) | None => {
                if !self.keywords.is_empty() && hook.is_some() {
                    let message = format!(
                        "{}.__init_subclass__() takes no keyword arguments",
                        vm.class_qualname(class)
                    );
                    return Err(vm.type_error(message));
                }
                Ok(Step::Done(self.class))
            }
            Some(hook) => {
                let function = vm.descriptor_get_on_class(hook, class)?;
                let keywords = std::mem::take(&mut self.keywords);
                Ok(Step::Await(vm.call_with(function, &[], &keywords)?))
            }
        }
    }

    #[cold]
    fn note(&self, vm: &mut Vm<'_>, exception: Value) {
        let Value::Int(at) = self.naming else { return };
        let Some((_, entry)) = vm.heap.dict(self.namespace).next_entry(at as usize) else {
            return;
        };
        let (key, value) = (entry.key, entry.value);
        let text = format!(
            "Error calling __set_name__ on '{}' instance '{}' in '{}'",
            vm.type_name(value),
            &*vm.heap.text(key),
            &*vm.heap.text(self.name)
        );
        let note = vm.heap.new_string(text);
        let _ = crate::types::exception::add_note(vm, exception, note);
    }
}
