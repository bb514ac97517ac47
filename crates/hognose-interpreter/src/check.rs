//! Checks a source text without running it: everything in it that is sure to fail, all at once.
//!
//! What is looked at: the syntax, names that are nowhere, modules and their attributes, methods of literals, and the arguments
//! of calls of host functions and builtins. What depends on values is not; a text without a problem may still raise.

use crate::grants::Declared;
use crate::native::{Parameter, ParameterKind};
use crate::source::{
    Mode, ParseOptions, Parsed, ScopeId, ScopeKind, ScopeTable, SourceLimits, analyze, parse, scan, with_stack,
};
use crate::source::{Resolution, suggest::suggest};
use crate::types::Builtin;
use crate::value::NativeRef;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, LazyLock, Mutex};

/// What sort of fault it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The text does not compile. It is then the only problem.
    Syntax,
    /// A name that is defined nowhere.
    Name,
    /// A module that is not here.
    Import,
    /// An attribute that a known module, or a type, does not have.
    Attribute,
    /// Arguments that the function called does not take.
    Arguments,
    /// Something that is left out on purpose.
    Unsupported,
}

/// One fault of a source text. Lines and columns count from one, columns in code points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub kind: ProblemKind,
    /// In the words of the exception it would be.
    pub message: String,
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
    /// What to write instead.
    pub suggestion: Option<String>,
}

impl fmt::Display for Problem {
    /// `line 3, column 5: name 'foo' is not defined (use 'food')`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column, self.message)?;
        match &self.suggestion {
            Some(suggestion) => write!(f, " ({suggestion})"),
            None => Ok(()),
        }
    }
}

/// What is known beside the text.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The host's functions.
    pub functions: Vec<Declared>,
    /// Global variables: inputs, and what earlier runs defined.
    pub names: Vec<String>,
    /// Modules of the host's; their attributes are not checked.
    pub modules: Vec<String>,
    /// Unknown names may be found by a resolver: they are no problem.
    pub open: bool,
}

impl crate::Interpreter {
    /// Everything in a source text that is sure to fail in this session.
    pub fn check(&mut self, source: &str) -> Vec<Problem> {
        let functions = self.state.externals.iter().map(|e| Declared {
            name: e.name.to_string(),
            asynchronous: e.asynchronous,
            method: e.method,
            signature: e.signature.clone(),
            doc: e.doc.clone(),
        });
        let known = Known {
            functions: functions.collect(),
            modules: self.state.modules.keys().map(|name| name.to_string()).collect(),
            open: self.state.resolver.is_some(),
            names: Vec::new(),
        };
        let names = self.global_names();
        check(source, &Known { names, ..known })
    }
}

/// Everything in a source text that is sure to fail.
///
/// ```
/// use hognose_interpreter::{Known, check};
/// let problems = check("import mathx\nprint(lenn([1]))", &Known::default());
/// assert_eq!(problems.len(), 2);
/// assert_eq!(problems[1].to_string(), "line 2, column 7: name 'lenn' is not defined (use 'len')");
/// ```
pub fn check(source: &str, known: &Known) -> Vec<Problem> {
    let wrong = |error: crate::SyntaxError| {
        vec![Problem {
            kind: ProblemKind::Syntax,
            message: format!("{}: {}", error.kind.name(), error.message),
            line: error.line,
            column: error.column,
            end_line: error.end_line,
            end_column: error.end_column.max(0) as u32,
            suggestion: None,
        }]
    };
    let depth = match scan(source, &SourceLimits::default()) {
        Ok(depth) => depth,
        Err(error) => return wrong(error),
    };
    with_stack(depth, || {
        let options = ParseOptions {
            allow_top_level_await: true,
            separate_locals: false,
            depth: Some(depth),
        };
        // Lowering finds what the parser leaves.
        if let Err(error) = crate::Program::compile(source, "<check>") {
            return Ok(wrong(error));
        }
        let parsed = parse(source, Mode::Exec, options)?;
        let table = analyze(&parsed)?;
        Ok(Checker::new(&parsed, &table, known).run())
    })
    .unwrap_or_else(wrong)
}

