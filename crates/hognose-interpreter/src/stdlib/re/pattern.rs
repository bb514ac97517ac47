//! `re.Pattern`: a compiled regular expression, and the scanner that steps through a text with it.
#![expect(
    clippy::indexing_slicing,
    reason = "a match has the slots of its groups, the first two those of the whole"
)]

use super::TEMPLATE;
use super::matched::{matched, spans_of};
use super::work::{Searched, Work, by_character, program, span};
use crate::heap::Iter;
use crate::heap::charge::{Sized64, sizes};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::native::{Code, NativeDef, attribute, class_method, method};
use crate::stdlib::library::Library;
use crate::text::regex::{Mode, Program, Search};
use crate::types::Builtin;
use crate::types::argument::{self, int_argument, with_index, wrong_receiver};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use serde::{Deserialize, Serialize};

type R = Result<Value, Unwind>;

#[derive(Debug, Serialize, Deserialize)]
pub struct Pattern {
    pub program: Program,
    /// What it was compiled from.
    pub pattern: Value,
    /// Numbers of groups by their names: a dict, or a view of one that has some.
    pub names: Value,
}

/// What steps through a text: `at` is where it goes on, `None` at its end.
#[derive(Debug, Serialize, Deserialize)]
pub struct Scanner {
    pub pattern: Value,
    pub string: Value,
    pub first: u64,
    pub end: u64,
    at: Option<u64>,
    /// A match may not be empty and end there.
    not_empty_at: Option<u64>,
    /// Text beyond ASCII by character, and how many; after a snapshot it is made anew.
    #[serde(skip)]
    wide: Option<Box<[u32]>>,
    wide_len: u64,
}

sizes! {
    Pattern: 272,
    Scanner: 112,
}

impl Scanner {
    /// Its text by character is charged as long as it steps through it.
    pub(crate) fn size(&self) -> usize {
        Scanner::BYTES + 4 * self.wide_len as usize
    }
}

impl Pattern {
    pub(crate) fn size(&self) -> usize {
        Pattern::BYTES + self.program.size()
    }
}

/// The pattern a method was called on.
macro_rules! receiver {
    ($vm:ident, $this:expr, $method:expr) => {
        match $vm.library($this) {
            Some(Library::Pattern(pattern)) => pattern,
            _ => return Err(wrong_receiver($vm, Builtin::RegexPattern, $method, $this)),
        }
    };
}

macro_rules! running {
    ($name:literal, $mode:expr, $doc:literal) => {
        method(
            $name,
            "(self, /, string, pos=0, endpos=sys.maxsize)",
            Code::F4(|vm, this, string, pos, end| run(vm, $name, $mode, [this, string, pos, end])),
            $doc,
        )
    };
}

