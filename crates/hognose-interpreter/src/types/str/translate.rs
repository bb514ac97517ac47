//! `translate`, and the tables it looks characters up in.

use super::{receiver, text_argument};
use crate::heap::Probe;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub(super) fn maketrans(vm: &mut Vm<'_>, x: Value, y: Value, z: Value) -> R {
    if y.is_undefined() {
        return from_dict(vm, x);
    }
    let from = vm.native_of(x);
    if !from.is_str() {
        return Err(vm.type_error("first maketrans argument must be a string if there is a second argument"));
    }
    let to = text_argument(vm, "maketrans", 2, y)?;
    let delete = if z.is_undefined() {
        Value::Short(ShortStr::EMPTY)
    } else {
        text_argument(vm, "maketrans", 3, z)?
    };
    if vm.heap.str_len(from) != vm.heap.str_len(to) {
        return Err(vm.value_error("the first two maketrans arguments must have equal length"));
    }
    let entries = vm.heap.str_len(from) + vm.heap.str_len(delete);
    vm.foresee(entries, crate::heap::DICT_ENTRY)?;
    vm.work(entries)?;
    let code = |c: char| Value::Int(i64::from(u32::from(c)));
    let mut entries: Vec<(Value, Value)> = vm
        .heap
        .text(from)
        .chars()
        .map(code)
        .zip(vm.heap.text(to).chars().map(code))
        .collect();
    entries.extend(vm.heap.text(delete).chars().map(|c| (code(c), Value::None)));
    let table = vm.heap.new_dict();
    for (key, value) in entries {
        vm.dict_set(table, key, value)?;
    }
    Ok(Value::Dict(table))
}

fn from_dict(vm: &mut Vm<'_>, x: Value) -> R {
    let Value::Dict(source) = vm.native_of(x) else {
        return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
    };
    vm.foresee(vm.heap.dict(source).len(), crate::heap::DICT_ENTRY)?;
    let entries: Vec<(Value, Value)> = vm
        .heap
        .dict(source)
        .iter(&vm.heap.meter)
        .map(|e| (e.key, e.value))
        .collect();
    let table = vm.heap.new_dict();
    for (key, value) in entries {
        let native = vm.native_of(key);
        let key = match native {
            Value::Short(_) | Value::Str(_) => {
                let text = vm.heap.text(native);
                let mut chars = text.chars();
                match (chars.next(), chars.next()) {
                    (Some(c), None) => Value::Int(i64::from(u32::from(c))),
                    _ => return Err(vm.value_error("string keys in translate table must be of length 1")),
                }
            }
            Value::Int(_) | Value::BigInt(_) | Value::True | Value::False => native,
            _ => return Err(vm.type_error("keys in translate table must be strings or integers")),
        };
        vm.dict_set(table, key, value)?;
    }
    Ok(Value::Dict(table))
}

pub(super) fn translate(vm: &mut Vm<'_>, this: Value, table: Value) -> R {
    let text = receiver(vm, "translate", this)?;
    vm.run(Translate {
        text,
        table,
        byte: 0,
        out: String::new(),
        known: Vec::new(),
        asked: false,
    })
}

machines! {
    /// `str.translate`: the characters so far, and for ASCII texts what single characters became.
    pub(crate) struct Translate(catches) { text: Value, table: Value, byte: u64, out: String, known: Vec<u8>, asked: bool }
}

/// In `known`: not asked for yet, and left out.
const UNKNOWN: u8 = 0xFF;
const DELETED: u8 = 0xFE;

