//! Attributes: lookup through classes, descriptors, instances by shape, and the inline caches before it all.
#![expect(
    clippy::indexing_slicing,
    reason = "shapes by their own numbers, and slots the shape counts"
)]

use super::{Link, LinkKind, Unwind, Vm};
use crate::heap::{Object, ShapeId};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::native::{Binding, Code};
use crate::stdlib::library::Library;
use crate::tree::LinkIndex;
use crate::types::Builtin;
use crate::value::*;

/// Link keys of built-in types and of classes, apart from shape numbers.
const BUILTIN_KEY: u32 = 1 << 31;
const CLASS_KEY: u32 = 1 << 30;
/// Of what `super()` finds for instances of a class.
const SUPER_KEY: u32 = 3 << 29;

/// A method found: the function, and whether the object goes before the arguments.
#[derive(Clone, Copy, Debug)]
pub(crate) enum MethodFound {
    /// Call with the object first.
    Unbound(Value),
    /// Call with this object first: a function found by way of `super()`.
    Of(Value, Value),
    /// Call as it is.
    Bound(Value),
}

impl<'a> Vm<'a> {
    /// `object.name` through an inline cache. Suspendable.
    #[inline(always)]
    pub(crate) fn get_attr_cached(&mut self, object: Value, name: u32, at: LinkIndex) -> Result<Value, Unwind> {
        if let Value::Instance(i) = object {
            let link = self.link(at);
            let instance = self.heap.instance(i);
            if link.key != instance.shape.0 {
                return self.get_attr_of_other(i, name, at);
            }
            if link.kind == LinkKind::Slot && link.epoch == self.heap.class_epoch {
                return Ok(instance.slots[link.index as usize]);
            }
        }
        self.get_attr_linked(object, name, at)
    }

    /// As `get_attr_cached`, where the place is linked to another shape.
    #[inline(never)]
    fn get_attr_of_other(&mut self, i: InstanceRef, name: u32, at: LinkIndex) -> Result<Value, Unwind> {
        let link = self.link(at);
        let instance = self.heap.instance(i);
        if link.kind == LinkKind::Slot && link.epoch == self.heap.class_epoch && link.is_slot_of(instance.shape) {
            return Ok(instance.slots[link.index as usize]);
        }
        self.get_attr_of_unknown(i, name, at)
    }

    /// As `get_attr_cached`, where the place does not know the shape: slots at once, all else as if it were linked to it.
    #[inline(never)]
    fn get_attr_of_unknown(&mut self, i: InstanceRef, name: u32, at: LinkIndex) -> Result<Value, Unwind> {
        let instance = self.heap.instance(i);
        let known = self
            .rest
            .shape_links
            .get(instance.shape, self.name(name), self.heap.class_epoch);
        if let Some(&link) = known
            && link.kind == LinkKind::Slot
            && let Some(&value) = instance.slots.get(link.index as usize)
            && !value.is_undefined()
        {
            self.follow(at, &link);
            return Ok(value);
        }
        self.get_attr_linked(Value::Instance(i), name, at)
    }

    /// As `get_attr_cached`, for what stands in no slot.
    #[inline(never)]
    fn get_attr_linked(&mut self, object: Value, name: u32, at: LinkIndex) -> Result<Value, Unwind> {
        if let Value::Instance(i) = object
            && let Some(link) = self.known_attribute(i, name, at)
        {
            match link.kind {
                LinkKind::Slot => {
                    if let Some(value) = self.heap.instance(i).slots.get(link.index as usize)
                        && !value.is_undefined()
                    {
                        return Ok(*value);
                    }
                }
                LinkKind::PropertySlot | LinkKind::Field => {
                    if let Some(value) = self.read_through(i, &link) {
                        return Ok(value);
                    }
                }
                LinkKind::ClassValue => return Ok(link.value),
                LinkKind::Method => return Ok(self.heap.new_method(link.value, object)),
                LinkKind::Property => return self.call_value(link.value, &[object]),
                _ => {}
            }
        }
        self.get_attr_filling(object, name, at)
    }

    /// What an attribute of an instance is known to be: at this place in the code, or of its shape. Where many shapes come by,
    /// the place does not follow each of them.
    #[inline(always)]
    fn known_attribute(&mut self, instance: InstanceRef, name: u32, at: LinkIndex) -> Option<Link> {
        let shape = self.heap.instance(instance).shape;
        let (here, epoch) = (self.link(at), self.heap.class_epoch);
        if here.epoch == epoch && (here.key == shape.0 || here.is_method_of(shape)) {
            return Some(here);
        }
        let link = *self.rest.shape_links.get(shape, self.name(name), epoch)?;
        self.follow(at, &link);
        Some(link)
    }