pub static METHODS: &[NativeDef] = &[
    running!("match", Mode::Match, "A match at the beginning of the string."),
    running!("fullmatch", Mode::Full, "A match of the whole string."),
    running!("search", Mode::Search, "The first match anywhere in the string."),
    method(
        "findall",
        "(self, /, string, pos=0, endpos=sys.maxsize)",
        Code::F4(|vm, this, string, pos, end| find_all(vm, [this, string, pos, end])),
        "What each match matched, or its groups.",
    ),
    method(
        "finditer",
        "(self, /, string, pos=0, endpos=sys.maxsize)",
        Code::F4(|vm, this, string, pos, end| {
            let scanner = scanner(vm, "finditer", [this, string, pos, end])?;
            Ok(match scanner {
                Value::Object(scanner) => vm.heap.new_iter(Iter::Matches { scanner }),
                suspended => suspended,
            })
        }),
        "The matches, one after the other.",
    ),
    method(
        "scanner",
        "(self, /, string, pos=0, endpos=sys.maxsize)",
        Code::F4(|vm, this, string, pos, end| scanner(vm, "scanner", [this, string, pos, end])),
        "What steps through a string.",
    ),
    method(
        "split",
        "(self, /, string, maxsplit=0)",
        Code::F3(split),
        "The text between the matches, and their groups.",
    ),
    method(
        "sub",
        "(self, /, repl, string, count=0)",
        Code::F4(|vm, this, repl, string, count| substitute(vm, "sub", [this, repl, string, count])),
        "The text with matches replaced.",
    ),
    method(
        "subn",
        "(self, /, repl, string, count=0)",
        Code::F4(|vm, this, repl, string, count| substitute(vm, "subn", [this, repl, string, count])),
        "The text with matches replaced, and how many.",
    ),
    attribute(
        "pattern",
        |vm, p| Ok(receiver!(vm, p, "pattern").pattern),
        "What it was compiled from.",
    ),
    attribute(
        "flags",
        |vm, p| Ok(Value::Int(i64::from(receiver!(vm, p, "flags").program.flags))),
        "The flags, those in the pattern too.",
    ),
    attribute(
        "groups",
        |vm, p| Ok(Value::Int(receiver!(vm, p, "groups").program.groups as i64)),
        "How many groups it has.",
    ),
    attribute(
        "groupindex",
        |vm, p| Ok(receiver!(vm, p, "groupindex").names),
        "The numbers of groups by their names.",
    ),
    method("__repr__", "(self, /)", Code::F1(repr), "Return repr(self)."),
    method(
        "__eq__",
        "(self, value, /)",
        Code::F2(|vm, a, b| equal(vm, a, b, true)),
        "Return self==value.",
    ),
    method(
        "__ne__",
        "(self, value, /)",
        Code::F2(|vm, a, b| equal(vm, a, b, false)),
        "Return self!=value.",
    ),
    method(
        "__hash__",
        "(self, /)",
        Code::F1(|vm, p| vm.hash(p)),
        "Return hash(self).",
    ),
    method("__copy__", "(self, /)", Code::F1(|_, p| Ok(p)), "The pattern itself."),
    method(
        "__deepcopy__",
        "(self, memo, /)",
        Code::F2(|_, p, _| Ok(p)),
        "The pattern itself.",
    ),
    class_method(
        "__class_getitem__",
        "(cls, object, /)",
        Code::F2(argument::generic),
        "The class with its arguments.",
    ),
];

pub static SCANNER: &[NativeDef] = &[
    method(
        "match",
        "(self, /)",
        Code::F1(|vm, this| scan(vm, this, Mode::Match)),
        "The match where it stands.",
    ),
    method(
        "search",
        "(self, /)",
        Code::F1(|vm, this| scan(vm, this, Mode::Search)),
        "The next match.",
    ),
    attribute(
        "pattern",
        |vm, this| match vm.library(this) {
            Some(Library::Scanner(scanner)) => Ok(scanner.pattern),
            _ => Err(wrong_receiver(vm, Builtin::RegexScanner, "pattern", this)),
        },
        "The pattern.",
    ),
];

/// Where to begin and to end, within so many characters.
fn bounds(pos: i64, end: i64, len: usize) -> (usize, usize) {
    (crate::text::size(pos).min(len), crate::text::size(end).min(len))
}

/// The positions among a pattern, a string and two positions; the number of the one that has to be asked for its `__index__`.
fn positions(vm: &mut Vm<'_>, args: [Value; 4]) -> Result<Result<(i64, i64), usize>, Unwind> {
    let Some(pos) = int_argument(vm, args[2].or(Value::Int(0)))? else {
        return Ok(Err(2));
    };
    let Some(end) = int_argument(vm, args[3].or(Value::Int(i64::MAX)))? else {
        return Ok(Err(3));
    };
    Ok(Ok((pos, end)))
}

fn run(vm: &mut Vm<'_>, name: &str, mode: Mode, args: [Value; 4]) -> R {
    let [this, string, ..] = args;
    receiver!(vm, this, name);
    let (pos, end) = match positions(vm, args)? {
        Ok(positions) => positions,
        Err(which) => return with_index(vm, Builtin::RegexPattern, name, &args, which),
    };
    let work = Work::new(vm, this, string, None)?;
    let (pos, end) = bounds(pos, end, work.len);
    let mut search = Search::default();
    Ok(match work.run(vm, pos, end, mode, usize::MAX, &mut search)? {
        true => matched(vm, this, string, (pos, end), spans_of(&search.slots)),
        false => Value::None,
    })
}

