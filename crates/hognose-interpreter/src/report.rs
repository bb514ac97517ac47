//! Uncaught exceptions as CPython prints them: traceback, chain, notes, the last line.
#![expect(
    clippy::indexing_slicing,
    reason = "places of `all`, which only grows, among its own members"
)]

use crate::heap::TraceEntry;
use crate::interpreter::ExceptionFrame;
use crate::name::names;
use crate::source::traceback::{FrameLine, render_frames};
use crate::source::{LineIndex, SyntaxError, SyntaxErrorKind};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use ruff_text_size::TextSize;
use rustc_hash::FxHashMap;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// Frames that a host is told of, from the outermost; the traceback's text counts the rest.
const MOST_FRAMES: usize = 100;

/// Exceptions of one report at most, and bytes of text after which no further one is begun, for what is shown of data that is
/// shared may be far more than the data. A report costs no instructions.
const MOST_SHOWN: usize = 10_000;
const MOST_TEXT: usize = 4 << 20;

/// Bytes of source lines that one traceback shows.
const MOST_SOURCE: usize = 1 << 20;

/// Members of a group that are shown, and how deep groups in groups are.
const MAX_GROUP_WIDTH: usize = 15;
const MAX_GROUP_DEPTH: usize = 10;

/// An exception as it is to be shown: with what led to it, and its members. Each exception is shown once.
struct Shown {
    exception: Value,
    cause: Option<usize>,
    context: Option<usize>,
    members: Option<Vec<usize>>,
    /// How many members it has.
    count: usize,
}

/// Text that grows, indented as far as the groups it is in.
#[derive(Default)]
struct Page {
    out: String,
    depth: usize,
    needs_close: bool,
}

impl Page {
    fn indent(&self) -> String {
        "  ".repeat(self.depth)
    }

    /// Adds lines; inside a group each starts with the group's margin.
    fn emit(&mut self, text: &str, margin: char) {
        if self.depth == 0 {
            self.out.push_str(text);
            return;
        }
        let prefix = format!("{}{margin} ", self.indent());
        for line in text.split_inclusive('\n') {
            self.out.push_str(&prefix);
            self.out.push_str(line);
        }
    }
}

impl<'a> Vm<'a> {
    /// The text CPython prints for an uncaught exception. Guest `__str__` methods may run, without the host's help.
    pub(crate) fn format_exception(&mut self, exception: Value) -> String {
        let all = self.chain(exception);
        let mut page = Page::default();
        self.show(&all, 0, &mut page);
        page.out
    }

    /// The exception and all that is shown with it; it is the first.
    fn chain(&self, exception: Value) -> Vec<Shown> {
        let mut seen = vec![exception];
        let mut all = vec![Shown {
            exception,
            cause: None,
            context: None,
            members: None,
            count: 0,
        }];
        let mut todo = vec![0];
        while let Some(at) = todo.pop() {
            let Some(state) = self.exception_state(all[at].exception) else {
                continue;
            };
            let (cause, context) = (self.heap.exception(state).cause, self.heap.exception(state).context);
            let mut add = |next: Value, all: &mut Vec<Shown>| {
                if self.exception_state(next).is_none() || seen.contains(&next) || all.len() > MOST_SHOWN {
                    return None;
                }
                seen.push(next);
                all.push(Shown {
                    exception: next,
                    cause: None,
                    context: None,
                    members: None,
                    count: 0,
                });
                Some(all.len() - 1)
            };
            let (cause, context) = (add(cause, &mut all), add(context, &mut all));
            let members = self.is_exception_group(all[at].exception).then(|| {
                let mut members = self.group_members(all[at].exception);
                all[at].count = members.len();
                members.truncate(MOST_SHOWN.saturating_sub(all.len()));
                for member in &members {
                    all.push(Shown {
                        exception: *member,
                        cause: None,
                        context: None,
                        members: None,
                        count: 0,
                    });
                }
                (all.len() - members.len()..all.len()).collect::<Vec<_>>()
            });
            todo.extend(cause.iter().chain(&context));
            todo.extend(members.iter().flatten());
            all[at].cause = cause;
            all[at].context = context;
            all[at].members = members;
        }
        all
    }