    /// What came by at a place that is linked to another shape: the place holds for both where that is possible, and turns to the
    /// new one once in a while where it is not.
    #[inline(never)]
    fn follow(&mut self, at: LinkIndex, link: &Link) {
        let mut here = self.link(at);
        if here.holds_too(link) {
            self.set_link(at, here);
        } else if self.rest.shape_links.turns_over() {
            self.set_link(at, *link);
        }
    }

    #[inline(never)]
    fn get_attr_filling(&mut self, object: Value, name: u32, at: LinkIndex) -> Result<Value, Unwind> {
        let name = self.name(name);
        match object {
            Value::Instance(i) => {
                if let Some(link) = self.shape_link(i, name) {
                    self.set_link(at, link);
                    if let Some(result) = self.linked_attribute(i, &link) {
                        return result;
                    }
                }
            }
            Value::Module(m) => return self.module_attr_cached(m, name, at),
            Value::Class(c) => {
                let link = self.link(at);
                let key = CLASS_KEY | c.index() as u32;
                if link.key == key && link.epoch == self.heap.class_epoch {
                    return Ok(link.value);
                }
                if self.metaclass(c) == Builtin::Type.class()
                    && !self.is_deep(c)
                    && let Some((value, holder)) = self.class_lookup(c, name)
                    && match self.descriptor_kind(value) {
                        Descriptor::Function => matches!(value, Value::Function(_) | Value::Native(_)),
                        Descriptor::Plain => {
                            !self.is_counter(holder, name)
                                && self.class_attribute(Builtin::Type.class(), name).is_none()
                        }
                        _ => false,
                    }
                {
                    let epoch = self.heap.class_epoch;
                    self.set_link(
                        at,
                        Link {
                            key,
                            epoch,
                            kind: LinkKind::ClassValue,
                            index: 0,
                            value,
                        },
                    );
                    return Ok(value);
                }
            }
            _ => {}
        }
        self.get_attr(object, name)
    }

    fn module_attr_cached(&mut self, module: ModuleRef, name: Name, at: LinkIndex) -> Result<Value, Unwind> {
        let dict = self.heap.module(module).dict;
        let link = self.link(at);
        if link.kind == LinkKind::Global && link.key != 0 && self.heap.dict(dict).version == link.key {
            return Ok(self.heap.dict(dict).value(link.index as usize));
        }
        let key = self.heap.name_value(name);
        if let Some(crate::heap::Probe::Found(index)) = self.quick_find(dict, key) {
            let key = self.heap.dict_version(dict);
            self.set_link(
                at,
                Link {
                    key,
                    epoch: 0,
                    kind: LinkKind::Global,
                    index: index as u32,
                    value: Value::Undefined,
                },
            );
            return Ok(self.heap.dict(dict).value(index));
        }
        self.get_attr(Value::Module(module), name)
    }

    /// The function that instances of a shape have as their method.
    pub(crate) fn method_of_shape(&mut self, instance: InstanceRef, name: Name) -> Option<Value> {
        let link = self.shape_link(instance, name)?;
        (link.kind == LinkKind::Method).then_some(link.value)
    }

    /// What an attribute of an instance of this shape is, where a cache may hold it.
    fn shape_link(&mut self, instance: InstanceRef, name: Name) -> Option<Link> {
        let shape = self.heap.instance(instance).shape;
        if let Some(link) = self.rest.shape_links.get(shape, name, self.heap.class_epoch) {
            return Some(*link);
        }
        let link = self.describe_attribute(instance, name)?;
        self.rest.shape_links.set(name, link);
        Some(link)
    }

    /// The attribute of an instance that its shape is linked to; `None` where the slot is empty. Suspendable.
    fn linked_attribute(&mut self, instance: InstanceRef, link: &Link) -> Option<Result<Value, Unwind>> {
        let object = Value::Instance(instance);
        match link.kind {
            LinkKind::Slot => {
                let value = *self.heap.instance(instance).slots.get(link.index as usize)?;
                (!value.is_undefined()).then_some(Ok(value))
            }
            LinkKind::PropertySlot | LinkKind::Field => self.read_through(instance, link).map(Ok),
            LinkKind::ClassValue => Some(Ok(link.value)),
            LinkKind::Method => Some(Ok(self.heap.new_method(link.value, object))),
            LinkKind::Property => Some(self.call_value(link.value, &[object])),
            _ => None,
        }
    }

    /// What a property that only reads a slot, or a field of a named tuple, answers.
    fn read_through(&self, instance: InstanceRef, link: &Link) -> Option<Value> {
        let instance = self.heap.instance(instance);
        let index = link.index as usize;
        match (link.kind, instance.native) {
            (LinkKind::Field, Value::Tuple(tuple)) => self.heap.tuple(tuple).get(index).copied(),
            (LinkKind::PropertySlot, _) => instance.slots.get(index).copied().filter(|v| !v.is_undefined()),
            _ => None,
        }
    }

