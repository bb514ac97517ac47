//! Storing and deleting attributes: inline caches, descriptors, the slots and dicts of instances.
#![expect(
    clippy::indexing_slicing,
    reason = "shapes by their own numbers, and slots the shape counts"
)]

use super::attribute::Descriptor;
use super::{Link, LinkKind, Unwind, Vm};
use crate::heap::charge::Sized64;
use crate::heap::{Object, Shape, ShapeId};
use crate::name::{Name, names};
use crate::native::Code;
use crate::tree::LinkIndex;
use crate::types::Builtin;
use crate::value::*;
use smallvec::SmallVec;

/// Marks what is known of a shape whose class has a `__setattr__` of its own: it holds for `object.__setattr__` alone.
const BY_DEFAULT: Value = Value::True;

impl<'a> Vm<'a> {
    /// `object.name = value` through an inline cache. Suspendable.
    #[inline(always)]
    pub(crate) fn set_attr_cached(
        &mut self,
        object: Value,
        name: u32,
        at: LinkIndex,
        value: Value,
    ) -> Result<Value, Unwind> {
        if let Value::Instance(i) = object {
            let link = self.link(at);
            let instance = self.heap.instances.get_mut(i.index());
            if link.kind == LinkKind::Slot
                && link.epoch == self.heap.class_epoch
                && (link.key == instance.shape.0 || link.is_slot_of(instance.shape))
            {
                instance.slots[link.index as usize] = value;
                return Ok(Value::None);
            }
        }
        self.set_attr_linked(object, name, at, value)
    }

    /// As `set_attr_cached`, for what stands in no slot yet.
    #[inline(never)]
    fn set_attr_linked(&mut self, object: Value, name: u32, at: LinkIndex, value: Value) -> Result<Value, Unwind> {
        let Value::Instance(i) = object else {
            let name = self.name(name);
            return self.set_attr(object, name, value);
        };
        let link = self.link(at);
        let instance = self.heap.instances.get_mut(i.index());
        if link.kind == LinkKind::Transition && link.key == instance.shape.0 && link.epoch == self.heap.class_epoch {
            let shape = ShapeId(link.index);
            self.add_slot(i, shape, value);
            return Ok(Value::None);
        }
        self.set_attr_filling(object, i, name, at, value)
    }

    /// An attribute that the instance had not: it is of another shape from then on.
    #[inline(always)]
    fn add_slot(&mut self, i: InstanceRef, shape: ShapeId, value: Value) {
        let instance = self.heap.instances.get_mut(i.index());
        instance.slots.push(value);
        instance.shape = shape;
        let slots = instance.slots.len();
        if slots > 4 {
            self.heap.slots_grown(slots);
        }
    }

    #[inline(never)]
    fn set_attr_filling(
        &mut self,
        object: Value,
        i: InstanceRef,
        name: u32,
        at: LinkIndex,
        value: Value,
    ) -> Result<Value, Unwind> {
        let name = self.name(name);
        let before = self.heap.instance(i).shape;
        // Where many shapes come by, the link goes to and fro; what is known of this shape is kept beside it.
        if let Some(&link) = self.rest.shape_stores.get(before, name, self.heap.class_epoch)
            && link.value != BY_DEFAULT
        {
            let mut here = self.link(at);
            let followed = if here.holds_too(&link) { here } else { link };
            self.set_link(at, followed);
            if self.store_linked(i, &link, value) {
                return Ok(Value::None);
            }
        }
        let class = self.type_of(object);
        let plain = self.stores_plainly(class, name);
        let result = self.set_attr(object, name, value)?;
        if plain
            && !self.has_custom_setattr(class)
            && let Some(link) = self.describe_store(i, class, before, name)
        {
            self.set_link(at, link);
            self.rest.shape_stores.set(name, link);
        }
        Ok(result)
    }

