//! Values as JSON text. Containers stand on a stack of the machine's own, so that any depth is fine and `default` may suspend.

use crate::heap::collect::Trace;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::text::json::escape_into;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Options {
    pub default: Value,
    pub indent: Option<String>,
    pub item_separator: String,
    pub key_separator: String,
    pub skipkeys: bool,
    pub ensure_ascii: bool,
    pub check_circular: bool,
    pub allow_nan: bool,
    pub sort_keys: bool,
}

impl Trace for Options {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.default);
    }
}

/// A container or a replaced object being written.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Frame {
    List {
        object: Value,
        items: Vec<Value>,
        at: u64,
    },
    Dict {
        object: Value,
        items: Vec<(Value, Value)>,
        at: u64,
        begun: bool,
    },
    /// What `default` made of an object is being written.
    Replaced {
        object: Value,
    },
}

impl Frame {
    fn object(&self) -> Value {
        match self {
            Frame::List { object, .. } | Frame::Dict { object, .. } | Frame::Replaced { object } => *object,
        }
    }
}

impl Trace for Frame {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.object());
        match self {
            Frame::List { items, .. } => items.trace(visit),
            Frame::Dict { items, .. } => items.trace(visit),
            Frame::Replaced { .. } => {}
        }
    }
}

/// Depth at which CPython's recursion ends too, or nearly.
const DEEPEST: usize = 100_000;

const START: u8 = 0;
/// `default` was called.
const DEFAULT: u8 = 1;
/// The keys of the innermost dict were sorted.
const SORTED: u8 = 2;
/// `items` of a dict's subclass was called.
const ITEMS: u8 = 3;
/// What a container's subclass iterates was made a list.
const LISTED: u8 = 4;

machines! {
    pub(crate) struct JsonEncode(catches) {
        value: Value,
        options: Options,
        stack: Vec<Frame>,
        out: String,
        // Whether the innermost frame itself is at work, its items or keys, and not one of its values.
        between: bool,
        state: u8,
    }
}

/// What became of a value.
enum Written {
    Done,
    /// A container was opened; go on with its items.
    Opened,
    /// Its items are to be sorted by guest comparisons first.
    Sort,
    /// It was opened without items; its class iterates in a way of its own.
    Iterated,
    /// `default` has to say.
    Unknown,
}