    /// The slot that a property's getter reads and nothing else: it is `attrgetter` of the name of one.
    fn slot_read_by(&self, getter: Value, class: ClassRef, shape: ShapeId) -> Option<usize> {
        let Some(Library::AttrGetter { paths, .. }) = self.library(getter) else {
            return None;
        };
        let [path] = paths.as_slice() else { return None };
        let [name] = path.as_slice() else { return None };
        let of_class = self.class_attribute(class, *name)?;
        matches!(self.descriptor_kind(of_class), Descriptor::Slot)
            .then(|| self.heap.shapes[shape.0 as usize].slot(*name))
            .flatten()
    }

    fn describe_attribute(&mut self, instance: InstanceRef, name: Name) -> Option<Link> {
        let shape_id = self.heap.instance(instance).shape;
        let shape = &self.heap.shapes[shape_id.0 as usize];
        let class = shape.class;
        let in_dict = shape.in_dict;
        let slot = shape.slot(name);
        if in_dict || self.is_deep(class) || self.has_custom_getattribute(class) {
            return None;
        }
        let (found, holder) = self.class_lookup(class, name).unzip();
        let of_object = holder == Some(Builtin::Object.class());
        let (kind, index, value) = match (found, slot) {
            (Some(_), _) if name == names::__class__ && of_object => (LinkKind::ClassValue, 0, Value::Class(class)),
            (Some(value), slot) => match (self.descriptor_kind(value), slot) {
                (Descriptor::Property(get), _) if matches!(get, Value::Function(_)) && !self.has_getattr(class) => {
                    (LinkKind::Property, 0, get)
                }
                (Descriptor::Property(get), _)
                    if !self.has_getattr(class)
                        && let Some(slot) = self.slot_read_by(get, class, shape_id) =>
                {
                    (LinkKind::PropertySlot, slot as u32, Value::Undefined)
                }
                (Descriptor::TupleField(index), _) => (LinkKind::Field, u32::try_from(index).ok()?, Value::Undefined),
                (Descriptor::Slot, Some(slot)) => (LinkKind::Slot, slot as u32, Value::Undefined),
                (Descriptor::Plain | Descriptor::Function, Some(slot)) => {
                    (LinkKind::Slot, slot as u32, Value::Undefined)
                }
                (Descriptor::Function, None) => (LinkKind::Method, 0, value),
                (Descriptor::Plain, None) if !holder.is_some_and(|h| self.is_counter(h, name)) => {
                    (LinkKind::ClassValue, 0, value)
                }
                _ => return None,
            },
            (None, Some(slot)) => (LinkKind::Slot, slot as u32, Value::Undefined),
            (None, None) => return None,
        };
        Some(Link {
            key: shape_id.0,
            epoch: self.heap.class_epoch,
            kind,
            index,
            value,
        })
    }

    /// The method `object.name` for an immediate call: no bound method is made where it can be helped. Suspendable: what is
    /// resumed is a bound method.
    #[inline(always)]
    pub(crate) fn load_method(&mut self, object: Value, name: u32, at: LinkIndex) -> Result<MethodFound, Unwind> {
        let link = self.link(at);
        match object {
            Value::Instance(i) => {
                if let Some(link) = self.known_attribute(i, name, at)
                    && link.kind == LinkKind::Method
                {
                    return Ok(MethodFound::Unbound(link.value));
                }
            }
            _ => {
                if let Some(builtin) = self.builtin_type(object)
                    && link.key == BUILTIN_KEY | builtin as u32
                {
                    return Ok(MethodFound::Unbound(link.value));
                }
            }
        }
        self.load_method_filling(object, name, at)
    }

    #[inline(never)]
    fn load_method_filling(&mut self, object: Value, name_index: u32, at: LinkIndex) -> Result<MethodFound, Unwind> {
        let name = self.name(name_index);
        match object {
            Value::Instance(i) => {
                if let Some(link) = self.shape_link(i, name) {
                    self.set_link(at, link);
                    if link.kind == LinkKind::Method {
                        return Ok(MethodFound::Unbound(link.value));
                    }
                }
            }
            Value::Module(_) | Value::Class(_) => {
                return self.get_attr_filling(object, name_index, at).map(MethodFound::Bound);
            }
            Value::Object(o) if matches!(self.heap.object(o), Object::Super { .. }) => {
                if let Object::Super {
                    class,
                    this,
                    this_class,
                } = *self.heap.object(o)
                    && this != Value::Class(this_class)
                {
                    let (key, link) = (SUPER_KEY | this_class.index() as u32, self.link(at));
                    if link.key == key && link.index == class.index() as u32 && link.epoch == self.heap.class_epoch {
                        return Ok(MethodFound::Of(link.value, this));
                    }
                    if !self.is_deep(this_class)
                        && let Some(value @ Value::Function(_)) = self.behind_in_order(class, this_class, name)
                    {
                        let link = Link {
                            key,
                            epoch: self.heap.class_epoch,
                            kind: LinkKind::ClassValue,
                            index: class.index() as u32,
                            value,
                        };
                        self.set_link(at, link);
                        return Ok(MethodFound::Of(value, this));
                    }
                }
            }
            _ => {
                if let Some(builtin) = self.builtin_type(object)
                    && let Some(value) = self.class_attribute(builtin.class(), name)
                    && let Value::Native(native) = value
                    && let Some(def) = native.def()
                    && def.binding == Binding::Method
                    && !matches!(def.code, Code::Getter(_) | Code::GetSet(..))
                    && !matches!(builtin, Builtin::Function | Builtin::Super | Builtin::GenericAlias)
                {
                    self.set_link(
                        at,
                        Link {
                            key: BUILTIN_KEY | builtin as u32,
                            epoch: 0,
                            kind: LinkKind::Method,
                            index: 0,
                            value,
                        },
                    );
                    return Ok(MethodFound::Unbound(value));
                }
            }
        }
        self.get_attr(object, name).map(MethodFound::Bound)
    }

