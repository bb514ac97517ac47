//! What the library's modules have, found by importing each once a process.

use super::parameters::Accepts;
use crate::native::ParameterKind;
use crate::{HostValue, Interpreter, Limits, Program, Progress};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex};

/// What is known of something a module has.
#[derive(Clone, Debug, Default)]
pub struct Member {
    /// Its parameters, where it is surely called with them.
    pub parameters: Option<Vec<Accepts>>,
    /// Its attributes, where it is a class that has no others.
    pub attributes: Option<BTreeSet<String>>,
}

pub type Members = FxHashMap<String, Member>;

/// Finds something once a process.
type Found<T> = LazyLock<Mutex<FxHashMap<String, Option<Arc<T>>>>>;

fn once<T>(known: &Found<T>, module: &str, find: fn(&str) -> Option<T>) -> Option<Arc<T>> {
    if let Ok(known) = known.lock()
        && let Some(found) = known.get(module)
    {
        return found.clone();
    }
    let found = crate::stdlib::exists(module)
        .then(|| find(module))
        .flatten()
        .map(Arc::new);
    if let Ok(mut known) = known.lock() {
        known.insert(module.to_owned(), found.clone());
    }
    found
}

/// The names in a module.
pub fn attributes(module: &str) -> Option<Arc<BTreeSet<String>>> {
    static KNOWN: Found<BTreeSet<String>> = LazyLock::new(Mutex::default);
    once(&KNOWN, module, |module| {
        let source =
            format!("import {module}\nimport sys\nm = sys.modules[{module:?}]\n[*dir(m), *getattr(m, '__all__', ())]");
        texts(evaluate(&source)?)
    })
}

/// The functions and classes in a module, by name.
pub fn members(module: &str) -> Option<Arc<Members>> {
    static KNOWN: Found<Members> = LazyLock::new(Mutex::default);
    once(&KNOWN, module, |module| {
        let source = format!("import {module}\nmodule = {module:?}\n{}", include_str!("members.py"));
        let HostValue::List(found) = evaluate(&source)? else {
            return None;
        };
        found.into_iter().map(member).collect()
    })
}

/// The value of a program of ours.
fn evaluate(source: &str) -> Option<HostValue> {
    let mut interpreter = Interpreter::new();
    interpreter.set_limits(Limits {
        instructions: Some(50_000_000),
        ..Limits::default()
    });
    let program = Program::compile(source, "<check>").ok()?;
    match interpreter.start(&program) {
        Progress::Finished(value) => Some(value),
        _ => None,
    }
}

fn texts(value: HostValue) -> Option<BTreeSet<String>> {
    let HostValue::List(texts) = value else { return None };
    let text = |text| match text {
        HostValue::Str(text) => Some(text),
        _ => None,
    };
    Some(texts.into_iter().filter_map(text).collect())
}

/// A name, parameters (name, kind, whether required) or None, attributes or None.
fn member(value: HostValue) -> Option<(String, Member)> {
    let HostValue::Tuple(parts) = value else { return None };
    let [HostValue::Str(name), parameters, attributes] = <[HostValue; 3]>::try_from(parts).ok()? else {
        return None;
    };
    let parameters = match parameters {
        HostValue::List(parameters) => Some(parameters.into_iter().map(accepts).collect::<Option<_>>()?),
        _ => None,
    };
    let attributes = texts(attributes);
    Some((name, Member { parameters, attributes }))
}

fn accepts(value: HostValue) -> Option<Accepts> {
    let HostValue::Tuple(parts) = value else { return None };
    let [HostValue::Str(name), HostValue::Int(kind), HostValue::Bool(required)] =
        <[HostValue; 3]>::try_from(parts).ok()?
    else {
        return None;
    };
    let kind = match kind {
        0 => ParameterKind::PositionalOnly,
        1 => ParameterKind::Positional,
        2 => ParameterKind::VarArgs,
        3 => ParameterKind::KeywordOnly,
        _ => ParameterKind::KwArgs,
    };
    Some(Accepts {
        name,
        kind,
        required,
        annotation: None,
    })
}
