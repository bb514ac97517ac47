//! `repr`: built-in containers with a stack of their own, so that depth costs no native stack; `__repr__` by call.
#![expect(clippy::indexing_slicing, reason = "the first of the keywords that are gone through")]

use super::convert::StrByMethod;
use super::{Unwind, Vm};
use crate::heap::Object;
use crate::heap::object::ViewKind;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::text;
use crate::types::Builtin;
use crate::value::*;
use serde::{Deserialize, Serialize};

impl<'a> Vm<'a> {
    /// `repr(value)`. Suspendable.
    pub fn repr(&mut self, value: Value) -> Result<Value, Unwind> {
        if let Some(text) = self.quick_repr(value)? {
            return Ok(self.heap.new_string(text));
        }
        self.run(Repr {
            out: String::new(),
            todo: vec![Part::Value(value)],
            within: Vec::new(),
            asked: false,
        })
    }

    /// `set.__repr__`, for a set that is a class's of this name. Suspendable.
    pub(crate) fn set_repr(&mut self, set: SetRef, class: Option<String>) -> Result<Value, Unwind> {
        let mut machine = Repr {
            out: String::new(),
            todo: Vec::new(),
            within: Vec::new(),
            asked: false,
        };
        machine.push_set(self, Value::Set(set), class);
        self.run(machine)
    }

    /// A representation that looks like a call: `name(arg, keyword=value)`. Suspendable.
    pub(crate) fn repr_of_call(
        &mut self,
        this: Value,
        name: String,
        args: Vec<Value>,
        keywords: Vec<(crate::name::Name, Value)>,
    ) -> Result<Value, Unwind> {
        let mut todo = vec![Part::Text(")".into()), Part::Leave];
        for (name, value) in keywords.iter().rev() {
            todo.push(Part::Value(*value));
            let first = args.is_empty() && *name == keywords[0].0;
            todo.push(Part::Text(format!(
                "{}{}=",
                if first { "" } else { ", " },
                self.heap.names.text(*name)
            )));
        }
        for (i, arg) in args.iter().enumerate().rev() {
            todo.push(Part::Value(*arg));
            if i > 0 {
                todo.push(Part::Text(", ".into()));
            }
        }
        self.run(Repr {
            out: format!("{name}("),
            todo,
            within: vec![this],
            asked: false,
        })
    }