    /// Stores an attribute, `by_default` as `object.__setattr__` does, where nothing of the program is asked. `None`, with nothing
    /// done, where something may be.
    pub(crate) fn set_attr_plainly(
        &mut self,
        object: Value,
        name: Name,
        value: Value,
        by_default: bool,
    ) -> Option<Result<Value, Unwind>> {
        let Value::Instance(i) = object else { return None };
        let before = self.heap.instance(i).shape;
        if let Some(&link) = self.rest.shape_stores.get(before, name, self.heap.class_epoch)
            && (by_default || link.value != BY_DEFAULT)
            && self.store_linked(i, &link, value)
        {
            return Some(Ok(Value::None));
        }
        let class = self.type_of(object);
        let custom = self.has_custom_setattr(class);
        if custom && !by_default || !self.stores_plainly(class, name) {
            return None;
        }
        let result = self.set_attr_default(object, name, value);
        if result.is_ok()
            && let Some(mut link) = self.describe_store(i, class, before, name)
        {
            if custom {
                link.value = BY_DEFAULT;
            }
            self.rest.shape_stores.set(name, link);
        }
        Some(result)
    }

    /// Stores where a link says; false, with nothing done, where it says nothing of that.
    #[inline(always)]
    fn store_linked(&mut self, i: InstanceRef, link: &Link, value: Value) -> bool {
        match (link.kind, self.heap.instance_mut(i).slots.get_mut(link.index as usize)) {
            (LinkKind::Slot, Some(slot)) => *slot = value,
            (LinkKind::Transition, _) => self.add_slot(i, ShapeId(link.index), value),
            _ => return false,
        }
        true
    }

    /// Whether nothing in the class stands before an instance's own attribute when that is stored.
    fn stores_plainly(&mut self, class: ClassRef, name: Name) -> bool {
        match self.class_attribute(class, name) {
            Some(found) => matches!(self.descriptor_kind(found), Descriptor::Slot) || !self.is_data_descriptor(found),
            None => true,
        }
    }

    /// What storing an attribute did to an instance that was of the shape `before`.
    fn describe_store(&mut self, i: InstanceRef, class: ClassRef, before: ShapeId, name: Name) -> Option<Link> {
        let after = self.heap.instance(i).shape;
        let shape = &self.heap.shapes[after.0 as usize];
        if shape.in_dict || self.is_deep(class) {
            return None;
        }
        let slot = shape.slot(name)?;
        let (kind, index) = match before == after {
            true => (LinkKind::Slot, slot as u32),
            false => (LinkKind::Transition, after.0),
        };
        Some(Link {
            key: before.0,
            epoch: self.heap.class_epoch,
            kind,
            index,
            value: Value::Undefined,
        })
    }

    fn has_custom_setattr(&mut self, class: ClassRef) -> bool {
        matches!(self.class_attribute(class, names::__setattr__), Some(v) if !matches!(v, Value::Native(_)))
    }

    /// `object.name = value`. Suspendable.
    pub fn set_attr(&mut self, object: Value, name: Name, value: Value) -> Result<Value, Unwind> {
        let class = self.type_of(object);
        if let Some(method) = self.class_attribute(class, names::__setattr__)
            && !matches!(method, Value::Native(_))
        {
            let text = self.heap.name_value(name);
            let bound = self.descriptor_get(method, object, class)?;
            return self.call_value(bound, &[text, value]);
        }
        self.set_attr_default(object, name, value)
    }

