//! `str.format`: fields looked up, converted, and formatted by their specifications, which may hold fields of their own.

use super::receiver;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::Name;
use crate::native::Args;
use crate::text::TextError;
use crate::text::format_spec::FormatSpec;
use crate::text::replacement::{
    Accessor, AutoNumber, Field, FieldName, First, MAX_DEPTH, MarkupCursor, TextConversion, check_conversion,
};
use crate::types::format::{finish, format_parsed, has_quick_digits};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use serde::{Deserialize, Serialize};

type R = Result<Value, Unwind>;

pub(super) fn format(vm: &mut Vm<'_>, mut args: Args) -> R {
    let this = receiver(vm, "format", args.named.first().copied().unwrap_or_default())?;
    let keywords = std::mem::take(&mut args.keywords);
    let machine = FormatText::new(vm, this, std::mem::take(&mut args.rest), keywords, Value::Undefined);
    vm.run(machine)
}

pub(super) fn format_map(vm: &mut Vm<'_>, this: Value, mapping: Value) -> R {
    let this = receiver(vm, "format_map", this)?;
    let machine = FormatText::new(vm, this, Vec::new(), Vec::new(), mapping);
    vm.run(machine)
}

/// A format string being filled in: the whole one, or the specification of a field.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Level {
    format: String,
    cursor: MarkupCursor,
    out: String,
    /// The field at hand: what it is, by which conversion, and its specification.
    value: Value,
    conversion: Option<char>,
    spec: String,
    nested: bool,
    /// The steps to the value that are still to be taken, the next last.
    steps: Vec<Access>,
}

/// A step from one value to the next, or what is wrong with it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Access {
    Attribute(String),
    Index(u64),
    Key(String),
    Fault(String),
}

impl crate::heap::collect::Trace for Level {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.value);
    }
}

impl crate::heap::collect::Trace for AutoNumber {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

/// Instructions of a field beside those of its name, its specification and its value.
const FIELD: usize = 3;

/// Keywords up to which looking for one is charged with the field.
const FEW_KEYWORDS: usize = 7;

/// What the machine's next input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Awaited {
    Nothing,
    /// The value of a field, or of a part of it.
    Part,
    Converted,
    Formatted,
}

impl crate::heap::collect::Trace for Awaited {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

machines! {
    /// `str.format` and `format_map`: the format strings within each other, the innermost last.
    pub(crate) struct FormatText {
        levels: Vec<Level>, args: Vec<Value>, keywords: Vec<(Name, Value)>, mapping: Value, numbers: AutoNumber, awaited: Awaited,
    }
}

impl FormatText {
    fn new(vm: &Vm<'_>, format: Value, args: Vec<Value>, keywords: Vec<(Name, Value)>, mapping: Value) -> FormatText {
        let level = Level {
            format: vm.heap.text(format).to_string(),
            ..Level::default()
        };
        FormatText {
            levels: vec![level],
            args,
            keywords,
            mapping,
            numbers: AutoNumber::default(),
            awaited: Awaited::Nothing,
        }
    }

    fn level<'m>(&'m mut self, vm: &mut Vm<'_>) -> Result<&'m mut Level, Unwind> {
        self.levels.last_mut().ok_or_else(|| vm.corrupt())
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let answer = input.value();
        match self.awaited {
            Awaited::Nothing => {}
            Awaited::Part => {
                self.level(vm)?.value = answer;
                if let Some(step) = self.access(vm)? {
                    return Ok(step);
                }
            }
            Awaited::Converted => {
                self.level(vm)?.value = answer;
                if let Some(step) = self.specify(vm)? {
                    return Ok(step);
                }
            }
            Awaited::Formatted => self.put(vm, answer)?,
        }
        loop {
            self.awaited = Awaited::Nothing;
            while self.put_plain(vm) {
                vm.work(0)?;
            }
            vm.work(1)?;
            let level = self.level(vm)?;
            let mut cursor = level.cursor;
            let (field, looked_at) = match cursor.next(&level.format) {
                None => match self.finish_level(vm)? {
                    Some(step) => return Ok(step),
                    None => continue,
                },
                Some(Err(error)) => return Err(vm.text_error(error)),
                Some(Ok(markup)) => {
                    let looked_at = markup.literal.len() / 64;
                    level.out.push_str(markup.literal);
                    let Some(field) = markup.field else {
                        level.cursor = cursor;
                        vm.work(looked_at)?;
                        continue;
                    };
                    level.conversion = field.conversion;
                    level.spec = field.spec.to_owned();
                    level.nested = field.nested;
                    let name = field.name.to_owned();
                    level.cursor = cursor;
                    (name, looked_at)
                }
            };
            vm.work(FIELD + field.len() / 2 + looked_at)?;
            let size = self.level(vm)?.out.len();
            vm.reserve(size)?;
            if let Some(step) = self.first(vm, &field)? {
                return Ok(step);
            }
        }
    }

