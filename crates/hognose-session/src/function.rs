//! External functions: what the host lets programs call.

use crate::error::Error;
use crate::value::{from_value, to_value_with};
use hognose_interpreter::{Answer, Call, HostValue};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// The arguments of a call as they were given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args {
    pub positional: Vec<HostValue>,
    pub keywords: Vec<(String, HostValue)>,
}

/// An exception that the program sees: the name of its type, built in or the program's own, and its message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostError {
    pub kind: String,
    pub message: String,
}

impl HostError {
    pub fn new(kind: impl Into<String>, message: impl Into<String>) -> HostError {
        HostError {
            kind: kind.into(),
            message: message.into(),
        }
    }

    pub(crate) fn into_answer(self) -> Answer {
        Answer::Raise {
            kind: self.kind,
            message: self.message,
        }
    }
}

impl fmt::Display for HostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind, self.message)
    }
}

impl std::error::Error for HostError {}

/// Any other error is a RuntimeError to the program.
impl From<Box<dyn std::error::Error + Send + Sync>> for HostError {
    fn from(error: Box<dyn std::error::Error + Send + Sync>) -> HostError {
        HostError::new("RuntimeError", error.to_string())
    }
}

type Outcome = Result<HostValue, HostError>;
pub(crate) type Running = Pin<Box<dyn Future<Output = Outcome> + Send>>;

#[derive(Clone)]
pub(crate) enum Body {
    Sync(Arc<dyn Fn(Args, &BTreeSet<String>) -> Outcome + Send + Sync>),
    Async(Arc<dyn Fn(Args, Arc<BTreeSet<String>>) -> Running + Send + Sync>),
    /// Answered by whoever drives the session.
    Deferred,
}

#[derive(Clone)]
pub(crate) struct Function {
    pub name: String,
    pub body: Body,
}

/// One parameter of a declared signature.
#[derive(Clone, Debug, PartialEq)]
struct Parameter {
    name: String,
    default: Option<HostValue>,
}

/// A declared signature: `name(a: int, b: str = 'x') -> float`.
#[derive(Clone, Debug)]
pub(crate) struct Signature {
    pub name: String,
    parameters: Vec<Parameter>,
}

impl Signature {
    pub fn parse(text: &str) -> Result<Signature, Error> {
        let wrong = |why: &str| Error::Declaration(format!("signature '{text}': {why}"));
        let Some((name, rest)) = text.split_once('(') else {
            return Err(wrong("expected name(parameters)"));
        };
        let Some((inside, _)) = rest.rsplit_once(')') else {
            return Err(wrong("a parenthesis is missing"));
        };
        let name = name.trim();
        let is_name = |n: &str| !n.is_empty() && n.chars().all(|c| c.is_alphanumeric() || c == '_');
        if !is_name(name) {
            return Err(wrong("the name is not an identifier"));
        }
        let mut parameters = Vec::new();
        for part in split_top_level(inside) {
            let (declared, default) = match split_default(part) {
                (declared, Some(default)) => (
                    declared,
                    Some(literal(default).ok_or_else(|| wrong("a default is no plain literal"))?),
                ),
                (declared, None) => (declared, None),
            };
            let parameter = declared.split(':').next().unwrap_or("").trim();
            if !is_name(parameter) {
                return Err(wrong("a parameter is not an identifier"));
            }
            parameters.push(Parameter {
                name: parameter.to_owned(),
                default,
            });
        }
        Ok(Signature {
            name: name.to_owned(),
            parameters,
        })
    }