/// What a module has, found by importing it once a process.
fn module_attributes(module: &str) -> Option<Arc<BTreeSet<String>>> {
    static KNOWN: LazyLock<Mutex<FxHashMap<String, Option<Arc<BTreeSet<String>>>>>> = LazyLock::new(Mutex::default);
    if let Ok(known) = KNOWN.lock()
        && let Some(found) = known.get(module)
    {
        return found.clone();
    }
    let found = crate::stdlib::exists(module).then(|| read_module(module)).flatten();
    if let Ok(mut known) = KNOWN.lock() {
        known.insert(module.to_owned(), found.clone());
    }
    found
}

fn read_module(module: &str) -> Option<Arc<BTreeSet<String>>> {
    let mut interpreter = crate::Interpreter::new();
    interpreter.set_limits(crate::Limits {
        instructions: Some(50_000_000),
        ..crate::Limits::default()
    });
    let source =
        format!("import {module}\nimport sys\nm = sys.modules[{module:?}]\n[*dir(m), *getattr(m, '__all__', ())]");
    let program = crate::Program::compile(&source, "<check>").ok()?;
    match interpreter.start(&program) {
        crate::Progress::Finished(crate::HostValue::List(names)) => {
            let names = names.into_iter().filter_map(|name| match name {
                crate::HostValue::Str(name) => Some(name),
                _ => None,
            });
            Some(Arc::new(names.collect()))
        }
        _ => None,
    }
}

/// What a model or a person reaches for that is not here, and what is.
fn instead_of_module(module: &str) -> Option<&'static str> {
    Some(match module.split('.').next().unwrap_or(module) {
        "requests" | "httpx" | "aiohttp" | "urllib3" | "socket" | "http" | "ftplib" | "smtplib" | "ssl" => {
            "there is no network: call one of the host's functions"
        }
        "numpy" | "scipy" => "use lists with math and statistics",
        "pandas" | "polars" => "use csv, lists of dicts and collections",
        "pydantic" | "attrs" | "attr" => "use dataclasses",
        "threading" | "_thread" | "concurrent" | "multiprocessing" => "use asyncio.gather",
        "subprocess" | "signal" | "pty" => "there are no processes: call one of the host's functions",
        "pickle" | "marshal" | "shelve" | "dill" => "use json",
        "yaml" | "toml" => "use json, or tomllib to read TOML",
        "sqlite3" => "use dicts, or the host's functions",
        "regex" => "use re",
        "ujson" | "orjson" | "simplejson" => "use json",
        "dateutil" | "pytz" | "pendulum" => "use datetime and zoneinfo",
        "ctypes" | "mmap" | "resource" | "fcntl" => "a program here does not reach the host",
        _ => return None,
    })
}

/// What `open` and its like are called for without effect.
fn instead_of_builtin(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "input" => ("there is nobody to answer input()", "take the value from a variable"),
        "breakpoint" => ("there is no debugger", "print what is of interest"),
        _ => return None,
    })
}

struct Checker<'c> {
    parsed: &'c Parsed,
    table: &'c ScopeTable,
    known: &'c Known,
    /// Names the text binds in its module, however it does.
    bound: FxHashSet<String>,
    /// Names that are bound to a module by an import, and by nothing else.
    modules: FxHashMap<String, String>,
    /// A `from ... import *` of a module whose names are not known.
    any_name: bool,
    scopes: Vec<ScopeId>,
    problems: Vec<Problem>,
}

