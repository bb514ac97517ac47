//! `re.Match`: where a pattern and its groups matched.

use super::pattern::read_template;
use super::work::held_part;
use crate::heap::Probe;
use crate::heap::charge::{Sized64, sizes};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::native::{Args, Code, NativeDef, attribute, class_method, method};
use crate::stdlib::library::Library;
use crate::types::Builtin;
use crate::types::argument::{self, with_index, wrong_receiver};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use serde::{Deserialize, Serialize};

type R = Result<Value, Unwind>;

/// Spans of the whole and of each group, -1 where a group took no part, and the group that closed last.
pub(super) type Spans = Box<[i64]>;

#[derive(Debug, Serialize, Deserialize)]
pub struct Match {
    pub pattern: Value,
    pub string: Value,
    pub pos: u64,
    pub end: u64,
    pub spans: Spans,
}

sizes! {
    Match: 64,
}

impl Match {
    pub(crate) fn size(&self) -> usize {
        Match::BYTES + 8 * self.spans.len()
    }

    /// Where a group matched.
    fn span(&self, group: usize) -> Option<(usize, usize)> {
        let from = usize::try_from(*self.spans.get(2 * group)?).ok()?;
        let to = usize::try_from(*self.spans.get(2 * group + 1)?).ok()?;
        Some((from, to))
    }

    /// Groups without the whole.
    fn groups(&self) -> usize {
        (self.spans.len() / 2).saturating_sub(1)
    }
}

pub(super) fn spans_of(slots: &[usize]) -> Spans {
    let span = |slot: &usize| match *slot {
        usize::MAX => -1,
        at => at as i64,
    };
    slots.iter().map(span).collect()
}

pub(super) fn matched(
    vm: &mut Vm<'_>,
    pattern: Value,
    string: Value,
    (pos, end): (usize, usize),
    spans: Spans,
) -> Value {
    let found = Match {
        pattern,
        string,
        pos: pos as u64,
        end: end as u64,
        spans,
    };
    Library::object(vm, Library::Match(Box::new(found)))
}

/// The match a method was called on.
macro_rules! receiver {
    ($vm:ident, $this:expr, $method:expr) => {
        match $vm.library($this) {
            Some(Library::Match(found)) => found,
            _ => return Err(wrong_receiver($vm, Builtin::RegexMatch, $method, $this)),
        }
    };
}

pub static METHODS: &[NativeDef] = &[
    method(
        "group",
        "(self, /, *groups)",
        Code::Var(group),
        "What the groups matched; without any, the whole match.",
    ),
    method("__getitem__", "(self, key, /)", Code::F2(item), "Return self[key]."),
    method(
        "groups",
        "(self, /, default=None)",
        Code::F2(groups),
        "What all groups matched.",
    ),
    method(
        "groupdict",
        "(self, /, default=None)",
        Code::F2(group_dict),
        "What the named groups matched.",
    ),
    method(
        "start",
        "(self, group=0, /)",
        Code::F2(|vm, this, group| place(vm, "start", this, group)),
        "Where a group begins.",
    ),
    method(
        "end",
        "(self, group=0, /)",
        Code::F2(|vm, this, group| place(vm, "end", this, group)),
        "Where a group ends.",
    ),
    method(
        "span",
        "(self, group=0, /)",
        Code::F2(|vm, this, group| place(vm, "span", this, group)),
        "Where a group begins and ends.",
    ),
    method(
        "expand",
        "(self, /, template)",
        Code::F2(expand),
        "A template with the groups put in.",
    ),
    attribute("re", |vm, this| Ok(receiver!(vm, this, "re").pattern), "The pattern."),
    attribute(
        "string",
        |vm, this| Ok(receiver!(vm, this, "string").string),
        "The string that was searched.",
    ),
    attribute(
        "pos",
        |vm, this| Ok(Value::Int(receiver!(vm, this, "pos").pos as i64)),
        "Where the search began.",
    ),
    attribute(
        "endpos",
        |vm, this| Ok(Value::Int(receiver!(vm, this, "endpos").end as i64)),
        "Where the search ended.",
    ),
    attribute("regs", regs, "The spans of all groups."),
    attribute("lastindex", last_index, "The number of the group that closed last."),
    attribute("lastgroup", last_group, "The name of the group that closed last."),
    method("__repr__", "(self, /)", Code::F1(repr), "Return repr(self)."),
    method("__copy__", "(self, /)", Code::F1(|_, m| Ok(m)), "The match itself."),
    method(
        "__deepcopy__",
        "(self, memo, /)",
        Code::F2(|_, m, _| Ok(m)),
        "The match itself.",
    ),
    class_method(
        "__class_getitem__",
        "(cls, object, /)",
        Code::F2(argument::generic),
        "The class with its arguments.",
    ),
];