    /// The arguments in the order of the parameters, with CPython's complaints.
    fn bind(&self, args: Args) -> Result<HostValue, HostError> {
        let wrong = |message: String| HostError::new("TypeError", message);
        let most = self.parameters.len();
        let given = args.positional.len();
        if given > most {
            let (s, was) = (
                if most == 1 { "" } else { "s" },
                if given == 1 { "was" } else { "were" },
            );
            return Err(wrong(format!(
                "{}() takes {most} positional argument{s} but {given} {was} given",
                self.name
            )));
        }
        let mut bound: Vec<Option<HostValue>> = args.positional.into_iter().map(Some).collect();
        bound.resize(most, None);
        for (name, value) in args.keywords {
            match self.parameters.iter().position(|p| p.name == name) {
                Some(i) if bound[i].is_none() => bound[i] = Some(value),
                Some(_) => {
                    return Err(wrong(format!(
                        "{}() got multiple values for argument '{name}'",
                        self.name
                    )));
                }
                None => {
                    return Err(wrong(format!(
                        "{}() got an unexpected keyword argument '{name}'",
                        self.name
                    )));
                }
            }
        }
        let mut missing = Vec::new();
        for (slot, parameter) in bound.iter_mut().zip(&self.parameters) {
            if slot.is_none() {
                match &parameter.default {
                    Some(default) => *slot = Some(default.clone()),
                    None => missing.push(format!("'{}'", parameter.name)),
                }
            }
        }
        if !missing.is_empty() {
            let (last, init) = missing
                .split_last()
                .map_or((String::new(), &[][..]), |(l, i)| (l.clone(), i));
            let list = match init {
                [] => last,
                [one] => format!("{one} and {last}"),
                many => format!("{}, and {last}", many.join(", ")),
            };
            let s = if missing.len() == 1 { "" } else { "s" };
            return Err(wrong(format!(
                "{}() missing {} required positional argument{s}: {list}",
                self.name,
                missing.len()
            )));
        }
        Ok(HostValue::Tuple(bound.into_iter().flatten().collect()))
    }

    /// The arguments as a tuple of Rust types.
    fn typed<A: DeserializeOwned>(&self, args: Args) -> Result<A, HostError> {
        let bound = self.bind(args)?;
        from_value(&bound).map_err(|error| {
            let index = error
                .path
                .trim_start_matches('[')
                .split(']')
                .next()
                .and_then(|i| i.parse::<usize>().ok());
            let inside = error.path.split_once(']').map_or("", |(_, rest)| rest);
            match index.and_then(|i| self.parameters.get(i)) {
                Some(p) => HostError::new(
                    "TypeError",
                    format!("{}() argument '{}{inside}': {}", self.name, p.name, error.message),
                ),
                None => HostError::new("TypeError", format!("{}(): {error}", self.name)),
            }
        })
    }
}