    /// As `object.__setattr__` does.
    pub(crate) fn set_attr_default(&mut self, object: Value, name: Name, value: Value) -> Result<Value, Unwind> {
        let class = self.type_of(object);
        if let Some(found) = self.class_attribute(class, name) {
            match self.descriptor_kind(found) {
                Descriptor::Property(_) => {
                    let set = match self.property_parts(found) {
                        Some((_, set, _)) => set,
                        None => Value::None,
                    };
                    if set.is_none() {
                        return Err(self.property_error(found, object, "setter"));
                    }
                    return self.call_value(set, &[object, value]);
                }
                Descriptor::User { has_set: true, .. } => {
                    return match self.special_method(found, names::__set__) {
                        Some(method) => self.call_value(method, &[found, object, value]),
                        None => Err(self.attribute_error_text("__set__")),
                    };
                }
                Descriptor::TupleField(_) => return Err(self.attribute_error_text("can't set attribute")),
                Descriptor::Slot => return self.set_slot(found, object, value),
                Descriptor::NativeAttribute => {
                    if let Value::Native(n) = found {
                        return match n.def().map(|d| d.code) {
                            Some(Code::GetSet(_, set)) => set(self, object, value),
                            _ if crate::stdlib::re::is_member(n) => {
                                Err(self.attribute_error_text("readonly attribute"))
                            }
                            _ if matches!(
                                n.owner(),
                                Some(
                                    Builtin::Range
                                        | Builtin::Slice
                                        | Builtin::Complex
                                        | Builtin::Function
                                        | Builtin::Method
                                        | Builtin::Property
                                        | Builtin::BaseExceptionGroup
                                )
                            ) =>
                            {
                                Err(self.attribute_error_text("readonly attribute"))
                            }
                            _ => {
                                let message = format!(
                                    "attribute '{}' of '{}' objects is not writable",
                                    self.heap.names.text(name),
                                    self.type_name(object)
                                );
                                Err(self.attribute_error_text(message))
                            }
                        };
                    }
                }
                _ => {}
            }
        }
        match object {
            Value::Instance(i) => self.set_own_attribute(i, name, value),
            Value::Class(c) => self.set_class_attr(c, name, value),
            Value::Module(m) => {
                let dict = self.heap.module(m).dict;
                let key = self.heap.name_value(name);
                self.dict_set_str(dict, key, value);
                Ok(Value::None)
            }
            Value::Function(f) => {
                let dict = self.function_dict(f);
                let key = self.heap.name_value(name);
                self.dict_set_str(dict, key, value);
                Ok(Value::None)
            }
            // A static or class method passes for the function it wraps.
            Value::Object(o) => match self.heap.object(o) {
                Object::StaticMethod(Value::Function(f)) | Object::ClassMethod(Value::Function(f)) => {
                    let function = Value::Function(*f);
                    self.set_attr_default(function, name, value)
                }
                _ => Err(self.cannot_set(object, name)),
            },
            _ => Err(self.cannot_set(object, name)),
        }
    }

    /// The dict of a function's attributes, made when first asked for.
    pub(crate) fn function_dict(&mut self, f: FunctionRef) -> DictRef {
        if let Some(extra) = &self.heap.function(f).extra
            && let Value::Dict(dict) = extra.dict
        {
            return dict;
        }
        let dict = self.heap.new_dict();
        self.heap.function_mut(f).extra.get_or_insert_default().dict = Value::Dict(dict);
        dict
    }

    #[cold]
    fn cannot_set(&mut self, object: Value, name: Name) -> Unwind {
        let known = self.class_attribute(self.type_of(object), name).is_some();
        let text = self.heap.names.text(name).to_owned();
        let own = self.type_of(object);
        let by_program = [names::__setattr__, names::__delattr__]
            .iter()
            .any(|name| self.overrides(own, Builtin::Object.class(), *name));
        let message = if known {
            format!("'{}' object attribute '{text}' is read-only", self.type_name(object))
        } else if by_program {
            format!("'{}' object has no attribute '{text}'", self.type_name(object))
        } else {
            format!(
                "'{}' object has no attribute '{text}' and no __dict__ for setting new attributes",
                self.type_name(object)
            )
        };
        self.attribute_error(object, name, message)
    }