impl Translate {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if self.asked {
            self.asked = false;
            match input {
                Resumption::Raised(e) if vm.is_exception_of(e, Builtin::LookupError) => {
                    self.keep(vm);
                    // What the next lookup raises is for a step of its own.
                    return Ok(Step::Await(Value::None));
                }
                Resumption::Raised(e) => return Err(vm.reraise(e)),
                other => self.put(vm, other.value())?,
            }
        } else if self.known.is_empty() && vm.heap.str_is_ascii(self.text) {
            self.known = vec![UNKNOWN; 128];
        }
        loop {
            self.put_known(vm)?;
            let Some(c) = self.current(vm) else { break };
            vm.work(1)?;
            if self.out.len().is_power_of_two() {
                vm.reserve(self.out.len() * 2)?;
            }
            let key = Value::Int(i64::from(u32::from(c)));
            if let Value::Dict(dict) = self.table {
                match vm.quick_find(dict, key) {
                    Some(Probe::Found(at)) => {
                        let value = vm.heap.dict(dict).value(at);
                        self.put(vm, value)?;
                        continue;
                    }
                    Some(_) => {
                        self.keep(vm);
                        continue;
                    }
                    None => {}
                }
            }
            self.asked = true;
            return Ok(Step::Await(vm.get_item(self.table, key)?));
        }
        let out = std::mem::take(&mut self.out);
        Ok(Step::Done(vm.heap.new_string(out)))
    }

    /// The characters from here on that are known become what they are known to.
    fn put_known(&mut self, vm: &mut Vm<'_>) -> Result<(), Unwind> {
        let known = |byte: &u8| self.known.get(usize::from(*byte)).copied().unwrap_or(UNKNOWN);
        let text = vm.heap.text(self.text);
        let rest = text.as_bytes().get(self.byte as usize..).unwrap_or_default();
        let run = rest.iter().map(known).take_while(|becomes| *becomes != UNKNOWN).count();
        if run == 0 {
            return Ok(());
        }
        vm.work(run)?;
        vm.reserve(self.out.len() + run)?;
        let text = vm.heap.text(self.text);
        let run = text
            .as_bytes()
            .get(self.byte as usize..)
            .unwrap_or_default()
            .iter()
            .take(run);
        self.byte += run.len() as u64;
        self.out
            .extend(run.map(known).filter(|becomes| *becomes != DELETED).map(char::from));
        Ok(())
    }

    fn current(&self, vm: &Vm<'_>) -> Option<char> {
        vm.heap.text(self.text).get(self.byte as usize..)?.chars().next()
    }

    /// The character stays as it is.
    fn keep(&mut self, vm: &Vm<'_>) {
        if let Some(c) = self.current(vm) {
            self.note(c, c as u8);
            self.out.push(c);
            self.byte += c.len_utf8() as u64;
        }
    }

    fn note(&mut self, c: char, byte: u8) {
        if let Some(slot) = self.known.get_mut(c as usize) {
            *slot = byte;
        }
    }

    /// The character becomes what the table holds for it.
    fn put(&mut self, vm: &mut Vm<'_>, value: Value) -> Result<(), Unwind> {
        let Some(c) = self.current(vm) else {
            return Err(vm.corrupt());
        };
        let native = vm.native_of(value);
        let single = match native {
            Value::None => {
                self.note(c, DELETED);
                None
            }
            Value::Short(_) | Value::Str(_) => {
                let more = vm.heap.text(native).len();
                if more > ShortStr::CAPACITY {
                    vm.work(more / 16)?;
                    vm.reserve(self.out.len() + more)?;
                }
                let text = vm.heap.text(native);
                self.out.push_str(&text);
                match text.as_bytes() {
                    [byte] => Some(*byte),
                    _ => None,
                }
            }
            _ => {
                let Some(code) = vm.int_ref(native) else {
                    return Err(vm.type_error("character mapping must return integer, None or str"));
                };
                match code.to_i64().and_then(|code| u32::try_from(code).ok()) {
                    Some(code @ 0..=0x10_FFFF) => {
                        let Some(c) = char::from_u32(code) else {
                            return Err(vm.value_error(crate::text::LONE_SURROGATES));
                        };
                        self.out.push(c);
                        u8::try_from(code).ok().filter(u8::is_ascii)
                    }
                    _ => return Err(vm.value_error("character mapping must be in range(0x110000)")),
                }
            }
        };
        if let Some(byte) = single {
            self.note(c, byte);
        }
        self.byte += c.len_utf8() as u64;
        Ok(())
    }
}
