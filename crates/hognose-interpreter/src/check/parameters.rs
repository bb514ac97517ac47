//! Parameters, as far as a check needs them.

use crate::native::{Parameter, ParameterKind};
use crate::source::ast::{self, Arena, Expr, Stmt};
use crate::source::{Mode, ParseOptions, parse};
use crate::value::NativeRef;
use ruff_text_size::Ranged;

/// A parameter as the check needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Accepts {
    pub name: String,
    pub kind: ParameterKind,
    pub required: bool,
    pub annotation: Option<String>,
}

impl Accepts {
    /// As a signature shows it.
    pub fn shown(&self) -> String {
        match (self.kind, self.required) {
            (ParameterKind::VarArgs, _) => format!("*{}", self.name),
            (ParameterKind::KwArgs, _) => format!("**{}", self.name),
            (_, true) => self.name.clone(),
            (_, false) => format!("{}=...", self.name),
        }
    }
}

/// The parameters of a declared signature: `(url: str, *, retries: int = 3) -> str`.
pub fn declared_parameters(signature: &str) -> Vec<Accepts> {
    let source = format!("def f{signature}: pass");
    let arena = Arena::new();
    let Ok(parsed) = parse(&arena, &source, Mode::Exec, ParseOptions::default()) else {
        return vec![
            Accepts {
                name: "args".into(),
                kind: ParameterKind::VarArgs,
                required: false,
                annotation: None,
            },
            Accepts {
                name: "kwargs".into(),
                kind: ParameterKind::KwArgs,
                required: false,
                annotation: None,
            },
        ];
    };
    let Some(Stmt::FunctionDef(def)) = parsed.module.body.first() else {
        return Vec::new();
    };
    parameters_of(def.parameters, &source)
}

/// The parameters of a definition in a source text.
pub fn parameters_of(p: &ast::Parameters, source: &str) -> Vec<Accepts> {
    let text = |expr: &Expr| source.get(expr.range().to_std_range()).map(str::to_owned);
    let accepts = |kind: ParameterKind| {
        move |p: &ast::ParameterWithDefault| Accepts {
            name: p.parameter.name.to_string(),
            kind,
            required: p.default.is_none(),
            annotation: p.parameter.annotation.and_then(text),
        }
    };
    let rest = |kind: ParameterKind| {
        move |p: &ast::Parameter| Accepts {
            name: p.name.to_string(),
            kind,
            required: false,
            annotation: None,
        }
    };
    let mut found: Vec<Accepts> = p
        .posonlyargs
        .iter()
        .map(accepts(ParameterKind::PositionalOnly))
        .collect();
    found.extend(p.args.iter().map(accepts(ParameterKind::Positional)));
    found.extend(p.vararg.iter().map(|p| rest(ParameterKind::VarArgs)(p)));
    found.extend(p.kwonlyargs.iter().map(accepts(ParameterKind::KeywordOnly)));
    found.extend(p.kwarg.iter().map(|p| rest(ParameterKind::KwArgs)(p)));
    found
}

/// The parameters of a native function; none where it tells its arguments apart itself.
pub fn parameters_of_native(native: NativeRef, name: &str) -> Option<Vec<Accepts>> {
    let parameters = native.parameters().iter().map(|p: &Parameter| Accepts {
        name: p.name.to_owned(),
        kind: p.kind,
        required: p.default.is_none(),
        annotation: None,
    });
    let parameters: Vec<Accepts> = parameters.collect();
    // Those declare them as anything.
    let anything = |kind: ParameterKind| parameters.iter().any(|p| p.kind == kind);
    match anything(ParameterKind::VarArgs) && anything(ParameterKind::KwArgs) {
        false => Some(parameters),
        true if name == "sorted" => Some(declared_parameters("(iterable, /, *, key=None, reverse=False)")),
        true if name == "open" => Some(declared_parameters(
            "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
        )),
        true => None,
    }
}