fn find_all(vm: &mut Vm<'_>, args: [Value; 4]) -> R {
    let [this, string, ..] = args;
    receiver!(vm, this, "findall");
    let (pos, end) = match positions(vm, args)? {
        Ok(positions) => positions,
        Err(which) => return with_index(vm, Builtin::RegexPattern, "findall", &args, which),
    };
    let work = Work::new(vm, this, string, None)?;
    let (pos, end) = bounds(pos, end, work.len);
    let groups = work.groups(vm);
    let empty = work.part(vm, 0, 0)?;
    let mut found = Vec::new();
    work.all(vm, pos, end, usize::MAX, |vm, slots| {
        vm.reserve(found.len() * 16)?;
        found.push(match groups {
            0 => work.group(vm, slots, 0, empty)?,
            1 => work.group(vm, slots, 1, empty)?,
            _ => {
                let items = (1..=groups).map(|g| work.group(vm, slots, g, empty));
                let items = items.collect::<Result<Vec<Value>, Unwind>>()?;
                vm.heap.new_tuple(items)
            }
        });
        Ok(())
    })?;
    Ok(vm.heap.new_list(found))
}

fn scanner(vm: &mut Vm<'_>, name: &str, args: [Value; 4]) -> R {
    let [this, string, ..] = args;
    receiver!(vm, this, name);
    let (pos, end) = match positions(vm, args)? {
        Ok(positions) => positions,
        Err(which) => return with_index(vm, Builtin::RegexPattern, name, &args, which),
    };
    let work = Work::new(vm, this, string, None)?;
    let (first, end) = bounds(pos, end, work.len);
    let wide = match work.text {
        Searched::Wide(wide) => Some(wide),
        _ => None,
    };
    let scanner = Scanner {
        pattern: this,
        string,
        first: first as u64,
        end: end as u64,
        at: Some(first as u64),
        not_empty_at: None,
        wide_len: wide.as_ref().map_or(0, |wide| wide.len() as u64),
        wide,
    };
    Ok(Library::object(vm, Library::Scanner(Box::new(scanner))))
}

/// The next match of a scanner, or `None`.
pub(crate) fn scan(vm: &mut Vm<'_>, this: Value, mode: Mode) -> R {
    let Some(Library::Scanner(scanner)) = vm.library_mut(this) else {
        return Err(wrong_receiver(vm, Builtin::RegexScanner, "search", this));
    };
    let (pattern, string, first, end) = (scanner.pattern, scanner.string, scanner.first, scanner.end);
    let (at, not_empty_at, wide) = (scanner.at, scanner.not_empty_at, scanner.wide.take());
    let Some(at) = at else {
        return Ok(Value::None);
    };
    // After a snapshot the text is made ready anew, which is not charged again.
    let ready = match (wide, vm.native_of(string)) {
        (None, text @ (Value::Short(_) | Value::Str(_))) if !vm.heap.str_is_ascii(text) => Some(by_character(vm, text)),
        (wide, _) => wide,
    };
    let work = Work::new(vm, pattern, string, ready)?;
    let mut search = Search::default();
    let not_empty_at = not_empty_at.map_or(usize::MAX, |at| at as usize);
    let found = work.run(vm, at as usize, end as usize, mode, not_empty_at, &mut search);
    if let Some(Library::Scanner(scanner)) = vm.library_mut(this) {
        let (from, to) = (search.slots[0], search.slots[1] as u64);
        (scanner.at, scanner.not_empty_at) = match found {
            Ok(true) => (Some(to), (from as u64 == to).then_some(to)),
            _ => (None, None),
        };
        if let Searched::Wide(wide) = work.text {
            scanner.wide = Some(wide);
        }
    }
    Ok(match found? {
        true => matched(
            vm,
            pattern,
            string,
            (first as usize, end as usize),
            spans_of(&search.slots),
        ),
        false => Value::None,
    })
}

