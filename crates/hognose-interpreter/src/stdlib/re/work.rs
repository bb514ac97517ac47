//! A compiled pattern at work on a text.
#![expect(
    clippy::indexing_slicing,
    reason = "a match has the slots of its groups, the first two those of the whole"
)]

use crate::meter::LimitKind;
use crate::stdlib::library::Library;
use crate::text::regex::{Mode, Program, Search, Stopped};
use crate::value::*;
use crate::vm::{Unwind, Vm};

/// A text ready to be matched.
pub(super) enum Searched {
    /// ASCII text or bytes, as the value has them.
    Held(Value),
    /// The bytes of another object.
    Copied(Vec<u8>),
    /// Text beyond ASCII, by character.
    Wide(Box<[u32]>),
}

/// The work of a call: a pattern over a text.
pub(super) struct Work {
    pattern: Value,
    pub(super) text: Searched,
    pub(super) of_bytes: bool,
    pub(super) len: usize,
}

type R = Result<Value, Unwind>;

/// Characters of text beyond ASCII that are taken apart or put together for an instruction.
const CHARACTERS_A_UNIT: usize = 16;
/// Instructions a step of the matcher costs: one for so many.
const STEPS: u64 = 4;
/// What a search costs beside its steps and one for each end of a group, in steps.
const STEPS_OF_A_SEARCH: u64 = 16;
/// Bytes that the ways back of a search may take where no limit is lower.
const MOST_FOR_WAYS_BACK: usize = 1 << 30;

impl Work {
    /// A pattern over a text of its kind. A text that has to be copied to be matched is charged for that, unless it was `ready`.
    pub(super) fn new(vm: &mut Vm<'_>, pattern: Value, text: Value, ready: Option<Box<[u32]>>) -> Result<Work, Unwind> {
        let Some(compiled) = program(vm, pattern) else {
            return Err(vm.corrupt());
        };
        let wants_bytes = compiled.is_of_bytes();
        let native = vm.native_of(text);
        let of_bytes = !native.is_str();
        let text = match native {
            Value::Short(_) | Value::Str(_) if vm.heap.str_is_ascii(native) => Searched::Held(native),
            Value::Bytes(_) => Searched::Held(native),
            Value::Short(_) | Value::Str(_) => Searched::Wide(match ready {
                Some(wide) => wide,
                None => {
                    let len = vm.heap.str_len(native);
                    vm.reserve(4 * len)?;
                    vm.work(len / CHARACTERS_A_UNIT)?;
                    by_character(vm, native)
                }
            }),
            _ => match vm.bytes_of(native) {
                Some(bytes) => {
                    vm.foresee(bytes.len(), 1)?;
                    Searched::Copied(bytes)
                }
                None => {
                    let message = format!("expected string or bytes-like object, got '{}'", vm.type_name(text));
                    return Err(vm.type_error(message));
                }
            },
        };
        if wants_bytes != of_bytes {
            return Err(vm.type_error(if of_bytes {
                "cannot use a string pattern on a bytes-like object"
            } else {
                "cannot use a bytes pattern on a string-like object"
            }));
        }
        let len = match &text {
            Searched::Held(Value::Bytes(bytes)) => vm.heap.byte_string(*bytes).len(),
            Searched::Held(text) => vm.heap.text(*text).len(),
            Searched::Copied(bytes) => bytes.len(),
            Searched::Wide(text) => text.len(),
        };
        Ok(Work {
            pattern,
            text,
            of_bytes,
            len,
        })
    }

    /// Runs the program once, charging its steps; what is left of the budget and of memory is all it may take.
    pub(super) fn run(
        &self,
        vm: &mut Vm<'_>,
        start: usize,
        end: usize,
        mode: Mode,
        not_empty_at: usize,
        search: &mut Search,
    ) -> Result<bool, Unwind> {
        let meter = &vm.heap.meter;
        let granted = meter.left().saturating_add(1000).saturating_mul(STEPS).min(400_000_000);
        search.fuel = granted;
        search.memory = meter.left_bytes().min(MOST_FOR_WAYS_BACK);
        let Some(program) = program(vm, self.pattern) else {
            return Err(vm.internal("a pattern that went away"));
        };
        let result = match &self.text {
            Searched::Held(Value::Bytes(bytes)) => {
                program.run(&**vm.heap.byte_string(*bytes), start, end, mode, not_empty_at, search)
            }
            Searched::Held(text) => program.run(vm.heap.text(*text).as_bytes(), start, end, mode, not_empty_at, search),
            Searched::Copied(bytes) => program.run(bytes.as_slice(), start, end, mode, not_empty_at, search),
            Searched::Wide(text) => program.run(&**text, start, end, mode, not_empty_at, search),
        };
        let steps = granted - search.fuel + STEPS_OF_A_SEARCH + search.slots.len() as u64;
        vm.work((steps / STEPS) as usize)?;
        result.map_err(|stopped| {
            vm.limit(match stopped {
                Stopped::Steps => LimitKind::Instructions,
                Stopped::Memory => LimitKind::Memory,
            })
        })
    }