    /// Stores into an instance's own slots, dict, or shape.
    pub(crate) fn set_own_attribute(&mut self, i: InstanceRef, name: Name, value: Value) -> Result<Value, Unwind> {
        let instance = self.heap.instance(i);
        let shape_id = instance.shape;
        let shape = &self.heap.shapes[shape_id.0 as usize];
        let class = shape.class;
        if !self.may_have_attributes(class) {
            return Err(self.cannot_set(Value::Instance(i), name));
        }
        if shape.in_dict {
            if let Some(Value::Dict(dict)) = instance.slots.first().copied() {
                let key = self.heap.name_value(name);
                self.dict_set_str(dict, key, value);
            }
            return Ok(Value::None);
        }
        self.set_shaped(i, name, value)
    }

    /// Stores under a name of the instance's shape, which grows by the name where that is new.
    pub(crate) fn set_shaped(&mut self, i: InstanceRef, name: Name, value: Value) -> Result<Value, Unwind> {
        let shape_id = self.heap.instance(i).shape;
        let shape = &self.heap.shapes[shape_id.0 as usize];
        let attributes = shape.names.len();
        if let Some(slot) = shape.slot(name) {
            self.heap.instance_mut(i).slots[slot] = value;
            return Ok(Value::None);
        }
        if attributes >= 64 {
            return Ok(self.store_in_dict(i, name, value));
        }
        let Some(next) = self.shape_with(shape_id, name) else {
            return Ok(self.store_in_dict(i, name, value));
        };
        self.add_slot(i, next, value);
        Ok(Value::None)
    }

    /// A new instance of a class with these attributes, as if they were set one after the other.
    pub(crate) fn new_shaped(
        &mut self,
        class: ClassRef,
        named: &'static [Name],
        values: &[Value],
    ) -> Result<Value, Unwind> {
        let root = self.root_shape(class);
        let instance = self.heap.new_instance(root, Value::Undefined);
        let Some(shape) = self.shape_named(root, named) else {
            for (name, value) in named.iter().zip(values) {
                self.set_shaped(instance, *name, *value)?;
            }
            return Ok(Value::Instance(instance));
        };
        let made = self.heap.instances.get_mut(instance.index());
        made.slots.extend_from_slice(values);
        made.shape = shape;
        for slots in 5..=values.len() {
            self.heap.slots_grown(slots);
        }
        Ok(Value::Instance(instance))
    }

    /// The shape that these attributes lead to from another, one after the other.
    fn shape_along(&mut self, from: ShapeId, named: &[Name]) -> Option<ShapeId> {
        named.iter().try_fold(from, |shape, name| self.shape_with(shape, *name))
    }

    /// The shape with these attributes, in their order, of instances that begin with the shape `root`.
    fn shape_named(&mut self, root: ShapeId, named: &'static [Name]) -> Option<ShapeId> {
        let key = (root, named.as_ptr() as usize);
        let places = self.rest.shapes_named.len();
        let place = root.0 as usize % places;
        let (known, shape) = self.rest.shapes_named[place];
        if known == key {
            return Some(shape);
        }
        let shape = self.shape_along(root, named)?;
        self.rest.shapes_named[place] = (key, shape);
        Some(shape)
    }

    /// Stores under a name of an instance of many names, or of one class with many that differ: a dict serves them better, and
    /// shapes stay few.
    fn store_in_dict(&mut self, i: InstanceRef, name: Name, value: Value) -> Value {
        let dict = self.instance_dict(i);
        let into = if self.is_slot_of(i, name) {
            self.hidden_dict(i)
        } else {
            Some(dict)
        };
        if let Some(dict) = into {
            let key = self.heap.name_value(name);
            self.dict_set_str(dict, key, value);
        }
        Value::None
    }

    /// Whether instances of a class may have attributes of any name: unless every class above names its slots.
    fn may_have_attributes(&self, class: ClassRef) -> bool {
        match class.heap_index() {
            Some(index) => !self.heap.classes.get(index).no_dict,
            None => class.builtin().is_some_and(Builtin::is_exception),
        }
    }

