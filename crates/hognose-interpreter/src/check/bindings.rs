//! What the names of a text's module are bound to.

use super::modules;
use super::parameters::{Accepts, parameters_of};
use crate::native::ParameterKind;
use crate::source::ast::visitor::{self, Visitor};
use crate::source::ast::{self, Expr, Stmt};
use crate::source::{Parsed, Resolution, ScopeId, ScopeKind, ScopeTable};
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;

/// Whether an assignment's target decides how a class is called.
fn is_special(target: &Expr) -> bool {
    match target {
        Expr::Name(name) => matches!(
            name.id.as_str(),
            "__init__" | "__new__" | "__class__" | "__init_subclass__"
        ),
        _ => true,
    }
}

/// Finds every name that the module binds, in it or by `global` in a function.
pub struct Bindings<'c> {
    table: &'c ScopeTable<'c>,
    source: &'c str,
    scopes: Vec<ScopeId>,
    pub bound: FxHashSet<Cow<'c, str>>,
    known: FxHashMap<Cow<'c, str>, Bound>,
    rebound: FxHashSet<Cow<'c, str>>,
    pub any_name: bool,
    /// Attributes that something in the text sets, deletes or asks for.
    pub set: FxHashSet<&'c str>,
    /// The classes of the text's own.
    classes: FxHashSet<&'c str>,
    /// The text reaches names in ways that are not followed.
    pub open: bool,
}

/// What a name of a module is bound to, by an import or a definition, and by nothing else.
#[derive(Clone, Debug, PartialEq)]
pub enum Bound {
    /// A module of the library.
    Module(String),
    /// What a module of the library has: the module, the name there.
    Member(String, String),
    /// A function or class of the text's own, with the parameters it is called with where they are known.
    Own(Option<Vec<Accepts>>),
}

impl<'c> Bindings<'c> {
    /// Everything a text binds.
    pub fn of(parsed: &'c Parsed<'c>, table: &'c ScopeTable<'c>) -> Bindings<'c> {
        let mut bindings = Bindings {
            table,
            source: parsed.source,
            scopes: vec![ScopeId::MODULE],
            bound: FxHashSet::default(),
            known: FxHashMap::default(),
            rebound: FxHashSet::default(),
            any_name: false,
            set: FxHashSet::default(),
            classes: FxHashSet::default(),
            open: false,
        };
        bindings.visit_body(parsed.module.body);
        bindings
    }

    /// What names are bound to, those bound once.
    pub fn known(&mut self) -> FxHashMap<Cow<'c, str>, Bound> {
        let mut known = std::mem::take(&mut self.known);
        known.retain(|name, _| !self.rebound.contains(name));
        let changed = ["__init__", "__new__", "__code__", "__defaults__", "__kwdefaults__"]
            .iter()
            .any(|name| self.set.contains(*name));
        if self.open || self.any_name || changed {
            known.retain(|_, bound| !matches!(bound, Bound::Own(_)));
        }
        known
    }

    fn bind(&mut self, name: impl Into<Cow<'c, str>>, to: Option<Bound>) {
        let name = name.into();
        let scope = self.scopes.last().copied().unwrap_or(ScopeId::MODULE);
        let here = scope == ScopeId::MODULE || self.table.resolve_spelled(scope, &name) == Resolution::Global;
        if !here {
            return;
        }
        let before = !self.bound.insert(name.clone());
        match to {
            // The same import twice is one.
            Some(to) if !before || !matches!(to, Bound::Own(_)) && self.known.get(&name) == Some(&to) => {
                self.known.insert(name, to);
            }
            _ => {
                self.rebound.insert(name);
            }
        }
    }

    /// The parameters a function of the text's is called with; none where a decorator has a say in it.
    fn function(&self, def: &ast::StmtFunctionDef) -> Option<Vec<Accepts>> {
        let plain = def.decorator_list.is_empty() && self.scopes.len() == 1;
        plain.then(|| parameters_of(def.parameters, self.source))
    }

    /// The parameters a class of the text's is called with, where nothing but a plain `__init__` of it, or none at all, decides.
    fn class(&self, def: &ast::StmtClassDef) -> Option<Vec<Accepts>> {
        if !def.decorator_list.is_empty() || def.type_params.is_some() || self.scopes.len() > 1 {
            return None;
        }
        let (bases, keywords) = def.arguments.map_or((&[][..], &[][..]), |a| (a.args, a.keywords));
        if !keywords.is_empty() {
            return None;
        }
        let mut init = None;
        for stmt in def.body {
            match stmt {
                Stmt::FunctionDef(method) => match method.name.as_str() {
                    "__new__" | "__init_subclass__" => return None,
                    "__init__" if init.is_some() || !method.decorator_list.is_empty() => return None,
                    "__init__" => init = Some(method),
                    _ => {}
                },
                Stmt::Pass(_) | Stmt::Expr(_) | Stmt::AnnAssign(_) | Stmt::ClassDef(_) => {}
                Stmt::Assign(assign) if !assign.targets.iter().any(|target| is_special(target)) => {}
                _ => return None,
            }
        }
        // Of a class without bases of note, `__init__` alone says how it is called.
        let exceptions = |base: &Expr| matches!(base, Expr::Name(name) if name.id.as_str() == "Exception" || name.id.as_str() == "ValueError");
        let plain = |base: &Expr| matches!(base, Expr::Name(name) if name.id.as_str() == "object");
        let own = bases
            .iter()
            .all(|base| plain(base) || exceptions(base) && init.is_some());
        let shadowed = ["object", "Exception", "ValueError"]
            .iter()
            .any(|name| self.bound.contains(*name));
        if own && !shadowed {
            let mut parameters = init.map_or_else(Vec::new, |init| parameters_of(init.parameters, self.source));
            if init.is_some() {
                let first = parameters.first()?;
                match first.kind {
                    ParameterKind::Positional | ParameterKind::PositionalOnly => drop(parameters.remove(0)),
                    ParameterKind::VarArgs => {}
                    _ => return None,
                }
            }
            return Some(parameters);
        }
        // What one class of the text's adds to another is seen through.
        let [Expr::Name(base)] = bases else { return None };
        let inherited = match self.known.get(base.id.as_str()) {
            Some(Bound::Own(Some(parameters)))
                if self.classes.contains(base.id.as_str()) && !self.rebound.contains(base.id.as_str()) =>
            {
                parameters.clone()
            }
            _ => return None,
        };
        match init {
            None => Some(inherited),
            Some(init) => {
                let mut parameters = parameters_of(init.parameters, self.source);
                let positional = parameters.first().is_some_and(|p| p.kind == ParameterKind::Positional);
                positional.then(|| parameters.split_off(1))
            }
        }
    }

    fn within(&mut self, scope: Option<ScopeId>, body: ast::Body<'c>) {
        self.scopes.push(scope.unwrap_or(ScopeId::MODULE));
        self.visit_body(body);
        self.scopes.pop();
    }
}

