//! Checks a source text without running it: everything in it that is sure to fail, all at once.
//!
//! What is looked at: the syntax, names that are nowhere, modules, their attributes and those of their classes, methods of literals
//! and builtin types, and the arguments of calls of host functions, builtins, functions and classes of modules and of the text's own,
//! and expressions that depend on nothing. What depends on values is not, nor what the text itself would catch; a text without a
//! problem may still raise.

use crate::grants::Declared;
mod bindings;
mod caught;
mod host;
mod instead;
mod modules;
mod parameters;
mod trial;

use crate::native::ParameterKind;
use crate::source::ast::visitor::{self, Visitor};
use crate::source::ast::{self, Arena, Expr, Stmt};
use crate::source::{Mode, ParseOptions, Parsed, ScopeId, ScopeKind, ScopeTable, analyze, parse, with_stack};
use crate::source::{Resolution, suggest::suggest};
use crate::types::Builtin;
use crate::value::NativeRef;
use bindings::{Bindings, Bound};
use caught::Caught;
use instead::{instead_of_builtin, instead_of_member, instead_of_method, instead_of_module, instead_of_name};
use parameters::{Accepts, declared_parameters, parameters_of_native};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::fmt;

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
    /// Values whose types do not go together: `1 + 'a'`.
    Type,
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
    /// Global variables that are objects of the host's: their methods are functions, by `object.method`.
    pub objects: Vec<String>,
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
            ..Known::default()
        };
        let (names, objects) = (self.global_names(), self.host_objects());
        check(
            source,
            &Known {
                names,
                objects,
                ..known
            },
        )
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
    // Lowering finds what the parser leaves.
    if let Err(error) = crate::Program::compile(source, "<check>") {
        return wrong(error);
    }
    let options = ParseOptions {
        allow_top_level_await: true,
        ..ParseOptions::default()
    };
    let checked = |mut parsed: Parsed| {
        let table = analyze(&mut parsed)?;
        Ok(Checker::new(&parsed, &table, known).run())
    };
    let arena = Arena::new();
    parse(&arena, source, Mode::Exec, options)
        .and_then(|parsed| with_stack(parsed.depth, move || checked(parsed)))
        .unwrap_or_else(wrong)
}

struct Checker<'c> {
    parsed: &'c Parsed<'c>,
    table: &'c ScopeTable<'c>,
    known: &'c Known,
    /// Names the text binds in its module, however it does.
    bound: FxHashSet<Cow<'c, str>>,
    /// What names are bound to by an import or a definition, and by nothing else.
    bindings: FxHashMap<Cow<'c, str>, Bound>,
    /// Attributes the text itself sets, or asks whether they are there.
    set: FxHashSet<&'c str>,
    /// A `from ... import *` of a module whose names are not known.
    any_name: bool,
    scopes: Vec<ScopeId>,
    /// What the `try` statements around would catch.
    caught: Vec<Caught>,
    problems: Vec<Problem>,
    /// Expressions that may still be tried.
    trials: u32,
}

/// Expressions of a text that are tried at the most.
const MOST_TRIALS: u32 = 1_000;

