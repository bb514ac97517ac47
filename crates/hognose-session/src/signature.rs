//! Declared signatures: what a host function is called with, how its arguments are bound, and what programs and models read of it.

use crate::error::Error;
use crate::function::{Args, HostError};
use crate::value::{from_value, is_plain};
use hognose_interpreter::{HostValue, Interpreter, Limits, Program, Progress};
use serde::de::DeserializeOwned;
use std::fmt;

/// How a parameter takes its argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterKind {
    /// Before a `/`: by position alone.
    PositionalOnly,
    /// By position or by keyword.
    Positional,
    /// `*args`: the other positional arguments, a list.
    VarArgs,
    /// Behind a `*`: by keyword alone.
    KeywordOnly,
    /// `**options`: the other keyword arguments, a dict.
    KwArgs,
}

/// One parameter of a declared signature.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// The name, without stars.
    pub name: String,
    /// How it takes its argument.
    pub kind: ParameterKind,
    /// The type, as Python writes it.
    pub annotation: Option<String>,
    /// The value where no argument is given; `None` where one must be.
    pub default: Option<HostValue>,
    default_text: String,
}

/// The declared signature of a host function: `name(a: int, b: str = 'x', *, c: bool = False) -> float`. What stands on the
/// lines after it is the function's documentation.
///
/// ```
/// let signature = hognose_session::Signature::parse("area(width: float, height: float = 1.0) -> float\nThe area.")?;
/// assert_eq!(signature.name, "area");
/// assert_eq!(signature.parameters[1].annotation.as_deref(), Some("float"));
/// assert_eq!(signature.to_string(), "area(width: float, height: float = 1.0) -> float");
/// # Ok::<(), hognose_session::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// The name programs call the function by.
    pub name: String,
    /// The parameters, in order.
    pub parameters: Vec<Parameter>,
    /// The type of the result, as Python writes it.
    pub returns: Option<String>,
    /// The documentation.
    pub doc: String,
    /// Whether it says what arguments it takes; a bare name does not.
    declared: bool,
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.name, self.parameters_text())
    }
}

fn is_name(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c.is_alphabetic() || c == '_') && chars.all(|c| c.is_alphanumeric() || c == '_')
}

impl Signature {
    /// Reads a signature. A name alone is that of a function of which no more is said.
    ///
    /// # Errors
    ///
    /// [`Error::Declaration`] where the text is no signature, or a default is more than plain data.
    pub fn parse(text: &str) -> Result<Signature, Error> {
        let wrong = |why: &str| Error::Declaration(format!("signature '{text}': {why}"));
        let text = text.trim();
        if is_name(text) {
            return Ok(Signature {
                name: text.to_owned(),
                parameters: Vec::new(),
                returns: None,
                doc: String::new(),
                declared: false,
            });
        }
        let Some((name, rest)) = text.split_once('(') else {
            return Err(wrong("expected name(parameters)"));
        };
        let Some((inside, behind)) = closing(rest).and_then(|end| rest.split_at_checked(end)) else {
            return Err(wrong("a parenthesis is missing"));
        };
        let behind = behind.strip_prefix(')').unwrap_or(behind);
        let (returns, doc) = match behind.split_once('\n') {
            Some((line, doc)) => (line.trim(), doc.trim()),
            None => (behind.trim(), ""),
        };
        let returns = match returns.trim_end_matches(':').strip_prefix("->") {
            Some(returns) => Some(returns.trim().to_owned()),
            None if returns.trim_end_matches(':').is_empty() => None,
            None => return Err(wrong("expected -> and the type of the result")),
        };
        let name = name
            .trim()
            .trim_start_matches("async ")
            .trim_start_matches("def ")
            .trim();
        if !name.split('.').all(is_name) {
            return Err(wrong("the name is not an identifier"));
        }
        let arrow = returns
            .as_ref()
            .map_or(String::new(), |returns| format!(" -> {returns}"));
        if let Err(error) = Program::compile(&format!("def _({inside}){arrow}: pass"), "<signature>") {
            return Err(wrong(&error.message));
        }
        let mut parameters: Vec<Parameter> = Vec::new();
        let mut kind = ParameterKind::Positional;
        for part in split_top_level(inside, ',') {
            if part == "/" {
                parameters
                    .iter_mut()
                    .for_each(|p| p.kind = ParameterKind::PositionalOnly);
                continue;
            }
            if part == "*" {
                kind = ParameterKind::KeywordOnly;
                continue;
            }
            let (part, this) = match (part.strip_prefix("**"), part.strip_prefix('*')) {
                (Some(rest), _) => (rest, ParameterKind::KwArgs),
                (None, Some(rest)) => {
                    kind = ParameterKind::KeywordOnly;
                    (rest, ParameterKind::VarArgs)
                }
                _ => (part, kind),
            };
            let (declared, default) = match split_top_level(part, '=').as_slice() {
                [declared, default] => {
                    let value = value_of(default).ok_or_else(|| wrong("a default is more than plain data"))?;
                    (*declared, Some((value, (*default).to_owned())))
                }
                _ => (part.trim(), None),
            };
            let (parameter, annotation) = match declared.split_once(':') {
                Some((name, annotation)) => (name.trim(), Some(annotation.trim().to_owned())),
                None => (declared, None),
            };
            if !is_name(parameter) {
                return Err(wrong("a parameter is not an identifier"));
            }
            let (default, default_text) = default.unzip();
            parameters.push(Parameter {
                name: parameter.to_owned(),
                kind: this,
                annotation,
                default,
                default_text: default_text.unwrap_or_default(),
            });
        }
        Ok(Signature {
            name: name.to_owned(),
            parameters,
            returns,
            doc: doc.to_owned(),
            declared: true,
        })
    }

