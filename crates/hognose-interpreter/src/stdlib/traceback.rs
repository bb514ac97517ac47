//! `_traceback`: what `traceback.py` asks of the interpreter.

use crate::heap::{Object, TraceEntry};
use crate::native::{Code, NativeDef, function};
use crate::source::LineIndex;
use crate::source::position::Position;
use crate::source::traceback::{FrameLine, render_frames};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use ruff_text_size::TextSize;
use rustc_hash::FxHashMap;

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "entries",
        "(tb, /)",
        Code::F1(entries),
        "The frames of a traceback as tuples.",
    ),
    function(
        "render",
        "(frames, /)",
        Code::F1(render),
        "The text of frames given as tuples.",
    ),
    function(
        "hint",
        "(exception, /)",
        Code::F1(hint),
        "What a report adds to a message: a similar name.",
    ),
    function(
        "syntax_text",
        "(exception, /)",
        Code::F1(syntax_text),
        "The text of a syntax error with its place; None for another exception.",
    ),
    function(
        "type_text",
        "(cls, /)",
        Code::F1(type_text),
        "The name of an exception type as reports have it.",
    ),
];

/// Each frame from the outermost on: file, line, end line, column, end column, function, source lines or `None`.
fn entries(vm: &mut Vm<'_>, traceback: Value) -> R {
    let mut found: Vec<TraceEntry> = Vec::new();
    if let Value::Object(o) = traceback
        && let Object::Traceback { exception, index } = *vm.heap.object(o)
    {
        let all = &vm.heap.exception(exception).traceback;
        found = all.iter().take(index as usize).rev().copied().collect();
    }
    vm.work(found.len() * 8)?;
    let store = vm.store;
    let mut tuples = Vec::new();
    let mut indexes: FxHashMap<u32, LineIndex> = FxHashMap::default();
    for entry in found {
        let Some((stored, code)) = store.function(entry.code) else {
            continue;
        };
        let source = &stored.unit.source;
        let index = indexes.entry(entry.code.unit).or_insert_with(|| {
            vm.heap.meter.look_at(8 * source.len());
            LineIndex::new(source)
        });
        let start = index.position(source, TextSize::from(entry.span.start));
        let end = index.position(source, TextSize::from(entry.span.end));
        let text = match stored.unit.mode.separate_locals {
            true => Value::None,
            false => vm.heap.new_str(index.lines_text(source, start.line, end.line)),
        };
        let (file, name) = (vm.heap.new_str(&stored.unit.file_name), vm.heap.new_str(&code.name));
        let int = |n: u32| Value::Int(i64::from(n));
        let columns = [
            int(start.line),
            int(end.line),
            int(start.column.saturating_sub(1)),
            int(end.column.saturating_sub(1)),
        ];
        tuples.push(
            vm.heap
                .new_tuple([file, columns[0], columns[1], columns[2], columns[3], name, text]),
        );
    }
    Ok(vm.heap.new_list(tuples))
}

/// The text of frames as `entries` describes them; columns may be `None`.
fn render(vm: &mut Vm<'_>, frames: Value) -> R {
    let frames = vm.quick_items(frames).unwrap_or_default();
    let mut fields: Vec<(String, [Option<u32>; 4], String, Option<String>)> = Vec::new();
    for frame in frames {
        let items = vm.heap.sequence(frame).map(<[Value]>::to_vec).unwrap_or_default();
        let [file, numbers @ .., name, text] = items.as_slice() else {
            continue;
        };
        let number = |v: Option<&Value>| v.and_then(|v| v.as_small_int()).and_then(|n| u32::try_from(n).ok());
        let numbers = [0, 1, 2, 3].map(|i| number(numbers.get(i)));
        let string = |v: Value| vm.heap.str(v).map(|t| t.to_string());
        fields.push((
            string(*file).unwrap_or_default(),
            numbers,
            string(*name).unwrap_or_default(),
            string(*text),
        ));
    }
    let lines = fields
        .iter()
        .map(|(file, [line, end_line, column, end_column], name, text)| {
            let range = match (line, end_line, column, end_column) {
                (Some(line), Some(end_line), Some(column), Some(end_column)) => Some((
                    Position {
                        line: *line,
                        column: column.saturating_add(1),
                    },
                    Position {
                        line: *end_line,
                        column: end_column.saturating_add(1),
                    },
                )),
                _ => None,
            };
            FrameLine {
                file,
                line: line.unwrap_or(0),
                name,
                source: text.as_deref(),
                range,
            }
        });
    let text = render_frames(lines);
    Ok(vm.heap.new_string(text))
}

fn hint(vm: &mut Vm<'_>, exception: Value) -> R {
    let text = vm.exception_hint(exception);
    Ok(vm.heap.new_string(text))
}

fn syntax_text(vm: &mut Vm<'_>, exception: Value) -> R {
    if !vm.is_exception_of(exception, Builtin::SyntaxError) {
        return Ok(Value::None);
    }
    Ok(match vm.syntax_error_text(exception) {
        Some(text) => vm.heap.new_string(text),
        None => Value::None,
    })
}

fn type_text(vm: &mut Vm<'_>, class: Value) -> R {
    let Value::Class(c) = class else { return vm.str(class) };
    let text = vm.exception_class_name(c);
    Ok(vm.heap.new_string(text))
}