    /// Whether an instance's attribute is one of `__slots__`, and so not in its dict.
    fn is_slot_of(&self, i: InstanceRef, name: Name) -> bool {
        let class = self.heap.shape_of(i).class;
        let has_slots = class.heap_index().is_some_and(|c| self.heap.classes.get(c).has_slots);
        has_slots && matches!(self.class_attribute(class, name), Some(v) if self.descriptor_kind(v) == Descriptor::Slot)
    }

    /// The second dict of an instance whose attributes are in dicts: those of its `__slots__`.
    pub(crate) fn hidden_dict(&self, i: InstanceRef) -> Option<DictRef> {
        match self.heap.instance(i).slots.get(1) {
            Some(Value::Dict(dict)) => Some(*dict),
            _ => None,
        }
    }

    /// The name of a slot, once the object is known to have it.
    fn slot_name(&mut self, descriptor: Value, object: Value) -> Result<(InstanceRef, Name), Unwind> {
        if let (Value::Object(o), Value::Instance(i)) = (descriptor, object)
            && let Object::SlotDescriptor { class, name } = *self.heap.object(o)
            && self.is_subclass(self.type_of(object), class)
        {
            return Ok((i, name));
        }
        let (class, name) = match descriptor {
            Value::Object(o) => match *self.heap.object(o) {
                Object::SlotDescriptor { class, name } => {
                    (self.class_name(class), self.heap.names.text(name).to_owned())
                }
                _ => (String::new(), String::new()),
            },
            _ => (String::new(), String::new()),
        };
        let message = format!(
            "descriptor '{name}' for '{class}' objects doesn't apply to a '{}' object",
            self.type_name(object)
        );
        Err(self.type_error(message))
    }

    /// What a slot of an instance holds.
    pub(crate) fn get_slot(&mut self, descriptor: Value, object: Value) -> Result<Value, Unwind> {
        let (i, name) = self.slot_name(descriptor, object)?;
        match self.slot_value(i, name) {
            Some(value) => Ok(value),
            None => Err(self.no_attribute(object, name)),
        }
    }

    fn slot_value(&mut self, i: InstanceRef, name: Name) -> Option<Value> {
        if self.heap.shape_of(i).in_dict {
            let dict = self.hidden_dict(i)?;
            let key = self.heap.name_value(name);
            return self.dict_get_str(dict, key);
        }
        self.own_attribute(i, name)
    }

    pub(crate) fn set_slot(&mut self, descriptor: Value, object: Value, value: Value) -> Result<Value, Unwind> {
        let (i, name) = self.slot_name(descriptor, object)?;
        if self.heap.shape_of(i).in_dict {
            if let Some(dict) = self.hidden_dict(i) {
                let key = self.heap.name_value(name);
                self.dict_set_str(dict, key, value);
            }
            return Ok(Value::None);
        }
        self.set_shaped(i, name, value)
    }

    pub(crate) fn del_slot(&mut self, descriptor: Value, object: Value) -> Result<Value, Unwind> {
        let (i, name) = self.slot_name(descriptor, object)?;
        if self.slot_value(i, name).is_none() {
            let text = self.heap.names.text(name).to_owned();
            return Err(self.attribute_error(object, name, text));
        }
        self.instance_dict(i);
        if let Some(dict) = self.hidden_dict(i) {
            let key = self.heap.name_value(name);
            self.dict_remove_str(dict, key);
        }
        Ok(Value::None)
    }