/// The next match of `finditer`.
pub(crate) fn next_match(vm: &mut Vm<'_>, iterator: IteratorRef, scanner: ObjectRef) -> R {
    let found = scan(vm, Value::Object(scanner), Mode::Search)?;
    if found.is_none() {
        vm.heap.iterator_mut(iterator).exhaust();
        return Ok(Value::Stop);
    }
    Ok(found)
}

/// A limit of zero is none.
fn limit_of(limit: i64) -> usize {
    match limit {
        0 => usize::MAX,
        limit => crate::text::size(limit),
    }
}

fn split(vm: &mut Vm<'_>, this: Value, string: Value, most: Value) -> R {
    receiver!(vm, this, "split");
    let Some(limit) = int_argument(vm, most.or(Value::Int(0)))? else {
        return with_index(vm, Builtin::RegexPattern, "split", &[this, string, most], 2);
    };
    if limit < 0 {
        return Ok(vm.heap.new_list(vec![string]));
    }
    let work = Work::new(vm, this, string, None)?;
    let groups = work.groups(vm);
    let mut parts = Vec::new();
    let mut last = 0;
    work.all(vm, 0, usize::MAX, limit_of(limit), |vm, slots| {
        vm.reserve(parts.len() * 16)?;
        parts.push(work.part(vm, last, slots[0])?);
        for group in 1..=groups {
            parts.push(work.group(vm, slots, group, Value::None)?);
        }
        last = slots[1];
        Ok(())
    })?;
    parts.push(work.part(vm, last, work.len)?);
    Ok(vm.heap.new_list(parts))
}

/// `sub`, and `subn`, which also answers how many matches were replaced.
fn substitute(vm: &mut Vm<'_>, name: &str, args: [Value; 4]) -> R {
    let [this, repl, string, count] = args;
    receiver!(vm, this, name);
    let Some(count) = int_argument(vm, count.or(Value::Int(0)))? else {
        return with_index(vm, Builtin::RegexPattern, name, &args, 3);
    };
    let counted = name == "subn";
    if count < 0 {
        return Ok(counted_text(vm, string, 0, counted));
    }
    let plain = matches!(repl, Value::Short(_) | Value::Str(_) | Value::Bytes(_));
    if !plain && crate::builtins::inspect::callable(vm, repl)? == Value::True {
        return vm.run(SubstituteByCall {
            pattern: this,
            function: repl,
            string,
            count,
            counted,
            spans: Value::Undefined,
            made: Value::Undefined,
            index: 0,
        });
    }
    if plain && !has_backslash(vm, repl)? {
        return replace(vm, this, &[repl], string, count, counted);
    }
    vm.run(SubstituteByTemplate {
        pattern: this,
        template: repl,
        string,
        count,
        counted,
        state: 0,
    })
}

fn has_backslash(vm: &mut Vm<'_>, template: Value) -> Result<bool, Unwind> {
    let bytes = |vm: &Vm<'_>| match template {
        Value::Bytes(bytes) => (
            vm.heap.byte_string(bytes).len(),
            vm.heap.byte_string(bytes).contains(&b'\\'),
        ),
        _ => {
            let text = vm.heap.text(template);
            (text.len(), text.as_bytes().contains(&b'\\'))
        }
    };
    let (len, found) = bytes(vm);
    vm.work(len / 32)?;
    Ok(found)
}

fn counted_text(vm: &mut Vm<'_>, text: Value, count: i64, counted: bool) -> Value {
    match counted {
        true => vm.heap.new_tuple([text, Value::Int(count)]),
        false => text,
    }
}

/// What reads templates, with its arguments.
pub(super) fn read_template(vm: &mut Vm<'_>, pattern: Value, template: Value) -> R {
    match vm.rest.registry.get(TEMPLATE).copied() {
        Some(read) => vm.call_value(read, &[pattern, template]),
        None => Err(vm.corrupt()),
    }
}