    /// The representation of a value that holds no others and has no `__repr__` of its own.
    pub(crate) fn quick_repr(&mut self, value: Value) -> Result<Option<String>, Unwind> {
        Ok(Some(match value {
            Value::None => "None".into(),
            Value::True => "True".into(),
            Value::False => "False".into(),
            Value::Ellipsis => "Ellipsis".into(),
            Value::NotImplemented => "NotImplemented".into(),
            Value::Int(i) => i.to_string(),
            Value::Float(f) => text::float::repr_float(f.get()),
            Value::Short(_) | Value::Str(_) => {
                let n = self.heap.text(value).len();
                self.reserve(n.saturating_mul(4))?;
                // Beyond ASCII each character is looked up.
                self.work(if self.heap.str_is_ascii(value) { n / 8 } else { n })?;
                text::repr::repr_str(&self.heap.text(value))
            }
            Value::BigInt(b) => crate::types::int::to_decimal(self, b)?,
            Value::Bytes(b) => {
                let n = self.heap.byte_string(b).len();
                self.reserve(n.saturating_mul(4))?;
                self.work(n / 8)?;
                text::repr::repr_bytes(self.heap.byte_string(b))
            }
            Value::Class(c)
                if self.metaclass(c) == Builtin::Type.class() || self.has_native(value, names::__repr__) =>
            {
                format!("<class '{}'>", self.class_display(c))
            }
            Value::Function(f) => {
                let qualname = self.function_qualname(f);
                format!("<function {qualname} at {}>", address(3, f.index()))
            }
            Value::Native(n) => self.native_repr(n),
            Value::External(e) => format!(
                "<external function {}>",
                self.rest.externals.get(e.index()).map_or("", |e| &e.name)
            ),
            Value::Generator(g) => {
                let qualname = self.generator_qualname(g);
                let kind = self.type_name(value);
                format!("<{} object {qualname} at {}>", kind, address(4, g.index()))
            }
            Value::Module(m) => {
                let name = self.heap.text(self.heap.module(m).name);
                // One the program made by a call is not among those imported.
                let imported = self.rest.modules.get(&name) == Some(&m);
                let origin = if imported { " (built-in)" } else { "" };
                format!("<module '{}'{origin}>", &*name)
            }
            Value::Iterator(i) if crate::stdlib::itertools::shown(self, i).is_some() => return Ok(None),
            Value::Iterator(i) => {
                let kind = self.type_name(value);
                format!("<{kind} object at {}>", address(5, i.index()))
            }
            Value::Cell(c) => format!("<cell at {}>", address(6, c.index())),
            Value::Object(o) => match self.heap.object(o) {
                Object::Plain => format!("<object object at {}>", address(7, o.index())),
                Object::Complex { real, imag } => crate::types::complex::repr(real.get(), imag.get()),
                Object::Range { start, stop, step: 1 } => format!("range({start}, {stop})"),
                Object::Range { start, stop, step } => format!("range({start}, {stop}, {step})"),
                Object::ByteArray(bytes) => crate::types::bytes::array_repr(self, "bytearray", bytes),
                Object::MemoryView(view) => {
                    let state = if view.released { "<released memory" } else { "<memory" };
                    format!("{state} at {}>", address(7, o.index()))
                }
                Object::Super {
                    class,
                    this,
                    this_class,
                } => {
                    let class = self.class_name(*class);
                    if this.is_undefined() {
                        format!("<super: <class '{class}'>, NULL>")
                    } else {
                        format!("<super: <class '{class}'>, <{} object>>", self.class_name(*this_class))
                    }
                }
                Object::Code(id) => {
                    let unit = self.store.unit(id.unit);
                    let file = unit.map_or("", |s| s.unit.file_name.as_str());
                    let (name, line) = match self.store.function(*id) {
                        Some((_, code)) => (&*code.name, code.first_line),
                        None => ("", 0),
                    };
                    let at = address(7, o.index());
                    format!("<code object {name} at {at}, file \"{file}\", line {line}>")
                }
                Object::Frame { .. }
                | Object::Traceback { .. }
                | Object::Future { .. }
                | Object::Awaitable { .. }
                | Object::Property { .. }
                | Object::NativeAttribute { .. } => {
                    let kind = self.type_name(value);
                    format!("<{kind} object at {}>", address(7, o.index()))
                }
                Object::SlotDescriptor { class, name } => {
                    format!(
                        "<member '{}' of '{}' objects>",
                        self.heap.names.text(*name),
                        self.class_name(*class)
                    )
                }
                _ => return Ok(None),
            },
            _ => return Ok(None),
        }))
    }

    fn native_repr(&self, native: NativeRef) -> String {
        let name = native.def().map_or("", |d| d.name);
        match self.builtin_type(Value::Native(native)) {
            Some(Builtin::MethodDescriptor) => {
                let owner = native.owner().map_or("", |b| b.name());
                format!("<method '{name}' of '{owner}' objects>")
            }
            Some(Builtin::WrapperDescriptor) => {
                let owner = native.owner().map_or("", |b| b.name());
                format!("<slot wrapper '{name}' of '{owner}' objects>")
            }
            Some(Builtin::AttributeDescriptor) => {
                format!(
                    "<attribute '{name}' of '{}' objects>",
                    native.owner().map_or("", |b| b.name())
                )
            }
            _ => match native.owner() {
                Some(owner) => format!(
                    "<built-in method {name} of type object at {}>",
                    address(2, owner as usize)
                ),
                None => format!("<built-in function {name}>"),
            },
        }
    }

    /// A class as its `repr` names it: with its module, unless that is `builtins`.
    pub(crate) fn class_display(&mut self, class: ClassRef) -> String {
        let Some(index) = class.heap_index() else {
            return self.class_name(class);
        };
        let c = self.heap.classes.get(index);
        let (qualname, module) = (c.qualname, c.namespace.get(&names::__module__).copied());
        let qualname = self.heap.text(qualname).to_string();
        match module.filter(|m| m.is_str()).map(|m| self.heap.text(m).to_string()) {
            Some(module) if module != "builtins" => format!("{module}.{qualname}"),
            Some(_) => qualname,
            None => self.class_name(class),
        }
    }