    fn show(&mut self, all: &[Shown], first: usize, page: &mut Page) {
        let mut links: Vec<(&str, usize)> = Vec::new();
        let mut at = first;
        loop {
            let suppressed = self
                .exception_state(all[at].exception)
                .is_none_or(|s| self.heap.exception(s).suppress_context);
            let next = match (all[at].cause, all[at].context) {
                (Some(cause), _) => (CAUSE, cause),
                (None, Some(context)) if !suppressed => (CONTEXT, context),
                _ => break,
            };
            links.push((next.0, at));
            at = next.1;
        }
        self.show_one(all, at, page);
        for (link, at) in links.into_iter().rev() {
            page.emit(link, '|');
            self.show_one(all, at, page);
        }
    }

    fn show_one(&mut self, all: &[Shown], at: usize, page: &mut Page) {
        if page.out.len() > MOST_TEXT {
            return;
        }
        let exception = all[at].exception;
        let frames = self.traceback_text(exception);
        let Some(members) = &all[at].members else {
            if !frames.is_empty() {
                page.emit("Traceback (most recent call last):\n", '|');
                page.emit(&frames, '|');
            }
            let text = self.exception_only(exception);
            page.emit(&text, '|');
            return;
        };
        if page.depth > MAX_GROUP_DEPTH {
            page.emit(&format!("... (max_group_depth is {MAX_GROUP_DEPTH})\n"), '|');
            return;
        }
        let top = page.depth == 0;
        page.depth += usize::from(top);
        if !frames.is_empty() {
            page.emit(
                "Exception Group Traceback (most recent call last):\n",
                if top { '+' } else { '|' },
            );
            page.emit(&frames, '|');
        }
        let text = self.exception_only(exception);
        page.emit(&text, '|');
        let count = all[at].count;
        let shown = members.len().min(MAX_GROUP_WIDTH + 1);
        page.needs_close = false;
        for (i, member) in members.iter().enumerate().take(shown) {
            let last = i + 1 == shown;
            page.needs_close |= last;
            let title = if i < MAX_GROUP_WIDTH {
                (i + 1).to_string()
            } else {
                "...".to_owned()
            };
            let line = format!(
                "{}{}+---------------- {title} ----------------\n",
                page.indent(),
                if i == 0 { "+-" } else { "  " }
            );
            page.out.push_str(&line);
            page.depth += 1;
            if i < MAX_GROUP_WIDTH {
                self.show(all, *member, page);
            } else {
                let remaining = count - MAX_GROUP_WIDTH;
                page.emit(
                    &format!(
                        "and {remaining} more exception{}\n",
                        if remaining > 1 { "s" } else { "" }
                    ),
                    '|',
                );
            }
            if last && page.needs_close {
                page.out
                    .push_str(&format!("{}+------------------------------------\n", page.indent()));
                page.needs_close = false;
            }
            page.depth -= 1;
        }
        page.depth -= usize::from(top);
    }

    /// The frames an exception went through, empty where it was never raised.
    fn traceback_text(&mut self, exception: Value) -> String {
        let Some(state) = self.exception_state(exception) else {
            return String::new();
        };
        let entries: Vec<TraceEntry> = self.heap.exception(state).traceback.iter().rev().copied().collect();
        self.format_frames(&entries)
    }

    /// Where an exception came through, for the host.
    pub(crate) fn exception_frames(&self, exception: Value) -> Vec<ExceptionFrame> {
        let Some(state) = self.exception_state(exception) else {
            return Vec::new();
        };
        let entries = self.heap.exception(state).traceback.iter().rev();
        let mut indexes: FxHashMap<u32, LineIndex> = FxHashMap::default();
        entries
            .filter_map(|entry| {
                let (stored, code) = self.store.function(entry.code)?;
                let source = &stored.unit.source;
                let index = indexes.entry(entry.code.unit).or_insert_with(|| LineIndex::new(source));
                let start = index.position(source, TextSize::from(entry.span.start));
                let end = index.position(source, TextSize::from(entry.span.end));
                Some(ExceptionFrame {
                    file: stored.unit.file_name.to_string(),
                    function: code.name.to_string(),
                    line: start.line,
                    column: start.column,
                    end_line: end.line,
                    end_column: end.column,
                })
            })
            .take(MOST_FRAMES)
            .collect()
    }