/// The bytes a text or bytes value is written out as.
fn written(vm: &Vm<'_>, value: Value) -> Option<Vec<u8>> {
    match vm.native_of(value) {
        text @ (Value::Short(_) | Value::Str(_)) => Some(vm.heap.text(text).as_bytes().to_vec()),
        other => vm.bytes_of(other),
    }
}

#[cold]
pub(super) fn cannot_be_joined(vm: &mut Vm<'_>, item: usize, of_bytes: bool, found: Value) -> Unwind {
    let wanted = match of_bytes {
        true => "a bytes-like object,",
        false => "str instance,",
    };
    let found = vm.type_name(found);
    vm.type_error(format!("sequence item {item}: expected {wanted} {found} found"))
}

/// The text with each match replaced by pieces: texts and numbers of groups.
fn replace(vm: &mut Vm<'_>, pattern: Value, pieces: &[Value], string: Value, count: i64, counted: bool) -> R {
    let work = Work::new(vm, pattern, string, None)?;
    let mut out: Vec<u8> = Vec::new();
    let (mut last, mut replaced) = (0, 0);
    let texts: Vec<Option<Vec<u8>>> = pieces.iter().map(|piece| written(vm, *piece)).collect();
    let wrong = pieces.iter().copied().find(|piece| match vm.native_of(*piece) {
        Value::Int(_) => false,
        text => text.is_str() == work.of_bytes,
    });
    work.all(vm, 0, usize::MAX, limit_of(count), |vm, slots| {
        if let Some(piece) = wrong {
            // The texts would be joined, the one before the match first.
            return Err(cannot_be_joined(vm, usize::from(slots[0] > 0), work.of_bytes, piece));
        }
        vm.work(pieces.len() / 2)?;
        work.copy(vm, &mut out, last, slots[0])?;
        for (piece, text) in pieces.iter().zip(&texts) {
            match (text, piece) {
                (Some(text), _) => work.write(vm, &mut out, text)?,
                (None, Value::Int(group)) => {
                    if let Some((from, to)) = span(slots, *group as usize) {
                        work.copy(vm, &mut out, from, to)?;
                    }
                }
                _ => {}
            }
        }
        last = slots[1];
        replaced += 1;
        Ok(())
    })?;
    work.copy(vm, &mut out, last, work.len)?;
    let text = work.finished(vm, out)?;
    Ok(counted_text(vm, text, replaced, counted))
}

fn equal(vm: &mut Vm<'_>, a: Value, b: Value, wanted: bool) -> R {
    receiver!(vm, a, "__eq__");
    if !matches!(vm.library(b), Some(Library::Pattern(_))) {
        return Ok(Value::NotImplemented);
    }
    Ok(Value::bool((vm.quick_equal(a, b) == Some(true)) == wanted))
}

/// The names of the flags, and what else is among them.
fn flag_names(flags: u32) -> Vec<String> {
    const NAMES: [&str; 8] = [
        "IGNORECASE",
        "LOCALE",
        "MULTILINE",
        "DOTALL",
        "UNICODE",
        "VERBOSE",
        "DEBUG",
        "ASCII",
    ];
    let mut shown: Vec<String> = NAMES
        .iter()
        .enumerate()
        .filter(|(bit, _)| flags & 2 << bit != 0)
        .map(|(_, name)| format!("re.{name}"))
        .collect();
    if flags & !510 != 0 {
        shown.push(format!("{:#x}", flags & !510));
    }
    shown
}

fn repr(vm: &mut Vm<'_>, this: Value) -> R {
    let pattern = receiver!(vm, this, "__repr__");
    let (text, mut flags) = (pattern.pattern, pattern.program.flags);
    let text = vm.native_of(text);
    if text.is_str() {
        flags &= !crate::text::regex::UNICODE;
    }
    let shown: String = match vm.quick_repr(text)? {
        Some(shown) => shown.chars().take(200).collect(),
        None => return Err(vm.corrupt()),
    };
    let names = flag_names(flags);
    Ok(vm.heap.new_string(match names.is_empty() {
        true => format!("re.compile({shown})"),
        false => format!("re.compile({shown}, {})", names.join("|")),
    }))
}