impl<'c> Checker<'c> {
    fn new(parsed: &'c Parsed, table: &'c ScopeTable, known: &'c Known) -> Checker<'c> {
        let mut bindings = Bindings {
            table,
            scopes: vec![ScopeId::MODULE],
            bound: FxHashSet::default(),
            imported: FxHashMap::default(),
            rebound: FxHashSet::default(),
            any_name: false,
        };
        bindings.visit_body(&parsed.module.body);
        let mut modules = bindings.imported;
        modules.retain(|name, _| !bindings.rebound.contains(name));
        Checker {
            parsed,
            table,
            known,
            bound: bindings.bound,
            modules,
            any_name: bindings.any_name,
            scopes: vec![ScopeId::MODULE],
            problems: Vec::new(),
        }
    }

    fn run(mut self) -> Vec<Problem> {
        let body = &self.parsed.module.body;
        self.visit_body(body);
        self.problems.sort_by_key(|p| (p.line, p.column));
        self.problems.dedup();
        self.problems
    }

    fn report(&mut self, kind: ProblemKind, range: TextRange, message: String, suggestion: Option<String>) {
        let start = self.parsed.lines.position(&self.parsed.source, range.start());
        let end = self.parsed.lines.position(&self.parsed.source, range.end());
        self.problems.push(Problem {
            kind,
            message,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            suggestion,
        });
    }

    fn scope(&self) -> ScopeId {
        self.scopes.last().copied().unwrap_or(ScopeId::MODULE)
    }

    fn within(&mut self, scope: Option<ScopeId>, f: impl FnOnce(&mut Self)) {
        let scope = scope.unwrap_or(self.scope());
        self.scopes.push(scope);
        f(self);
        self.scopes.pop();
    }

    /// Whether a name, where it is read, is looked for in the module and the builtins.
    fn is_global(&self, name: &str) -> bool {
        // The first iterable of a comprehension is evaluated outside of it, where what its scope does not know may be a local.
        let knows = |scope: &&ScopeId| {
            let found = self.table.scope(**scope);
            let comprehension = !matches!(
                found.kind,
                ScopeKind::Module | ScopeKind::Function | ScopeKind::Lambda | ScopeKind::Class
            );
            !comprehension || found.symbols.contains_key(name)
        };
        let scope = self.scopes.iter().rev().find(knows).copied();
        match self.table.resolve(scope.unwrap_or(ScopeId::MODULE), name) {
            Resolution::Global => true,
            // In a class body: a name the class binds may be its own.
            Resolution::Name | Resolution::ClassOrGlobal(_) => !self
                .scopes
                .iter()
                .any(|s| self.table.scope(*s).symbols.contains_key(name) && *s != ScopeId::MODULE),
            _ => false,
        }
    }

    fn is_module_name(&self, name: &str) -> bool {
        self.bound.contains(name) || self.known.names.iter().any(|n| n == name)
    }

    fn function(&self, name: &str) -> Option<&'c Declared> {
        self.known.functions.iter().find(|f| f.name == name)
    }

    fn name_load(&mut self, name: &ast::ExprName) {
        let id = name.id.as_str();
        if !self.is_global(id)
            || self.is_module_name(id)
            || self.any_name
            || self.known.open
            || self.function(id).is_some()
            || matches!(
                id,
                "__name__"
                    | "__file__"
                    | "__doc__"
                    | "__builtins__"
                    | "__spec__"
                    | "__package__"
                    | "__loader__"
                    | "__annotations__"
                    | "__class__"
            )
            || crate::native::find(crate::stdlib::BUILTINS_GROUP, id).is_some()
        {
            return;
        }
        let builtins = crate::vm::import::builtin_names();
        if builtins.contains(&id) {
            return;
        }
        let here = self.known.functions.iter().map(|f| f.name.as_str());
        let candidates = here
            .chain(self.bound.iter().map(String::as_str))
            .chain(self.known.names.iter().map(String::as_str))
            .chain(builtins.iter().copied());
        let mut candidates: Vec<&str> = candidates.filter(|c| !c.starts_with("__")).collect();
        candidates.sort_unstable();
        let suggestion = if crate::stdlib::exists(id) && !id.starts_with('_') {
            Some(format!("import {id} first"))
        } else {
            suggest(id, candidates).map(|near| format!("use '{near}'"))
        };
        self.report(
            ProblemKind::Name,
            name.range,
            format!("name '{id}' is not defined"),
            suggestion,
        );
    }

    /// Whether a module can be imported; reports it where not.
    fn module(&mut self, module: &str, range: TextRange) -> bool {
        if crate::stdlib::exists(module) || self.known.modules.iter().any(|m| m == module) {
            return true;
        }
        if self.known.open {
            return false;
        }
        let mut suggestion = instead_of_module(module).map(str::to_owned);
        if suggestion.is_none() {
            let public = crate::stdlib::public_names();
            suggestion = suggest(module, public.iter().copied()).map(|near| format!("import {near}"));
        }
        let kind = match crate::stdlib::left_out(module) {
            Some(_) => ProblemKind::Unsupported,
            None => ProblemKind::Import,
        };
        let message = match crate::stdlib::left_out(module) {
            Some(why) => format!("No module named '{module}': {why}"),
            None => format!("No module named '{module}'"),
        };
        self.report(kind, range, message, suggestion);
        false
    }