    /// The signature without the name: `(a: int) -> str`; empty where nothing was said.
    pub fn parameters_text(&self) -> String {
        if !self.declared {
            return String::new();
        }
        let mut parts: Vec<String> = Vec::new();
        let mut before: Option<ParameterKind> = None;
        for p in &self.parameters {
            if before == Some(ParameterKind::PositionalOnly) && p.kind != ParameterKind::PositionalOnly {
                parts.push("/".into());
            }
            let after_star = matches!(before, Some(ParameterKind::KeywordOnly | ParameterKind::VarArgs));
            if p.kind == ParameterKind::KeywordOnly && !after_star {
                parts.push("*".into());
            }
            before = Some(p.kind);
            let star = match p.kind {
                ParameterKind::VarArgs => "*",
                ParameterKind::KwArgs => "**",
                _ => "",
            };
            let (name, default) = (&p.name, &p.default_text);
            parts.push(match (&p.annotation, default.is_empty()) {
                (Some(a), true) => format!("{star}{name}: {a}"),
                (Some(a), false) => format!("{star}{name}: {a} = {default}"),
                (None, true) => format!("{star}{name}"),
                (None, false) => format!("{star}{name}={default}"),
            });
        }
        if before == Some(ParameterKind::PositionalOnly) {
            parts.push("/".into());
        }
        let returns = self.returns.as_ref().map_or(String::new(), |r| format!(" -> {r}"));
        format!("({}){returns}", parts.join(", "))
    }