    /// A value's class as some messages name it: with its module, unless that is the program.
    pub(crate) fn full_type_name(&mut self, value: Value) -> String {
        let class = self.type_of(value);
        let shown = self.class_display(class);
        match shown.strip_prefix("__main__.") {
            Some(rest) => rest.to_owned(),
            None => shown,
        }
    }

    /// A class's qualified name without its module.
    pub(crate) fn class_qualname(&self, class: ClassRef) -> String {
        match class.heap_index() {
            Some(index) => self.heap.text(self.heap.classes.get(index).qualname).to_string(),
            None => self.class_name(class),
        }
    }

    pub(crate) fn function_qualname(&mut self, f: FunctionRef) -> String {
        if let Some(extra) = &self.heap.function(f).extra
            && extra.qualname.is_str()
        {
            return self.heap.text(extra.qualname).to_string();
        }
        let code = self.heap.function(f).code;
        self.store
            .function(code)
            .map_or(String::new(), |(_, c)| c.qualname().to_owned())
    }

    pub(crate) fn generator_qualname(&self, g: GeneratorRef) -> String {
        let generator = self.heap.generator(g);
        if generator.qualname.is_str() {
            return self.heap.text(generator.qualname).to_string();
        }
        self.store
            .function(generator.code())
            .map_or(String::new(), |(_, c)| c.qualname().to_owned())
    }

    /// What `object.__repr__` answers.
    pub(crate) fn default_repr(&mut self, value: Value) -> String {
        let class = self.type_of(value);
        let name = self.class_display(class);
        let index = match value {
            Value::Instance(i) => i.index(),
            _ => 0,
        };
        format!("<{name} object at {}>", address(1, index))
    }
}

/// A made-up address: stable for an object, different between objects, telling nothing of the host.
pub(crate) fn address(kind: usize, index: usize) -> String {
    format!("0x7f{kind:02x}{:08x}", (index + 1) * 16)
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Part {
    Value(Value),
    Text(String),
    /// A container is done.
    Leave,
}

impl crate::heap::collect::Trace for Part {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        if let Part::Value(v) = self {
            visit(*v);
        }
    }
}

machines! {
    /// The representation so far, and what is still to be written, the next last.
    pub(crate) struct Repr { out: String, todo: Vec<Part>, within: Vec<Value>, asked: bool }
}