    /// Goes on while text and fields come by whose value is an argument, an int, a float or a string, that its specification suits: at
    /// once. True where the fuel has run out.
    fn put_plain(&mut self, vm: &Vm<'_>) -> bool {
        let [level] = self.levels.as_mut_slice() else {
            return false;
        };
        if !self.mapping.is_undefined() || self.keywords.len() > FEW_KEYWORDS {
            return false;
        }
        let meter = &vm.heap.meter;
        while meter.can_reserve(level.out.len()) {
            let (mut cursor, mut numbers) = (level.cursor, self.numbers);
            let before = level.out.len();
            let Some(Ok(markup)) = cursor.next(&level.format) else {
                return false;
            };
            level.out.push_str(markup.literal);
            let mut units = markup.literal.len() / 64;
            if let Some(field) = markup.field {
                let Some(value) = plain_argument(vm, &field, &mut numbers, &self.args, &self.keywords) else {
                    level.out.truncate(before);
                    return false;
                };
                let start = level.out.len();
                if push_plain(vm, value, field.spec, &mut level.out).is_none() {
                    level.out.truncate(before);
                    return false;
                }
                let more = level.out.len() - start;
                if !meter.can_reserve(2 * level.out.len()) {
                    level.out.truncate(before);
                    return false;
                }
                units += FIELD + field.name.len() / 2 + more / 16;
            }
            (level.cursor, self.numbers) = (cursor, numbers);
            if meter.spend(1 + units as i64) < 0 {
                return true;
            }
        }
        false
    }

    /// A format string is done: the answer, or a specification for the field it belongs to.
    fn finish_level(&mut self, vm: &mut Vm<'_>) -> Result<Option<Step>, Unwind> {
        let Some(level) = self.levels.pop() else {
            return Err(vm.corrupt());
        };
        if self.levels.is_empty() {
            return Ok(Some(Step::Done(finish(vm, Ok(level.out))?)));
        }
        self.format_by(vm, level.out)
    }

    /// Finds the value a field's name starts with.
    fn first(&mut self, vm: &mut Vm<'_>, name: &str) -> Result<Option<Step>, Unwind> {
        let (first, rest) = match FieldName::parse(name, &mut self.numbers) {
            Ok(parsed) => parsed,
            Err(error) => return Err(vm.text_error(error)),
        };
        let mut steps: Vec<Access> = rest.map(Access::of).collect();
        steps.reverse();
        self.level(vm)?.steps = steps;
        let value = match first {
            First::Index(_) if !self.mapping.is_undefined() => {
                return Err(vm.value_error("Format string contains positional fields"));
            }
            First::Index(index) => match usize::try_from(index).ok().and_then(|index| self.args.get(index)) {
                Some(value) => *value,
                None => {
                    let message = format!("Replacement index {index} out of range for positional args tuple");
                    return Err(vm.index_error(message));
                }
            },
            First::Name(name) if !self.mapping.is_undefined() => {
                let key = vm.heap.new_str(name);
                self.awaited = Awaited::Part;
                return Ok(Some(Step::Await(vm.get_item(self.mapping, key)?)));
            }
            First::Name(name) => {
                vm.work(self.keywords.len() / 8)?;
                let wanted = vm.heap.names.lookup(name);
                match self.keywords.iter().find(|(known, _)| Some(*known) == wanted) {
                    Some((_, value)) => *value,
                    None => {
                        let key = vm.heap.new_str(name);
                        return Err(vm.key_error(key));
                    }
                }
            }
        };
        self.level(vm)?.value = value;
        self.access(vm)
    }

    /// Takes the next step to the value, or converts it.
    fn access(&mut self, vm: &mut Vm<'_>) -> Result<Option<Step>, Unwind> {
        let level = self.level(vm)?;
        let (value, step) = (level.value, level.steps.pop());
        if let Some(step) = step {
            self.awaited = Awaited::Part;
            return Ok(Some(Step::Await(match step {
                Access::Attribute(name) => {
                    let name = vm.heap.name_from(&name);
                    vm.get_attr(value, name)?
                }
                Access::Index(index) => match i64::try_from(index) {
                    Ok(index) => vm.get_item(value, Value::Int(index))?,
                    Err(_) => return Err(vm.value_error("Too many decimal digits in format string")),
                },
                Access::Key(key) => {
                    let key = vm.heap.new_str(&key);
                    vm.get_item(value, key)?
                }
                Access::Fault(message) => return Err(vm.value_error(message)),
            })));
        }
        let Some(conversion) = level.conversion else {
            return self.specify(vm);
        };
        self.awaited = Awaited::Converted;
        Ok(Some(Step::Await(match check_conversion(conversion) {
            Ok(TextConversion::Str) => vm.str(value)?,
            Ok(TextConversion::Repr) => vm.repr(value)?,
            Ok(TextConversion::Ascii) => crate::builtins::ascii(vm, value)?,
            Err(error) => return Err(vm.text_error(error)),
        })))
    }