    /// The shape that one more attribute leads to; `None` where so many do that no more shapes are made.
    fn shape_with(&mut self, shape: ShapeId, name: Name) -> Option<ShapeId> {
        const MOST: usize = 64;
        let old = &self.heap.shapes[shape.0 as usize];
        if let Some((_, next)) = old.transitions.iter().find(|(n, _)| *n == name) {
            return Some(*next);
        }
        if old.transitions.len() >= MOST {
            return None;
        }
        let mut names = old.names.clone();
        names.push(name);
        let class = old.class;
        self.heap.meter.grow_lasting(Shape::BYTES + 16 + 8 * names.len());
        let next = ShapeId(self.heap.shapes.len() as u32);
        self.heap.shapes.push(crate::heap::Shape {
            class,
            names,
            ..Default::default()
        });
        self.heap.shapes[shape.0 as usize].transitions.push((name, next));
        Some(next)
    }

    /// Takes an attribute from an instance that has few, so that it keeps a shape; `false` where it needs a dict.
    fn remove_from_shape(&mut self, i: InstanceRef, name: Name) -> bool {
        const MOST: usize = 8;
        let shape = self.heap.shape_of(i);
        let class = shape.class;
        let has_slots = class.heap_index().is_some_and(|c| self.heap.classes.get(c).has_slots);
        let Some(slot) = shape.slot(name).filter(|_| shape.names.len() <= MOST) else {
            return false;
        };
        if shape.in_dict || has_slots {
            return false;
        }
        let others: SmallVec<[Name; MOST]> = shape.names.iter().copied().filter(|other| *other != name).collect();
        let root = self.root_shape(class);
        let Some(without) = self.shape_along(root, &others) else {
            return false;
        };
        let instance = self.heap.instance_mut(i);
        instance.shape = without;
        instance.slots.remove(slot);
        true
    }

    /// The dict of an instance's attributes; from now on they live in it.
    pub(crate) fn instance_dict(&mut self, i: InstanceRef) -> DictRef {
        let instance = self.heap.instance(i);
        let shape = &self.heap.shapes[instance.shape.0 as usize];
        if shape.in_dict
            && let Some(Value::Dict(dict)) = instance.slots.first().copied()
        {
            return dict;
        }
        let pairs: Vec<(Name, Value)> = shape
            .names
            .iter()
            .copied()
            .zip(instance.slots.iter().copied())
            .collect();
        let class = shape.class;
        let dict = self.heap.new_dict();
        let has_slots = class.heap_index().is_some_and(|c| self.heap.classes.get(c).has_slots);
        let hidden = has_slots.then(|| self.heap.new_dict());
        for (name, value) in pairs {
            if !value.is_undefined() {
                let into = match hidden {
                    Some(hidden) if self.is_slot_of(i, name) => hidden,
                    _ => dict,
                };
                let key = self.heap.name_value(name);
                self.dict_set_str(into, key, value);
            }
        }
        let shape = self.dict_shape(class);
        let instance = self.heap.instance_mut(i);
        instance.shape = shape;
        instance.slots.clear();
        instance.slots.push(Value::Dict(dict));
        instance.slots.extend(hidden.map(Value::Dict));
        dict
    }

    /// `del object.name`. Suspendable.
    pub fn del_attr(&mut self, object: Value, name: Name) -> Result<Value, Unwind> {
        let class = self.type_of(object);
        if let Some(method) = self.class_attribute(class, names::__delattr__)
            && !matches!(method, Value::Native(_))
        {
            let text = self.heap.name_value(name);
            let bound = self.descriptor_get(method, object, class)?;
            return self.call_value(bound, &[text]);
        }
        self.del_attr_default(object, name)
    }