    /// The last line, for a syntax error the place too, and the notes.
    fn exception_only(&mut self, exception: Value) -> String {
        let mut out = match self
            .is_exception_of(exception, Builtin::SyntaxError)
            .then(|| self.syntax_error_of(exception))
            .flatten()
        {
            Some((error, file)) => error.render(&file),
            None => self.exception_line(exception) + "\n",
        };
        out.push_str(&self.notes(exception));
        out
    }

    /// The frames of a traceback, the outermost first.
    pub(crate) fn format_frames(&mut self, entries: &[TraceEntry]) -> String {
        let store = self.store;
        let mut indexes: Vec<(u32, LineIndex)> = Vec::new();
        for entry in entries {
            if !indexes.iter().any(|(unit, _)| *unit == entry.code.unit)
                && let Some(stored) = store.unit(entry.code.unit)
            {
                indexes.push((entry.code.unit, LineIndex::new(&stored.unit.source)));
            }
        }
        let mut lines: Vec<FrameLine<'_>> = Vec::new();
        let (mut source_left, mut names_left) = (MOST_SOURCE, MOST_TEXT);
        for entry in entries {
            let Some((stored, code)) = store.function(entry.code) else {
                continue;
            };
            let Some((_, index)) = indexes.iter().find(|(unit, _)| *unit == entry.code.unit) else {
                continue;
            };
            let source = &stored.unit.source;
            let start = index.position(source, TextSize::from(entry.span.start));
            let end = index.position(source, TextSize::from(entry.span.end));
            // Text that came while running is in no file to show lines of.
            let text = (!stored.unit.mode.separate_locals).then(|| index.lines_text(source, start.line, end.line));
            let text = text.filter(|text| text.len() <= source_left);
            source_left -= text.map_or(0, str::len);
            // Each takes a few bytes beside.
            match names_left.checked_sub(stored.unit.file_name.len() + code.name.len() + 32) {
                Some(left) => names_left = left,
                None => break,
            }
            lines.push(FrameLine {
                file: &stored.unit.file_name,
                line: start.line,
                name: &code.name,
                source: text,
                range: Some((start, end)),
            });
        }
        render_frames(lines)
    }

    /// `Type: message`, or the type alone.
    pub(crate) fn exception_line(&mut self, exception: Value) -> String {
        let name = self.exception_type_name(exception);
        let message = self.exception_message(exception);
        let text = message + &self.exception_hint(exception);
        if text.is_empty() {
            name
        } else {
            format!("{name}: {text}")
        }
    }

    pub(crate) fn exception_type_name(&mut self, exception: Value) -> String {
        let class = self.type_of(exception);
        self.exception_class_name(class)
    }

    /// A syntax error's text with its place, where it has one.
    pub(crate) fn syntax_error_text(&mut self, exception: Value) -> Option<String> {
        self.syntax_error_of(exception).map(|(error, file)| error.render(&file))
    }

    pub(crate) fn exception_class_name(&mut self, class: ClassRef) -> String {
        let name = self.class_display(class);
        match name.strip_prefix("__main__.") {
            Some(plain) => plain.to_owned(),
            None => name,
        }
    }

    /// `str(exception)`; a program's `__str__` that fails or asks the host gives a stand-in.
    pub(crate) fn exception_message(&mut self, exception: Value) -> String {
        self.safely(Self::str, exception, "<exception str() failed>")
    }