    fn attribute_of_module(&mut self, module: &str, attribute: &str, range: TextRange, imported: bool) {
        let Some(names) = module_attributes(module) else { return };
        if names.contains(attribute) || crate::stdlib::exists(&format!("{module}.{attribute}")) {
            return;
        }
        let suggestion = suggest(
            attribute,
            names.iter().map(String::as_str).filter(|n| !n.starts_with('_')),
        )
        .map(|near| format!("use {module}.{near}"));
        let message = if imported {
            format!("cannot import name '{attribute}' from '{module}'")
        } else {
            format!("module '{module}' has no attribute '{attribute}'")
        };
        self.report(ProblemKind::Attribute, range, message, suggestion);
    }

    /// The dotted name of the module an expression is, where it surely is one.
    fn module_of(&self, value: &Expr) -> Option<String> {
        match value {
            Expr::Name(name) if self.is_global(&name.id) => self.modules.get(name.id.as_str()).cloned(),
            Expr::Attribute(attribute) => {
                let path = format!("{}.{}", self.module_of(&attribute.value)?, attribute.attr);
                crate::stdlib::exists(&path).then_some(path)
            }
            _ => None,
        }
    }

    fn attribute(&mut self, attribute: &ast::ExprAttribute) {
        let name = attribute.attr.as_str();
        if let Some(module) = self.module_of(&attribute.value) {
            return self.attribute_of_module(&module, name, attribute.attr.range, false);
        }
        let builtin = match &*attribute.value {
            Expr::StringLiteral(_) | Expr::FString(_) => Builtin::Str,
            Expr::BytesLiteral(_) => Builtin::Bytes,
            Expr::List(_) | Expr::ListComp(_) => Builtin::List,
            Expr::Dict(_) | Expr::DictComp(_) => Builtin::Dict,
            Expr::Set(_) | Expr::SetComp(_) => Builtin::Set,
            Expr::Tuple(_) => Builtin::Tuple,
            _ => return,
        };
        if name.starts_with("__") {
            return;
        }
        let methods = crate::native::group(builtin as usize);
        if methods.iter().any(|def| def.name == name) {
            return;
        }
        let public = methods.iter().map(|def| def.name).filter(|n| !n.starts_with('_'));
        let suggestion = suggest(name, public).map(|near| format!("use '{near}'"));
        let message = format!("'{}' object has no attribute '{name}'", builtin.name());
        self.report(ProblemKind::Attribute, attribute.attr.range, message, suggestion);
    }

    fn call(&mut self, call: &ast::ExprCall) {
        let spread = call.arguments.args.iter().any(|a| a.is_starred_expr())
            || call.arguments.keywords.iter().any(|k| k.arg.is_none());
        if let Expr::Attribute(attribute) = &*call.func {
            let module = self.module_of(&attribute.value);
            let native = module.and_then(|module| crate::stdlib::native(&module, &attribute.attr));
            if let (Some(native), false) = (native, spread) {
                self.native_arguments(call, &attribute.attr, native);
            }
            return;
        }
        let Expr::Name(name) = &*call.func else { return };
        let id = name.id.as_str();
        if !self.is_global(id) || self.is_module_name(id) {
            return;
        }
        if let Some(function) = self.function(id) {
            if !function.signature.is_empty() && !spread {
                let parameters = declared_parameters(&function.signature);
                self.arguments(call, id, &parameters);
            }
        } else if let Some(native) = crate::native::find(crate::stdlib::BUILTINS_GROUP, id) {
            if let Some((message, suggestion)) = instead_of_builtin(id) {
                self.report(
                    ProblemKind::Unsupported,
                    call.range(),
                    message.into(),
                    Some(suggestion.into()),
                );
            } else if !spread {
                self.native_arguments(call, id, native);
            }
        } else if let (Some(builtin), false) = (Builtin::of_name(id), spread)
            && builtin != Builtin::Type
            && let Some(native) = crate::native::constructor(builtin)
        {
            self.native_arguments(call, id, native);
        }
    }