    pub(crate) fn del_attr_default(&mut self, object: Value, name: Name) -> Result<Value, Unwind> {
        let class = self.type_of(object);
        if let Some(found) = self.class_attribute(class, name) {
            match self.descriptor_kind(found) {
                Descriptor::Property(_) => {
                    let delete = match self.property_parts(found) {
                        Some((_, _, delete)) => delete,
                        None => Value::None,
                    };
                    if delete.is_none() {
                        return Err(self.property_error(found, object, "deleter"));
                    }
                    return self.call_value(delete, &[object]);
                }
                Descriptor::Slot => return self.del_slot(found, object),
                Descriptor::TupleField(_) => return Err(self.attribute_error_text("can't delete attribute")),
                Descriptor::NativeAttribute => return self.del_native_attribute(found, object, name),
                Descriptor::User { has_set: true, .. } => {
                    return match self.special_method(found, names::__delete__) {
                        Some(method) => self.call_value(method, &[found, object]),
                        None => Err(self.attribute_error_text("__delete__")),
                    };
                }
                _ => {}
            }
        }
        match object {
            Value::Instance(i) => {
                if self.own_attribute(i, name).is_none() {
                    let no_dict = class.heap_index().is_some_and(|c| self.heap.classes.get(c).no_dict);
                    return Err(match no_dict {
                        true => self.cannot_set(object, name),
                        false => self.no_attribute(object, name),
                    });
                }
                if !self.remove_from_shape(i, name) {
                    let dict = self.instance_dict(i);
                    let key = self.heap.name_value(name);
                    self.dict_remove_str(dict, key);
                }
                Ok(Value::None)
            }
            Value::Class(c) => self.del_class_attr(c, name),
            Value::Module(m) => {
                let dict = self.heap.module(m).dict;
                let key = self.heap.name_value(name);
                match self.dict_remove_str(dict, key) {
                    Some(_) => Ok(Value::None),
                    None => Err(self.no_attribute(object, name)),
                }
            }
            Value::Function(f) => {
                let dict = self.function_dict(f);
                let key = self.heap.name_value(name);
                match self.dict_remove_str(dict, key) {
                    Some(_) => Ok(Value::None),
                    None => Err(self.no_attribute(object, name)),
                }
            }
            _ => Err(self.cannot_set(object, name)),
        }
    }

    /// Deletes an attribute of a built-in type, where that means something.
    #[cold]
    fn del_native_attribute(&mut self, found: Value, object: Value, name: Name) -> Result<Value, Unwind> {
        let code = match found {
            Value::Native(n) => n.def().map(|d| d.code),
            _ => None,
        };
        let text = self.heap.names.text(name).to_owned();
        match (object, code) {
            (Value::Function(_), Some(Code::GetSet(_, set)))
                if text != "__name__" && text != "__qualname__" && text != "__dict__" =>
            {
                set(self, object, Value::None)
            }
            (Value::Class(c), Some(Code::GetSet(..))) if name == names::__annotations__ => {
                for name in [
                    names::__annotations__,
                    names::__annotations_cache__,
                    names::__annotate_func__,
                ] {
                    if let Some(i) = c.heap_index() {
                        self.heap.classes.get_mut(i).namespace.shift_remove(&name);
                    }
                }
                Ok(Value::None)
            }
            (Value::Class(c), _) if c.heap_index().is_some() && self.own_class_attribute(c, name).is_some() => {
                self.del_class_attr(c, name)
            }
            (Value::Instance(_), Some(Code::GetSet(_, set))) if name == names::__dict__ => {
                let fresh = Value::Dict(self.heap.new_dict());
                set(self, object, fresh)
            }
            (Value::Cell(_), Some(Code::GetSet(_, set))) => set(self, object, Value::Undefined),
            (_, Some(Code::GetSet(..))) if name == names::__dict__ => Err(self.type_error("cannot delete __dict__")),
            (Value::Function(_), _) if text == "__name__" || text == "__qualname__" => {
                Err(self.type_error(format!("{text} must be set to a string object")))
            }
            (_, Some(Code::GetSet(..))) if self.exception_state(object).is_some() => {
                Err(self.type_error(format!("{text} may not be deleted")))
            }
            (_, Some(Code::GetSet(..))) => Err(self.type_error(format!("can't delete {text} attribute"))),
            _ => {
                let message = format!(
                    "attribute '{text}' of '{}' objects is not writable",
                    self.type_name(object)
                );
                Err(self.attribute_error_text(message))
            }
        }
    }
}