    /// "Did you mean", where a name was not found.
    pub(crate) fn exception_hint(&mut self, exception: Value) -> String {
        let unknown = self.is_exception_of(exception, Builtin::NameError);
        let attribute = self.is_exception_of(exception, Builtin::AttributeError);
        let import = self.is_exception_of(exception, Builtin::ImportError);
        let field = if import { names::name_from } else { names::name };
        let name = match self.exception_field(exception, field) {
            Some(name) if name.is_str() && (unknown || attribute || import) => self.heap.text(name).to_string(),
            _ => return String::new(),
        };
        let suggestion = if unknown {
            self.similar_name(exception, &name)
        } else {
            let object = if import {
                self.module_of_import_error(exception)
            } else {
                self.exception_field(exception, names::obj)
            };
            object
                .filter(|o| !o.is_none())
                .and_then(|object| self.similar_attribute(object, &name))
        };
        let importable = unknown && crate::stdlib::exists(&name) && !name.starts_with('_');
        match (suggestion, importable) {
            (Some(similar), false) => format!(". Did you mean: '{similar}'?"),
            (Some(similar), true) => format!(". Did you mean: '{similar}'? Or did you forget to import '{name}'?"),
            (None, true) => format!(". Did you forget to import '{name}'?"),
            (None, false) => String::new(),
        }
    }

    fn module_of_import_error(&mut self, exception: Value) -> Option<Value> {
        let name = self.exception_field(exception, names::name).filter(|n| n.is_str())?;
        let name = self.heap.text(name).to_string();
        self.rest.modules.get(name.as_str()).map(|m| Value::Module(*m))
    }

    fn similar_attribute(&mut self, object: Value, name: &str) -> Option<String> {
        let found = crate::builtins::inspect::attribute_names(self, object);
        let mut list: Vec<String> = found
            .iter()
            .filter(|n| n.is_str())
            .map(|n| self.heap.text(*n).to_string())
            .collect();
        list.sort();
        let hides = !name.starts_with('_');
        let list = list
            .iter()
            .map(String::as_str)
            .filter(|c| !(hides && c.starts_with('_')));
        crate::source::suggest::suggest(name, list).map(str::to_owned)
    }

    fn similar_name(&mut self, exception: Value, name: &str) -> Option<String> {
        let reach = self.exception_field(exception, names::__ctx);
        let reach = reach
            .and_then(|r| self.heap.sequence(r))
            .map(<[Value]>::to_vec)
            .unwrap_or_default();
        let (this, locals) = reach
            .split_first()
            .map_or((Value::Undefined, &[][..]), |(this, rest)| (*this, rest));
        if !this.is_none() && !this.is_undefined() {
            let interned = self.heap.intern(name);
            if self.lookup_attribute_quietly(this, interned) {
                return Some(format!("self.{name}"));
            }
        }
        let mut list: Vec<String> = locals.iter().map(|n| self.heap.text(*n).to_string()).collect();
        let globals = self.rest.globals;
        list.extend(
            self.heap
                .dict(globals)
                .iter_uncharged()
                .filter(|e| e.key.is_str())
                .map(|e| self.heap.text(e.key).to_string()),
        );
        list.extend(crate::vm::import::builtin_names().into_iter().map(str::to_owned));
        crate::source::suggest::suggest(name, list.iter().map(String::as_str)).map(str::to_owned)
    }

    fn notes(&mut self, exception: Value) -> String {
        let Value::Instance(i) = exception else {
            return String::new();
        };
        let Some(notes) = self.own_attribute(i, names::__notes__) else {
            return String::new();
        };
        if notes.is_none() {
            return String::new();
        }
        let mut out = String::new();
        let Some(items) = self.heap.sequence(self.native_of(notes)).map(<[Value]>::to_vec) else {
            let text = self.safely(Self::repr, notes, "<__notes__ repr() failed>");
            return text + "\n";
        };
        for note in items {
            if out.len() > MOST_TEXT {
                break;
            }
            out.push_str(&self.safely(Self::str, note, "<note str() failed>"));
            out.push('\n');
        }
        out
    }

    /// A text of a value; a program's method that fails or asks the host gives the stand-in.
    fn safely(&mut self, text: fn(&mut Self, Value) -> Result<Value, Unwind>, value: Value, otherwise: &str) -> String {
        let text = match text(self, value) {
            Ok(text) => Some(text),
            Err(unwind) => match self.drive_within(Err(unwind)) {
                crate::vm::drive::Drive::Finished(text) => Some(text),
                _ => {
                    self.abandon();
                    None
                }
            },
        };
        text.map_or(otherwise.to_owned(), |text| self.heap.text(text).to_string())
    }