impl<'c> Visitor<'c> for Bindings<'c> {
    fn visit_stmt(&mut self, stmt: &'c Stmt<'c>) {
        match stmt {
            Stmt::Import(import) => {
                for alias in import.names {
                    match alias.asname {
                        Some(name) => self.bind(name.id.as_str(), Some(Bound::Module(alias.name.to_string()))),
                        None => {
                            let first = alias
                                .name
                                .id
                                .as_str()
                                .split('.')
                                .next()
                                .unwrap_or(alias.name.id.as_str());
                            self.bind(first, Some(Bound::Module(first.to_owned())));
                        }
                    }
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in import.names {
                    if alias.name.id.as_str() == "*" {
                        match import.module.and_then(|m| modules::attributes(m.id.as_str())) {
                            Some(names) => names.iter().for_each(|n| self.bind(n.clone(), None)),
                            None => self.any_name = true,
                        }
                        continue;
                    }
                    let module = import.module.filter(|_| import.level == 0);
                    let bound = module.map(|module| {
                        let below = format!("{module}.{}", alias.name);
                        match crate::stdlib::exists(&below) {
                            true => Bound::Module(below),
                            false => Bound::Member(module.to_string(), alias.name.to_string()),
                        }
                    });
                    self.bind(alias.asname.unwrap_or(alias.name).id.as_str(), bound);
                }
            }
            Stmt::FunctionDef(def) => {
                let parameters = self.function(def);
                self.bind(def.name.id.as_str(), Some(Bound::Own(parameters)));
                for decorator in def.decorator_list {
                    self.visit_expr(decorator.expression);
                }
                visitor::walk_parameters(self, def.parameters);
                let scope = self.table.get(def.range, ScopeKind::Function);
                self.within(scope, def.body);
            }
            Stmt::ClassDef(def) => {
                let parameters = self.class(def);
                self.classes.insert(def.name.id.as_str());
                self.bind(def.name.id.as_str(), Some(Bound::Own(parameters)));
                for decorator in def.decorator_list {
                    self.visit_expr(decorator.expression);
                }
                if let Some(arguments) = def.arguments {
                    self.visit_arguments(arguments);
                }
                let scope = self.table.get(def.range, ScopeKind::Class);
                self.within(scope, def.body);
            }
            // What is changed in place must be there already.
            Stmt::AugAssign(assign) if assign.target.is_name_expr() => self.visit_expr(assign.value),
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'c Expr<'c>) {
        match expr {
            Expr::Name(name) if name.ctx.is_store() => self.bind(name.id.as_str(), None),
            Expr::Name(name) if name.ctx.is_del() => {
                self.rebound.insert(name.id.as_str().into());
            }
            Expr::Name(name) if matches!(name.id.as_str(), "globals" | "exec" | "setattr" | "vars" | "locals") => {
                self.open = true;
                // These may bind any name.
                self.any_name |= matches!(name.id.as_str(), "globals" | "exec");
            }
            Expr::Attribute(attribute) => {
                if !attribute.ctx.is_load() {
                    self.set.insert(attribute.attr.id.as_str());
                }
                self.open |= attribute.attr.as_str() == "__dict__";
                visitor::walk_expr(self, expr);
            }
            Expr::Call(call) => {
                if let (Expr::Name(name), Some(Expr::StringLiteral(text))) = (call.func, call.arguments.args.get(1))
                    && matches!(name.id.as_str(), "hasattr" | "getattr" | "delattr")
                {
                    self.set.insert(text.value);
                }
                visitor::walk_expr(self, expr);
            }
            // What a comprehension binds is its own; what a walrus in it binds is not, and too many names do no harm.
            _ => visitor::walk_expr(self, expr),
        }
    }

    fn visit_except_handler(&mut self, handler: &'c ast::ExceptHandler<'c>) {
        if let Some(name) = handler.name {
            self.bind(name.id.as_str(), None);
        }
        visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'c ast::Pattern<'c>) {
        match pattern {
            ast::Pattern::MatchAs(p) => p.name.iter().for_each(|n| self.bind(n.id.as_str(), None)),
            ast::Pattern::MatchStar(p) => p.name.iter().for_each(|n| self.bind(n.id.as_str(), None)),
            ast::Pattern::MatchMapping(p) => p.rest.iter().for_each(|n| self.bind(n.id.as_str(), None)),
            _ => {}
        }
        visitor::walk_pattern(self, pattern);
    }
}