    /// The arguments in the order of the parameters, with CPython's complaints.
    pub(crate) fn bind(&self, args: Args) -> Result<HostValue, HostError> {
        let wrong = |message: String| Err(HostError::new("TypeError", message));
        let by_position = |p: &&Parameter| matches!(p.kind, ParameterKind::Positional | ParameterKind::PositionalOnly);
        let most = self.parameters.iter().filter(by_position).count();
        let given = args.positional.len();
        let mut positional = args.positional;
        let more = positional.split_off(most.min(given));
        let rest = self.parameters.iter().position(|p| p.kind == ParameterKind::VarArgs);
        if !more.is_empty() && rest.is_none() {
            let (s, was) = (
                if most == 1 { "" } else { "s" },
                if given == 1 { "was" } else { "were" },
            );
            return wrong(format!(
                "{}() takes {most} positional argument{s} but {given} {was} given",
                self.name
            ));
        }
        let mut bound: Vec<Option<HostValue>> = positional.into_iter().map(Some).collect();
        bound.resize(self.parameters.len(), None);
        if let Some(place) = rest.and_then(|rest| bound.get_mut(rest)) {
            *place = Some(HostValue::List(more));
        }
        let options = self.parameters.iter().position(|p| p.kind == ParameterKind::KwArgs);
        let mut others = Vec::new();
        for (name, value) in args.keywords {
            let named = |p: &Parameter| {
                p.name == name && matches!(p.kind, ParameterKind::Positional | ParameterKind::KeywordOnly)
            };
            let place = self.parameters.iter().position(named).and_then(|i| bound.get_mut(i));
            match place {
                Some(place) if place.is_none() => *place = Some(value),
                Some(_) => {
                    return wrong(format!("{}() got multiple values for argument '{name}'", self.name));
                }
                None if options.is_some() => others.push((HostValue::Str(name), value)),
                None => {
                    return wrong(format!("{}() got an unexpected keyword argument '{name}'", self.name));
                }
            }
        }
        if let Some(place) = options.and_then(|options| bound.get_mut(options)) {
            *place = Some(HostValue::Dict(others));
        }
        let (mut by_position, mut by_keyword) = (Vec::new(), Vec::new());
        for (slot, p) in bound.iter_mut().zip(&self.parameters) {
            if slot.is_none() {
                match &p.default {
                    Some(default) => *slot = Some(default.clone()),
                    None if p.kind == ParameterKind::KeywordOnly => by_keyword.push(format!("'{}'", p.name)),
                    None => by_position.push(format!("'{}'", p.name)),
                }
            }
        }
        for (missing, kind) in [(&by_position, "positional"), (&by_keyword, "keyword-only")] {
            if let Some((last, init)) = missing.split_last() {
                let list = match init {
                    [] => last.clone(),
                    [one] => format!("{one} and {last}"),
                    many => format!("{}, and {last}", many.join(", ")),
                };
                let s = if missing.len() == 1 { "" } else { "s" };
                return wrong(format!(
                    "{}() missing {} required {kind} argument{s}: {list}",
                    self.name,
                    missing.len()
                ));
            }
        }
        Ok(HostValue::Tuple(bound.into_iter().flatten().collect()))
    }