impl JsonEncode {
    pub(crate) fn new(value: Value, options: Options) -> JsonEncode {
        JsonEncode {
            value,
            options,
            stack: Vec::new(),
            out: String::new(),
            between: false,
            state: START,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let before = self.out.len();
        let result = self.go_on(vm, input, before);
        vm.work(self.out.len().saturating_sub(before) / 16)?;
        match result {
            Err(unwind) if vm.is_raising() => match vm.caught() {
                Some(exception) => Err(self.noted(vm, exception)),
                None => Err(unwind),
            },
            other => other,
        }
    }

    fn go_on(&mut self, vm: &mut Vm<'_>, input: Resumption, before: usize) -> Result<Step, Unwind> {
        let list = Value::Class(Builtin::List.class());
        if matches!(input, Resumption::Value(_)) && self.state == DEFAULT {
            self.between = false;
        }
        let mut next = match (self.state, input) {
            (_, Resumption::Raised(exception)) => return Err(vm.reraise(exception)),
            (DEFAULT, other) => Some(other.value()),
            (SORTED, other) => {
                self.take_items(vm, other.value())?;
                None
            }
            (ITEMS, other) => {
                self.state = LISTED;
                return Ok(Step::Await(vm.call_value(list, &[other.value()])?));
            }
            (LISTED, other) => {
                self.take_items(vm, other.value())?;
                if self.options.sort_keys && matches!(self.stack.last(), Some(Frame::Dict { .. })) {
                    self.state = SORTED;
                    return self.sort(vm);
                }
                None
            }
            _ => Some(self.value),
        };
        loop {
            vm.work(1)?;
            let value = match next.take() {
                Some(value) => value,
                None => match self.next_item(vm)? {
                    Some(value) => value,
                    None if self.stack.is_empty() => {
                        let out = std::mem::take(&mut self.out);
                        vm.work(out.len().saturating_sub(before) / 16)?;
                        return Ok(Step::Done(vm.heap.new_string(out)));
                    }
                    None => continue,
                },
            };
            match self.write(vm, value)? {
                Written::Done | Written::Opened => {}
                Written::Sort => {
                    self.between = true;
                    self.state = SORTED;
                    return self.sort(vm);
                }
                Written::Iterated => {
                    self.between = true;
                    let is_dict = matches!(self.stack.last(), Some(Frame::Dict { .. }));
                    self.state = if is_dict { ITEMS } else { LISTED };
                    return Ok(Step::Await(match is_dict {
                        true => vm.call_method(value, names::items, &[])?,
                        false => vm.call_value(list, &[value])?,
                    }));
                }
                Written::Unknown => {
                    self.open(vm, Frame::Replaced { object: value })?;
                    self.between = true;
                    if self.options.default.is_none() {
                        let message = format!("Object of type {} is not JSON serializable", vm.type_name(value));
                        return Err(vm.type_error(message));
                    }
                    self.state = DEFAULT;
                    return Ok(Step::Await(vm.call_value(self.options.default, &[value])?));
                }
            }
        }
    }

    /// The notes CPython adds on the way out: which item of which container it was.
    #[cold]
    fn noted(&mut self, vm: &mut Vm<'_>, exception: Value) -> Unwind {
        let mut open = std::mem::take(&mut self.stack);
        if self.between {
            open.pop();
        }
        if !vm.is_exception_of(exception, Builtin::ValueError) || open.len() < 1000 {
            for frame in open.iter().rev().take(1000) {
                let kind = vm.type_name(frame.object());
                let note = match frame {
                    Frame::List { at, .. } => format!("when serializing {kind} item {}", at.saturating_sub(1)),
                    Frame::Dict { items, at, .. } => {
                        let key = items
                            .get(at.saturating_sub(1) as usize)
                            .map_or(Value::None, |(k, _)| *k);
                        let key = match vm.repr(key) {
                            Ok(text) => vm.heap.text(text).to_string(),
                            Err(_) => "?".into(),
                        };
                        format!("when serializing {kind} item {key}")
                    }
                    Frame::Replaced { .. } => format!("when serializing {kind} object"),
                };
                let note = vm.heap.new_string(note);
                if crate::types::exception::add_note(vm, exception, note).is_err() {
                    break;
                }
            }
        }
        vm.reraise(exception)
    }

    /// Puts a frame on the stack, unless its object is open already.
    fn open(&mut self, vm: &mut Vm<'_>, frame: Frame) -> Result<(), Unwind> {
        if self.options.check_circular && self.stack.iter().any(|f| f.object() == frame.object()) {
            return Err(vm.value_error("Circular reference detected"));
        }
        if self.stack.len() >= DEEPEST {
            return Err(vm.recursion_error());
        }
        let searched = if self.options.check_circular {
            self.stack.len() / 8
        } else {
            0
        };
        vm.work(1 + searched)?;
        self.stack.push(frame);
        Ok(())
    }

    fn indented(&mut self) {
        if let Some(indent) = &self.options.indent {
            self.out.push('\n');
            let depth = self
                .stack
                .iter()
                .filter(|f| !matches!(f, Frame::Replaced { .. }))
                .count();
            for _ in 0..depth {
                self.out.push_str(indent);
            }
        }
    }

    /// The next value to write: an item of the innermost container, which is closed where it has none left.
    fn next_item(&mut self, vm: &mut Vm<'_>) -> Result<Option<Value>, Unwind> {
        self.between = true;
        let (value, first, key) = match self.stack.last_mut() {
            None => return Ok(None),
            Some(Frame::Replaced { .. }) => {
                self.stack.pop();
                return Ok(None);
            }
            Some(Frame::List { items, at, .. }) => {
                let Some(item) = items.get(*at as usize).copied() else {
                    return Ok(self.close(']'));
                };
                *at += 1;
                (item, *at == 1, None)
            }
            Some(Frame::Dict { items, at, begun, .. }) => {
                let Some((key, item)) = items.get(*at as usize).copied() else {
                    return Ok(self.close('}'));
                };
                *at += 1;
                match key_text(vm, key, &self.options)? {
                    Some(text) => (item, !std::mem::replace(begun, true), Some(text)),
                    None => return Ok(None),
                }
            }
        };
        if !first {
            self.out.push_str(&self.options.item_separator);
        }
        self.indented();
        if let Some(key) = key {
            escape_into(&key, self.options.ensure_ascii, &mut self.out);
            self.out.push_str(&self.options.key_separator);
        }
        if self.out.len() > 1 << 16 {
            vm.reserve(self.out.len())?;
        }
        self.between = false;
        Ok(Some(value))
    }

    fn close(&mut self, bracket: char) -> Option<Value> {
        let empty = match self.stack.pop() {
            Some(Frame::List { items, .. }) => items.is_empty(),
            Some(Frame::Dict { begun, .. }) => !begun,
            _ => true,
        };
        if !empty {
            self.indented();
        }
        self.out.push(bracket);
        None
    }

    fn write(&mut self, vm: &mut Vm<'_>, value: Value) -> Result<Written, Unwind> {
        match vm.native_of(value) {
            Value::None => self.out.push_str("null"),
            Value::True => self.out.push_str("true"),
            Value::False => self.out.push_str("false"),
            Value::Int(i) => {
                use std::fmt::Write;
                let _ = write!(self.out, "{i}");
            }
            Value::BigInt(b) => {
                let text = crate::types::int::to_decimal(vm, b)?;
                self.out.push_str(&text);
            }
            Value::Float(f) => match float_text(f.get(), self.options.allow_nan) {
                Some(text) => self.out.push_str(&text),
                None => {
                    let shown = crate::text::float::repr_float(f.get());
                    return Err(vm.value_error(format!("Out of range float values are not JSON compliant: {shown}")));
                }
            },
            text @ (Value::Short(_) | Value::Str(_)) => {
                escape_into(&vm.heap.text(text), self.options.ensure_ascii, &mut self.out)
            }
            native @ (Value::List(_) | Value::Tuple(_)) => {
                let own = native != value && overrides(vm, value, native, names::__iter__);
                let items = vm.heap.sequence(native).map(<[Value]>::to_vec).unwrap_or_default();
                vm.foresee(items.len(), crate::heap::VALUE)?;
                self.open(
                    vm,
                    Frame::List {
                        object: value,
                        items,
                        at: 0,
                    },
                )?;
                self.out.push('[');
                return Ok(if own { Written::Iterated } else { Written::Opened });
            }
            native @ Value::Dict(d) => {
                let mut items: Vec<(Value, Value)> =
                    vm.heap.dict(d).iter(&vm.heap.meter).map(|e| (e.key, e.value)).collect();
                vm.foresee(items.len(), 2 * crate::heap::VALUE)?;
                let strings = items.iter().all(|(k, _)| k.is_str());
                let own = native != value && !items.is_empty() && overrides(vm, value, native, names::items);
                let sorts = self.options.sort_keys && !strings && items.len() > 1;
                if self.options.sort_keys && strings && !own {
                    vm.work(items.len() * (1 + items.len().checked_ilog2().unwrap_or(0) as usize) / 4)?;
                    items.sort_by(|(a, _), (b, _)| vm.heap.text(*a).cmp(&vm.heap.text(*b)));
                }
                self.open(
                    vm,
                    Frame::Dict {
                        object: value,
                        items,
                        at: 0,
                        begun: false,
                    },
                )?;
                self.out.push('{');
                return Ok(match own {
                    true => Written::Iterated,
                    false if sorts => Written::Sort,
                    false => Written::Opened,
                });
            }
            _ => return Ok(Written::Unknown),
        }
        Ok(Written::Done)
    }

    /// Sorts the items of the innermost dict as `sorted` does.
    fn sort(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        let Some(Frame::Dict { items, .. }) = self.stack.last() else {
            return Err(vm.internal("no dict to sort"));
        };
        let pairs: Vec<Value> = items
            .clone()
            .into_iter()
            .map(|(k, v)| vm.heap.new_tuple([k, v]))
            .collect();
        let list = vm.heap.new_list(pairs);
        let name = vm.heap.intern("sorted");
        let Some(sorted) = vm.builtin_name(name) else {
            return Err(vm.internal("no sorted"));
        };
        Ok(Step::Await(vm.call_value(sorted, &[list])?))
    }

    /// Gives the innermost container the items of a list.
    fn take_items(&mut self, vm: &mut Vm<'_>, list: Value) -> Result<(), Unwind> {
        let given = vm.heap.sequence(list).map(<[Value]>::to_vec).unwrap_or_default();
        match self.stack.last_mut() {
            Some(Frame::List { items, .. }) => *items = given,
            Some(Frame::Dict { items, .. }) => {
                let pairs = given.iter().map(|pair| match vm.heap.sequence(*pair) {
                    Some(&[key, value]) => Some((key, value)),
                    _ => None,
                });
                match pairs.collect() {
                    Some(pairs) => *items = pairs,
                    None => return Err(vm.value_error("items must return 2-tuples")),
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// Whether the class of an instance has a method in place of the one of the built-in container in it.
fn overrides(vm: &Vm<'_>, instance: Value, container: Value, name: Name) -> bool {
    vm.overrides(vm.type_of(instance), vm.type_of(container), name)
}

fn float_text(f: f64, allow_nan: bool) -> Option<String> {
    if f.is_finite() {
        return Some(crate::text::float::repr_float(f));
    }
    let text = if f.is_nan() {
        "NaN"
    } else if f > 0.0 {
        "Infinity"
    } else {
        "-Infinity"
    };
    allow_nan.then(|| text.to_owned())
}

/// A dict's key as JSON has it; `None` where it is skipped.
fn key_text(vm: &mut Vm<'_>, key: Value, options: &Options) -> Result<Option<String>, Unwind> {
    Ok(Some(match vm.native_of(key) {
        text @ (Value::Short(_) | Value::Str(_)) => vm.heap.text(text).to_string(),
        Value::None => "null".into(),
        Value::True => "true".into(),
        Value::False => "false".into(),
        Value::Int(i) => i.to_string(),
        Value::BigInt(b) => crate::types::int::to_decimal(vm, b)?,
        Value::Float(f) => match float_text(f.get(), options.allow_nan) {
            Some(text) => text,
            None => {
                let shown = crate::text::float::repr_float(f.get());
                return Err(vm.value_error(format!("Out of range float values are not JSON compliant: {shown}")));
            }
        },
        _ if options.skipkeys => return Ok(None),
        _ => {
            let message = format!("keys must be str, int, float, bool or None, not {}", vm.type_name(key));
            return Err(vm.type_error(message));
        }
    }))
}
