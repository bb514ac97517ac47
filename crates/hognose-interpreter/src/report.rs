//! Uncaught exceptions as CPython prints them: traceback, chain, notes, the last line.

use crate::heap::TraceEntry;
use crate::name::names;
use crate::source::traceback::{FrameLine, render_frames};
use crate::source::{LineIndex, SyntaxError, SyntaxErrorKind};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use ruff_text_size::TextSize;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

impl<'a> Vm<'a> {
    /// The text CPython prints for an uncaught exception. Guest `__str__` methods may run, without the host's help.
    pub(crate) fn format_exception(&mut self, exception: Value) -> String {
        let mut chain: Vec<(Value, &str)> = Vec::new();
        let mut at = exception;
        let mut link = "";
        while let Some(state) = self.exception_state(at) {
            if chain.iter().any(|(e, _)| *e == at) || chain.len() > 1000 {
                break;
            }
            chain.push((at, link));
            let state = self.heap.exception(state);
            (at, link) = match (state.cause, state.context) {
                (cause, _) if self.exception_state(cause).is_some() => (cause, CAUSE),
                (_, context) if !state.suppress_context => (context, CONTEXT),
                _ => break,
            };
        }
        let mut out = String::new();
        for (i, (exception, _)) in chain.iter().enumerate().rev() {
            out.push_str(&self.format_one(*exception));
            if let Some((_, link)) = i.checked_sub(1).and_then(|_| chain.get(i)) {
                out.push_str(link);
            }
        }
        out
    }

    fn format_one(&mut self, exception: Value) -> String {
        let mut out = String::new();
        let entries: Vec<TraceEntry> = match self.exception_state(exception) {
            Some(state) => self.heap.exception(state).traceback.iter().rev().copied().collect(),
            None => Vec::new(),
        };
        if !entries.is_empty() {
            out.push_str("Traceback (most recent call last):\n");
            out.push_str(&self.format_frames(&entries));
        }
        if self.is_exception_of(exception, Builtin::SyntaxError)
            && let Some(error) = self.syntax_error_of(exception)
        {
            let (error, file) = error;
            out.push_str(&error.render(&file, None));
        } else {
            out.push_str(&self.exception_line(exception));
            out.push('\n');
        }
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
        for entry in entries {
            let Some((stored, code)) = store.function(entry.code) else { continue };
            let Some((_, index)) = indexes.iter().find(|(unit, _)| *unit == entry.code.unit) else { continue };
            let source = &stored.unit.source;
            let start = index.position(source, TextSize::from(entry.span.start));
            let end = index.position(source, TextSize::from(entry.span.end));
            lines.push(FrameLine {
                file: &stored.unit.file_name,
                line: start.line,
                name: code.name_in_traceback(),
                source: Some(index.lines_text(source, start.line, end.line)),
                range: Some((start, end)),
            });
        }
        render_frames(lines)
    }

    /// `Type: message`, or the type alone.
    pub(crate) fn exception_line(&mut self, exception: Value) -> String {
        let name = self.exception_type_name(exception);
        let message = self.exception_message(exception);
        let hint = self.exception_hint(exception);
        if message.is_empty() { name } else { format!("{name}: {message}{hint}") }
    }

    pub(crate) fn exception_type_name(&mut self, exception: Value) -> String {
        let class = self.type_of(exception);
        let name = self.class_display(class);
        match name.strip_prefix("__main__.") {
            Some(plain) => plain.to_owned(),
            None => name,
        }
    }

    /// `str(exception)`; a program's `__str__` that fails or asks the host gives a stand-in.
    pub(crate) fn exception_message(&mut self, exception: Value) -> String {
        let result = self.str(exception);
        let text = match result {
            Ok(text) => Some(text),
            Err(unwind) => match self.drive(Err(unwind)) {
                crate::vm::drive::Drive::Finished(text) => Some(text),
                _ => {
                    self.abandon();
                    None
                }
            },
        };
        match text {
            Some(text) => self.heap.text(text).to_string(),
            None => "<exception str() failed>".into(),
        }
    }

    /// "Did you mean", where a name was not found.
    fn exception_hint(&mut self, exception: Value) -> String {
        let name = match self.exception_field(exception, names::name) {
            Some(name) if name.is_str() => self.heap.text(name).to_string(),
            _ => return String::new(),
        };
        let candidates: Vec<String> = if self.is_exception_of(exception, Builtin::NameError) {
            self.names_in_reach(exception)
        } else if self.is_exception_of(exception, Builtin::AttributeError) {
            match self.exception_field(exception, names::obj) {
                Some(object) if !object.is_none() => {
                    let found = crate::builtins::inspect::attribute_names(self, object);
                    let mut list: Vec<String> = found.iter().map(|n| self.heap.text(*n).to_string()).collect();
                    list.sort();
                    list
                }
                _ => return String::new(),
            }
        } else {
            return String::new();
        };
        let list = candidates.iter().map(String::as_str).filter(|c| *c != name);
        if let Some(similar) = crate::source::suggest::suggest(&name, list) {
            return format!(". Did you mean: '{similar}'?");
        }
        if self.is_exception_of(exception, Builtin::NameError) && crate::stdlib::exists(&name) {
            return format!(". Did you forget to import '{name}'?");
        }
        String::new()
    }

    fn names_in_reach(&mut self, exception: Value) -> Vec<String> {
        let mut list: Vec<String> = Vec::new();
        let store = self.store;
        if let Some(state) = self.exception_state(exception)
            && let Some(entry) = self.heap.exception(state).traceback.first().copied()
            && let Some((_, code)) = store.function(entry.code)
            && code.kind != crate::tree::function::CodeKind::Module
        {
            list.extend(code.slot_names.iter().map(|n| n.to_string()).filter(|n| !n.is_empty()));
        }
        let globals = self.rest.globals;
        list.extend(self.heap.dict(globals).iter().map(|e| self.heap.text(e.key).to_string()));
        list.extend(crate::vm::import::builtin_names().into_iter().map(str::to_owned));
        list
    }

    fn notes(&mut self, exception: Value) -> String {
        let Value::Instance(i) = exception else { return String::new() };
        let Some(notes) = self.own_attribute(i, names::__notes__) else { return String::new() };
        let items = self.quick_items(notes).unwrap_or_default();
        let mut out = String::new();
        for note in items {
            out.push_str(&self.plain_text(note));
            out.push('\n');
        }
        out
    }

    /// The line of a traceback entry.
    pub(crate) fn line_of(&self, entry: TraceEntry) -> i64 {
        match self.store.unit(entry.code.unit) {
            Some(stored) => {
                let end = (entry.span.start as usize).min(stored.unit.source.len());
                stored.unit.source.as_bytes()[..end].iter().filter(|b| **b == b'\n').count() as i64 + 1
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
        let text = error.text.as_ref().map_or(Value::None, |t| self.heap.new_str(t));
        let int = |n: u32| Value::Int(i64::from(n));
        let details = [file, int(error.line), int(error.column), text, int(error.end_line), Value::Int(i64::from(error.end_column))];
        let tuple = self.heap.new_tuple(details);
        let exception = self.new_exception(builtin, &[message, tuple]);
        let fields =
            [names::filename, names::lineno, names::offset, names::text, names::end_lineno, names::end_offset].into_iter().zip(details);
        self.set_exception_field(exception, names::msg, message);
        for (name, value) in fields {
            self.set_exception_field(exception, name, value);
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
        let file = if file.is_str() { self.heap.text(file).to_string() } else { "<string>".into() };
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
        Some((error, file))
    }
}