impl<'c> Checker<'c> {
    fn new(parsed: &'c Parsed<'c>, table: &'c ScopeTable<'c>, known: &'c Known) -> Checker<'c> {
        let mut found = Bindings::of(parsed, table);
        let bindings = found.known();
        Checker {
            parsed,
            table,
            known,
            bound: found.bound,
            bindings,
            set: found.set,
            any_name: found.any_name,
            scopes: vec![ScopeId::MODULE],
            caught: Vec::new(),
            problems: Vec::new(),
            trials: MOST_TRIALS,
        }
    }

    fn run(mut self) -> Vec<Problem> {
        self.visit_body(self.parsed.module.body);
        self.problems.sort_by_key(|p| (p.line, p.column));
        self.problems.dedup();
        self.problems
    }

    fn report(&mut self, kind: ProblemKind, range: TextRange, message: String, suggestion: Option<String>) {
        // What the program expects to fail is no fault of it.
        if self.caught.iter().any(|caught| caught.holds(kind)) {
            return;
        }
        let start = self.parsed.lines().position(self.parsed.source, range.start());
        let end = self.parsed.lines().position(self.parsed.source, range.end());
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

    /// Whether this is done by whoever calls a lambda: with what depends on nothing, most often to see it fail.
    fn in_lambda(&self) -> bool {
        let mut around = self.scopes.iter().map(|scope| self.table.scope(*scope).kind);
        around.any(|kind| kind == ScopeKind::Lambda)
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
            !comprehension || self.table.mentions(**scope, name)
        };
        let scope = self.scopes.iter().rev().find(knows).copied();
        match self.table.resolve_spelled(scope.unwrap_or(ScopeId::MODULE), name) {
            Resolution::Global => true,
            // In a class body: a name the class binds may be its own.
            Resolution::Name | Resolution::ClassOrGlobal(_) => !self
                .scopes
                .iter()
                .any(|s| self.table.mentions(*s, name) && *s != ScopeId::MODULE),
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
            // Set in the module of the builtins, perhaps.
            || self.set.contains(id)
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
            .chain(self.bound.iter().map(|name| name.as_ref()))
            .chain(self.known.names.iter().map(String::as_str))
            .chain(builtins.iter().copied());
        let mut candidates: Vec<&str> = candidates.filter(|c| !c.starts_with("__")).collect();
        candidates.sort_unstable();
        let suggestion = if let Some(instead) = instead_of_name(id) {
            Some(instead.to_owned())
        } else if crate::stdlib::exists(id) && !id.starts_with('_') {
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
        let Some(names) = modules::attributes(module) else {
            return;
        };
        if names.contains(attribute)
            || attribute.starts_with("__")
            || self.set.contains(attribute)
            || crate::stdlib::exists(&format!("{module}.{attribute}"))
        {
            return;
        }
        let suggestion = suggest(
            attribute,
            names.iter().map(String::as_str).filter(|n| !n.starts_with('_')),
        )
        .map(|near| format!("use {module}.{near}"));
        let suggestion = instead_of_member(module, attribute).map(str::to_owned).or(suggestion);
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
            Expr::Name(name) => match self.binding(name)? {
                Bound::Module(module) => Some(module.clone()),
                _ => None,
            },
            Expr::Attribute(attribute) => {
                let path = format!("{}.{}", self.module_of(attribute.value)?, attribute.attr);
                crate::stdlib::exists(&path).then_some(path)
            }
            _ => None,
        }
    }

    /// What a name is bound to in the module, where that is sure.
    fn binding(&self, name: &ast::ExprName) -> Option<&Bound> {
        let id = name.id.as_str();
        let known = self.bindings.get(id)?;
        // What an earlier run defined may be called before the text defines it anew.
        let earlier = matches!(known, Bound::Own(_)) && self.known.names.iter().any(|n| n == id);
        (self.is_global(id) && !earlier).then_some(known)
    }

    /// What a module of the library has that an expression surely is: the module, the name there.
    fn member_of(&self, value: &Expr) -> Option<(String, String)> {
        match value {
            Expr::Name(name) => match self.binding(name)? {
                Bound::Member(module, member) => Some((module.clone(), member.clone())),
                _ => None,
            },
            Expr::Attribute(attribute) if !self.set.contains(attribute.attr.as_str()) => {
                Some((self.module_of(attribute.value)?, attribute.attr.to_string()))
            }
            _ => None,
        }
    }

    fn attribute(&mut self, attribute: &ast::ExprAttribute) {
        let name = attribute.attr.as_str();
        if !attribute.ctx.is_load() {
            return;
        }
        if let Some(module) = self.module_of(attribute.value) {
            return self.attribute_of_module(&module, name, attribute.attr.range, false);
        }
        if let Some((module, member)) = self.member_of(attribute.value) {
            return self.attribute_of_member(&module, &member, attribute);
        }
        if let Expr::Name(object) = attribute.value
            && self.is_host_object(object)
        {
            return self.attribute_of_object(object.id.as_str(), attribute);
        }
        let builtin = match attribute.value {
            Expr::NoneLiteral(_) | Expr::BooleanLiteral(_) | Expr::NumberLiteral(_) if self.in_lambda() => return,
            Expr::NoneLiteral(_) => Builtin::NoneType,
            Expr::BooleanLiteral(_) => Builtin::Bool,
            Expr::NumberLiteral(number) => match number.value {
                ast::Number::Int(_) | ast::Number::BigInt(_) => Builtin::Int,
                ast::Number::Float(_) => Builtin::Float,
                ast::Number::Complex(_) => return,
            },
            Expr::Name(ty) if self.is_global(ty.id.as_str()) && !self.is_module_name(ty.id.as_str()) => {
                match ty.id.as_str() {
                    "str" => Builtin::Str,
                    "bytes" => Builtin::Bytes,
                    "list" => Builtin::List,
                    "dict" => Builtin::Dict,
                    "set" => Builtin::Set,
                    "tuple" => Builtin::Tuple,
                    _ => return,
                }
            }
            Expr::StringLiteral(_) | Expr::FString(_) => Builtin::Str,
            Expr::BytesLiteral(_) => Builtin::Bytes,
            Expr::List(_) | Expr::ListComp(_) => Builtin::List,
            Expr::Dict(_) | Expr::DictComp(_) => Builtin::Dict,
            Expr::Set(_) | Expr::SetComp(_) => Builtin::Set,
            Expr::Tuple(_) => Builtin::Tuple,
            _ => return,
        };
        if name.starts_with("__") || name == "mro" || self.set.contains(name) {
            return;
        }
        let methods = crate::native::group(builtin as usize);
        let of_numbers = matches!(builtin, Builtin::Int | Builtin::Float | Builtin::Bool)
            && matches!(name, "real" | "imag" | "numerator" | "denominator");
        let inherited = builtin == Builtin::Bool
            && crate::native::group(Builtin::Int as usize)
                .iter()
                .any(|def| def.name == name);
        if of_numbers || inherited || methods.iter().any(|def| def.name == name) {
            return;
        }
        let public = methods.iter().map(|def| def.name).filter(|n| !n.starts_with('_'));
        let suggestion = match instead_of_method(builtin, name) {
            Some(instead) => Some(instead.to_owned()),
            None => suggest(name, public).map(|near| format!("use '{near}'")),
        };
        let message = match attribute.value.is_name_expr() {
            true => format!("type object '{}' has no attribute '{name}'", builtin.name()),
            false => format!("'{}' object has no attribute '{name}'", builtin.name()),
        };
        self.report(ProblemKind::Attribute, attribute.attr.range, message, suggestion);
    }

    /// An attribute of a class of a module.
    fn attribute_of_member(&mut self, module: &str, member: &str, attribute: &ast::ExprAttribute) {
        let name = attribute.attr.as_str();
        if name.starts_with("__") || self.set.contains(name) {
            return;
        }
        let Some(members) = modules::members(module) else {
            return;
        };
        let Some(names) = members.get(member).and_then(|member| member.attributes.as_ref()) else {
            return;
        };
        if names.contains(name) {
            return;
        }
        let public = names.iter().map(String::as_str).filter(|n| !n.starts_with('_'));
        let suggestion = suggest(name, public).map(|near| format!("use {member}.{near}"));
        let message = format!("type object '{member}' has no attribute '{name}'");
        self.report(ProblemKind::Attribute, attribute.attr.range, message, suggestion);
    }

    /// The parameters of what a call surely calls, a function or class of a module or of the text's own.
    fn parameters_called(&self, function: &Expr) -> Option<Vec<Accepts>> {
        if let Some((module, member)) = self.member_of(function) {
            if let Some(native) = crate::stdlib::native(&module, &member) {
                return parameters_of_native(native, &member);
            }
            let members = modules::members(&module)?;
            return members.get(&member)?.parameters.clone();
        }
        match function {
            Expr::Name(name) => match self.binding(name)? {
                Bound::Own(parameters) => parameters.clone(),
                _ => None,
            },
            _ => None,
        }
    }

    fn call(&mut self, call: &ast::ExprCall) {
        let spread = call.arguments.args.iter().any(|a| a.is_starred_expr())
            || call.arguments.keywords.iter().any(|k| k.arg.is_none());
        let called = match call.func {
            Expr::Name(name) => Some(name.id.as_str()),
            Expr::Attribute(attribute) => Some(attribute.attr.as_str()),
            _ => None,
        };
        if self.refused_call(call) {
            return;
        }
        if let (Some(name), false) = (called, spread)
            && let Some(parameters) = self.parameters_called(call.func)
        {
            return self.arguments(call, name, &parameters);
        }
        if let Expr::Attribute(attribute) = call.func
            && let Expr::Name(object) = attribute.value
            && self.is_host_object(object)
            && let Some(method) = self.function(&format!("{}.{}", object.id.as_str(), attribute.attr))
        {
            if !method.signature.is_empty() && !spread {
                self.arguments(
                    call,
                    attribute.attr.id.as_str(),
                    &declared_parameters(&method.signature),
                );
            }
            return;
        }
        let Expr::Name(name) = call.func else { return };
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
            if let (Some((message, suggestion)), false) = (instead_of_builtin(id), self.set.contains(id)) {
                self.report(
                    ProblemKind::Unsupported,
                    call.range,
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

    /// Reports a TypeError of an expression that depends on nothing.
    fn try_out(&mut self, expr: &Expr) {
        let is_builtin = |name: &str| self.is_global(name) && !self.is_module_name(name) && !self.any_name;
        if self.trials == 0 || self.in_lambda() || !trial::is_doubtful(expr) || !trial::is_closed(expr, &is_builtin) {
            return;
        }
        self.trials -= 1;
        let range = expr.range();
        if let Some(text) = self.parsed.source.get(range.to_std_range())
            && let Some(message) = trial::type_error(text)
        {
            let suggestion = trial::instead(&message).map(str::to_owned);
            self.report(ProblemKind::Type, range, message, suggestion);
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
                ast::Number::Int(_) | ast::Number::BigInt(_) => "int",
                ast::Number::Float(_) => "float",
                ast::Number::Complex(_) => "complex",
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
        if let Some(parameters) = parameters_of_native(native, name) {
            self.arguments(call, name, &parameters);
        }
    }

    fn arguments(&mut self, call: &ast::ExprCall, name: &str, parameters: &[Accepts]) {
        let positional = |p: &&Accepts| matches!(p.kind, ParameterKind::Positional | ParameterKind::PositionalOnly);
        let most = parameters.iter().filter(positional).count();
        let given = call.arguments.args.len();
        let signature = || {
            let shown: Vec<String> = parameters.iter().map(Accepts::shown).collect();
            Some(format!("it takes ({})", shown.join(", ")))
        };
        if given > most && !parameters.iter().any(|p| p.kind == ParameterKind::VarArgs) {
            let message = format!("{name}() takes {most} positional arguments but {given} were given");
            return self.report(ProblemKind::Arguments, call.range, message, signature());
        }
        let mut unknown = Vec::new();
        for keyword in call.arguments.keywords {
            let Some(arg) = keyword.arg else { continue };
            let position = parameters
                .iter()
                .position(|p| p.name == arg.id.as_str() && p.kind != ParameterKind::PositionalOnly);
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
                        suggest(arg.id.as_str(), names)
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
        for keyword in call.arguments.keywords {
            let named = |p: &&Accepts| keyword.arg.is_some_and(|arg| arg.id.as_str() == p.name);
            if let Some(p) = parameters.iter().find(named) {
                self.literal_argument(name, p, keyword.value);
            }
        }
        let complete = unknown.is_empty();
        for (range, message, suggestion) in unknown {
            self.report(ProblemKind::Arguments, range, message, suggestion);
        }
        let named = |p: &Accepts| {
            let keywords = call.arguments.keywords.iter();
            keywords.filter_map(|k| k.arg).any(|arg| arg.id.as_str() == p.name)
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
            self.report(ProblemKind::Arguments, call.range, message, signature());
        }
    }
}

/// Whether a condition is never so, as it stands there.
fn is_never(test: &Expr) -> bool {
    match test {
        Expr::BooleanLiteral(literal) => !literal.value,
        Expr::NoneLiteral(_) => true,
        Expr::NumberLiteral(number) => matches!(number.value, ast::Number::Int(0)),
        Expr::Name(name) => name.id.as_str() == "TYPE_CHECKING",
        Expr::Attribute(attribute) => attribute.attr.as_str() == "TYPE_CHECKING",
        _ => false,
    }
}

impl<'a> Visitor<'a> for Checker<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt<'a>) {
        match stmt {
            Stmt::Import(import) => {
                for alias in import.names {
                    self.module(alias.name.id.as_str(), alias.range);
                }
            }
            Stmt::ImportFrom(import) => {
                if let (Some(module), 0) = (import.module, import.level)
                    && self.module(module.id.as_str(), module.range)
                {
                    for alias in import.names.iter().filter(|a| a.name.id.as_str() != "*") {
                        self.attribute_of_module(module.id.as_str(), alias.name.id.as_str(), alias.range, true);
                    }
                }
            }
            Stmt::FunctionDef(def) => {
                for decorator in def.decorator_list {
                    self.visit_expr(decorator.expression);
                }
                visitor::walk_parameters(&mut Defaults(self), def.parameters);
                let scope = self.table.get(def.range, ScopeKind::Function);
                self.within(scope, |c| c.visit_body(def.body));
            }
            Stmt::ClassDef(def) => {
                for decorator in def.decorator_list {
                    self.visit_expr(decorator.expression);
                }
                if def.type_params.is_none()
                    && let Some(arguments) = def.arguments
                {
                    self.visit_arguments(arguments);
                }
                let scope = self.table.get(def.range, ScopeKind::Class);
                self.within(scope, |c| c.visit_body(def.body));
            }
            Stmt::AnnAssign(assign) => {
                // Annotations are evaluated when somebody asks for them, if at all.
                self.visit_expr(assign.target);
                if let Some(value) = assign.value {
                    self.visit_expr(value);
                }
            }
            Stmt::TypeAlias(_) => {}
            Stmt::If(branches) if is_never(branches.test) => {
                for branch in branches.elif_else_clauses {
                    branch.test.iter().for_each(|test| self.visit_expr(test));
                    self.visit_body(branch.body);
                }
            }
            Stmt::While(turns) if is_never(turns.test) => self.visit_body(turns.orelse),
            Stmt::Try(attempt) => {
                self.caught.push(Caught::by(attempt.handlers));
                self.visit_body(attempt.body);
                self.caught.pop();
                attempt
                    .handlers
                    .iter()
                    .for_each(|handler| self.visit_except_handler(handler));
                self.visit_body(attempt.orelse);
                self.visit_body(attempt.finalbody);
            }
            Stmt::With(with) => {
                for item in with.items {
                    self.visit_expr(item.context_expr);
                    item.optional_vars.iter().for_each(|target| self.visit_expr(target));
                }
                self.caught.push(Caught::within(with.items));
                self.visit_body(with.body);
                self.caught.pop();
            }
            Stmt::AugAssign(assign) => {
                if let Expr::Name(name) = assign.target {
                    self.name_load(name);
                }
                visitor::walk_stmt(self, stmt);
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr<'a>) {
        let before = self.problems.len();
        self.look_at(expr);
        // From the inside out: what holds something wrong is not tried.
        if self.problems.len() == before {
            self.try_out(expr);
        }
    }

    fn visit_annotation(&mut self, _: &'a Expr<'a>) {}
}

impl Checker<'_> {
    fn look_at<'a>(&mut self, expr: &'a Expr<'a>) {
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
            Expr::If(choice) if is_never(choice.test) => self.visit_expr(choice.orelse),
            Expr::Lambda(lambda) => {
                if let Some(parameters) = lambda.parameters {
                    visitor::walk_parameters(&mut Defaults(self), parameters);
                }
                let scope = self.table.get(lambda.range, ScopeKind::Lambda);
                self.within(scope, |c| c.visit_expr(lambda.body));
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
}

/// Visits the defaults of parameters alone: their annotations are not evaluated.
struct Defaults<'x, 'c>(&'x mut Checker<'c>);

impl<'a> Visitor<'a> for Defaults<'_, '_> {
    fn visit_expr(&mut self, expr: &'a Expr<'a>) {
        self.0.visit_expr(expr);
    }
    fn visit_annotation(&mut self, _: &'a Expr<'a>) {}
    fn visit_parameter(&mut self, _: &'a ast::Parameter<'a>) {}
}