    /// All matches from left to right, each where the last one ended.
    pub(super) fn all(
        &self,
        vm: &mut Vm<'_>,
        start: usize,
        end: usize,
        limit: usize,
        mut each: impl FnMut(&mut Vm<'_>, &[usize]) -> Result<(), Unwind>,
    ) -> Result<(), Unwind> {
        let (mut at, mut not_empty_at) = (start, usize::MAX);
        let mut search = Search::default();
        for _ in 0..limit {
            if !self.run(vm, at, end, Mode::Search, not_empty_at, &mut search)? {
                return Ok(());
            }
            let slots = search.slots.as_slice();
            each(vm, slots)?;
            at = slots[1];
            not_empty_at = if slots[0] == slots[1] { at } else { usize::MAX };
        }
        Ok(())
    }

    /// Charges a copy of a part of the text, before it is made.
    fn foresee(&self, vm: &mut Vm<'_>, from: usize, to: usize) -> Result<(), Unwind> {
        let len = to.saturating_sub(from);
        match self.text {
            Searched::Wide(_) => {
                vm.reserve(len)?;
                vm.work(len / CHARACTERS_A_UNIT)
            }
            _ => vm.foresee(len, 1),
        }
    }

    /// A part of the text as a value.
    pub(super) fn part(&self, vm: &mut Vm<'_>, from: usize, to: usize) -> Result<Value, Unwind> {
        self.foresee(vm, from, to)?;
        Ok(match &self.text {
            Searched::Held(text) => held_part(vm, *text, from, to),
            Searched::Copied(bytes) => {
                let part = bytes.get(from..to).unwrap_or(&[]);
                vm.heap.new_bytes(part)
            }
            Searched::Wide(text) => {
                let part: String = text
                    .get(from..to)
                    .unwrap_or(&[])
                    .iter()
                    .filter_map(|c| char::from_u32(*c))
                    .collect();
                vm.heap.new_string(part)
            }
        })
    }

    /// A group of a match as a value; `absent` where it took no part.
    pub(super) fn group(&self, vm: &mut Vm<'_>, slots: &[usize], group: usize, absent: Value) -> R {
        match span(slots, group) {
            Some((from, to)) => self.part(vm, from, to),
            None => Ok(absent),
        }
    }

    pub(super) fn groups(&self, vm: &Vm<'_>) -> usize {
        program(vm, self.pattern).map_or(0, |program| program.groups)
    }

    /// Appends a part of the text as it is written out, charging it.
    pub(super) fn copy(&self, vm: &mut Vm<'_>, out: &mut Vec<u8>, from: usize, to: usize) -> Result<(), Unwind> {
        self.foresee(vm, from, to)?;
        vm.reserve(out.len().saturating_mul(2))?;
        match &self.text {
            Searched::Held(Value::Bytes(bytes)) => {
                out.extend_from_slice(vm.heap.byte_string(*bytes).get(from..to).unwrap_or(&[]))
            }
            Searched::Held(text) => out.extend_from_slice(vm.heap.text(*text).as_bytes().get(from..to).unwrap_or(&[])),
            Searched::Copied(bytes) => out.extend_from_slice(bytes.get(from..to).unwrap_or(&[])),
            Searched::Wide(text) => {
                for character in text
                    .get(from..to)
                    .unwrap_or(&[])
                    .iter()
                    .filter_map(|c| char::from_u32(*c))
                {
                    out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                }
            }
        }
        Ok(())
    }

    /// Appends what stands for a match, charging it.
    pub(super) fn write(&self, vm: &mut Vm<'_>, out: &mut Vec<u8>, text: &[u8]) -> Result<(), Unwind> {
        vm.foresee(text.len(), 1)?;
        vm.reserve((out.len() + text.len()).saturating_mul(2))?;
        out.extend_from_slice(text);
        Ok(())
    }

    /// What was written out, as a value of the text's kind.
    pub(super) fn finished(&self, vm: &mut Vm<'_>, out: Vec<u8>) -> Result<Value, Unwind> {
        vm.foresee(out.len(), 4)?;
        Ok(if self.of_bytes {
            vm.heap.new_bytes(out)
        } else {
            vm.heap.new_string(String::from_utf8(out).unwrap_or_default())
        })
    }
}

/// Where a group matched.
pub(super) fn span(slots: &[usize], group: usize) -> Option<(usize, usize)> {
    match (slots.get(2 * group), slots.get(2 * group + 1)) {
        (Some(&from), Some(&to)) if from != usize::MAX && to != usize::MAX => Some((from, to)),
        _ => None,
    }
}

/// The characters of a text, one by one.
pub(super) fn by_character(vm: &Vm<'_>, text: Value) -> Box<[u32]> {
    let mut characters = Vec::with_capacity(vm.heap.str_len(text));
    characters.extend(vm.heap.text(text).chars().map(|c| c as u32));
    characters.into_boxed_slice()
}

/// The program of a pattern.
pub(super) fn program<'v>(vm: &'v Vm<'_>, pattern: Value) -> Option<&'v Program> {
    match vm.library(pattern) {
        Some(Library::Pattern(pattern)) => Some(&pattern.program),
        _ => None,
    }
}

/// A part of an ASCII text or of bytes.
pub(super) fn held_part(vm: &mut Vm<'_>, text: Value, from: usize, to: usize) -> Value {
    if let Value::Bytes(bytes) = text {
        let part: Box<[u8]> = vm.heap.byte_string(bytes).get(from..to).unwrap_or(&[]).into();
        return vm.heap.new_bytes(part);
    }
    let content = vm.heap.text(text);
    let part = content.get(from..to).unwrap_or("");
    if let Some(short) = ShortStr::new(part) {
        return Value::Short(short);
    }
    if part.len() == content.len() {
        return text;
    }
    let part = part.to_owned();
    vm.heap.new_string(part)
}
