//! Values of JSON text, event by event, with the hooks of `json.loads` called on the way.

use crate::heap::Dict;
use crate::heap::collect::Trace;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::text::integer::{DEFAULT_MAX_DIGITS, parse_int};
use crate::text::json::{Event, JsonError, Scanner};
use crate::text::strings::byte_offset;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use serde::{Deserialize, Serialize};

/// The callbacks; `None` where there is none.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Hooks {
    pub object: Value,
    pub pairs: Value,
    pub float: Value,
    pub int: Value,
    pub constant: Value,
}

impl Trace for Hooks {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        [self.object, self.pairs, self.float, self.int, self.constant]
            .iter()
            .for_each(|v| visit(*v));
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Open {
    is_object: bool,
    /// Items; of an object keys and values in turn.
    items: Vec<Value>,
}

impl Trace for Open {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.items.trace(visit);
    }
}

impl Trace for Scanner {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

/// Containers within containers, as deep as CPython's own recursion goes.
const DEEPEST: usize = 20_000;

machines! {
    pub(crate) struct JsonDecode { text: Value, scanner: Scanner, hooks: Hooks, open: Vec<Open>, finished: Option<Value>, asked: bool }
}

/// An event without the text it borrows.
enum Token {
    Open(bool),
    Close,
    Text(String),
    Short(ShortStr),
    Int(Result<Value, String>),
    Float(String),
    Constant(&'static str),
    Value(Value),
    End,
}

fn string_token(text: &str) -> Token {
    match ShortStr::new(text) {
        Some(short) => Token::Short(short),
        None => Token::Text(text.to_owned()),
    }
}

impl JsonDecode {
    pub(crate) fn new(vm: &Vm<'_>, text: Value, start: usize, strict: bool, hooks: Hooks) -> JsonDecode {
        let content = vm.heap.text(text);
        let byte = byte_offset(&content, vm.heap.str_len(text), start);
        let scanner = Scanner::value_at(byte, strict);
        JsonDecode {
            text,
            scanner,
            hooks,
            open: Vec::new(),
            finished: None,
            asked: false,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if std::mem::take(&mut self.asked) {
            self.add(input.value());
        }
        loop {
            if let Some(value) = self.finished {
                let text = vm.heap.text(self.text);
                let Some(read) = text.get(..self.scanner.position()) else {
                    return Err(vm.corrupt());
                };
                let end = if vm.heap.str_is_ascii(self.text) {
                    read.len()
                } else {
                    read.chars().count()
                };
                return Ok(Step::Done(vm.heap.new_tuple([
                    Value::True,
                    value,
                    Value::Int(end as i64),
                ])));
            }
            let before = self.scanner.position();
            let token = match self.next_token(vm) {
                Ok(token) => token,
                Err(error) => {
                    let message = vm.heap.new_str(error.message);
                    return Ok(Step::Done(vm.heap.new_tuple([
                        Value::False,
                        message,
                        Value::Int(error.position as i64),
                    ])));
                }
            };
            vm.work(2 + (self.scanner.position() - before) / 16)?;
            match token {
                Token::End => return Err(vm.internal("JSON text that ends in nothing")),
                Token::Open(is_object) => {
                    if self.open.len() >= DEEPEST {
                        return Err(vm.recursion_error());
                    }
                    self.open.push(Open {
                        is_object,
                        items: Vec::new(),
                    });
                }
                Token::Value(value) => self.add(value),
                Token::Short(text) => self.add(Value::Short(text)),
                Token::Text(text) => {
                    let value = vm.heap.new_string(text);
                    self.add(value);
                }
                Token::Int(Ok(value)) => self.add(value),
                Token::Int(Err(text)) => {
                    if !self.hooks.int.is_none() {
                        return self.ask(vm, self.hooks.int, &text);
                    }
                    vm.work(text.len().saturating_mul(text.len()) / 64)?;
                    match parse_int(&text, 10, DEFAULT_MAX_DIGITS) {
                        Ok(value) => {
                            let value = vm.heap.new_int(value.into_big());
                            self.add(value);
                        }
                        Err(error) => return Err(vm.text_error(error.into_error(&text, 10))),
                    }
                }
                Token::Float(text) if self.hooks.float.is_none() => {
                    self.add(Value::float(crate::text::float::parse_float(&text).unwrap_or(f64::NAN)));
                }
                Token::Float(text) => return self.ask(vm, self.hooks.float, &text),
                Token::Constant(text) if self.hooks.constant.is_none() => {
                    let value = match text {
                        "NaN" => f64::NAN,
                        "Infinity" => f64::INFINITY,
                        _ => f64::NEG_INFINITY,
                    };
                    self.add(Value::float(value));
                }
                Token::Constant(text) => return self.ask(vm, self.hooks.constant, text),
                Token::Close => {
                    let Some(Open { is_object, items }) = self.open.pop() else {
                        return Err(vm.internal("JSON text closed twice"));
                    };
                    if !is_object {
                        let value = vm.heap.new_list(items);
                        self.add(value);
                    } else if !self.hooks.pairs.is_none() {
                        let pairs = items.chunks_exact(2).map(|pair| vm.heap.new_tuple(pair)).collect();
                        let list = vm.heap.new_list(pairs);
                        self.asked = true;
                        return Ok(Step::Await(vm.call_value(self.hooks.pairs, &[list])?));
                    } else {
                        let dict = vm.heap.add_dict(Dict::default());
                        for [key, value] in items.as_chunks().0 {
                            vm.dict_set_str(dict, *key, *value);
                        }
                        if !self.hooks.object.is_none() {
                            self.asked = true;
                            return Ok(Step::Await(vm.call_value(self.hooks.object, &[Value::Dict(dict)])?));
                        }
                        self.add(Value::Dict(dict));
                    }
                }
            }
        }
    }

    fn ask(&mut self, vm: &mut Vm<'_>, hook: Value, text: &str) -> Result<Step, Unwind> {
        self.asked = true;
        let text = vm.heap.new_str(text);
        Ok(Step::Await(vm.call_value(hook, &[text])?))
    }

    /// A value is complete: an item of the innermost container, or all there is.
    fn add(&mut self, value: Value) {
        match self.open.last_mut() {
            Some(open) => open.items.push(value),
            None => self.finished = Some(value),
        }
    }

    fn next_token(&mut self, vm: &Vm<'_>) -> Result<Token, JsonError> {
        let text = vm.heap.text(self.text);
        let plain_ints = self.hooks.int.is_none();
        Ok(match self.scanner.next(&text)? {
            None => Token::End,
            Some(Event::ObjectStart) => Token::Open(true),
            Some(Event::ArrayStart) => Token::Open(false),
            Some(Event::ObjectEnd | Event::ArrayEnd) => Token::Close,
            Some(Event::Key(s) | Event::String(s)) => string_token(&s),
            Some(Event::Int(s)) => match s.parse::<i64>() {
                Ok(i) if plain_ints => Token::Int(Ok(Value::Int(i))),
                _ => Token::Int(Err(s.to_owned())),
            },
            Some(Event::Float(s)) => Token::Float(s.to_owned()),
            Some(Event::True) => Token::Value(Value::True),
            Some(Event::False) => Token::Value(Value::False),
            Some(Event::Null) => Token::Value(Value::None),
            Some(Event::NaN) => Token::Constant("NaN"),
            Some(Event::Infinity) => Token::Constant("Infinity"),
            Some(Event::NegativeInfinity) => Token::Constant("-Infinity"),
        })
    }
}