    /// The line of a traceback entry.
    pub(crate) fn line_of(&self, entry: TraceEntry) -> i64 {
        match self.store.unit(entry.code.unit) {
            Some(stored) => {
                let end = (entry.span.start as usize).min(stored.unit.source.len());
                self.heap.meter.look_at(8 * end);
                stored.unit.source.bytes().take(end).filter(|b| *b == b'\n').count() as i64 + 1
            }
            None => 0,
        }
    }

    /// Raises what the front end found wrong with a source text.
    pub(crate) fn raise_syntax_error(&mut self, error: &SyntaxError, file: &str) -> Unwind {
        let exception = self.syntax_error_object(error, file);
        self.raise(exception)
    }

    pub(crate) fn syntax_error_object(&mut self, error: &SyntaxError, file: &str) -> Value {
        let builtin = match error.kind {
            SyntaxErrorKind::SyntaxError => Builtin::SyntaxError,
            SyntaxErrorKind::IndentationError => Builtin::IndentationError,
            SyntaxErrorKind::TabError => Builtin::TabError,
        };
        let message = self.heap.new_str(&error.message);
        let file = self.heap.new_str(file);
        // What the compiler finds it shows by reading the file again, and there is none.
        let text = error.text.as_ref().filter(|_| error.from_parser);
        let text = text.map_or(Value::None, |t| self.heap.new_str(t));
        let int = |n: u32| Value::Int(i64::from(n));
        let details = [
            file,
            int(error.line),
            int(error.column),
            text,
            int(error.end_line),
            Value::Int(i64::from(error.end_column)),
        ];
        let tuple = self.heap.new_tuple(details);
        let exception = self.new_exception(builtin, &[message, tuple]);
        let fields = [
            names::filename,
            names::lineno,
            names::offset,
            names::text,
            names::end_lineno,
            names::end_offset,
        ]
        .into_iter()
        .zip(details);
        self.set_exception_field(exception, names::msg, message);
        for (name, value) in fields {
            self.set_exception_field(exception, name, value);
        }
        if let Some(source) = &error.source {
            let source = self.heap.new_str(source);
            let metadata = self.heap.new_tuple([int(error.statement_line), int(0), source]);
            let name = self.heap.intern("_metadata");
            self.set_exception_field(exception, name, metadata);
        }
        exception
    }

    fn syntax_error_of(&mut self, exception: Value) -> Option<(SyntaxError, String)> {
        let field = |vm: &Self, name| vm.exception_field(exception, name).unwrap_or(Value::None);
        let number = |v: Value| match v {
            Value::Int(i) => u32::try_from(i).ok(),
            _ => None,
        };
        let line = number(field(self, names::lineno))?;
        let message = field(self, names::msg);
        let message = self.plain_text(message);
        let file = field(self, names::filename);
        let file = if file.is_str() {
            self.heap.text(file).to_string()
        } else {
            "<string>".into()
        };
        let text = field(self, names::text);
        let column = number(field(self, names::offset)).unwrap_or(0);
        let end_line = number(field(self, names::end_lineno)).unwrap_or(line);
        let end_column = match field(self, names::end_offset) {
            Value::Int(i) => i32::try_from(i).unwrap_or(0),
            _ => column as i32,
        };
        let text = text.is_str().then(|| self.heap.text(text).to_string());
        let mut error = SyntaxError::compiled(message, (line, column), (end_line, end_column), text);
        error.kind = match self.type_name(exception).as_str() {
            "IndentationError" => SyntaxErrorKind::IndentationError,
            "TabError" => SyntaxErrorKind::TabError,
            _ => SyntaxErrorKind::SyntaxError,
        };
        let metadata = self.heap.intern("_metadata");
        if let Some(Value::Tuple(metadata)) = self.exception_field(exception, metadata)
            && let [line, _, source] = self.heap.tuple(metadata)[..]
            && source.is_str()
        {
            error.statement_line = number(line).unwrap_or(0);
            error.source = Some((*self.heap.text(source)).into());
        }
        Some((error, file))
    }
}