    /// Reports a literal of a type that the parameter's annotation surely leaves out.
    fn literal_argument(&mut self, function: &str, parameter: &Accepts, argument: &Expr) {
        let given = match argument {
            Expr::StringLiteral(_) | Expr::FString(_) => "str",
            Expr::BytesLiteral(_) => "bytes",
            Expr::BooleanLiteral(_) => "bool",
            Expr::NoneLiteral(_) => "None",
            Expr::NumberLiteral(number) => match number.value {
                ast::Number::Int(_) => "int",
                ast::Number::Float(_) => "float",
                ast::Number::Complex { .. } => "complex",
            },
            Expr::List(_) | Expr::ListComp(_) => "list",
            Expr::Dict(_) | Expr::DictComp(_) => "dict",
            Expr::Tuple(_) => "tuple",
            Expr::Set(_) | Expr::SetComp(_) => "set",
            _ => return,
        };
        let Some(annotation) = &parameter.annotation else {
            return;
        };
        let takes = |wanted: &str| match wanted.split('[').next().unwrap_or(wanted).trim() {
            "int" => Some(matches!(given, "int" | "bool")),
            "float" => Some(matches!(given, "float" | "int" | "bool")),
            wanted @ ("str" | "bytes" | "bool" | "None" | "list" | "dict" | "tuple" | "set") => Some(wanted == given),
            // A class, or a type that many are.
            _ => None,
        };
        // Bars inside brackets only make more alternatives of which none is known.
        if annotation.split('|').all(|wanted| takes(wanted) == Some(false)) {
            let message = format!(
                "{function}() argument '{}' is {given}, not {annotation}",
                parameter.name
            );
            self.report(ProblemKind::Arguments, argument.range(), message, None);
        }
    }

    fn native_arguments(&mut self, call: &ast::ExprCall, name: &str, native: NativeRef) {
        let parameters = native.parameters().iter().map(|p: &Parameter| Accepts {
            name: p.name.to_owned(),
            kind: p.kind,
            required: p.default.is_none(),
            annotation: None,
        });
        let mut parameters: Vec<Accepts> = parameters.collect();
        // Natives that tell their arguments apart themselves declare them as anything.
        let anything = |kind: ParameterKind| parameters.iter().any(|p| p.kind == kind);
        if anything(ParameterKind::VarArgs) && anything(ParameterKind::KwArgs) {
            if name != "sorted" {
                return;
            }
            parameters = declared_parameters("(iterable, /, *, key=None, reverse=False)");
        }
        self.arguments(call, name, &parameters);
    }

    fn arguments(&mut self, call: &ast::ExprCall, name: &str, parameters: &[Accepts]) {
        let positional = |p: &&Accepts| matches!(p.kind, ParameterKind::Positional | ParameterKind::PositionalOnly);
        let most = parameters.iter().filter(positional).count();
        let given = call.arguments.args.len();
        let signature = || {
            let shown: Vec<&str> = parameters.iter().map(|p| p.name.as_str()).collect();
            Some(format!("it takes ({})", shown.join(", ")))
        };
        if given > most && !parameters.iter().any(|p| p.kind == ParameterKind::VarArgs) {
            let message = format!("{name}() takes {most} positional arguments but {given} were given");
            return self.report(ProblemKind::Arguments, call.range(), message, signature());
        }
        let mut unknown = Vec::new();
        for keyword in call.arguments.keywords.iter() {
            let Some(arg) = &keyword.arg else { continue };
            let position = parameters
                .iter()
                .position(|p| p.name == arg.as_str() && p.kind != ParameterKind::PositionalOnly);
            match position {
                Some(i) if i < given && parameters.get(i).is_some_and(|p| positional(&p)) => unknown.push((
                    keyword.range,
                    format!("{name}() got multiple values for argument '{arg}'"),
                    None,
                )),
                None if !parameters.iter().any(|p| p.kind == ParameterKind::KwArgs) => {
                    let names = parameters.iter().map(|p| p.name.as_str());
                    unknown.push((
                        keyword.range,
                        format!("{name}() got an unexpected keyword argument '{arg}'"),
                        suggest(arg, names)
                            .map(|near| format!("use '{near}'"))
                            .or_else(signature),
                    ));
                }
                _ => {}
            }
        }
        for (i, argument) in call.arguments.args.iter().enumerate() {
            if let Some(p) = parameters.iter().filter(positional).nth(i) {
                self.literal_argument(name, p, argument);
            }
        }
        for keyword in call.arguments.keywords.iter() {
            let named = |p: &&Accepts| keyword.arg.as_ref().is_some_and(|arg| arg.as_str() == p.name);
            if let Some(p) = parameters.iter().find(named) {
                self.literal_argument(name, p, &keyword.value);
            }
        }
        let complete = unknown.is_empty();
        for (range, message, suggestion) in unknown {
            self.report(ProblemKind::Arguments, range, message, suggestion);
        }
        let named = |p: &Accepts| {
            let keywords = call.arguments.keywords.iter();
            keywords
                .filter_map(|k| k.arg.as_ref())
                .any(|arg| arg.as_str() == p.name)
        };
        let missing: Vec<String> = parameters
            .iter()
            .enumerate()
            .filter(|(i, p)| {
                let by_position = positional(p) && *i < given;
                let wanted = !matches!(p.kind, ParameterKind::VarArgs | ParameterKind::KwArgs) && p.required;
                wanted && !by_position && !named(p)
            })
            .map(|(_, p)| format!("'{}'", p.name))
            .collect();
        if complete && !missing.is_empty() {
            let message = format!("{name}() is missing required arguments: {}", missing.join(", "));
            self.report(ProblemKind::Arguments, call.range(), message, signature());
        }
    }
}