    /// `object.name`. Suspendable.
    pub fn get_attr(&mut self, object: Value, name: Name) -> Result<Value, Unwind> {
        match object {
            Value::Instance(i) => {
                if let Some(link) = self.shape_link(i, name)
                    && let Some(result) = self.linked_attribute(i, &link)
                {
                    return result;
                }
                let class = self.type_of(object);
                if self.has_custom_getattribute(class) {
                    return self.run(CustomGetattribute { object, name, state: 0 });
                }
                // What a getter raises sends the lookup on to `__getattr__`.
                if self.has_getattr(class)
                    && let Some(found) = self.class_attribute(class, name)
                    && matches!(
                        self.descriptor_kind(found),
                        Descriptor::Property(_) | Descriptor::User { .. } | Descriptor::Slot
                    )
                {
                    return self.run(CustomGetattribute { object, name, state: 3 });
                }
                match self.instance_attr(object, i, class, name) {
                    Ok(Some(value)) => Ok(value),
                    Ok(None) => self.missing_attr(object, class, name),
                    Err(unwind) => Err(unwind),
                }
            }
            Value::Class(c) => self.class_attr(c, name),
            Value::Module(m) => self.module_attr(m, name),
            _ => self.builtin_attr(object, name),
        }
    }

    /// What is stored under a name in an instance or as a plain value of its class, where asking runs no code.
    pub(crate) fn stored_attribute(&mut self, object: Value, name: Name) -> Option<Value> {
        let Value::Instance(instance) = object else {
            return None;
        };
        let link = self.shape_link(instance, name)?;
        match link.kind {
            LinkKind::Slot | LinkKind::ClassValue => self.linked_attribute(instance, &link)?.ok(),
            _ => None,
        }
    }

    /// As `object.__getattribute__` does.
    pub(crate) fn get_attr_default(&mut self, object: Value, name: Name) -> Result<Value, Unwind> {
        let i = match object {
            Value::Instance(i) => i,
            Value::Class(c) => return self.class_attr_default(c, name),
            _ => return self.get_attr(object, name),
        };
        let class = self.type_of(object);
        match self.instance_attr(object, i, class, name) {
            Ok(Some(value)) => Ok(value),
            Ok(None) => Err(self.no_attribute(object, name)),
            Err(unwind) => Err(unwind),
        }
    }

    /// The default lookup: data descriptors, the instance, then the class. `Ok(None)` where there is nothing.
    fn instance_attr(
        &mut self,
        object: Value,
        i: InstanceRef,
        class: ClassRef,
        name: Name,
    ) -> Result<Option<Value>, Unwind> {
        let found = self.class_attribute(class, name);
        if name == names::__dict__
            && matches!(found, Some(Value::Native(_)))
            && class.heap_index().is_some_and(|c| self.heap.classes.get(c).no_dict)
        {
            return Ok(None);
        }
        if let Some(value) = found
            && self.is_data_descriptor(value)
            && !matches!(self.descriptor_kind(value), Descriptor::User { has_get: false, .. })
        {
            return self.descriptor_get(value, object, class).map(Some);
        }
        if let Some(value) = self.own_attribute(i, name) {
            return Ok(Some(value));
        }
        match found {
            Some(value) => self.descriptor_get(value, object, class).map(Some),
            None => Ok(None),
        }
    }

    /// What an instance itself holds under a name.
    pub(crate) fn own_attribute(&mut self, i: InstanceRef, name: Name) -> Option<Value> {
        let instance = self.heap.instance(i);
        let shape = &self.heap.shapes[instance.shape.0 as usize];
        if shape.in_dict {
            let Some(Value::Dict(dict)) = instance.slots.first().copied() else {
                return None;
            };
            let key = self.heap.name_value(name);
            return self.dict_get_str(dict, key);
        }
        let slot = shape.slot(name)?;
        instance.slots.get(slot).copied().filter(|v| !v.is_undefined())
    }