    /// The arguments as a tuple of Rust types.
    pub(crate) fn typed<A: DeserializeOwned>(&self, args: Args) -> Result<A, HostError> {
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

/// Where the parenthesis that is open is closed.
fn closing(text: &str) -> Option<usize> {
    let (mut depth, mut quote) = (0, None);
    for (i, c) in text.char_indices() {
        match (quote, c) {
            (Some(q), _) if q == c => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, ')') if depth == 0 => return Some(i),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The parts between separators that stand in no bracket and no string.
fn split_top_level(text: &str, separator: char) -> Vec<&str> {
    let (mut parts, mut start, mut depth, mut quote) = (Vec::new(), 0, 0, None);
    for (i, c) in text.char_indices() {
        match (quote, c) {
            (Some(q), _) if q == c => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth -= 1,
            (None, c) if c == separator && depth == 0 => {
                parts.extend(text.get(start..i));
                start = i + 1;
            }
            _ => {}
        }
    }
    parts.extend(text.get(start..));
    parts.into_iter().map(str::trim).filter(|p| !p.is_empty()).collect()
}

/// What the expression of a default gives by itself, where that is plain data.
fn value_of(text: &str) -> Option<HostValue> {
    Some(match text {
        "None" => HostValue::None,
        "True" => HostValue::Bool(true),
        "False" => HostValue::Bool(false),
        _ => match text.parse::<i64>() {
            Ok(number) => HostValue::Int(number),
            Err(_) => return evaluated(text),
        },
    })
}

fn evaluated(text: &str) -> Option<HostValue> {
    let program = Program::compile(&format!("({text})"), "<default>").ok()?;
    let mut interpreter = Interpreter::new();
    interpreter.set_limits(Limits {
        instructions: Some(10_000),
        memory: Some(1 << 20),
        ..Limits::default()
    });
    match interpreter.start(&program) {
        Progress::Finished(value) if is_plain(&value) || matches!(value, HostValue::Float(_)) => Some(value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bound(signature: &str, positional: &[i64], keywords: &[(&str, i64)]) -> Result<HostValue, String> {
        let args = Args {
            positional: positional.iter().map(|i| HostValue::Int(*i)).collect(),
            keywords: keywords
                .iter()
                .map(|(n, i)| ((*n).into(), HostValue::Int(*i)))
                .collect(),
        };
        Signature::parse(signature).unwrap().bind(args).map_err(|e| e.message)
    }

    #[test]
    fn signatures_are_read_and_written() {
        for text in [
            "f()",
            "f(a, /, b: dict[str, int], *, c=1) -> list[int]",
            "f(*args: int, key: str = ',') -> None",
            "f(a=None, **options)",
            "f(a, /)",
        ] {
            assert_eq!(Signature::parse(text).unwrap().to_string(), text);
        }
        let documented = Signature::parse("f(a: int) -> int\n    Doubles.\n").unwrap();
        assert_eq!(
            (documented.doc.as_str(), documented.returns.as_deref()),
            ("Doubles.", Some("int"))
        );
        for text in [
            "f(",
            "f(a b)",
            "1f()",
            "f() int",
            "f(a=g())",
            "f(a, a)",
            "f(a=1, b)",
            "f(*)",
            "f(class)",
            "f(a=len)",
            "f(**k, a)",
            "f(a: )",
        ] {
            assert!(Signature::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn defaults_are_what_python_makes_of_them() {
        for (text, expected) in [
            ("-1", HostValue::Int(-1)),
            ("0x10", HostValue::Int(16)),
            ("1e3", HostValue::Float(1000.0)),
            ("b'x'", HostValue::Bytes(b"x".to_vec())),
            ("'a\\n=b, c'", HostValue::Str("a\n=b, c".into())),
            (
                "(1, [2])",
                HostValue::Tuple(vec![HostValue::Int(1), HostValue::List(vec![HostValue::Int(2)])]),
            ),
            (
                "{'a': None}",
                HostValue::Dict(vec![(HostValue::Str("a".into()), HostValue::None)]),
            ),
            ("10**30", HostValue::BigInt(10_u128.pow(30).into())),
        ] {
            let signature = Signature::parse(&format!("f(a: Annotated[int, G(x=1)] = {text}, *, b=2) -> int")).unwrap();
            assert_eq!(signature.parameters[0].default, Some(expected), "{text}");
            assert_eq!(
                signature.parameters[0].annotation.as_deref(),
                Some("Annotated[int, G(x=1)]")
            );
        }
    }

    #[test]
    fn arguments_are_bound_as_python_binds_them() {
        let one = |i| HostValue::Int(i);
        assert_eq!(
            bound("f(a, b=2, *rest, c=3, **more)", &[1, 5, 6], &[("z", 9)]).unwrap(),
            HostValue::Tuple(vec![
                one(1),
                one(5),
                HostValue::List(vec![one(6)]),
                one(3),
                HostValue::Dict(vec![(HostValue::Str("z".into()), one(9))])
            ])
        );
        assert_eq!(
            bound("f(a, *, b)", &[1], &[]).unwrap_err(),
            "f() missing 1 required keyword-only argument: 'b'"
        );
        assert_eq!(
            bound("f(a)", &[1, 2], &[]).unwrap_err(),
            "f() takes 1 positional argument but 2 were given"
        );
        assert_eq!(
            bound("f(a, /)", &[], &[("a", 1)]).unwrap_err(),
            "f() got an unexpected keyword argument 'a'"
        );
    }
}