impl Repr {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if self.asked {
            self.asked = false;
            self.out.push_str(&vm.heap.text(input.value()));
        }
        while let Some(part) = self.todo.pop() {
            vm.work(2)?;
            if self.out.len() > 4096 && self.out.len().is_power_of_two() {
                vm.reserve(self.out.len())?;
            }
            match part {
                Part::Text(text) => self.out.push_str(&text),
                Part::Leave => {
                    self.within.pop();
                }
                Part::Value(value) => match vm.quick_repr(value)? {
                    Some(text) => {
                        vm.reserve(self.out.len() + text.len())?;
                        self.out.push_str(&text);
                    }
                    None => {
                        if let Some(step) = self.open(vm, value)? {
                            return Ok(step);
                        }
                    }
                },
            }
        }
        let out = std::mem::take(&mut self.out);
        Ok(Step::Done(vm.heap.new_string(out)))
    }

    /// Writes an object that holds others, or asks its `__repr__`.
    fn open(&mut self, vm: &mut Vm<'_>, value: Value) -> Result<Option<Step>, Unwind> {
        let mut value = value;
        if matches!(value, Value::Instance(_) | Value::Class(_)) {
            match vm.special_method(value, names::__repr__) {
                Some(Value::Native(n)) => {
                    let native = vm.native_of(value);
                    if let Value::Exception(_) = native {
                        crate::types::exception::push_repr(vm, value, &mut self.todo);
                        return Ok(None);
                    }
                    if native == value || n.owner() == Some(Builtin::Object) {
                        let text = vm.default_repr(value);
                        self.out.push_str(&text);
                        return Ok(None);
                    }
                    if let Some(items) = crate::stdlib::deque::items(vm, native) {
                        let items = items.iter().copied().collect();
                        let name = vm.type_name(value);
                        self.push_deque(vm, native, name, items);
                        return Ok(None);
                    }
                    if vm.library(native).is_some() {
                        self.asked = true;
                        return Ok(Some(Step::Await(vm.call_native_1(n, value)?)));
                    }
                    if matches!(native, Value::Set(_)) {
                        let name = vm.type_name(value);
                        self.push_set(vm, native, Some(name));
                        return Ok(None);
                    }
                    if let Value::Object(o) = native
                        && let Object::ByteArray(bytes) = vm.heap.object(o)
                    {
                        let text = crate::types::bytes::array_repr(vm, &vm.type_name(value), bytes);
                        self.out.push_str(&text);
                        return Ok(None);
                    }
                    value = native;
                    if let Some(text) = vm.quick_repr(value)? {
                        self.out.push_str(&text);
                        return Ok(None);
                    }
                }
                Some(method) => {
                    self.asked = true;
                    let machine = StrByMethod {
                        object: value,
                        method,
                        repr: true,
                        called: false,
                    };
                    return Ok(Some(Step::Await(vm.run(machine)?)));
                }
                None => {
                    let text = vm.default_repr(value);
                    self.out.push_str(&text);
                    return Ok(None);
                }
            }
        }
        vm.work(self.within.len() / 8)?;
        if self.within.contains(&value) {
            self.out.push_str(match value {
                Value::Object(_) if vm.type_of(value) == Builtin::Deque.class() => "[...]",
                Value::List(_) => "[...]",
                Value::Dict(_) => "{...}",
                Value::Tuple(_) => "(...)",
                _ => "...",
            });
            return Ok(None);
        }
        if self.within.len() as u32 > vm.recursion_limit {
            return Err(vm.recursion_error());
        }
        match value {
            Value::List(l) => {
                let items = vm.heap.list(l).clone();
                self.push_items(value, "[", "]", items);
            }
            Value::Tuple(t) => {
                let items = vm.heap.tuple(t).to_vec();
                let close = if items.len() == 1 { ",)" } else { ")" };
                self.push_items(value, "(", close, items);
            }
            Value::Dict(d) => self.push_dict(vm, value, d),
            Value::Set(_) => self.push_set(vm, value, None),
            Value::Method(m) => {
                let (function, this) = (vm.heap.method(m).function, vm.heap.method(m).this);
                match function {
                    Value::Native(n) => {
                        let name = n.def().map_or("", |d| d.name);
                        let kind = vm.type_name(this);
                        let what = if n.is_slot() {
                            format!("method-wrapper '{name}'")
                        } else {
                            format!("built-in method {name}")
                        };
                        self.out
                            .push_str(&format!("<{what} of {kind} object at {}>", address(8, m.index())));
                    }
                    _ => {
                        let name = match function {
                            Value::Function(f) => vm.function_qualname(f),
                            _ => "?".into(),
                        };
                        self.todo.push(Part::Text(">".into()));
                        self.todo.push(Part::Value(this));
                        self.todo.push(Part::Text(format!("<bound method {name} of ")));
                    }
                }
            }
            Value::Iterator(i) => {
                if let Some((open, items)) = crate::stdlib::itertools::shown(vm, i) {
                    self.push_items(value, open, ")", items);
                }
            }
            Value::Object(o) => match vm.heap.object(o) {
                Object::Library(_) => {
                    if let Some(items) = crate::stdlib::deque::items(vm, value) {
                        let items = items.iter().copied().collect();
                        self.push_deque(vm, value, "deque".into(), items);
                    } else if let Some(method @ Value::Native(n)) = vm.special_method(value, names::__repr__)
                        && n.owner() != Some(Builtin::Object)
                    {
                        self.asked = true;
                        return Ok(Some(Step::Await(vm.call_value(method, &[value])?)));
                    } else {
                        let kind = vm.type_name(value);
                        self.out
                            .push_str(&format!("<{kind} object at {}>", address(7, o.index())));
                    }
                }
                _ => self.push_object(vm, value, o),
            },
            _ => {
                let text = vm.default_repr(value);
                self.out.push_str(&text);
            }
        }
        Ok(None)
    }

    fn push_items(&mut self, container: Value, open: &str, close: &str, items: Vec<Value>) {
        self.out.push_str(open);
        self.within.push(container);
        self.todo.push(Part::Text(close.into()));
        self.todo.push(Part::Leave);
        let last = items.len();
        for (i, item) in items.into_iter().enumerate().rev() {
            if i + 1 != last {
                self.todo.push(Part::Text(", ".into()));
            }
            self.todo.push(Part::Value(item));
        }
    }

    fn push_deque(&mut self, vm: &Vm<'_>, deque: Value, name: String, items: Vec<Value>) {
        let close = match vm.library(deque) {
            Some(crate::stdlib::library::Library::Deque { maxlen: Some(most), .. }) => format!("], maxlen={most})"),
            _ => "])".to_owned(),
        };
        self.push_items(deque, &format!("{name}(["), &close, items);
    }

    fn push_dict(&mut self, vm: &Vm<'_>, container: Value, dict: DictRef) {
        self.out.push('{');
        self.within.push(container);
        self.todo.push(Part::Text("}".into()));
        self.todo.push(Part::Leave);
        let mut first = true;
        for entry in vm.heap.dict(dict).iter(&vm.heap.meter).rev() {
            if !std::mem::take(&mut first) {
                self.todo.push(Part::Text(", ".into()));
            }
            self.todo.push(Part::Value(entry.value));
            self.todo.push(Part::Text(": ".into()));
            self.todo.push(Part::Value(entry.key));
        }
    }

    fn push_set(&mut self, vm: &Vm<'_>, container: Value, class: Option<String>) {
        let Value::Set(s) = container else { return };
        let items = vm.heap.set(s).keys(&vm.heap.meter);
        let name = class.or_else(|| vm.heap.set(s).frozen.then(|| "frozenset".to_owned()));
        match (name, items.is_empty()) {
            (None, true) => self.out.push_str("set()"),
            (None, false) => self.push_items(container, "{", "}", items),
            (Some(name), true) => self.out.push_str(&format!("{name}()")),
            (Some(name), false) => self.push_items(container, &format!("{name}({{"), "})", items),
        }
    }

    fn push_object(&mut self, vm: &mut Vm<'_>, value: Value, o: ObjectRef) {
        match vm.heap.object(o) {
            Object::Slice { start, stop, step } => {
                let items = vec![*start, *stop, *step];
                self.push_items(value, "slice(", ")", items);
            }
            Object::BigRange { start, stop, step } => {
                let mut items = vec![*start, *stop];
                if *step != Value::Int(1) {
                    items.push(*step);
                }
                self.push_items(value, "range(", ")", items);
            }
            Object::DictView { dict, kind, ordered } => {
                let (dict, kind, ordered) = (*dict, *kind, *ordered);
                let items: Vec<Value> = match kind {
                    ViewKind::Keys => vm.heap.dict(dict).iter(&vm.heap.meter).map(|e| e.key).collect(),
                    ViewKind::Values => vm.heap.dict(dict).iter(&vm.heap.meter).map(|e| e.value).collect(),
                    ViewKind::Items => {
                        let pairs: Vec<[Value; 2]> = vm
                            .heap
                            .dict(dict)
                            .iter(&vm.heap.meter)
                            .map(|e| [e.key, e.value])
                            .collect();
                        pairs.into_iter().map(|p| vm.heap.new_tuple(p)).collect()
                    }
                };
                let open = match kind {
                    ViewKind::Keys => "dict_keys([",
                    ViewKind::Values => "dict_values([",
                    ViewKind::Items => "dict_items([",
                };
                if ordered {
                    self.out.push('o');
                }
                self.push_items(value, open, "])", items);
            }
            Object::MappingProxy(inner) => {
                let inner = *inner;
                self.push_items(value, "mappingproxy(", ")", vec![inner]);
            }
            Object::ClassDict(class) => {
                let pairs: Vec<(crate::name::Name, Value)> = match class.heap_index() {
                    Some(i) => vm.heap.classes.get(i).namespace.iter().map(|(n, v)| (*n, *v)).collect(),
                    None => Vec::new(),
                };
                let dict = vm.heap.new_dict();
                for (name, v) in pairs {
                    let key = vm.heap.name_value(name);
                    vm.dict_set_str(dict, key, v);
                }
                self.push_items(value, "mappingproxy(", ")", vec![Value::Dict(dict)]);
            }
            Object::StaticMethod(f) => {
                let inner = *f;
                self.push_items(value, "<staticmethod(", ")>", vec![inner]);
            }
            Object::ClassMethod(f) => {
                let inner = *f;
                self.push_items(value, "<classmethod(", ")>", vec![inner]);
            }
            Object::GenericAlias { .. } | Object::Union(_) => crate::types::alias::push_repr(vm, value, &mut self.todo),
            _ => {
                let text = vm.default_repr(value);
                self.out.push_str(&text);
            }
        }
    }
}