/// A parameter as the check needs it.
struct Accepts {
    name: String,
    kind: ParameterKind,
    required: bool,
    annotation: Option<String>,
}

/// The parameters of a declared signature: `(url: str, *, retries: int = 3) -> str`.
fn declared_parameters(signature: &str) -> Vec<Accepts> {
    let source = format!("def f{signature}: pass");
    let Ok(parsed) = parse(&source, Mode::Exec, ParseOptions::default()) else {
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
    let text = |expr: &Expr| source.get(expr.range().to_std_range()).map(str::to_owned);
    let accepts = |kind: ParameterKind| {
        move |p: &ast::ParameterWithDefault| Accepts {
            name: p.parameter.name.to_string(),
            kind,
            required: p.default.is_none(),
            annotation: p.parameter.annotation.as_ref().and_then(|a| text(a)),
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
    let p = &def.parameters;
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

impl<'a> Visitor<'a> for Checker<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Import(import) => {
                for alias in &import.names {
                    self.module(&alias.name, alias.range);
                }
            }
            Stmt::ImportFrom(import) => {
                if let (Some(module), 0) = (&import.module, import.level)
                    && self.module(module, module.range)
                {
                    for alias in import.names.iter().filter(|a| &a.name != "*") {
                        self.attribute_of_module(module, &alias.name, alias.range, true);
                    }
                }
            }
            Stmt::FunctionDef(def) => {
                for decorator in &def.decorator_list {
                    self.visit_decorator(decorator);
                }
                visitor::walk_parameters(&mut Defaults(self), &def.parameters);
                let scope = self.table.get(def.range, ScopeKind::Function);
                self.within(scope, |c| c.visit_body(&def.body));
            }
            Stmt::ClassDef(def) => {
                for decorator in &def.decorator_list {
                    self.visit_decorator(decorator);
                }
                if def.type_params.is_none()
                    && let Some(arguments) = &def.arguments
                {
                    self.visit_arguments(arguments);
                }
                let scope = self.table.get(def.range, ScopeKind::Class);
                self.within(scope, |c| c.visit_body(&def.body));
            }
            Stmt::AnnAssign(assign) => {
                // Annotations are evaluated when somebody asks for them, if at all.
                self.visit_expr(&assign.target);
                if let Some(value) = &assign.value {
                    self.visit_expr(value);
                }
            }
            Stmt::TypeAlias(_) => {}
            Stmt::AugAssign(assign) => {
                if let Expr::Name(name) = &*assign.target {
                    self.name_load(name);
                }
                visitor::walk_stmt(self, stmt);
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) if !name.ctx.is_store() => self.name_load(name),
            Expr::Attribute(attribute) => {
                self.attribute(attribute);
                visitor::walk_expr(self, expr);
            }
            Expr::Call(call) => {
                self.call(call);
                visitor::walk_expr(self, expr);
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    visitor::walk_parameters(&mut Defaults(self), parameters);
                }
                let scope = self.table.get(lambda.range, ScopeKind::Lambda);
                self.within(scope, |c| c.visit_expr(&lambda.body));
            }
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                let kinds = self.table.scopes.iter().position(|s| {
                    s.range == expr.range()
                        && !matches!(s.kind, ScopeKind::Module | ScopeKind::Function | ScopeKind::Class)
                });
                let scope = kinds.map(|i| ScopeId(i as u32));
                // The first iterable belongs outside; a name is looked for there only where the comprehension does not bind it.
                self.within(scope, |c| visitor::walk_expr(c, expr));
            }
            _ => visitor::walk_expr(self, expr),
        }
    }

    fn visit_annotation(&mut self, _: &'a Expr) {}
}