machines! {
    /// A substitution whose template has to be read first.
    pub(crate) struct SubstituteByTemplate {
        pattern: Value, template: Value, string: Value, count: i64, counted: bool, state: u8,
    }
    /// A substitution by what a function makes of each match. `spans` is a list of the numbers of all matches, one behind the
    /// other, `made` one of what the function made.
    pub(crate) struct SubstituteByCall {
        pattern: Value, function: Value, string: Value, count: i64, counted: bool, spans: Value, made: Value, index: u64,
    }
}

impl SubstituteByTemplate {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(read_template(vm, self.pattern, self.template)?)),
            _ => {
                let pieces = vm.heap.sequence(input.value()).unwrap_or(&[]).to_vec();
                replace(vm, self.pattern, &pieces, self.string, self.count, self.counted).map(Step::Done)
            }
        }
    }
}

impl SubstituteByCall {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match (input, self.made) {
            (Resumption::Start, _) => self.find(vm)?,
            (input, Value::List(made)) => {
                vm.heap.list_push(made, input.value());
                self.index = self.index.wrapping_add(1);
            }
            _ => return Err(vm.corrupt()),
        }
        let Some(program) = program(vm, self.pattern) else {
            return Err(vm.corrupt());
        };
        let size = 2 * (program.groups + 1) + 1;
        let from = size.saturating_mul(self.index as usize);
        let spans = vm.heap.sequence(self.spans).unwrap_or(&[]);
        match spans.get(from..from.saturating_add(size)) {
            Some(spans) => {
                let spans = spans.iter().map(|at| at.as_small_int().unwrap_or(-1)).collect();
                let len = self.len(vm);
                let found = matched(vm, self.pattern, self.string, (0, len), spans);
                Ok(Step::Await(vm.call_value(self.function, &[found])?))
            }
            None => self.join(vm, size).map(Step::Done),
        }
    }

    /// The length of the text.
    fn len(&self, vm: &Vm<'_>) -> usize {
        let text = vm.native_of(self.string);
        vm.quick_len(text).unwrap_or(0)
    }

    fn find(&mut self, vm: &mut Vm<'_>) -> Result<(), Unwind> {
        let work = Work::new(vm, self.pattern, self.string, None)?;
        let mut found = Vec::new();
        work.all(vm, 0, usize::MAX, limit_of(self.count), |vm, slots| {
            vm.reserve((found.len() + slots.len()) * 32)?;
            found.extend(spans_of(slots).iter().map(|at| Value::Int(*at)));
            Ok(())
        })?;
        self.spans = vm.heap.new_list(found);
        self.made = vm.heap.new_list(Vec::new());
        Ok(())
    }

    /// The text between the matches and what was made of them, joined as a list of texts would be.
    fn join(&self, vm: &mut Vm<'_>, size: usize) -> R {
        let work = Work::new(vm, self.pattern, self.string, None)?;
        let spans = vm.heap.sequence(self.spans).unwrap_or(&[]).to_vec();
        let made = vm.heap.sequence(self.made).unwrap_or(&[]).to_vec();
        let (mut out, mut last, mut item) = (Vec::new(), 0, 0);
        let place = |at: &Value| usize::try_from(at.as_small_int().unwrap_or(0)).unwrap_or(0);
        for (spans, made) in spans.chunks_exact(size).zip(&made) {
            let (from, to) = (place(&spans[0]), place(&spans[1]));
            work.copy(vm, &mut out, last, from)?;
            item += usize::from(from > last);
            last = to;
            if made.is_none() {
                continue;
            }
            match written(vm, *made) {
                Some(text) if vm.native_of(*made).is_str() != work.of_bytes => {
                    work.write(vm, &mut out, &text)?;
                }
                _ => return Err(cannot_be_joined(vm, item, work.of_bytes, *made)),
            }
            item += 1;
        }
        work.copy(vm, &mut out, last, work.len)?;
        let text = work.finished(vm, out)?;
        Ok(counted_text(vm, text, made.len() as i64, self.counted))
    }
}