    /// The values of an instance's first attributes, where they are of these names and in its slots.
    #[inline(always)]
    pub(crate) fn leading_attributes<const N: usize>(
        &self,
        object: Value,
        names: &[Name; N],
    ) -> Option<(InstanceRef, &[Value; N])> {
        let Value::Instance(i) = object else { return None };
        let instance = self.heap.instance(i);
        let shape = self.heap.shape_of(i);
        let (named, values) = (shape.names.first_chunk::<N>()?, instance.slots.first_chunk::<N>()?);
        (named == names && !shape.in_dict).then_some((i, values))
    }

    fn missing_attr(&mut self, object: Value, class: ClassRef, name: Name) -> Result<Value, Unwind> {
        if let Some(method) = self.class_attribute(class, names::__getattr__) {
            let text = self.heap.name_value(name);
            let bound = self.descriptor_get(method, object, class)?;
            return self.call_value(bound, &[text]);
        }
        Err(self.no_attribute(object, name))
    }

    #[cold]
    pub(crate) fn no_attribute(&mut self, object: Value, name: Name) -> Unwind {
        let text = self.heap.names.text(name).to_owned();
        let message = match object {
            Value::Class(c) => format!("type object '{}' has no attribute '{text}'", self.class_name(c)),
            Value::Module(m) => {
                let module = self.heap.text(self.heap.module(m).name).to_string();
                format!("module '{module}' has no attribute '{text}'")
            }
            _ => format!("'{}' object has no attribute '{text}'", self.type_name(object)),
        };
        self.attribute_error(object, name, message)
    }

    fn module_attr(&mut self, m: ModuleRef, name: Name) -> Result<Value, Unwind> {
        let dict = self.heap.module(m).dict;
        let key = self.heap.name_value(name);
        if let Some(value) = self.dict_get_str(dict, key) {
            return Ok(value);
        }
        if name == names::__dict__ {
            return Ok(Value::Dict(dict));
        }
        let hook = self.heap.name_value(names::__getattr__);
        if let Some(function) = self.dict_get_str(dict, hook) {
            return self.call_value(function, &[key]);
        }
        if let Some(value) = self.class_attribute(Builtin::Module.class(), name) {
            return self.descriptor_get(value, Value::Module(m), Builtin::Module.class());
        }
        Err(self.no_attribute(Value::Module(m), name))
    }

    /// An attribute of a class object, by way of its metaclass's own `__getattribute__` where that has one.
    fn class_attr(&mut self, class: ClassRef, name: Name) -> Result<Value, Unwind> {
        let meta = self.metaclass(class);
        if meta != Builtin::Type.class() && (self.has_custom_getattribute(meta) || self.has_getattr(meta)) {
            let state = if self.has_custom_getattribute(meta) { 0 } else { 3 };
            return self.run(CustomGetattribute {
                object: Value::Class(class),
                name,
                state,
            });
        }
        self.class_attr_default(class, name)
    }

    /// The default lookup: the metaclass's data descriptors, the class and its bases, the metaclass.
    pub(crate) fn class_attr_default(&mut self, class: ClassRef, name: Name) -> Result<Value, Unwind> {
        let meta = self.metaclass(class);
        let on_meta = self.class_attribute(meta, name);
        if let Some(value) = on_meta
            && self.is_data_descriptor(value)
        {
            return self.descriptor_get(value, Value::Class(class), meta);
        }
        if let Some((value, _)) = self.class_lookup(class, name) {
            return self.descriptor_get_on_class(value, class);
        }
        if let Some(value) = on_meta {
            return self.descriptor_get(value, Value::Class(class), meta);
        }
        Err(self.no_attribute(Value::Class(class), name))
    }

    fn has_getattr(&self, class: ClassRef) -> bool {
        class.heap_index().is_some() && self.class_attribute(class, names::__getattr__).is_some()
    }

    fn builtin_attr(&mut self, object: Value, name: Name) -> Result<Value, Unwind> {
        let class = self.type_of(object);
        if let Value::Object(o) = object {
            match self.heap.object(o) {
                Object::Super {
                    class,
                    this,
                    this_class,
                } => {
                    let (class, this, this_class) = (*class, *this, *this_class);
                    return self.super_attr(object, class, this, this_class, name);
                }
                Object::GenericAlias { origin, .. } => {
                    let origin = *origin;
                    let own = self.class_attribute(class, name).is_some()
                        && !matches!(
                            name,
                            names::__class__ | names::__doc__ | names::__init_subclass__ | names::__subclasshook__
                        );
                    if !own {
                        return self.get_attr(origin, name);
                    }
                }
                Object::StaticMethod(function) | Object::ClassMethod(function) => {
                    let function = *function;
                    let copied = [
                        names::__name__,
                        names::__qualname__,
                        names::__doc__,
                        names::__module__,
                        names::__annotations__,
                        names::__dict__,
                    ];
                    let own = self.class_attribute(class, name).is_some() && !copied.contains(&name);
                    if !own && self.lookup_attribute_quietly(function, name) {
                        return self.get_attr(function, name);
                    }
                    if !own && let Some(value) = self.function_attribute(function, name) {
                        return Ok(value);
                    }
                }
                _ => {}
            }
        }
        if let Some(value) = self.class_attribute(class, name) {
            if let Value::Function(_) = object
                && !self.is_data_descriptor(value)
                && let Some(own) = self.function_attribute(object, name)
            {
                return Ok(own);
            }
            return self.descriptor_get(value, object, class);
        }
        if let Some(own) = self.function_attribute(object, name) {
            return Ok(own);
        }
        if let Value::Method(m) = object {
            let function = self.heap.method(m).function;
            return self.get_attr(function, name);
        }
        Err(self.no_attribute(object, name))
    }