fn split_top_level(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth, mut quote) = (Vec::new(), 0, 0, None);
    for (i, c) in text.char_indices() {
        match (quote, c) {
            (Some(q), _) if q == c => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth -= 1,
            (None, ',') if depth == 0 => {
                parts.push(&text[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts.into_iter().map(str::trim).filter(|p| !p.is_empty()).collect()
}

fn split_default(part: &str) -> (&str, Option<&str>) {
    match part.split_once('=') {
        Some((declared, default)) => (declared.trim(), Some(default.trim())),
        None => (part, None),
    }
}

/// A default: a number, a string without escapes, or a constant.
fn literal(text: &str) -> Option<HostValue> {
    Some(match text {
        "None" => HostValue::None,
        "True" => HostValue::Bool(true),
        "False" => HostValue::Bool(false),
        "[]" => HostValue::List(Vec::new()),
        "{}" => HostValue::Dict(Vec::new()),
        _ => {
            if let Ok(i) = text.parse::<i64>() {
                return Some(HostValue::Int(i));
            }
            if let Ok(f) = text.parse::<f64>() {
                return Some(HostValue::Float(f));
            }
            let quote = text.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
            let inner = text.strip_prefix(quote)?.strip_suffix(quote)?;
            if inner.contains(['\\', quote]) {
                return None;
            }
            HostValue::Str(inner.to_owned())
        }
    })
}

fn answer<T: Serialize>(value: &T, classes: &BTreeSet<String>) -> Outcome {
    to_value_with(value, classes).map_err(|e| HostError::new("TypeError", e.to_string()))
}

/// A Rust function of typed parameters that programs may call.
pub trait Handler<A>: Send + Sync + 'static {
    #[doc(hidden)]
    fn into_body(self, signature: Signature_) -> BodyOf;
}

/// An asynchronous Rust function of typed parameters that programs may call.
pub trait AsyncHandler<A>: Send + Sync + 'static {
    #[doc(hidden)]
    fn into_body(self, signature: Signature_) -> BodyOf;
}

#[doc(hidden)]
pub struct Signature_(pub(crate) Signature);
#[doc(hidden)]
pub struct BodyOf(pub(crate) Body);

macro_rules! handlers {
    ($(($($arg:ident)*))*) => {$(
        impl<F, R, E, $($arg),*> Handler<($($arg,)*)> for F
        where
            F: Fn($($arg),*) -> Result<R, E> + Send + Sync + 'static,
            R: Serialize,
            E: Into<HostError>,
            $($arg: DeserializeOwned,)*
        {
            #[allow(non_snake_case)]
            fn into_body(self, signature: Signature_) -> BodyOf {
                BodyOf(Body::Sync(Arc::new(move |args, classes| {
                    let ($($arg,)*) = signature.0.typed::<($($arg,)*)>(args)?;
                    let value = self($($arg),*).map_err(Into::into)?;
                    answer(&value, classes)
                })))
            }
        }

        impl<F, Fut, R, E, $($arg),*> AsyncHandler<($($arg,)*)> for F
        where
            F: Fn($($arg),*) -> Fut + Send + Sync + 'static,
            Fut: Future<Output = Result<R, E>> + Send + 'static,
            R: Serialize,
            E: Into<HostError>,
            $($arg: DeserializeOwned,)*
        {
            #[allow(non_snake_case)]
            fn into_body(self, signature: Signature_) -> BodyOf {
                BodyOf(Body::Async(Arc::new(move |args, classes| {
                    let ($($arg,)*) = match signature.0.typed::<($($arg,)*)>(args) {
                        Ok(typed) => typed,
                        Err(error) => return Box::pin(async move { Err(error) }),
                    };
                    let running = self($($arg),*);
                    Box::pin(async move {
                        let value = running.await.map_err(Into::into)?;
                        answer(&value, &classes)
                    })
                })))
            }
        }
    )*};
}

/// The arguments of a function without parameters, as serde wants them: `()` reads `None`, not an empty tuple.
impl<F, R, E> Handler<()> for F
where
    F: Fn() -> Result<R, E> + Send + Sync + 'static,
    R: Serialize,
    E: Into<HostError>,
{
    fn into_body(self, signature: Signature_) -> BodyOf {
        BodyOf(Body::Sync(Arc::new(move |args, classes| {
            signature.0.bind(args)?;
            answer(&self().map_err(Into::into)?, classes)
        })))
    }
}

impl<F, Fut, R, E> AsyncHandler<()> for F
where
    F: Fn() -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<R, E>> + Send + 'static,
    R: Serialize,
    E: Into<HostError>,
{
    fn into_body(self, signature: Signature_) -> BodyOf {
        BodyOf(Body::Async(Arc::new(move |args, classes| {
            if let Err(error) = signature.0.bind(args) {
                return Box::pin(async move { Err(error) });
            }
            let running = self();
            Box::pin(async move { answer(&running.await.map_err(Into::into)?, &classes) })
        })))
    }
}

handlers! { (A1) (A1 A2) (A1 A2 A3) (A1 A2 A3 A4) (A1 A2 A3 A4 A5) (A1 A2 A3 A4 A5 A6) }

pub(crate) fn args_of(call: Call) -> Args {
    Args {
        positional: call.args,
        keywords: call.keywords,
    }
}
