//! `_re`: compiling patterns and running them; `re.py` puts patterns, matches and the module's functions around it.
#![expect(
    clippy::indexing_slicing,
    reason = "a match has the slots of its groups, the first two those of the whole"
)]

use super::library::Library;
use crate::meter::LimitKind;
use crate::native::{Args, Code, NativeDef, function};
use crate::text::regex::{Mode, PatternError, Program, Search, Stopped};
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "compile",
        "(pattern, flags, /)",
        Code::F2(compile),
        "(program, flags, groups, names), or (None, message, position).",
    ),
    function(
        "run",
        "(program, text, start, end, mode, /)",
        Code::F5(run),
        "The spans of a match and its groups, flat, with the last group behind; None where it does not match.",
    ),
    function(
        "spans",
        "(program, text, start, end, limit, /)",
        Code::F5(spans),
        "Of all matches, the spans as `run` has them.",
    ),
    function(
        "findall",
        "(program, text, start, end, /)",
        Code::F4(findall),
        "What each match matched, or its groups.",
    ),
    function(
        "split",
        "(program, text, limit, /)",
        Code::F3(split),
        "The text between the matches, and their groups.",
    ),
    function(
        "substitute",
        "(program, pieces, text, limit, /)",
        Code::Var(substitute),
        "The text with matches replaced, and how many.",
    ),
];

/// The characters of a pattern or text, and whether they are bytes.
fn characters(vm: &Vm<'_>, value: Value) -> Option<(Vec<u32>, bool)> {
    match vm.native_of(value) {
        text @ (Value::Short(_) | Value::Str(_)) => {
            Some((vm.heap.text(text).chars().map(|c| c as u32).collect(), false))
        }
        other => Some((vm.bytes_of(other)?.into_iter().map(u32::from).collect(), true)),
    }
}

fn compile(vm: &mut Vm<'_>, pattern: Value, flags: Value) -> R {
    let flags = vm.native_of(flags).as_small_int().unwrap_or(0) as u32;
    let Some((pattern, of_bytes)) = characters(vm, pattern) else {
        return Err(vm.type_error("first argument must be string or compiled pattern"));
    };
    vm.foresee(pattern.len(), 64)?;
    vm.work(pattern.len())?;
    let program = match Program::new(&pattern, of_bytes, flags) {
        Ok(program) => program,
        Err(PatternError { too_deep: true, .. }) => return Err(vm.recursion_error()),
        Err(error) if error.of_flags && error.message.starts_with("the repetition") => {
            return Err(vm.overflow_error(error.message));
        }
        Err(error) if error.of_flags => return Err(vm.value_error(error.message)),
        Err(error) => {
            let message = vm.heap.new_string(error.message);
            let position = error.position.map_or(Value::None, |p| Value::Int(p as i64));
            return Ok(vm.heap.new_tuple([Value::None, message, position]));
        }
    };
    let (flags, groups) = (Value::Int(i64::from(program.flags)), Value::Int(program.groups as i64));
    let names = program.names.clone();
    let dict = vm.heap.new_dict();
    for (name, group) in names {
        let name = vm.heap.new_string(name);
        vm.dict_set_str(dict, name, Value::Int(group as i64));
    }
    let program = Library::object(vm, Library::Regex(Box::new(program)));
    Ok(vm.heap.new_tuple([program, flags, groups, Value::Dict(dict)]))
}

/// A text ready to be matched: bytes and ASCII as they are, other text by character.
enum Text {
    Narrow(Vec<u8>),
    Wide(Vec<u32>),
}

impl Text {
    fn len(&self) -> usize {
        match self {
            Text::Narrow(text) => text.len(),
            Text::Wide(text) => text.len(),
        }
    }
}

/// The work of a call: a program over a text.
struct Work {
    program: Value,
    text: Text,
    of_bytes: bool,
}