/// Numbers of groups by their names.
fn names_of(vm: &Vm<'_>, pattern: Value) -> Option<DictRef> {
    let Some(Library::Pattern(pattern)) = vm.library(pattern) else {
        return None;
    };
    let names = match pattern.names {
        Value::Object(o) => match vm.heap.object(o) {
            crate::heap::Object::MappingProxy(inner) => *inner,
            _ => return None,
        },
        names => names,
    };
    match names {
        Value::Dict(names) => Some(names),
        _ => None,
    }
}

/// The number of a group, which may be given by its name. `None` where `__index__` has to be called for it.
fn number(vm: &mut Vm<'_>, this: Value, group: Value, method: &str) -> Result<Option<usize>, Unwind> {
    let found = receiver!(vm, this, method);
    let (count, pattern) = (found.groups(), found.pattern);
    let number = match (vm.index_value(group), vm.native_of(group)) {
        (Some(number), _) => Some(number),
        (None, Value::Short(_) | Value::Str(_) | Value::Bytes(_)) => match names_of(vm, pattern) {
            Some(names) => match vm.quick_find(names, vm.native_of(group)) {
                Some(Probe::Found(at)) => vm.heap.dict(names).value(at).as_small_int(),
                _ => None,
            },
            None => None,
        },
        (None, Value::BigInt(_)) => None,
        _ if vm.special_method(group, names::__index__).is_some() => return Ok(None),
        _ => None,
    };
    match number.and_then(|number| usize::try_from(number).ok()) {
        Some(number) if number <= count => Ok(Some(number)),
        _ => Err(vm.index_error("no such group")),
    }
}

/// What a group matched; `absent` where it took no part.
fn text(vm: &mut Vm<'_>, this: Value, group: usize, absent: Value) -> R {
    let found = receiver!(vm, this, "group");
    let string = found.string;
    let Some((from, to)) = found.span(group) else {
        return Ok(absent);
    };
    let string = vm.native_of(string);
    match string {
        Value::Bytes(_) => {
            vm.foresee(to.saturating_sub(from), 1)?;
            Ok(held_part(vm, string, from, to))
        }
        Value::Short(_) | Value::Str(_) if vm.heap.str_is_ascii(string) => {
            vm.foresee(to.saturating_sub(from), 1)?;
            Ok(held_part(vm, string, from, to))
        }
        Value::Short(_) | Value::Str(_) => {
            vm.get_slice(string, Value::Int(from as i64), Value::Int(to as i64), Value::None)
        }
        _ => {
            let bytes = vm.bytes_of(string).unwrap_or_default();
            vm.foresee(bytes.len(), 1)?;
            let part = bytes.get(from.min(bytes.len())..to.min(bytes.len())).unwrap_or(&[]);
            Ok(vm.heap.new_bytes(part))
        }
    }
}

fn item(vm: &mut Vm<'_>, this: Value, group: Value) -> R {
    match number(vm, this, group, "__getitem__")? {
        Some(group) => text(vm, this, group, Value::None),
        None => with_index(vm, Builtin::RegexMatch, "__getitem__", &[this, group], 1),
    }
}

fn group(vm: &mut Vm<'_>, args: Args) -> R {
    let this = args.named.first().copied().unwrap_or_default();
    if args.rest.is_empty() {
        return text(vm, this, 0, Value::None);
    }
    let mut found = Vec::with_capacity(args.rest.len());
    for (i, group) in args.rest.iter().enumerate() {
        let Some(group) = number(vm, this, *group, "group")? else {
            return vm.run(GroupsByIndex {
                this,
                groups: args.rest,
                index: i as u64,
                asked: false,
            });
        };
        found.push(text(vm, this, group, Value::None)?);
    }
    match found.as_slice() {
        [only] => Ok(*only),
        _ => Ok(vm.heap.new_tuple(found)),
    }
}

fn groups(vm: &mut Vm<'_>, this: Value, default: Value) -> R {
    let count = receiver!(vm, this, "groups").groups();
    vm.work(count / 4)?;
    let mut found = Vec::with_capacity(count);
    for group in 1..=count {
        found.push(text(vm, this, group, default.or(Value::None))?);
    }
    Ok(vm.heap.new_tuple(found))
}

fn group_dict(vm: &mut Vm<'_>, this: Value, default: Value) -> R {
    let pattern = receiver!(vm, this, "groupdict").pattern;
    let Some(names) = names_of(vm, pattern) else {
        return Err(vm.corrupt());
    };
    let names: Vec<(Value, Value)> = vm
        .heap
        .dict(names)
        .iter(&vm.heap.meter)
        .map(|e| (e.key, e.value))
        .collect();
    vm.work(names.len())?;
    let dict = vm.heap.new_dict();
    for (name, group) in names {
        let group = group
            .as_small_int()
            .and_then(|group| usize::try_from(group).ok())
            .unwrap_or(0);
        let value = text(vm, this, group, default.or(Value::None))?;
        vm.dict_set_str(dict, name, value);
    }
    Ok(Value::Dict(dict))
}