    /// What was stored on a function under a name.
    fn function_attribute(&mut self, object: Value, name: Name) -> Option<Value> {
        let Value::Function(f) = object else { return None };
        let Value::Dict(dict) = self.heap.function(f).extra.as_ref()?.dict else {
            return None;
        };
        let key = self.heap.name_value(name);
        self.dict_get_str(dict, key)
    }

    /// An attribute by way of `super`: the classes behind `class` in the object's order.
    fn super_attr(
        &mut self,
        object: Value,
        class: ClassRef,
        this: Value,
        this_class: ClassRef,
        name: Name,
    ) -> Result<Value, Unwind> {
        if name != names::__class__
            && !this.is_undefined()
            && let Some(value) = self.behind_in_order(class, this_class, name)
        {
            if this == Value::Class(this_class) {
                return match self.descriptor_kind(value) {
                    Descriptor::ClassMethod(f) => Ok(self.heap.new_method(f, this)),
                    _ => self.descriptor_get_on_class(value, this_class),
                };
            }
            return self.descriptor_get(value, this, this_class);
        }
        match self.class_attribute(Builtin::Super.class(), name) {
            Some(value) => self.descriptor_get(value, object, Builtin::Super.class()),
            None => {
                let message = format!("'super' object has no attribute '{}'", self.heap.names.text(name));
                Err(self.attribute_error(object, name, message))
            }
        }
    }

    /// What the classes behind `class` in the order of `this_class` hold under a name.
    fn behind_in_order(&self, class: ClassRef, this_class: ClassRef, name: Name) -> Option<Value> {
        self.is_deep(this_class);
        let find = |order: &[ClassRef]| {
            let behind = order.iter().position(|c| *c == class)? + 1;
            order
                .get(behind..)?
                .iter()
                .find_map(|at| self.own_class_attribute(*at, name))
        };
        match this_class.heap_index() {
            Some(index) => find(&self.heap.classes.get(index).mro),
            None => find(&self.mro(this_class)),
        }
    }

    pub(crate) fn has_custom_getattribute(&mut self, class: ClassRef) -> bool {
        class.heap_index().is_some()
            && matches!(self.class_attribute(class, names::__getattribute__), Some(v) if !matches!(v, Value::Native(_)))
    }

    /// What a value found in a class does when asked for through an instance.
    pub(crate) fn descriptor_kind(&self, value: Value) -> Descriptor {
        match value {
            Value::Function(_) => Descriptor::Function,
            Value::External(e) if self.rest.externals.get(e.index()).is_some_and(|e| e.method) => Descriptor::Function,
            Value::Native(n) => match n.def() {
                Some(def) => match (def.binding, def.code) {
                    (_, Code::Getter(_)) => Descriptor::NativeAttribute,
                    (_, Code::GetSet(..)) => Descriptor::NativeAttribute,
                    (Binding::Method, _) => Descriptor::Function,
                    (Binding::Class, _) => Descriptor::ClassMethod(value),
                    _ => Descriptor::Plain,
                },
                None => Descriptor::Plain,
            },
            Value::Object(o) => match self.heap.object(o) {
                Object::Property { get, .. } => Descriptor::Property(*get),
                Object::StaticMethod(f) => Descriptor::StaticMethod(*f),
                Object::ClassMethod(f) => Descriptor::ClassMethod(*f),
                Object::SlotDescriptor { .. } => Descriptor::Slot,
                Object::Library(library) => match **library {
                    Library::TupleGetter { index, .. } => Descriptor::TupleField(index),
                    Library::Partial { .. } | Library::LruCache { .. } => Descriptor::Function,
                    _ => Descriptor::Plain,
                },
                _ => Descriptor::Plain,
            },
            Value::Instance(_) => {
                let class = self.type_of(value);
                let get = self.class_attribute(class, names::__get__);
                let native = self.native_of(value);
                if matches!(native, Value::Object(_)) {
                    let overridden = get.is_some_and(|m| !matches!(m, Value::Native(_)))
                        && self.class_attribute(class, names::__class_access__).is_none();
                    match self.descriptor_kind(native) {
                        // It binds itself, not what it holds.
                        kind if !overridden && kind != Descriptor::Plain => return kind,
                        _ => {}
                    }
                }
                let has_set = self.class_attribute(class, names::__set__).is_some()
                    || self.class_attribute(class, names::__delete__).is_some();
                match get.is_some() || has_set {
                    true => Descriptor::User {
                        has_get: get.is_some(),
                        has_set,
                    },
                    false => Descriptor::Plain,
                }
            }
            _ => Descriptor::Plain,
        }
    }