    /// Formats the value, once its specification is known.
    fn specify(&mut self, vm: &mut Vm<'_>) -> Result<Option<Step>, Unwind> {
        let level = self.level(vm)?;
        let spec = std::mem::take(&mut level.spec);
        if !level.nested {
            return self.format_by(vm, spec);
        }
        if self.levels.len() >= MAX_DEPTH {
            return Err(vm.text_error(TextError::value("Max string recursion exceeded")));
        }
        self.levels.push(Level {
            format: spec,
            ..Level::default()
        });
        Ok(None)
    }

    fn format_by(&mut self, vm: &mut Vm<'_>, spec: String) -> Result<Option<Step>, Unwind> {
        let level = self.level(vm)?;
        let value = level.value;
        if spec.is_empty() {
            // The usual cases without a string object between.
            match value {
                Value::Int(int) => {
                    level.out.push_str(itoa::Buffer::new().format(int));
                    return Ok(None);
                }
                Value::Short(_) | Value::Str(_) => {
                    self.put(vm, value)?;
                    return Ok(None);
                }
                _ => {}
            }
        }
        let spec = vm.heap.new_string(spec);
        self.awaited = Awaited::Formatted;
        Ok(Some(Step::Await(vm.format(value, spec)?)))
    }

    fn put(&mut self, vm: &mut Vm<'_>, text: Value) -> Result<(), Unwind> {
        let more = vm.heap.text(text).len();
        let before = self.level(vm)?.out.len();
        vm.reserve(2 * (before + more))?;
        vm.work(more / 16)?;
        let level = self.level(vm)?;
        level.out.push_str(&vm.heap.text(text));
        Ok(())
    }
}

/// The argument that a field is, if it is no part of one, converted by nothing and formatted by no other.
fn plain_argument(
    vm: &Vm<'_>,
    field: &Field<'_>,
    numbers: &mut AutoNumber,
    args: &[Value],
    keywords: &[(Name, Value)],
) -> Option<Value> {
    if field.nested || field.conversion.is_some() {
        return None;
    }
    let (first, accessors) = FieldName::parse(field.name, numbers).ok()?;
    if !accessors.is_empty() {
        return None;
    }
    match first {
        First::Index(index) => args.get(usize::try_from(index).ok()?).copied(),
        First::Name(name) => {
            let wanted = vm.heap.names.lookup(name)?;
            let found = keywords.iter().find(|(known, _)| *known == wanted);
            found.map(|(_, value)| *value)
        }
    }
}

/// Appends an int, a float or a string by a specification that suits it. `None` where that takes more, or fails.
fn push_plain(vm: &Vm<'_>, value: Value, spec: &str, out: &mut String) -> Option<()> {
    match (value, spec) {
        (Value::Int(int), "") => out.push_str(itoa::Buffer::new().format(int)),
        (Value::Short(_) | Value::Str(_), "") => out.push_str(&vm.heap.text(value)),
        (Value::Int(_) | Value::Float(_) | Value::Short(_) | Value::Str(_), spec) if !spec.is_empty() => {
            let spec = FormatSpec::parse(spec, "str").ok()?;
            let number = match value {
                Value::Int(int) => int as f64,
                Value::Float(float) => float.get(),
                _ => 0.0,
            };
            if !has_quick_digits(number, spec.precision) && !value.is_str() {
                return None;
            }
            out.push_str(&format_parsed(vm, value, &spec)?);
        }
        _ => return None,
    }
    Some(())
}

impl Access {
    fn of(accessor: Result<Accessor<'_>, TextError>) -> Access {
        match accessor {
            Ok(Accessor::Attribute(name)) => Access::Attribute(name.to_owned()),
            Ok(Accessor::Index(index)) => Access::Index(index),
            Ok(Accessor::Key(key)) => Access::Key(key.to_owned()),
            Err(error) => Access::Fault(error.message().to_owned()),
        }
    }
}