/// Visits the defaults of parameters alone: their annotations are not evaluated.
struct Defaults<'x, 'c>(&'x mut Checker<'c>);

impl<'a> Visitor<'a> for Defaults<'_, '_> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        self.0.visit_expr(expr);
    }
    fn visit_annotation(&mut self, _: &'a Expr) {}
    fn visit_parameter(&mut self, _: &'a ast::Parameter) {}
}

/// Finds every name that the module binds, in it or by `global` in a function.
struct Bindings<'c> {
    table: &'c ScopeTable,
    scopes: Vec<ScopeId>,
    bound: FxHashSet<String>,
    imported: FxHashMap<String, String>,
    rebound: FxHashSet<String>,
    any_name: bool,
}

impl Bindings<'_> {
    fn bind(&mut self, name: &str, module: Option<&str>) {
        let scope = self.scopes.last().copied().unwrap_or(ScopeId::MODULE);
        let here = scope == ScopeId::MODULE || self.table.resolve(scope, name) == Resolution::Global;
        if !here {
            return;
        }
        let known = !self.bound.insert(name.to_owned());
        match module {
            Some(module) if !known || self.imported.get(name).is_some_and(|m| m == module) => {
                self.imported.insert(name.to_owned(), module.to_owned());
            }
            _ => {
                self.rebound.insert(name.to_owned());
            }
        }
    }

    fn within(&mut self, scope: Option<ScopeId>, body: &[Stmt]) {
        self.scopes.push(scope.unwrap_or(ScopeId::MODULE));
        self.visit_body(body);
        self.scopes.pop();
    }
}

impl<'a> Visitor<'a> for Bindings<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Import(import) => {
                for alias in &import.names {
                    match &alias.asname {
                        Some(name) => self.bind(name, Some(&alias.name)),
                        None => {
                            let first = alias.name.split('.').next().unwrap_or(&alias.name);
                            self.bind(first, Some(first));
                        }
                    }
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    if &alias.name == "*" {
                        match import.module.as_ref().and_then(|m| module_attributes(m)) {
                            Some(names) => names.iter().for_each(|n| self.bind(n, None)),
                            None => self.any_name = true,
                        }
                        continue;
                    }
                    let module = import.module.as_ref().map(|m| format!("{m}.{}", alias.name));
                    let module = module.filter(|m| crate::stdlib::exists(m));
                    self.bind(alias.asname.as_ref().unwrap_or(&alias.name), module.as_deref());
                }
            }
            Stmt::FunctionDef(def) => {
                self.bind(&def.name, None);
                let scope = self.table.get(def.range, ScopeKind::Function);
                self.within(scope, &def.body);
            }
            Stmt::ClassDef(def) => {
                self.bind(&def.name, None);
                let scope = self.table.get(def.range, ScopeKind::Class);
                self.within(scope, &def.body);
            }
            // What is changed in place must be there already.
            Stmt::AugAssign(assign) if assign.target.is_name_expr() => self.visit_expr(&assign.value),
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) if name.ctx.is_store() => self.bind(&name.id, None),
            // What a comprehension binds is its own; what a walrus in it binds is not, and too many names do no harm.
            _ => visitor::walk_expr(self, expr),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(inner) = handler;
        if let Some(name) = &inner.name {
            self.bind(name, None);
        }
        visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a ast::Pattern) {
        match pattern {
            ast::Pattern::MatchAs(p) => p.name.iter().for_each(|n| self.bind(n, None)),
            ast::Pattern::MatchStar(p) => p.name.iter().for_each(|n| self.bind(n, None)),
            ast::Pattern::MatchMapping(p) => p.rest.iter().for_each(|n| self.bind(n, None)),
            _ => {}
        }
        visitor::walk_pattern(self, pattern);
    }
}