    pub(crate) fn is_data_descriptor(&self, value: Value) -> bool {
        match self.descriptor_kind(value) {
            Descriptor::Property(_) | Descriptor::Slot | Descriptor::NativeAttribute | Descriptor::TupleField(_) => {
                true
            }
            Descriptor::User { has_set, .. } => has_set,
            _ => false,
        }
    }

    /// What a class's value becomes when asked for through an instance. Suspendable.
    pub(crate) fn descriptor_get(&mut self, value: Value, object: Value, class: ClassRef) -> Result<Value, Unwind> {
        match self.descriptor_kind(value) {
            Descriptor::Plain => Ok(value),
            Descriptor::Function => Ok(self.heap.new_method(value, object)),
            Descriptor::StaticMethod(f) => Ok(f),
            Descriptor::ClassMethod(f) => Ok(self.heap.new_method(f, Value::Class(class))),
            Descriptor::Property(get) if get.is_none() => Err(self.property_error(value, object, "getter")),
            Descriptor::Property(get) => self.call_value(get, &[object]),
            Descriptor::NativeAttribute => match value {
                Value::Native(n) => match n.def().map(|d| d.code) {
                    Some(Code::Getter(get) | Code::GetSet(get, _)) => get(self, object),
                    _ => Ok(value),
                },
                _ => Ok(value),
            },
            Descriptor::Slot => self.get_slot(value, object),
            Descriptor::TupleField(index) => crate::stdlib::collections::field(self, object, index),
            Descriptor::User { has_get: false, .. } => Ok(value),
            Descriptor::User { .. } => {
                let method = self.special_method(value, names::__get__).unwrap_or_default();
                self.call_value(method, &[value, object, Value::Class(class)])
            }
        }
    }

    /// What a class's value becomes when asked for through the class.
    pub(crate) fn descriptor_get_on_class(&mut self, value: Value, class: ClassRef) -> Result<Value, Unwind> {
        match self.descriptor_kind(value) {
            Descriptor::StaticMethod(f) => Ok(f),
            Descriptor::ClassMethod(f) => Ok(self.heap.new_method(f, Value::Class(class))),
            Descriptor::User { has_get: true, .. } => {
                let method = self.special_method(value, names::__get__).unwrap_or_default();
                self.call_value(method, &[value, Value::None, Value::Class(class)])
            }
            Descriptor::Property(_) if matches!(value, Value::Instance(_)) => {
                match self.special_method(value, names::__get__) {
                    // A class over property whose `__get__` is for access through the class.
                    Some(method) if !matches!(method, Value::Native(_)) => {
                        self.call_value(method, &[value, Value::None, Value::Class(class)])
                    }
                    _ => Ok(value),
                }
            }
            _ => Ok(value),
        }
    }

    #[cold]
    pub(crate) fn property_error(&mut self, property: Value, object: Value, what: &str) -> Unwind {
        let class = self.type_of(object);
        let name = match self.native_of(property) {
            Value::Object(o) => match self.heap.object(o) {
                Object::Property { name, .. } if name.is_str() => Some(self.heap.text(*name).to_string()),
                _ => None,
            },
            _ => None,
        };
        let name = name.or_else(|| {
            self.name_of_class_value(class, property)
                .map(|n| self.heap.names.text(n).to_owned())
        });
        let owner = self.class_qualname(class);
        let message = match name {
            Some(name) if self.stands_for_built_in(class) => {
                let owner = self.class_name(class);
                format!("attribute '{name}' of '{owner}' objects is not writable")
            }
            Some(name) => format!("property '{name}' of '{owner}' object has no {what}"),
            None => format!("property of '{owner}' object has no {what}"),
        };
        self.attribute_error_text(message)
    }