fn work(vm: &mut Vm<'_>, program: Value, text: Value) -> Result<Work, Unwind> {
    let Some(Library::Regex(compiled)) = vm.library(program) else {
        return Err(vm.type_error("expected a compiled pattern"));
    };
    let wants_bytes = compiled.is_of_bytes();
    let native = vm.native_of(text);
    let (text, of_bytes) = match native {
        Value::Short(_) | Value::Str(_) => {
            let ascii = vm.heap.str_is_ascii(native);
            let content = vm.heap.text(native);
            let text = if ascii {
                Text::Narrow(content.as_bytes().to_vec())
            } else {
                Text::Wide(content.chars().map(|c| c as u32).collect())
            };
            (text, false)
        }
        _ => match characters(vm, text) {
            Some((bytes, _)) => (Text::Narrow(bytes.iter().map(|b| *b as u8).collect()), true),
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
    vm.work(text.len() / 32)?;
    Ok(Work {
        program,
        text,
        of_bytes,
    })
}

/// Instructions a step of the matcher costs: one for so many.
const STEPS: u64 = 4;
/// What a search costs beside its steps and one for each end of a group, in steps.
const STEPS_OF_A_SEARCH: u64 = 16;
/// Bytes that the ways back of a search may take where no limit is lower.
const MOST_FOR_WAYS_BACK: usize = 1 << 30;

impl Work {
    /// Runs the program once, charging its steps; what is left of the budget and of memory is all it may take.
    fn run(
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
        let Some(Library::Regex(program)) = vm.library(self.program) else {
            return Err(vm.internal("a pattern that went away"));
        };
        let result = match &self.text {
            Text::Narrow(text) => program.run(text.as_slice(), start, end, mode, not_empty_at, search),
            Text::Wide(text) => program.run(text.as_slice(), start, end, mode, not_empty_at, search),
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
    fn all(
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

    /// A part of the text as a value.
    fn part(&self, vm: &mut Vm<'_>, from: usize, to: usize) -> Value {
        match &self.text {
            Text::Narrow(text) => {
                let part = text.get(from..to).unwrap_or(&[]);
                if self.of_bytes {
                    return vm.heap.new_bytes(part);
                }
                vm.heap.new_str(std::str::from_utf8(part).unwrap_or(""))
            }
            Text::Wide(text) => {
                let part: String = text
                    .get(from..to)
                    .unwrap_or(&[])
                    .iter()
                    .filter_map(|c| char::from_u32(*c))
                    .collect();
                vm.heap.new_string(part)
            }
        }
    }

    /// A group of a match as a value; `absent` where it took no part.
    fn group(&self, vm: &mut Vm<'_>, slots: &[usize], group: usize, absent: Value) -> Value {
        match (slots.get(2 * group), slots.get(2 * group + 1)) {
            (Some(&from), Some(&to)) if from != usize::MAX && to != usize::MAX => self.part(vm, from, to),
            _ => absent,
        }
    }

    fn empty(&self, vm: &mut Vm<'_>) -> Value {
        self.part(vm, 0, 0)
    }

    fn groups(&self, vm: &Vm<'_>) -> usize {
        match vm.library(self.program) {
            Some(Library::Regex(program)) => program.groups,
            _ => 0,
        }
    }
}

fn flat(vm: &mut Vm<'_>, slots: &[usize]) -> Value {
    let items: Vec<Value> = slots
        .iter()
        .map(|s| Value::Int(if *s == usize::MAX { -1 } else { *s as i64 }))
        .collect();
    vm.heap.new_tuple(items)
}

fn bounds(vm: &Vm<'_>, start: Value, end: Value, len: usize) -> (usize, usize) {
    let place = |value: Value, default: usize| match super::super::types::argument::clamped(vm, value) {
        Some(i) => crate::text::size(i).min(len),
        None => default,
    };
    (place(start, 0), place(end, len))
}

fn run(vm: &mut Vm<'_>, program: Value, text: Value, start: Value, end: Value, mode: Value) -> R {
    let work = work(vm, program, text)?;
    let (start, end) = bounds(vm, start, end, work.text.len());
    let mode = match mode {
        Value::Int(0) => Mode::Match,
        Value::Int(1) => Mode::Full,
        _ => Mode::Search,
    };
    let mut search = Search::default();
    Ok(match work.run(vm, start, end, mode, usize::MAX, &mut search)? {
        true => flat(vm, &search.slots),
        false => Value::None,
    })
}

/// A limit of zero is none.
fn limit_of(value: Value) -> usize {
    match value {
        Value::Int(i) if i > 0 => crate::text::size(i),
        _ => usize::MAX,
    }
}

fn spans(vm: &mut Vm<'_>, program: Value, text: Value, start: Value, end: Value, limit: Value) -> R {
    let work = work(vm, program, text)?;
    let (start, end) = bounds(vm, start, end, work.text.len());
    let mut found = Vec::new();
    work.all(vm, start, end, limit_of(limit), |vm, slots| {
        vm.reserve(found.len() * 16 + slots.len() * 16)?;
        found.push(flat(vm, slots));
        Ok(())
    })?;
    Ok(vm.heap.new_list(found))
}

fn findall(vm: &mut Vm<'_>, program: Value, text: Value, start: Value, end: Value) -> R {
    let work = work(vm, program, text)?;
    let (start, end) = bounds(vm, start, end, work.text.len());
    let groups = work.groups(vm);
    let empty = work.empty(vm);
    let mut found = Vec::new();
    work.all(vm, start, end, usize::MAX, |vm, slots| {
        vm.reserve(found.len() * 16)?;
        found.push(match groups {
            0 => work.group(vm, slots, 0, empty),
            1 => work.group(vm, slots, 1, empty),
            _ => {
                let items: Vec<Value> = (1..=groups).map(|g| work.group(vm, slots, g, empty)).collect();
                vm.heap.new_tuple(items)
            }
        });
        Ok(())
    })?;
    Ok(vm.heap.new_list(found))
}

fn split(vm: &mut Vm<'_>, program: Value, text: Value, limit: Value) -> R {
    let work = work(vm, program, text)?;
    let groups = work.groups(vm);
    let mut parts = Vec::new();
    let mut last = 0;
    work.all(vm, 0, usize::MAX, limit_of(limit), |vm, slots| {
        vm.reserve(parts.len() * 16)?;
        parts.push(work.part(vm, last, slots[0]));
        for group in 1..=groups {
            parts.push(work.group(vm, slots, group, Value::None));
        }
        last = slots[1];
        Ok(())
    })?;
    parts.push(work.part(vm, last, work.text.len()));
    Ok(vm.heap.new_list(parts))
}

/// Appends characters as UTF-8.
fn push_utf8(out: &mut Vec<u8>, characters: &[u32]) {
    for character in characters.iter().filter_map(|c| char::from_u32(*c)) {
        out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

/// Pieces are texts and numbers of groups, or, for each match, the text that replaces it.
fn substitute(vm: &mut Vm<'_>, args: Args) -> R {
    let arg = |i: usize| args.named.get(i).copied().unwrap_or_default();
    let work = work(vm, arg(0), arg(2))?;
    let pieces: Vec<Value> = vm
        .heap
        .sequence(vm.native_of(arg(1)))
        .map(<[Value]>::to_vec)
        .unwrap_or_default();
    let mut out: Vec<u8> = Vec::new();
    let copy = |out: &mut Vec<u8>, from: usize, to: usize| match &work.text {
        Text::Narrow(text) => out.extend_from_slice(text.get(from..to).unwrap_or(&[])),
        Text::Wide(text) => push_utf8(out, text.get(from..to).unwrap_or(&[])),
    };
    let (mut last, mut count) = (0, 0);
    let texts: Vec<Option<Vec<u8>>> = pieces
        .iter()
        .map(|piece| match vm.native_of(*piece) {
            text @ (Value::Short(_) | Value::Str(_)) => Some(vm.heap.text(text).as_bytes().to_vec()),
            other => vm.bytes_of(other),
        })
        .collect();
    let wrong = pieces.iter().copied().find(|piece| match vm.native_of(*piece) {
        Value::Int(_) => false,
        text => text.is_str() == work.of_bytes,
    });
    work.all(vm, 0, usize::MAX, limit_of(arg(3)), |vm, slots| {
        if let Some(piece) = wrong {
            // The texts would be joined, the one before the match first.
            let item = usize::from(slots[0] > 0);
            let (wanted, found) = (
                if work.of_bytes {
                    "a bytes-like object,"
                } else {
                    "str instance,"
                },
                vm.type_name(piece),
            );
            return Err(vm.type_error(format!("sequence item {item}: expected {wanted} {found} found")));
        }
        vm.work(pieces.len() / 2)?;
        copy(&mut out, last, slots[0]);
        for (piece, text) in pieces.iter().zip(&texts) {
            match (text, piece) {
                (Some(text), _) => out.extend_from_slice(text),
                (None, Value::Int(group)) => {
                    let group = *group as usize;
                    if let (Some(&from), Some(&to)) = (slots.get(2 * group), slots.get(2 * group + 1))
                        && from != usize::MAX
                        && to != usize::MAX
                    {
                        copy(&mut out, from, to);
                    }
                }
                _ => {}
            }
        }
        last = slots[1];
        count += 1;
        vm.reserve(out.len().saturating_mul(2))
    })?;
    copy(&mut out, last, work.text.len());
    vm.foresee(out.len(), 4)?;
    let text = if work.of_bytes {
        vm.heap.new_bytes(out)
    } else {
        vm.heap.new_string(String::from_utf8(out).unwrap_or_default())
    };
    Ok(vm.heap.new_tuple([text, Value::Int(count)]))
}