fn place(vm: &mut Vm<'_>, name: &str, this: Value, group: Value) -> R {
    let group = group.or(Value::Int(0));
    let Some(group) = number(vm, this, group, name)? else {
        return with_index(vm, Builtin::RegexMatch, name, &[this, group], 1);
    };
    let at = |found: &Match, which: usize| Value::Int(found.spans.get(2 * group + which).copied().unwrap_or(-1));
    let found = receiver!(vm, this, name);
    Ok(match name {
        "start" => at(found, 0),
        "end" => at(found, 1),
        _ => {
            let span = [at(found, 0), at(found, 1)];
            vm.heap.new_tuple(span)
        }
    })
}

fn expand(vm: &mut Vm<'_>, this: Value, template: Value) -> R {
    receiver!(vm, this, "expand");
    vm.run(Expand {
        this,
        template,
        state: 0,
    })
}

fn regs(vm: &mut Vm<'_>, this: Value) -> R {
    let found = receiver!(vm, this, "regs");
    let spans: Vec<[Value; 2]> = found
        .spans
        .chunks_exact(2)
        .filter_map(|span| match span {
            [from, to] => Some([Value::Int(*from), Value::Int(*to)]),
            _ => None,
        })
        .collect();
    vm.work(spans.len())?;
    let spans: Vec<Value> = spans.into_iter().map(|span| vm.heap.new_tuple(span)).collect();
    Ok(vm.heap.new_tuple(spans))
}

fn last_index(vm: &mut Vm<'_>, this: Value) -> R {
    Ok(match receiver!(vm, this, "lastindex").spans.last() {
        Some(last) if *last >= 0 => Value::Int(*last),
        _ => Value::None,
    })
}

fn last_group(vm: &mut Vm<'_>, this: Value) -> R {
    let found = receiver!(vm, this, "lastgroup");
    let (last, pattern) = (found.spans.last().copied().unwrap_or(-1), found.pattern);
    let Some(names) = names_of(vm, pattern) else {
        return Err(vm.corrupt());
    };
    vm.work(vm.heap.dict(names).len() / 8)?;
    let name = vm
        .heap
        .dict(names)
        .iter(&vm.heap.meter)
        .find(|entry| entry.value == Value::Int(last));
    Ok(name.map_or(Value::None, |entry| entry.key))
}

fn repr(vm: &mut Vm<'_>, this: Value) -> R {
    let (from, to) = receiver!(vm, this, "__repr__").span(0).unwrap_or((0, 0));
    let text = text(vm, this, 0, Value::None)?;
    let Some(shown) = vm.quick_repr(text)? else {
        return Err(vm.corrupt());
    };
    Ok(vm
        .heap
        .new_string(format!("<re.Match object; span=({from}, {to}), match={shown}>")))
}

machines! {
    /// `group` of objects that say their number by `__index__`.
    pub(crate) struct GroupsByIndex { this: Value, groups: Vec<Value>, index: u64, asked: bool }
    pub(crate) struct Expand { this: Value, template: Value, state: u8 }
}

impl GroupsByIndex {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if self.asked {
            if let Some(group) = self.groups.get_mut(self.index as usize) {
                *group = input.value();
            }
            self.index = self.index.wrapping_add(1);
        }
        while let Some(group) = self.groups.get(self.index as usize) {
            if number(vm, self.this, *group, "group")?.is_none() {
                self.asked = true;
                let group = *group;
                return Ok(Step::Await(vm.index(group)?));
            }
            self.index = self.index.wrapping_add(1);
        }
        let mut args = Args::default();
        args.named.push(self.this);
        args.rest = std::mem::take(&mut self.groups);
        group(vm, args).map(Step::Done)
    }
}

impl Expand {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        if self.state == 1 {
            let pattern = receiver!(vm, self.this, "expand").pattern;
            return Ok(Step::Await(read_template(vm, pattern, self.template)?));
        }
        let pieces = vm.heap.sequence(input.value()).unwrap_or(&[]).to_vec();
        vm.work(pieces.len() / 2)?;
        let of_bytes = !vm.native_of(self.template).is_str();
        let mut out: Vec<u8> = Vec::new();
        for piece in pieces {
            let piece = match piece {
                Value::Int(group) => text(vm, self.this, usize::try_from(group).unwrap_or(0), Value::Undefined)?,
                piece => piece,
            };
            if piece.is_undefined() {
                continue;
            }
            let native = vm.native_of(piece);
            let text = match native {
                Value::Short(_) | Value::Str(_) if !of_bytes => vm.heap.text(native).as_bytes().to_vec(),
                _ if of_bytes && !native.is_str() => vm.bytes_of(native).unwrap_or_default(),
                _ => return Err(super::pattern::cannot_be_joined(vm, 0, of_bytes, piece)),
            };
            vm.reserve((out.len() + text.len()).saturating_mul(2))?;
            vm.work(text.len() / 64)?;
            out.extend_from_slice(&text);
        }
        Ok(Step::Done(match of_bytes {
            true => vm.heap.new_bytes(out),
            false => vm.heap.new_string(String::from_utf8(out).unwrap_or_default()),
        }))
    }
}