    /// Getter, setter and deleter of a property, a class over `property` included.
    pub(crate) fn property_parts(&self, value: Value) -> Option<(Value, Value, Value)> {
        match self.native_of(value) {
            Value::Object(o) => match self.heap.object(o) {
                Object::Property { get, set, delete, .. } => Some((*get, *set, *delete)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Calls a method by name. Suspendable.
    pub fn call_method(&mut self, object: Value, name: Name, args: &[Value]) -> Result<Value, Unwind> {
        self.run(CallMethod {
            object,
            name,
            args: args.to_vec(),
            state: 0,
        })
    }

    /// Whether an attribute is there, without running guest code to find out.
    pub(crate) fn lookup_attribute_quietly(&mut self, object: Value, name: Name) -> bool {
        self.class_attribute(self.type_of(object), name).is_some()
            || matches!(object, Value::Instance(i) if self.own_attribute(i, name).is_some())
    }

    /// Whether there is an attribute; `None` where only asking for it can tell.
    pub(crate) fn has_attribute(&mut self, object: Value, name: Name) -> Option<bool> {
        match object {
            Value::Instance(instance) => {
                if let Some(link) = self.shape_link(instance, name) {
                    return match link.kind {
                        LinkKind::Slot => {
                            let value = self.heap.instance(instance).slots.get(link.index as usize)?;
                            (!value.is_undefined()).then_some(true)
                        }
                        LinkKind::ClassValue | LinkKind::Method => Some(true),
                        _ => None,
                    };
                }
                self.surely_lacks(object, name).then_some(false)
            }
            _ => self.surely_lacks(object, name).then_some(false),
        }
    }

    /// Whether there is no such attribute, and nothing of the program would be asked for it.
    fn surely_lacks(&mut self, object: Value, name: Name) -> bool {
        let class = self.type_of(object);
        match object {
            Value::Instance(instance) => {
                self.class_attribute(class, name).is_none()
                    && self.own_attribute(instance, name).is_none()
                    && !self.has_custom_getattribute(class)
                    && !self.has_getattr(class)
            }
            Value::None
            | Value::False
            | Value::True
            | Value::Int(_)
            | Value::Float(_)
            | Value::Short(_)
            | Value::Str(_)
            | Value::Bytes(_)
            | Value::Tuple(_)
            | Value::List(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::Iterator(_)
            | Value::Generator(_) => self.class_attribute(class, name).is_none(),
            _ => false,
        }
    }

    /// `getattr(object, name, default)`: the default where AttributeError is raised. Suspendable.
    pub fn get_attr_or(&mut self, object: Value, name: Name, default: Value) -> Result<Value, Unwind> {
        if let Some(value) = self.stored_attribute(object, name) {
            return Ok(value);
        }
        if self.surely_lacks(object, name) {
            return Ok(default);
        }
        self.run(GetAttrOr {
            object,
            name,
            default,
            asked: false,
        })
    }
}

/// What a value found in a class does when asked for through an instance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Descriptor {
    Plain,
    Function,
    StaticMethod(Value),
    ClassMethod(Value),
    Property(Value),
    Slot,
    NativeAttribute,
    /// A field of a named tuple.
    TupleField(u64),
    User {
        has_get: bool,
        has_set: bool,
    },
}

machines! {
    /// A class's own `__getattribute__`, then its `__getattr__`.
    pub(crate) struct CustomGetattribute(catches) { object: Value, name: Name, state: u8 }
    pub(crate) struct CallMethod { object: Value, name: Name, args: Vec<Value>, state: u8 }
    pub(crate) struct GetAttrOr(catches) { object: Value, name: Name, default: Value, asked: bool }
}

impl CustomGetattribute {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let class = vm.type_of(self.object);
        match (self.state, input) {
            (0, _) => {
                self.state = 1;
                let method = vm.class_attribute(class, names::__getattribute__).unwrap_or_default();
                let text = vm.heap.name_value(self.name);
                Ok(Step::Await(vm.call_value(method, &[self.object, text])?))
            }
            // The default lookup, for a class that has `__getattr__`.
            (3, _) => {
                self.state = 1;
                Ok(Step::Await(vm.get_attr_default(self.object, self.name)?))
            }
            (1, Resumption::Raised(e)) if vm.is_exception_of(e, Builtin::AttributeError) => {
                match vm.class_attribute(class, names::__getattr__) {
                    Some(method) => {
                        self.state = 2;
                        let text = vm.heap.name_value(self.name);
                        Ok(Step::Await(vm.call_value(method, &[self.object, text])?))
                    }
                    None => Err(vm.reraise(e)),
                }
            }
            (_, Resumption::Raised(e)) => Err(vm.reraise(e)),
            (_, other) => Ok(Step::Done(other.value())),
        }
    }
}

impl CallMethod {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.get_attr(self.object, self.name)?)),
            2 => {
                let args = std::mem::take(&mut self.args);
                Ok(Step::Await(vm.call_value(input.value(), &args)?))
            }
            _ => Ok(Step::Done(input.value())),
        }
    }
}

impl GetAttrOr {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.get_attr(self.object, self.name)?));
        }
        match input {
            Resumption::Raised(e) if vm.is_exception_of(e, Builtin::AttributeError) => Ok(Step::Done(self.default)),
            Resumption::Raised(e) => Err(vm.reraise(e)),
            other => Ok(Step::Done(other.value())),
        }
    }
}
